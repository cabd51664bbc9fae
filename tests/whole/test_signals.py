"""However the program is ended, the terminal is left as it was and the place is kept."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from reader.library.history import History

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and ptys as POSIX has them")

LEFT_SCREEN = b"\x1b[?1049l"
MOUSE_OFF = b"\x1b[?1000l"
CURSOR_ON = b"\x1b[?25h"
IN_TIME = 5
"""Seconds to end in."""


def _reading(open_pty, long_file, long_text):
    """The program on the long article, eight chapters on, and the place that is."""
    terminal = open_pty(str(long_file))
    terminal.see("Capitolo 1 del diario", "Voices · ", "Summary · 5 of")
    terminal.type("]" * 8)
    place = long_text.index("Capitolo 8 del diario")
    share = 100 * place // len(long_text)
    terminal.see("Capitolo 9 del diario")
    assert share > 10
    return terminal, place


def _kept(home, path):
    reading = History(home / "data" / "reader" / "library.sqlite").find(str(path))
    return reading.offset if reading else None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_ends_the_program_in_good_order(open_pty, home, long_file, long_text, number):
    terminal, place = _reading(open_pty, long_file, long_text)
    os.kill(terminal.process.pid, number)
    assert terminal.ended(IN_TIME)
    for sequence in (LEFT_SCREEN, MOUSE_OFF, CURSOR_ON):
        assert terminal.output.rfind(sequence) > terminal.output.rfind(b"\x1b[?1049h"), sequence
    assert b"Traceback" not in terminal.output
    assert _kept(home, long_file) == place


def test_a_signal_during_the_start_ends_the_program_too(open_pty, home, harbour_file):
    terminal = open_pty(str(harbour_file))
    terminal.see("\x1b[?1049h")
    os.kill(terminal.process.pid, signal.SIGTERM)
    assert terminal.ended(IN_TIME)
    assert b"Traceback" not in terminal.output


def test_closing_the_terminal_ends_the_program_and_keeps_the_place(open_pty, home, long_file, long_text):
    terminal, place = _reading(open_pty, long_file, long_text)
    terminal.hang_up()
    assert terminal.ended(IN_TIME)
    assert _kept(home, long_file) == place


def test_q_leaves_the_terminal_as_it_was(open_pty, home, long_file, long_text):
    terminal, place = _reading(open_pty, long_file, long_text)
    terminal.type("q")
    assert terminal.ended(IN_TIME)
    assert terminal.process.returncode == 0
    for sequence in (LEFT_SCREEN, MOUSE_OFF, CURSOR_ON):
        assert terminal.output.rfind(sequence) > terminal.output.rfind(b"\x1b[?1049h"), sequence
    assert _kept(home, long_file) == place


def test_a_dumb_terminal_gets_no_sequence_at_all(open_pty, harbour_file):
    terminal = open_pty(str(harbour_file), TERM="dumb")
    assert terminal.ended(20)
    assert terminal.process.returncode == 0
    assert b"\x1b" not in terminal.output
    assert "Oggi restituiamo il mare alla città".encode() in terminal.output


def test_no_control_of_a_hostile_file_reaches_the_terminal(open_pty, home):
    path = home / "ostile.txt"
    path.write_text(
        "Titolo \x1b]0;PWNED\x07 strano\n\nUn testo \x1b[6n con \x9b6n domande \x1b]52;c;cHduZWQ=\x07 e \x90q\x9c.\n\n"
        "“Ecco \x1b[31m le parole”, ha detto Anna Rossi \u202e ieri.\n",
        encoding="utf-8",
    )
    terminal = open_pty(str(path))
    terminal.see("Voices", "domande", "Anna Rossi", "Entities · ")
    terminal.type("v")
    terminal.type("q")
    assert terminal.ended(IN_TIME)
    for sequence in (b"PWNED\x07", b"\x1b]0;", b"\x1b]52", b"\x1b[6n", b"\xc2\x9b", b"\xc2\x90", "\u202e".encode()):
        assert sequence not in terminal.output, sequence


def test_without_a_writable_home_the_text_is_still_read(open_pty, home, harbour_file):
    blocked = home / "file"
    blocked.write_text("no folder")
    terminal = open_pty(str(harbour_file), XDG_DATA_HOME=str(blocked / "data"), HOME=str(blocked))
    terminal.see("Oggi restituiamo", "Voices · ")
    terminal.type("q")
    assert terminal.ended(IN_TIME)
    assert terminal.process.returncode == 0
    assert b"Traceback" not in terminal.output
