"""Reported clauses: where they begin after a cue, and where they end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.analysis.quotes.cues import SOURCE, VERB, Cue
from reader.analysis.quotes.lexicon import ACT, FINITE, GERUND, INFINITIVE, LABEL, SAY, Lexicon
from reader.analysis.quotes.mentions import Names, parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

_GAP = 16  # tokens that may stand between a verb and its "that"


def complement(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon, names: Names) -> int | None:
    """The first token of the clause that a verb cue governs; None if it governs none.

    The complementiser is left out; "di" or "te" before an infinitive belongs to the clause.
    """
    size = len(tokens)
    index = cue.last + 1
    limit = min(index + _GAP, size)
    bracket = 0
    if not lexicon.has("requests", tokens[cue.last].word) and _infinitive_clause(tokens, index, cue, lexicon):
        return index
    while index < limit:
        token = tokens[index]
        word = token.word
        if token.kind == QUOTE or word in (";", ":", ".", "?", "!"):
            return None
        if word in "([" and token.kind == SIGN:
            bracket += 1
        elif word in ")]" and token.kind == SIGN:
            bracket = max(bracket - 1, 0)
        elif not bracket:
            if lexicon.has("complementisers", word) and index + 1 < size:
                if lexicon.has("outcomes", tokens[index - 1].word):
                    return None  # "so dass"
                if lexicon.has("according_with_verb", word) and not _how_clause(tokens, index, cue, lexicon):
                    return None
                return None if _is_relative(tokens, index, cue, lexicon, names) else index + 1
            if lexicon.has("infinitive_markers", word) and _infinitive(tokens, index, lexicon):
                if lexicon.has("requests", tokens[cue.last].word):
                    return None
                between = tokens[cue.last + 1 : index]
                return index if all(t.kind == WORD and _light(t.word, lexicon) for t in between) else None
            if index > cue.last + 1 and (lexicon.has("finite", word) or lexicon.has("auxiliaries", word)):
                return None  # another clause has begun
        index += 1
    return None


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


def _how_clause(tokens: Sequence[Token], index: int, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether a "come" is as good as "that": near its verb, and a clause follows ("ricordato come uno dei …" is none)."""
    between = tokens[cue.last + 1 : index]
    if cue.passive or not all(lexicon.is_adverb(token.word) for token in between):
        return False
    if lexicon.has("vague", tokens[index + 1].word) and tokens[index + 1].word not in ("i", "gli", "le"):
        return False
    for at in range(index + 1, min(index + 22, len(tokens))):
        word = tokens[at].word
        if lexicon.has("finite", word) or lexicon.has("auxiliaries", word) or word.endswith("sse"):
            return True
        if word == "," and at > index + 3 and lexicon.has("determiners", tokens[index + 1].word):
            return False
    return False


def _is_relative(tokens: Sequence[Token], index: int, cue: Cue, lexicon: Lexicon, names: Names) -> bool:
    """Whether a "che" after the verb belongs to the verb's object ("ha letto il libro che …") and opens no clause."""
    gap = tokens[cue.last + 1 : index]
    if not gap:
        return False
    commas = sum(token.word == "," for token in gap)
    if commas % 2 or (commas and gap[0].word != ","):
        return "comma_clause" not in lexicon.flags and "bare_clause" not in lexicon.flags
    if gap[-1].word in (",", ")"):
        return False
    if lexicon.has("tell", tokens[cue.last].word):
        return False  # "told the crowd that"
    first = gap[0]
    if lexicon.has("genitive", first.word) and "pro_drop" in lexicon.flags:
        return True  # "ha parlato di feriti che"
    if "pro_drop" in lexicon.flags and _object_last(gap, lexicon, names):
        return True  # "citando in particolare le spese che"
    if len(gap) == 1 and _is_noun(first, lexicon, names):
        return True  # "firma legge che", "è il secondo passeggero che"
    if first.kind == WORD and lexicon.has("determiners", first.word) and first.start not in names:
        if any(lexicon.has("adverbs", token.word) for token in gap):
            return False  # a day: "remarcó este martes que"
        if {ACT, LABEL} & cue.classes:
            return True
        found = parse(tokens, cue.last + 1, lexicon, names)
        return found is None or found.weight < 1.6 or found.last < index - 1
    return False


def _object_last(gap: Sequence[Token], lexicon: Lexicon, names: Names) -> bool:
    """Whether an object of two or three words, its article with no preposition before it, stands right before "che"."""
    if any(lexicon.has("finite", token.word) for token in gap):
        return False  # "hace unos meses"
    for index in range(max(len(gap) - 3, 1), len(gap) - 1):
        token, before = gap[index], gap[index - 1]
        if token.kind != WORD or not lexicon.has("determiners", token.word) or token.word in lexicon.words["prepositions"]:
            continue
        if before.kind == WORD and not lexicon.has("prepositions", before.word) and _is_noun(gap[-1], lexicon, names):
            return True
    return False


def _is_noun(token: Token, lexicon: Lexicon, names: Names) -> bool:
    """Whether a word alone behind a verb can but be its object."""
    word = token.word
    if token.kind != WORD or token.capital or token.start in names or word in lexicon.pronouns or len(word) < 4:
        return False
    lists = ("adverbs", "clitics", "auxiliaries", "prepositions", "conjunctions", "determiners", "vague")
    return not lexicon.is_adverb(word) and not any(lexicon.has(name, word) for name in lists) and word not in lexicon.verbs


def _light(word: str, lexicon: Lexicon) -> bool:
    """Whether a word carries no meaning of its own beside a verb: an adverb or a clitic."""
    return lexicon.is_adverb(word) or lexicon.has("clitics", word)


def _infinitive_clause(tokens: Sequence[Token], index: int, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether an infinitive without a word before it follows: "prometió publicar", "affirme ne pas avoir", "te" in Dutch."""
    if cue.form == INFINITIVE or cue.passive or SAY not in cue.classes:
        return False
    endings = tuple(lexicon.words["infinitive_endings"])
    if "bare_infinitive" in lexicon.flags:
        for token in tokens[index : index + 4]:
            if token.kind != WORD or token.capital or lexicon.has("determiners", token.word):
                return False
            if len(token.word) > 3 and token.word.endswith(endings):
                return not lexicon.is_adverb(token.word) and not lexicon.has("prepositions", token.word)
            if not (lexicon.has("negations", token.word) or token.word in ("ne", "haber", "ter")):
                return False
    elif "late_infinitive" in lexicon.flags and lexicon.has("commits", tokens[cue.last].word):
        for at in range(index, min(index + 14, len(tokens) - 1)):
            if tokens[at].kind != WORD or lexicon.has("finite", tokens[at].word):
                return False
            if lexicon.has("infinitive_markers", tokens[at].word) and tokens[at + 1].word.endswith(endings):
                return at > index or tokens[at].kind == WORD
    return False


def _infinitive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive follows within a few words."""
    endings = tuple(lexicon.words["infinitive_endings"])
    for token in tokens[index + 1 : index + 5]:
        if token.kind != WORD or (lexicon.has("determiners", token.word) and not lexicon.has("clitics", token.word)):
            return False
        if token.word.endswith(endings) and len(token.word) > 3:
            return True
        if not (lexicon.is_adverb(token.word) or lexicon.has("clitics", token.word)):
            return False
    return False


def clause_end(tokens: Sequence[Token], start: int, starts: Mapping[int, Cue], lexicon: Lexicon, names: Names) -> int:
    """The index after the last token of the clause that begins at ``start``; ``starts``: the cues by first token."""
    size = len(tokens)
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
            cue = starts.get(index + 1) or (starts.get(index + 2) if index + 2 < size else None)
            if cue is not None and cue.kind == VERB and SAY in cue.classes and cue.form != INFINITIVE:
                break
        elif not depth and index > start + 2 and token.kind == WORD and _names_source(tokens, index, starts, lexicon, names):
            break
        index += 1
    while index > start and tokens[index - 1].kind == SIGN and tokens[index - 1].word in ".,;:!?…-–—":
        index -= 1
    return index


def _names_source(
    tokens: Sequence[Token], index: int, starts: Mapping[int, Cue], lexicon: Lexicon, names: Names
) -> bool:
    """Whether a source named without a comma begins here: "… laut Polizei", "… according to X"."""
    cue = starts.get(index)
    if cue is None or cue.kind != SOURCE or "weak" in cue.classes or lexicon.has("ordinals", tokens[index].word):
        return False
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
        if cue is None or (at > after and not lexicon.has("conjuncts", tokens[after].word)):
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
    # ", spiega Rossi" was seen above; ", Rossi said" here
    found = parse(tokens, after, lexicon, names)
    if found is not None and found.weight >= 1.6:
        cue = starts.get(found.last + 1)
        if cue is not None and cue.kind == VERB and SAY in cue.classes and cue.form != INFINITIVE:
            after_cue = tokens[cue.last + 1].word if cue.last + 1 < len(tokens) else "."
            return after_cue in (",", ".") or cue.last + 4 >= len(tokens)
    return False


def bare_clause(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon, names: Names) -> int | None:
    """The first token of a clause without "that": "he said the plan would fail", "told her it had failed"."""
    index = cue.last + 1
    size = len(tokens)
    if index + 3 < size and lexicon.has("commits", tokens[cue.last].word):
        to = index + (tokens[index].word == "not")
        if tokens[to].word == "to" and tokens[to + 1].kind == WORD:
            return index
    if SAY not in cue.classes or index + 3 >= size:
        return None
    if lexicon.has("tell", tokens[cue.last].word):
        person = parse(tokens, index, lexicon, names)
        index = index + 1 if person is None else person.last + 1
    while index < size and lexicon.is_adverb(tokens[index].word):
        index += 1
    if index + 3 >= size:
        return None
    token = tokens[index]
    if token.kind == QUOTE:
        return index if _goes_on(tokens, index, lexicon) else None
    if token.kind != WORD or lexicon.has("prepositions", token.word):
        return None
    strong = lexicon.has("states", tokens[cue.last].word)
    if lexicon.has("conjunctions", token.word) and not (strong and lexicon.has("openers", token.word)):
        return None
    if not (strong or token.capital or token.word in lexicon.pronouns or lexicon.has("determiners", token.word)
            or token.word in ("there", "it") or token.word.endswith("s")):  # fmt: skip
        return None
    if strong and (token.word in lexicon.pronouns or token.word in ("it", "there", "you", "nobody", "everyone")):
        return index
    for at in range(index + 1, min(index + (24 if strong else 14), size)):
        word = tokens[at].word
        if lexicon.has("finite", word) or word.endswith("ed") or (strong and word in lexicon.verbs):
            return index
        if word in (";", ":"):
            break
    return None


def _goes_on(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether marked words open a clause that goes on behind them: "said “reforms” and taxes would pay for it"."""
    tail = tokens[index + 1 : index + 9]
    if not tail or tail[0].kind != WORD or lexicon.is_adverb(tail[0].word):
        return False
    if lexicon.has("finite", tail[0].word):
        return True
    return tokens[index].end - tokens[index].start < 40 and any(lexicon.has("finite", token.word) for token in tail[:6])


def comma_clause(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon) -> int | None:
    """The first token of a German clause in reported speech without "dass".

    "sagte, er sei krank" (subjunctive), "sagte, die Stelle bleibt" (right after the verb), "drohte, sie zu schließen".
    """
    if not {SAY, ACT} & cue.classes:
        return None
    for index in range(cue.last + 1, min(cue.last + _GAP, len(tokens) - 2)):
        token = tokens[index]
        if token.kind == QUOTE or token.word in (";", ":", "."):
            return None
        if token.word == ",":
            follow = tokens[index + 1]
            if lexicon.has("complementisers", follow.word):
                return None
            if SAY in cue.classes and any(lexicon.has("subjunctive", t.word) for t in tokens[index + 1 : index + 30]):
                return index + 1
            if _to_infinitive(tokens, index + 1):
                return index + 1
            bare = all(lexicon.is_adverb(t.word) for t in tokens[cue.last + 1 : index])
            return index + 1 if bare and SAY in cue.classes and _main_clause(tokens, index + 1, lexicon) else None
    return None


def _to_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether "zu" and an infinitive end the clause that begins at a token."""
    if tokens[index].word in ("um", "ohne", "statt", "anstatt"):
        return False
    for at in range(index, min(index + 40, len(tokens))):
        token = tokens[at]
        if token.kind == SIGN and token.word in ",.;:":
            return False
        if token.word == "zu" and at + 1 < len(tokens) and _is_infinitive(tokens[at + 1]):
            return True
        if "zu" in token.word[1:-3] and token.word.endswith("en") and token.kind == WORD and not token.capital:
            return True
    return False


def _is_infinitive(token: Token) -> bool:
    return token.kind == WORD and not token.capital and token.word.endswith("n") and len(token.word) > 3


def _main_clause(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a main clause begins at a token, and neither a relative clause nor one with a conjunction."""
    first = tokens[index]
    if first.kind != WORD or lexicon.has("conjunctions", first.word):
        return False
    if lexicon.has("relatives", first.word):
        second = tokens[index + 1]
        return second.capital and any(not t.capital and t.word.endswith(("en", "t")) for t in tokens[index + 2 : index + 5])
    return first.capital or first.word in lexicon.pronouns or lexicon.has("determiners", first.word) or first.word in (
        "man", "es", "wir", "ich", "dort", "hier", "in", "im"
    )  # fmt: skip


def hearsay(tokens: Sequence[Token], lexicon: Lexicon, first: int = 0) -> int | None:
    """The first token of a "dass" clause in the subjunctive of reported speech, whatever leads it."""
    for index in range(max(first, 1), len(tokens) - 3):
        if not lexicon.has("complementisers", tokens[index].word) or lexicon.has("outcomes", tokens[index - 1].word):
            continue
        if tokens[index - 1].word == "," and lexicon.has("outcomes", tokens[index - 2].word):
            continue
        for token in tokens[index + 1 : index + 40]:
            if token.word in (";", "."):
                break
            if lexicon.has("hearsay", token.word):
                return index + 1
    return None
