"""Organisations and places: which forms name the same one, by acronyms, short forms and what may be left off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.linking.forms import Words, folded, key_of
from reader.analysis.entities.linking.inflection import undeclined
from reader.analysis.entities.tokens import clean
from reader.analysis.facts import Label

_LEGAL = frozenset(
    """spa srl snc sas inc incorporated ltd limited plc llc llp corp corporation co gmbh ag kg kgaa se sa sarl nv bv
    sl ltda sgps oyj ab asa""".split()  # noqa: SIM905 a list of words
)
"""Legal forms of companies, dots left out."""

_AMBIGUOUS: Words = ()
Key = TypeVar("Key")
_LONGEST = 9
_MOST_WORDS = 16


def bare_words(form: str, known: Gazetteer) -> Words:
    """The words of a body's name, folded, without an article before it and a legal form behind it."""
    parts = clean(form).split()[:_MOST_WORDS]
    while len(parts) > 1 and (folded(parts[-1]).replace(".", "").strip(",") in _LEGAL or parts[-1] in ("&", ",")):
        parts.pop()
    if len(parts) > 1 and parts[0].lower() in known.articles and len("".join(parts[1:])) > 3:
        parts = parts[1:]
    elif parts and parts[0].lower().startswith("l'") and "l'" in known.articles and len(parts[0]) > 5:
        parts = [parts[0][2:], *parts[1:]]
    words = tuple(word for part in parts if (word := folded(key_of(part)).strip(",;:")))
    return (undeclined(words) if known.nouns_capitalised else words) or (folded(key_of(form)),)


class Bodies:
    """The bodies and places of one article, each form under the longest that means the same."""

    def __init__(
        self, forms: Iterable[tuple[Label, str, Words]], acronyms: Mapping[Words, Words], known: Gazetteer
    ) -> None:
        """``forms``: label, form and bare words of each; ``acronyms`` maps what the article spells out."""
        self._acronyms = acronyms
        self._known = known
        seen: dict[tuple[Label, Words], str] = {}
        for label, form, words in forms:
            seen.setdefault((label, words), form)
        self._initials: dict[tuple[Label, str], Words] = {}
        self._shorts: dict[tuple[Label, Words], Words] = {}
        for label, words in seen:
            if 1 < len(words) <= _LONGEST:
                self._index(label, words, seen)
        self._upper = {pair for pair, form in seen.items() if form.replace(".", "").isupper()}

    def resolve(self, label: Label, words: Words) -> Words:
        """The longest form that ``words`` stand for; ``words`` themselves if there is none or more than one."""
        for _ in range(3):
            longer = self._acronyms.get(words) or self._shorts.get((label, words))
            if not longer and len(words) == 1 and (label, words) in self._upper:
                longer = self._initials.get((label, words[0].replace(".", "")))
                longer = longer if longer and words[0] not in longer else None
            if not longer:
                break
            words = longer
        return words

    def _index(self, label: Label, words: Words, seen: Mapping[tuple[Label, Words], str]) -> None:
        """Note which acronym and which short forms that occur may stand for ``words``."""
        content = [word for word in words if word not in self._known.connectors]
        if len(content) > 1 and (len(content) > 2 or label is Label.PLACE or not self._dotted_pair(content, seen)):
            _only(self._initials, (label, "".join(word[0] for word in content)), words)
        if label is not Label.ORGANIZATION:
            return
        for short in ((words[0],), (words[-1],), words[1:], words[:-1]):
            if (label, short) in seen and self._stands_for(short, words, content, seen[label, words]):
                _only(self._shorts, (label, short), words)

    def _dotted_pair(self, content: list[str], seen: Mapping[tuple[Label, Words], str]) -> bool:
        """Whether two initials occur with dots ("N.C.") and the two words are no listed name: chance, most likely."""
        form = seen.get((Label.ORGANIZATION, (content[0][0] + content[1][0],)), "")
        return "." in form and " ".join(content) not in self._known.known

    def _stands_for(self, short: Words, words: Words, content: list[str], form: str) -> bool:
        """Whether a part of a name may stand for it: its head ("Parlamento"), or all but its head ("Cassazione").

        A head is known by the lists of cues, or by adjectives in small letters behind it.
        """
        adjectives = short == words[:1] and form.split()[-1].islower() and sum(map(str.isupper, form)) == 1
        if adjectives and len(short[0]) > 3:
            return True
        if " ".join(short) in self._known.known or short[-1] in self._known.connectors:
            return False
        cues = self._known.org_cues
        if len(short) == 1 and (short[0] in cues or short[0].removesuffix("s") in cues):
            return len(short[0]) > 3
        return words[0] in cues and short == tuple(content[1:])


def _only(table: dict[tuple[Label, Key], Words], key: tuple[Label, Key], words: Words) -> None:
    """Note ``words`` under ``key``, or that several have it."""
    if table.setdefault(key, words) != words:
        table[key] = _AMBIGUOUS
