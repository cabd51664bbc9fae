"""The facts that an analysis finds: frozen, and all of them spans over the article's text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.text.article import Span

UNKNOWN_LANGUAGE = "und"
"""The code of a language that could not be told (ISO 639-2, "undetermined")."""


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a text, as an ISO 639-1 code (``und`` if unknown), and how sure that is, from 0 to 1."""

    code: str = UNKNOWN_LANGUAGE
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, order=True)
class Passage(Span):
    """A stretch of one block that is in another language than the article."""

    language: str


@dataclass(frozen=True, slots=True, order=True)
class Pick(Span):
    """A sentence chosen for the summary, with the score that its method gave it (comparable within one summary)."""

    score: float = 0.0


class Label(StrEnum):
    """What kind of thing an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    OTHER = "other"
    DATE = "date"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing that the article names, with every place where it is named, in order."""

    name: str
    """The canonical name: the fullest form in the article, invisible characters left out."""
    label: Label
    mentions: tuple[Span, ...]
    value: str | None = None
    """For a date its ISO 8601 form (``2026-01-06``, ``2026-W02``, ``199X``, ``first/last``); for an amount its number
    and unit (``1200000000 EUR``, ``5.2 %``, ``10 km``, ``5/10 h``). None where it is not certain, and for names."""
    descriptions: tuple[Span, ...] = ()
    """Noun phrases that stand for a person ("il presidente francese"), in order; they overlap no mention."""
    gender: str | None = None
    """For a person ``f`` or ``m`` where the article or the first name tells it; None for everything else."""
    plural: bool = False
    """Whether it is several people or takes a plural verb."""


class QuoteKind(StrEnum):
    """How words are given.

    Direct: wholly inside marks. Mixed: a reported clause with marked words in it, or marked words in the writer's own
    sentence. Indirect: a reported clause without marks.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True, order=True)
class Quote(Span):
    """Words that the article gives as somebody's; its marks belong to it, a complementiser ("che", "that") not."""

    kind: QuoteKind
    speaker: str | None = None
    """The canonical name of who said it; None where that is not known."""
    mention: Span | None = None
    """The words beside it that name the speaker: a name, a description, a pronoun; None if there are none."""
    cue: Span | None = None
    """The words that tell that somebody speaks: a verb of saying, "secondo", a colon."""
    confidence: float = 0.0
    """How sure the speaker is, from 0 to 1."""
    rule: str = ""
    """Why this speaker, in a few plain words that a reader is shown."""
    group: int = 0
    """Pieces of one quotation share a number; numbers count from 1 in text order."""


@dataclass(frozen=True, slots=True, order=True)
class ForeignWord(Span):
    """A word that does not belong to the article's language and spoils it."""

    language: str
    suggestion: str | None = None
    """The word that probably stood there; None where that is not known."""


@dataclass(frozen=True, slots=True, order=True)
class KeyPhrase(Span):
    """One of the things an article is about, at a place where it stands."""

    phrase: str
    """A name in its canonical form, or the words as they stand."""
    score: float
    """How much the article is about it, as a share of its first phrase."""


class Grade(StrEnum):
    """How hard a text is to read, for whom it is."""

    VERY_EASY = "very easy"
    EASY = "easy"
    PLAIN = "plain"
    DEMANDING = "demanding"
    HARD = "hard"
    VERY_HARD = "very hard"

    @property
    def readers(self) -> str:
        """For whom such a text is, in a few words."""
        return _READERS[self]


_READERS = {
    Grade.VERY_EASY: "for children in primary school",
    Grade.EASY: "for everybody",
    Grade.PLAIN: "for readers of a popular newspaper",
    Grade.DEMANDING: "for readers of a quality newspaper",
    Grade.HARD: "for readers with some university",
    Grade.VERY_HARD: "for specialists",
}


@dataclass(frozen=True, slots=True)
class Readability:
    """How long an article takes to read and how hard it is."""

    words: int = 0
    """In Chinese and Japanese the characters."""
    minutes: float = 0.0
    formula: str | None = None
    """The name of the formula; None, as are score and grade, where the language has none or the text is too short."""
    score: float | None = None
    """What the formula gives: the higher the easier, mostly from 0 to 100; comparable within one formula."""
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is known about an article's text. A layer that was not asked for is empty."""

    language: Language = Language()
    sentences: tuple[Span, ...] = ()
    summary: tuple[Pick, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    foreign: tuple[ForeignWord, ...] = ()
    passages: tuple[Passage, ...] = ()
    readability: Readability = Readability()
    keyphrases: tuple[KeyPhrase, ...] = ()
    approximate: bool = False
    """Whether names were found by capitals and lists alone, for want of a tagger for the language."""
