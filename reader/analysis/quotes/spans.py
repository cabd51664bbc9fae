"""Candidates: the stretches of a sentence that are given as somebody's words, each with its cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes import clauses, scare
from reader.analysis.quotes.cues import SOURCE, SOURCE_AFTER, VERB, Cue, find_cues, skip_signs
from reader.analysis.quotes.lexicon import ACT, FINITE, GERUND, INFINITIVE, LABEL, SAY, THINK, Lexicon
from reader.analysis.quotes.mentions import NAME, PRONOUN, ROLE, Mention, Names, parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token, tokenize

CLAUSE, COLON, AFTER, CUED, ALONE, LOOSE, ASIDE, SOURCED, SIGNED = (
    "clause", "colon", "after", "cued", "alone", "loose", "aside", "sourced", "signed"
)  # fmt: skip

_FAR = 30  # tokens between a cue and a fragment that it may still govern


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be somebody's: ``[start, end)``, their kind, and what ties them to a cue."""

    start: int
    end: int
    kind: QuoteKind
    link: str
    cue: Cue | None = None
    tokens: Sequence[Token] = ()
    """The sentence, or the inside of the quotation for an aside, that the cue's indices count in."""
    mention: Mention | None = None
    floor: int = 0
    joined: bool = False
    """Whether it is a piece of the same quotation as the candidate before it."""


@dataclass(slots=True)
class Sentence:
    """A sentence's tokens with all that is looked up in them."""

    text: str
    tokens: list[Token]
    lexicon: Lexicon
    names: Names
    cues: list[Cue]
    alone_before: bool = False
    reported_before: bool = False

    @classmethod
    def read(cls, text: str, tokens: list[Token], lexicon: Lexicon, names: Names) -> Sentence:
        """The sentence with its cues found."""
        return cls(text, tokens, lexicon, names, find_cues(tokens, lexicon))


def candidates(sentence: Sentence) -> list[Candidate]:
    """Everything in a sentence that is given as somebody's words, in text order."""
    found: list[Candidate] = []
    taken: set[int] = set()
    edge = 0
    for cue in sentence.cues:
        if cue.first < edge:
            continue
        if cue.kind == VERB:
            made = _governed(sentence, cue, edge)
        else:
            made = _sourced(sentence, cue, edge)
        if made is None:
            continue
        candidate, first, last = made
        taken.update(range(first, last))
        found.append(candidate)
        edge = max(edge, last)
    if not found and "subjunctive" in sentence.lexicon.words and sentence.reported_before:
        carried = _carried(sentence)
        if carried is not None:
            found.append(carried)
            taken.update(range(len(sentence.tokens)))
    found.extend(_marked(sentence, taken))
    found.sort(key=lambda item: (item.start, item.end))
    return found


def _span(sentence: Sentence, first: int, last: int, link: str, cue: Cue | None, **more: object) -> Candidate | None:
    """A candidate over the tokens ``[first, last)``, its kind told by the marks in it."""
    tokens = sentence.tokens
    while first < last and tokens[first].kind == SIGN and tokens[first].word in ",.;:-–—":
        first += 1
    while last > first and tokens[last - 1].kind == SIGN and tokens[last - 1].word in ",.;:-–—":
        last -= 1
    if last <= first:
        return None
    inside = [token for token in tokens[first:last] if token.kind == QUOTE]
    kind = QuoteKind.INDIRECT
    if inside:
        kind = QuoteKind.DIRECT if len(inside) == last - first else QuoteKind.MIXED
    start, end = tokens[first].start, tokens[last - 1].end
    return Candidate(start, end, kind, link, cue, tokens, **more)  # type: ignore[arg-type]


def _governed(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """The clause that a verb governs."""
    tokens, lexicon, names = sentence.tokens, sentence.lexicon, sentence.names
    start = clauses.complement(tokens, cue, lexicon, names)
    if "comma_clause" in lexicon.flags:
        comma = clauses.comma_clause(tokens, cue, lexicon)
        if comma is not None and (start is None or comma < start - 1):
            start = comma
    if start is None and "bare_clause" in lexicon.flags and cue.form != INFINITIVE and not cue.passive:
        start = clauses.bare_clause(tokens, cue, lexicon)
        if start is not None and _after_words(sentence, cue):
            start = None
    if start is None:
        return _trailing(sentence, cue, edge)
    last = clauses.clause_end(tokens, start, sentence.cues, lexicon, names)
    if last - start < 2 and not any(token.kind == QUOTE for token in tokens[start:last]):
        return None
    marked = any(token.kind == QUOTE for token in tokens[start:last])
    if not marked and (SAY not in cue.classes or cue.form == INFINITIVE):
        return None
    if not marked and cue.form == FINITE and THINK in cue.classes and SAY not in cue.classes:
        return None
    made = _span(sentence, start, last, CLAUSE, cue, floor=edge)
    return None if made is None else (made, start, last)


def _after_words(sentence: Sentence, cue: Cue) -> bool:
    """Whether the words said stand before the cue: "“…”, he said"."""
    tokens = sentence.tokens
    index = cue.first - 1
    while index >= 0 and index > cue.first - 14:
        if tokens[index].kind == QUOTE:
            return True
        if tokens[index].word in (",", ";", ":"):
            return index > 0 and tokens[index - 1].kind == QUOTE
        index -= 1
    return False


def _trailing(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """A whole sentence with its cue at the end: "The plan would fail, he said."."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if SAY not in cue.classes or cue.form in (GERUND, INFINITIVE) or cue.passive or cue.impersonal:
        return None
    comma = cue.first - 1
    while comma > edge and tokens[comma].word != "," and tokens[comma].kind != QUOTE and comma > cue.first - 12:
        comma -= 1
    if comma - edge < 4 or tokens[comma].word != "," or tokens[comma - 1].kind == QUOTE:
        return None
    if lexicon.has("relatives", tokens[comma + 1].word) or lexicon.has("conjunctions", tokens[comma + 1].word):
        return None
    if lexicon.has("according_with_verb", tokens[comma + 1].word):
        return None
    subject = parse(tokens, cue.last + 1, lexicon, sentence.names)
    inverted = comma == cue.first - 1
    if inverted:
        suffix = "-" in tokens[cue.last].word
        if not suffix and (subject is None or subject.weight < 1.6):
            return None
        rest = cue.last if subject is None else subject.last
    else:
        subject = parse(tokens, comma + 1, lexicon, sentence.names)
        if subject is None or subject.last < cue.first - 4 or subject.weight < 1.6 or "pro_drop" in lexicon.flags:
            return None
        rest = cue.last
    if len(tokens) - rest > 8 or any(token.kind == QUOTE for token in tokens[rest:]):
        return None
    if any(token.word == "," for token in tokens[rest + 1 : -1]):
        return None
    made = _span(sentence, edge, comma, AFTER, cue, floor=comma)
    return None if made is None else (made, edge, comma)


def _sourced(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """The clause of a named source: "secondo X, …", "…, laut X", "X zufolge …"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    size = len(tokens)
    if cue.kind == SOURCE_AFTER:
        return _source_before(sentence, cue, edge)
    source = cue.last + 1
    if source >= size:
        return None
    if lexicon.has("relative_objects", tokens[source].word) or (
        tokens[source].word in ("il", "la", "i", "le", "el", "los", "le", "la", "o", "a")
        and source + 1 < size and f"{tokens[source].word} {tokens[source + 1].word}" in lexicon.words["relative_objects"]
    ):  # fmt: skip
        mention = _ending_before(sentence, cue.first)
        start = source + 1
        if mention is None:
            return None
    else:
        found = source_of(sentence, cue)
        if found is None:
            return None
        weak = "weak" in cue.classes
        if tokens[cue.first].word == "so" and not (
            cue.first and (tokens[cue.first - 1].word in (",", "-", "–") or tokens[cue.first - 1].kind == QUOTE)
            and found.weight >= 1.6
        ):  # fmt: skip
            return None
        mention, start = found, found.last + 1
        if weak and not (start < size and (
            tokens[start].word == "," or tokens[start].kind == QUOTE
            or (found.weight >= 2 and lexicon.has("finite", tokens[start].word))
        )):  # fmt: skip
            return None
    last = clauses.clause_end(tokens, start, sentence.cues, lexicon, sentence.names) if start < size else start
    before = cue.first
    while before > edge and tokens[before - 1].word not in (":", ";"):
        before -= 1
    lead = cue.first - before
    hinge = cue.first - 1
    while hinge > before and (tokens[hinge].word == "," or lexicon.is_adverb(tokens[hinge].word)):
        hinge -= 1
    if hinge > before and (lexicon.has("relatives", tokens[hinge].word) or lexicon.has("complementisers", tokens[hinge].word)):
        lead = 0
    here = last - start
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
        while stop > first and tokens[stop - 1].kind == WORD and lexicon.has("conjunctions", tokens[stop - 1].word):
            stop -= 1
        if stop > first and tokens[stop - 1].kind == QUOTE or any(t.kind == QUOTE for t in tokens[first:stop]):
            return None  # the quotations there have the source as their cue
    else:
        first, stop = start, last
    if stop - first < 3 and not any(t.kind == QUOTE for t in tokens[first:stop]):
        return None
    made = _span(sentence, first, stop, SOURCED, cue, mention=mention)
    return None if made is None else (made, first, max(stop, cue.last + 1))


def source_of(sentence: Sentence, cue: Cue) -> Mention | None:
    """Who follows a "secondo"; None if it is evidence and no voice ("secondo le stime")."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = cue.last + 1
    while at < len(tokens) - 2 and lexicon.has("genitive", tokens[at].word):
        at += 1
    found = parse(tokens, at, lexicon, sentence.names)
    if found is None or found.weight < (1.6 if "weak" in cue.classes else 0.3):
        return None
    if any(lexicon.has("not_sources", token.word) for token in tokens[at : min(at + 3, found.last + 1)]):
        return None
    return found


def _source_before(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """"Der Polizei zufolge …": the source stands before the word."""
    mention = _ending_before(sentence, cue.first)
    if mention is None:
        return None
    first = cue.last + 1
    last = clauses.clause_end(sentence.tokens, first, sentence.cues, sentence.lexicon, sentence.names)
    if mention.first - edge > last - first:
        first, last = edge, mention.first
    made = _span(sentence, first, last, SOURCED, cue, mention=mention)
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


def _carried(sentence: Sentence) -> Candidate | None:
    """A sentence in the subjunctive of reported speech that goes on with what the one before reported."""
    head = sentence.tokens[:12]
    if not any(sentence.lexicon.has("subjunctive", token.word) for token in head):
        return None
    if any(cue.kind == VERB and SAY in cue.classes for cue in sentence.cues):
        return None
    return _span(sentence, 0, len(sentence.tokens), ALONE, None)


def _marked(sentence: Sentence, taken: set[int]) -> list[Candidate]:
    """The quotations in marks that no clause holds."""
    found: list[Candidate] = []
    tokens = sentence.tokens
    previous: Candidate | None = None
    for index, token in enumerate(tokens):
        if token.kind != QUOTE:
            continue
        if index in taken:
            previous = None
            continue
        made = _judge(sentence, index, previous)
        if made is None:
            continue
        pieces = _asides(sentence, made)
        found.extend(pieces)
        previous = pieces[-1]
    return found


def _judge(sentence: Sentence, index: int, previous: Candidate | None) -> Candidate | None:
    """A quotation in marks with its cue and kind; None if the evidence is against it."""
    tokens, lexicon, text = sentence.tokens, sentence.lexicon, sentence.text
    token = tokens[index]
    inner = text[token.start + 1 : token.end - 1].strip()
    size = inner.count(" ") + 1
    weight = scare.evidence(text, tokens, index, inner, lexicon)
    cue, link, bonus, mention = _tie(sentence, index, size, inner)
    joined = False
    if link == LOOSE and previous is not None:
        cue, link, bonus, mention = previous.cue, previous.link, 1.2, previous.mention
        joined = True
    elif previous is not None and cue is not None and previous.cue == cue:
        joined = True
    if weight + bonus < 0:
        return None
    direct = link in (COLON, AFTER, ALONE, SIGNED) or (
        link in (CUED, SOURCED) and cue is not None and LABEL not in cue.classes and 0 <= index - cue.last - 1 <= 1 and size > 2
    )
    kind = QuoteKind.DIRECT if direct else QuoteKind.MIXED
    floor = 0
    if link == AFTER:
        floor = index + 1
    return Candidate(token.start, token.end, kind, link, cue, tokens, mention, floor, joined)


def _tie(sentence: Sentence, index: int, size: int, inner: str) -> tuple[Cue | None, str, float, Mention | None]:
    """What ties a quotation to a cue: the cue, the kind of tie, its weight, and the source if the cue names one."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    before = [cue for cue in sentence.cues if cue.last < index]
    after = [cue for cue in sentence.cues if cue.first > index]
    left = tokens[index - 1] if index else None
    last_cue = before[-1] if before else None
    if left is not None and left.word == ":":
        if last_cue is None or last_cue.kind == VERB:
            return last_cue, COLON, 4.0, None
        mention = source_of(sentence, last_cue)
        named = mention is not None and mention.weight >= 2
        return (last_cue, COLON, 4.0, mention) if named else (None, COLON, 4.0, None)
    heads = index == 0 or (left is not None and (left.kind != WORD or lexicon.has("conjunctions", left.word)))
    ahead = after[0] if after else None
    if ahead is not None and _follows(sentence, index, ahead, ends=inner[-1:] in ".,!?…", size=size, heads=heads):
        if ahead.kind == SOURCE:
            mention = source_of(sentence, ahead)
            if mention is not None:
                return ahead, SOURCED, 3.0, mention
        else:
            return ahead, AFTER, 4.0, None
    signed = _signature(sentence, index)
    if signed is not None:
        return None, SIGNED, 2.5, signed
    words_only = all(token.kind != WORD for position, token in enumerate(tokens) if position != index)
    if words_only:
        return None, ALONE, 1.2 if size >= 4 or sentence.alone_before else 0.0, None
    if last_cue is not None:
        gap = index - last_cue.last - 1
        if last_cue.kind == SOURCE:
            mention = source_of(sentence, last_cue)
            if mention is not None and gap <= _FAR:
                return last_cue, SOURCED, 2.5, mention
        elif gap <= _FAR and last_cue.form != INFINITIVE or gap <= 2:
            near = 3.0 if gap <= 1 else 2.4 if gap <= 5 else 1.3
            if LABEL in last_cue.classes and gap <= 8:
                near = 3.2
            elif SAY not in last_cue.classes:
                near -= 0.8 if ACT in last_cue.classes else 1.2
            return last_cue, CUED, near, None
    if index and any(lexicon.has("speech_nouns", token.word) for token in tokens[max(index - 8, 0) : index]):
        return None, LOOSE, 1.5, None
    return None, LOOSE, -0.6, None


def _follows(sentence: Sentence, index: int, cue: Cue, *, ends: bool, size: int, heads: bool) -> bool:
    """Whether a cue right after a quotation tells who said it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = skip_signs(tokens, index + 1, 1)
    signed = at > index + 1
    if cue.form in (INFINITIVE, GERUND) or LABEL in cue.classes and SAY not in cue.classes:
        return False
    if any(token.word == ":" for token in tokens[index + 1 : cue.first]):
        return False
    if not (signed or ends or size > 4 or heads):
        return False
    while at < cue.first and (lexicon.has("conjunctions", tokens[at].word) or lexicon.is_adverb(tokens[at].word)):
        at += 1
    if at >= cue.first:
        return True
    if tokens[at].word == "(":
        return False
    found = parse(tokens, at, lexicon, sentence.names)
    if found is None or not (signed or ends) or found.weight < 1.0:
        return False
    stop = found.last + 1
    while stop < cue.first and (tokens[stop].kind == SIGN and tokens[stop].word == "," or lexicon.is_adverb(tokens[stop].word)):
        stop += 1
    if stop >= cue.first:
        return True
    return tokens[found.last + 1].word in (",", "(") and cue.first - found.last < 22 and tokens[cue.first - 1].word in (",", ")")


def _signature(sentence: Sentence, index: int) -> Mention | None:
    """The name set after a quotation, behind a dash: "“…” — Name"."""
    tokens = sentence.tokens
    at = skip_signs(tokens, index + 1, 1)
    if at < len(tokens) and tokens[at].word == ":":
        at += 1
    owner = speech_owner(sentence, at, min(at + 7, len(tokens)))
    if owner is not None and at > index + 1:
        return owner
    if index + 2 < len(tokens) and (tokens[index + 1].is_dash or tokens[index + 1].word == "("):
        found = parse(tokens, index + 2, sentence.lexicon, sentence.names)
        if found is not None and found.kind == NAME and found.last >= len(tokens) - 4:
            return found
    return None


def speech_owner(sentence: Sentence, first: int, stop: int) -> Mention | None:
    """Whose word it is by a noun of speech: "il giudizio dell'avvocato X", "the words of X"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for index in range(first, stop):
        if not lexicon.has("speech_nouns", tokens[index].word):
            continue
        for at in range(index + 1, min(index + 3, len(tokens) - 1)):
            if lexicon.has("genitive", tokens[at].word):
                found = parse(tokens, at + 1, lexicon, sentence.names)
                if found is not None and found.weight >= 1.6:
                    return found
    return None


def _asides(sentence: Sentence, whole: Candidate) -> list[Candidate]:
    """Cut a quotation at the writer's aside in it: "«Non so - ha detto Rossi - se verrò»"."""
    text, lexicon = sentence.text, sentence.lexicon
    if whole.kind is not QuoteKind.DIRECT and whole.link != LOOSE or whole.end - whole.start > 5000:
        return [whole]
    inner = list(tokenize(text, whole.start + 1, whole.end - 1))
    if not any(token.is_dash or token.word == "," for token in inner):
        return [whole]
    for cue in find_cues(inner, lexicon):
        opening = cue.first - 1
        if cue.kind != VERB or SAY not in cue.classes or cue.form in (GERUND, INFINITIVE) or opening < 1:
            continue
        dash = inner[opening].is_dash
        if not dash and inner[opening].word != ",":
            continue
        found = parse(inner, cue.last + 1, lexicon, sentence.names)
        suffixed = "-" in inner[cue.last].word
        if not dash and not suffixed and (found is None or found.kind not in (NAME, ROLE)):
            continue
        close = (found.last if found is not None else cue.last) + 1
        limit = min(close + (12 if dash else 1), len(inner))
        while close < limit and not (inner[close].is_dash if dash else inner[close].word == ","):
            close += 1
        if close >= limit or close + 1 >= len(inner) or found is not None and found.kind == PRONOUN and not dash and not suffixed:
            continue
        first = Candidate(whole.start, inner[opening - 1].end, QuoteKind.DIRECT, ASIDE, cue, inner, None, opening)
        after = close + 1
        while after < len(inner) - 1 and inner[after].word == ",":
            after += 1
        rest = Candidate(inner[after].start, whole.end, QuoteKind.DIRECT, ASIDE, cue, inner, None, opening, True)
        return [first, rest]
    return [whole]
