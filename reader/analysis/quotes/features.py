"""The evidence for and against marked words being somebody's, by name: what the learned weights speak of."""

from __future__ import annotations

import re

from reader.analysis.quotes.candidates import Sentence
from reader.analysis.quotes.cues import VERB, Cue
from reader.analysis.quotes.lexicon import FINITE
from reader.analysis.quotes.tokens import QUOTE, WORD, Token, inside
from reader.analysis.quotes.weights import Stretch, bucket

_WORD = re.compile(r"\w+(?:-\w+)*['’]?")
_LISTS = (
    "determiners", "genitive", "prepositions", "conjunctions", "complementisers", "works", "scare", "speech_nouns",
    "clitics", "auxiliaries", "bodies", "relatives", "adverbs", "agents",
)  # fmt: skip


def stretch(sentence: Sentence, index: int, cue: Cue | None, link: str, weight: float, *, joined: bool) -> Stretch:
    """All evidence for the marked words at token ``index``; ``weight`` is what the rules give them."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    token = tokens[index]
    inner = sentence.text[slice(*inside(sentence.text, token))].strip()
    found = _WORD.findall(inner[:400])
    words = [word.lower().replace("’", "'") for word in found]
    size = inner.count(" ") + 1
    names = ["bias", f"link {link}", bucket("size ", size, (2, 3, 4, 6, 9, 14, 25)), f"joined {joined}"]
    names.append(bucket("rules ", weight, (-4, -3, -2, -1, 0, 1, 2, 3, 4)))
    finite = any(lexicon.has("finite", w) or (w in lexicon.verbs and FINITE in lexicon.verbs[w].forms) for w in words)
    first = any(lexicon.has("first_person", word) for word in words)
    ends = inner[-1:] if inner[-1:] in ".!?…,;:" else "word"
    names += [f"finite {finite}", f"person {first}", f"ends {ends}", f"head {_shape(found, inner)}"]
    capitals = sum(word[0].isupper() for word in found)
    small = min(size, 4)
    names += [
        bucket(f"capitals {small} ", capitals / len(found) if found else 0, (0.01, 0.3, 0.6, 0.99)),
        f"finite {finite} {small}", f"link {link} {small}", f"link {link} {_shape(found, inner)}",
    ]  # fmt: skip
    if cue is not None:
        gap = index - cue.last - 1
        kinds = "+".join(sorted(cue.classes)) or cue.kind
        near = bucket("", gap, (-1, 0, 1, 2, 4, 8, 16))
        names += [f"cue {kinds}", f"gap {near}", f"cue {kinds} {near}", f"form {cue.form} {cue.passive}"]
        if cue.kind == VERB:
            names.append(f"gap {near} {small}")
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    left, right = _place(before, sentence), _place(after, sentence)
    names += [f"left {kind}" for kind in left] + [f"right {kind}" for kind in right]
    names += [f"left {kind} {small}" for kind in left] + [f"left {kind} {_shape(found, inner)}" for kind in left]
    if index > 1:
        names += [f"left2 {kind}" for kind in _place(tokens[index - 2], sentence)]
    names.append(f"others {min(sentence.marks - 1, 3)}")
    names.append(bucket("sentence ", sentence.words, (1, 4, 10, 25)))
    if any(t.start in sentence.names for t in tokens[max(index - 4, 0) : index]):
        names.append("name before")
    if token.start + 1 in sentence.names:
        names.append(f"name inside {small}")
    return Stretch(token.start, token.end, tuple(dict.fromkeys(names)))


def _shape(found: list[str], inner: str) -> str:
    """How the words begin: with a capital, all in capitals, small, with a figure or a sign."""
    if not found or not inner[:1].isalnum():
        return "sign"
    head = found[0]
    if head[0].isdigit():
        return "figure"
    if not head[0].isupper():
        return "small"
    return "title" if len(found) > 1 and sum(word[0].isupper() for word in found) * 2 > len(found) else "capital"


def _place(token: Token | None, sentence: Sentence) -> list[str]:
    """What a neighbour is."""
    if token is None:
        return ["edge"]
    if token.kind == QUOTE:
        return ["quote"]
    if token.kind != WORD:
        return [token.word if token.word in ",.;:()-–—?!" else "sign"]
    lexicon = sentence.lexicon
    kinds = [name for name in _LISTS if lexicon.has(name, token.word)]
    if token.word in lexicon.verbs:
        kinds.append("verb")
    if token.word in lexicon.roles:
        kinds.append("role")
    if token.capital and "capital_nouns" not in lexicon.flags:
        kinds.append("Capital")
    return kinds or ["word"]
