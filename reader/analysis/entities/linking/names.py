"""Names: the mentions of one real thing brought together under its fullest form (coreference of names)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.analysis.entities.gazetteer import Gazetteer, gazetteer
from reader.analysis.entities.linking.bodies import Bodies, bare_words
from reader.analysis.entities.linking.canonical import best_form
from reader.analysis.entities.linking.families import coordinated, families
from reader.analysis.entities.linking.forms import Words, key_of, person_form, ragged
from reader.analysis.entities.linking.inflection import Genitives
from reader.analysis.entities.linking.persons import People
from reader.analysis.entities.linking.roles import roles
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tokens import clean
from reader.analysis.facts import Entity, Label
from reader.text.article import Span

__all__ = ["entities", "key_of"]

_FAMILY = "\n"
"""Marks the key of several people of one surname: no word of a name holds it."""


@dataclass(slots=True)
class _Thing:
    """An entity being gathered."""

    label: Label
    forms: dict[str, int] = field(default_factory=dict)
    """Its forms in order of appearance, with how often each occurs."""
    genitives: set[str] = field(default_factory=set)
    ragged: set[str] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    plural: bool = False


def entities(
    mentions: Sequence[Mention], acronyms: Mapping[str, str], language: str = "", text: str = ""
) -> tuple[Entity, ...]:
    """One entity for each real thing, in order of first mention; each mention is one entity's, once.

    ``mentions`` may come in any order; one whose form shows nothing is left out. ``acronyms`` maps what the article
    spells out to the full forms. ``language`` is an ISO 639-1 code; ``text``, the article's, tells of families ("i
    coniugi Rossi") and of two first names with one surname ("Mario e Luigi Rossi"). Things of different labels stay
    apart. A surname that several people share means the one last named in full, unless another is named far oftener.
    """
    known = gazetteer(language)
    found = _unshouted(sorted(mention for mention in mentions if clean(mention.form)), acronyms, known)
    several = families(found, text, language)
    full_names = coordinated(found, text, language, known.first_names)
    keys = _Keys(found, full_names, acronyms, several, known)
    things: dict[tuple[Label, Words], _Thing] = {}
    for mention in found:
        key = keys.of(mention)
        thing = things.get((mention.label, key))
        if thing is None:
            thing = things[mention.label, key] = _Thing(mention.label)
            thing.plural = key[0] == _FAMILY
        form = full_names.get(mention.start, mention.form)
        thing.forms[form] = thing.forms.get(form, 0) + 1
        if keys.inflected(form, mention.label) and not thing.plural:
            thing.genitives.add(form)
        if mention.label is Label.PERSON and keys.is_ragged(form):
            thing.ragged.add(form)
        thing.spans.append(Span(mention.start, mention.end))
    return tuple(
        Entity(
            best_form(
                thing.forms, thing.label, known,
                genitives=frozenset(thing.genitives), ragged=frozenset(thing.ragged),
                two_surnames=roles(language).two_surnames,
            ),
            thing.label, tuple(thing.spans), plural=thing.plural,
        )
        for thing in things.values()
    )  # fmt: skip


def _unshouted(found: Sequence[Mention], acronyms: Mapping[str, str], known: Gazetteer) -> list[Mention]:
    """``found`` with surnames in capitals, as transcripts and headlines write them, told from acronyms."""
    surnames = {
        key_of(mention.words[-1]) for mention in found if mention.label is Label.PERSON and len(mention.words) > 1
    }
    return [
        mention._replace(label=Label.PERSON)
        if mention.form.isupper() and len(mention.form) > 3 and mention.label in (Label.ORGANIZATION, Label.OTHER)
        and mention.form not in acronyms and (key := key_of(mention.form)) in surnames and key not in known.known
        else mention
        for mention in found
    ]  # fmt: skip


class _Keys:
    """What the mentions of one thing share: the words of its longest form."""

    def __init__(
        self, found: Sequence[Mention], full_names: Mapping[int, str], acronyms: Mapping[str, str],
        several: frozenset[int], known: Gazetteer,
    ) -> None:  # fmt: skip
        self._known = known
        self._several = several
        self._full_names = full_names
        self._words: dict[tuple[str, bool], Words] = {}
        self._ragged: dict[str, bool] = {}
        forms = [
            (mention.label, full_names.get(mention.start, mention.form))
            for mention in found if mention.start not in several
        ]  # fmt: skip
        plain = [self._plain(form, label is Label.PERSON) for label, form in forms]
        self._full = {
            words for words, (label, _) in zip(plain, forms, strict=True) if label is Label.PERSON and len(words) > 1
        }
        self._genitives = Genitives(plain, known.known, active=known.genitive_s, german=known.language == "de")
        self._people = People(
            self._base(form, label) for label, form in forms if label is Label.PERSON and not self.is_ragged(form)
        )
        others = [(label, form, self._base(form, label)) for label, form in forms if label is not Label.PERSON]
        long_forms = {
            bare_words(short, known): self._base(full, Label.ORGANIZATION) for short, full in acronyms.items()
        }
        self._bodies = Bodies(others, long_forms, known)

    def of(self, mention: Mention) -> Words:
        """The key of a mention; to be asked in text order."""
        if mention.start in self._several:
            return (_FAMILY, *self._plain(mention.form, True))
        form = self._full_names.get(mention.start, mention.form)
        words = self._base(form, mention.label)
        if mention.label is Label.PERSON:
            return self._people.resolve_part(words) if self.is_ragged(form) else self._people.resolve(words)
        return self._bodies.resolve(mention.label, words)

    def inflected(self, form: str, label: Label) -> bool:
        """Whether a form is a genitive whose base is known."""
        return self._base(form, label) != self._plain(form, label is Label.PERSON)

    def is_ragged(self, form: str) -> bool:
        """Whether a person's name took in words that are no part of a name."""
        found = self._ragged.get(form)
        if found is None:
            shown = person_form(form, self._known).shown.split()
            found = len(shown) > 2 and (ragged(shown, self._known) or self._holds_two(self._plain(form, True)))
            self._ragged[form] = found
        return found

    def _holds_two(self, words: Words) -> bool:
        """Whether a form begins with one full name and ends with another: a headline's words are between them."""
        heads = any(words[:size] in self._full for size in range(2, len(words) - 1))
        return heads and any(words[-size:] in self._full for size in range(2, len(words) - 1))

    def _plain(self, form: str, person: bool) -> Words:
        """The words of a form as they stand."""
        words = self._words.get((form, person))
        if words is None:
            words = person_form(form, self._known).words if person else bare_words(form, self._known)
            self._words[form, person] = words
        return words

    def _base(self, form: str, label: Label) -> Words:
        """The words of a form, a genitive brought to its base."""
        return self._genitives.base(self._plain(form, label is Label.PERSON), key_of(form))
