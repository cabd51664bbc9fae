"""Reported clauses: where they begin after a cue, and where they end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.lexicon import ACT, INFINITIVE, LABEL, SAY, Lexicon
from reader.analysis.quotes.mentions import Names, parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD, Token

_NAME = 40  # characters of marked words that may be a mere name
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
        if word in (";", ":", ".", "?", "!") or (token.kind == QUOTE and not _is_name(tokens, index, lexicon)):
            return None
        if word in "([" and token.kind == SIGN:
            bracket += 1
        elif word in ")]" and token.kind == SIGN:
            bracket = max(bracket - 1, 0)
        elif not bracket:
            if lexicon.has("complementisers", word) and index + 1 < size:
                if lexicon.has("outcomes", tokens[index - 1 - (tokens[index - 1].word == ",")].word) or _joins(
                    tokens, index, lexicon
                ):
                    return None  # "so dass", "avant que", "antes de que"
                if index == cue.last + 1 and _restricted(tokens, cue, lexicon):
                    return None
                if lexicon.has("according_with_verb", word) and not _how_clause(tokens, index, cue, lexicon):
                    if not lexicon.has("according_with_verb", tokens[index - 1].word):
                        return None
                    index += 1  # "hanno detto, così come Rossi, che"
                    continue
                return None if _is_relative(tokens, index, cue, lexicon, names) else index + 1
            if lexicon.has("infinitive_markers", word) and _infinitive(tokens, index, lexicon):
                if lexicon.has("requests", tokens[cue.last].word):
                    return None
                return index if _reaches(tokens, index, cue, lexicon) else None
            if index > cue.last + 1 and (lexicon.has("finite", word) or lexicon.has("auxiliaries", word)):
                return None  # another clause has begun
        index += 1
    return None


def _joins(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the word before a "que" makes a conjunction of another kind of it: "antes de que"."""
    at = index - 1
    if lexicon.has("genitive", tokens[at].word):
        at -= 1
    return at < index - 1 and lexicon.has("outcomes", tokens[at].word)


def _restricted(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon) -> bool:
    """Whether the "que" after a verb means "only": "ne prévoit qu'une visite"."""
    words = [token.word for token in tokens[cue.first : cue.last]]
    denied = any(lexicon.has("negations", word) and not lexicon.has("restrictive", word) for word in words)
    return not denied and any(lexicon.has("restrictive", word) for word in words)


def _is_name(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether marked words between a verb and its "that" are but a name: "berichtet der „Spiegel“, dass"."""
    token = tokens[index]
    follow = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if token.end - token.start > _NAME or tokens[index - 1].kind != WORD:
        return False
    if "comma_clause" in lexicon.flags:
        return follow == ","
    medium = lexicon.has("bodies", tokens[index - 1].word) or lexicon.has("works", tokens[index - 1].word)
    if "bare_clause" in lexicon.flags:
        return medium or tokens[index - 1].word == "s"  # "told NBC's “Morning Show” on Friday that"
    return medium and lexicon.has("complementisers", follow)


def _how_clause(tokens: Sequence[Token], index: int, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether a "come" is as good as "that": near its verb, with a clause behind it ("ricordato come uno dei")."""
    between = tokens[cue.last + 1 : index]
    if cue.passive or not all(lexicon.is_adverb(token.word) for token in between):
        return False
    if lexicon.has("vague", tokens[index + 1].word) and tokens[index + 1].word not in ("i", "gli", "le"):
        return False
    for at in range(index + 1, min(index + 22, len(tokens))):
        word = tokens[at].word
        if lexicon.has("finite", word) or lexicon.has("auxiliaries", word) or word.endswith("sse"):
            return True
        if word in (":", ";") or (
            word == "," and at > index + 3 and lexicon.has("determiners", tokens[index + 1].word)
        ):  # fmt: skip
            return False
    return False


def _is_relative(tokens: Sequence[Token], index: int, cue: Cue, lexicon: Lexicon, names: Names) -> bool:
    """Whether a "che" after the verb belongs to the verb's object ("ha letto il libro che …") and opens no clause."""
    gap = tokens[cue.last + 1 : index]
    if not gap:
        return False
    if {ACT, LABEL} & cue.classes and SAY not in cue.classes and "pro_drop" in lexicon.flags and (
        not lexicon.has("prepositions", gap[0].word) and not lexicon.is_adverb(gap[0].word) and gap[-1].kind == WORD
        and not any(lexicon.has("finite", token.word) for token in gap)
    ):  # fmt: skip
        return True  # "ha criticato il ministro che"
    if lexicon.has("antecedents", gap[-1].word) or _has_its_object(tokens, cue, gap, lexicon):
        return True
    commas = sum(token.word == "," for token in gap)
    if commas % 2 or (commas and gap[0].word != "," and not _sets_in(gap, lexicon)):
        return "comma_clause" not in lexicon.flags and "bare_clause" not in lexicon.flags
    if gap[-1].word in (",", ")"):
        return False
    if lexicon.has("tell", tokens[cue.last].word):
        return False  # "told the crowd that"
    first = gap[0]
    if lexicon.has("nouns", gap[-1].word) and first.word not in ("in", "on"):
        return True  # "laughed at his claim that"
    if lexicon.has("genitive", first.word) and "pro_drop" in lexicon.flags:
        return len(gap) > 1  # "ha parlato di feriti che", yet "avisan de que"
    if "pro_drop" in lexicon.flags and _object_last(gap, lexicon, names):
        return True  # "citando in particolare le spese che"
    if "pro_drop" in lexicon.flags and _behind_marks(tokens, cue) and not all(lexicon.is_adverb(t.word) for t in gap):
        return True  # "«…», racconta una donna che abita qui"
    if lexicon.has("assured", gap[-1].word):
        return False  # "si è detto convinto che"
    if len(gap) == 1 and _is_noun(first, lexicon, names):
        return True  # "firma legge che", "è il secondo passeggero che"
    if first.kind == WORD and lexicon.has("determiners", first.word) and first.start not in names:
        if lexicon.has("adverbs", gap[-1].word):
            return False  # a day: "remarcó este martes que"
        if {ACT, LABEL} & cue.classes:
            return True
        found = parse(tokens, cue.last + 1, lexicon, names)
        return found is None or found.weight < 1.6 or found.last < index - 1
    return False


def _sets_in(gap: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether an adverbial between commas ends a gap, and no apposition: "ha detto, senza fornire dettagli, che"."""
    if gap[-1].word != ",":
        return False
    first = next((index for index in range(len(gap) - 2, -1, -1) if gap[index].word == ","), -1) + 1
    word = gap[first].word
    return lexicon.is_adverb(word) or (lexicon.has("prepositions", word) and not lexicon.has("genitive", word))


def _behind_marks(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a verb stands right behind marked words, which are then what it tells."""
    at = cue.first - 1
    while at >= 0 and tokens[at].kind == SIGN and (tokens[at].word == "," or tokens[at].is_dash):
        at -= 1
    return at >= 0 and tokens[at].kind == QUOTE


def _has_its_object(tokens: Sequence[Token], cue: Cue, gap: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a verb in front of a noun has all it needs: "lo ha detto al capo che", "stabilito dalla legge che"."""
    left = tokens[cue.first - 1].word if cue.first else ""
    if lexicon.has("leads", left) and lexicon.has("clitics", left) and gap[-1].kind == WORD:
        return True
    if not cue.passive or not any(lexicon.has("agents", token.word) for token in gap):
        return False
    before = tokens[cue.first - 1] if cue.first else None
    return cue.first == cue.last or (
        before is not None and before.kind == WORD and not lexicon.has("conjunctions", before.word)
    )


def _object_last(gap: Sequence[Token], lexicon: Lexicon, names: Names) -> bool:
    """Whether an object of two or three words, its article with no preposition before it, stands right before "che"."""
    if any(lexicon.has("finite", token.word) for token in gap):
        return False  # "hace unos meses"
    for index in range(max(len(gap) - 3, 1), len(gap) - 1):
        token, before = gap[index], gap[index - 1]
        article = lexicon.has("determiners", token.word) and not lexicon.has("prepositions", token.word)
        if token.kind != WORD or not article:
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
    if lexicon.is_adverb(word) or word in lexicon.verbs:
        return False
    return not any(lexicon.has(name, word) for name in lists)


def _reaches(tokens: Sequence[Token], index: int, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether the "di" at ``index`` belongs to the verb, whatever stands between: "ha detto ieri a tutti di aver"."""
    between = tokens[cue.last + 1 : index]
    if len(between) > 2 and between[0].word == between[-1].word == ",":
        between = between[1:-1]  # "ha fatto sapere, in una nota, di …"
    if all(token.kind == WORD and _light(token.word, lexicon) for token in between):
        return True
    if SAY not in cue.classes or cue.passive or any(token.kind != WORD for token in between):
        return False
    if not (lexicon.has("stated", tokens[index + 1].word) or lexicon.has("commits", tokens[cue.last].word)):
        return False
    if not (lexicon.is_adverb(between[0].word) or lexicon.has("prepositions", between[0].word)):
        return between[0].word in ("lo", "la") and lexicon.has("stated", tokens[index + 1].word)
    return not any(
        lexicon.has("determiners", one.word) and not lexicon.has("prepositions", one.word)
        and not lexicon.has("prepositions", before.word)
        for before, one in pairwise(between)
    )  # fmt: skip


def _light(word: str, lexicon: Lexicon) -> bool:
    """Whether a word carries no meaning of its own beside a verb: an adverb or a clitic."""
    return lexicon.is_adverb(word) or lexicon.has("clitics", word)


def _infinitive_clause(tokens: Sequence[Token], index: int, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether an infinitive clause follows bare ("prometió publicar", "affirme ne pas avoir"), in Dutch with "te"."""
    if cue.form == INFINITIVE or cue.passive or SAY not in cue.classes:
        return False
    endings = tuple(lexicon.words["infinitive_endings"])
    if "bare_infinitive" in lexicon.flags:
        for token in tokens[index : index + 4]:
            if token.kind != WORD or token.capital or lexicon.has("determiners", token.word):
                return False
            if len(token.word) > 2 and token.word.endswith(endings):
                return not lexicon.is_adverb(token.word) and not lexicon.has("prepositions", token.word)
            if not (lexicon.has("negations", token.word) or token.word == "ne"):
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
