from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.app import clipboard

TOOLS = ("tmux", "wl-copy", "xclip", "xsel", "pbcopy", "clip.exe")
LOCAL = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
FAR = {"SSH_CONNECTION": "1 2 3 4", **LOCAL}
UNSURE = "sent to the terminal (OSC 52); whether it took it, it does not say"

Install = Callable[..., None]


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An otherwise empty PATH; the tools keep what they were given beside themselves."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("cat", "sleep"):
        (folder / name).symlink_to(f"/bin/{name}")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("sys.platform", "linux")
    return folder


@pytest.fixture
def install(bin_folder: Path) -> Install:
    """Put tools there that note their words and their input, and end with ``status``."""

    def put(*names: str, status: int = 0, before: str = "") -> None:
        for name in names:
            tool = bin_folder / name
            tool.write_text(f'#!/bin/sh\n{before}\necho "$@" > "{tool}.words"\ncat > "{tool}.got"\nexit {status}\n')
            tool.chmod(0o755)

    return put


def copy(text: str, env: dict[str, str]) -> tuple[str, list[str]]:
    sent: list[str] = []
    return clipboard.copy(text, sent.append, env), sent


def got(folder: Path) -> dict[str, str]:
    """What each tool that was run was given."""
    return {
        path.name.removesuffix(".got"): path.read_bytes().decode(
            "utf-16-le" if path.name.startswith("clip") else "utf-8"
        )
        for path in folder.glob("*.got")
    }


@pytest.mark.parametrize(
    ("env", "ran", "message"),
    [
        ({}, set(), UNSURE),
        ({"TMUX": "/tmp/t,1,0"}, {"tmux"}, "sent to tmux and, through it, your terminal"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {"wl-copy"}, "copied with wl-copy"),
        ({"DISPLAY": ":0"}, {"xclip", "xsel"}, "copied with xclip"),
        ({"WSL_DISTRO_NAME": "Ubuntu"}, {"clip.exe"}, "copied with clip.exe"),
        ({"TMUX": "x", **LOCAL}, {"tmux", "wl-copy", "xclip", "xsel"}, "sent to tmux and, through it, your terminal"),
        (FAR, set(), UNSURE),
        ({"SSH_TTY": "/dev/pts/1", **LOCAL}, set(), UNSURE),
        ({"TMUX": "x", **FAR}, {"tmux"}, "sent to tmux and, through it, your terminal"),
    ],
)
def test_the_routes_that_are_there_are_taken_and_named(
    bin_folder: Path, install: Install, env: dict[str, str], ran: set[str], message: str
) -> None:
    install(*TOOLS)
    assert copy("Perché? “Sì”", env) == (message, ["Perché? “Sì”"])
    found = got(bin_folder)
    assert set(found) == ran
    assert set(found.values()) <= {"Perché? “Sì”"}


def test_a_mac_has_its_own(bin_folder: Path, install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    install(*TOOLS)
    assert copy("è", {})[0] == "copied with pbcopy"
    assert copy("è", FAR)[0] == UNSURE
    assert got(bin_folder) == {"pbcopy": "è"}


def test_the_words_that_tmux_and_xclip_are_called_with(bin_folder: Path, install: Install) -> None:
    install("tmux", "xclip")
    copy("x", {"TMUX": "x", "DISPLAY": ":0"})
    assert (bin_folder / "tmux.words").read_text() == "load-buffer -w -\n"
    assert (bin_folder / "xclip.words").read_text() == "-selection clipboard -in\n"


def test_windows_gets_utf16(bin_folder: Path, install: Install) -> None:
    install("clip.exe")
    copy("è😀", {"WSL_DISTRO_NAME": "Ubuntu"})
    assert (bin_folder / "clip.exe.got").read_bytes() == "è😀".encode("utf-16-le")


def test_a_tool_that_is_not_there_is_not_named(install: Install) -> None:
    install("xsel")
    assert copy("x", {"TMUX": "x", **LOCAL})[0] == "copied with xsel"


def test_a_tool_that_fails_is_not_named(install: Install) -> None:
    install("tmux", "wl-copy", status=1)
    assert copy("x", {"TMUX": "x", **LOCAL}) == (UNSURE, ["x"])
    install("xclip")
    assert copy("x", {"TMUX": "x", **LOCAL})[0] == "copied with xclip"


def test_a_tool_that_is_no_program(bin_folder: Path) -> None:
    for name, data in (("tmux", b"\x7fELF rubbish"), ("xclip", b"#!/no/such/shell\n")):
        (bin_folder / name).write_bytes(data)
        (bin_folder / name).chmod(0o755)
    assert copy("x", {"TMUX": "x", "DISPLAY": ":0"}) == (UNSURE, ["x"])


def test_a_tool_that_does_not_read_its_input(install: Install) -> None:
    install("xclip", before="exit 0")
    assert copy("x" * 1_000_000, {"DISPLAY": ":0"})[0] in ("copied with xclip", UNSURE)


def test_a_slow_tool_is_given_up(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "_PATIENCE", 0.2)
    install("tmux", before="exec sleep 20")
    began = time.monotonic()
    assert copy("x", {"TMUX": "x"}) == (UNSURE, ["x"])
    assert time.monotonic() - began < 5


def test_what_is_copied_can_be_pasted_into_a_shell(bin_folder: Path, install: Install) -> None:
    install("tmux")
    _, sent = copy("ls\x1b[201~\r\nrm \x07\u202e\ud800\x9bx\tend\n", {"TMUX": "x"})
    assert sent == ["ls\ufffd[201~ \nrm \ufffd\ufffd\ufffd\ufffdx\tend\n"]
    assert got(bin_folder) == {"tmux": sent[0]}


def test_the_surroundings_are_those_of_the_program(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    install("wl-copy")
    for name in ("TMUX", "SSH_CONNECTION", "SSH_TTY", "DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert clipboard.copy("x", lambda text: None) == "copied with wl-copy"
