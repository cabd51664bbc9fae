from __future__ import annotations

import random
import re
import warnings
from typing import Any

import numpy as np
import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.utils import get_stop_words

from reader.analysis.summary.methods import summarizers as ours

CLASSES = {
    "lsa": (ours.Lsa, ours.LsaSummarizer),
    "lex-rank": (ours.LexRank, ours.LexRankSummarizer),
    "text-rank": (ours.TextRank, ours.TextRankSummarizer),
    "luhn": (ours.Luhn, ours.LuhnSummarizer),
    "edmundson": (ours.Edmundson, ours.EdmundsonSummarizer),
    "kl": (ours.Kl, ours.KLSummarizer),
    "sum-basic": (ours.SumBasic, ours.SumBasicSummarizer),
    "reduction": (ours.Reduction, ours.ReductionSummarizer),
}
STEPWISE = ("kl", "sum-basic")
NOUNS = [
    "ferry",
    "harbour",
    "engine",
    "island",
    "school",
    "mayor",
    "company",
    "pupil",
    "region",
    "fuel",
    "teacher",
    "yard",
    "storm",
    "pier",
]
VERBS = ["leaves", "wants", "repairs", "sells", "protests", "decides", "pays", "keeps", "waits"]
SMALL = ["the", "a", "of", "to", "and", "in", "The", "for", "with"]


class Words:
    """What sumy asks of a tokenizer; capital letters stay."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"\w+", sentence))


def document(lines: list[list[str]]) -> Any:
    """Paragraphs of sentences; a line that begins with # is a heading."""
    return ObjectDocumentModel(
        [Paragraph([Sentence(one.lstrip("# "), Words(), is_heading=one[:1] == "#") for one in part]) for part in lines]
    )


def made_up(seed: int) -> Any:
    """A text of a few paragraphs, with headings, very short sentences and words that the text has once."""
    dice = random.Random(seed)
    lines = []
    for part in range(dice.randint(1, 5)):
        lines.append([f"# The {dice.choice(NOUNS)} of the {dice.choice(NOUNS)}"] if part % 2 else [])
        for _ in range(dice.randint(1, 8)):
            pool = NOUNS * 2 + VERBS + SMALL * 3 + [f"Name{dice.randint(0, 40)}"]
            lines[-1].append(" ".join(dice.choice(pool) for _ in range(dice.randint(1, 14))) + f" {len(lines[-1])}x.")
    return document(lines)


def made(kind: type[Any]) -> Any:
    """A summarizer with its words set."""
    summarizer = kind(Stemmer("english"))
    stop = get_stop_words("english")
    if isinstance(summarizer, ours.EdmundsonSummarizer):
        summarizer.bonus_words = ["repairs", "storm"]
        summarizer.stigma_words = ["waits"]
        summarizer.null_words = stop
    else:
        summarizer.stop_words = stop
    return summarizer


def stock_ratings(kind: type[Any], text: Any) -> list[float]:
    """The ratings by which sumy would choose."""
    found: list[float] = []

    def take(sentences: Any, _: Any, rating: Any, *more: Any) -> tuple[()]:
        rate = rating.__getitem__ if isinstance(rating, dict) else lambda one: rating(one, *more)
        found.extend(float(rate(one)) for one in sentences)
        return ()

    summarizer = made(kind)
    summarizer._get_best_sentences = take
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        summarizer(text, 1)
    return found


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("method", [name for name in CLASSES if name not in STEPWISE])
def test_the_best_rated_by_sumy_are_picked(method: str, seed: int) -> None:
    kind, stock = CLASSES[method]
    text = made_up(seed)
    theirs = np.nan_to_num(stock_ratings(stock, text))
    for count in (1, 3, 5, 10):
        picks = made(kind)(text, count)
        rated = sorted((theirs[text.sentences.index(one)] for one in picks), reverse=True)
        assert rated == pytest.approx(sorted(theirs, reverse=True)[:count], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("seed", range(40))
def test_each_step_of_kl_is_one_that_sumy_could_take(seed: int) -> None:
    text = made_up(seed)
    stock = made(ours.KLSummarizer)
    shares = stock.compute_tf(text.sentences)
    order = made(ours.Kl)._order(ours.prose_of(text)).first(10)
    taken: list[int] = []
    for index, _ in order:
        held = [word for one in taken for word in text.sentences[one].words]
        values = {
            other: stock._kl_divergence(
                stock._joint_freq(stock._get_content_words_in_sentence(text.sentences[other]), held), shares
            )
            for other in range(len(text.sentences))
            if other not in taken
        }
        assert values[index] == pytest.approx(min(values.values()), abs=1e-10)
        taken.append(index)


@pytest.mark.parametrize("seed", range(40))
def test_each_step_of_sum_basic_is_one_that_sumy_could_take(seed: int) -> None:
    text = made_up(seed)
    stock = made(ours.SumBasicSummarizer)
    likely = stock._compute_tf(text.sentences)
    contents = [stock._get_content_words_in_sentence(one) for one in text.sentences]
    left = set(range(len(contents)))
    for index, _ in made(ours.SumBasic)._order(ours.prose_of(text)).first(len(contents)):
        values = {other: stock._compute_average_probability_of_words(likely, contents[other]) for other in left}
        assert values[index] == pytest.approx(max(values.values()), rel=1e-9)
        stock._update_tf(likely, contents[index])
        left.remove(index)


@pytest.mark.parametrize("method", CLASSES)
def test_of_sentences_rated_alike_the_earlier_and_a_repeated_one_once(method: str) -> None:
    kind, _ = CLASSES[method]
    lines = [f"The ferry of island {name} leaves the harbour." for name in ("Ana", "Bea", "Cleo", "Dora", "Eva")]
    text = document([[lines[0], *lines, lines[2]]])
    picks = [str(one) for one in made(kind)(text, 3)]
    assert len(set(picks)) == 3
    if method not in ("edmundson", "reduction", "kl"):  # copies change what a sentence is worth to these
        assert picks == lines[:3]


@pytest.mark.parametrize("method", CLASSES)
def test_a_part_of_the_text_or_a_function_may_be_asked_for(method: str) -> None:
    kind, _ = CLASSES[method]
    text = made_up(3)
    total = len(text.sentences)
    assert made(kind)(text, "50%") == made(kind)(text, total // 2)
    assert made(kind)(text, lambda infos: infos[:2]) == made(kind)(text, 2)
    assert made(kind)(document([]), 3) == ()


def test_words_that_edmundson_needs_are_asked_for_as_sumy_does() -> None:
    summarizer = ours.Edmundson(Stemmer("english"))
    with pytest.raises(ValueError, match="bonus words is empty"):
        summarizer(made_up(1), 2)
    with pytest.raises(TypeError, match="callable"):
        ours.LexRank("english")


def test_settings_of_sumy_are_heeded() -> None:
    text = made_up(7)
    for name, setting, value in (
        ("lex-rank", "threshold", 0.4),
        ("lex-rank", "epsilon", 1e-6),
        ("text-rank", "damping", 0.2),
        ("luhn", "significant_percentage", 0.1),
        ("luhn", "max_gap_size", 1),
    ):
        found = {}
        for kind in CLASSES[name]:
            changed = type("Changed", (kind,), {setting: value})
            found[kind] = stock_ratings(changed, text) if kind.__module__.startswith("sumy") else made(changed)
        mine, theirs = found.values()
        assert mine._ratings(ours.prose_of(text)) == pytest.approx(theirs, rel=1e-9)
        assert theirs != pytest.approx(stock_ratings(CLASSES[name][1], text), rel=1e-9)


def test_key_words_of_edmundson() -> None:
    text = made_up(5)
    found = []
    for kind in CLASSES["edmundson"]:
        summarizer = kind(Stemmer("english"), 0.0, 1.0, 0.0, 0.0)
        summarizer.bonus_words = NOUNS
        found.append([str(one) for one in summarizer(text, 4)])
    assert found[0] == found[1]


def test_ratings_are_given_out_as_by_sumy() -> None:
    text = made_up(2)
    for name in ("text-rank", "reduction"):
        mine, theirs = (made(kind).rate_sentences(text) for kind in CLASSES[name])
        assert mine == pytest.approx(dict(theirs), rel=1e-9)
