"""Which words are English intruders, and which words of a language, English words too, they may have replaced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from unicodedata import normalize

from reader.analysis.foreign.training.thesauri import Moby, Vectors, WordNet
from reader.languages import table

LEAST_BLEND = 1.0
"""How common a blend of two words ("digicam") is in English at least, on Zipf's scale; it may be rarer than others."""
MARGIN, MOST_HERE = 0.7, 4.6
"""By how much more common it is in English than in the language, and how common it may be in the language."""
LEAST_HOMOGRAPH = 2.8
"""How common a homograph is in its language at least; in English it may be rarer by half a step."""
_WORDS = 90_000
_LOAN = 1.2
"""A loan may be so much rarer in the language than in English and yet be a word of it."""
_COMMONEST = 5.6
TWIN = 3.5
"""How near in meaning two words of the language are at least for one to stand for the other."""
_APART, _SHARED = -0.35, 0.05
"""By how much two words that no thesaurus links are nearer to each other than to others, or how much entries share."""

WEIGHTS = {
    "sense": 2.7,
    "listed": 1.7,
    "mutual": 0.7,
    "cosine": 1.2,
    "apart": 2.3,
    "direct": 1.45,
    "shared": 3.5,
    "frequency": 1.9,
    "native": 1.0,
}
"""What each kind of evidence adds to the logarithm of a homograph's odds: a conditional logit fitted once, rounded."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much a table holds: intruders from which frequency on, and how many of their homographs.

    ``far`` is by how much less likely than the best a homograph may be.
    """

    least_english: float
    homographs: int
    far: float


ROOMS = {"it": Room(3.2, 6, 3.0)}
"""Italian, where spun articles were seen, has more room than the others."""
_ROOM = Room(3.4, 2, 1.5)


@cache
def frequency(word: str, language: str) -> float:
    """How common a word is in a language, on Zipf's scale."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, language))


def _top(language: str) -> list[str]:
    from wordfreq import top_n_list

    return [word for word in top_n_list(language, _WORDS) if word.isascii() and word.isalpha() and len(word) > 1]


@cache
def _without_accents(language: str) -> frozenset[str]:
    """The words of a language that have accents, written without."""
    from wordfreq import top_n_list

    accented = (word for word in top_n_list(language, _WORDS) if not word.isascii())
    common = (word for word in accented if frequency(word, language) >= LEAST_HOMOGRAPH)
    return frozenset("".join(filter(str.isascii, normalize("NFD", word))) for word in common)


@cache
def lemma(word: str) -> str:
    """The English dictionary form of a word."""
    from simplemma import lemmatize

    return str(lemmatize(word, lang="en")).lower()


def is_intruder(word: str, language: str, least: float) -> bool:
    """Whether a word is far more English than of the language, whose dictionary does not know it.

    Nor is it one of the language's without its accents, as many write them ("opinion" for "opinión").
    """
    from simplemma import is_known

    english, here = frequency(word, "en"), frequency(word, language)
    far = len(word) > 3 and english >= least and english - here >= MARGIN and here < MOST_HERE
    return far and not is_known(word, lang=language) and word not in _without_accents(language)


def is_homograph(word: str, language: str) -> bool:
    """Whether a word is one of the language, by birth or as a loan, and English as well."""
    from simplemma import is_known

    here, english = frequency(word, language), frequency(word, "en")
    if here < LEAST_HOMOGRAPH or english < LEAST_HOMOGRAPH - 0.5 or not is_known(word, lang="en"):
        return False
    if is_known(word, lang=language):
        return english - here < 2 * _LOAN
    return here > 1.2 * LEAST_HOMOGRAPH and english - here < _LOAN


def _best(pairs: list[tuple[str, float]], room: Room) -> list[tuple[str, float]]:
    """The likeliest homographs, best first, each once."""
    ranked = sorted(dict(sorted(pairs, key=lambda pair: pair[1])).items(), key=lambda pair: (-pair[1], pair[0]))
    return [pair for pair in ranked[: room.homographs] if pair[1] > ranked[0][1] - room.far]


def _weigh(evidence: Mapping[str, float]) -> float:
    return sum(WEIGHTS[name] * value for name, value in evidence.items())


def _nothing(_: str) -> dict[str, float]:
    return {}


class Pairs:
    """Pairs of a language's homographs and the English words that may replace them. Any source may be left out."""

    def __init__(self, language: str, wordnet: WordNet | None, moby: Moby | None, vectors: Vectors | None) -> None:
        self._wordnet, self._moby, self._vectors = wordnet, moby, vectors
        stopwords = set(table("en", "words").get("stopwords", ())) - {"via"}
        self._language = language
        self._room = ROOMS.get(language, _ROOM)
        self._small = frozenset(table(language, "words").get("stopwords", ()))
        self.homographs = {
            word: frequency(word, language)
            for word in _top(language)
            if word not in stopwords and is_homograph(word, language)
        }
        self._forms: dict[str, list[str]] = {}
        for word in _top("en"):
            if is_intruder(word, language, self._room.least_english):
                self._forms.setdefault(lemma(word), []).append(word)
        self._in_senses = cache(wordnet.neighbours if wordnet else _nothing)
        self._listed = cache(moby.neighbours if moby else _nothing)

    def ranked(self) -> dict[str, list[tuple[str, float]]]:
        """Each intruder with its likeliest homographs, best first, each with the logarithm of its odds."""
        found: dict[str, list[tuple[str, float]]] = {}
        intruders = [form for forms in self._forms.values() for form in forms]
        alike = self._vectors.alike(self.homographs, intruders) if self._vectors else {}
        for homograph in self.homographs:
            base = lemma(homograph)
            frequent = self._frequent(homograph)
            for form in {*alike.get(homograph, ()), *self._thesaurus(homograph, base)}:
                if lemma(form) == base or form == base:
                    continue
                evidence = self._evidence(homograph, form)
                if self._may_stand_for(homograph, evidence):
                    found.setdefault(form, []).append((homograph, frequent + _weigh(evidence)))
            for blend in self._blends(base):
                if blend != homograph and is_intruder(blend, self._language, LEAST_BLEND):
                    found.setdefault(blend, []).append((homograph, frequent + 2 * WEIGHTS["sense"]))
        return {form: _best(pairs, self._room) for form, pairs in found.items()}

    def _frequent(self, homograph: str) -> float:
        """What its being common in the language, and more so than in English, adds to a homograph's odds."""
        how_common = self.homographs[homograph]
        native = max(-1.5, min(1.5, how_common - frequency(homograph, "en")))
        return WEIGHTS["frequency"] * min(how_common, _COMMONEST) + WEIGHTS["native"] * native

    def twins(self) -> dict[str, list[tuple[str, float]]]:
        """Words of the language that may stand for another by their English reading ("tempo" for "pace")."""
        found: dict[str, list[tuple[str, float]]] = {}
        forms: dict[str, list[str]] = {}
        intruders = {form for each in self._forms.values() for form in each}
        for word in self.homographs:
            if len(word) > 3 and word not in self._small and word not in intruders:
                forms.setdefault(lemma(word), []).append(word)
        for homograph in self.homographs:
            base = lemma(homograph)
            near = {lemma(near) for form in (homograph, base) for near in (*self._in_senses(form), *self._listed(form))}
            for form in (form for other in sorted(near - {base}) for form in forms.get(other, ())):
                nearness = _weigh(self._evidence(homograph, form))
                if nearness >= TWIN:
                    found.setdefault(form, []).append((homograph, self._frequent(homograph) + nearness))
        return {form: _best(pairs, self._room) for form, pairs in found.items()}

    def _thesaurus(self, homograph: str, base: str) -> Iterator[str]:
        for form in (homograph, base):
            for near in (*self._in_senses(form), *self._listed(form)):
                yield from self._forms.get(lemma(near), ())

    def _may_stand_for(self, homograph: str, evidence: Mapping[str, float]) -> bool:
        """Whether two words are near enough in meaning: words that thesauri do not link have to be used much alike.

        Small words are used alike whatever they mean.
        """
        if evidence["sense"] or evidence["listed"]:
            return True
        return homograph not in self._small and (evidence["apart"] > _APART or evidence["shared"] > _SHARED)

    def _evidence(self, homograph: str, intruder: str) -> dict[str, float]:
        """What tells how near in meaning two words are, by the names of ``WEIGHTS``."""
        ours, theirs = {homograph, lemma(homograph)}, {intruder, lemma(intruder)}
        both = list(product(sorted(ours), sorted(theirs)))
        sense = max(max(self._in_senses(a).get(b, 0.0), self._in_senses(b).get(a, 0.0)) for a, b in both)
        listed = any(b in self._listed(a) for a, b in both)
        back = any(a in self._listed(b) for a, b in both)
        cosine, apart = 0.0, -1.0
        if self._vectors:
            cosine, apart = max((self._vectors.nearness(a, b) for a, b in both), key=lambda pair: pair[1])
        shared = max(self._moby.shared(a, b) for a, b in both) if self._moby else 0.0
        direct = intruder in self._in_senses(homograph) or intruder in self._listed(homograph)
        return {
            "sense": sense, "listed": float(listed or back), "mutual": float(listed and back),
            "cosine": cosine, "apart": apart, "direct": float(direct), "shared": shared,
        }  # fmt: skip

    def _blends(self, word: str) -> Iterator[str]:
        """Blends such as "digicam", digital camera, of which a word is the second part."""
        for first in self._wordnet.compounds(word) if self._wordnet else ():
            for left, right in product(range(3, min(len(first), 6) + 1), range(3, min(len(word), 6) + 1)):
                yield first[:left] + word[:right]
