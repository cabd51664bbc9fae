"""What kind of thing a run of words names: by lists, by its own words, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tagging.candidates import Evidence
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Label

LISTED, STRONG, MEDIUM, WEAK, GUESS = 6.0, 4.0, 2.0, 1.0, 0.3

_ROMAN = re.compile(r"[IVX]{1,5}\Z")
_AGE = re.compile(r"\d{2}\Z")

Verdict = tuple[Label | None, float]


def label_run(
    tokens: Sequence[Token],
    before: tuple[str, ...],
    after: tuple[str, ...],
    evidence: Evidence,
    gazetteer: Gazetteer,
) -> Verdict:
    """The label of a run and how sure it is; None for a run that names nothing."""
    lowers = [token.lower for token in tokens]
    form = " ".join(lowers)
    text = " ".join(token.text for token in tokens)
    listed = _listed(form, text, gazetteer)
    if listed is not None:
        return listed, LISTED
    if len(tokens) == 1 and not _may_name(tokens[0], before, after, evidence, gazetteer):
        return None, 0.0
    own = _by_own_words(tokens, lowers, gazetteer)
    if own is not None:
        return own
    titled = bool(before) and _after_title(before, gazetteer)
    if titled and len(tokens) <= 5:
        return Label.PERSON, STRONG
    if gazetteer.nouns_capitalised:
        return _among_nouns(tokens, before, after, gazetteer)
    around = _by_neighbours(tokens, before, after, gazetteer)
    if around is not None:
        return around
    if len(tokens) == 1 and tokens[0].text.isupper():
        # A long word in capitals is rather shouted than an acronym.
        return (Label.ORGANIZATION, WEAK) if len(text) < 7 or evidence.inside[text] > 1 else (None, 0.0)
    if 2 <= len(tokens) <= 4 and not any(token.text[0].isdigit() for token in tokens):
        return Label.PERSON, WEAK
    if len(tokens) > 4:
        return Label.ORGANIZATION, GUESS
    # A single word that nothing tells about: it may be a surname if the article comes back to it.
    return Label.PERSON if evidence.inside[text] > 1 else Label.OTHER, GUESS


def _listed(form: str, text: str, gazetteer: Gazetteer) -> Label | None:
    """The label of a listed name; short names in capitals count only in capitals."""
    label = gazetteer.known.get(form)
    if label is not None and len(form) <= 4 and text.upper() in gazetteer.capitals and not text.isupper():
        label = (
            label
            if text in gazetteer.capitals
            else gazetteer.known.get(form)
            if text.istitle() and len(form) > 3
            else None
        )
    if label is None and gazetteer.genitive_s and form.endswith("s"):
        label = gazetteer.known.get(form[:-1])
    return label


def _may_name(
    token: Token, before: tuple[str, ...], after: tuple[str, ...], evidence: Evidence, gazetteer: Gazetteer
) -> bool:
    """Whether a single word may be a name at all."""
    word = token.lower
    if len(token.text) == 1 or word in gazetteer.common or word in gazetteer.function_words:
        return False
    if _ROMAN.match(token.text) or gazetteer.is_title(word) or word in gazetteer.calendar or word in gazetteer.demonyms:
        return False
    return not (word in evidence.lower and not token.text.isupper() and evidence.inside[token.text] < 3)


def _by_own_words(tokens: Sequence[Token], lowers: Sequence[str], gazetteer: Gazetteer) -> Verdict | None:
    """By cue words inside the run, or a first name at its head."""
    if len(tokens) > 1:
        person = tokens[0].text in gazetteer.first_names
        if person and not (lowers[-1] in gazetteer.org_cues or lowers[-1] in gazetteer.other_cues):
            if lowers[-1] not in gazetteer.place_cues or len(tokens[-1].text) < 3:
                return Label.PERSON, STRONG
            return Label.PLACE, MEDIUM
        for cues, label in (
            (gazetteer.other_cues, Label.OTHER),
            (gazetteer.org_cues, Label.ORGANIZATION),
            (gazetteer.place_cues, Label.PLACE),
        ):
            if lowers[0] in cues or lowers[-1] in cues:
                return label, STRONG
        if any(word in gazetteer.org_cues for word in lowers):
            return Label.ORGANIZATION, MEDIUM
        if any(token.text in gazetteer.first_names for token in tokens[:2]):
            return Label.PERSON, MEDIUM
        if gazetteer.known.get(lowers[0]) is Label.PLACE or gazetteer.known.get(" ".join(lowers[:2])) is Label.PLACE:
            return Label.ORGANIZATION, WEAK
        return None
    token = tokens[0]
    if token.text in gazetteer.first_names:
        return Label.PERSON, MEDIUM
    if any(char.isdigit() for char in token.text):
        return Label.OTHER, MEDIUM
    if lowers[0] in gazetteer.org_cues or lowers[0] in gazetteer.place_cues or lowers[0] in gazetteer.other_cues:
        return None, 0.0
    return None


def _after_title(before: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether the words before end in a title or role."""
    words = [word for word in before if word != "."] if before[-1] == "." else list(before)
    return any(gazetteer.is_title(" ".join(words[-size:])) for size in (1, 2, 3) if len(words) >= size) or (
        before[-1] == "." and bool(words) and f"{words[-1]}." in gazetteer.titles
    )


def _by_neighbours(
    tokens: Sequence[Token], before: tuple[str, ...], after: tuple[str, ...], gazetteer: Gazetteer
) -> Verdict | None:
    """By verbs of saying, ages, prepositions and articles beside the run."""
    last = before[-1] if before else ""
    noun = before[-2] if len(before) > 1 and last in gazetteer.connectors else last
    if noun in gazetteer.place_nouns:
        return Label.PLACE, MEDIUM
    if last in gazetteer.org_nouns and len(tokens) < 4:
        return Label.ORGANIZATION, MEDIUM
    if after and after[0] in gazetteer.say_verbs and last not in gazetteer.articles:
        return Label.PERSON, MEDIUM
    if last in gazetteer.say_verbs and not tokens[0].text.isupper():
        return Label.PERSON, MEDIUM
    if len(after) >= 2 and after[0] in ",(" and _AGE.match(after[1]) and len(tokens) > 1:
        return Label.PERSON, MEDIUM
    if len(tokens) <= 2 and not tokens[0].text.isupper():
        if last in gazetteer.place_prepositions:
            return Label.PLACE, MEDIUM if len(tokens) == 1 else WEAK
        if last in gazetteer.articles:
            return Label.ORGANIZATION, WEAK
    return None


def _among_nouns(
    tokens: Sequence[Token], before: tuple[str, ...], after: tuple[str, ...], gazetteer: Gazetteer
) -> Verdict:
    """Where nouns have capitals too (German): only what cannot well be a noun."""
    word = tokens[-1].lower
    if word.endswith(gazetteer.noun_suffixes or ("\0",)) or any(token.lower in gazetteer.common for token in tokens):
        return None, 0.0
    last = before[-1] if before else ""
    if len(tokens) == 1:
        text = tokens[0].text
        if text.isupper() and 2 <= len(text) <= 6:
            return Label.ORGANIZATION, WEAK
        if last in gazetteer.say_verbs:
            return Label.PERSON, WEAK
        if last in gazetteer.place_prepositions and word.endswith(gazetteer.place_suffixes or ("\0",)):
            return Label.PLACE, MEDIUM
        return None, 0.0
    if len(tokens) == 2 and (last in gazetteer.say_verbs or (after and after[0] in gazetteer.say_verbs and not last)):
        return Label.PERSON, WEAK
    return None, 0.0
