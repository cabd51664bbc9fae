"""Copying: every route by which words can leave a terminal program, and an honest word on which one was taken.

Measured with tmux 3.3a: by its default settings an OSC 52 sequence from inside is dropped in silence, while
``tmux load-buffer -w -`` works under every setting. A terminal never says whether it took what it was sent.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

from reader.text.sanitize import clean

_PATIENCE = 3
"""Seconds that a tool may take."""


def copy(text: str, send_to_terminal: Callable[[str], None], env: dict[str, str] | None = None) -> str:
    """Copy ``text`` by every route that there is; the message says what is known of them.

    ``send_to_terminal`` writes the terminal's own copy sequence (OSC 52). Blocks for as long as the tools take.
    """
    text = clean(text)
    env = dict(os.environ) if env is None else env
    taken = [name for name, command in _tools(env) if _run(command, text)]
    send_to_terminal(text)
    if "tmux" in taken:
        return "sent to tmux and, through it, your terminal"
    if taken:
        return f"copied with {taken[0]}"
    return "sent to the terminal (OSC 52); whether it took it, it does not say"


def _tools(env: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """The tools that reach a clipboard from here, by name and command."""
    if env.get("TMUX"):
        yield "tmux", ["tmux", "load-buffer", "-w", "-"]
    if env.get("SSH_CONNECTION") or env.get("SSH_TTY"):
        return  # a tool here would fill the clipboard of the far machine
    if sys.platform == "darwin":
        yield "pbcopy", ["pbcopy"]
    if env.get("WAYLAND_DISPLAY"):
        yield "wl-copy", ["wl-copy"]
    if env.get("DISPLAY"):
        yield "xclip", ["xclip", "-selection", "clipboard", "-in"]
        yield "xsel", ["xsel", "--clipboard", "--input"]
    if env.get("WSL_DISTRO_NAME"):
        yield "clip.exe", ["clip.exe"]


def _run(command: list[str], text: str) -> bool:
    """Give ``text`` to a tool; True if the tool is there and says that all went well."""
    if shutil.which(command[0]) is None:
        return False
    data = text.encode("utf-16-le" if command[0] == "clip.exe" else "utf-8", "replace")
    try:
        done = subprocess.run(
            command, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
