"""Train the weights that tell quotations from other words in marks.

``python -m reader.analysis.quotes.training.marks FOLDER`` reads every ``*.jsonl`` of the folder whose records hold
``quotes`` and ``not_quotes`` ([{start, end}], code points into ``text``; ``lang`` the language) and writes the model.
The same data give the same bytes: pure Python, one fixed seed. ``--folds N`` measures on articles left out instead.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.analysis import quotes
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.analysis.quotes import marked
from reader.analysis.quotes.training.overlap import ALIKE, overlap
from reader.analysis.quotes.weights import MODEL, Stretch
from reader.text.structure import structure

_EPOCHS = 30
_RATE = 0.1
_SHRINK = 0.012  # of each weight, a step
_LEAST = 4  # examples that evidence must hold for

Example = tuple[tuple[str, ...], bool]


def records(folder: Path) -> Iterator[dict[str, Any]]:
    """The annotated articles of a folder, in the order of file names and lines."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("quotes") or record.get("not_quotes"):
                yield record


def examples(record: dict[str, Any]) -> list[Example]:
    """The marked words of an article that no clause holds, and whether each is a quotation."""
    article = structure(record["text"])
    layers = frozenset((Layer.LANGUAGE, Layer.SENTENCES, Layer.ENTITIES))
    known = analyze(article, Options(layers=layers, language=record.get("lang")))
    seen: list[Stretch] = []

    def watch(stretch: Stretch) -> None:
        seen.append(stretch)

    with patch.object(marked, "score", watch):
        quotes.find(article, known.sentences, known.entities, known.language.code)
    gold = [(quote["start"], quote["end"]) for quote in record["quotes"]]
    result: list[Example] = []
    for stretch in seen:
        place = stretch.start, stretch.end
        if any(overlap(place, other) >= ALIKE for other in gold):
            result.append((stretch.evidence, True))
        elif not any(overlap(place, other) > 0 for other in gold):
            result.append((stretch.evidence, False))
    return result


def train(data: Sequence[Example]) -> dict[str, float]:
    """Averaged stochastic gradient ascent on the log-likelihood, with weight decay."""
    counts: dict[str, int] = {}
    for evidence, _ in data:
        for name in evidence:
            counts[name] = counts.get(name, 0) + 1
    kept = [([name for name in evidence if counts[name] >= _LEAST], truth) for evidence, truth in data]
    weights = dict.fromkeys(sorted(name for name, count in counts.items() if count >= _LEAST), 0.0)
    total = dict.fromkeys(weights, 0.0)
    order = list(range(len(kept)))
    shuffle = random.Random(0)  # noqa: S311 no secret
    for epoch in range(_EPOCHS):
        shuffle.shuffle(order)
        rate = _RATE / (1 + epoch / 5)
        for index in order:
            names, truth = kept[index]
            margin = sum(weights[name] for name in names)
            slope = truth - 1 / (1 + math.exp(-max(min(margin, 30.0), -30.0)))
            for name in names:
                weights[name] += rate * (slope - _SHRINK * weights[name])
        if epoch >= _EPOCHS // 2:
            for name, weight in weights.items():
                total[name] += weight
    share = _EPOCHS - _EPOCHS // 2
    return {name: round(value / share, 3) for name, value in total.items() if round(value / share, 3)}


def folds(articles: Sequence[Sequence[Example]], count: int) -> Iterator[tuple[bool, float]]:
    """For each example of articles left out, what is true and the log-odds that the rest teaches."""
    for fold in range(count):
        weights = train([item for at, part in enumerate(articles) if at % count != fold for item in part])
        for at, part in enumerate(articles):
            if at % count == fold:
                for evidence, truth in part:
                    yield truth, sum(weights.get(name, 0.0) for name in evidence)


def _report(results: Iterable[tuple[bool, float]]) -> str:
    right = wrong = missed = refused = 0
    for truth, margin in results:
        right += truth and margin >= 0
        wrong += not truth and margin >= 0
        missed += truth and margin < 0
        refused += not truth and margin < 0
    return (
        f"{right + missed} quotations: {right} found, {missed} missed; "
        f"{wrong + refused} others: {refused} refused, {wrong} taken for quotations"
    )


def main() -> None:
    """Train or measure."""
    parser = argparse.ArgumentParser(description="Train the weights for words in quotation marks.")
    parser.add_argument("folder", type=Path, help="annotated articles, *.jsonl")
    parser.add_argument("--folds", type=int, default=0, help="measure on articles left out, in so many parts")
    parser.add_argument("--output", type=Path, default=Path(__file__).parents[3] / "models" / MODEL)
    options = parser.parse_args()
    articles = [examples(record) for record in records(options.folder)]
    if options.folds:
        print(_report(folds(articles, options.folds)))  # noqa: T201
        return
    weights = train([item for part in articles for item in part])
    text = json.dumps({"weights": weights}, ensure_ascii=False, indent=0, sort_keys=True)
    options.output.write_text(text + "\n", encoding="utf-8")
    print(f"{len(weights)} weights in {options.output}")  # noqa: T201


if __name__ == "__main__":
    main()
