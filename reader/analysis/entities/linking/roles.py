"""The words of descriptions of persons in one language, from its ``roles`` table and the titles of its gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reader.analysis.entities.gazetteer import gazetteer, spaced
from reader.languages import table


@dataclass(frozen=True, slots=True)
class Roles:
    """One language's words, all in lower case with straight apostrophes."""

    nouns: frozenset[str]
    """Role nouns, of one word or several with single spaces; forms of address are none."""
    heads: dict[str, int]
    """First words of role nouns, with the most words that one has."""
    suffixes: tuple[str, ...]
    """Endings of compounds that are role nouns."""
    articles: dict[str, str]
    """Definite articles, prepositions with one included, by gender: ``m``, ``f`` or empty."""
    links: frozenset[str]
    """Words that begin a complement of a noun."""
    before: frozenset[str]
    """Words between the article and the noun that do not tell one holder of a role from another."""
    adjective_endings: tuple[str, ...]
    """Endings of adjectives, of origin above all."""
    adjectives_follow: bool
    """Whether adjectives follow their noun."""
    case_endings: tuple[str, ...]
    """Endings that a role noun takes in the singular."""
    address: dict[str, str]
    """Forms of address by gender."""
    endings: tuple[tuple[tuple[str, ...], str], ...]
    """Endings of role nouns with the gender they tell (empty: none), the first that fits."""
    gendered: dict[str, str]
    """Role nouns whose gender no ending tells."""
    name_articles: frozenset[str]
    """Articles that tell the gender of the person whose name follows."""
    pronouns: dict[str, str]
    marks: dict[str, str]
    """Participles and the like that agree with their subject, by gender."""
    auxiliaries: frozenset[str]
    families: frozenset[str]
    plural_articles: frozenset[str]
    """Plural articles that before a surname tell of a family."""
    plural_articles_s: frozenset[str]
    """Articles that do so before a form with a plural -s."""
    plurals: frozenset[str]
    conjunctions: frozenset[str]
    two_surnames: bool
    """Whether people have two surnames, the second often left out."""

    def role(self, word: str) -> str | None:
        """The role noun that ``word`` (lower case) is, its case ending and what a hyphen joins to it left off."""
        tail = word.rpartition("-")[2]
        for form in (word, tail) if tail != word else (word,):
            if form in self.nouns or (self.suffixes and form.endswith(self.suffixes)):
                return form
            for ending in self.case_endings:
                base = form[: -len(ending)]
                if len(base) > 3 and form.endswith(ending) and (base in self.nouns or self._compound(base)):
                    return base
        return None

    def _compound(self, form: str) -> bool:
        return bool(self.suffixes) and form.endswith(self.suffixes)

    def gender(self, noun: str) -> str:
        """The gender that a role noun tells by itself: ``m``, ``f``, or empty."""
        word = noun.split()[0] if " " in noun else noun
        if word in self.gendered:
            return self.gendered[word]
        return next((gender for endings, gender in self.endings if word.endswith(endings)), "")


@cache
def roles(language: str) -> Roles:
    """The words of a language; empty for a language without data."""
    data = table(language, "roles")
    known = gazetteer(language)

    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    def by_gender(key: str) -> dict[str, str]:
        return {word: gender for gender in ("m", "f") for word in data.get(f"{key}_{gender}", ())}

    titles = {spaced(title) for title in known.titles if not title.endswith(".")} if data else set()
    nouns = frozenset({*titles, *words("roles")} - words("not_roles") - by_gender("address").keys())
    # "Ministro degli Esteri" is a noun with a complement, which a later "il ministro" leaves out.
    links = words("links")
    nouns = frozenset(n for n in nouns if n.partition(" ")[0] not in nouns or links.isdisjoint(n.split()))
    heads: dict[str, int] = {}
    for noun in nouns:
        parts = noun.split()
        heads[parts[0]] = max(heads.get(parts[0], 1), len(parts))
    articles = {**dict.fromkeys(data.get("definite", ()), ""), **by_gender("definite")}
    endings = tuple(
        (tuple(data.get(f"{key}_endings", ())), gender)
        for key, gender in (("either", ""), ("feminine", "f"), ("masculine", "m"))
        if data.get(f"{key}_endings")
    )
    gendered = {**dict.fromkeys(words("masculine_words"), "m"), **dict.fromkeys(words("feminine_words"), "f")}
    return Roles(
        nouns=nouns,
        heads=heads,
        suffixes=known.title_suffixes if data else (),
        articles=articles,
        links=links,
        before=words("before"),
        adjective_endings=tuple(data.get("adjective_endings", ())),
        adjectives_follow=bool(data.get("adjectives_follow", False)),
        case_endings=tuple(data.get("case_endings", ())),
        address=by_gender("address"),
        endings=endings,
        gendered=gendered,
        name_articles=words("article_before_name"),
        pronouns=by_gender("pronouns"),
        marks=by_gender("marks"),
        auxiliaries=words("auxiliaries"),
        families=words("families"),
        plural_articles=words("plural_articles"),
        plural_articles_s=words("plural_articles_s"),
        plurals=words("plurals"),
        conjunctions=words("conjunctions"),
        two_surnames=bool(data.get("two_surnames", False)),
    )
