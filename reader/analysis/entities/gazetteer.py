"""What is known of names in one language, from its ``names`` and ``dates`` tables, made ready for look-ups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.analysis.facts import Label
from reader.languages import SUPPORTED, table


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Listed names and the words around names, for one language; all in lower case but ``first_names``."""

    known: dict[str, Label]
    """Names of places, organisations and other things, by their tokens in lower case with single spaces."""
    heads: dict[str, int]
    """First words of listed names of several words, with the most tokens that such a name has."""
    capitals: frozenset[str]
    """Listed names that are names only in the case in which they stand here ("US", "WHO")."""
    first_names: frozenset[str]
    titles: frozenset[str]
    """Titles and roles, of one word or several; they stand beside a person's name and are no part of it."""
    title_suffixes: tuple[str, ...]
    """Endings of compounds that are titles ("-minister")."""
    demonyms: frozenset[str]
    org_cues: frozenset[str]
    place_cues: frozenset[str]
    other_cues: frozenset[str]
    place_nouns: frozenset[str]
    """Common nouns before the name of a place ("provincia di", "fiume")."""
    org_nouns: frozenset[str]
    """Common nouns before the name of an organisation ("azienda", "quotidiano")."""
    common: frozenset[str]
    """Words that writers capitalise though they name nothing by themselves."""
    function_words: frozenset[str]
    """Words that begin sentences: articles, prepositions, pronouns, conjunctions, adverbs."""
    opener_suffixes: tuple[str, ...]
    """Endings of adverbs and gerunds, which also begin sentences."""
    particles: frozenset[str]
    """Lower-case words inside personal names."""
    connectors: frozenset[str]
    """Lower-case words inside names of bodies."""
    say_verbs: frozenset[str]
    place_prepositions: frozenset[str]
    articles: frozenset[str]
    calendar: frozenset[str]
    """Months and weekdays."""
    nouns_capitalised: bool
    """Whether every noun has a capital, so that a capital is no sign of a name (German)."""
    noun_suffixes: tuple[str, ...]
    """Endings that only common nouns have, where nouns have capitals."""
    place_suffixes: tuple[str, ...]
    """Endings of names of towns, where nouns have capitals."""
    genitive_s: bool
    """Whether a name's genitive is written with a bare -s (German, Dutch)."""

    def is_title(self, form: str) -> bool:
        """Whether ``form``, in lower case, is a title or role."""
        return form in self.titles or bool(self.title_suffixes and form.endswith(self.title_suffixes))


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language; of a language without data, what the other languages agree on: names alone."""
    own = table(language, "names")
    calendar = table(language, "dates")
    everywhere = [table(code, "names") for code in SUPPORTED]
    ambiguous = frozenset(own.get("ambiguous", ()))
    known: dict[str, Label] = {}
    for data in [*everywhere, own] if own else everywhere:
        foreign = data is not own
        for key, label in _LISTS:
            # Countries are called otherwise in each language; a foreign list of them would bring foreign common words.
            if not (foreign and own and key == "countries"):
                known.update((spaced(name), label) for name in data.get(key, ()) if name not in ambiguous)
    heads: dict[str, int] = {}
    for form in known:
        words = form.split()
        if len(words) > 1:
            heads[words[0]] = max(heads.get(words[0], 0), len(words))
    months = calendar.get("months", {})
    return Gazetteer(
        known=known,
        heads=heads,
        capitals=frozenset(
            name for data in everywhere for key, _ in _LISTS for name in data.get(key, ()) if name.isupper()
        ),
        first_names=frozenset(
            name
            for data in everywhere
            for key in ("first_names_f", "first_names_m")
            for name in data.get(key, ())
            if name not in ambiguous
        ),
        titles=_lower(own, "titles"),
        title_suffixes=tuple(own.get("title_suffixes", ())),
        demonyms=_lower(own, "demonyms"),
        org_cues=_lower(own, "org_cues"),
        place_cues=_lower(own, "place_cues"),
        other_cues=_lower(own, "other_cues"),
        place_nouns=_lower(own, "place_nouns"),
        org_nouns=_lower(own, "org_nouns"),
        common=_lower(own, "common"),
        function_words=_lower(own, "function_words"),
        opener_suffixes=tuple(own.get("opener_suffixes", ())),
        particles=_lower(own, "particles") or _PARTICLES,
        connectors=_lower(own, "connectors"),
        say_verbs=_lower(own, "say_verbs"),
        place_prepositions=_lower(own, "place_prepositions"),
        articles=_lower(own, "articles"),
        calendar=frozenset(
            word.lower() for words in [*months.values(), *calendar.get("weekdays", {}).values()] for word in words
        ),
        nouns_capitalised=bool(own.get("nouns_capitalised", False)),
        noun_suffixes=tuple(own.get("noun_suffixes", ())),
        place_suffixes=tuple(own.get("place_suffixes", ())),
        genitive_s=bool(own.get("genitive_s", False)),
    )


_LISTS = (
    ("countries", Label.PLACE),
    ("cities", Label.PLACE),
    ("regions", Label.PLACE),
    ("organizations", Label.ORGANIZATION),
    ("others", Label.OTHER),
)
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "di", "del", "von", "van", "der", "den", "bin", "ibn", "al", "el", "af"}
)


def spaced(name: str) -> str:
    """A listed name as its tokens in lower case with single spaces: an elided article is one of them."""
    return " ".join(name.lower().replace("'", "' ").split()).replace("' s ", " 's ")


def _lower(data: dict[str, Any], key: str) -> frozenset[str]:
    words: Iterable[str] = data.get(key, ())
    return frozenset(word.lower() for word in words)
