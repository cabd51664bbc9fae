"""Everything in a sentence that is given as somebody's words: reported clauses, clauses of a source, marked words."""

from __future__ import annotations

from reader.analysis.quotes import clauses
from reader.analysis.quotes.candidates import AFTER, ALONE, CLAUSE, Candidate, Sentence, reported
from reader.analysis.quotes.cues import VERB, Cue
from reader.analysis.quotes.lexicon import FINITE, GERUND, INFINITIVE, SAY, THINK
from reader.analysis.quotes.marked import marked
from reader.analysis.quotes.mentions import parse
from reader.analysis.quotes.sources import sourced
from reader.analysis.quotes.tokens import QUOTE


def candidates(sentence: Sentence) -> list[Candidate]:
    """Everything in a sentence that is given as somebody's words, in text order."""
    found: list[Candidate] = []
    taken: set[int] = set()
    edge = 0
    for cue in sentence.cues:
        if cue.first < edge:
            continue
        made = _governed(sentence, cue, edge) if cue.kind == VERB else sourced(sentence, cue, edge)
        if made is None:
            continue
        candidate, first, last = made
        taken.update(range(first, last))
        found.append(candidate)
        edge = max(edge, last)
    if not found and "subjunctive" in sentence.lexicon.words and sentence.reported_before:
        carried = _carried(sentence)
        if carried is not None:
            found.append(carried)
            taken.update(range(len(sentence.tokens)))
    found.extend(marked(sentence, taken))
    found.sort(key=lambda item: (item.start, item.end))
    return found


def _governed(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """The clause that a verb governs."""
    tokens, lexicon, names = sentence.tokens, sentence.lexicon, sentence.names
    start = clauses.complement(tokens, cue, lexicon, names)
    if "comma_clause" in lexicon.flags:
        comma = clauses.comma_clause(tokens, cue, lexicon)
        if comma is not None and (start is None or comma < start - 1):
            start = comma
    if start is None and "bare_clause" in lexicon.flags and cue.form != INFINITIVE and not cue.passive:
        start = clauses.bare_clause(tokens, cue, lexicon)
        if start is not None and _after_words(sentence, cue):
            start = None
    if start is None:
        return _trailing(sentence, cue, edge)
    last = clauses.clause_end(tokens, start, sentence.starts, lexicon, names)
    if last - start < 2 and not any(token.kind == QUOTE for token in tokens[start:last]):
        return None
    marked = any(token.kind == QUOTE for token in tokens[start:last])
    if not marked and (SAY not in cue.classes or cue.form == INFINITIVE):
        return None
    if not marked and cue.form == FINITE and THINK in cue.classes and SAY not in cue.classes:
        return None
    made = reported(sentence, start, last, CLAUSE, cue, floor=edge)
    return None if made is None else (made, start, last)


def _after_words(sentence: Sentence, cue: Cue) -> bool:
    """Whether the words said stand before the cue: "“…”, he said"."""
    tokens = sentence.tokens
    index = cue.first - 1
    while index >= 0 and index > cue.first - 14:
        if tokens[index].kind == QUOTE:
            return True
        if tokens[index].word in (",", ";", ":"):
            return index > 0 and tokens[index - 1].kind == QUOTE
        index -= 1
    return False


def _trailing(sentence: Sentence, cue: Cue, edge: int) -> tuple[Candidate, int, int] | None:
    """A whole sentence with its cue at the end: "The plan would fail, he said."."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if SAY not in cue.classes or cue.form in (GERUND, INFINITIVE) or cue.passive or cue.impersonal:
        return None
    comma = cue.first - 1
    while comma > edge and tokens[comma].word != "," and tokens[comma].kind != QUOTE and comma > cue.first - 12:
        comma -= 1
    if comma - edge < 4 or tokens[comma].word != "," or tokens[comma - 1].kind == QUOTE:
        return None
    if lexicon.has("relatives", tokens[comma + 1].word) or lexicon.has("conjunctions", tokens[comma + 1].word):
        return None
    if lexicon.has("according_with_verb", tokens[comma + 1].word):
        return None
    subject = parse(tokens, cue.last + 1, lexicon, sentence.names)
    inverted = comma == cue.first - 1
    if inverted:
        suffix = "-" in tokens[cue.last].word
        if not suffix and (subject is None or subject.weight < 1.6):
            return None
        rest = cue.last if subject is None else subject.last
    else:
        subject = parse(tokens, comma + 1, lexicon, sentence.names)
        if subject is None or subject.last < cue.first - 4 or subject.weight < 1.6 or "pro_drop" in lexicon.flags:
            return None
        rest = cue.last
    if len(tokens) - rest > 8 or any(token.kind == QUOTE for token in tokens[rest:]):
        return None
    if any(token.word == "," for token in tokens[rest + 1 : -1]):
        return None
    made = reported(sentence, edge, comma, AFTER, cue, floor=comma)
    return None if made is None else (made, edge, comma)


def _carried(sentence: Sentence) -> Candidate | None:
    """A sentence in the subjunctive of reported speech that goes on with what the one before reported."""
    head = sentence.tokens[:12]
    if not any(sentence.lexicon.has("subjunctive", token.word) for token in head):
        return None
    if any(cue.kind == VERB and SAY in cue.classes for cue in sentence.cues):
        return None
    return reported(sentence, 0, len(sentence.tokens), ALONE, None)
