from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.export.escape import flat, markdown

PIECES = "a 1. 12) - + --- *** [x](y) `c` `` # ## _e_ **b** <b> &lt; &amp; \\ \\* ~~s~~ ~ | > ! [ ] === http://x.y é"
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n", "\t"]), max_size=8).map(" ".join)
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(tokens: list[Token]) -> str:
    """The letters that a reader of the Markdown sees."""
    return "".join(t.content for token in tokens if token.type == "inline" for t in token.children or [])


def kinds(tokens: list[Token]) -> set[str]:
    return {t.type for token in tokens for t in (token, *(token.children or []))}


@settings(max_examples=300, deadline=None)
@given(WORDS | st.text(max_size=20))
@example("---")
@example("1.")
@example("-")
@example("--")
@example("--- -")
@example("&amp;")
def test_every_text_is_shown_to_the_letter(text: str) -> None:
    text = text.replace("\0", "")  # CommonMark itself replaces it
    for before, after in (("- ", ""), ("> ", ""), ("## T: ", ""), ("1. ", ""), ("- ", " *(direct)*")):
        tokens = PARSER.parse(f"{before}{markdown(text)}{after}\n")
        wanted = f"{'T: ' if before == '## T: ' else ''}{flat(text)}{' (direct)' if after else ''}".strip()
        assert shown(tokens) == wanted
        allowed = {"text", "text_special", "inline", "em_open", "em_close", "heading_open", "heading_close"}
        allowed |= {f"{name}_{edge}" for name in ("paragraph", "list_item", "bullet_list", "ordered_list", "blockquote")
                    for edge in ("open", "close")}  # fmt: skip
        assert kinds(tokens) <= allowed
        assert len([token for token in tokens if token.type in ("list_item_open", "blockquote_open")]) <= 1


@pytest.mark.parametrize("text", ["a|b", "|", "\\|", "a `|` b"])
def test_a_table_cell_stays_one_cell(text: str) -> None:
    tokens = PARSER.parse(f"| name | mentions |\n|---|---|\n| {markdown(text)} | 3 |\n")
    assert [t.content for t in tokens if t.type == "inline"][3] == "3"
    assert len([t for t in tokens if t.type == "td_open"]) == 2


def test_ordinary_words_stay_as_they_are() -> None:
    text = "L’8 gennaio (ore 10.30) – 3 - 2 = 1. “Che cosa?”, disse; 50% d'accordo!"
    assert markdown(text) == flat(text) == text


def test_blanks_run_together() -> None:
    assert flat(" a\n b\tc \n") == markdown(" a\n b\tc \n") == "a b c"


def test_blanks_that_hold_words_together_are_kept() -> None:
    assert flat(" il dit :\n«\u00a0oui\u00a0»,  12\u202f000 ") == "il dit : «\u00a0oui\u00a0», 12\u202f000"
    assert markdown("«\u00a0oui\u00a0»\n\nnon") == "«\u00a0oui\u00a0» non"
