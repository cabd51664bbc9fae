"""Words in marks that no clause holds: whether they are somebody's, and what ties them to a cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes import scare
from reader.analysis.quotes.candidates import (
    AFTER,
    ALONE,
    ASIDE,
    COLON,
    CUED,
    LOOSE,
    SIGNED,
    SOURCED,
    Candidate,
    Sentence,
    source_of,
    speech_owner,
)
from reader.analysis.quotes.cues import SOURCE, VERB, Cue, find_cues, skip_signs
from reader.analysis.quotes.features import stretch
from reader.analysis.quotes.lexicon import ACT, GERUND, INFINITIVE, LABEL, PARTICIPLE, SAY, Lexicon
from reader.analysis.quotes.mentions import NAME, PRONOUN, ROLE, Mention, parse
from reader.analysis.quotes.object_clauses import object_said, widened
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token, inside, tokenize
from reader.analysis.quotes.weights import score

_FAR = 30  # tokens between a cue and a fragment that it may still govern
_LABELLED = 9  # words that may stand between a verb and the label it gives
_OBJECT = 3  # words between a verb of acting and its object
_TIED = -0.8  # the same, where a source or a verb has them for its object
_SURE = 0.2  # log-odds from which marked words are given: to leave one out is the lesser fault


def marked(sentence: Sentence, taken: set[int]) -> list[Candidate]:
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
        whole = widened(sentence, made)
        if whole is not None:
            made = whole[0]
            taken.update(range(whole[1], whole[2]))
        pieces = asides(sentence, made)
        found.extend(pieces)
        previous = pieces[-1]
    return found


def _judge(sentence: Sentence, index: int, previous: Candidate | None) -> Candidate | None:
    """A quotation in marks with its cue and kind; None if the evidence is against it."""
    tokens, lexicon, text = sentence.tokens, sentence.lexicon, sentence.text
    token = tokens[index]
    inner = text[slice(*inside(text, token))].strip()
    size = inner.count(" ") + 1
    cue, link, bonus, mention = _tie(sentence, index, size, inner)
    if link == LOOSE and scare.is_title(inner, lexicon):
        return None
    told = cue is not None and not cue.passive and cue.last in (index - 1, index - 2)
    weight = scare.evidence(tokens, index, inner, lexicon, told=told)
    joined = False
    read: Sequence[Token] = tokens
    if link == LOOSE and previous is not None:
        cue, link, bonus, mention = previous.cue, previous.link, 1.2, previous.mention
        read = previous.tokens  # an aside's cue counts in the inside of its quotation
        joined = True
    elif previous is not None and cue is not None and previous.cue == cue:
        joined = True
    learned = score(stretch(sentence, index, cue, link, weight + bonus, joined=joined))
    beside = cue if read is tokens else None  # one that counts in other tokens stands beside none of these
    least = _TIED if _is_tied(tokens, index, beside, link, size) else _SURE
    sure = _labels(tokens, index, beside, lexicon, inner) or _chanted(tokens, index, lexicon)
    sure = sure or (inner[:1].islower() and object_said(tokens, index, beside, lexicon))
    if weight + bonus < 0 if learned is None else learned < least and not sure:
        return None
    worded = link == LOOSE and size > 2 and index and lexicon.has("speech_nouns", tokens[index - 1].word)
    direct = (
        worded
        or link in (COLON, AFTER, ALONE, SIGNED)
        or (
            link in (CUED, SOURCED)
            and cue is not None
            and LABEL not in cue.classes
            and (
                0 <= index - cue.last - 1 <= 1 or (cue.first > index and (not index or tokens[index - 1].kind != WORD))
            )
            and size > 2
        )
    )
    kind = QuoteKind.DIRECT if direct else QuoteKind.MIXED
    floor = 0
    if link == AFTER:
        floor = index + 1
    return Candidate(token.start, token.end, kind, link, cue, read, mention, floor, index, joined)


def _is_tied(tokens: Sequence[Token], index: int, cue: Cue | None, link: str, size: int) -> bool:
    """Whether a named source has the marked words, or a verb whose object they are: "definisce Rossi un «…»"."""
    if cue is None or size < 2 or link == SOURCED:
        return cue is not None and size > 1
    between = tokens[cue.last + 1 : index]
    return (
        link == CUED and not cue.passive and bool({LABEL, ACT} & cue.classes)
        and cue.form not in (INFINITIVE, GERUND)
        and 0 < len(between) <= (_LABELLED if LABEL in cue.classes else _OBJECT)
        and all(token.kind == WORD or (token.kind == QUOTE and LABEL in cue.classes) for token in between)
    )  # fmt: skip


def _labels(tokens: Sequence[Token], index: int, cue: Cue | None, lexicon: Lexicon, inner: str) -> bool:
    """Whether the marked words are what somebody calls something: "qualifie l'accord de « honteux »"."""
    if cue is None or not index:
        return False
    if index == cue.last + 1 and inner[:1].islower() and SAY in cue.classes and not cue.passive:
        around = tokens[max(cue.first - 1, 0) : cue.last + 1]
        if any(lexicon.has("reflexives", token.word.rpartition("-")[2]) for token in around):
            return True  # "s'est dit « choqué »"
    if not lexicon.has("label_ties", tokens[index - 1].word):
        return False
    between = tokens[cue.last + 1 : index - 1]
    if len(between) > _LABELLED or any(token.kind != WORD for token in between):
        return False
    if not inner[:1].islower() and "capital_nouns" not in lexicon.flags:
        return False
    agent = any(lexicon.has("agents", token.word) for token in (*between, *tokens[index + 1 : index + 3]))
    told = LABEL in cue.classes or (SAY in cue.classes and not lexicon.has("genitive", tokens[index - 1].word))
    return told and (agent or not cue.passive)


def _chanted(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the marked words are an example of what is shouted: "skandierten Parolen wie „…“"."""
    if index < 2 or not lexicon.has("according_with_verb", tokens[index - 1].word):
        return False
    return any(lexicon.has("chants", token.word) for token in tokens[max(index - 4, 0) : index - 1])


def _tie(sentence: Sentence, index: int, size: int, inner: str) -> tuple[Cue | None, str, float, Mention | None]:
    """What ties a quotation to a cue: the cue, the kind of tie, its weight, and the source if the cue names one."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    place = bisect_left(sentence.cues, index, key=_first)
    left = tokens[index - 1] if index else None
    last_cue = sentence.cues[place - 1] if place else None
    if left is not None and left.word == ":":
        if last_cue is None or last_cue.kind == VERB:
            return last_cue, COLON, 4.0, None
        mention = source_of(sentence, last_cue)
        named = mention is not None and mention.weight >= 2
        return (last_cue, COLON, 4.0, mention) if named else (None, COLON, 4.0, None)
    heads = index == 0 or (left is not None and (left.kind != WORD or lexicon.has("conjunctions", left.word)))
    ahead = sentence.cues[place] if place < len(sentence.cues) else None
    if ahead is not None and _follows(sentence, index, ahead, ends=inner[-1:] in ".,!?…", size=size, heads=heads):
        if ahead.kind == SOURCE:
            mention = source_of(sentence, ahead)
            if mention is not None:
                return ahead, SOURCED, 3.0, mention
        else:
            return ahead, AFTER, 4.0, None
    if ahead is not None and ahead.first <= index + 2 and not ahead.passive and _closes(sentence, ahead):
        return ahead, CUED, 3.2, None
    signed = _signature(sentence, index)
    if signed is not None:
        return None, SIGNED, 2.5, signed
    if not sentence.words:
        return None, ALONE, 1.2 if size >= 4 or sentence.alone_before else 0.0, None
    if last_cue is not None:
        gap = index - last_cue.last - 1
        if last_cue.kind == SOURCE:
            mention = source_of(sentence, last_cue)
            if mention is not None and gap <= _FAR:
                return last_cue, SOURCED, 2.5, mention
        elif (
            (gap <= _FAR and last_cue.form != INFINITIVE) or gap <= 2
            or (gap <= 8 and object_said(tokens, index, last_cue, lexicon))
        ):  # fmt: skip
            near = 3.0 if gap <= 1 else 2.4 if gap <= 5 else 1.3
            if LABEL in last_cue.classes and gap <= 8:
                near = 3.2
            elif SAY not in last_cue.classes:
                near -= 0.8 if ACT in last_cue.classes else 1.2
            return last_cue, CUED, near, None
    if index and any(lexicon.has("speech_nouns", token.word) for token in tokens[max(index - 8, 0) : index]):
        return None, LOOSE, 1.5, None
    reported = any(lexicon.has("subjunctive", token.word) for token in tokens[max(index - 12, 0) : index + 12])
    return None, LOOSE, 1.0 if reported else -0.6, None


def _first(cue: Cue) -> int:
    return cue.first


def _follows(sentence: Sentence, index: int, cue: Cue, *, ends: bool, size: int, heads: bool) -> bool:
    """Whether a cue right after a quotation tells who said it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = skip_signs(tokens, index + 1, 1)
    signed = at > index + 1
    if cue.form in (INFINITIVE, GERUND) or (LABEL in cue.classes and SAY not in cue.classes):
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
    while stop < cue.first and (
        (tokens[stop].kind == SIGN and tokens[stop].word == ",") or lexicon.is_adverb(tokens[stop].word)
    ):
        stop += 1
    if stop >= cue.first:
        return True
    return (
        tokens[found.last + 1].word in (",", "(")
        and cue.first - found.last < 22
        and tokens[cue.first - 1].word in (",", ")")
    )


def _closes(sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle that gives a label ends its clause: "hat den Plan als „absurd“ bezeichnet"."""
    if "verb_second" not in sentence.lexicon.flags or cue.form != PARTICIPLE or LABEL not in cue.classes:
        return False
    return cue.last + 1 >= len(sentence.tokens) or sentence.tokens[cue.last + 1].kind == SIGN


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


def asides(sentence: Sentence, whole: Candidate) -> list[Candidate]:
    """Cut a quotation at the writer's aside in it: "«Non so - ha detto Rossi - se verrò»"."""
    text, lexicon = sentence.text, sentence.lexicon
    if (whole.kind is not QuoteKind.DIRECT and whole.link != LOOSE) or whole.end - whole.start > 5000:
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
        if (
            close >= limit
            or close + 1 >= len(inner)
            or (found is not None and found.kind == PRONOUN and not dash and not suffixed)
        ):
            continue
        first = Candidate(whole.start, inner[opening - 1].end, QuoteKind.DIRECT, ASIDE, cue, inner, None, opening)
        after = close + 1
        while after < len(inner) - 1 and inner[after].word == ",":
            after += 1
        rest = Candidate(inner[after].start, whole.end, QuoteKind.DIRECT, ASIDE, cue, inner, None, opening, joined=True)
        return [first, rest]
    return [whole]
