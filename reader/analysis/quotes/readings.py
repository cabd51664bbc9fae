"""Readings: all the ways in which it may be read who says a quotation, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.candidates import ASIDE, CLAUSE, COLON, Candidate, Sentence
from reader.analysis.quotes.evidence import (
    kind_of,
    language_kind,
    mention_evidence,
    noun_of,
    shape_of,
    size_of,
    someone_evidence,
)
from reader.analysis.quotes.history import History, Known
from reader.analysis.quotes.mentions import DESCRIPTION, NAME, PRONOUN, ROLE, Mention, parse
from reader.analysis.quotes.names import Cast
from reader.analysis.quotes.tokens import QUOTE, WORD, Token

_REACH = 60  # tokens before and behind the cue that are read
_MOST = 14


class Reading(NamedTuple):
    """One way to read who speaks: by which words beside the quotation, and who that is; None: nobody is named."""

    mention: Mention | None
    name: str | None
    entity: Entity | None
    evidence: tuple[Sequence[str], Sequence[str]]
    """What the mention tells, shared by all readings of it, and what tells who it is."""


class Choice(NamedTuple):
    """What the rules chose for a quotation: where the words that name the speaker end, and the name."""

    end: int | None
    name: str | None


def readings(
    sentence: Sentence, candidate: Candidate, cast: Cast, history: History, block: int, chosen: Choice
) -> list[Reading]:
    """The readings of a quotation, at least one."""
    found: list[Reading] = []
    mentions = _mentions(sentence, candidate)
    for number, mention in enumerate(mentions):
        beside = mention_evidence(sentence, candidate, mentions, number, chosen.end)
        found.extend(_meanings(sentence, candidate, mentions, number, beside, cast, history, block, chosen))
    found.extend(_unsaid(sentence, candidate, mentions, history, block, chosen))
    return found


def _mentions(sentence: Sentence, candidate: Candidate) -> list[Mention]:
    """The mentions around the cue, outside the quotation, in text order."""
    if candidate.mention is not None:
        return [candidate.mention]
    tokens: Sequence[Token] = candidate.tokens
    cue = candidate.cue
    centre = cue.first if cue is not None else candidate.at
    first = candidate.floor if candidate.link == ASIDE else max(centre - _REACH, 0)
    own = candidate.start if candidate.link != ASIDE else -1
    found: list[Mention] = []
    index = first
    stop = min(centre + _REACH // 2, len(tokens))
    if candidate.link in (CLAUSE, COLON):
        while stop > centre and tokens[stop - 1].start >= candidate.start:
            stop -= 1
    while index < stop:
        token = tokens[index]
        if own <= token.start < candidate.end and own >= 0:
            index += 1
            continue
        mention = parse(tokens, index, sentence.lexicon, sentence.names) if token.kind != QUOTE or token.start + 1 in sentence.names else None
        if mention is None:
            index += 1
            continue
        if (mention.kind != DESCRIPTION or mention.weight >= 1 or mention.last > mention.first) and not (
            cue is not None and mention.first <= cue.last and mention.last >= cue.first and mention.kind != PRONOUN
        ):
            found.append(mention)
        index = mention.last + 1
    found.extend(_suffixed(sentence, candidate))
    if len(found) > _MOST:
        found.sort(key=lambda one: abs(one.first - centre))
        found = sorted(found[:_MOST], key=lambda one: one.first)
    return found


def _suffixed(sentence: Sentence, candidate: Candidate) -> Iterator[Mention]:
    """The pronoun hung on the verb: "explique-t-il"."""
    cue = candidate.cue
    if cue is None:
        return
    for index in range(cue.first, cue.last + 1):
        head, hyphen, tail = candidate.tokens[index].word.rpartition("-")
        if head and hyphen and tail in sentence.lexicon.pronouns:
            yield Mention(index, index, PRONOUN, None, tail, 2.2)


def _meanings(
    sentence: Sentence, candidate: Candidate, mentions: Sequence[Mention], number: int, beside: Sequence[str], cast: Cast,
    history: History, block: int, chosen: Choice,
) -> Iterator[Reading]:  # fmt: skip
    """Whom a mention may mean."""
    mention = mentions[number]
    kind = kind_of(mention)
    if mention.entity is not None and mention.kind in (NAME, ROLE):
        yield Reading(mention, mention.entity.name, mention.entity, (beside, ()))
        return
    tokens = candidate.tokens
    rule = chosen.name if chosen.end == candidate.tokens[mention.last].end else None
    if mention.kind == PRONOUN:
        gender = sentence.lexicon.pronouns.get(mention.head)
        for someone in history.likely():
            told = someone_evidence(candidate, sentence, "pronoun", someone, history, block, gender, rule)
            yield Reading(mention, someone.name, someone.entity, (beside, told))
        for known in _named_before(sentence, candidate, mention):
            if known.name not in {one.name for one in history.likely()}:
                told = someone_evidence(candidate, sentence, "pronoun here", known, history, block, gender, rule)
                yield Reading(mention, known.name, known.entity, (beside, told))
        yield Reading(mention, None, None, (beside, (f"nobody pronoun {gender}",)))
        return
    words = tokens[mention.first : mention.last + 1]
    described = " ".join(sentence.text[words[0].start : words[-1].end].split())
    vague = sentence.lexicon.has("vague", words[0].word)
    definite = not vague and sentence.lexicon.has("determiners", words[0].word)
    how = "vague" if vague else "definite" if definite else "bare"
    size = size_of(len(words))
    as_it_stands = [
        f"as {kind}", f"as {kind} {how} {size}", f"as {kind} {how} rules {described == rule}",
    ]  # fmt: skip
    held = cast.held(mention, words)
    noun = noun_of(tokens, mention, sentence.lexicon)
    as_it_stands += [f"as {kind} {how} held {max(held.values(), default=-1)}", f"as {how} {noun}", f"as noun {how} {noun}"]
    yield Reading(mention, described, None, (beside, as_it_stands))
    yield from _inner(sentence, candidate, mentions, number, beside, how)
    if kind in ("other", "capital") and not (definite and len(words) < 4):
        return
    likely = history.likely()
    names = {one.name for one in likely}
    alike = [one for one in history.known.values() if one.name not in names and _alike(one.name, words)]
    likely += alike[:2]
    if rule is not None and rule != described and rule not in names and rule in history.known:
        likely.append(history.known[rule])
    for someone in likely:
        route = f"{kind} {how}"
        gender = None
        if mention.head:
            gender = "f" if sentence.lexicon.has("female", mention.head) else "m"
        told = someone_evidence(candidate, sentence, route, someone, history, block, gender, rule)
        label = someone.entity.label.value if someone.entity is not None else "voice"
        told.append(f"w {route} {size} rules {someone.name == rule}")
        told += [f"w {how} {size} {label} alike {_alike(someone.name, words)}", f"w {noun} {label}"]
        if mention.head:
            role = held.get(someone.name, -1)
            now = someone.turn == history.turn
            told += [f"w role {how} held {role} of {min(len(held), 2)}", f"w role held {role} {now} {label}"]
            told.append(f"w role {how} {size} held {role} {someone.name == rule}")
        if someone.entity is None and mention.head:
            told.append(f"w {kind} same noun {mention.head in someone.name.lower()}")
        yield Reading(mention, someone.name, someone.entity, (beside, told))


def _alike(name: str, words: Sequence[Token]) -> bool:
    """Whether a description takes up a word of a name: "the committee", "Senate Ethics Committee"."""
    parts = [part for part in name.lower().replace("’", "'").split() if len(part) > 4]
    return any(part[:7] == word.word[:7] for word in words if len(word.word) > 4 for part in parts)


def _inner(
    sentence: Sentence, candidate: Candidate, mentions: Sequence[Mention], number: int, beside: Sequence[str], how: str
) -> Iterator[Reading]:
    """The readings of a description by which it goes further, ends earlier, or leans on a name beside or in it."""
    tokens, lexicon = candidate.tokens, sentence.lexicon
    mention = mentions[number]
    kind = kind_of(mention)
    before = mentions[number - 1] if number else None
    if before is not None and before.kind == NAME and before.entity is not None and before.last == mention.first - 2:
        sign, label = tokens[mention.first - 1].word, before.entity.label.value
        told = (f"apposed before {kind} {label}", f"apposed before {sign} {how}", f"apposed before {candidate.link} {label}")
        yield Reading(mention, before.entity.name, before.entity, (beside, told))
    apposed = _apposed(sentence, tokens, mention)
    if apposed is not None:
        yield Reading(mention, apposed.name, apposed, (beside, (f"apposed {kind}", f"apposed {candidate.link} {how}")))
    start = tokens[mention.first].start
    longer = _longer(candidate, mention, lexicon)
    if longer is not None:
        last, link = longer
        longest = " ".join(sentence.text[start : tokens[last].end].split())
        cue = candidate.cue
        side = "none" if cue is None else "left" if mention.last < cue.first else "right"
        told = (f"longer {kind} {how}", f"longer {link}", f"longer {how} {link}", f"longer {side} {candidate.link}")
        yield Reading(mention._replace(last=last), longest, None, (beside, told))
    inside: Entity | None = None
    capitals = 0
    leading = True
    for index in range(mention.first, mention.last + 1):
        token = tokens[index]
        place = sentence.names.get(token.start)
        if place is not None and inside is None and index > mention.first and not place.described:
            inside = place.entity
        if leading and lexicon.has("genitive", token.word) and capitals > 1:
            shorter = " ".join(sentence.text[start : tokens[index - 1].end].split())
            told = (f"shorter {capitals == index - mention.first}", f"shorter {kind} {how}")
            yield Reading(mention._replace(last=index - 1), shorter, None, (beside, told))
            leading = False
        capitals += token.capital
    if inside is not None:
        noun = noun_of(tokens, mention, lexicon)
        told = (f"of {kind} {inside.label.value}", f"of {noun} {inside.label.value}", f"of {how} {noun} {candidate.link}")
        yield Reading(mention, inside.name, inside, (beside, told))


def _apposed(sentence: Sentence, tokens: Sequence[Token], mention: Mention) -> Entity | None:
    """The person named in apposition behind a description: "il capo della Farnesina, Massimo D'Alema, …"."""
    at = mention.last + 2
    if at >= len(tokens) or tokens[at - 1].word not in (",", "(", "-", "–"):
        return None
    place = sentence.names.get(tokens[at].start)
    if place is None or place.described or place.entity.label is not Label.PERSON:
        return None
    while at < len(tokens) and tokens[at].start < place.end:
        at += 1
    closed = at >= len(tokens) or tokens[at].kind != WORD
    return place.entity if closed else None


def _longer(candidate: Candidate, mention: Mention, lexicon: Lexicon) -> tuple[int, str] | None:
    """Where a description ends with the prepositional phrases behind it, and the first preposition; None if none."""
    tokens = candidate.tokens
    last = mention.last
    stop = min(last + 10, len(tokens))
    if last + 1 >= stop or not lexicon.has("prepositions", tokens[last + 1].word):
        return None
    cue = candidate.cue
    at = last + 1
    while at < stop:
        token = tokens[at]
        if token.kind != WORD or (cue is not None and at == cue.first) or token.start == candidate.start:
            break
        if any(lexicon.has(kind, token.word) for kind in ("auxiliaries", "relatives", "complementisers", "finite")):
            break
        if token.word in lexicon.verbs and not token.capital:
            break
        at += 1
    else:
        return None
    while at > last and (lexicon.is_adverb(tokens[at - 1].word) or lexicon.has("clitics", tokens[at - 1].word)):
        at -= 1
    return (at - 1, tokens[last + 1].word) if at - 1 > last + 1 else None


def _named_before(sentence: Sentence, candidate: Candidate, mention: Mention) -> Iterator[Known]:
    """Those named in the sentence before a pronoun."""
    seen: set[str] = set()
    for token in candidate.tokens[max(mention.first - _REACH, 0) : mention.first]:
        place = sentence.names.get(token.start)
        if place is not None and place.entity.name not in seen:
            seen.add(place.entity.name)
            yield Known(place.entity.name, place.entity, gender=place.entity.gender)


def _unsaid(
    sentence: Sentence, candidate: Candidate, mentions: Sequence[Mention], history: History, block: int, chosen: Choice
) -> Iterator[Reading]:
    """The readings by which the speaker is not named beside the quotation."""
    shape = shape_of(candidate, sentence.lexicon)
    able = [one for one in mentions if one.weight >= 1.6]
    beside = [
        "u", f"u {shape}", f"u {candidate.link} {min(len(able), 3)}", f"u rules {chosen.end is None}",
        f"u {language_kind(sentence.lexicon)} {candidate.link} rules {chosen.end is None}",
        f"u {shape} able {min(len(able), 2)}",
    ]  # fmt: skip
    rule = chosen.name if chosen.end is None else None
    for someone in history.likely():
        told = someone_evidence(candidate, sentence, "unsaid", someone, history, block, None, rule)
        yield Reading(None, someone.name, someone.entity, (beside, told))
    nobody = [f"nobody {shape}", f"nobody rules {chosen.name is None}", f"nobody {shape} rules {chosen.name is None}"]
    yield Reading(None, None, None, (beside, nobody))

