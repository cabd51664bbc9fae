from __future__ import annotations

from reader.analysis.sentences import split
from reader.analysis.summary import METHODS, rank
from reader.analysis.summary.candidates import candidates
from reader.analysis.summary.chapters import by_chapter
from reader.analysis.summary.kinds import Kind, kind_of
from reader.analysis.summary.length import Length
from reader.text.article import Article, Block, BlockKind

STORM = (
    "Rain fell on the quiet town. The keeper walked home. Then the storm broke the harbour wall in the night. "
    "The harbour wall had held for two hundred years against every storm. Nobody slept."
)
TRIAL = (
    "A judge arrived from the capital. The mayor was accused of selling the stones of the harbour. "
    "The judge asked the mayor about the stones and the mayor said nothing. A dog barked in the street outside."
)


def book(chapters: int = 2) -> Article:
    text, blocks = "", []
    for number in range(chapters):
        for kind, body in (
            (BlockKind.HEADING, f"CHAPTER {number + 1}"),
            (BlockKind.PARAGRAPH, (STORM, TRIAL)[number % 2]),
        ):
            blocks.append(Block(len(text), len(text) + len(body), kind, 1 if kind is BlockKind.HEADING else 0))
            text += body + "\n\n"
    return Article(text, tuple(blocks))


def test_every_chapter_has_a_summary_of_its_own() -> None:
    article = book()
    for method in METHODS:
        found = tuple(by_chapter(article, split(article, "en"), "en", Length(2), method=method))
        assert [one.chapter.title for one in found] == ["CHAPTER 1", "CHAPTER 2"]
        for one in found:
            assert len(one.picks) == 2
            assert all(one.chapter.start <= pick.start < pick.end <= one.chapter.end for pick in one.picks)


def test_the_gist_of_a_chapter_need_not_stand_at_its_beginning() -> None:
    article = book()
    first, second = by_chapter(article, split(article, "en"), "en", Length(1))
    assert "harbour wall" in article.text[first.picks[0].start : first.picks[0].end]
    assert "mayor" in article.text[second.picks[0].start : second.picks[0].end]


def test_a_text_without_chapters_has_no_such_summaries() -> None:
    article = Article(STORM, (Block(0, len(STORM)),))
    assert tuple(by_chapter(article, split(article, "en"), "en", Length(1))) == ()


def test_a_text_with_numbered_chapters_is_a_book_before_it_is_as_long_as_one() -> None:
    article = book(140)
    sentences = split(article, "en")
    assert kind_of(article, candidates(article, sentences), ()) is not Kind.BOOK  # told again and again: few sentences
    pool = candidates(article, sentences) * 70
    assert kind_of(article, pool, ()) is Kind.BOOK
    plain = Article(article.text, tuple(block for block in article.blocks if block.kind is BlockKind.PARAGRAPH))
    assert kind_of(plain, pool, ()) is not Kind.BOOK


def test_the_summary_of_a_book_goes_from_chapter_to_chapter() -> None:
    text, blocks = "", []
    subjects = ["harbour", "library", "railway", "theatre"]
    for number, subject in enumerate(subjects):
        body = " ".join(
            f"The {subject} number {line} of the {subject} street was a {subject} of stone with {line} {subject} doors."
            for line in range(300)
        )
        for kind, words in ((BlockKind.HEADING, f"CHAPTER {number + 1}"), (BlockKind.PARAGRAPH, body)):
            blocks.append(Block(len(text), len(text) + len(words), kind, 1 if kind is BlockKind.HEADING else 0))
            text += words + "\n\n"
    article = Article(text, tuple(blocks))
    picks = rank(article, split(article, "en"), "en").picks(Length(4))
    told = [article.text[pick.start : pick.end] for pick in picks]
    assert [next(subject for subject in subjects if subject in one) for one in told] == subjects
