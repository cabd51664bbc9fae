"""Cues: the words that tell that somebody speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.quotes.lexicon import ACT, FINITE, GERUND, INFINITIVE, LABEL, PARTICIPLE, Lexicon, Verb
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

VERB, SOURCE, SOURCE_AFTER = "verb", "source", "source after"

_LOOK_BACK = 4
_FEW = 2  # words that may stand before a source that opens a sentence
_BRACKET = 26  # tokens that a German verb may have between its parts


class Cue(NamedTuple):
    """The tokens ``[first, last]`` of a cue, auxiliaries with it.

    ``kind`` is a verb, a preposition that names the source ("secondo"), or one that follows it ("zufolge").
    """

    first: int
    last: int
    kind: str
    classes: frozenset[str]
    form: str
    passive: bool = False
    impersonal: bool = False


def find_cues(tokens: Sequence[Token], lexicon: Lexicon) -> list[Cue]:
    """All cues of a sentence, outside its quotations, in order."""
    cues = []
    edge = 0
    heads = lexicon.cue_heads
    for index, token in enumerate(tokens):
        word = token.word
        if index < edge or (word not in heads and "-" not in word):
            continue
        cue = _cue_at(tokens, index, lexicon)
        if cue is not None:
            cues.append(cue)
            edge = cue.last + 1
    return cues


def _cue_at(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Cue | None:
    token = tokens[index]
    word = token.word
    if token.kind != WORD:
        return None
    if lexicon.words["source_nouns"] and lexicon.has("source_heads", word):
        given = _given(tokens, index, lexicon)
        if given is not None:
            return given
    if word in lexicon.according and not _is_ordinal(tokens, index, lexicon):
        for phrase in lexicon.according[word]:
            if _matches(tokens, index, phrase):
                own = lexicon.has("own_sources", " ".join(phrase))
                return Cue(index, index + len(phrase) - 1, SOURCE, frozenset(("own",) if own else ()), "")
    if word in lexicon.words["according_to_weak"] and _opens_clause(tokens, index, lexicon):
        return Cue(index, index, SOURCE, frozenset(("weak",)), "")
    if word in lexicon.words["according_after"]:
        return Cue(index, index, SOURCE_AFTER, frozenset(), "")
    last = index
    if word in lexicon.phrases:
        for phrase in lexicon.phrases[word]:
            if _matches(tokens, index, phrase) and " ".join(phrase) in lexicon.verbs:
                word, last = " ".join(phrase), index + len(phrase) - 1
                break
    verb = lexicon.verbs.get(word)
    if verb is None and "-" in word:
        head, hung = unhung(word, lexicon)
        verb = lexicon.verbs.get(head) if hung else None
    if verb is None or (token.capital and index and "capital_nouns" in lexicon.flags):
        return None
    return _verb_cue(tokens, index, last, verb, lexicon)


def _verb_cue(tokens: Sequence[Token], index: int, last: int, verb: Verb, lexicon: Lexicon) -> Cue | None:
    """The cue of a verb form, with its auxiliaries; None if the form is a noun here, or no verb of a clause."""
    classes, forms = verb.classes, verb.forms
    first = index
    passive = impersonal = helped = False
    passed = index
    for back in range(index - 1, max(index - _LOOK_BACK, 0) - 1, -1):
        if back >= passed:
            continue  # within an aside
        token = tokens[back]
        word, hung = unhung(token.word, lexicon)
        if lexicon.has("auxiliaries", word):
            first, helped = back, True
            impersonal = impersonal or lexicon.has("impersonals", hung)
        elif lexicon.has("clitics", word):
            impersonal = impersonal or lexicon.has("impersonals", word)
            if back == first - 1 and (lexicon.has("impersonals", word) or not lexicon.has("determiners", word)):
                first = back
        elif not (lexicon.is_adverb(word) if token.kind == WORD else _sets_off(tokens, back, lexicon)):
            passed = _aside(tokens, back, lexicon)
            if passed > back:
                break
    if PARTICIPLE in forms and not helped and "verb_second" in lexicon.flags:
        return _bracketed(tokens, index, last, verb, lexicon)
    if PARTICIPLE in forms and helped:
        passive = any(lexicon.has("passives", tokens[i].word) for i in range(first, index)) and not impersonal
        impersonal = impersonal and not _has_subject(tokens, first, lexicon)
        return Cue(first, last, VERB, classes, PARTICIPLE, passive, impersonal)
    before = tokens[index - 1].word if index else ""
    noun = bool(before) and (
        (lexicon.has("determiners", before) and before not in lexicon.pronouns and not lexicon.has("relatives", before))
        or (lexicon.has("prepositions", before) and not lexicon.has("clitics", before))
    )
    if noun and (
        lexicon.has("leads", before) or (index > 1 and lexicon.has("leads", f"{tokens[index - 2].word} {before}"))
    ):
        noun = False  # "lo anunció", "como recordó", "comme le dit"
    if noun and lexicon.has("counted", before) and not lexicon.has("nouns", tokens[index].word):
        noun = False  # "a letter that says he left", "some said"
    if not noun and lexicon.has("nouns", tokens[index].word):
        noun = _stands_as_noun(tokens, index, classes, lexicon)
    if noun and last + 1 < len(tokens) and tokens[last + 1].word in lexicon.words["complementisers"]:
        noun = not lexicon.has("qualifiers", before)  # "l'agenzia stessa sostiene che"
    if noun and before != "to" and lexicon.has("nouns", tokens[index].word):
        clause = last + 1 < len(tokens) and lexicon.has("complementisers", tokens[last + 1].word)
        return Cue(index, last, VERB, frozenset((ACT,)), FINITE) if clause else None  # "his claim that"
    if FINITE in forms and not noun:
        told = (before, *(unhung(token.word, lexicon)[1] for token in tokens[index : last + 1]))
        impersonal = impersonal or any(lexicon.has("impersonals", word) for word in told)
        return Cue(first, last, VERB, classes, FINITE, False, impersonal and not _has_subject(tokens, first, lexicon))
    if GERUND in forms:
        return Cue(index, last, VERB, classes, GERUND)
    if INFINITIVE in forms:
        return _infinitive_cue(tokens, index, last, verb, lexicon)
    by = tokens[last + 1].word if last + 1 < len(tokens) else ""
    if PARTICIPLE in forms and not noun and (LABEL in classes or lexicon.has("agents", by)):
        return Cue(index, last, VERB, classes, PARTICIPLE, True)
    return None


def _stands_as_noun(tokens: Sequence[Token], index: int, classes: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a form that may be a noun ("states", "remarks", "claim") is one: no subject stands before it."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and (lexicon.has("finite", after.word) or lexicon.has("auxiliaries", after.word)):
        return after.word != "to"  # "his remarks are", "the claims were"
    before = tokens[index - 1] if index else None
    if before is None or before.kind != WORD:
        return before is None and tokens[index].capital
    word = before.word
    if lexicon.has("relatives", word) or lexicon.is_adverb(word) or lexicon.has("auxiliaries", word):
        return False
    if lexicon.has("conjuncts", word):
        return not (LABEL in classes or (after is not None and lexicon.has("complementisers", after.word)))
    if any(token.word in lexicon.according for token in tokens[max(index - 4, 0) : index]):
        return True  # "according to media reports"
    if word in lexicon.verbs and word not in lexicon.roles and not lexicon.has("bodies", word):
        return True  # "he rejected reports that"
    if word in lexicon.pronouns or word in lexicon.roles or lexicon.has("bodies", word):
        return False
    if word in ("s", "united") or word.endswith("s'"):
        return True  # "Pataki's remarks", "the United States"
    if before.capital:
        return tokens[index].capital and index > 1
    return after is None or not lexicon.has("complementisers", after.word)


def _has_subject(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether somebody stands before a reflexive verb: "Rossi si è detto"; "si è detto" alone means "one said"."""
    at = first - 1
    while at >= 0 and (lexicon.is_adverb(tokens[at].word) or lexicon.has("clitics", tokens[at].word)):
        at -= 1
    if at < 0 or tokens[at].kind != WORD or "pro_drop" not in lexicon.flags:
        return False
    word = tokens[at].word
    if at and (lexicon.has("prepositions", tokens[at - 1].word) or lexicon.has("holders", tokens[at - 1].word)):
        return False
    return tokens[at].capital or word in lexicon.roles or word in lexicon.pronouns or lexicon.has("relatives", word)


def _sets_off(tokens: Sequence[Token], comma: int, lexicon: Lexicon) -> bool:
    """Whether a comma sets an adverb off from the verb around it: "ha, poi, aggiunto"."""
    if tokens[comma].word != "," or not 0 < comma < len(tokens) - 2:
        return False
    before, after = tokens[comma - 1].word, tokens[comma + 1].word
    if lexicon.has("auxiliaries", before):
        return lexicon.is_adverb(after) and tokens[comma + 2].word == ","
    return lexicon.is_adverb(before) and comma > 1 and tokens[comma - 2].word == ","


def _aside(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> int:
    """Where the phrase begins that ends at a token within a verb: "a *pour sa part* indiqué"; else the next token."""
    for size in (3, 2):
        first = last - size + 1
        if first > 0 and lexicon.has("asides", " ".join(token.word for token in tokens[first : last + 1])):
            return first
    return last + 1


def _infinitive_cue(tokens: Sequence[Token], index: int, last: int, verb: Verb, lexicon: Lexicon) -> Cue:
    """The cue of an infinitive: as good as finite behind "ha voluto", as a gerund behind "nel", "oltre a"."""
    ahead = tokens[last + 1 : last + 4]
    if not any(
        token.kind == QUOTE or token.word == ":" or lexicon.has("complementisers", token.word)
        or lexicon.has("infinitive_markers", token.word) for token in ahead
    ):  # fmt: skip
        return Cue(index, last, VERB, verb.classes, INFINITIVE)
    at = index - 1
    if at > 0 and lexicon.has("infinitive_joints", tokens[at].word):
        at -= 1
    while at > 0 and lexicon.is_adverb(tokens[at].word):
        at -= 1
    if at >= 0 and lexicon.has("modals", tokens[at].word):
        first = at - 1 if at and lexicon.has("auxiliaries", tokens[at - 1].word) else at
        return Cue(first, last, VERB, verb.classes, FINITE)
    if at >= 0 and lexicon.has("gerund_openers", tokens[at].word):
        return Cue(index, last, VERB, verb.classes, GERUND)
    return Cue(index, last, VERB, verb.classes, INFINITIVE)


def _bracketed(tokens: Sequence[Token], index: int, last: int, verb: Verb, lexicon: Lexicon) -> Cue | None:
    """The cue of a participle far behind its auxiliary, or before it: "hat in einem Brief mitgeteilt"."""
    classes = verb.classes
    if last + 1 < len(tokens) and lexicon.has("auxiliaries", tokens[last + 1].word):
        word = tokens[last + 1].word
        return Cue(index, last + 1, VERB, classes, PARTICIPLE, lexicon.has("passives", word))
    for back in range(index - 1, max(index - _BRACKET, -1), -1):
        token = tokens[back]
        if token.kind == SIGN and token.word in ":;":
            break
        if lexicon.has("auxiliaries", token.word):
            return Cue(index, last, VERB, classes, PARTICIPLE, lexicon.has("passives", token.word))
    if FINITE in verb.forms:
        return Cue(index, last, VERB, classes, FINITE)
    return Cue(index, last, VERB, classes, PARTICIPLE, True) if LABEL in classes else None


def unhung(word: str, lexicon: Lexicon) -> tuple[str, str]:
    """A verb form and the pronoun hung on it behind a hyphen, if any: "a-t-il", "disse-nos", "lê-se"."""
    head, hyphen, tail = word.partition("-")
    if hyphen:
        tail = tail.removeprefix("t-")
        if tail in lexicon.pronouns or lexicon.has("clitics", tail) or lexicon.has("impersonals", tail):
            return head, tail
    return word, ""


def _is_ordinal(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may name a source counts here: "il secondo di questi", "arrivato secondo al traguardo"."""
    if not lexicon.has("ordinals", tokens[index].word):
        return False
    before = tokens[index - 1] if index else None
    if before is not None and before.kind == WORD and (
        lexicon.has("determiners", before.word) or (before.word.endswith(("l", "ll'", "llo", "lla", "do", "no"))
        and lexicon.has("prepositions", before.word)) or (before.capital and index > 1 and tokens[index].capital)
    ):  # fmt: skip
        return True
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    if after.kind == QUOTE:
        return False
    word = after.word
    return after.kind != WORD or not (
        after.capital or lexicon.has("determiners", word) or lexicon.has("bodies", word) or word in lexicon.roles
        or lexicon.has("relative_objects", word) or lexicon.has("quantities", word) or word in lexicon.pronouns
    )  # fmt: skip


def _given(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Cue | None:
    """The cue of what a source gives: "nach ersten Angaben", "seiner Meinung nach"; None if it is something else."""
    if index and _is_source_noun(tokens[index - 1], lexicon):
        return Cue(index, index, SOURCE_AFTER, frozenset(), "")
    for last in range(index + 1, min(index + 5, len(tokens))):
        if tokens[last].kind != WORD:
            return None
        if _is_source_noun(tokens[last], lexicon):
            return Cue(index, last, SOURCE, frozenset(("noun",)), "")
    return None


def _is_source_noun(token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun, or the head of a compound, is what a source gives: "Angaben", "Polizeibericht"."""
    return token.capital and token.word.endswith(tuple(lexicon.words["source_nouns"]))


def _opens_clause(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether nothing but a conjunction stands before the token in its sentence, and a source may follow."""
    before = tokens[:index] if index <= _FEW else ()
    return index + 1 < len(tokens) and (
        index == 0 or any(lexicon.has("conjunctions", token.word) or lexicon.is_adverb(token.word) for token in before)
    )


def _matches(tokens: Sequence[Token], index: int, phrase: tuple[str, ...]) -> bool:
    if index + len(phrase) > len(tokens):
        return False
    return all(tokens[index + step].word == word for step, word in enumerate(phrase))


def skip_signs(tokens: Sequence[Token], index: int, step: int) -> int:
    """The next index from ``index`` on, in direction ``step``, that holds no comma, dash or stop."""
    while 0 <= index < len(tokens) and tokens[index].kind == SIGN and tokens[index].word in ",.-–—―!?…":
        index += step
    return index
