"""How fast a text is cut into sentences, beside pysbd and simplemma on the same texts in the same run.

``python tests/benchmarks/sentences.py [folder]``; the folder holds ``LANGUAGE.….jsonl`` files whose records have
``text`` (``../shared/eval/sentences`` unless told), else a text of its own is used. A peer not installed is left out;
pysbd, which is slower by orders of magnitude, gets the first part of each language's texts only. Times are the
process's own, the best of several rounds; megabytes are of UTF-8.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from reader.analysis.sentences import split
from reader.text.article import Article
from reader.text.structure import structure

FOLDER = Path(__file__).resolve().parents[2].parent / "shared/eval/sentences"
OWN = (
    "Il prof. Neri e l’on. Galli citano l’art. 5 della legge n. 12. «Non lo so. Forse domani!», ha detto il sindaco. "
    "L’opera è costata 3,50 milioni di euro, secondo l’assessora ai lavori pubblici Chiara Donati.\n\n"
)
ROUNDS = 5
PYSBD_REACH = 3_000  # characters of each language


def texts(folder: Path) -> list[tuple[str, str]]:
    """The texts and their languages."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        language = path.name.partition(".")[0]
        found += [(json.loads(line)["text"], language) for line in path.read_text(encoding="utf-8").splitlines()]
    return found or [(OWN * 500, "it")]


def megabytes(of: Iterable[tuple[str, str]]) -> float:
    """The size of texts."""
    return sum(len(text.encode()) for text, _ in of) / 1e6


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least processor time that ``work`` took, in seconds."""
    least = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        work()
        least = min(least, time.process_time() - began)
    return least


def ours(articles: list[tuple[Article, str]]) -> None:
    """Cut every article."""
    for article, language in articles:
        split(article, language)


def simplemma(of: list[tuple[str, str]]) -> None:
    """Cut every text with simplemma's splitter."""
    cut = import_module("simplemma").split_sentences
    for text, language in of:
        list(cut(text, lang=language))


def pysbd(of: dict[str, str]) -> None:
    """Cut a text of each language with pysbd, which must know the language."""
    module = import_module("pysbd")
    for language, text in of.items():
        module.Segmenter(language=language, clean=False).segment(text)


def main() -> None:
    """Print one line for each splitter."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    of = texts(folder)
    articles = [(structure(text), language) for text, language in of]
    size = megabytes(of)
    print(f"{len(of)} texts, {size:.2f} MB")
    print(f"reader     {size / best(lambda: ours(articles)):8.2f} MB/s")
    if find_spec("simplemma"):
        print(f"simplemma  {size / best(lambda: simplemma(of), 2):8.2f} MB/s")
    if find_spec("pysbd"):
        known = set(import_module("pysbd.languages").LANGUAGE_CODES)
        joint: dict[str, str] = {}
        for text, language in of:
            if language in known and len(joint.get(language, "")) < PYSBD_REACH:
                joint[language] = (joint.get(language, "") + "\n" + text)[:PYSBD_REACH]
        size = megabytes((text, language) for language, text in joint.items())
        print(f"pysbd      {size / best(lambda: pysbd(joint), 1):8.3f} MB/s, the first {size:.3f} MB only")


if __name__ == "__main__":
    main()
