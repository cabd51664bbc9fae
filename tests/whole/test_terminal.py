"""The program as a person meets it: in a real terminal, with a shell before and after."""

from __future__ import annotations

import re
import time

import pytest

pytestmark = pytest.mark.terminal

DONE = ("Voices · ", "Entities · ", "Summary · 5 of")
"""What a wide screen shows when the analysis has ended."""


def test_shows_the_article_obeys_keys_and_leaves_a_clean_shell(open_tmux, harbour_file):
    terminal = open_tmux()
    terminal.command("reader porto.txt")
    terminal.see("Il porto di Ravello Marina", "Oggi restituiamo il mare alla città", "Elena Marchetti", *DONE)
    assert terminal.fact("alternate_on") == "1"
    terminal.keys("/")
    terminal.type("traghetto")
    terminal.see("1 of 1")
    terminal.keys("Escape", "z")
    terminal.until(lambda: "Voices" not in terminal.shown, "zen")
    terminal.keys("q")
    terminal.at_prompt()
    assert terminal.fact("alternate_on") == "0"
    assert terminal.fact("mouse_any_flag") == "0"
    assert terminal.fact("cursor_flag") == "1"
    assert [row for row in terminal.rows if row.strip()] == ["$ reader porto.txt", "$"]
    terminal.command("echo still $((20 + 2)) here")
    terminal.see("still 22 here")


def test_an_article_from_a_pipe_is_read_with_the_keys_of_the_terminal(open_tmux, long_file):
    terminal = open_tmux()
    terminal.command("cat diario.txt | reader")
    terminal.see("Capitolo 1 del diario", *DONE)
    terminal.keys("G")
    terminal.see("Capitolo 40 del diario", "100 %")
    terminal.keys("q")
    terminal.at_prompt()
    assert terminal.fact("alternate_on") == "0"


def test_goes_on_where_one_left_off(open_tmux, long_file, harbour_file):
    terminal = open_tmux()
    terminal.command("reader diario.txt")
    terminal.see("Capitolo 1 del diario", *DONE)
    terminal.keys(*["]"] * 8)
    terminal.until(lambda: any("Capitolo 8 del diario" in row for row in terminal.rows[14:19]), "chapter 8 at the top")
    before = terminal.rows
    terminal.keys("q")
    terminal.at_prompt()
    terminal.command("clear; reader")
    terminal.see("Capitolo 8 del diario", *DONE)
    assert terminal.rows[16:30] == before[16:30]
    assert "Capitolo 1 del diario" not in terminal.shown.split("Entities")[0].split("╰")[1]
    terminal.keys("q")
    terminal.at_prompt()


def test_reader_alone_without_a_history_says_what_to_do(open_tmux):
    terminal = open_tmux()
    terminal.command("reader; echo status $?")
    assert "reader: nothing was read yet" in terminal.see("status 2")


def test_y_puts_the_summary_and_in_voices_the_quotation_into_tmux(open_tmux, harbour_file):
    terminal = open_tmux()
    terminal.command("reader porto.txt")
    terminal.see("Oggi restituiamo", *DONE)
    terminal.keys("y")
    terminal.see("Summary: sent to tmux")
    lines = terminal.tmux("show-buffer").rstrip("\n").split("\n")
    article = harbour_file.read_text(encoding="utf-8")
    assert len(lines) == 5
    assert all(line in article for line in lines)
    terminal.keys("v", "j", "y")
    terminal.see("Quotation: sent to tmux")
    words, who = terminal.tmux("show-buffer").rstrip("\n").split("\n")
    assert words in article
    assert re.match(r"— (Bruno Salis|Elena Marchetti|Tommaso Vero) \(", who)
    assert "Il porto di Ravello Marina" in who


@pytest.mark.parametrize("size", [(140, 45), (100, 30), (80, 24), (40, 12)])
def test_every_size_is_filled_and_nothing_runs_over(open_tmux, harbour_file, size):
    terminal = open_tmux(size)
    terminal.command("reader porto.txt")
    wide = size[0] >= 110
    terminal.see("? help", *(DONE if wide else ("Il porto", "pane 1/")))
    terminal.until(lambda: not re.search("finding|analysing", terminal.rows[0]), "the end of the analysis")
    rows = terminal.rows
    assert len(rows) == size[1]
    assert max(map(len, rows)) <= size[0]
    assert "Il porto" in rows[0]
    assert "? help" in rows[-1]
    assert "%" in rows[0]
    if wide:
        frames = [row for row in rows if row.rstrip().endswith(("│", "╮", "╯", "┤"))]
        assert len({len(row.rstrip()) for row in frames}) == 1
    else:
        terminal.keys("v")
        terminal.see("Voices · ")
        rows = terminal.rows
        assert rows[1].startswith("╭")
        assert rows[1].endswith("╮")
        assert len(rows[1]) == size[0]
        terminal.keys("Escape")
        terminal.until(lambda: "Voices · " not in terminal.shown, "the text")
    terminal.keys("q")
    terminal.at_prompt()


def test_a_storm_of_sizes_is_survived(open_tmux, long_file):
    terminal = open_tmux()
    terminal.command("reader diario.txt")
    terminal.see("Capitolo 1 del diario", *DONE)
    terminal.keys(*["]"] * 5)
    terminal.see("Capitolo 5 del diario")
    for step in range(20):
        terminal.resize(20 + (step * 37) % 140, 6 + (step * 11) % 40)
    terminal.resize(140, 45)
    terminal.see("Capitolo 5 del diario", "Voices · ", "? help")
    terminal.until(lambda: "? help" in terminal.rows[-1] and "Il diario" in terminal.rows[0], "the frame")
    assert len(terminal.rows) == 45
    terminal.keys("q")
    terminal.at_prompt()


HOSTILE = (
    "Titolo \x1b]0;PWNED\x07\x1b]2;PWNED\x1b\\ [@click=app.quit]a[/] [/x]\n\nDi \x1b[31mNessuno\n\n"
    "Un testo \x1b[c\x1b[>c\x1b[6n\x1b[5n\x1b[?1;0x\x1bZ\x1b]10;?\x07\x1bP$qm\x1b\\ con domande al terminale.\n\n"
    "“Parole \x9b6n \x1b]52;c;cHduZWQ=\x07 ostili [/x]”, ha detto Anna Rossi\x1b[2J\x1b[H. \u202eRovescio\u202c.\n\n"
    "Il resto del testo si legge fino in fondo \x1bc senza danni e senza sorprese per chi legge.\n"
)


@pytest.mark.parametrize(
    "command", ["reader 'o\x1b]2;PWNED\x07stile.txt'", "cat o*stile.txt | reader", "reader --plain o*"]
)
def test_a_hostile_file_does_nothing_to_the_terminal(open_tmux, home, command):
    path = home / "o\x1b]2;PWNED\x07stile.txt"
    path.write_text(HOSTILE, encoding="utf-8", errors="surrogatepass")
    terminal = open_tmux()
    title = terminal.fact("pane_title")
    if "reader '" in command:
        command = "reader o*stile.txt"
    terminal.command(f"clear; {command}")
    terminal.see("Il resto del testo si legge fino in fondo")
    if "--plain" not in command:
        terminal.see("Voices · ")
        terminal.keys("v", "j", "w")
        terminal.see("Why")
        terminal.keys("y", "e", "t", "?")
        terminal.see("Keys")
        assert terminal.fact("pane_title") == title
        terminal.keys("Escape")
        terminal.until(lambda: "Keys ·" not in terminal.shown, "the end of the help")
        terminal.keys("q")
    terminal.at_prompt()
    time.sleep(0.2)  # a report would be typed about now
    assert terminal.fact("pane_title") == title
    assert terminal.rows[-1].strip() in ("$", "") if "--plain" in command else True
    assert terminal.shown.rstrip().endswith("\n$") or terminal.shown.strip().endswith("$")
    buffers = terminal.tmux("list-buffers")
    assert "pwned" not in buffers


def test_a_missing_file_with_a_hostile_name_is_told_of_in_one_safe_line(open_tmux):
    terminal = open_tmux()
    title = terminal.fact("pane_title")
    terminal.command("reader \"$(printf 'no\\033]2;PWNED\\007[/x].txt')\"; echo status $?")
    shown = terminal.see("status 2")
    assert "reader: no" in shown
    assert "Traceback" not in shown
    assert terminal.fact("pane_title") == title


def test_no_color_is_honoured(open_tmux, harbour_file):
    terminal = open_tmux(NO_COLOR="1")
    terminal.command("reader porto.txt")
    terminal.see("Oggi restituiamo", *DONE)
    drawn = terminal.tmux("capture-pane", "-p", "-e")
    channels = {tuple(map(int, rgb)) for rgb in re.findall(r"[34]8;2;(\d+);(\d+);(\d+)", drawn)}
    assert all(max(rgb) - min(rgb) <= 1 for rgb in channels), "only shades of grey"
    codes = set(re.sub(r"[34]8;2;\d+;\d+;\d+", "", drawn.replace("\x1b[", ";")).replace("m", ";").split(";"))
    assert not codes & {str(code) for ten in (30, 40, 90, 100) for code in range(ten + 1, ten + 7)}
    assert codes & {"1", "3", "4", "7"}, "the layers are told apart by bold, italics, lines"
    terminal.keys("q")
    terminal.at_prompt()


def test_a_dumb_terminal_gets_plain_text(open_tmux, harbour_file):
    terminal = open_tmux((140, 60))
    terminal.command("TERM=dumb reader porto.txt; echo status $?")
    shown = terminal.see("status 0")
    assert "Summary\n1. " in shown
    assert "soltanto di chi lavora sul mare" in " ".join(shown.split())
    assert terminal.fact("alternate_on") == "0"


def test_output_into_a_pipe_is_plain(open_tmux, harbour_file):
    terminal = open_tmux()
    terminal.command("reader porto.txt | head -3; echo status $?")
    shown = terminal.see("status 0")
    assert "Traceback" not in shown
    assert terminal.fact("alternate_on") == "0"


def test_the_theme_is_remembered(open_tmux, harbour_file):
    terminal = open_tmux()
    for expected in ("paper", "terminal"):
        terminal.command("reader porto.txt")
        terminal.see("Oggi restituiamo", *DONE)
        terminal.keys("t")
        terminal.see(expected)
        terminal.keys("q")
        terminal.at_prompt()


def test_keys_typed_ahead_go_where_they_are_meant_to_go(open_tmux, harbour_file):
    terminal = open_tmux()
    terminal.command("reader porto.txt")
    terminal.see("Oggi restituiamo", *DONE)
    terminal.type("/quattro")
    terminal.see("/ quattro", "not found")
    terminal.keys("Escape")
    terminal.until(lambda: "/ quattro" not in terminal.shown, "the end of the search")
    terminal.type("vjy")
    terminal.see("Quotation: sent to tmux")
    assert "1/" in terminal.rows[0]


def test_stop_and_go_on(open_tmux, long_file):
    terminal = open_tmux()
    terminal.command("reader diario.txt")
    terminal.see("Capitolo 1 del diario", *DONE)
    terminal.keys("]", "]")
    terminal.see("Capitolo 2 del diario")
    terminal.keys("C-z")
    terminal.until(lambda: terminal.fact("alternate_on") == "0", "the shell")
    terminal.at_prompt()
    terminal.command("fg")
    terminal.until(lambda: terminal.fact("alternate_on") == "1", "the screen")
    terminal.see("Capitolo 2 del diario", "? help")
    terminal.keys("q")
    terminal.until(lambda: terminal.fact("alternate_on") == "0", "the end")
