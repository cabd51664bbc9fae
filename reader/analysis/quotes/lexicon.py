"""The words by which one language tells that somebody speaks, ready to be looked up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.languages import table

SAY, LABEL, ACT, THINK = "say", "label", "act", "think"
FINITE, PARTICIPLE, GERUND, INFINITIVE = "finite", "participle", "gerund", "infinitive"


@dataclass(frozen=True, slots=True)
class Verb:
    """What a written form may be: its classes (say, label, act, think) and its forms (finite, participle …)."""

    classes: frozenset[str]
    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words; all of them lower case, with straight apostrophes."""

    words: dict[str, frozenset[str]]
    verbs: dict[str, Verb]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    """Verbs and sources of several words, by their first word, the longest first."""
    according: dict[str, tuple[tuple[str, ...], ...]]
    roles: dict[str, int]
    """Nouns for persons, each with the number of its group of synonyms."""
    pronouns: dict[str, str]
    """Personal pronouns with their gender: ``m``, ``f`` or ``p`` for plural."""
    articles: dict[str, str]
    """Articles that tell a gender, ``m`` or ``f``."""
    flags: frozenset[str]
    cue_heads: frozenset[str]
    """The words that a cue may begin with; others are passed over."""

    def has(self, kind: str, word: str) -> bool:
        """Whether ``word`` is in the list ``kind`` of the language's file."""
        return word in self.words[kind]

    def is_adverb(self, word: str) -> bool:
        """Whether ``word`` may stand between the parts of a verb without changing who acts."""
        return word in self.words["adverbs"] or (len(word) > 5 and word.endswith(tuple(self.words["adverb_endings"])))

    def is_called(self, word: str) -> bool:
        """Whether a word is a noun for persons or bodies, or a compound with one."""
        base = self.base(word)
        return base in self.roles or base in self.words["bodies"]

    def base(self, word: str) -> str:
        """A noun as the lists of roles and bodies have it: the end of a compound of theirs, else itself."""
        if word in self.roles or word in self.words["bodies"]:
            return word
        tail = word.rsplit("-", 1)[-1]
        if "verb_second" not in self.flags or tail in self.roles or tail in self.words["bodies"]:
            return tail
        for stem in (tail, tail.removesuffix("s"), tail.removesuffix("n"), tail.removesuffix("en")):
            for start in (0, *range(3, len(stem) - _SHORTEST_HEAD + 1)):
                if stem[start:] in self.roles or stem[start:] in self.words["bodies"]:
                    return stem[start:]
        return tail


_SHORTEST_HEAD = 5
"""Letters of the last part of a compound by which it is known."""
_LISTS = tuple(
    """
    complementisers infinitive_markers infinitive_endings auxiliaries passives agents impersonals clitics
    adverbs adverb_endings relatives relative_objects determiners genitive prepositions conjunctions
    clause_breaks conjuncts according_to_weak according_after according_with_verb not_sources scare works
    speech_nouns first_person finite subjunctive holders vague sirs madams ordinals quantities tell states
    openers pointers outcomes hearsay source_nouns source_heads commits qualifiers authors finite_endings
    participle_endings evidence negations leads requests
    label_ties restrictive modals infinitive_joints gerund_openers antecedents stated own_sources provided
    assured datives
    conditionals hence as_leads asides reflexives chants
    directs names_things object_links object_tails clause_verbs nouns counted unsaid days times
    oblique content_relatives plural_verbs singular_verbs plural_endings plural_determiners verb_endings
    """.split()  # noqa: SIM905 a list of words
)


@cache
def lexicon(code: str) -> Lexicon | None:
    """The lexicon of a language; None if there is none."""
    data = table(code, "quotes")
    if not data:
        return None
    words = {name: frozenset(data.get(name, ())) for name in _LISTS}
    roles = {noun: group for group, nouns in enumerate(data["roles"]["head"], start=1) for noun in nouns.split("|")}
    for name in ("female", "bodies", "documents", "given_female"):
        words[name] = frozenset(data["roles"].get(name, ()))
    pronouns = {
        word: key for key, kind in (("m", "masculine"), ("f", "feminine"), ("p", "plural"))
        for word in data["pronouns"][kind]
    }  # fmt: skip
    verbs = _verbs(data)
    known = table(code, "roles")
    articles = {word: gender for gender in ("m", "f") for word in known.get(f"definite_{gender}", ())}
    flags = frozenset(name for name, value in data.items() if value is True)
    many = [*(verb for verb in verbs if " " in verb), *(word for word in pronouns if " " in word)]
    phrases, according = _by_first_word(many), _by_first_word(data["according"])
    weak = words["source_heads"] | words["according_to_weak"] | words["according_after"]
    heads = frozenset({*verbs, *phrases, *according, *weak})
    return Lexicon(words, verbs, phrases, according, roles, pronouns, articles, flags, heads)


def _verbs(data: dict[str, Any]) -> dict[str, Verb]:
    """Every written form of every verb: those listed as they are, and stems with the endings of their conjugation."""
    classes: dict[str, set[str]] = {}
    forms: dict[str, set[str]] = {}
    kinds = (FINITE, PARTICIPLE, GERUND, INFINITIVE)
    for name, lists in data["verbs"].items():
        for key, items in lists.items():
            endings = {key: [""]} if key in kinds else data["endings"][key]
            for form, tails in endings.items():
                for stem in items:
                    for tail in tails:
                        word = _join(stem, tail)
                        classes.setdefault(word, set()).add(name)
                        forms.setdefault(word, set()).add(form)
    return {word: Verb(frozenset(classes[word]), frozenset(forms[word])) for word in classes}


def _join(stem: str, tail: str) -> str:
    """A stem and an ending; in a phrase ("point out") the ending belongs to the first word."""
    head, blank, rest = stem.partition(" ")
    return f"{head}{tail}{blank}{rest}"


def _by_first_word(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.replace("'", "' ").split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}
