"""Learns the weights of the ranker: ``python -m reader.analysis.quotes.training.speakers FOLDER``.

FOLDER holds JSON Lines of articles with quotations (``id``, ``lang``, ``text``, ``quotes`` with ``start``, ``end``,
``speaker``, ``aliases``, ``speaker_start``, ``speaker_end``). The same files give the same weights. With ``--folds``
nothing is written: each part of the articles is judged by weights learned on the others.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import Any

from reader.analysis import quotes
from reader.analysis.facts import Entity
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.analysis.quotes.candidates import Candidate
from reader.analysis.quotes.lexicon import lexicon
from reader.analysis.quotes.mentions import named
from reader.analysis.quotes.names import Cast
from reader.analysis.quotes.ranker import Weights, best, chances
from reader.analysis.quotes.situation import Reading
from reader.analysis.quotes.speakers import Speakers
from reader.analysis.quotes.training.overlap import ALIKE, overlap
from reader.text.article import Article, Span
from reader.text.structure import structure

_ROUNDS = 2  # the second learns from what was decided before each quotation by the weights of the first
_EPOCHS, _RATE, _DECAY = 8, 0.1, 8.0
_BURN = 3  # epochs before those whose weights are averaged
_SMALLEST = 0.09  # weights nearer to 0 are left out
_RAREST = 4  # evidence in fewer quotations is left out


@dataclass(slots=True)
class Text:
    """An article with its gold quotations and all that is known before the quotations are looked for."""

    article: Article
    language: str
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    gold: list[dict[str, Any]]


@dataclass(slots=True)
class Example:
    """A quotation's readings with the indices of those that are right."""

    readings: list[Reading]
    right: list[int]


@dataclass(slots=True)
class Watcher:
    """Collects the examples of one article while its speakers are chosen with a model."""

    text: Text
    model: Weights
    examples: list[Example] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """How sure each speaker was, and whether it is right."""

    def __call__(self, candidate: Candidate, readings: Sequence[Reading]) -> Reading:
        """Note the readings of a quotation that is in the gold; give the model's choice, at first the right one."""
        quote = next(
            (one for one in self.text.gold if _likeness(candidate, one) >= ALIKE),
            None,
        )
        right = [] if quote is None else _right(quote, readings, candidate)
        if right:
            self.examples.append(Example(list(readings), right))
        if not self.model:
            return readings[right[0]] if right else readings[-1]
        chosen, sure = best(readings, self.model)
        if quote is not None and quote.get("speaker"):
            self.judged.append((sure if chosen.name is not None else 0.0, _names(quote, chosen.name)))
        return chosen


def _likeness(candidate: Candidate, quote: Mapping[str, Any]) -> float:
    """How far the words found are those of the gold."""
    return overlap((candidate.start, candidate.end), (quote["start"], quote["end"]))


def _right(quote: Mapping[str, Any], readings: Sequence[Reading], candidate: Candidate) -> list[int]:
    """The readings with the right name, by the words beside the quotation that the gold gives if one uses them."""
    right = [index for index, one in enumerate(readings) if _names(quote, one.name)]
    first, last = quote.get("speaker_start"), quote.get("speaker_end")
    tokens = candidate.tokens

    def beside(reading: Reading) -> bool:
        mention = reading.mention
        if reading.span is not None and first is not None and last is not None:
            return bool(reading.span.start < last and reading.span.end > first)
        if first is None or last is None or mention is None:
            return mention is None and first is None
        return bool(tokens[mention.first].start < last and tokens[mention.last].end > first)

    exact = [index for index in right if beside(readings[index])]
    return exact or right


def _names(quote: Mapping[str, Any], name: str | None) -> bool:
    """Whether ``name`` is the gold's speaker: their last words are the same."""
    if name is None or not quote.get("speaker"):
        return name is None and not quote.get("speaker")
    wanted: set[str] = {_last(one.split(",")[0]) for one in (quote["speaker"], *quote.get("aliases", ())) if one}
    return _last(name.split(",")[0]) in wanted


def _last(name: str) -> str:
    for word in reversed(name.replace("’s", "").replace("'s", "").split()):
        folded = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalnum())
        if folded:
            return folded
    return ""


def read(folder: Path) -> list[Text]:
    """The articles with quotations in a folder, in the order of the files' names."""
    texts = []
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("quotes"):
                article = structure(record["text"])
                options = Options(layers=frozenset({Layer.ENTITIES}), language=record["lang"])
                known = analyze(article, options)
                texts.append(Text(article, record["lang"], known.sentences, known.entities, record["quotes"]))
    return texts


def watch(texts: Iterable[Text], model: Weights) -> list[Watcher]:
    """Walk the articles with a model; without one the right speakers are taken for known."""
    watchers = []
    for text in texts:
        words = lexicon(text.language)
        if words is None:
            continue
        watcher = Watcher(text, model)
        walk = Speakers(text.article.text, named(text.entities), Cast(words), model=model, observe=watcher)
        quotes.walked(text.article, text.sentences, walk, words)
        watchers.append(watcher)
    return watchers


def learn(texts: Sequence[Text]) -> Weights:
    """The weights that make the right readings of the quotations likely."""
    model = Weights()
    examples: list[Example] = []
    for _ in range(_ROUNDS):
        examples += [example for watcher in watch(texts, model) for example in watcher.examples]
        model = fit(examples)
    return model


def fit(examples: Sequence[Example]) -> Weights:
    """Maximum likelihood by AdaGrad with a pull of all weights to 0; the examples are taken in a fixed order."""
    model = Weights()
    past: dict[str, float] = {}
    rare: dict[str, int] = {}
    for example in examples:
        for word in {word for reading in example.readings for part in reading.evidence for word in part}:
            rare[word] = rare.get(word, 0) + 1
    order = sorted(range(len(examples)), key=lambda index: (index * 7919) % len(examples))
    mean = Weights()
    for epoch in range(_EPOCHS):
        for index in order:
            example = examples[index]
            likely = chances(example.readings, model)
            mass = sum(likely[at] for at in example.right)
            right = set(example.right)
            slope: dict[str, float] = {}
            for at, reading in enumerate(example.readings):
                pull = (likely[at] / max(mass, 1e-9) if at in right else 0.0) - likely[at]
                if abs(pull) > 1e-4:
                    for part in reading.evidence:
                        for word in part:
                            slope[word] = slope.get(word, 0.0) + pull
            for word, value in slope.items():
                if rare[word] < _RAREST:
                    continue
                value -= _DECAY * model.get(word, 0.0) / rare[word]
                past[word] = past.get(word, 0.0) + value * value
                model[word] = model.get(word, 0.0) + _RATE * value / sqrt(1e-2 + past[word])
        if epoch >= _BURN:
            for word, weight in model.items():
                mean[word] += weight / (_EPOCHS - _BURN)
    return Weights((word, round(weight, 2)) for word, weight in sorted(mean.items()) if abs(weight) >= _SMALLEST)


def cross_validate(texts: Sequence[Text], folds: int) -> dict[str, list[tuple[float, bool]]]:
    """How sure the speakers were in articles that the weights were not learned on, and which are right; by language."""
    judged: dict[str, list[tuple[float, bool]]] = {}
    for fold in range(folds):
        model = learn([text for number, text in enumerate(texts) if number % folds != fold])
        for watcher in watch([text for number, text in enumerate(texts) if number % folds == fold], model):
            judged.setdefault(watcher.text.language, []).extend(watcher.judged)
    return judged


def _report(judged: Mapping[str, Sequence[tuple[float, bool]]]) -> Iterator[str]:
    """What ``--folds`` prints: the share of right speakers by language, and by how sure they were."""
    every = [one for found in judged.values() for one in found]
    for name, found in (*sorted(judged.items()), ("all", every)):
        hits = sum(right for _, right in found)
        yield f"{name}: {hits} of {len(found)} speakers right, {100 * hits / max(len(found), 1):.1f} %"
    for step in range(10):
        within = [right for sure, right in every if step <= min(sure, 0.99) * 10 < step + 1]
        if within:
            yield f"sure {step / 10:.1f}: {len(within)}, {100 * sum(within) / len(within):.0f} % right"


def main() -> None:
    """Learn the weights and write them, or judge them on articles held out."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).parents[3] / "models" / "speakers.json")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    texts = read(options.folder)
    if options.folds:
        for line in _report(cross_validate(texts, options.folds)):
            sys.stdout.write(f"{line}\n")
        return
    model = learn(texts)
    options.output.write_text(json.dumps(model, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
