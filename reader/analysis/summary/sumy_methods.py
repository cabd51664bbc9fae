"""The methods of sumy, on our sentences and words, with its own ratings and without its defects.

sumy's tokenizer needs data from the network, so it gets one of ours. Each method is asked for its ratings of all
sentences, not for its choice. LSA and KL are computed in closed form and step by step: the same ranking, but LSA's
singular value decomposition breaks ties by rounding errors, and KL's cost grows with the third power of the text.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from reader.analysis.summary.candidates import Candidate
from reader.analysis.summary.words import small_words, words
from reader.languages import table
from reader.text.article import Article, BlockKind

_DIGITS = 9  # ratings that differ by less are ties

# Those of Polish and Ukrainian need packages of their own.
_STEMMERS = {
    "it": "italian", "en": "english", "fr": "french", "de": "german", "es": "spanish", "pt": "portuguese",
    "nl": "dutch", "sv": "swedish", "no": "norwegian", "da": "danish", "fi": "finnish", "hu": "hungarian",
    "ro": "romanian", "ru": "russian", "cs": "czech", "sk": "slovak", "el": "greek",
}  # fmt: skip


class _Tokenizer:
    """What sumy asks of a tokenizer."""

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return (paragraph,)

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return words(sentence)


def rate(pool: Sequence[Candidate], article: Article, language: str, method: str) -> list[float]:
    """How one of sumy's methods (not ``blend``) rates each candidate: the higher the better, always finite."""
    small = small_words(language)
    stem = _stemmer(language)
    if method == "lsa":
        return _rate_lsa(pool, small, stem)
    if method == "kl":
        return _rate_kl(pool, small)
    summarizer = _summarizer(method, stem)
    if method == "edmundson":
        cues = table(language, "words")
        summarizer.null_words = small or {"\0"}
        summarizer.bonus_words = cues.get("bonus") or {"\0"}
        summarizer.stigma_words = cues.get("stigma") or {"\0"}
    else:
        summarizer.stop_words = small
    captured: list[float] = []

    def capture(sentences: Any, count: Any, rating: Any, *extra: Any, **named: Any) -> tuple[()]:
        """Take the ratings that sumy is about to choose by."""
        look_up = rating.__getitem__ if isinstance(rating, dict) else lambda one: rating(one, *extra, **named)
        captured[:] = [float(look_up(one)) for one in sentences]
        return ()

    summarizer._get_best_sentences = capture
    import numpy

    with numpy.errstate(all="ignore"):  # LexRank divides by zero where no two sentences are alike
        summarizer(_document(pool, article), len(pool))
    ratings = captured if len(captured) == len(pool) else [0.0] * len(pool)
    return [round(value, _DIGITS) if math.isfinite(value) else 0.0 for value in ratings]


def _document(pool: Sequence[Candidate], article: Article) -> Any:
    """The candidates as a document of sumy's, with the title and the headings that stand before them."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    tokenizer = _Tokenizer()
    headings = [block for block in article.blocks if block.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    paragraphs: list[Any] = []
    current: list[Any] = []
    upcoming = 0
    for one in pool:
        if one.opens_paragraph and current:
            paragraphs.append(Paragraph(current))
            current = []
        while upcoming < len(headings) and headings[upcoming].start < one.span.start:
            block = headings[upcoming]
            current.append(Sentence(article.text[block.start : block.end], tokenizer, is_heading=True))
            upcoming += 1
        current.append(Sentence(one.text, tokenizer))
    paragraphs.append(Paragraph(current))
    return ObjectDocumentModel(paragraphs)


def _summarizer(method: str, stem: Callable[[str], str]) -> Any:
    """The object of sumy's for a method's name."""
    if method == "lex-rank":
        from sumy.summarizers.lex_rank import LexRankSummarizer as Summarizer
    elif method == "text-rank":
        from sumy.summarizers.text_rank import TextRankSummarizer as Summarizer
    elif method == "luhn":
        from sumy.summarizers.luhn import LuhnSummarizer as Summarizer
    elif method == "edmundson":
        from sumy.summarizers.edmundson import EdmundsonSummarizer as Summarizer
    elif method == "sum-basic":
        from sumy.summarizers.sum_basic import SumBasicSummarizer as Summarizer
    else:
        from sumy.summarizers.reduction import ReductionSummarizer as Summarizer
    return Summarizer(stem)


def _stemmer(language: str) -> Callable[[str], str]:
    """The stemmer that sumy has for a language, with a memory; one that leaves words alone if it has none."""
    from sumy.nlp.stemmers import Stemmer, null_stemmer

    name = _STEMMERS.get(language)
    if name is None:
        return null_stemmer  # type: ignore[no-any-return]
    stem = Stemmer(name)
    memory: dict[str, str] = {}

    def remembered(word: str) -> str:
        if word not in memory:
            try:
                memory[word] = stem(word)
            except (ValueError, LookupError):  # a stemmer that does not expect such letters
                memory[word] = word
        return memory[word]

    return remembered


def _rate_lsa(pool: Sequence[Candidate], small: frozenset[str], stem: Callable[[str], str]) -> list[float]:
    """The ranks of Steinberger and Jezek (2004) as sumy computes them, in closed form.

    sumy keeps all dimensions, so that the rank of a sentence is the Euclidean norm of its column in the matrix of
    smoothed term frequencies.
    """
    smooth = 0.4
    columns = [Counter(stem(word) for word in one.words if word not in small) for one in pool]
    terms = len(set().union(*columns))
    ratings = []
    for column in columns:
        most = max(column.values(), default=0)
        own = sum((smooth + (1 - smooth) * value / most) ** 2 - smooth**2 for value in sorted(column.values()))
        ratings.append(round(math.sqrt(terms * smooth**2 + own), _DIGITS) if most else 0.0)
    return ratings


def _rate_kl(pool: Sequence[Candidate], small: frozenset[str]) -> list[float]:
    """The order in which KLSum (Haghighi and Vanderwende 2009) takes the sentences, as sumy computes it: 0, -1, -2.

    A sentence's divergence is updated from what the summary so far holds, so one step costs the words of the text.
    """
    contents = [Counter(word for word in one.words if word not in small) for one in pool]
    total = sum((column.total() for column in contents), 0)
    frequency: Counter[str] = Counter()
    for column in contents:
        frequency.update(column)
    share = {word: value / total for word, value in frequency.items()}
    taken: Counter[str] = Counter()
    taken_total, known, known_log = 0, 0.0, 0.0  # sums over the words taken: p, and p * log(p / count)
    ratings = [0.0] * len(pool)
    left = list(range(len(pool)))
    for step in range(len(pool)):
        best, best_value = -1, math.inf
        for index in left:
            column = contents[index]
            new, new_log = known, known_log
            for word, value in column.items():
                p, before = share[word], taken.get(word, 0)
                if before:
                    new_log += p * math.log(before / (before + value))
                else:
                    new += p
                    new_log += p * math.log(p / value)
            size = taken_total + column.total()
            divergence = round(new_log + new * math.log(size), _DIGITS) if size else 0.0
            if divergence < best_value:
                best, best_value = index, divergence
        left.remove(best)
        ratings[best] = float(-step)
        # sumy adds all words of a chosen sentence, small ones too; these have no share and only lengthen the summary.
        for word in pool[best].words:
            if word in share:
                p, before = share[word], taken[word]
                known += 0.0 if before else p
                known_log += p * math.log(before / (before + 1)) if before else p * math.log(p)
            taken[word] += 1
        taken_total += len(pool[best].words)
    return ratings
