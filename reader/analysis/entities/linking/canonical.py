"""The canonical name: which of a thing's forms it is listed under."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.linking.bodies import bare_words
from reader.analysis.entities.linking.forms import folded, person_form
from reader.analysis.entities.linking.inflection import oblique
from reader.analysis.entities.tokens import clean
from reader.analysis.facts import Label


def best_form(
    forms: Mapping[str, int],
    label: Label,
    known: Gazetteer,
    *,
    genitives: frozenset[str],
    ragged: frozenset[str] = frozenset(),
    two_surnames: bool = False,
) -> str:
    """The fullest of ``forms`` (each with how often it occurs, in order of appearance).

    A form that took in words of its neighbourhood (``ragged``), one in capitals and an inflected one come last; an
    article or a legal form adds nothing. In a language
    of ``two_surnames`` what follows a full name belongs to it. The name is never empty if the forms are not.
    """
    person = label is Label.PERSON
    shown = {form: person_form(form, known).shown if person else clean(form) for form in forms}
    swollen = _swollen(forms, shown, known, two_surnames=two_surnames) if person and len(forms) > 1 else frozenset()

    def rank(form: str) -> tuple[bool, bool, int, bool, bool, bool, int, int]:
        words = shown[form].split()
        if person:
            size = sum(len(word) > 1 for word in person_form(form, known).words)
            shouted = any(word.isupper() and len(word) > 3 for word in words)
        else:
            size = len(bare_words(form, known))
            shouted = form.isupper()
        return (
            form in swollen or (form in ragged and forms[form] < 3),
            shouted and len(forms) > 1 and size <= _largest_cased(shown.values()),
            -size,
            form in genitives or (known.nouns_capitalised and len(words) > 1 and oblique(words[0])),
            shouted,
            not person and len(words) > size,
            -len(shown[form]) if person else 0,
            -forms[form],
        )

    best = min(forms, key=rank)
    name = shown[best]
    if name.isupper():
        same = folded(name)
        name = next((form for form in shown.values() if folded(form) == same and not form.isupper()), name)
        if person and name.isupper() and " " in name:
            name = _lowered(name, forms)
    return name[:-1].rstrip("'") if best in genitives and len(name) > 2 else name


def _lowered(name: str, forms: Iterable[str]) -> str:
    """A person's name in capitals, its words as another form has them, or else with a capital at the head of each."""
    cased = {word.upper(): word for form in forms for word in form.split() if not word.isupper()}
    return " ".join(cased.get(word, word.title() if len(word) > 2 else word) for word in name.split())


def _largest_cased(forms: Iterable[str]) -> int:
    """How many words the longest form with small letters has."""
    return max((len(form.split()) for form in forms if not form.isupper()), default=0)


def _swollen(
    forms: Mapping[str, int], shown: Mapping[str, str], known: Gazetteer, *, two_surnames: bool
) -> frozenset[str]:
    """Forms of a person's name that took in a neighbouring word: beside a full name that they begin or end with.

    Before a listed first name only another name belongs to it ("Crooked Hillary Clinton" does not); what follows a
    full name that occurs oftener does not either ("Hillary Clinton Speaks"), but for a second surname.
    """
    full = {parts: forms[form] for form in forms if len(parts := tuple(shown[form].split())) > 1}
    swollen = set()
    for form in forms:
        words = tuple(shown[form].split())
        for size in range(2, len(words)):
            head, tail = words[:size], words[-size:]
            if tail in full and tail[0] in known.first_names and words[0] not in known.first_names:
                swollen.add(form)
            if head in full and not two_surnames and full[head] >= forms[form]:
                swollen.add(form)
    return frozenset(swollen)
