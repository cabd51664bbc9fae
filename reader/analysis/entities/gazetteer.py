"""What is known of names in one language: the table of names, and the hand-kept lists that are compiled into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from reader.analysis.entities.lexicon import Lexicon, lexicon
from reader.analysis.entities.tokens import tokenize
from reader.analysis.facts import Label
from reader.languages import SUPPORTED
from reader.languages import table as data


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Listed names and the words around names, for one language; all in lower case but ``first_names``."""

    language: str
    lexicon: Lexicon
    known: dict[str, Label]
    """Hand-kept names of places, organisations and other things, by their tokens in lower case with single spaces."""
    heads: dict[str, int]
    """First words of names of several words, hand-kept or not, in lower case, with the most tokens of such a name."""
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
    so_called: frozenset[str]
    """What stands before a name that the writer does not vouch for."""
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
    _seen: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    def classes(self, form: str) -> int:
        """The bits of ``Kind`` for a form as it is written or in lower case; 0 for a form that is not listed.

        Give a word as it is written: "WHO" is a body and "who" nothing, "Nice" is a city in English and "nice" is not,
        while "rome", "Rome" and "ROME" are the same. Give a name of several words as its tokens with single spaces, in
        any case; ``heads`` tells where one may begin.
        """
        bits = self._seen.get(form)
        if bits is None:
            if len(form) > _LONGEST:
                return 0
            if len(self._seen) > _MOST_SEEN:
                self._seen.clear()
            lower = form.lower()
            bits = self.lexicon.bits(form, self.language) if form != lower and form.isprintable() else 0
            if lower.isprintable():
                bits |= self.lexicon.bits(lower, self.language)
                if len(form) > 4 and form.isupper():
                    bits |= self.lexicon.bits(form.title(), self.language)
            self._seen[form] = bits
        return bits

    def is_title(self, form: str) -> bool:
        """Whether ``form``, in lower case, is a title or role."""
        return form in self.titles or bool(self.title_suffixes and form.endswith(self.title_suffixes))


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language; of a language without data, what the other languages agree on: names alone."""
    table = lexicon()
    dates = data(language, "dates")

    def words(name: str) -> frozenset[str]:
        return frozenset(table.words(language, name))

    known: dict[str, Label] = {}
    for code in ("und", language) if language in SUPPORTED else ("und",):
        for label in (Label.PLACE, Label.ORGANIZATION, Label.OTHER):
            known.update(dict.fromkeys(table.words(code, f"known_{label.value}"), label))
    if language not in SUPPORTED:
        known = dict.fromkeys(table.words("und", "countries"), Label.PLACE) | known
    for form in table.words(language, "not_known"):
        del known[form]
    heads: dict[str, int] = {}
    for size in range(2, MAX_NAME + 1):
        heads.update(dict.fromkeys(table.words("heads", str(size)), size))
    return Gazetteer(
        language=language,
        lexicon=table,
        known=known,
        heads=heads,
        capitals=frozenset(table.words("und", "capitals")),
        first_names=frozenset(table.words("und", "first_names")) - words("not_first_names"),
        titles=words("titles"),
        title_suffixes=tuple(table.words(language, "title_suffixes")),
        demonyms=words("demonyms"),
        org_cues=words("org_cues"),
        place_cues=words("place_cues"),
        other_cues=words("other_cues"),
        place_nouns=words("place_nouns"),
        org_nouns=words("org_nouns"),
        common=words("common"),
        function_words=words("function_words"),
        opener_suffixes=tuple(table.words(language, "opener_suffixes")),
        particles=words("particles") or _PARTICLES,
        connectors=words("connectors"),
        say_verbs=words("say_verbs"),
        place_prepositions=words("place_prepositions"),
        articles=words("articles"),
        so_called=words("so_called"),
        calendar=frozenset(
            word.lower() for part in ("months", "weekdays") for forms in dates.get(part, {}).values() for word in forms
        ),
        nouns_capitalised=table.words(language, "nouns_capitalised") == ["true"],
        noun_suffixes=tuple(table.words(language, "noun_suffixes")),
        place_suffixes=tuple(table.words(language, "place_suffixes")),
        genitive_s=table.words(language, "genitive_s") == ["true"],
    )


LABELS = {
    "countries": Label.PLACE,
    "cities": Label.PLACE,
    "regions": Label.PLACE,
    "organizations": Label.ORGANIZATION,
    "bodies": Label.ORGANIZATION,
    "media": Label.ORGANIZATION,
    "companies": Label.ORGANIZATION,
    "parties": Label.ORGANIZATION,
    "clubs": Label.ORGANIZATION,
    "universities": Label.ORGANIZATION,
    "groups": Label.ORGANIZATION,
    "others": Label.OTHER,
}
"""The lists of names in ``names.toml``, with the label of what they name; a later list wins."""

_LONGEST = 80
"""Code points of the longest form that is looked up."""

_MOST_SEEN = 50_000
"""How many look-ups are remembered."""

MAX_NAME = 12
"""The most tokens of a listed name."""

_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "di", "del", "von", "van", "der", "den", "bin", "ibn", "al", "el", "af"}
)


def spaced(name: str) -> str:
    """A listed name as its tokens in lower case with single spaces: an elided article is one of them."""
    return " ".join(token.lower for token in tokenize(name, 0, len(name)))
