"""Where a reported clause ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.analysis.quotes.cues import SOURCE, VERB, Cue
from reader.analysis.quotes.lexicon import ACT, FINITE, GERUND, INFINITIVE, LABEL, PARTICIPLE, SAY, Lexicon
from reader.analysis.quotes.mentions import Names, parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

_SOON = 12  # tokens in which the words that a verb tells begin
LONGEST = 400  # tokens of a clause: a bound that keeps the work on any text linear


def clause_end(tokens: Sequence[Token], start: int, starts: Mapping[int, Cue], lexicon: Lexicon, names: Names) -> int:
    """The index after the last token of the clause that begins at ``start``; ``starts``: the cues by first token."""
    size = min(len(tokens), start + LONGEST)
    index = start
    depth = 0
    while index < size:
        token = tokens[index]
        word = token.word
        if token.kind == SIGN:
            if word in "([":
                depth += 1
            elif word in ")]":
                if not depth:
                    break
                depth -= 1
            elif not depth and index > start and _breaks(tokens, index, starts, lexicon, names):
                break
        elif not depth and index > start + 1 and lexicon.has("conjuncts", word):
            cue = starts.get(index + 1)
            if cue is None and index + 2 < size and not lexicon.has("complementisers", tokens[index + 1].word):
                cue = starts.get(index + 2)
            if cue is not None and cue.kind == VERB and _says_more(tokens, cue, lexicon):
                break
            if _another_says(tokens, index, starts, lexicon) or _goes_on(tokens, index, cue, lexicon):
                break
        elif token.kind == QUOTE and not depth and _is_told(tokens, index + 1, starts, lexicon, names):
            index += index == start or tokens[index - 1].kind != SIGN
            break
        elif not depth and index > start + 2 and _names_source(tokens, index, starts, lexicon, names):
            break
        index += 1
    while index > start and tokens[index - 1].kind == SIGN and tokens[index - 1].word in ".,;:!?…-–—":
        index -= 1
    return index


def _is_told(tokens: Sequence[Token], index: int, starts: Mapping[int, Cue], lexicon: Lexicon, names: Names) -> bool:
    """Whether an attribution follows marked words with no sign between: "“…,” the report said.", "“…,” said Green."."""
    if "bare_clause" not in lexicon.flags:
        return False
    cue = starts.get(index)
    if cue is not None:
        found = parse(tokens, cue.last + 1, lexicon, names)
        if found is None or found.weight < 1.0:
            return False
    else:
        found = parse(tokens, index, lexicon, names)
        cue = starts.get(found.last + 1) if found is not None else None
        if cue is not None and cue.last + 1 < len(tokens) and tokens[cue.last + 1].kind == WORD:
            return False
    return cue is not None and cue.kind == VERB and cue.form == FINITE and lexicon.has("states", tokens[cue.last].word)


def _another_says(tokens: Sequence[Token], index: int, starts: Mapping[int, Cue], lexicon: Lexicon) -> bool:
    """Whether an "and" begins what another one says: "… and one in four said it was not"."""
    for at in range(index + 2, min(index + 8, len(tokens))):
        if tokens[at].kind != WORD or lexicon.has("conjuncts", tokens[at].word):
            return False
        cue = starts.get(at)
        if cue is not None:
            return cue.kind == VERB and cue.form == FINITE and lexicon.has("states", tokens[cue.last].word)
    return False


def _goes_on(tokens: Sequence[Token], index: int, cue: Cue | None, lexicon: Lexicon) -> bool:
    """Whether an "and" goes on with what was done besides: "said it was late and accused them"."""
    if cue is None or cue.kind != VERB or cue.form != FINITE or cue.last + 1 >= len(tokens):
        return False
    if tokens[cue.last + 1].kind == SIGN or (cue.first > index + 1 and not tokens[index + 1].capital):
        return False
    word = tokens[cue.last].word
    return lexicon.has("names_things", word) or lexicon.has("directs", word)


def _says_more(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon) -> bool:
    """Whether the one who speaks says more by a verb behind an "and", and does not tell what somebody else said.

    Where subjects are dropped, verbs of acting and naming count too ("e invita i colleghi"), but a verb of saying only
    with words that it tells: "che Neri è partita e ha citato i fatti" is one clause.
    """
    if "pro_drop" not in lexicon.flags:
        return SAY in cue.classes and cue.form != INFINITIVE
    if cue.form == GERUND:
        return SAY in cue.classes
    if {ACT, LABEL} & cue.classes and not cue.passive and cue.form in (FINITE, PARTICIPLE):
        return True
    return SAY in cue.classes and cue.form != INFINITIVE and any(
        token.kind == QUOTE or token.word == ":" or lexicon.has("complementisers", token.word)
        or lexicon.has("infinitive_markers", token.word)
        for token in tokens[cue.last + 1 : cue.last + _SOON]
    )  # fmt: skip


def _names_source(
    tokens: Sequence[Token], index: int, starts: Mapping[int, Cue], lexicon: Lexicon, names: Names
) -> bool:
    """Whether a source named without a comma begins here: "… laut Polizei", "… according to X"."""
    cue = starts.get(index)
    if (
        cue is None
        or cue.kind != SOURCE
        or {"weak", "own"} & cue.classes
        or lexicon.has("ordinals", tokens[index].word)
    ):
        return False
    if tokens[index].word == "so":
        return False  # "zehnmal so viele"
    found = parse(tokens, cue.last + 1, lexicon, names)
    return found is not None and found.weight >= 1.0


def _breaks(tokens: Sequence[Token], index: int, starts: Mapping[int, Cue], lexicon: Lexicon, names: Names) -> bool:
    """Whether a sign ends the clause."""
    word = tokens[index].word
    if word == ";":
        return True
    if word == ":":
        return not tokens[index - 1].word.isdigit()
    if word != "," and not tokens[index].is_dash:
        return False
    after = index + 1
    if after >= len(tokens):
        return True
    if lexicon.has("clause_breaks", tokens[after].word):
        return True
    for at in (after, after + 1):
        cue = starts.get(at)
        joins = lexicon.has("conjuncts", tokens[after].word) or lexicon.has("conjunctions", tokens[after].word)
        if cue is None or (at > after and not joins):
            continue
        if cue.kind != VERB:
            return at == after and cue.first == after
        if SAY not in cue.classes and cue.form != GERUND:
            continue
        if cue.form == GERUND:
            return True
        if at > after:
            return True
        return cue.form != INFINITIVE
    if lexicon.has("conjuncts", tokens[after].word) and _another_says(tokens, after, starts, lexicon):
        return True
    if lexicon.has("conjunctions", tokens[after].word):
        other = parse(tokens, after + 1, lexicon, names)
        cue = starts.get(other.last + 1) if other is not None and other.weight >= 1.6 else None
        return cue is not None and cue.kind == VERB and SAY in cue.classes and cue.form != INFINITIVE
    # ", spiega Rossi" was seen above; ", Rossi said" here
    found = parse(tokens, after, lexicon, names)
    if found is not None and found.weight >= 1.6:
        cue = starts.get(found.last + 1)
        if cue is not None and cue.kind == VERB and SAY in cue.classes and cue.form != INFINITIVE:
            after_cue = tokens[cue.last + 1].word if cue.last + 1 < len(tokens) else "."
            return after_cue in (",", ".") or cue.last + 4 >= len(tokens)
    return False


def resumed(tokens: Sequence[Token], at: int, start: int, last: int, lexicon: Lexicon, *, aside: bool = False) -> int:
    """Where a clause ends whose cue at ``at`` stands in a relative clause: before ", ha" of the sentence around it.

    ``aside``: the cue is known to stand within another clause.
    """
    if not aside and not _in_relative(tokens, at, lexicon):
        return last
    comma = next((index for index in range(start, last) if tokens[index].word == ","), last)
    after = comma + 1
    while after < last and lexicon.has("clitics", tokens[after].word):
        after += 1
    back = after < last and (
        lexicon.has("auxiliaries", tokens[after].word) or lexicon.has("finite", tokens[after].word)
    )
    return comma if back and has_finite(tokens[start:comma], lexicon) else last


def _in_relative(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a relative pronoun leads the clause that a token stands in."""
    for index in range(at - 1, max(at - 8, -1), -1):
        if tokens[index].kind != WORD:
            return False
        if lexicon.has("relatives", tokens[index].word) or lexicon.has("relative_objects", tokens[index].word):
            return True
    return False


def is_broken(tokens: Sequence[Token], first: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a subordinate clause that ends at ``stop`` has no verb yet: "la vedova del poliziotto che ieri"."""
    for index in range(stop - 1, max(first, stop - _SOON) - 1, -1):
        word = tokens[index].word
        if tokens[index].kind == QUOTE or word in (",", ";"):
            return False
        if (
            lexicon.has("relatives", word)
            or lexicon.has("complementisers", word)
            or lexicon.has("relative_objects", word)
        ):
            return not has_finite(tokens[index + 1 : stop], lexicon)
    return False


def has_finite(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a finite verb stands in the tokens, or marked words, which may hold one."""
    endings = tuple(lexicon.words["finite_endings"])
    return any(
        token.kind == QUOTE or lexicon.has("finite", token.word) or lexicon.has("auxiliaries", token.word)
        or lexicon.has("subjunctive", token.word)
        or (len(token.word) > 4 and not token.capital and token.word.endswith(endings))
        or (token.word in lexicon.verbs and FINITE in lexicon.verbs[token.word].forms)
        for token in tokens
    )  # fmt: skip
