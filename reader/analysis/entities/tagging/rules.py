"""The tagger by rules, for languages without a trained one: by capitals, listed names and the words around a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tagging.candidates import Candidate, Evidence, Style, listed_size
from reader.analysis.entities.tagging.labels import label_run
from reader.analysis.entities.tagging.mention import Mention, mention
from reader.analysis.entities.tokens import Token


def tag(candidates: Sequence[Candidate], evidence: Evidence, gazetteer: Gazetteer) -> list[Mention]:
    """The mentions in ``candidates``, sorted and disjoint."""
    mentions: list[Mention] = []
    for candidate in candidates:
        if candidate.glued or candidate.style is not Style.PROSE:
            continue
        for tokens, before, after in _pieces(candidate, evidence, gazetteer):
            label, weight = label_run(tokens, before, after, evidence, gazetteer)
            if label is not None:
                mentions.append(mention(tokens, label, weight))
    return mentions


Piece = tuple[list[Token], tuple[str, ...], tuple[str, ...]]


def _pieces(candidate: Candidate, evidence: Evidence, gazetteer: Gazetteer) -> list[Piece]:
    """A candidate without what is no name in it: sentence openers, titles, demonyms, weekdays; perhaps in pieces."""
    tokens = candidate.tokens
    before = candidate.before
    if candidate.initial and not _keeps_first(candidate, evidence, gazetteer):
        before = (*before, tokens[0].lower)[-3:]
        tokens = tokens[1:]
    pieces: list[Piece] = []
    current: list[Token] = []
    context = before
    index = 0
    while index < len(tokens):
        whole = 0 if current else listed_size(tokens, index, gazetteer)
        if whole:
            current = list(tokens[index : index + whole])
            index += whole
            continue
        size = _not_a_name(tokens, index, current, context if not pieces else (), gazetteer)
        if size:
            if current:
                pieces.append((current, context, tuple(t.lower for t in tokens[index : index + 3])))
                current = []
            context = (
                *(t.lower for t in tokens[max(index - 2, 0) : index]),
                *(t.lower for t in tokens[index : index + size]),
            )
            index += size
            continue
        current.append(tokens[index])
        index += 1
    if current:
        pieces.append((current, context, candidate.after))
    if gazetteer.nouns_capitalised:
        pieces = [_from_first_name(piece, gazetteer) for piece in pieces]
    return [(kept, left, right) for run, left, right in pieces if (kept := _trim(run, gazetteer))]


def _from_first_name(piece: Piece, gazetteer: Gazetteer) -> Piece:
    """Where nouns have capitals: a person's name in the run begins at the first name ("Autor Peter Stein")."""
    tokens, before, after = piece
    for index, token in enumerate(tokens[:-1]):
        if token.text in gazetteer.first_names:
            if index == 0 or _listed(tokens, gazetteer):
                break
            return tokens[index:], (*before, *(skipped.lower for skipped in tokens[:index])), after
    return piece


def _keeps_first(candidate: Candidate, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    """Whether the first word of a sentence is a name or part of one."""
    tokens = candidate.tokens
    first = tokens[0]
    if _listed(tokens, gazetteer):
        return True
    if first.lower in gazetteer.function_words or first.lower.rstrip("'") in gazetteer.function_words:
        return False
    if len(first.text) > 1 and first.text.isupper():
        return True
    if evidence.inside[first.text] and first.lower not in evidence.lower:
        return True
    if first.text in gazetteer.first_names:
        return len(tokens) > 1 or first.lower not in evidence.lower
    if gazetteer.is_title(first.lower) or first.lower in gazetteer.org_cues or first.lower in gazetteer.place_cues:
        return len(tokens) > 1
    if first.lower in evidence.lower or first.lower.endswith(gazetteer.opener_suffixes or ("\0",)):
        return False
    if gazetteer.nouns_capitalised:
        return evidence.inside[first.text] > 0
    if len(tokens) > 1:
        # Without a list of the words that begin sentences, a known name after the first word makes it one of them.
        return bool(gazetteer.function_words) or evidence.inside[tokens[1].text] < 2
    return bool(candidate.after) and candidate.after[0] in gazetteer.say_verbs and evidence.inside[first.text] > 0


def _listed(tokens: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Whether a listed name begins with the first token."""
    first = tokens[0]
    if listed_size(tokens, 0, gazetteer):
        return True
    if first.lower in gazetteer.known and (first.lower not in gazetteer.function_words or first.text.isupper()):
        return True
    return bool(gazetteer.genitive_s and tokens[0].lower.removesuffix("s") in gazetteer.known)


def _not_a_name(
    tokens: Sequence[Token], index: int, current: Sequence[Token], before: tuple[str, ...], gazetteer: Gazetteer
) -> int:
    """How many tokens at ``index`` are a title, a demonym or a day, which name nothing; 0 for none."""
    rest = tokens[index : index + 3]
    if not current and before and (size := _ends_title(rest, before, gazetteer)):
        return size
    if not current and _listed(rest, gazetteer):
        return 0
    for size in range(min(3, len(rest)), 0, -1):
        form = " ".join(token.lower for token in rest[:size])
        if gazetteer.is_title(form):
            bodied = bool(current) and (current[0].lower in gazetteer.org_cues or _joined(current, gazetteer))
            if not bodied:
                return size
    word = rest[0].lower
    if current and len(rest[0].text) < 4 and word in gazetteer.function_words and not _joined(current, gazetteer):
        inner = word in _NAME_HEADS or word in gazetteer.connectors or _ROMAN.match(rest[0].text)
        if not inner or word in gazetteer.common:
            return 1
    if word in gazetteer.demonyms:
        following = rest[1].lower if len(rest) > 1 else ""
        if not current and following in gazetteer.org_cues and following not in gazetteer.titles:
            return 0
        return 0 if current else 1
    if word in gazetteer.calendar and not (current and current[-1].text in gazetteer.first_names):
        return 1
    return 0


def _ends_title(rest: Sequence[Token], before: tuple[str, ...], gazetteer: Gazetteer) -> int:
    """How many tokens end a title that began in lower case ("segretario di Stato")."""
    for size in range(len(rest) - 1, 0, -1):
        form = " ".join(token.lower for token in rest[:size])
        if any(f"{' '.join(before[-back:])} {form}" in gazetteer.titles for back in (1, 2) if len(before) >= back):
            return size
    return 0


def _joined(current: Sequence[Token], gazetteer: Gazetteer) -> bool:
    """Whether the run so far ends in a lower-case connector, so that more must follow."""
    last = current[-1]
    return not last.text[0].isupper() and last.lower in gazetteer.connectors


def _trim(run: list[Token], gazetteer: Gazetteer) -> list[Token]:
    """``run`` without particles and single letters' leftovers at its ends."""
    start, end = 0, len(run)
    while start < end and not (run[start].text[0].isupper() or "-" in run[start].text):
        start += 1
    while end > start and not (
        run[end - 1].text[0].isupper() or run[end - 1].text[0].isdigit() or "-" in run[end - 1].text
    ):
        end -= 1
    while start < end and run[start].text.endswith("'"):
        if run[start].lower in _NAME_ELISIONS and end - start > 1 and run[start].text[0].isupper():
            break
        start += 1
    kept = run[start:end]
    if len(kept) > 1 and kept[0].lower in gazetteer.function_words and not _listed(kept, gazetteer):
        kept = kept[1:] if kept[1].text[0].isupper() and kept[0].lower not in _NAME_HEADS else kept
    return kept


_ROMAN = re.compile(r"[IVX]{1,5}\Z")
_NAME_ELISIONS = frozenset({"d'", "l'", "dell'", "sant'"})
_NAME_HEADS = frozenset(
    {
        "la",
        "le",
        "il",
        "lo",
        "el",
        "los",
        "las",
        "the",
        "san",
        "de",
        "di",
        "da",
        "del",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "o",
    }
)
