from __future__ import annotations

from itertools import pairwise

from reader.analysis.sentences import split
from reader.analysis.summary.candidates import MOST, candidates
from reader.text.article import Article, Block, BlockKind


def test_short_sentences_and_bare_links_take_no_part() -> None:
    text = "No. The ferry leaves at six. Read https://example.org/a/b/c/d here. It is late now."
    article = Article(text, (Block(0, len(text)),))
    found = candidates(article, split(article, "en"))
    assert [one.text for one in found] == ["The ferry leaves at six.", "It is late now."]


def test_only_short_sentences_all_take_part() -> None:
    text = "Yes. No way. Perhaps."
    article = Article(text, (Block(0, len(text)),))
    assert len(candidates(article, split(article, "en"))) == 3


def test_of_a_very_long_text_the_lead_and_all_its_parts_take_part() -> None:
    text = " ".join(f"Sentence {i} of the book tells about ship {i * 7 % 13}." for i in range(MOST + 2000))
    article = Article(text, (Block(0, len(text)),))
    found = candidates(article, split(article, "en"))
    assert len(found) == MOST
    assert [one.place for one in found[:20]] == list(range(20))
    assert list(found) == sorted(found, key=lambda one: one.place)
    assert max(b.place - a.place for a, b in pairwise(found)) <= 2
    assert found[-1].place > MOST


def test_the_first_sentence_under_a_heading_opens_a_section() -> None:
    text, blocks = "", []
    for section in range(3):
        heading = f"Section {section}"
        blocks.append(Block(len(text), len(text) + len(heading), BlockKind.HEADING, 2))
        text += heading + "\n"
        body = " ".join(f"Sentence {i} of section {section} tells about ship {i}." for i in range(4))
        blocks.append(Block(len(text), len(text) + len(body)))
        text += body + "\n"
    article = Article(text, tuple(blocks))
    found = candidates(article, split(article, "en"))
    assert [one.place for one in found if one.opens_section] == [0, 4, 8]
