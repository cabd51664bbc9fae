"""The summary methods beside stock sumy's, on the same documents in one run.

``python tests/benchmarks/summaries.py speed [WORDS …]``: processor time of both and how many times as fast, on a text
made by repeating Italian articles with their words shuffled, so that no sentence comes twice. Where stock sumy would
take more than some minutes it is measured on shorter texts, and its time is worked out from the growth seen on those;
such a row says "extrapolated" and gives the exponent. ``memory`` gives for 150 thousand words, one process a method,
the seconds and the megabytes over the text (tracemalloc's peak, in a second run, the document with its words there
before). ``same [DIR]`` compares picks on the texts of DIR/*.jsonl (records with ``text`` and ``lang``), by default
``../shared/eval/summaries``: each difference is printed with sumy's own ratings of the sentences in question, which
prove a tie or not. ``seeds [N]`` makes the summaries of the samples with N values of PYTHONHASHSEED.
Articles are the samples and, in records of the same kind, those of the folder TEXTS in the environment, by default
``../shared/eval/summaries``; without that folder the samples alone, which have few different words.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import re
import subprocess
import sys
import time
import tracemalloc
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy is there

import numpy as np  # noqa: E402
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: E402

from reader import samples  # noqa: E402
from reader.analysis.sentences import split  # noqa: E402
from reader.analysis.summary.methods import NAMES, summarizers  # noqa: E402
from reader.analysis.summary.methods.stemmers import sumy_stemmer  # noqa: E402
from reader.analysis.summary.words import small_words  # noqa: E402
from reader.text.article import BlockKind  # noqa: E402
from reader.text.structure import structure  # noqa: E402

OURS = (
    summarizers.Lsa, summarizers.LexRank, summarizers.TextRank, summarizers.Luhn,
    summarizers.Edmundson, summarizers.Kl, summarizers.SumBasic, summarizers.Reduction,
)  # fmt: skip
STOCK = (
    summarizers.LsaSummarizer, summarizers.LexRankSummarizer, summarizers.TextRankSummarizer,
    summarizers.LuhnSummarizer, summarizers.EdmundsonSummarizer, summarizers.KLSummarizer,
    summarizers.SumBasicSummarizer, summarizers.ReductionSummarizer,
)  # fmt: skip
PAIRS = dict(zip(NAMES, zip(OURS, STOCK, strict=True), strict=True))
LONGEST_STOCK = {"kl": 1_500}  # words; the other methods of sumy's are run on 50 thousand and what is below
STOCK_LIMIT = 50_000
SHARED = Path(os.environ.get("TEXTS", Path(__file__).parents[3] / "shared/eval/summaries"))
CUES = {"bonus": ("nuovo", "importante", "first", "new"), "stigma": ("foto", "photo", "forse", "hardly")}


class Words:
    """A tokenizer for sumy's sentences; capital letters stay."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(re.findall(r"[^\W_]+", sentence))


def made(kind: type[Any], language: str) -> Any:
    """A summarizer of either family with the same words and stemmer."""
    summarizer = kind(sumy_stemmer(language))
    if isinstance(summarizer, summarizers.EdmundsonSummarizer):
        summarizer.bonus_words, summarizer.stigma_words = CUES["bonus"], CUES["stigma"]
        summarizer.null_words = small_words(language)
    else:
        summarizer.stop_words = small_words(language)
    return summarizer


def document(text: str, language: str) -> Any:
    """A text as a document of sumy's, with its headings."""
    article = structure(text)
    paragraphs: dict[int, list[Any]] = {}
    starts = {block.start: block for block in article.blocks}
    block = None
    for span in split(article, language):
        block = starts.get(span.start, block)
        heading = block is not None and block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        sentence = Sentence(article.text[span.start : span.end], Words(), is_heading=heading)
        paragraphs.setdefault(block.start if block else 0, []).append(sentence)
    return ObjectDocumentModel([Paragraph(one) for one in paragraphs.values()])


def long_document(size: int) -> Any:
    """About ``size`` words: the sentences of the samples again and again, as long as they are, their words shuffled."""
    dice = random.Random(1)
    lengths, words = [], []
    articles = [samples.path(name).read_text(encoding="utf-8") for name in samples.NAMES]
    articles += [text for _, language, text in texts(SHARED, 1000) if language == "it"]
    for part in re.split(r"(?<=[.!?])\s+", "\n".join(articles)):
        own = Words().to_words(part)
        if own:
            lengths.append(len(own))
            words.extend(own)
    sentences: list[Any] = []
    total = 0
    while total < size:
        dice.shuffle(words)
        dice.shuffle(lengths)
        begin = 0
        for length in lengths:
            sentences.append(Sentence(" ".join(words[begin : begin + length]) + ".", Words()))
            begin += length
        total += begin
    kept = sentences[: round(len(sentences) * size / total)]
    found = ObjectDocumentModel([Paragraph(kept[i : i + 6]) for i in range(0, len(kept), 6)])
    assert found.words  # read before any time is taken
    return found


def seconds(kind: type[Any], text: Any, count: int = 5) -> float:
    """Processor time of one summary; the stemmer's memory is empty at the start."""
    summarizer = made(kind, "it")
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        began = time.process_time()
        summarizer(text, count)
        return time.process_time() - began


def speed(sizes: list[int], methods: list[str]) -> None:
    """The table of times."""
    print(f"{'words':>8} {'sentences':>9} {'method':10} {'stock s':>9} {'ours s':>8} {'times':>8}")
    for size in sizes:
        text = long_document(size)
        for method in methods:
            ours, stock = PAIRS[method]
            mine = min(seconds(ours, text) for _ in range(3))
            limit = LONGEST_STOCK.get(method, STOCK_LIMIT)
            note = ""
            if size <= limit:
                theirs = seconds(stock, text)
            else:
                short, half = seconds(stock, long_document(limit)), seconds(stock, long_document(limit // 2))
                exponent = math.log2(short / half)
                theirs = short * (size / limit) ** exponent
                note = (
                    f"  extrapolated: {half:.2f} s at {limit // 2}, {short:.2f} s at {limit}, exponent {exponent:.2f}"
                )
            row = f"{size:8} {len(text.sentences):9} {method:10} {theirs:9.2f} {mine:8.3f} {theirs / mine:8.0f}"
            print(row + note, flush=True)


def memory(method: str) -> None:
    """One row: seconds and megabytes at 150 thousand words."""
    text = long_document(150_000)
    took = seconds(PAIRS[method][0], text)
    tracemalloc.start()
    seconds(PAIRS[method][0], text)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    print(f"{method:10} {len(text.words)} words  {took:6.2f} s  {peak:6.1f} MB", flush=True)


def stock_values(method: str, text: Any, language: str, taken: list[int]) -> dict[int, float]:
    """sumy's own values of the sentences: ratings, or for KL and SumBasic those of the step after ``taken``.

    The higher the better; a repeated sentence once.
    """
    firsts = {index for index, first in enumerate(summarizers.prose_of(text).originals) if index == first}
    stock = made(PAIRS[method][1], language)
    sentences = text.sentences
    if method == "kl":
        shares = stock.compute_tf(sentences)
        held = [word for one in taken for word in sentences[one].words]
        own = stock._get_content_words_in_sentence
        return {
            index: -stock._kl_divergence(stock._joint_freq(own(sentences[index]), held), shares)
            for index in firsts.difference(taken)
        }
    if method == "sum-basic":
        likely = stock._compute_tf(sentences)
        own = stock._get_content_words_in_sentence
        for one in taken:
            stock._update_tf(likely, own(sentences[one]))
        average = stock._compute_average_probability_of_words
        return {index: average(likely, own(sentences[index])) for index in firsts.difference(taken)}
    found: dict[int, float] = {}

    def take(_: Any, __: Any, rating: Any, *more: Any) -> tuple[()]:
        rate = rating.__getitem__ if isinstance(rating, dict) else lambda one: rating(one, *more)
        rated = [float(rate(one)) for one in sentences]
        found.update((index, value) for index, value in enumerate(rated) if index in firsts)
        return ()

    stock._get_best_sentences = take
    stock(text, 1)
    return {index: value if math.isfinite(value) else 0.0 for index, value in found.items()}


def judged(method: str, text: Any, language: str, count: int) -> str:
    """Whether our picks are a choice that sumy's values allow: "" if not, or what was compared."""
    order = made(PAIRS[method][0], language)._order(summarizers.prose_of(text)).first(count)
    picks = [index for index, _ in order]
    if method in ("kl", "sum-basic"):
        compared = []
        for step, index in enumerate(picks):
            values = stock_values(method, text, language, picks[:step])
            best = max(values.values())
            if not math.isclose(values[index], best, rel_tol=1e-9, abs_tol=1e-12):
                return ""
            equal = [one for one, value in values.items() if math.isclose(value, best, rel_tol=1e-9, abs_tol=1e-12)]
            if len(equal) > 1:
                compared.append(f"step {step + 1}: {equal} all {best:.12g}")
        return "; ".join(compared) or "a repeated sentence"
    values = stock_values(method, text, language, [])
    mine = sorted((values[index] for index in picks), reverse=True)
    best = sorted(values.values(), reverse=True)[:count]
    if not np.allclose(mine, best, rtol=1e-9, atol=1e-12):
        return ""
    last = [index for index, value in values.items() if math.isclose(value, best[-1], rel_tol=1e-9, abs_tol=1e-12)]
    rated = ", ".join(f"{index}: {values[index]!r}" for index in last)
    return f"rated {rated}" if len(last) > 1 else "a repeated sentence"


def texts(folder: Path, most: int) -> Iterator[tuple[str, str, str]]:
    """Name, language and text of the records, from all files in turn."""
    files = [[json.loads(line) for line in path.open(encoding="utf-8")] for path in sorted(folder.glob("*.jsonl"))]
    found = [one[place] for place in range(max(map(len, files), default=0)) for one in files if place < len(one)]
    for record in [one for one in found if len(one["text"]) < 12_000][:most]:
        yield record["id"], record["lang"], record["text"]


def same(folder: Path, most: int) -> None:
    """Compare the picks."""
    counts: Counter[str] = Counter()
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    for name, language, text in texts(folder, most):
        counts["texts"] += 1
        found = document(text, language)
        for method, (ours, stock) in PAIRS.items():
            for count in (3, 5, 10):
                mine, theirs = (made(kind, language)(found, count) for kind in (ours, stock))
                counts["cases"] += 1
                if mine == theirs:
                    counts["same"] += 1
                    continue
                proof = judged(method, found, language, count)
                counts["tie or repeated" if proof else "DIFFERENT"] += 1
                counts[f"{method} differs"] += 1
                print(f"{name} {method} {count}: {proof or 'DIFFERENT'}"[:400], flush=True)
    print(dict(counts))


def seeds(number: int) -> None:
    """Whether any hash seed changes any summary of the samples."""
    program = (
        "from reader import samples\nfrom reader.analysis.sentences import split\n"
        "from reader.analysis.summary import METHODS, summarize\nfrom reader.text.structure import structure\n"
        "for name in samples.NAMES:\n"
        "    article = structure(samples.path(name).read_text(encoding='utf-8'))\n"
        "    for method in METHODS:\n"
        "        for count in (3, 5, 10):\n"
        "            print(summarize(article, split(article, 'it'), 'it', method=method, count=count))\n"
    )
    answers = Counter(
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True, text=True, check=True, env=os.environ | {"PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(number)
    )  # fmt: skip
    print(f"{number} seeds, {len(answers)} different answers")


def main() -> None:
    """Run one comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("speed", "memory", "same", "seeds"))
    parser.add_argument("values", nargs="*", metavar="WORDS, DIR or N")
    parser.add_argument("--method", action="append", choices=NAMES)
    parser.add_argument("--texts", type=int, default=100, help="for same: of how many texts (100)")
    options = parser.parse_args()
    methods = options.method or list(NAMES)
    if options.what == "speed":
        speed([int(one) for one in options.values] or [10_000, 50_000], methods)
    elif options.what == "seeds":
        seeds(int(options.values[0]) if options.values else 20)
    elif options.what == "same":
        folder = Path(options.values[0]) if options.values else SHARED
        same(folder, options.texts)
    elif options.method and len(options.method) == 1:
        memory(options.method[0])
    else:
        for method in methods:
            subprocess.run([sys.executable, __file__, "memory", "--method", method], check=True)


if __name__ == "__main__":
    main()
