"""Readings: all the ways in which it may be read who says a quotation, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.quotes.candidates import AFTER, ALONE, ASIDE, CLAUSE, COLON, Candidate, Sentence
from reader.analysis.quotes.cues import VERB, Cue
from reader.analysis.quotes.evidence import kind_of, language_kind, mention_evidence
from reader.analysis.quotes.lexicon import INFINITIVE
from reader.analysis.quotes.meanings import meanings
from reader.analysis.quotes.mentions import DESCRIPTION, NAME, PRONOUN, Mention, parse
from reader.analysis.quotes.situation import Reading, Situation
from reader.analysis.quotes.tokens import QUOTE, WORD, Token
from reader.text.article import Span

_REACH = 60  # tokens before the cue that are read; half as many behind it
_MOST = 10
_AHEAD = 24  # tokens of the next sentence that are read


def readings(situation: Situation) -> list[Reading]:
    """The readings of a quotation, at least one."""
    found: list[Reading] = []
    mentions = _mentions(situation.sentence, situation.candidate)
    for number in range(len(mentions)):
        beside = mention_evidence(
            situation.sentence, situation.candidate, mentions, number, situation.chosen.end
        )  # fmt: skip
        found.extend(meanings(situation, mentions, number, beside))
    found.extend(_unsaid(situation, mentions))
    if situation.candidate.link == ALONE:
        found.extend(_signed(situation))
    return found


def _signed(situation: Situation) -> Iterator[Reading]:
    """The readings by which the next sentence names the speaker: "― Rossi", "Con queste parole Rossi …"."""
    sentence = situation.sentence
    tokens, lexicon = sentence.ahead, sentence.lexicon
    dash = bool(tokens) and tokens[0].is_dash
    speech = any(lexicon.has("speech_nouns", token.word) for token in tokens[:8])
    marked = any(token.kind == QUOTE for token in tokens)
    index = number = 0
    while index < min(len(tokens), _AHEAD) and number < 2:
        found = parse(tokens, index, lexicon, sentence.names) if tokens[index].kind == WORD else None
        if found is None or found.weight < (1 if dash else 1.6) or found.kind == PRONOUN:
            index += 1 if found is None else found.last + 1 - index
            continue
        before = tokens[index - 1].word if index else ""
        free = not lexicon.has("prepositions", before)
        kind = kind_of(found)
        told = [
            f"ahead {kind} dash {dash} speech {speech}", f"ahead {number} free {free} speech {speech}",
            f"ahead speech {speech} marked {marked} dash {dash}", f"ahead {kind} ends {found.last + 2 >= len(tokens)}",
            f"ahead first {situation.history.speaker is None} {bool(situation.likely)} speech {speech}",
        ]  # fmt: skip
        start, end = tokens[found.first].start, tokens[found.last].end
        name = " ".join(sentence.text[start:end].split()) if found.entity is None else found.entity.name
        yield Reading(None, name, found.entity, (told, ()), Span(start, end))
        number += 1
        index = found.last + 1


def _mentions(sentence: Sentence, candidate: Candidate) -> list[Mention]:
    """The mentions around the cue, outside the quotation, in text order."""
    if candidate.mention is not None:
        return [candidate.mention]
    tokens: Sequence[Token] = candidate.tokens
    cue = candidate.cue
    centre = cue.first if cue is not None else candidate.at
    index = candidate.floor if candidate.link == ASIDE else max(centre - _REACH, 0)
    own = candidate.start if candidate.link != ASIDE else -1
    stop = min(centre + _REACH // 2, len(tokens))
    if candidate.link in (CLAUSE, COLON):
        while stop > centre and tokens[stop - 1].start >= candidate.start:
            stop -= 1
    found: list[Mention] = []
    while index < stop:
        token = tokens[index]
        mention = None
        if not 0 <= own <= token.start < candidate.end and (
            token.kind != QUOTE or token.start + 1 in sentence.names
        ):  # fmt: skip
            mention = parse(tokens, index, sentence.lexicon, sentence.names)
        if mention is None:
            index += 1
            continue
        over_cue = cue is not None and mention.first <= cue.last and mention.last >= cue.first
        if index < stop <= mention.last and candidate.link in (CLAUSE, COLON):
            index += 1  # "meldt de krant dat de directeur vertrekt"
            continue
        if cue is not None and cue.kind == VERB and mention.first > cue.last and _is_content(tokens, mention, sentence):
            index = mention.last + 1
            continue
        nobody = mention.kind == PRONOUN and cue is not None and cue.impersonal and _is_one(mention, sentence)
        bare = mention.kind == DESCRIPTION and mention.weight < 1 and mention.last == mention.first
        bare = bare or nobody or not mention.weight
        governed = _is_governed(tokens, mention, sentence, cue)
        if not bare and not governed and (not over_cue or mention.kind == PRONOUN):
            found.append(mention)
        index = index + 1 if over_cue and mention.last > index else mention.last + 1
    found = _behind_stop(found, tokens, centre)
    if cue is not None and cue.kind == VERB and not cue.passive:
        found = _but_objects(found, tokens, centre, sentence)
        if candidate.link == AFTER:
            found = _but_addressee(found, cue)
    found.extend(_suffixed(sentence, candidate))
    if len(found) > _MOST:
        found.sort(key=lambda one: abs(one.first - centre))
        found = sorted(found[:_MOST], key=lambda one: one.first)
    return found


def _is_governed(tokens: Sequence[Token], mention: Mention, sentence: Sentence, cue: Cue | None) -> bool:
    """Whether a preposition ties a mention to the verb before it, so that it is no subject: "ha scritto su X"."""
    if cue is None or cue.last >= mention.first or cue.form == INFINITIVE:
        return False  # "far dire a Rossi"
    lexicon, before = sentence.lexicon, tokens[mention.first - 1].word
    if lexicon.has("datives", before):
        return True
    if cue.kind != VERB or cue.passive or cue.impersonal or (mention.kind != NAME and lexicon.has("holders", before)):
        return False  # "heißt es in der Mitteilung"
    return lexicon.has("prepositions", before) and not lexicon.has("agents", before)


def _behind_stop(found: list[Mention], tokens: Sequence[Token], centre: int) -> list[Mention]:
    """The mentions without those that a semicolon parts from a cue with a subject of its own behind it."""
    reach = range(min(centre, len(tokens)) - 1, max(centre - _REACH, 0) - 1, -1)
    stop = next((at for at in reach if tokens[at].word == ";"), -1)
    able = [one for one in found if stop < one.first <= one.last < centre and one.weight >= 1.6]
    return [one for one in found if one.first > stop] if able else found


def _but_objects(found: list[Mention], tokens: Sequence[Token], centre: int, sentence: Sentence) -> list[Mention]:
    """The mentions without the things that a preposition ties in, if somebody free stands between them and the verb."""
    lexicon = sentence.lexicon
    free = [
        one.first for one in found
        if one.last < centre and one.weight >= 1.6 and not lexicon.has("prepositions", tokens[one.first - 1].word)
    ]  # fmt: skip
    last = max(free, default=-1)
    return [
        one for one in found
        if one.weight >= 1 or one.first >= last or not lexicon.has("prepositions", tokens[one.first - 1].word)
    ]  # fmt: skip


def _but_addressee(found: list[Mention], cue: Cue) -> list[Mention]:
    """The mentions without the object of a verb whose subject stands right before it: "“…”, Smith told Jones"."""
    taken = any(one.last == cue.first - 1 and one.weight >= 1.6 for one in found)
    return [one for one in found if one.first != cue.last + 1] if taken else found


def _is_content(tokens: Sequence[Token], mention: Mention, sentence: Sentence) -> bool:
    """Whether a relative tells what a verb's object holds: "dementierte Berichte, wonach"."""
    at = mention.last + 2
    if mention.entity is not None or at >= len(tokens) or tokens[at - 1].word != ",":
        return False
    return sentence.lexicon.has("content_relatives", tokens[at].word)


def _is_one(mention: Mention, sentence: Sentence) -> bool:
    """Whether a pronoun stands for nobody: "on lit"."""
    return sentence.lexicon.has("impersonals", mention.head)


def _suffixed(sentence: Sentence, candidate: Candidate) -> Iterator[Mention]:
    """The pronoun hung on the verb: "explique-t-il"."""
    cue = candidate.cue
    if cue is None:
        return
    for index in range(cue.first, cue.last + 1):
        head, hyphen, tail = candidate.tokens[index].word.rpartition("-")
        if head and hyphen and tail in sentence.lexicon.pronouns and not sentence.lexicon.has("impersonals", tail):
            yield Mention(index, index, PRONOUN, None, tail, 2.2)


def _unsaid(situation: Situation, mentions: Sequence[Mention]) -> Iterator[Reading]:
    """The readings by which the speaker is not named beside the quotation."""
    chosen, shape = situation.chosen, situation.setting.shape
    able = sum(one.weight >= 1.6 for one in mentions)
    link, order = situation.candidate.link, language_kind(situation.sentence.lexicon)
    beside = [
        "u", f"u {shape}", f"u {link} {min(able, 3)}", f"u rules {chosen.end is None}",
        f"u {order} {link} rules {chosen.end is None}", f"u {shape} able {min(able, 2)}",
    ]  # fmt: skip
    rule = chosen.name if chosen.end is None else None
    for someone in situation.likely:
        told = situation.evidence("unsaid", someone, None, rule)
        yield Reading(None, someone.name, someone.entity, (beside, told))
    first = situation.sentence.tokens[0].word
    if link == ALONE and situation.likely and situation.sentence.lexicon.has("hence", first):
        return  # "Demnach": as those just spoken of say
    nobody = [f"nobody {shape}", f"nobody rules {chosen.name is None}", f"nobody {shape} rules {chosen.name is None}"]
    yield Reading(None, None, None, (beside, nobody))
