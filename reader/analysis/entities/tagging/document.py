"""The document pass: what the whole article knows of a name decides each of its mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tagging.candidates import Candidate, Style
from reader.analysis.entities.tagging.labels import LISTED, STRONG
from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token
from reader.analysis.facts import Label

_LONGEST = 6


def agree(mentions: Sequence[Mention]) -> list[Mention]:
    """One label for each form: a surname follows its full name, other forms the weight of their mentions.

    Forms that differ in case alone are one; a form in capitals, which shows less, has half a vote.
    """
    votes: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for found in mentions:
        weight = found.weight / 2 if found.form.isupper() else found.weight
        votes[found.form.casefold()][found.label] += weight  # type: ignore[assignment]
    surnames = Counter(
        found.words[-1]
        for found in mentions
        if found.label is Label.PERSON and len(found.words) > 1 and _best(votes[found.form.casefold()]) is Label.PERSON
    )
    agreed = []
    for found in mentions:
        form = found.form.casefold()
        label = _best(votes[form])
        if surnames[found.form] and votes[form][label] < LISTED:
            label = Label.PERSON
        agreed.append(found._replace(label=label))
    return agreed


def _best(votes: Counter[Label]) -> Label:
    return max(votes, key=lambda label: (votes[label], label is Label.PERSON))


def project(candidates: Iterable[Candidate], mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The mentions in candidates that gave none: names known from elsewhere in the article, and listed names.

    So headlines in capitals and words that begin a sentence are names where the article's prose shows that they are.
    """
    known: dict[str, Label] = {}
    for found in mentions:
        key = " ".join(word.lower() for word in found.words)
        known.setdefault(key, found.label)
        if found.label is Label.PERSON and len(found.words) > 1 and len(found.words[-1]) > 2:
            known.setdefault(found.words[-1].lower(), Label.PERSON)
    starts = {found.start for found in mentions}
    ends = sorted((found.start, found.end) for found in mentions)
    added: list[Mention] = []
    position = 0
    for candidate in candidates:
        if candidate.glued:
            continue
        first, last = candidate.tokens[0].start, candidate.tokens[-1].end
        while position < len(ends) and ends[position][1] <= first:
            position += 1
        busy = position < len(ends) and ends[position][0] < last
        if busy and candidate.style is Style.PROSE:
            continue
        added += _known_in(candidate, known, starts, gazetteer)
    return sorted([*mentions, *added])


def _known_in(candidate: Candidate, known: dict[str, Label], starts: set[int], gazetteer: Gazetteer) -> list[Mention]:
    """The longest known names in a candidate, left to right."""
    found: list[Mention] = []
    tokens = candidate.tokens
    index = 0
    while index < len(tokens):
        size, label = _longest(tokens, index, known, candidate.style, gazetteer)
        if size and label is not None and tokens[index].start not in starts:
            found.append(mention(tokens[index : index + size], label, STRONG))
            index += size
        else:
            index += 1
    return found


def _longest(
    tokens: Sequence[Token], index: int, known: dict[str, Label], style: Style, gazetteer: Gazetteer
) -> tuple[int, Label | None]:
    """The length and label of the longest known name at ``index``; 0 and None for none."""
    words = [token.lower for token in tokens[index : index + _LONGEST]]
    for size in range(len(words), 0, -1):
        form = " ".join(words[:size])
        if size == 1 and (form in gazetteer.function_words or form in gazetteer.common or len(form) < 3):
            continue
        label = known.get(form)
        if label is None and gazetteer.genitive_s and form.endswith("s") and len(form) > 4:
            label = known.get(form[:-1]) or gazetteer.known.get(form[:-1])
        if label is None and (size > 1 or len(form) > 3 or style is Style.CAPS):
            label = gazetteer.known.get(form)
        if label is not None:
            return size, label
    if style is not Style.PROSE and len(words) > 1 and tokens[index].text.title() in gazetteer.first_names:
        following = words[1]
        plain = following not in gazetteer.function_words and not gazetteer.is_title(following)
        if plain and tokens[index + 1].text[0].isupper() and following not in gazetteer.say_verbs:
            return 2, Label.PERSON
    return 0, None
