"""Reported words without a "that": the attribution is set behind them, into them, or before them as an aside.

"The plan would fail, he said." — "Il piano, spiega Rossi, fallirà." — "Wie die Polizei mitteilte, …".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes.candidates import AFTER, CLAUSE, Made, Sentence, lead, reported
from reader.analysis.quotes.clause_ends import LONGEST, clause_end, has_finite
from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.insertions import closes, inserted, set_in
from reader.analysis.quotes.lexicon import FINITE, GERUND, INFINITIVE, SAY
from reader.analysis.quotes.mentions import PRONOUN, Mention, parse
from reader.analysis.quotes.sources import past_relative
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token, inside

_NEAR, _OBJECT = 5, 11  # tokens between a verb and the colon behind it, its object among them
_BACK = 14  # tokens between an "as" and its verb
_ADVERBIALS = 3  # adverbs and phrases between a verb and its subject
_LEAD = 60  # tokens of a sentence that an "as X said" at its end covers: of a longer one it is but the last part
_TAIL = 24  # tokens that an attribution at the end of a sentence may have after its verb


def attributed(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """The words that a verb tells of without governing them; ``edge``: nothing left of this token is free."""
    if SAY not in cue.classes or cue.form in (GERUND, INFINITIVE):
        return []
    mark = _as_word(sentence, cue, edge)
    if mark is not None:
        return _as_clause(sentence, cue, edge, mark)
    if cue.passive or cue.impersonal or _called(sentence, cue):
        return []
    for find in (_behind_colon, _wrapped, inserted, _trailing, set_in):
        made = find(sentence, cue, edge)
        if made:
            return made
    return []


def _called(sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle tells what is said of a thing, and no sentence: "a man said to be the leader"."""
    tokens = sentence.tokens[cue.last : cue.last + 3]
    return [token.word for token in tokens[1:]] in (["to", "be"], ["to", "have"]) and cue.form == FINITE


def _behind_colon(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """Words whose marks were lost: "Anna Neri ha dichiarato: il progetto non mi convince"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    colon = cue.last + 1
    while colon < len(tokens) and colon - cue.last < _OBJECT and tokens[colon].kind == WORD:
        colon += 1
    if cue.first < edge or colon + 4 >= len(tokens) or tokens[colon].word != ":":
        return []
    if any(token.word in (":", ";") for token in tokens[colon + 1 : colon + 40]):
        return []
    rest = tokens[colon + 1 : colon + LONGEST]
    if any(token.word in (":", ";") for token in rest) or rest[0].kind != WORD or rest[0].word[0].isdigit():
        return []
    marks = next((index for index, token in enumerate(rest) if token.kind == QUOTE), None)
    if marks is None and colon - cue.last >= _NEAR:
        return []
    if not has_finite(rest[:20] if marks is None else rest[:marks], lexicon):
        return []
    last = min(len(tokens), colon + LONGEST)
    made = reported(sentence, colon + 1, last, CLAUSE, cue)
    if made is None:
        return []
    spoken = replace(made, kind=QuoteKind.DIRECT) if tokens[colon + 1].capital and marks is None else made
    return [(spoken, colon + 1, last)]


def _as_word(sentence: Sentence, cue: Cue, edge: int) -> int | None:
    """Where the "as" stands that makes a verb an aside: "come ha detto X", "wie X mitteilte", "secondo quanto …"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if lexicon.has("provided", tokens[cue.last].word):
        return None
    for index in range(cue.first, max(edge, cue.first - _BACK) - 1, -1):
        token = tokens[index]
        if token.kind == QUOTE or token.word in (":", ";"):
            return None
        if lexicon.has("quantities", token.word) and index and lexicon.has("prepositions", tokens[index - 1].word):
            mark = index - 1
            while mark > edge and tokens[mark - 1].kind != SIGN and mark > index - 3:
                mark -= 1
            return mark if mark <= index - 1 and (mark == edge or tokens[mark - 1].kind == SIGN) else index - 1
        if lexicon.has("according_with_verb", token.word) and index < cue.last:
            while index > edge and lexicon.has("as_leads", tokens[index - 1].word):
                index -= 1  # "tal y como"
            opens = index <= edge + 1 or tokens[index - 1].word == "," or tokens[index - 1].is_dash
            return index if opens else None
    return None


def _as_clause(sentence: Sentence, cue: Cue, edge: int, mark: int) -> list[Made]:
    """What an "as X said" stands beside."""
    tokens, lexicon, names = sentence.tokens, sentence.lexicon, sentence.names
    size = len(tokens)
    stop = cue.last + 1
    while stop < size and tokens[stop].kind == WORD and stop < cue.last + 16:
        stop += 1
    if stop >= size or tokens[stop].kind == QUOTE or tokens[stop].word in (":", ";"):
        found = parse(tokens, cue.last + 1, lexicon, names)
        if stop < size or mark > edge + 1 or found is None:
            if stop < size and tokens[stop].kind == QUOTE:
                return []
        else:
            stop = found.last + 1
    if stop < size and tokens[stop].word == ":":
        return []
    after: tuple[int, int] | None = None
    stop = past_relative(sentence, stop)
    if stop + 1 < size and tokens[stop].kind != QUOTE:
        first = stop + (tokens[stop].kind == SIGN)
        if tokens[stop].word in ",-–—" or tokens[stop].kind == WORD:
            after = first, clause_end(tokens, first, sentence.starts, lexicon, names)
    first = lead(sentence, edge, mark)
    before = (first, mark) if 3 <= mark - first <= _LEAD else None
    if before and after and "verb_second" not in lexicon.flags and not has_finite(tokens[first:mark], lexicon):
        before = None if has_finite(tokens[slice(*after)], lexicon) else before
    if mark > edge + 1 and before and (after is None or mark - first >= after[1] - after[0]):
        if any(token.kind == QUOTE for token in tokens[first:mark]):
            return []
        made = reported(sentence, first, mark, AFTER, cue, floor=mark)
        return [] if made is None else [(made, first, mark)]
    if after is None or after[1] - after[0] < 3:
        return []
    made = reported(sentence, *after, CLAUSE, cue, floor=edge)
    return [] if made is None else [(made, *after)]


def _told(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether another verb of saying or source stands in the tokens."""
    return any(first <= cue.first < stop and (cue.kind != "verb" or SAY in cue.classes) for cue in sentence.cues)


def _wrapped(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """A sentence whose end alone is marked, before the verb: "The sale brings “a great deal”, says Rossi"."""
    tokens, lexicon, text = sentence.tokens, sentence.lexicon, sentence.text
    at = cue.first - 1
    while at > edge and tokens[at].kind != QUOTE and cue.first - at < 12:
        at -= 1
    if at <= edge + 1 or tokens[at].kind != QUOTE:
        return []
    between = tokens[at + 1 : cue.first]
    inner = text[slice(*inside(text, tokens[at]))].strip()
    sign = bool(between) and between[0].word == ","
    if not (sign or inner[-1:] in (",", ".")):
        return []
    if sign:
        between = between[1:]
    if any(token.kind == SIGN and token.word != "." for token in between):
        return []
    subject = parse(tokens, cue.last + 1 if not between else cue.first - len(between), lexicon, sentence.names)
    if subject is None or subject.weight < 1.0:
        return []
    first = lead(sentence, edge, at)
    opening = tokens[first:at]
    if len(opening) < 2 or opening[-1].kind != WORD or not inner[:1].islower() or _told(sentence, first, at):
        return []
    made = reported(sentence, first, at + 1, AFTER, cue, floor=at + 1)
    return [] if made is None else [(made, first, at + 1)]


def _trailing(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """A whole sentence with its cue at the end: "The plan would fail, he said."."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    head = _before_bracket(sentence, cue)
    comma = head - 1
    while comma > edge and tokens[comma].word != "," and not tokens[comma].is_dash and comma > head - 12:
        if tokens[comma].kind == QUOTE:
            return []
        comma -= 1
    if comma - edge < 4 or not (tokens[comma].word == "," or tokens[comma].is_dash) or tokens[comma - 1].kind == QUOTE:
        return []
    word = tokens[comma + 1].word
    if comma + 1 < cue.first and (lexicon.has("relatives", word) or lexicon.has("conjunctions", word)):
        return []
    subject = _subject_behind(sentence, cue)
    first = lead(sentence, edge, comma)
    hearsay = any(lexicon.has("subjunctive", token.word) for token in tokens[first:comma])
    if comma == cue.first - 1:
        suffix = any("-" in token.word for token in tokens[cue.first : cue.last + 1])
        least = 0.3 if hearsay else 1.0 if cue.form == "finite" and "pro_drop" not in lexicon.flags else 1.6
        impersonal = hearsay and cue.last + 1 < len(tokens) and lexicon.has("impersonals", tokens[cue.last + 1].word)
        if not suffix and not impersonal and (subject is None or subject.weight < least):
            return []
        rest = cue.last if subject is None else subject.last
    else:
        subject = parse(tokens, comma + 1, lexicon, sentence.names)
        known = subject is not None and subject.last >= head - 4 and subject.weight >= 1.0
        if not known and not closes(sentence, comma, cue):
            return []
        if "pro_drop" in lexicon.flags or "verb_second" in lexicon.flags:
            return []
        rest = cue.last
    if len(tokens) - rest > _TAIL:
        return []
    if any(token.kind == QUOTE for token in tokens[rest:]) and not (
        comma == cue.first - 1 and rest + 1 < len(tokens) and tokens[rest + 1].word == ","
    ):  # fmt: skip
        return []
    if rest + 1 < len(tokens) and tokens[rest + 1].word == "," and rest == cue.last:
        return []  # an aside
    tail = tokens[rest + 1 :]
    if len(tail) > 7 and any(lexicon.has("finite", token.word) for token in tail[: _next_sign(tail)]):
        return []
    if len(tail) > 7 and tail[0].word not in (",", "(", "in", "at", "on", "during", "after"):
        return []
    made = reported(sentence, first, comma, AFTER, cue, floor=comma)
    return [] if made is None else [(made, first, comma)]


def _before_bracket(sentence: Sentence, cue: Cue) -> int:
    """The index of a verb, or of the bracket before it: "…, Sen. Green (R-Ohio) told the paper."."""
    tokens = sentence.tokens
    if tokens[cue.first - 1].word == ")":
        for index in range(cue.first - 2, max(cue.first - 10, 0), -1):
            if tokens[index].word == "(":
                return index
    return cue.first


def _next_sign(tokens: Sequence[Token]) -> int:
    """How many words stand before the next comma."""
    return next((at for at, token in enumerate(tokens) if at and token.word == ","), len(tokens))


def _subject_behind(sentence: Sentence, cue: Cue) -> Mention | None:
    """The subject behind a verb, a day or a place between them passed over: "ha detto lunedì a Roma il ministro"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = cue.last + 1
    found = parse(tokens, at, lexicon, sentence.names)
    if found is not None and found.weight >= 1.6:
        return found
    for _ in range(_ADVERBIALS):
        if at + 1 >= len(tokens) or tokens[at].kind != WORD:
            break
        word = tokens[at].word
        if lexicon.is_adverb(word):
            at += 1
        elif lexicon.has("determiners", word) and lexicon.is_adverb(tokens[at + 1].word):
            at += 2
        elif lexicon.has("prepositions", word) and not lexicon.has("genitive", word):
            place = parse(tokens, at + 1, lexicon, sentence.names)
            at = place.last + 1 if place is not None else at + 2
        else:
            break
    late = parse(tokens, at, lexicon, sentence.names)
    return late if late is not None and late.weight >= 1.6 and late.kind != PRONOUN else found
