"""The training data: articles with their names marked, and as what a tagger learns from, sentences of tagged tokens."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.analysis import sentences as segmentation
from reader.analysis.entities.reading import pieces
from reader.analysis.entities.tagging.crf import TAGS
from reader.analysis.entities.tokens import Token, tokenize
from reader.text.structure import structure

CORPORA = {
    "it.wikinews": ("Italian Wikinews", "CC BY 2.5"),
    "de.wikinews": ("German Wikinews", "CC BY 2.5"),
    "fr.wikinews": ("French Wikinews", "CC BY 2.5"),
    "en.masc": ("MASC, the open part of the American National Corpus", "no restriction"),
    "en.wikigold": ("WikiGold", "CC BY 4.0"),
    "en.wnut17": ("WNUT 2017", "CC BY 4.0"),
    "en.uner-ewt": ("Universal NER, English Web Treebank", "CC BY-SA 4.0"),
    "pt.uner-bosque": ("Universal NER, Bosque", "CC BY-SA 4.0"),
    "it.pud": ("Universal Dependencies, Italian PUD", "CC BY-SA 3.0"),
    "en.pud": ("Universal Dependencies, English PUD", "CC BY-SA 3.0"),
    "es.pud": ("Universal Dependencies, Spanish PUD", "CC BY-SA 3.0"),
    "fr.pud": ("Universal Dependencies, French PUD", "CC BY-SA 3.0"),
    "es.gsd": ("Universal Dependencies, Spanish GSD", "CC BY-SA 4.0"),
    "fr.gsd": ("Universal Dependencies, French GSD", "CC BY-SA 4.0"),
    "nl.alpino": ("Universal Dependencies, Dutch Alpino", "CC BY-SA 4.0"),
    "nl.lassysmall": ("Universal Dependencies, Dutch LassySmall", "CC BY-SA 4.0"),
}
"""What may be trained on, by the name of its file: the text's title and licence. Nothing else is ever read."""

Sentence = tuple[list[Token], list[str]]
"""The tokens of a sentence and their tags."""


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated text."""

    corpus: str
    sentences: tuple[Sentence, ...]


def read(folder: Path, language: str) -> list[Document]:
    """The documents of one language's corpora in ``folder``, in the order of ``CORPORA``.

    Raises ``SystemExit`` with one line if there are none or a line of one cannot be read.
    """
    return [document for corpus in available(folder, language) for document in _documents(folder, corpus, language)]


def available(folder: Path, language: str) -> list[str]:
    """The language's corpora that ``folder`` holds. Raises ``SystemExit`` with one line if there are none."""
    own = [name for name in CORPORA if name.startswith(language + ".") and (folder / f"{name}.jsonl").exists()]
    if not own:
        raise SystemExit(f"train: no corpus for {language!r} in {folder}; one is called for instance it.wikinews.jsonl")
    return own


def _documents(folder: Path, corpus: str, language: str) -> Iterator[Document]:
    """The documents of one corpus."""
    with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield Document(corpus, tuple(tagged(json.loads(line), language)))
            except (ValueError, KeyError, TypeError) as error:
                raise SystemExit(f"train: {corpus}.jsonl, line {number}: {error!r}") from None


def tagged(record: dict[str, object], language: str) -> Iterator[Sentence]:
    """The sentences of a record ``{"text", "entities": [{"start", "end", "label"}]}``, cut as the reader cuts them.

    A token that a name covers in part is no part of it.
    """
    article = structure(str(record["text"]))
    letters = {label.value: letter for letter, label in TAGS.items()}
    names = record["entities"]
    assert isinstance(names, list)  # noqa: S101
    spans = sorted((name["start"], name["end"], letters[name["label"]]) for name in names)
    at = 0
    for start, end in pieces(article, segmentation.split(article, language)):
        tokens = tokenize(article.text, start, end)
        tags: list[str] = []
        inside = -1
        for token in tokens:
            while at < len(spans) and spans[at][1] <= token.start:
                at += 1
            if at < len(spans) and spans[at][0] <= token.start and token.end <= spans[at][1]:
                tags.append(("I-" if inside == at else "B-") + spans[at][2])
                inside = at
            else:
                tags.append("O")
                inside = -1
        if tokens:
            yield tokens, tags


def named(sentences: Iterable[Sentence]) -> int:
    """How many names are marked in ``sentences``."""
    return sum(tag[0] == "B" for _, tags in sentences for tag in tags)


def shouted(tokens: Sequence[Token]) -> list[Token]:
    """A sentence in capitals, as headlines are."""
    return [token._replace(text=token.text.upper()) for token in tokens]


def titled(tokens: Sequence[Token]) -> list[Token]:
    """A sentence whose longer words all begin with a capital, as English headlines do."""
    return [
        token._replace(text=token.text[0].upper() + token.text[1:]) if len(token.text) > 3 else token
        for token in tokens
    ]
