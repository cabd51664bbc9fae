"""Everything in a sentence that is given as somebody's words: reported clauses, clauses of a source, marked words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.facts import QuoteKind
from reader.analysis.quotes import clauses
from reader.analysis.quotes.attributions import attributed
from reader.analysis.quotes.bare_clauses import bare_clause
from reader.analysis.quotes.candidates import ALONE, CLAUSE, LOOSE, Candidate, Made, Sentence, reported
from reader.analysis.quotes.clause_ends import LONGEST, clause_end, has_finite, resumed
from reader.analysis.quotes.comma_clauses import clause_breaks_at, comma_clause, hearsay, subjunctive_at
from reader.analysis.quotes.conjuncts import parted
from reader.analysis.quotes.cues import VERB, Cue
from reader.analysis.quotes.headlines import headline
from reader.analysis.quotes.lexicon import ACT, GERUND, INFINITIVE, LABEL, SAY, THINK, Lexicon
from reader.analysis.quotes.marked import asides, marked
from reader.analysis.quotes.sources import sourced
from reader.analysis.quotes.tokens import QUOTE, WORD, Token


def candidates(sentence: Sentence) -> list[Candidate]:
    """Everything in a sentence that is given as somebody's words, in text order."""
    found: list[Candidate] = []
    taken: set[int] = set()
    edge = 0
    for cue in sentence.cues:
        if cue.first < edge:
            continue
        pieces = _governed(sentence, cue, edge) if cue.kind == VERB else sourced(sentence, cue, edge)
        for candidate, first, last in pieces:
            taken.update(range(first, last))
            found.append(candidate)
            edge = max(edge, last)
    if sentence.lexicon.words["hearsay"]:
        late = _hearsay(sentence, edge)
        if late is not None:
            found.append(late[0])
            taken.update(range(late[1], late[2]))
    if not found:
        titled = headline(sentence)
        if titled is not None:
            found.append(titled[0])
            taken.update(range(titled[1], titled[2]))
    if not found:
        carried = _carried(sentence)
        if carried is not None:
            found.append(carried)
            taken.update(range(len(sentence.tokens)))
    found.extend(marked(sentence, taken))
    found.sort(key=lambda item: (item.start, item.end))
    return found


def _governed(sentence: Sentence, cue: Cue, edge: int) -> list[Made]:
    """The clause that a verb governs, or the words that it is an aside to."""
    tokens, lexicon, names = sentence.tokens, sentence.lexicon, sentence.names
    start = clauses.complement(tokens, cue, lexicon, names)
    if "comma_clause" in lexicon.flags:
        comma = comma_clause(tokens, cue, lexicon, names)
        if comma is not None and (start is None or comma < start - 1):
            start = comma
    if "bare_clause" in lexicon.flags and cue.form != INFINITIVE and not cue.passive:
        bare = bare_clause(sentence, cue, start)
        if bare is not None and not _after_words(sentence, cue):
            start = bare
    if start is None:
        return attributed(sentence, cue, edge)
    if not _may_report(cue, lexicon, tokens) and not any(t.kind == QUOTE for t in tokens[start : start + LONGEST]):
        return []
    last = clause_end(tokens, start, sentence.starts, lexicon, names)
    last = resumed(tokens, cue.first, start, last, lexicon, aside=cue.form == GERUND)
    if "comma_clause" in lexicon.flags:
        last = clause_breaks_at(tokens, start, last, lexicon)
    if last - start < 2 and not any(token.kind == QUOTE for token in tokens[start:last]):
        return []
    marked = any(token.kind == QUOTE for token in tokens[start:last])
    if not marked and not _may_report(cue, lexicon, tokens):
        return []
    if not marked and any(lexicon.has("authors", token.word) for token in tokens[max(cue.first - 2, 0) : cue.first]):
        return []  # what the writer himself says is no quotation
    if not marked and (_by_evidence(sentence, cue) or (cue.passive and _negated(sentence, cue))):
        return []
    made = reported(sentence, start, last, CLAUSE, cue, floor=edge)
    if made is None:
        return []
    if made.kind is not QuoteKind.DIRECT:
        return parted(sentence, made, start, last)
    return [(piece, start, last) for piece in asides(sentence, made)]


def _may_report(cue: Cue, lexicon: Lexicon, tokens: Sequence[Token]) -> bool:
    """Whether a verb gives somebody's words without marks: verbs of saying, promises, in German requests too."""
    if cue.form == INFINITIVE:
        return False
    if SAY in cue.classes or lexicon.has("commits", tokens[cue.last].word):
        return True
    return ACT in cue.classes and THINK not in cue.classes and "comma_clause" in lexicon.flags


def _by_evidence(sentence: Sentence, cue: Cue) -> bool:
    """Whether evidence and no voice is the subject: "le analisi hanno evidenziato che"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for index in range(cue.first - 1, max(cue.first - 12, -1), -1):
        token = tokens[index]
        if token.kind != WORD or lexicon.has("complementisers", token.word) or lexicon.has("relatives", token.word):
            return False
        if lexicon.has("evidence", token.word):
            return True
    return False


def _negated(sentence: Sentence, cue: Cue) -> bool:
    """Whether a "not" stands at a passive verb: "non è detto che"."""
    around = sentence.tokens[max(cue.first - 1, 0) : cue.last]
    return any(sentence.lexicon.has("negations", token.word) for token in around)


def _after_words(sentence: Sentence, cue: Cue) -> bool:
    """Whether the words said stand before the cue: "“…”, he said"."""
    tokens = sentence.tokens
    index = cue.first - 1
    while index >= 0 and index > cue.first - 14:
        if tokens[index].kind == QUOTE:
            return True
        if sentence.lexicon.has("conjuncts", tokens[index].word):
            return False
        if tokens[index].word in (",", ";", ":"):
            return index > 0 and tokens[index - 1].kind == QUOTE
        index -= 1
    return False


def _hearsay(sentence: Sentence, edge: int) -> Made | None:
    """A "dass" clause in the subjunctive that no known verb leads."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    start = hearsay(tokens, lexicon, edge)
    if start is None:
        return None
    last = clause_end(tokens, start, sentence.starts, lexicon, sentence.names)
    made = reported(sentence, start, last, LOOSE, None, at=start - 1)
    return None if made is None else (made, start, last)


def _carried(sentence: Sentence) -> Candidate | None:
    """A sentence in the subjunctive of reported speech that goes on with what the one before reported.

    Of one whose main clause is no report the clause behind its comma is: "Der Verdacht liegt nahe, er sei geflohen".
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not lexicon.words["hearsay"]:
        return None
    at = _reporting_verb(sentence)
    if at is None:
        return None
    verbs = [cue for cue in sentence.cues if cue.kind == VERB and not cue.first <= at <= cue.last]
    if any({SAY, LABEL} & cue.classes for cue in verbs):
        return None
    if any(token.word in ("ich", "denn") for token in tokens[:14]) or tokens[-1].word == "?":
        return None
    first = 0
    comma = at
    while comma > 0 and tokens[comma].word != ",":
        comma -= 1
    if comma and has_finite(tokens[:comma], lexicon):
        head = tokens[comma + 1].word
        if lexicon.has("conjunctions", head) or lexicon.has("complementisers", head):
            return None
        if not lexicon.has("relatives", head) or tokens[comma + 2].capital:
            first = comma + 1
    last = clause_end(tokens, first, sentence.starts, lexicon, sentence.names)
    least = 2 if any(token.kind == QUOTE for token in tokens[first:last]) else 3
    return reported(sentence, first, last, ALONE, None) if last - first > least else None


def _reporting_verb(sentence: Sentence) -> int | None:
    """Where the verb in the subjunctive stands by which a sentence goes on with a report."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if lexicon.has("hence", tokens[0].word):
        return 0
    for index, token in enumerate(tokens[:20]):
        if lexicon.has("conditionals", token.word):
            continue
        if sentence.reported_before and subjunctive_at(tokens, index, lexicon, index < 8):
            return index
        if not sentence.reported_before and lexicon.has("hearsay", token.word):
            return index
    return None
