"""Surnames of several people: families and couples, and two first names before one surname."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.analysis.entities.linking.roles import Roles, roles
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tokens import clean
from reader.analysis.facts import Label

_BEFORE = 24
"""Code points before a mention in which the word that tells of a family ends."""


def families(mentions: Sequence[Mention], text: str, language: str) -> frozenset[int]:
    """Where a surname means several people: "i coniugi Rossi", "gli Obama", "the Clintons", "die Merkels".

    Gives the starts of those of ``mentions`` (sorted); empty without ``text``.
    """
    words = roles(language)
    singles = {mention.form for mention in mentions}
    return frozenset(
        mention.start
        for mention in mentions
        if mention.label is Label.PERSON
        and " " not in mention.form
        and _plural(text[max(mention.start - _BEFORE, 0) : mention.start], mention.form, words, singles)
    )


def _plural(before: str, form: str, words: Roles, singles: set[str]) -> bool:
    """Whether the word before a surname makes it a family's."""
    if not before.endswith((" ", "\u00a0")):
        return False
    parts = before.lower().split()
    if not parts:
        return False
    if parts[-1] in words.families:
        return True
    if parts[-1] in words.plural_articles:
        return True
    return parts[-1] in words.plural_articles_s and form.endswith("s") and form[:-1] in singles


def coordinated(mentions: Sequence[Mention], text: str, language: str, first_names: frozenset[str]) -> dict[int, str]:
    """The full name of each first name that shares the surname behind it ("Mario e Luigi Rossi"), by its start."""
    words = roles(language)
    starts = {clean(found.form).partition(" ")[0] for found in mentions if " " in found.form}
    full: dict[int, str] = {}
    for first, second in pairwise(mentions):
        if first.label is not Label.PERSON or second.label is not Label.PERSON or second.start - first.end > 6:
            continue
        name, given = clean(first.form), clean(second.form).split()
        if name in first_names and name not in starts and len(given) == 2 and given[0] in first_names:
            between = text[first.end : second.start].strip().lower()
            if between in words.conjunctions:
                full[first.start] = f"{name} {given[1]}"
    return full
