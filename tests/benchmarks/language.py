"""What telling the language costs and how often it is right, against stock langdetect in the same run.

``python tests/benchmarks/language.py`` prints: the cold start (import and first answer in a fresh process, beyond what
an empty one takes), processor time a sentence, and the share of sentences told right, on treebank sentences in the
evaluation data beside the project; then mixed texts, made by setting a paragraph in one language into an article in
another. Without that data it measures the cold start alone.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

from langdetect import DetectorFactory, LangDetectException, detect_langs

from reader.analysis import passages
from reader.analysis.language import detect, likeliest
from reader.samples import path as sample
from reader.text.article import Article, Block
from reader.text.structure import structure

SHARED = Path(__file__).resolve().parents[3] / "shared"
LENGTHS = ((0, 50), (50, 100), (100, 10**6))
LONGEST = 500

OURS = """
from reader.analysis import language
from reader.text.article import Article, Block
code = language.detect(Article(text, (Block(0, len(text)),))).code
"""
FACTS = "import reader.analysis.facts, reader.text.article, re"
STOCK = "import langdetect; langdetect.DetectorFactory.seed = 0; code = langdetect.detect(text)"


def cold(program: str, before: str = "", rounds: int = 10) -> float:
    """The least processor time, in milliseconds, that ``program`` takes in a fresh process, ``before`` not counted."""
    text = sample("it").read_text(encoding="utf-8")[:1500]
    code = f"text = {text!r}\n{before}\nfrom time import process_time as now\nt = now()\n{program}\nprint(now() - t)"
    runs = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(rounds)
    )
    return 1000 * min(float(run.stdout) for run in runs)


def treebank_sentences(most: int = 150) -> list[tuple[str, str]]:
    """Up to ``most`` sentences of each treebank, each with its language."""
    found = []
    for file in sorted((SHARED / "eval" / "sentences").glob("*.jsonl")):
        records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        spans = ((r["lang"], r["text"], s) for r in records for s in r["sentences"])
        rows = [
            (code, text[s["start"] : s["end"]] if isinstance(s, dict) else text[s[0] : s[1]]) for code, text, s in spans
        ]
        found += random.Random(1).sample(rows, min(most, len(rows)))
    return found


def stock(text: str) -> str:
    """What langdetect says, all its profiles loaded; its code for nothing where it raises."""
    try:
        return str(detect_langs(text)[0].lang)
    except LangDetectException:
        return "unknown"


def ours(text: str) -> str:
    """What the language stage says of a text that is all there is."""
    return detect(Article(text, (Block(0, len(text)),))).code


def mixed(rounds: int = 25) -> tuple[list[bool], list[bool]]:
    """Of paragraphs set into articles in another language, which ours tells (nine tenths of it, nothing else), and in
    which langdetect names that language beside the article's."""
    texts: dict[str, list[str]] = defaultdict(list)
    for file in sorted((SHARED / "train").glob("*.jsonl")):
        if "wnut" not in file.name:  # no articles
            texts[file.name[:2]] += [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]
    draw = random.Random(3)
    told, named = [], []
    for code, own in texts.items():
        articles = [text for text in own if len(text.split()) > 170]
        for other in texts.keys() - {code}:
            for text in draw.sample(articles, rounds):
                paragraph = _paragraph(draw, texts[other])
                cut = text.find("\n\n", len(text) // 2)
                head, tail = (text, "") if cut < 0 else (text[:cut], text[cut:])
                start = len(head) + 2
                whole = f"{head}\n\n{paragraph}{tail}"
                article = structure(whole)
                inside = outside = 0
                for passage in passages.find(article, language := detect(article).code):
                    common = max(0, min(passage.end, start + len(paragraph)) - max(passage.start, start))
                    inside += common if passage.language == other else 0
                    outside += len(passage) - common
                told.append(language == code and inside >= 0.9 * len(paragraph) and outside < 30)
                named.append({code, other} <= {found.lang for found in detect_langs(whole)})
    return told, named


def _paragraph(draw: random.Random, texts: list[str]) -> str:
    """A paragraph of prose of at most five hundred characters, ending with a sentence."""
    while True:
        text = draw.choice(texts)
        blocks = [text[b.start : b.end] for b in structure(text).blocks if b.kind.is_body]
        paragraph = draw.choice(blocks or [""]).replace("\n", " ")
        end = paragraph.rfind(". ", 0, LONGEST) + 1
        paragraph = paragraph[: end if len(paragraph) > LONGEST and end > 100 else LONGEST]
        if len(paragraph.split()) >= 12:
            return paragraph


def main() -> None:
    """Print all figures."""
    DetectorFactory.seed = 0
    print(f"cold start: langdetect {cold(STOCK, rounds=4):.1f} ms, ours {cold(OURS):.1f} ms")
    print(f"  {cold(OURS, FACTS):.1f} ms of it beyond the facts and patterns that every command loads")
    sentences = treebank_sentences() if SHARED.is_dir() else []
    if not sentences:
        return
    answers = []
    for tell in (ours, lambda text: likeliest(text)[0], stock):
        tell(sentences[0][1])
        begin = time.process_time()
        found = [tell(text) for _, text in sentences]
        answers.append((found, 1000 * (time.process_time() - begin) / len(sentences)))
    names = ("ours, small words asked", "ours, profiles alone", "langdetect")
    for name, (found, each) in zip(names, answers, strict=True):
        print(f"{name}: {each:.2f} ms a sentence; right:")
        for low, high in LENGTHS:
            rows = [
                (code, said) for (code, text), said in zip(sentences, found, strict=True) if low <= len(text) < high
            ]
            share = 100 * sum(code == said for code, said in rows) / len(rows)
            print(f"  {share:.1f} % of {len(rows)} sentences from {low} characters on")
    same = sum(first == second for first, second in zip(answers[1][0], answers[2][0], strict=True))
    print(
        f"the profiles alone and langdetect agree on {100 * same / len(sentences):.1f} % of {len(sentences)} sentences"
    )
    told, named = mixed()
    print(f"mixed texts told right: ours {100 * sum(told) / len(told):.1f} % of {len(told)}")
    print(f"  langdetect names both languages in {100 * sum(named) / len(named):.1f} %")


if __name__ == "__main__":
    main()
