"""Clauses of a named source: "secondo X, …", "…, laut X", "X zufolge …"."""

from __future__ import annotations

from reader.analysis.quotes.candidates import SOURCED, Candidate, Sentence, reported, source_of
from reader.analysis.quotes.clause_ends import LONGEST, clause_end, has_finite, resumed
from reader.analysis.quotes.cues import SOURCE_AFTER, Cue
from reader.analysis.quotes.mentions import DESCRIPTION, NAME, ROLE, Mention, parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD

_NAME = 60  # characters of marked words that may be a mere part of what a source tells


def sourced(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """The clause of a named source: "secondo X, …", "…, laut X", "X zufolge …"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    size = len(tokens)
    if cue.kind == SOURCE_AFTER:
        return _source_before(sentence, cue, edge)
    source = cue.last + 1
    if source >= size:
        return None
    if source + 1 < size and lexicon.has("determiners", tokens[source].word):
        source += lexicon.has("relative_objects", tokens[source + 1].word)
    mention: Mention | None = None
    if "own" in cue.classes:
        start = source
    elif lexicon.has("relative_objects", tokens[source].word):
        mention = _ending_before(sentence, cue.first)
        start = source + 1
        if mention is None:
            return None
    else:
        found = _named(sentence, cue)
        if found is None:
            return None
        weak = "weak" in cue.classes
        mention, start = found, found.last + 1
        if weak and not (start < size and (
            tokens[start].word == "," or tokens[start].kind == QUOTE
            or (found.weight >= 2 and lexicon.has("finite", tokens[start].word))
        )):  # fmt: skip
            return None
    while start < size - 1 and lexicon.is_adverb(tokens[start].word) and tokens[start + 1].word == ",":
        start += 1
    if "verb_second" not in lexicon.flags:
        start = _past_source(sentence, start)
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
    if hinge > before and (
        lexicon.has("relatives", tokens[hinge].word) or lexicon.has("complementisers", tokens[hinge].word)
        or lexicon.has("conjunctions", tokens[hinge].word)
    ):  # fmt: skip
        lead = 0
    verbs = "verb_second" not in lexicon.flags
    if verbs and lead and last - start >= 3 and not has_finite(tokens[before : cue.first], lexicon):
        lead = 0
    elif verbs and lead > 3 and last > start and not has_finite(tokens[start:last], lexicon):
        last = start
    here = last - start
    marked = start + (start < size and tokens[start].word == ",")
    if verbs and lead and marked < size and tokens[marked].kind == QUOTE and tokens[cue.first - 1].word == ",":
        return None  # "será, en palabras de X, “una fiesta”": the marked words alone are the source's
    if start < size and tokens[start].word in ("(",):
        while start < size and tokens[start].word != ")":
            start += 1
        start += 1
        here = last - start
    if start < size and tokens[start].word in (",", ":"):
        start += 1
        here = last - start
    if lead > max(here, 3) or (here < 3 and lead > 3):
        first, stop = before, cue.first
        while stop > first and tokens[stop - 1].kind == WORD and (
            lexicon.has("conjunctions", tokens[stop - 1].word)
            or (tokens[stop - 2].word == "," and lexicon.is_adverb(tokens[stop - 1].word))
        ):  # fmt: skip
            stop -= 1
        told = [t for t in tokens[first:stop] if t.kind == QUOTE]
        ends = tokens[stop - 1 - (tokens[stop - 1].kind == SIGN)].kind == QUOTE
        if told and (ends or size - start > 2 or len(told) > 1 or told[0].end - told[0].start > _NAME):
            return None  # the quotations there have the source as their cue
    else:
        first, stop = start, last
    if stop - first < 3 and not any(t.kind == QUOTE for t in tokens[first:stop]):
        return None
    made = reported(sentence, first, stop, SOURCED, cue, mention=mention)
    return None if made is None else (made, first, max(stop, cue.last + 1))


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


def _source_before(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """The source stands before the word: "der Polizei zufolge …"."""
    mention = _ending_before(sentence, cue.first)
    if mention is None:
        return None
    first = cue.last + 1
    last = clause_end(sentence.tokens, first, sentence.starts, sentence.lexicon, sentence.names)
    if mention.first - edge > last - first:
        first, last = edge, mention.first
    made = reported(sentence, first, last, SOURCED, cue, mention=mention)
    return None if made is None or last - first < 3 else (made, first, last)


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
