"""Trains the taggers: ``python -m reader.analysis.entities.train DATA [--language CODE …] [--gold DIR] [--out DIR]``.

``DATA`` is a folder with the corpora that ``training.corpus`` names, each as JSON Lines of ``{"text", "entities"}``.
Each model is written beside a card that tells data, licences, figures and this command. The same data and version of
python-crfsuite give the same bytes. With ``--gold``, a folder of files such as ``it.news.jsonl``, the card also holds
the figures measured on them. A language takes a minute or two.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from reader.analysis.entities.tagging.crf import LANGUAGES, Model
from reader.analysis.entities.tagging.features import Features
from reader.analysis.entities.training import cards
from reader.analysis.entities.training.corpus import Document, available, read, shouted, titled

PARAMETERS = {
    "c1": 0.3,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}
"""CRFsuite's: the weight of the L1 norm, iterations of L-BFGS, the least often an attribute must occur."""

RIDGE = {"it": 1.0, "de": 1.0}
"""The weight of the L2 norm: of languages whose data are one kind of text, news."""
MIXED_RIDGE = 4.0
"""The same of languages whose data are of many kinds, or partly borrowed."""


BORROWING = ("es", "fr", "nl")
"""The languages with little data of their own, which learn from the others what does not hang on words."""

_SHARE = 3
"""One in so many documents of another language is learnt from."""
_SHOUTED, _TITLED = 8, 16
"""One in so many sentences is learnt from a second time, in capitals or, in English, in the style of headlines."""
_LEXICAL = re.compile(r"[-+]{0,2}(?:w=|e\d?=|p\d=|b[\d?]|[LR]=|w\+=)")
"""Attributes that name a language's own words or clusters."""

Example = tuple[list[list[str]], list[str]]
"""Attributes and tags of the tokens of a sentence."""


def examples(documents: Sequence[Document], language: str) -> Iterator[Example]:
    """What a language's own documents teach.

    In every other document, sentences are seen without the evidence of their document: else the model would lean on it
    and miss a name that occurs once.
    """
    features = Features(language)
    for number, document in enumerate(documents):
        whole = features.evidence([tokens for tokens, _ in document.sentences])
        for index, (tokens, tags) in enumerate(document.sentences):
            evidence = features.evidence([tokens]) if number % 2 else whole
            yield features.attributes(tokens, evidence), tags
            if index % _SHOUTED == 3 and len(tokens) > 3:
                yield features.attributes(shouted(tokens), evidence), tags
            if language == "en" and index % _TITLED == 5 and len(tokens) > 3:
                yield features.attributes(titled(tokens), evidence), tags


def borrowed(documents: Sequence[Document], language: str) -> Iterator[Example]:
    """What documents of another language teach: shapes, kinds, clusters of names, evidence, but no words."""
    features = Features(language)
    for document in documents[::_SHARE]:
        for index, (tokens, tags) in enumerate(document.sentences):
            first, last = (index, index + 1) if index % 2 else (max(index - 5, 0), index + 5)
            evidence = features.evidence([nearby for nearby, _ in document.sentences[first:last]])
            attributes = features.attributes(tokens, evidence)
            yield [[name for name in names if not _LEXICAL.match(name)] for names in attributes], tags


def train(folder: Path, language: str) -> bytes:
    """The weights of one language's model, as CRFsuite writes them. Raises ``SystemExit`` if data are missing."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS | {"c2": RIDGE.get(language, MIXED_RIDGE)})
    for attributes, tags in examples(read(folder, language), language):
        trainer.append(attributes, tags)
    if language in BORROWING:
        for other in LANGUAGES:
            if other != language:
                for attributes, tags in borrowed(read(folder, other), other):
                    trainer.append(attributes, tags)
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "model"
        trainer.train(str(target))
        return target.read_bytes()


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, and write models and cards."""
    parser = argparse.ArgumentParser(
        prog="python -m reader.analysis.entities.train", description=(__doc__ or "").split(":")[0]
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder of the corpora")
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=LANGUAGES, metavar="CODE")
    parser.add_argument(
        "--gold", type=Path, metavar="FOLDER", help="measure on LANGUAGE.NAME.jsonl in here, for the card"
    )
    parser.add_argument("--out", type=Path, metavar="FOLDER", default=Path(str(files("reader"))) / "models")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES if set(options.language) & set(BORROWING) else options.language:
        available(options.data, language)  # told at once, not after minutes of training
    for language in options.language:
        weights = train(options.data, language)
        packed = zlib.compress(weights, 9)
        (options.out / f"entities.{language}.crf.z").write_bytes(packed)
        figures = cards.measure(Model(language, weights), language, options.gold) if options.gold else []
        card = cards.card(language, read(options.data, language), len(packed), figures, BORROWING)
        (options.out / f"entities.{language}.md").write_text(card, encoding="utf-8")
        print(f"{language}: {len(packed):,} bytes", *figures, sep="\n  ")  # noqa: T201


if __name__ == "__main__":
    main()
