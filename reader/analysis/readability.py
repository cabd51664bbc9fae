"""How long a text takes to read, and how hard it is: the formula that was made for its language, and in plain words.

(textstat, a library of such formulas, fetches a dictionary from the net for English, has none for Portuguese and takes
English's there, takes signs for letters in Italian, and counts as syllables the places for a hyphen.
Tests compare the rest with it.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis import syllables
from reader.analysis.facts import Grade, Readability
from reader.text.article import Article, Span
from reader.text.patterns import lazy

# Characters of scripts without blanks count one by one; Hangul has blanks.
_WORD = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’.-]\w+)*")
_TERM = lazy(r"[^\W\d_]+(?:[.-][^\W\d_]+)*")
_ENOUGH_WORDS, _ENOUGH_SENTENCES = 30, 2

_SPEEDS = {
    "en": 238, "nl": 238,
    "fr": 195, "de": 179, "it": 188, "es": 218, "pt": 181, "sv": 199, "fi": 161, "pl": 166, "ru": 184,
    "sl": 180, "tr": 166, "el": 208, "ar": 138, "he": 187,
    "zh": 255, "ja": 357,
}  # fmt: skip
_DEFAULT_SPEED = 184


def word_count(text: str) -> int:
    """How many words a text has; of Chinese and Japanese, how many characters.

    What an apostrophe, a hyphen or a point within it joins is one word ("l'accordo", "3.5").
    """
    return sum(1 for _ in _WORD.finditer(text))


def reading_minutes(words: int, language: str) -> float:
    """Minutes that an adult takes to read ``words`` words (characters for ``zh`` and ``ja``) in a language.

    English and Dutch: 238 words a minute, silent reading of non-fiction (Brysbaert, "How many words do we read per
    minute?", Journal of Memory and Language 109, 2019; Brysbaert, Sui, Duyck and Dirix, "Improving reading rate
    prediction with word length information: evidence from Dutch", Quarterly Journal of Experimental Psychology 74,
    2021). Other languages: Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance: the new
    International Reading Speed Texts IReST" (Investigative Ophthalmology & Visual Science 53, 2012), young adults
    reading aloud (English 228, so close to silent reading), words a minute, for Chinese and Japanese characters a
    minute; Greek: the same texts, Gleni et al., Optometry and Vision Science 96, 2019. A language that is in none gets
    the mean of the seventeen of 2012, 184. A negative count counts as none.
    """
    return max(0, words) / _SPEEDS.get(language, _DEFAULT_SPEED)


@dataclass(frozen=True, slots=True)
class _Counts:
    """Of running prose: words, the letters and syllables in them, and sentences."""

    words: int
    letters: int
    syllables: int
    sentences: int


@dataclass(frozen=True, slots=True)
class _Formula:
    """A formula of Flesch's kind: ``base - a_sentence * words per sentence - a_word * syllables per word``."""

    name: str
    base: float
    a_sentence: float
    a_word: float
    scale: tuple[tuple[float, Grade], ...]
    """From which score on a text has which grade, the highest first; below the last it is very hard."""

    def score(self, counts: _Counts) -> float:
        """The score; the higher, the easier."""
        return (
            self.base
            - self.a_sentence * counts.words / counts.sentences
            - self.a_word * counts.syllables / counts.words
        )


class _Gulpease(_Formula):
    """Lucisano and Piemontese 1988: counts letters, not syllables."""

    def score(self, counts: _Counts) -> float:
        """89 - 10 letters per word + 300 sentences per word."""
        return 89 - 10 * counts.letters / counts.words + 300 * counts.sentences / counts.words


# The bands below are told apart by the schooling that their authors name: primary school, lower secondary school (a
# newspaper for everybody), upper secondary school (a quality paper), university.
_FLESCH_SCALE = ((90, Grade.VERY_EASY), (70, Grade.EASY), (60, Grade.PLAIN), (50, Grade.DEMANDING), (30, Grade.HARD))
_INFLESZ_SCALE = ((80, Grade.VERY_EASY), (65, Grade.EASY), (55, Grade.PLAIN), (40, Grade.DEMANDING), (15, Grade.HARD))
_DOUMA_SCALE = ((90, Grade.VERY_EASY), (70, Grade.EASY), (60, Grade.PLAIN), (45, Grade.DEMANDING), (30, Grade.HARD))

_FORMULAS = {
    # Lucisano, Piemontese: "GULPEASE, una formula per la predizione della difficoltà dei testi in lingua italiana",
    # Scuola e città 39, 1988: easy with primary school from 80, with lower from 60, with upper secondary from 40.
    "it": _Gulpease(
        "Gulpease", 89, 300, 10, ((80, Grade.VERY_EASY), (60, Grade.PLAIN), (40, Grade.DEMANDING), (20, Grade.HARD))
    ),
    # Flesch: "A new readability yardstick", Journal of Applied Psychology 32, 1948.
    "en": _Formula("Flesch", 206.835, 1.015, 84.6, _FLESCH_SCALE),
    # Kandel, Moles: "Application de l'indice de Flesch à la langue française", Cahiers Études de Radio-Télévision 19,
    # 1958, which gives the last weight for the syllables of a hundred words, 0.736; on Flesch's scale.
    "fr": _Formula("Kandel-Moles", 207, 1.015, 73.6, _FLESCH_SCALE),
    # Amstad: "Wie verständlich sind unsere Zeitungen?", dissertation, Zürich 1978; on Flesch's scale.
    "de": _Formula("Amstad", 180, 1, 58.5, _FLESCH_SCALE),
    # Szigriszt Pazos: "Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad", 1993, on the
    # INFLESZ scale of Barrio-Cantalejo et al., Anales del Sistema Sanitario de Navarra 31, 2008; its lowest band, to
    # 40, is parted at 15, as Szigriszt's own. Not Fernández Huerta's of 1959, which is misprinted in places.
    "es": _Formula("Szigriszt-Pazos", 206.835, 1, 62.3, _INFLESZ_SCALE),
    # Martins, Ghiraldelo, Nunes, Oliveira Jr.: "Readability formulas applied to textbooks in Brazilian Portuguese",
    # Notas do ICMSC-USP 28, 1996: Flesch's and 42 more; up to the fourth year of school from 75, to the eighth from 50,
    # secondary school from 25.
    "pt": _Formula("Martins", 248.835, 1.015, 84.6, ((75, Grade.VERY_EASY), (50, Grade.PLAIN), (25, Grade.DEMANDING))),
    # Douma: "De leesbaarheid van landbouwbladen", Wageningen 1960, with its own bands (30, 45, 60, 70, 80, 90).
    "nl": _Formula("Flesch-Douma", 206.84, 0.93, 77, _DOUMA_SCALE),
}


def rate(article: Article, sentences: Sequence[Span], language: str) -> Readability:
    """How long an article takes to read, and how hard its running prose is by the formula of its language.

    ``sentences`` are those that count, the article's or those in its own language. There is no score where the prose
    has fewer than thirty words or two sentences, and in languages without a formula.
    """
    words = sum(word_count(article.text[block.start : block.end]) for block in article.blocks)
    minutes = reading_minutes(words, language)
    formula = _FORMULAS.get(language)
    counts = _count(article, sentences, language) if formula else None
    if formula is None or counts is None or counts.words < _ENOUGH_WORDS or counts.sentences < _ENOUGH_SENTENCES:
        return Readability(words, minutes)
    score = round(formula.score(counts), 1)
    grade = next((grade for least, grade in formula.scale if score >= least), Grade.VERY_HARD)
    return Readability(words, minutes, formula.name, score, grade)


def _count(article: Article, sentences: Sequence[Span], language: str) -> _Counts:
    """What of the running prose the formulas ask for."""
    spans = [(block.start, block.end) for block in article.body()]
    bodies = iter(spans)
    body = next(bodies, None)
    total = 0
    words: list[str] = []
    for sentence in sentences:
        while body is not None and body[1] <= sentence.start:
            body = next(bodies, None)
        if body is None:
            break
        if sentence.start >= body[0]:
            found = _TERM.findall(article.text, sentence.start, sentence.end)
            total += bool(found)
            words += found
    spoken = syllables.count(words, language) if language in syllables.LANGUAGES else 0
    return _Counts(len(words), sum(map(len, words)), spoken, total)
