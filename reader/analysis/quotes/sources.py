"""Clauses of a named source: "secondo X, …", "…, laut X", "X zufolge …"."""

from __future__ import annotations

from reader.analysis.quotes.candidates import SOURCED, Candidate, Made, Sentence, reported, source_of
from reader.analysis.quotes.clause_ends import LONGEST, clause_end, has_finite, is_broken, resumed
from reader.analysis.quotes.cues import SOURCE_AFTER, Cue
from reader.analysis.quotes.mentions import DESCRIPTION, NAME, ROLE, Mention, parse
from reader.analysis.quotes.source_parts import (
    parts_around,
    phrase_start,
    relative_end,
    set_off,
    subordinates,
    verb_behind,
)
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD

_NAME = 60  # characters of marked words that may be a mere part of what a source tells


def sourced(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """The clause of a named source: "secondo X, …", "…, laut X", "X zufolge …"; two parts if the source is in it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    size = len(tokens)
    if cue.kind == SOURCE_AFTER:
        return _source_before(sentence, cue, edge)
    source = cue.last + 1
    if source >= size:
        return []
    if source + 1 < size and lexicon.has("determiners", tokens[source].word):
        source += lexicon.has("relative_objects", tokens[source + 1].word)
    mention: Mention | None = None
    if "own" in cue.classes:
        start = source
    elif lexicon.has("relative_objects", tokens[source].word):
        mention = _ending_before(sentence, cue.first)
        start = source + 1
        if mention is None:
            return []
    else:
        found = _named(sentence, cue)
        if found is None:
            return []
        weak = "weak" in cue.classes
        mention, start = found, found.last + 1
        start += start < size and lexicon.has("nouns", tokens[start].word)  # "according to media reports"
        if weak and not (start < size and (
            tokens[start].word == "," or tokens[start].kind == QUOTE
            or (found.weight >= 2 and (
                lexicon.has("finite", tokens[start].word) or lexicon.has("negations", tokens[start].word)
            ))
        )):  # fmt: skip
            return []
    at = start + (start < size and tokens[start].word == ",")
    while at < size - 1 and lexicon.is_adverb(tokens[at].word) and tokens[at + 1].word == ",":
        start = at = at + 1
    if "verb_second" not in lexicon.flags:
        start = _past_source(sentence, start)
    elif cue.first <= edge + 1:
        start = verb_behind(sentence, start)
    last = clause_end(tokens, start, sentence.starts, lexicon, sentence.names) if start < size else start
    last = resumed(tokens, start if mention is None or mention.last < cue.first else cue.first, start, last, lexicon)
    before = cue.first
    edge = max(edge, cue.first - LONGEST)
    while before > edge and tokens[before - 1].word not in (":", ";"):
        before -= 1
    lead = cue.first - before
    hinge = cue.first - 1
    while hinge > before and (tokens[hinge].word == "," or lexicon.is_adverb(tokens[hinge].word)):
        hinge -= 1
    verbs = "verb_second" not in lexicon.flags
    if verbs and lead and is_broken(tokens, before, hinge + 1, lexicon):
        lead = 0
    if hinge > before and subordinates(tokens, hinge, lexicon):
        lead = 0
        if not verbs and lexicon.has("determiners", tokens[hinge].word):
            last = relative_end(sentence, start, last)
    if verbs and lead and last - start >= 3 and not has_finite(tokens[before : cue.first], lexicon):
        lead = 0
    elif verbs and lead > 3 and last > start and not has_finite(tokens[start:last], lexicon):
        last = start
    here = last - start
    marked = start + (start < size and tokens[start].word == ",")
    if verbs and lead and marked < size and tokens[marked].kind == QUOTE and tokens[cue.first - 1].word == ",":
        return []  # "será, en palabras de X, “una fiesta”": the marked words alone are the source's
    if start < size and tokens[start].word in ("(",):
        while start < size and tokens[start].word != ")":
            start += 1
        start += 1
        here = last - start
    if start < size and tokens[start].word in (",", ":"):
        start += 1
        here = last - start
    parts = [(start, last)]
    if tokens[cue.first].word == "so" and not set_off(tokens, start, last, lexicon):
        here, last = 0, start
        parts = [(start, last)]
    if "both_parts" in lexicon.flags and lead > 1:
        parts = parts_around(sentence, before, cue.first, start, last) if here > 1 else [(before, cue.first)]
    elif lead > max(here, 3) or (here < 3 and lead > 3):
        parts = [(before, cue.first)]
    found_parts: list[Made] = []
    for first, stop in parts:
        made = _part(sentence, cue, first, stop, mention, open_end=size - start > 2, joined=bool(found_parts))
        if made is not None:
            found_parts.append((made, first, max(stop, cue.last + 1)))
    return found_parts


def _part(
    sentence: Sentence, cue: Cue, first: int, stop: int, mention: Mention | None, *, open_end: bool, joined: bool
) -> Candidate | None:
    """The words of a source ``[first, stop)``; None if they are too few or hold quotations that are its own."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if stop <= cue.first:
        while stop > first and tokens[stop - 1].kind == WORD and (
            lexicon.has("conjunctions", tokens[stop - 1].word)
            or (tokens[stop - 2].word == "," and lexicon.is_adverb(tokens[stop - 1].word))
        ):  # fmt: skip
            stop -= 1
        told = [token for token in tokens[first:stop] if token.kind == QUOTE]
        ends = bool(told) and tokens[stop - 1 - (tokens[stop - 1].kind == SIGN)].kind == QUOTE
        if told and (ends or open_end or len(told) > 1 or told[0].end - told[0].start > _NAME):
            return None  # the quotations there have the source as their cue
    least = 2 if "both_parts" in lexicon.flags else 3
    if stop - first < least and not any(token.kind == QUOTE for token in tokens[first:stop]):
        return None
    return reported(sentence, first, stop, SOURCED, cue, mention=mention, joined=joined)


def past_relative(sentence: Sentence, start: int) -> int:
    """The token after a relative clause between commas: "secondo Rossi, che dirige il sito, …"; else ``start``."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    head = start + 1
    if head >= len(tokens) or "pro_drop" not in lexicon.flags or tokens[start].word != ",":
        return start
    if not lexicon.has("relatives", tokens[head].word):
        return start
    comma = head + 1
    while comma < len(tokens) and tokens[comma].kind == WORD:
        comma += 1
    goes_on = comma < len(tokens) - 2 and tokens[comma].word == ","
    return comma + 1 if goes_on and has_finite(tokens[comma + 1 : comma + LONGEST], lexicon) else start


def _past_source(sentence: Sentence, start: int) -> int:
    """The token after all that belongs to the source: "secondo le fonti citate dai giornali, ", "X, capo di Y, "."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    start = past_relative(sentence, start)
    for turn in range(2):
        if not turn and not _belongs(sentence, start):
            return start
        comma = start
        while comma < len(tokens) and comma - start < 14 and tokens[comma].word != "," and tokens[comma].kind != QUOTE:
            comma += 1
        if comma >= len(tokens) - 2 or tokens[comma].word != "," or has_finite(tokens[start:comma], lexicon):
            return start
        if turn and not _apposed(sentence, start):
            return start
        start = comma + 1 if comma > start or not turn else start
    return start


def _apposed(sentence: Sentence, at: int) -> bool:
    """Whether the words behind a source and its comma tell who it is: "capo di Y", "un sito di Roma"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    head = tokens[at].word
    return (
        head in lexicon.roles or lexicon.has("genitive", head) or tokens[at].start in sentence.names
        or (tokens[at + 1].word in lexicon.roles and lexicon.has("determiners", head))
        or ("pro_drop" in lexicon.flags and lexicon.has("vague", head) and not tokens[at + 1].capital)
    )  # fmt: skip


def _belongs(sentence: Sentence, at: int) -> bool:
    """Whether the word after a source goes on with it: a participle, a genitive, a preposition, "and", a comma."""
    if at >= len(sentence.tokens):
        return False
    word, lexicon = sentence.tokens[at].word, sentence.lexicon
    endings = tuple(lexicon.words["participle_endings"])
    return (
        word == "," or lexicon.has("prepositions", word) or word in lexicon.words["conjuncts"]
        or (len(word) > 4 and word.endswith(endings))
    )  # fmt: skip


def _named(sentence: Sentence, cue: Cue) -> Mention | None:
    """Who follows the word of a source."""
    tokens = sentence.tokens
    if "noun" in cue.classes:
        return _noun_source(sentence, cue)
    if tokens[cue.first].word != "so":
        return source_of(sentence, cue) or _owner(sentence, cue)
    # "so" means many things: behind what was said, before a name or a role, it is a source
    left = tokens[cue.first - 1] if cue.first else None
    if left is None or not (left.kind == QUOTE or left.word == "," or left.is_dash):
        return None
    found = parse(tokens, cue.last + 1, sentence.lexicon, sentence.names)
    return found if found is not None and found.weight >= 1.6 else None


def _owner(sentence: Sentence, cue: Cue) -> Mention | None:
    """Whose evidence it is: "secondo la ricostruzione della polizia"; or those who are but counted: "secondo molti"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    first = cue.last + 1
    if first + 1 < len(tokens) and lexicon.has("vague", tokens[first].word) and tokens[first + 1].word == ",":
        return Mention(first, first, DESCRIPTION, None, "", 1.0)
    if first < len(tokens) and tokens[first].start in sentence.names:
        found = parse(tokens, first, lexicon, sentence.names)  # "according to Upjohn's estimates"
        return found if found is not None and found.weight >= 1.6 else None
    evidence = False
    for at in range(first, min(first + 9, len(tokens) - 1)):
        if tokens[at].kind != WORD:
            return None
        evidence = evidence or (at < first + 4 and lexicon.has("not_sources", tokens[at].word))
        if (
            evidence
            and at > first
            and (lexicon.has("genitive", tokens[at].word) or lexicon.has("agents", tokens[at].word))
        ):
            found = parse(tokens, at + 1, lexicon, sentence.names)
            if found is not None and found.weight >= 1.6:
                return found
    return None


def _noun_source(sentence: Sentence, cue: Cue) -> Mention:
    """Who gives what a "nach … Angaben" tells: whose it is ("der Polizei"), else the noun ("Polizeiangaben")."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = cue.last + 1
    if at + 1 < len(tokens) and tokens[at].kind == WORD:
        word = tokens[at].word
        if lexicon.has("genitive", word):
            at += lexicon.has("prepositions", word)
        elif word.endswith(("er", "en")) and not tokens[at].capital and tokens[at + 1].capital:
            at += not lexicon.has("determiners", word)  # "informierter Kreise"
        found = parse(tokens, at, lexicon, sentence.names)
        if found is not None and (tokens[at].capital or lexicon.has("determiners", tokens[at].word)):
            return found
    first = cue.last - 1 if lexicon.has("determiners", tokens[cue.last - 1].word) else cue.last
    return Mention(first, cue.last, DESCRIPTION, None, "", 1.6)


def _source_before(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """The source stands before the word: "der Polizei zufolge …"."""
    mention = _ending_before(sentence, cue.first)
    if mention is None:
        return []
    first = cue.last + 1
    last = clause_end(sentence.tokens, first, sentence.starts, sentence.lexicon, sentence.names)
    parts = [(first, last)]
    stop = phrase_start(sentence, mention.first)
    if "both_parts" in sentence.lexicon.flags:
        if stop - edge > 1 and not subordinates(sentence.tokens, stop - 1, sentence.lexicon):
            parts = parts_around(sentence, edge, stop, first, last)
        elif stop - 2 > edge and sentence.lexicon.has("determiners", sentence.tokens[stop - 1].word) and (
            sentence.tokens[stop - 2].kind == WORD
        ):  # fmt: skip
            return []  # "die ihrer Meinung nach falschen Pläne"
    elif mention.first - edge > last - first:
        parts = [(edge, mention.first)]
    found: list[Made] = []
    for start, stop in parts:
        made = reported(sentence, start, stop, SOURCED, cue, mention=mention, joined=bool(found))
        if made is not None and stop - start >= (2 if found else 3):
            found.append((made, start, stop))
    return found


def _ending_before(sentence: Sentence, stop: int) -> Mention | None:
    """The noun phrase that ends right before a token, a comma passed over; else the last named one."""
    tokens = sentence.tokens
    edge = stop
    while edge > 0 and tokens[edge - 1].word in (",", "("):
        edge -= 1
    best = None
    index = max(stop - 14, 0)
    while index < edge:
        found = parse(tokens, index, sentence.lexicon, sentence.names)
        if found is None:
            index += 1
            continue
        if found.kind in (NAME, ROLE) or found.last >= edge - 1:
            best = found
        index = found.last + 1
    return best
