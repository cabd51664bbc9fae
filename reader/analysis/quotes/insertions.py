"""An attribution set into words without marks.

"Il piano, spiega Rossi, fallirà." — "Non so - dice Rossi - se verrò." — "Under this rule, he said, nobody may leave."
"""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes.bare_clauses import past_time
from reader.analysis.quotes.candidates import AFTER, CLAUSE, Made, Sentence, lead, reported
from reader.analysis.quotes.clause_ends import clause_end, has_finite
from reader.analysis.quotes.cues import Cue
from reader.analysis.quotes.mentions import parse
from reader.analysis.quotes.tokens import QUOTE, SIGN, WORD

_WIDE = 8  # words that an insertion may have behind the one who speaks


def inserted(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """Verb and speaker between commas or dashes; between dashes the words are as good as marked."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    opening = cue.first - 1
    opening -= opening > 0 and tokens[opening].word == "so"  # "…, so schreibt X, …"
    if "bare_clause" in lexicon.flags or opening <= edge or tokens[opening].kind != SIGN:
        return []
    dashes = tokens[opening].is_dash
    if not dashes and tokens[opening].word != ",":
        return []
    close = _closing(sentence, cue, dashes=dashes)
    first = lead(sentence, edge, opening)
    if close is None or any(token.kind == QUOTE for token in tokens[first:opening]):
        return []
    start = close + 1
    while start < len(tokens) and tokens[start].kind == SIGN:
        start += 1
    if start >= len(tokens) or tokens[start].kind == QUOTE or start in sentence.starts:
        return []
    if lexicon.has("relatives", tokens[start].word) and not dashes:
        return []  # "…, ha detto Rossi, che …"
    stop = clause_end(tokens, start, sentence.starts, lexicon, sentence.names)
    before = reported(sentence, first, opening, AFTER, cue, floor=opening)
    after = reported(sentence, start, stop, CLAUSE, cue, floor=opening)
    if before is None or after is None or stop - start < 2:
        return []
    pieces = [(before, first, opening), (after, start, stop)]
    if dashes:
        return [
            (replace(piece, kind=QuoteKind.DIRECT, link=AFTER, joined=number > 0), begin, end)
            for number, (piece, begin, end) in enumerate(pieces)
        ]
    if not has_finite(tokens[start:stop], lexicon):
        return []
    both = opening - first > 1 and "both_parts" in lexicon.flags
    if both or has_finite(tokens[first:opening], lexicon):
        return [pieces[0], (replace(after, joined=True), start, stop)]
    if lexicon.has("conjunctions", tokens[start].word):
        return []  # "Rossi, ieri, ha confermato Bianchi alla guida, nonostante …"
    return [max(pieces, key=lambda piece: piece[2] - piece[1])]


def _closing(sentence: Sentence, cue: Cue, *, dashes: bool) -> int | None:
    """The token that closes an insertion; None if there is none, or nobody is named in it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    subject = parse(tokens, cue.last + 1, lexicon, sentence.names)
    tails = [token.word.rpartition("-")[2] for token in tokens[cue.first : cue.last + 1] if "-" in token.word]
    suffixed = any(not lexicon.has("impersonals", tail) for tail in tails)
    if not suffixed and (subject is None or subject.weight < 1.6):
        return None
    close = cue.last + 1 if subject is None else subject.last + 1
    limit = min(close + _WIDE, len(tokens))
    while close < limit and tokens[close].kind == WORD and not lexicon.has("finite", tokens[close].word):
        close += 1
    if close >= limit:
        return None
    return close if (tokens[close].is_dash if dashes else tokens[close].word == ",") else None


def closes(sentence: Sentence, comma: int, cue: Cue) -> bool:
    """Whether nothing but a subject and its verb stand between a comma and the next sign: ", many experts said."."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if "bare_clause" not in lexicon.flags or any(token.kind != WORD for token in tokens[comma + 1 : cue.last + 1]):
        return False
    if cue.last + 1 < len(tokens) and tokens[cue.last + 1].word not in (".", ","):
        return False
    return 1 < cue.first - comma < 9 and not lexicon.has("prepositions", tokens[comma + 1].word)


def set_in(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """An attribution between commas inside the words: "Under this rule, he said, nobody may leave."."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    size = len(tokens)
    if "bare_clause" not in lexicon.flags or cue.last + 4 >= size:
        return []
    close = past_time(tokens, _told(sentence, cue), lexicon)
    if close + 3 >= size or tokens[close].word != ",":
        return _behind(sentence, cue, edge)
    comma = cue.first - 1
    while comma > edge and tokens[comma].word != "," and comma > cue.first - 10:
        if tokens[comma].kind == QUOTE:
            return []
        comma -= 1
    subject = parse(tokens, comma + (tokens[comma].word == ","), lexicon, sentence.names)
    if subject is None and (tokens[comma].word != "," or not closes(sentence, comma, cue)):
        return []
    if any(token.kind == SIGN and token.word != "." for token in tokens[comma + 1 : cue.first]):
        return []
    return _pieces(sentence, cue, edge, comma, close + 1)


def _told(sentence: Sentence, cue: Cue) -> int:
    """The token behind a verb and whoever is told: "he told the council"."""
    if not sentence.lexicon.has("tell", sentence.tokens[cue.last].word):
        return cue.last + 1
    person = parse(sentence.tokens, cue.last + 1, sentence.lexicon, sentence.names)
    return cue.last + 2 if person is None else person.last + 1


def _behind(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """The same with the subject behind the verb: "Under this rule, says Mr. Green, nobody may leave."."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    comma = cue.first - 1
    subject = parse(tokens, cue.last + 1, lexicon, sentence.names)
    if comma <= edge or tokens[comma].word != "," or subject is None or subject.weight < 1.0:
        return []
    start = subject.last + 1
    while start < min(subject.last + 4, len(tokens)) and tokens[start].kind == WORD:
        start += 1
    if start + 3 >= len(tokens) or tokens[start].word != ",":
        return []
    start += 1
    if not has_finite(tokens[start : start + 2], lexicon):
        told = has_finite(tokens[lead(sentence, edge, comma) : comma], lexicon)
        stop = next((at for at in range(start, len(tokens)) if tokens[at].kind != WORD), len(tokens))
        if told or not has_finite(tokens[start:stop], lexicon):
            return []  # "…, said Green, the head of the council"
    return _pieces(sentence, cue, edge, comma, start)


def _is_topic(sentence: Sentence, first: int, comma: int) -> bool:
    """Whether the words before an insertion are a noun alone, the subject of what follows: "Loyalty, he noted, …"."""
    if first >= comma or sentence.tokens[first].kind != WORD:
        return False
    word, lexicon = sentence.tokens[first].word, sentence.lexicon
    plain = not any(lexicon.has(name, word) for name in ("prepositions", "conjunctions", "relatives", "openers"))
    return plain and not lexicon.is_adverb(word)


def _pieces(sentence: Sentence, cue: Cue, edge: int, comma: int, start: int) -> list[Made]:
    """What stands before the comma of an attribution and what goes on at a token behind it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    stop = clause_end(tokens, start, sentence.starts, lexicon, sentence.names)
    rest = reported(sentence, start, stop, CLAUSE, cue, floor=comma)
    if rest is None or stop - start < 3 or tokens[start].kind == QUOTE:
        return []
    first = lead(sentence, edge, comma)
    opening = None
    if (comma - first >= 3 or _is_topic(sentence, first, comma)) and not any(
        token.kind == QUOTE for token in tokens[first:comma]
    ):
        opening = reported(sentence, first, comma, AFTER, cue, floor=comma)
    if opening is None:
        return [(rest, start, stop)]
    more = reported(sentence, start, stop, CLAUSE, cue, floor=comma, joined=True)
    return [(opening, first, comma)] + ([(more, start, stop)] if more is not None else [])
