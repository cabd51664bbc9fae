from __future__ import annotations

import ast
from collections import Counter

import pytest
from textual.keys import Keys, _character_to_key, format_key

from reader.app.commands import COMMANDS, Command, Group, as_markdown, as_text, by_group, shown_key
from reader.app.screens.reading import ReadingScreen

NAMED = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)


def test_no_id_title_or_key_is_there_twice() -> None:
    for values in (
        [command.id for command in COMMANDS],
        [command.title for command in COMMANDS],
        [key for command in COMMANDS for key in command.keys],
        [shown_key(key) for command in COMMANDS for key in command.keys],
    ):
        assert [value for value, count in Counter(values).items() if count > 1] == []


@NAMED
def test_every_action_is_one_of_the_reading_screen(command: Command) -> None:
    call = ast.parse(command.action, mode="eval").body
    name = call.id if isinstance(call, ast.Name) else call.func.id  # type: ignore[attr-defined]
    assert callable(getattr(ReadingScreen, f"action_{name}", None))


@NAMED
def test_every_command_is_bound_by_each_of_its_keys(command: Command) -> None:
    for key in command.keys:
        [binding] = [b for b in ReadingScreen.BINDINGS if key in b.key.split(",")]  # type: ignore[union-attr]
        assert (binding.action, binding.id) == (command.action, command.id)  # type: ignore[union-attr]


@NAMED
def test_every_key_is_one_that_textual_sends(command: Command) -> None:
    sent = {key.value for key in Keys} | {_character_to_key(chr(code)) for code in range(33, 127)}
    assert set(command.keys) <= sent
    assert command.keys


@NAMED
def test_a_key_is_shown_as_a_person_writes_it(command: Command) -> None:
    for key in command.keys:
        shown = shown_key(key)
        assert "_" not in shown
        assert len(shown) == 1 or shown[0].isupper() or shown == key == format_key(key).lower()


@NAMED
def test_the_help_is_one_short_sentence(command: Command) -> None:
    assert command.help.endswith(".")
    assert command.help[0].isupper()
    assert len(command.help) <= 100
    assert "|" not in command.help


def test_groups_hold_every_command_once_and_in_order() -> None:
    groups = dict(by_group())
    assert list(groups) == list(Group)
    assert all(groups.values())
    assert sorted(c.id for cs in groups.values() for c in cs) == sorted(c.id for c in COMMANDS)


def test_both_tables_hold_every_command() -> None:
    text, table = as_text(), as_markdown()
    rows = [line for line in text.splitlines() if line.startswith("  ")]
    assert len(rows) == len(COMMANDS)
    assert [line for line in text.splitlines() if line and not line.startswith("  ")] == [str(group) for group in Group]
    assert len(table.splitlines()) == len(COMMANDS) + 2
    for command in COMMANDS:
        [row] = [row for row in rows if row.endswith(f"  {command.help}")]
        assert row.split()[: len(command.keys)] == [shown_key(key) for key in command.keys]
        keys = " ".join(f"`{shown_key(key)}`" for key in command.keys)
        assert f"| {keys} | {command.help} |\n" in table
    assert len({row.index(command.help) for row, command in zip(rows, _in_groups(), strict=True)}) == 1


def _in_groups() -> list[Command]:
    return [command for _, own in by_group() for command in own]


def test_what_the_design_promises_has_its_key() -> None:
    keys = {key: command.id for command in COMMANDS for key in command.keys}
    promised = {"space": "next_pane", "backspace": "previous_pane", "slash": "search", "n": "next_hit", "y": "copy"}
    promised |= {"Y": "copy_markdown", "plus": "longer", "minus": "shorter", "m": "method", "w": "why", "t": "theme"}
    promised |= {"question_mark": "help", "q": "quit", "tab": "panels"}
    assert {key: keys.get(key) for key in promised} == promised
