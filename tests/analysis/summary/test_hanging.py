from __future__ import annotations

from reader.analysis.facts import Quote, QuoteKind
from reader.analysis.sentences import split
from reader.analysis.summary.candidates import candidates
from reader.analysis.summary.hanging import chains
from reader.text.article import Article, Block, Span


def found(text: str, *quotes: Quote) -> list[tuple[int, ...]]:
    article = Article(text, (Block(0, len(text)),))
    return chains(candidates(article, split(article, "en")), quotes, "en")


def test_what_dangles_is_shown_with_the_sentence_before() -> None:
    text = "The harbour is closed today. But the ferry leaves at six. It carries sixty pupils. The sea is calm tonight."
    assert found(text) == [(0,), (0, 1), (0, 1, 2), (3,)]


def test_what_would_need_a_long_chain_or_a_lost_sentence_is_not_shown() -> None:
    text = "But the ferry leaves at six. It carries sixty pupils. The sea is calm tonight. He sees it. It is blue now. "
    assert found(text + "It shines at night.") == [(), (), (2,), (), ()]


def test_somebodys_words_are_shown_with_the_sentence_that_names_who_says_them() -> None:
    text = "“The ferry is safe,” said Anna Lowe in town. “Nobody need worry about the winter.” The sea is calm tonight."
    second = text.index("“Nobody")
    name = text.index("Anna")
    quotes = (
        Quote(0, 21, QuoteKind.DIRECT, mention=Span(name, name + 9), group=1),
        Quote(second, text.index(" The sea"), QuoteKind.DIRECT, group=1),
    )
    assert found(text, *quotes) == [(0,), (0, 1), (2,)]
