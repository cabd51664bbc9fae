"""The program in a terminal: in tmux, which shows what a person would see, and on a bare pty, which shows the bytes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 12.0
"""Seconds that anything awaited may take."""


class Tmux:
    """A terminal of its own: a private tmux server with one shell in it."""

    def __init__(self, home: Path, env: dict[str, str], size: tuple[int, int]) -> None:
        self.home = home
        self._folder = tempfile.mkdtemp(prefix="rd-")  # the path of a socket may not be long
        self._name = uuid.uuid4().hex[:8]
        self._env = {**env, "TMUX_TMPDIR": self._folder}
        width, height = map(str, size)
        self.tmux("new-session", "-d", "-x", width, "-y", height, "-c", str(home), "sh")
        self.tmux("set", "-g", "escape-time", "0")

    def tmux(self, *args: str) -> str:
        """Give tmux a command; what it prints."""
        done = subprocess.run(
            ["tmux", "-L", self._name, "-f", "/dev/null", *args],
            env=self._env, capture_output=True, text=True, timeout=PATIENCE, check=True,
        )  # fmt: skip
        return done.stdout

    def close(self) -> None:
        """End the server and all that runs in it."""
        with suppress(subprocess.SubprocessError):
            self.tmux("kill-server")
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def rows(self) -> list[str]:
        """What the terminal shows, row by row."""
        return self.tmux("capture-pane", "-p").rstrip("\n").split("\n")

    @property
    def shown(self) -> str:
        """What the terminal shows."""
        return "\n".join(self.rows)

    def fact(self, name: str) -> str:
        """What tmux knows about the pane (``pane_title``, ``alternate_on`` …)."""
        return self.tmux("display", "-p", f"#{{{name}}}").rstrip("\n")

    def keys(self, *names: str) -> None:
        """Press keys, by tmux's names, one after the other as a person does: Escape at once before z would be Alt+z."""
        for name in names:
            self.tmux("send-keys", name)
            time.sleep(0.4 if name == "Escape" else 0.12)

    def type(self, words: str) -> None:
        """Give words to the program in one piece, as a paste or a fast typist over a slow line does."""
        self.tmux("send-keys", "-l", words)

    def command(self, line: str) -> None:
        """Type a line into the shell."""
        self.tmux("send-keys", "-l", line)
        self.tmux("send-keys", "Enter")

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        self.tmux("resize-window", "-x", str(width), "-y", str(height))

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait for something to come true."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"waited in vain for {what}; the terminal shows:\n{self.shown}"
            time.sleep(0.03)

    def see(self, *words: str) -> str:
        """Wait until the terminal shows all of some words; what it shows then."""
        self.until(lambda: all(word in self.shown for word in words), repr(words))
        return self.shown

    def at_prompt(self) -> None:
        """Wait for the shell, with the terminal as it was."""
        self.until(lambda: self.fact("pane_current_command") in ("sh", "dash", "bash"), "the shell")
        self.until(lambda: self.shown.rstrip().endswith("$"), "the prompt")


class Pty:
    """The program on a pseudo-terminal of its own, as the leader of a session."""

    def __init__(self, command: list[str], env: dict[str, str], size: tuple[int, int] = (140, 45)) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.output = b""
        self._open = True
        self.process = subprocess.Popen(
            command, env=env, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(slave)

    def pump(self, seconds: float) -> None:
        """Read what the program writes, for at most so long."""
        if self._open and select.select([self._master], [], [], seconds)[0]:
            try:
                data = os.read(self._master, 1 << 16)
            except OSError:  # the other end is closed
                data = b""
            self._open = bool(data)
            self.output += data
        elif not self._open:
            time.sleep(min(seconds, 0.01))

    def see(self, *words: str) -> None:
        """Wait until the program has written all of some words."""
        end = time.monotonic() + PATIENCE
        while not all(word.encode() in self.output for word in words):
            assert time.monotonic() < end, f"waited in vain for {words}; got {self.output[-500:]!r}"
            assert self._open, f"the program ended without {words}; got {self.output[-500:]!r}"
            self.pump(0.05)

    def type(self, keys: str) -> None:
        """Type some keys."""
        os.write(self._master, keys.encode())

    def hang_up(self) -> None:
        """Close the terminal."""
        self._open = False
        os.close(self._master)
        self._master = -1

    def ended(self, seconds: float) -> bool:
        """Wait for the end of the program, reading on."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.pump(0.02)
        for _ in range(50):
            if not self._open:
                break
            self.pump(0.02)
        return self.process.poll() is not None

    def close(self) -> None:
        """End the program, whatever it does."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
        if self._master >= 0:
            os.close(self._master)


@pytest.fixture
def reader_env(home: Path) -> dict[str, str]:
    """The environment of somebody who has just installed the program; ``reader`` is in the path."""
    tools = home / "bin"
    tools.mkdir()
    script = tools / "reader"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reader "$@"\n')
    script.chmod(0o755)
    settings = home / "shrc"
    settings.write_text("PS1='$ '\n")  # where a shell reads no PS1 from its environment
    return {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PATH": f"{tools}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "ENV": str(settings),
    }


@pytest.fixture
def harbour_file(home: Path, harbour: str) -> Path:
    """The short article as a file in the home folder."""
    path = home / "porto.txt"
    path.write_text(harbour, encoding="utf-8")
    return path


@pytest.fixture
def long_file(home: Path, long_text: str) -> Path:
    """The long article as a file in the home folder."""
    path = home / "diario.txt"
    path.write_text(long_text, encoding="utf-8")
    return path


@pytest.fixture
def open_tmux(home: Path, reader_env: dict[str, str]) -> Iterator[Callable[..., Tmux]]:
    """Open terminals of a size, with further environment."""
    if shutil.which("tmux") is None:
        if os.environ.get("CI"):
            pytest.fail("tmux is missing, and CI must run these tests: install tmux")
        pytest.skip("tmux is not installed: the tests in a real terminal cannot run")
    opened: list[Tmux] = []

    def open_(size: tuple[int, int] = (140, 45), **env: str) -> Tmux:
        terminal = Tmux(home, {**reader_env, **env}, size)
        opened.append(terminal)
        terminal.until(lambda: terminal.rows[0].startswith("$"), "the prompt")
        return terminal

    yield open_
    for terminal in opened:
        terminal.close()


@pytest.fixture
def open_pty(reader_env: dict[str, str]) -> Iterator[Callable[..., Pty]]:
    """Start the program on ptys."""
    opened: list[Pty] = []

    def open_(*args: str, size: tuple[int, int] = (140, 45), **env: str) -> Pty:
        opened.append(Pty([sys.executable, "-m", "reader", *args], {**reader_env, **env}, size))
        return opened[-1]

    yield open_
    for terminal in opened:
        terminal.close()
