"""Evidence: what speaks for or against a reading of who says a quotation, as short words that a model weighs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.facts import Label
from reader.analysis.quotes.candidates import AFTER, ASIDE, Candidate, Sentence
from reader.analysis.quotes.history import History, Known
from reader.analysis.quotes.lexicon import LABEL, SAY, Lexicon
from reader.analysis.quotes.mentions import NAME, PRONOUN, ROLE, Mention
from reader.analysis.quotes.tokens import QUOTE, WORD, Token


def size_of(number: int) -> str:
    """A number in rough steps."""
    return str(number) if number < 3 else "3-5" if number < 6 else "6-11" if number < 12 else "12+"


def kind_of(mention: Mention) -> str:
    """What a mention is, in one word."""
    if mention.kind == NAME and mention.entity is not None:
        return mention.entity.label.value + ("+role" if mention.head else "")
    if mention.kind == ROLE:
        return "described" if mention.entity is not None else "role"
    if mention.kind == PRONOUN:
        return "pronoun"
    return "body" if mention.weight >= 1.6 else "capital" if mention.weight >= 1 else "other"


def noun_of(tokens: Sequence[Token], mention: Mention, lexicon: Lexicon) -> str:
    """The kind of noun that leads a description: for words said or written, with a number in it, or the noun itself."""
    words = [token for token in tokens[mention.first : mention.last + 1] if token.kind == WORD]
    if any(token.word[0].isdigit() for token in words):
        return "number"
    last, noun, nouns = "", False, "capital_nouns" in lexicon.flags
    for token in words:
        word = token.word
        if lexicon.has("genitive", word) and last:
            break
        if nouns and token.capital and noun:
            break  # "die Partei Alfas"
        noun = token.capital and not lexicon.has("determiners", word)
        if lexicon.has("speech_nouns", word):
            return "speech"
        if not lexicon.has("determiners", word):
            if last and "modifiers_follow" in lexicon.flags:
                break
            last = word
    return lexicon.base(last) if last else ""


def noun_class(noun: str, lexicon: Lexicon) -> str:
    """What a noun stands for: words written or said, a body, a person, or a number of them."""
    if noun in ("speech", "number"):
        return noun
    if lexicon.has("documents", noun) or lexicon.has("source_nouns", noun):
        return "document"
    return "role" if noun in lexicon.roles else "body" if lexicon.has("bodies", noun) else "other"


def language_kind(lexicon: Lexicon) -> str:
    """The order of words in a language, as far as it tells where subjects stand."""
    return next((f for f in ("pro_drop", "verb_second", "bare_clause") if f in lexicon.flags), "plain")


def shape_of(candidate: Candidate, lexicon: Lexicon) -> str:
    """How a quotation is tied to its cue."""
    cue = candidate.cue
    if cue is None:
        return f"{candidate.link} {language_kind(lexicon)}"
    voice = "passive" if cue.passive else "impersonal" if cue.impersonal else cue.form
    return f"{candidate.link} {voice} {language_kind(lexicon)}"


def mention_evidence(
    sentence: Sentence, candidate: Candidate, mentions: Sequence[Mention], number: int, chosen: int | None
) -> list[str]:
    """What the place and kind of a mention tell; ``chosen``: where the one ends that the rules prefer."""
    tokens, lexicon = candidate.tokens, sentence.lexicon
    mention = mentions[number]
    cue = candidate.cue
    first, last = (cue.first, cue.last) if cue is not None else (candidate.at, candidate.at)
    kind = kind_of(mention)
    left = mention.last < first
    side = "left" if left else "right"
    between = tokens[mention.last + 1 : first] if left else tokens[last + 1 : mention.first]
    gap = size_of(len(between))
    inside = _inside(between, lexicon)
    before = _word_kind(tokens, mention.first - 1, lexicon, first)
    if before == "agents" and not (cue is not None and cue.passive):
        before = "prepositions"
    after = _word_kind(tokens, mention.last + 1, lexicon, first)
    link, order = candidate.link, language_kind(lexicon)
    voice = "none" if cue is None else "passive" if cue.passive else "impersonal" if cue.impersonal else cue.form
    what = "none" if cue is None else SAY if SAY in cue.classes else LABEL if LABEL in cue.classes else "act"
    said_before = link in (AFTER, ASIDE)
    free = _is_free(tokens, mention, lexicon)
    place = _place(tokens, mentions, number, lexicon, left=left, first=first)
    agreed = "none" if chosen is None else "rules" if chosen == tokens[mention.last].end else "other"
    found = [
        f"m before {before}",
        f"m {side} before {before}",
        f"m {kind}",
        f"m between {inside}",
        f"m {side} after {after}",
        f"m {side} {link} {gap}",
        f"m {side} {kind} {said_before}",
        f"m {side} {kind} before {before}",
        f"m {side} after {after} {said_before}",
        f"m {side} {gap} after {after} between {inside}",
        f"m {side} {order} {gap} {said_before}",
        f"m {side} between {inside} {link}",
        f"m {side} {voice} {order} {kind}",
        f"m {side} {what} {link} {voice}",
        *(f"m {side} has {part}" for part in inside.split("+")),
        f"m {side} near {place[0]} {free}",
        f"m {side} far {place[2]} {free}",
        f"m {side} {gap}",
        f"m {side} {free} {said_before}",
        f"m {side} free {free} {place} {link}",
        f"m {side} free {free} {place} {order} {said_before}",
        f"m {side} free {free} {place} {kind}",
        f"m {side} free {free} {place} {gap} {agreed if chosen is not None else '-'}",
        f"m {agreed}",
        f"m {agreed} {kind}",
        f"m {agreed} {link} {side}",
    ]
    if not left and not said_before:
        fronts = [one for one in mentions if one.weight >= 1 and (one.last == first - 1 or one.first == 0 < first)]
        taken = any(_is_free(tokens, one, lexicon) for one in fronts)
        found += [f"m right taken {taken} {order}", f"m right taken {taken} {kind}", f"m right taken {taken} {link}"]
    if _is_author(tokens, mention, lexicon):
        found += ["m author", f"m author {kind}", f"m {side} author {link}"]
    if lexicon.words["oblique"]:
        oblique = _is_oblique(tokens, mention, lexicon)
        found += [f"m {side} oblique {oblique}", f"m {side} front {mention.first == 0} {gap} oblique {oblique}"]
    if mention.kind not in (NAME, PRONOUN):
        noun = noun_of(tokens, mention, lexicon)
        sort = noun_class(noun, lexicon)
        holder = mention.first > 0 and lexicon.has("holders", tokens[mention.first - 1].word)
        found += [
            f"m {side} class {sort} holder {holder} {voice}",
            f"m {side} class {sort} {before}",
            f"m class {sort} {free} {said_before}",
        ]
        found += [f"m noun {noun}", f"m {side} noun {noun in ('speech', 'number')} {noun} {before}"]
    if cue is not None and mention.weight >= 1 and _plural(tokens, cue.first, cue.last, lexicon) is not None:
        many = _many(mention, tokens, lexicon)
        if many is not None:
            found.append(f"m number {many == _plural(tokens, cue.first, cue.last, lexicon)}")
    return found


def _inside(between: Sequence[Token], lexicon: Lexicon) -> str:
    """What stands between a mention and its cue."""
    told = set()
    for token in between[:40]:
        word = token.word
        if token.kind == QUOTE:
            told.add("quote")
        elif word == ",":
            told.add("comma")
        elif word in (":", ";"):
            told.add("stop")
        elif token.kind != WORD:
            continue
        elif lexicon.has("relatives", word):
            told.add("relative")
        elif lexicon.has("finite", word) or lexicon.has("auxiliaries", word) or word in lexicon.verbs:
            told.add("verb")
        elif lexicon.has("conjunctions", word):
            told.add("and")
    return "+".join(sorted(told)) or "nothing"


def _word_kind(tokens: Sequence[Token], index: int, lexicon: Lexicon, cue: int) -> str:
    """What kind of word stands at a place."""
    if not 0 <= index < len(tokens):
        return "edge"
    token = tokens[index]
    word = token.word
    if index == cue:
        return "cue"
    if token.kind == QUOTE:
        return "quote"
    if token.kind != WORD:
        return "dash" if token.is_dash else word
    for kind in ("agents", "genitive", "prepositions", "relatives", "complementisers", "conjunctions", "auxiliaries"):
        if lexicon.has(kind, word):
            return kind
    if word in lexicon.verbs or lexicon.has("finite", word):
        return "verb"
    return "adverb" if lexicon.is_adverb(word) else "word"


def _is_free(tokens: Sequence[Token], mention: Mention, lexicon: Lexicon) -> bool:
    """Whether no preposition ties a mention into its sentence."""
    before = tokens[mention.first - 1].word if mention.first else ""
    first = tokens[mention.first].word
    return not (lexicon.has("prepositions", before) or (mention.kind != NAME and lexicon.has("prepositions", first)))


def _is_author(tokens: Sequence[Token], mention: Mention, lexicon: Lexicon) -> bool:
    """Whether words said or written are given as a mention's own: "un'altra dichiarazione di Rossi"."""
    at = mention.first - 1
    while at > 0 and (lexicon.has("genitive", tokens[at].word) or lexicon.has("determiners", tokens[at].word)):
        at -= 1
    noun = lexicon.base(tokens[at].word) if at >= 0 else ""
    return any(lexicon.has(name, noun) for name in ("speech_nouns", "documents", "source_nouns"))


def _is_oblique(tokens: Sequence[Token], mention: Mention, lexicon: Lexicon) -> bool:
    """Whether an article tells that a mention is no subject: "den Minister"."""
    first = tokens[mention.first].word
    return lexicon.has("oblique", first) or (
        mention.first > 0 and lexicon.has("oblique", tokens[mention.first - 1].word)
    )


def _place(
    tokens: Sequence[Token], mentions: Sequence[Mention], number: int, lexicon: Lexicon, *, left: bool, first: int
) -> str:  # fmt: skip
    """The place of a mention among those on its side that no preposition ties in, from the cue and from the far end."""
    near = far = 0
    for index, one in enumerate(mentions):
        if index == number or (one.last < first) is not left or one.weight < 1.6 or not _is_free(tokens, one, lexicon):
            continue
        if (index > number) is left:
            near += 1
        else:
            far += 1
    return f"{min(near, 2)}/{min(far, 2)}"


def _plural(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool | None:
    """Whether a verb is in the plural; None if that is not told."""
    for token in tokens[first : last + 1]:
        if lexicon.has("plural_verbs", token.word):
            return True
        if lexicon.has("singular_verbs", token.word):
            return False
    ending = tuple(lexicon.words["plural_endings"])
    return True if ending and tokens[last].word.endswith(ending) else None


def _many(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool | None:
    """Whether a mention is several; None if that is not told."""
    if mention.entity is not None and mention.kind == NAME:
        return mention.entity.plural if mention.entity.label is not Label.PERSON else False
    word = tokens[mention.first].word
    if lexicon.has("plural_determiners", word):
        return True
    return False if lexicon.has("determiners", word) else None


class Facts(NamedTuple):
    """What the article told of somebody before a quotation, the same by whatever words they may be meant."""

    label: str
    speaker: str
    away: str
    head: str
    leads: bool
    voiced: str
    spoke: str
    named: str
    whole: str
    """Its rank among those whom the whole article names."""
    told: str
    """How long ago a verb of saying had it for its subject."""


def facts_of(someone: Known, history: History, most: int) -> Facts:
    """The facts of somebody at the sentence that is read next; ``most``: how often anybody was named."""
    heads = history.heads[:3]
    return Facts(
        someone.entity.label.value if someone.entity is not None else "voice",
        "last" if someone is history.speaker else "before" if someone is history.before else "no",
        size_of(history.turn - someone.turn),
        str(heads.index(someone)) if someone in heads else "opener" if someone is history.opener else "3",
        someone.count >= most,
        size_of(someone.voiced),
        size_of(history.turn - someone.spoke),
        size_of(someone.count),
        history.whole(someone),
        size_of(history.turn - someone.told),
    )


class Setting(NamedTuple):
    """What is the same for all whom a quotation may be ascribed to."""

    link: str
    shape: str
    same_block: bool
    """Whether the last quotation stands in the same block."""
    fresh: bool
    """Whether somebody was named after the last quotation."""


def setting_of(candidate: Candidate, lexicon: Lexicon, history: History, block: int) -> Setting:
    """The setting of a quotation."""
    spoke = history.speaker.spoke if history.speaker is not None else -1
    fresh = bool(history.heads) and history.heads[0].turn > spoke
    return Setting(candidate.link, shape_of(candidate, lexicon), block == history.spoke_in, fresh)


def someone_evidence(route: str, facts: Facts, setting: Setting, agrees: str, *, ruled: bool) -> list[str]:
    """What the article told before of somebody whom a pronoun, a description or nothing at all (``route``) may mean.

    ``ruled`` tells that the rules chose them, ``agrees`` how they go with the pronoun.
    """
    label, speaker, away, head, leads, voiced, spoke, named, whole, said = facts
    link, _, same_block, fresh = setting
    return [
        f"w {route}",
        f"w head {head}",
        f"w away {away}",
        f"w whole {whole}",
        f"w told {said}",
        f"w spoke {spoke}",
        f"w {route} away {away}",
        f"w speaker {speaker} {same_block}",
        f"w head {head} {fresh}",
        f"w leads {leads}",
        f"w agrees {agrees}",
        f"w {route} {label}",
        f"w {route} speaker {speaker} {same_block} {fresh}",
        f"w {route} head {head} away {away}",
        f"w {route} head {head} {fresh} {label}",
        f"w {route} agrees {agrees} speaker {speaker} head {head}",
        f"w {route} agrees {agrees}",
        f"w {route} named {named}",
        f"w {route} leads {leads} head {head}",
        f"w {route} leads {leads} speaker {speaker} {link}",
        f"w {route} voiced {voiced} {leads}",
        f"w {route} spoke {spoke} away {away}",
        f"w {route} whole {whole}",
        f"w {route} whole {whole} speaker {speaker} {same_block}",
        f"w {route} told {said} away {away}",
        f"w {route} rules {ruled} {link}",
        f"w {route} rules {ruled}",
    ]


def agreement(gender: str | None, someone: Known) -> str:
    """Whether a pronoun and somebody agree."""
    entity = someone.entity
    if gender is None:
        return "-"
    if gender == "p":
        return "voice" if entity is None else "many" if entity.plural else entity.label.value
    if entity is not None and entity.label is not Label.PERSON:
        return "thing"
    if someone.gender is not None:
        return str(someone.gender == gender)
    return "voice" if entity is None else "unknown"
