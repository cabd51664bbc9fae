"""The one table of commands: bindings, palette, help screen, key hints, ``reader keys`` and the README come from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """Where a command belongs in the help, in its order."""

    READING = "Reading"
    SEARCH = "Search"
    PANELS = "Panels"
    SUMMARY = "Summary"
    VOICES = "Voices"
    COPY = "Copy"
    PROGRAM = "Program"


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the user can ask for, by key or by name."""

    id: str
    title: str
    keys: tuple[str, ...]
    """Keys in Textual's names; any of them does it."""
    help: str
    group: Group
    action: str
    """The action of the reading screen that does it."""

    @property
    def shown_keys(self) -> str:
        """The keys as a person writes them."""
        return " ".join(shown_key(key) for key in self.keys)


_NAMES = {
    "space": "Space", "backspace": "Backspace", "enter": "Enter", "escape": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End",
    "slash": "/", "question_mark": "?", "plus": "+", "minus": "-", "colon": ":", "left_square_bracket": "[",
    "right_square_bracket": "]", "less_than_sign": "<", "greater_than_sign": ">", "equals_sign": "=",
    "circumflex_accent": "^", "comma": ",", "full_stop": ".", "f1": "F1",
}  # fmt: skip


def shown_key(key: str) -> str:
    """A key as a person writes it: ``ctrl+o`` is ``Ctrl+O``, ``slash`` is ``/``."""
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return key


COMMANDS: tuple[Command, ...] = (
    Command("next_pane", "Next pane", ("space", "pagedown", "ctrl+f"), "Turn one pane on; the last line read is marked.",
            Group.READING, "turn(1)"),
    Command("previous_pane", "Previous pane", ("backspace", "pageup", "ctrl+b"), "Turn one pane back.",
            Group.READING, "turn(-1)"),
    Command("line_down", "Line down", ("j", "down"), "Scroll one line down.", Group.READING, "scroll_lines(1)"),
    Command("line_up", "Line up", ("k", "up"), "Scroll one line up.", Group.READING, "scroll_lines(-1)"),
    Command("half_down", "Half a pane down", ("d", "ctrl+d"), "Scroll half a pane down.", Group.READING, "half(1)"),
    Command("half_up", "Half a pane up", ("u", "ctrl+u"), "Scroll half a pane up.", Group.READING, "half(-1)"),
    Command("top", "Beginning", ("g", "home"), "Go to the beginning.", Group.READING, "edge(-1)"),
    Command("bottom", "End", ("G", "end"), "Go to the end.", Group.READING, "edge(1)"),
    Command("next_heading", "Next heading", ("right_square_bracket",), "Go to the next heading.",
            Group.READING, "heading(1)"),
    Command("previous_heading", "Previous heading", ("left_square_bracket",), "Go to the heading before.",
            Group.READING, "heading(-1)"),
    Command("back", "Back", ("ctrl+o", "b"), "Go back to where you were before the last jump.", Group.READING, "history(-1)"),
    Command("forward", "Forward", ("f",), "Go forward again after going back.", Group.READING, "history(1)"),
    Command("narrower", "Narrower column", ("less_than_sign",), "Make the column of text narrower.",
            Group.READING, "column(-4)"),
    Command("wider", "Wider column", ("greater_than_sign",), "Make the column of text wider.", Group.READING, "column(4)"),
    Command("search", "Search", ("slash",),
            "Find words as you type; accents and shapes of marks do not matter, capitals where you type some.",
            Group.SEARCH, "search"),
    Command("next_hit", "Next hit", ("n",), "Go to the next hit; in Voices, to this speaker's next words.",
            Group.SEARCH, "next(1)"),
    Command("previous_hit", "Previous hit", ("N", "p"), "Go to the hit before; in Voices, to this speaker's words before.",
            Group.SEARCH, "next(-1)"),
    Command("clear", "Clear", ("escape",), "Close the panel or the search, and put out the lights in the text.",
            Group.SEARCH, "clear"),
    Command("panels", "Next panel", ("tab",), "Move between the article and its panels.", Group.PANELS, "panel(1)"),
    Command("panels_back", "Panel before", ("shift+tab",), "Move between the panels the other way.",
            Group.PANELS, "panel(-1)"),
    Command("show_summary", "Summary", ("s",), "Go to the summary; again: back to the article.",
            Group.PANELS, "show('summary')"),
    Command("show_voices", "Voices", ("v",), "Go to the voices, each speaker's words; again: back to the article.",
            Group.PANELS, "show('voices')"),
    Command("show_entities", "Entities", ("e",), "Go to the people, organizations, places, dates; again: back.",
            Group.PANELS, "show('entities')"),
    Command("go", "Go to the place", ("enter",), "From any row of a panel, go to its place in the text.",
            Group.PANELS, "go"),
    Command("zen", "Zen", ("z",), "Show nothing but the text; again: everything.", Group.PANELS, "zen"),
    Command("longer", "Longer summary", ("plus", "equals_sign"), "One sentence more in the summary.",
            Group.SUMMARY, "length(1)"),
    Command("shorter", "Shorter summary", ("minus",), "One sentence less in the summary.", Group.SUMMARY, "length(-1)"),
    Command("method", "Summary method", ("m",), "Choose the sentences by the next method: the blend, then sumy's eight.",
            Group.SUMMARY, "method(1)"),
    Command("method_back", "Summary method before", ("M",), "Choose the sentences by the method before.",
            Group.SUMMARY, "method(-1)"),
    Command("chapter", "Summary of the chapter", ("c",), "Sum up the chapter that you are reading; again: the whole.",
            Group.SUMMARY, "chapter"),
    Command("why", "Why this speaker", ("w",), "Say why the chosen words are given to their speaker.", Group.VOICES, "why"),
    Command("unfold", "Unfold or fold", ("right", "left", "l", "h"), "Show or hide the words of the chosen speaker.",
            Group.VOICES, "unfold"),
    Command("copy", "Copy", ("y",), "Copy what is selected; in Voices the chosen words; anywhere else the summary.",
            Group.COPY, "copy(False)"),
    Command("copy_markdown", "Copy as Markdown", ("Y",), "The same as Markdown, with speaker and source.",
            Group.COPY, "copy(True)"),
    Command("theme", "Next theme", ("t",), "Change the colours; the choice is kept.", Group.PROGRAM, "next_theme"),
    Command("palette", "Command palette", ("ctrl+p", "colon"), "Find any command by its name.", Group.PROGRAM, "palette"),
    Command("help", "Help", ("question_mark", "f1"), "Show every key.", Group.PROGRAM, "help"),
    Command("suspend", "Suspend", ("ctrl+z",), "Sleep; fg in the shell goes on.", Group.PROGRAM, "suspend"),
    Command("quit", "Quit", ("q", "ctrl+q"), "Leave; the place is kept.", Group.PROGRAM, "quit"),
)  # fmt: skip


HINTS: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (
        ("help", "help"), ("next_pane", "next pane"), ("search", "search"), ("panels", "panels"), ("show_summary", "summary"),
        ("show_voices", "voices"), ("show_entities", "entities"), ("copy", "copy summary"), ("theme", "theme"), ("quit", "quit"),
    ),
    "summary": (
        ("help", "help"), ("go", "go there"), ("longer", "longer"), ("shorter", "shorter"), ("method", "method"),
        ("copy", "copy"), ("copy_markdown", "as Markdown"), ("clear", "back to the text"),
    ),
    "voices": (
        ("help", "help"), ("go", "go there"), ("next_hit", "next words"), ("why", "why"), ("copy", "copy words"),
        ("unfold", "fold"), ("clear", "back to the text"),
    ),
    "words": (("next_hit", "next hit, after Enter"), ("previous_hit", "hit before"), ("clear", "give up")),
    "entities": (
        ("help", "help"), ("go", "next mention"), ("previous_hit", "mention before"), ("clear", "back to the text"),
    ),
}  # fmt: skip
"""What the line of key hints shows, the most useful first, by what has the keys: command and a word or two."""


def named(id: str) -> Command:  # noqa: A002
    """The command of an id. Raises KeyError if there is none."""
    return _BY_ID[id]


_BY_ID = {command.id: command for command in COMMANDS}


def by_group() -> Iterator[tuple[Group, tuple[Command, ...]]]:
    """The commands of each group, in the order of the help."""
    for group in Group:
        yield group, tuple(command for command in COMMANDS if command.group is group)


def as_text() -> str:
    """The table for a terminal, as ``reader keys`` prints it."""
    width = max(len(command.shown_keys) for command in COMMANDS)
    parts = []
    for group, commands in by_group():
        rows = "".join(f"  {command.shown_keys:<{width}}  {command.help}\n" for command in commands)
        parts.append(f"{group}\n{rows}")
    return "\n".join(parts)


def as_markdown() -> str:
    """The table for the README."""
    rows = []
    for _, commands in by_group():
        for command in commands:
            keys = " ".join(f"`{shown_key(key)}`" for key in command.keys)
            rows.append(f"| {keys} | {command.help} |\n")
    return f"| key | what it does |\n|---|---|\n{''.join(rows)}"
