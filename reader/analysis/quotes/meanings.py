"""Meanings: whom a mention beside a quotation may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.candidates import Sentence
from reader.analysis.quotes.evidence import agreement, kind_of, noun_class, noun_of, size_of
from reader.analysis.quotes.history import Known
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.mentions import NAME, PRONOUN, ROLE, Mention
from reader.analysis.quotes.situation import Reading, Situation
from reader.analysis.quotes.tokens import WORD, Token

_REACH = 60  # tokens before a pronoun in which its person may be named


def meanings(
    situation: Situation, mentions: Sequence[Mention], number: int, beside: Sequence[str]
) -> Iterator[Reading]:  # fmt: skip
    """The readings of one of the mentions; ``beside`` is its own evidence."""
    mention = mentions[number]
    if mention.entity is not None and mention.kind == NAME:
        yield Reading(mention, mention.entity.name, mention.entity, (beside, ()))
    elif mention.entity is not None and mention.kind == ROLE:
        yield from _known_already(situation, mention, beside)
    elif mention.kind == PRONOUN:
        yield from _of_pronoun(situation, mention, beside)
    else:
        yield from _as_it_stands(situation, mention, beside)
        yield from _leaning(situation, mentions, number, beside)
        yield from _of_description(situation, mention, beside)
        yield from _named_here(situation, mentions, number, beside)


def _known_already(situation: Situation, mention: Mention, beside: Sequence[str]) -> Iterator[Reading]:
    """The readings of a description that the names of the article count as somebody's, which need not be right."""
    lexicon, entity = situation.sentence.lexicon, mention.entity
    if entity is None:
        return
    how = _how(lexicon, situation.candidate.tokens[mention.first].word)
    facts = situation.facts(situation.history.known.get(entity.name) or Known(entity.name, entity))
    size = size_of(mention.last - mention.first + 1)
    told = [f"known {how} {size}", f"known {how} head {facts.head}", f"known {how} away {facts.away} {facts.speaker}"]
    yield Reading(mention, entity.name, entity, (beside, told))
    plain = mention._replace(entity=None)
    yield from _as_it_stands(situation, plain, beside)
    for reading in _of_description(situation, plain, beside):
        if reading.name != entity.name:
            yield reading


def _of_pronoun(situation: Situation, mention: Mention, beside: Sequence[str]) -> Iterator[Reading]:
    gender = situation.sentence.lexicon.pronouns.get(mention.head)
    rule = situation.ruled(mention)
    able = _able(situation.likely, gender)
    for someone in situation.likely:
        if able and gender != "p" and someone not in able and someone.entity is not None:
            continue
        told = situation.evidence("pronoun", someone, gender, rule)
        if someone in able:
            speaks = someone is situation.history.speaker
            order = f"{min(able.index(someone), 3)} of {min(len(able), 3)}"
            told += [f"w pronoun place {order}", f"w pronoun place {order} speaker {speaks} {situation.setting.fresh}"]
        yield Reading(mention, someone.name, someone.entity, (beside, told))
    seen = {someone.name for someone in situation.likely}
    for token in situation.candidate.tokens[max(mention.first - _REACH, 0) : mention.first]:
        place = situation.sentence.names.get(token.start)
        if place is not None and place.entity.name not in seen:
            seen.add(place.entity.name)
            known = Known(place.entity.name, place.entity, gender=place.entity.gender)
            told = situation.evidence("pronoun here", known, gender, rule)
            yield Reading(mention, known.name, known.entity, (beside, told))
    yield Reading(mention, None, None, (beside, (f"nobody pronoun {gender}",)))


def _able(likely: Sequence[Known], gender: str | None) -> list[Known]:
    """The persons whom a pronoun may mean by its gender, the one last spoken of as a subject first."""
    people = [one for one in likely if agreement(gender, one) in ("True", "unknown")]
    return sorted(people, key=lambda one: (-one.subject, -one.turn))


def _how(lexicon: Lexicon, word: str) -> str:
    """What the first word of a description tells: whether somebody known is meant."""
    if lexicon.has("vague", word):
        return "vague"
    if word.endswith("'") and not lexicon.has("determiners", word):
        return "owned"
    return "definite" if lexicon.has("determiners", word) else "bare"


def _gender(lexicon: Lexicon, mention: Mention, word: str) -> str | None:
    """The gender that a description tells by its article or its noun."""
    if not mention.head:
        return None
    return "f" if lexicon.has("female", mention.head) else lexicon.articles.get(word, None if lexicon.articles else "m")


def _described(sentence: Sentence, tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(sentence.text[tokens[first].start : tokens[last].end].split())


def _as_it_stands(situation: Situation, mention: Mention, beside: Sequence[str]) -> Iterator[Reading]:
    """The reading by which a description is all that is known of the speaker."""
    tokens, lexicon = situation.candidate.tokens, situation.sentence.lexicon
    kind, how = kind_of(mention), _how(lexicon, tokens[mention.first].word)
    size = size_of(mention.last - mention.first + 1)
    described = _described(situation.sentence, tokens, mention.first, mention.last)
    held = situation.cast.held(mention, tokens[mention.first : mention.last + 1])
    noun = noun_of(tokens, mention, lexicon)
    called = {} if how == "vague" else situation.titles.called(noun)
    sort, holders = noun_class(noun, lexicon), max(held.values(), default=-1)
    told = (
        f"as {kind}", f"as {kind} {how} {size}", f"as {kind} {how} rules {described == situation.ruled(mention)}",
        f"as {kind} {how} called {min(len(called), 2)}", f"as {sort} {how} {size}", f"as {kind} {how} held {holders}",
        f"as {how} {noun}", f"as noun {noun}",
    )  # fmt: skip
    yield Reading(mention, situation.history.form(described), None, (beside, told))


def _of_description(situation: Situation, mention: Mention, beside: Sequence[str]) -> Iterator[Reading]:
    """The readings by which a description means somebody known."""
    tokens, lexicon, history = situation.candidate.tokens, situation.sentence.lexicon, situation.history
    words = tokens[mention.first : mention.last + 1]
    kind, how = kind_of(mention), _how(lexicon, words[0].word)
    noun = noun_of(tokens, mention, lexicon)
    called = {} if how == "vague" else situation.titles.called(noun)
    if kind in ("other", "capital") and not (how == "definite" and len(words) < 4) and not called:
        return
    rule = situation.ruled(mention)
    size = size_of(len(words))
    held = situation.cast.held(mention, words)
    gender = _gender(lexicon, mention, words[0].word)
    names = {one.name for one in situation.likely}
    alike = [one for one in history.known.values() if one.name not in names and _alike(one.name, words)]
    more = [*situation.likely, *alike[:2]]
    for name, entity in list(called.items())[:3]:
        someone = history.known.get(name) or Known(name, entity, gender=entity.gender)
        if name not in names and someone not in more:
            more.append(someone)
    if rule is not None and rule not in names and rule in history.known and history.known[rule] not in more:
        more.append(history.known[rule])
    if how == "definite" and held and any(someone.name in held for someone in more):
        # Whoever holds the role in the article is meant before other people.
        more = [one for one in more if one.name in held or one.entity is None or one.entity.label is not Label.PERSON]
    written = noun_class(noun, lexicon) in ("document", "speech")
    for someone in more:
        if written and someone.entity is not None and someone.entity.label is Label.PERSON:
            continue  # what is written is nobody
        told = situation.evidence(f"{kind} {how}", someone, gender, rule)
        label, ruled = situation.facts(someone).label, someone.name == rule
        told.append(f"w {how} {size} {label} alike {_alike(someone.name, words)}")
        told += [f"w {kind} {how} {size} rules {ruled}", f"w {noun} {label}"]
        told.append(f"w {noun_class(noun, lexicon)} {how} {label}")
        title = f"{someone.name in called} of {min(len(called), 2)}"
        told += [f"w title {how} {title}", f"w title {kind} {how} {title} {label}", f"w title {title} {ruled} {size}"]
        if mention.head:
            role, speaks = held.get(someone.name, -1), someone is history.speaker
            fresh = someone in history.heads[:1] and someone.turn >= history.turn - 2
            told += [
                f"w role {how} held {role} of {min(len(held), 2)}",
                f"w role held {role} {someone.turn == history.turn} {label}",
                f"w role {how} {size} held {role} {ruled}",
                f"w role {how} {size} held {role} {label} fresh {fresh} speaker {speaks}",
                f"w role {how} beside holder {role < max(held.values(), default=-1)} speaker {speaks}",
            ]
            if someone.entity is None:
                told.append(f"w {kind} same noun {mention.head in someone.name.lower()}")
        yield Reading(mention, someone.name, someone.entity, (beside, told))


def _named_here(
    situation: Situation, mentions: Sequence[Mention], number: int, beside: Sequence[str]
) -> Iterator[Reading]:  # fmt: skip
    """The readings by which a description takes up somebody whom its sentence named before."""
    mention, lexicon = mentions[number], situation.sentence.lexicon
    tokens = situation.candidate.tokens
    how, group = _how(lexicon, tokens[mention.first].word), lexicon.roles.get(mention.head)
    if how != "definite":
        return
    seen = {someone.name for someone in situation.likely}
    for near, other in enumerate(reversed(mentions[:number])):
        if other.entity is None or other.entity.name in seen:
            continue
        seen.add(other.entity.name)
        same = group is not None and lexicon.roles.get(other.head) == group
        gender = _gender(lexicon, mention, tokens[mention.first].word)
        agrees = agreement(gender, Known(other.entity.name, other.entity, gender=other.entity.gender))
        label = other.entity.label.value
        told = (
            f"here {same}", f"here {kind_of(mention)} {label} {same}", f"here {agrees} {same}",
            f"here {size_of(near)} {same}", f"here free {tokens[other.first - 1].word if other.first else ''}",
        )  # fmt: skip
        yield Reading(mention, other.entity.name, other.entity, (beside, told))


def _alike(name: str, words: Sequence[Token]) -> bool:
    """Whether a description takes up a word of a name: "the committee", "Senate Ethics Committee"."""
    parts = [part[:7] for part in name.lower().replace("’", "'").split() if len(part) > 4]
    return bool(parts) and any(len(word.word) > 4 and word.word[:7] in parts for word in words)


def _leaning(
    situation: Situation, mentions: Sequence[Mention], number: int, beside: Sequence[str]
) -> Iterator[Reading]:  # fmt: skip
    """The readings of a description by which it ends earlier or leans on a name beside or in it."""
    sentence, candidate = situation.sentence, situation.candidate
    tokens, lexicon, mention = candidate.tokens, sentence.lexicon, mentions[number]
    kind, how, link = kind_of(mention), _how(lexicon, tokens[mention.first].word), candidate.link
    before = mentions[number - 1] if number else None
    if before is not None and before.kind == NAME and before.entity is not None and before.last == mention.first - 2:
        sign, label = tokens[mention.first - 1].word, before.entity.label.value
        told = [f"apposed before {kind} {label}", f"apposed before {sign} {how}", f"apposed before {link} {label}"]
        yield Reading(mention, before.entity.name, before.entity, (beside, told))
    apposed = _apposed(sentence, tokens, mention)
    if apposed is not None:
        yield Reading(mention, apposed.name, apposed, (beside, (f"apposed {kind}", f"apposed {link} {how}")))
    yield from _shorter(situation, mention, beside)
    yield from _inside(situation, mention, beside)


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
    return place.entity if at >= len(tokens) or tokens[at].kind != WORD else None


def _shorter(situation: Situation, mention: Mention, beside: Sequence[str]) -> Iterator[Reading]:
    """The reading by which a name that is no entity ends before its complement: "Jonathan Gelles of Wertheim"."""
    tokens, lexicon = situation.candidate.tokens, situation.sentence.lexicon
    capitals = 0
    for index in range(mention.first, mention.last + 1):
        if lexicon.has("genitive", tokens[index].word) and capitals > 1:
            kind, how = kind_of(mention), _how(lexicon, tokens[mention.first].word)
            told = (f"shorter {capitals == index - mention.first}", f"shorter {kind} {how}")
            name = _described(situation.sentence, tokens, mention.first, index - 1)
            yield Reading(mention._replace(last=index - 1), name, None, (beside, told))
            return
        capitals += tokens[index].capital


def _inside(situation: Situation, mention: Mention, beside: Sequence[str]) -> Iterator[Reading]:
    """The reading by which the first name in a description is meant: "un comunicato di Palazzo Chigi"."""
    tokens, lexicon = situation.candidate.tokens, situation.sentence.lexicon
    for index in range(mention.first + 1, mention.last + 1):
        place = situation.sentence.names.get(tokens[index].start)
        if place is None or place.described:
            continue
        last = index
        while last < mention.last and tokens[last + 1].start < place.end:
            last += 1
        kind, how = kind_of(mention), _how(lexicon, tokens[mention.first].word)
        label, noun = place.entity.label.value, noun_of(tokens, mention, lexicon)
        if noun_class(noun, lexicon) in ("body", "role") and label in (Label.PERSON, Label.ORGANIZATION):
            return  # an office, a spokesperson or a party of somebody speaks for itself
        if lexicon.has("works", noun) and label is Label.PERSON:
            return  # "il caso Rossi", "the book by Smith": no person is meant
        ends = last == mention.last
        follow = tokens[mention.last + 1 : mention.last + 3]
        relative = ends and any(lexicon.has("relatives", token.word) for token in follow)
        told = (
            f"of ends {ends} relative {relative} {label}", f"of {kind} {label}", f"of {noun} {label}",
            f"of {how} {noun} {situation.candidate.link}",
        )  # fmt: skip
        yield Reading(mention, place.entity.name, place.entity, (beside, told))
        return
