from __future__ import annotations

import pytest

from reader.analysis import readability
from reader.analysis.facts import Grade, Readability
from reader.analysis.readability import rate, reading_minutes, word_count
from reader.text.article import Article, Block, BlockKind, Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  … — !", 0),
        ("Il mare è calmo.", 4),
        ("L’onda d'urto, 3.5 metri: porta-finestra", 5),
        ("今日は晴れ", 5),
        ("한국 사람", 2),
        ("iPhone 和 Mac", 3),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert word_count(text) == words


def test_minutes_follow_the_language() -> None:
    assert reading_minutes(238, "en") == pytest.approx(1.0)
    assert reading_minutes(376, "it") == pytest.approx(2.0)
    assert reading_minutes(255, "zh") == pytest.approx(1.0)
    assert reading_minutes(1000, "de") > reading_minutes(1000, "en") == reading_minutes(1000, "nl")
    assert reading_minutes(1000, "xx") > 0
    assert reading_minutes(0, "en") == reading_minutes(-5, "en") == 0


def prose(*sentences: str) -> tuple[Article, tuple[Span, ...]]:
    """A paragraph with a heading over it that does not count, and all sentences."""
    text = "A heading of words"
    spans = [Span(0, len(text))]
    for sentence in sentences:
        text += "\n" if len(spans) == 1 else " "
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence
    return Article(text, (Block(0, 18, BlockKind.HEADING), Block(19, len(text)))), tuple(spans)


# Two sentences of twenty words of one syllable, but for the last, which has two; 3 letters each but the last with four.
EVEN = tuple(" ".join(["pin"] * 19 + ["pino."]) for _ in range(2))


@pytest.mark.parametrize(
    ("language", "formula", "score"),
    [
        ("it", "Gulpease", 89 - 10 * 3.05 + 300 / 20),
        ("en", "Flesch", 206.835 - 1.015 * 20 - 84.6 * 1.05),
        ("fr", "Kandel-Moles", 207 - 1.015 * 20 - 73.6 * 1.05),
        ("de", "Amstad", 180 - 20 - 58.5 * 1.05),
        ("es", "Szigriszt-Pazos", 206.835 - 20 - 62.3 * 1.05),
        ("pt", "Martins", 248.835 - 1.015 * 20 - 84.6 * 1.05),
        ("nl", "Flesch-Douma", 206.84 - 0.93 * 20 - 77 * 1.05),
    ],
)
def test_each_language_has_its_formula(language: str, formula: str, score: float) -> None:
    found = rate(*prose(*EVEN), language)
    assert (found.formula, found.score) == (formula, pytest.approx(score, abs=0.06))
    assert found.words == 44
    assert found.minutes == pytest.approx(reading_minutes(44, language))


def test_the_grade_is_in_plain_words() -> None:
    easy = rate(*prose(*["The cat sat on the mat and saw the dog."] * 4), "en")
    hard = rate(
        *prose(*["Notwithstanding considerable administrative difficulties, the representatives "
                 "systematically reconsidered institutional responsibilities concerning the environment."] * 4),
        "en",
    )  # fmt: skip
    assert easy.grade is Grade.VERY_EASY
    assert hard.grade is Grade.VERY_HARD
    assert easy.score is not None
    assert hard.score is not None
    assert easy.score > hard.score
    assert len({grade.readers for grade in Grade}) == len(Grade)


def test_a_short_text_or_another_language_has_no_score() -> None:
    assert rate(*prose(EVEN[0]), "it").score is None
    assert rate(*prose("One.", "Two."), "en").grade is None
    found = rate(*prose(*EVEN), "pl")
    assert (found.formula, found.score, found.grade, found.words) == (None, None, None, 44)
    assert rate(Article(""), (), "it") == Readability(0, 0.0)


TEXTS = {
    "it": "Il treno parte ogni mattina da Vercelli. I pendolari leggono il giornale e bevono un caffè molto lungo.",
    "fr": "Le train part tous les matins de Nantes. Les voyageurs lisent le journal et boivent un grand café noir.",
    "de": "Der Zug fährt jeden Morgen nach Bremen. Die Reisenden lesen ihre Zeitung und trinken dabei starken Kaffee.",
    "es": "El tren sale todas las mañanas de Burgos. Los viajeros leen el periódico y toman un café muy cargado.",
    "nl": "De trein vertrekt elke morgen uit Breda. De reizigers lezen hun krant en drinken daarbij sterke koffie.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_textstat_gives_the_same_for_the_same_syllables(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    textstat = pytest.importorskip("textstat")
    textstat.set_lang(language)
    monkeypatch.setattr(readability.syllables, "count", lambda words, _: textstat.syllable_count(" ".join(words)))
    first, second = TEXTS[language].split(". ")
    sentences = (f"{first}.", second, f"{first}.", second)
    text = " ".join(sentences)
    if language == "it":  # its gulpease_index takes full stops and commas for letters
        expected = 89 + 300 * textstat.sentence_count(text) / textstat.lexicon_count(text)
        expected -= 10 * textstat.letter_count(text) / textstat.lexicon_count(text)
    else:
        expected = (textstat.szigriszt_pazos if language == "es" else textstat.flesch_reading_ease)(text)
    assert rate(*prose(*sentences), language).score == pytest.approx(expected, abs=0.06)
