"""The card of a model: what it was trained on, under which licences, how good it is, and how to make it again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from reader.analysis.entities.tagging.crf import Model
from reader.analysis.entities.training.corpus import CORPORA, Document, named, tagged
from reader.analysis.facts import Label

COUNTED = (Label.PERSON, Label.ORGANIZATION, Label.PLACE)
"""The labels that figures are over; of other names corpora have other notions."""


class Figure(NamedTuple):
    """What a model reaches on one gold set: precision, recall and F1 in per cent, over span and label."""

    gold: str
    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        """A row of the card's table."""
        return f"| {self.gold} | {self.precision:.1f} | {self.recall:.1f} | {self.f1:.1f} |"


def measure(model: Model, language: str, folder: Path) -> list[Figure]:
    """The figures of the tagger alone on each of ``folder``'s files for ``language``."""
    figures = []
    for path in sorted(folder.glob(f"{language}.*.jsonl")):
        hits: Counter[str] = Counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            wanted = {(name["start"], name["end"], name["label"]) for name in record["entities"]}
            wanted = {name for name in wanted if name[2] in COUNTED}
            found = {
                (found.start, found.end, found.label.value)
                for found in model.tag([tokens for tokens, _ in tagged(record, language)])
                if found.label in COUNTED
            }
            hits.update(hit=len(wanted & found), wanted=len(wanted), found=len(found))
        precision, recall = hits["hit"] / max(hits["found"], 1), hits["hit"] / max(hits["wanted"], 1)
        f1 = 2 * hits["hit"] / max(hits["found"] + hits["wanted"], 1)
        figures.append(Figure(path.name.removesuffix(".jsonl"), 100 * precision, 100 * recall, 100 * f1))
    return figures


def card(
    language: str, documents: Sequence[Document], size: int, figures: Sequence[Figure], borrowing: Collection[str]
) -> str:
    """The card as Markdown."""
    rows = []
    for corpus in dict.fromkeys(document.corpus for document in documents):
        own = [document for document in documents if document.corpus == corpus]
        title, licence = CORPORA[corpus]
        words = sum(len(tokens) for document in own for tokens, _ in document.sentences)
        names = sum(named(document.sentences) for document in own)
        rows.append(f"| {corpus} | {title} | {licence} | {len(own):,} | {words:,} | {names:,} |")
    lines = [
        f"# entities.{language}.crf.z",
        "",
        "A linear-chain conditional random field that tags people, organisations, places and other names "
        f"(CRFsuite, python-crfsuite {version('python-crfsuite')}; zlib; {size:,} bytes).",
        "",
        "Licence: CC BY-SA 4.0, which all of its data allow; the annotation is the project's own but "
        "for WikiGold, WNUT 2017 and Universal NER, which are used as published.",
        "",
        "| corpus | text | licence of the text | texts | tokens | names |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
        "Word clusters (`clusters.*.bin`) are the Brown clusters of spacy-lookups-data 1.0.5 (MIT); lists of names are "
        "those of `gazetteer.txt`, see its card.",
    ]
    if language in borrowing:
        lines += [
            "",
            "Learns besides from one in three texts of the other languages' corpora, but none of their words.",
        ]
    lines += ["", "Made by `python -m reader.analysis.entities.train DATA`."]
    if figures:
        lines += [
            "",
            "Figures of the tagger alone, by exact span and label over people, organisations and places, in per cent. "
            "These sets were never trained on.",
            "",
            "| gold | precision | recall | F1 |",
            "|---|---|---|---|",
            *map(str, figures),
        ]
    return "\n".join(lines) + "\n"
