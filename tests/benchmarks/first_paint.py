"""How long until the first words of an article are on the terminal, against an empty Textual app with one Static.

Both run in turn on a pseudo-terminal, each in a fresh process: ``python tests/benchmarks/first_paint.py [rounds]``.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

WORD = "Zanzibar"
BLANK = f"""
from textual.app import App
from textual.widgets import Static
class Blank(App):
    def compose(self):
        yield Static("{WORD}")
Blank().run()
"""
ARTICLE = (
    f"{WORD} is where it begins. " + "The ferry left the harbour at dawn with forty passengers. " * 8 + "\n\n"
) * 12


def seconds_to(word: bytes, command: list[str], home: str, size: tuple[int, int] = (140, 45)) -> float:
    """Seconds from the start of ``command`` to the first time its terminal is sent ``word``."""
    begin = time.perf_counter()
    pid, fd = pty.fork()
    if pid == 0:
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "HOME": home, "XDG_DATA_HOME": home}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
        os.execvpe(command[0], command, env)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    seen = b""
    try:
        while time.perf_counter() - begin < 20:
            if select.select([fd], [], [], 0.05)[0]:
                try:
                    seen += os.read(fd, 65536)
                except OSError:  # the program ended without a word
                    break
                if word in seen:
                    return time.perf_counter() - begin
        raise TimeoutError(f"{command}: {seen[-500:]!r}")
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(fd)


def compare(rounds: int = 10) -> tuple[float, float]:
    """The median seconds of the empty app and of the reader, measured in turn."""
    with tempfile.TemporaryDirectory() as folder:
        blank, article = Path(folder, "blank.py"), Path(folder, "article.txt")
        blank.write_text(BLANK, encoding="utf-8")
        article.write_text(ARTICLE, encoding="utf-8")
        reader = str(Path(sys.executable).with_name("reader"))
        times: tuple[list[float], list[float]] = ([], [])
        for turn in range(rounds + 1):
            pair = (
                seconds_to(WORD.encode(), [sys.executable, str(blank)], folder),
                seconds_to(WORD.encode(), [reader, str(article)], folder),
            )
            if turn:  # the first round fills the caches of the system
                times[0].append(pair[0])
                times[1].append(pair[1])
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    empty, ours = compare(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
    print(f"empty app {1000 * empty:.0f} ms, reader {1000 * ours:.0f} ms, ratio {ours / empty:.2f}")
