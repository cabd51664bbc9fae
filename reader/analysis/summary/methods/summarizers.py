"""sumy's summarizers made fast and stable: subclasses that pick the same sentences from the same documents.

They are made, set and called as sumy's own. Of sentences that are rated alike the earlier is picked, and a repeated
sentence once. Importing this module loads sumy.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from itertools import count
from typing import Any

from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers._summarizer import AbstractSummarizer, SentenceInfo
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import ItemsCount

from reader.analysis.summary.methods import edmundson, kl, lex_rank, lsa, luhn, overlap, sum_basic
from reader.analysis.summary.methods.counts import Floats
from reader.analysis.summary.methods.order import Order, by_rating
from reader.analysis.summary.methods.prose import Prose
from reader.analysis.summary.methods.stemmers import Stem, remembering


def prose_of(document: Any) -> Prose:
    """The words of a document of sumy's."""
    firsts: dict[Any, int] = {}
    originals = tuple(firsts.setdefault(one, index) for index, one in enumerate(document.sentences))
    return Prose(
        tuple(one.words for one in document.sentences),
        originals,
        tuple(one.words for one in document.headings),
        tuple(len(one.sentences) for one in document.paragraphs),
        document.words,
    )


class _Summarizer(AbstractSummarizer, ABC):  # type: ignore[misc]
    """What the subclasses share: a stemmer with a memory, and how sentences are chosen."""

    def __init__(self, stemmer: Stem = null_stemmer, *weights: float, **named: float) -> None:
        super().__init__(stemmer, *weights, **named)
        self._stemmer: Stem = remembering(stemmer)

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best sentences in text order: a number of them, a part like ``"20%"``, or what a function keeps."""
        sentences = document.sentences
        if not sentences:
            return ()
        order = self._order(prose_of(document))
        if callable(sentences_count):
            infos = [SentenceInfo(sentences[index], index, rating) for index, rating in order.first(len(sentences))]
            return tuple(one.sentence for one in sorted(sentences_count(infos), key=lambda one: one.order))
        wanted = len(ItemsCount(sentences_count)(range(len(sentences))))
        return tuple(sentences[index] for index, _ in sorted(order.first(wanted)))

    @abstractmethod
    def _order(self, prose: Prose) -> Order:
        """The sentences, the best first."""


class _Rated(_Summarizer):
    """One that rates all sentences at once."""

    def _order(self, prose: Prose) -> Order:
        return Order(by_rating(self._ratings(prose).tolist(), prose.originals))

    @abstractmethod
    def _ratings(self, prose: Prose) -> Floats:
        """The rating of each sentence."""


class _Telling(_Rated):
    """One whose ratings sumy gives out too."""

    def rate_sentences(self, document: Any) -> dict[Any, float]:
        """Each sentence with its rating."""
        return dict(zip(document.sentences, self._ratings(prose_of(document)).tolist(), strict=True))


class Lsa(_Rated, LsaSummarizer):  # type: ignore[misc]
    """LSA without the decomposition, which is redundant as long as sumy keeps all dimensions."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best sentences; none if no word counts. sumy's own way where the number of dimensions is reduced."""
        if LsaSummarizer.REDUCTION_RATIO < 1:
            return LsaSummarizer.__call__(self, document, sentences_count)  # type: ignore[no-any-return]
        if all(self.normalize_word(word) in self._stop_words for word in document.words):
            return ()
        return super().__call__(document, sentences_count)

    def _ratings(self, prose: Prose) -> Floats:
        return lsa.rate(prose, self._stop_words, self._stemmer)


class LexRank(_Rated, LexRankSummarizer):  # type: ignore[misc]
    """LexRank by an inverted index."""

    def _ratings(self, prose: Prose) -> Floats:
        return lex_rank.rate(prose, self._stop_words, self._stemmer, threshold=self.threshold, epsilon=self.epsilon)


class TextRank(_Telling, TextRankSummarizer):  # type: ignore[misc]
    """TextRank by the lengths of sentences."""

    def _ratings(self, prose: Prose) -> Floats:
        return overlap.text_rank(
            prose,
            self._stop_words,
            self._stemmer,
            damping=self.damping,
            epsilon=self.epsilon,
            nonzero=self._ZERO_DIVISION_PREVENTION,
        )


class Reduction(_Telling, ReductionSummarizer):  # type: ignore[misc]
    """Reduction by the lengths of sentences."""

    def _ratings(self, prose: Prose) -> Floats:
        return overlap.reduction(prose, self._stop_words, self._stemmer)


class Luhn(_Rated, LuhnSummarizer):  # type: ignore[misc]
    """Luhn with sets."""

    def _ratings(self, prose: Prose) -> Floats:
        significant = luhn.significant_stems(prose.words, self._stop_words, self._stemmer, self.significant_percentage)
        return luhn.rate(prose, self._stemmer, significant, gap=self.max_gap_size)


class Edmundson(_Rated, EdmundsonSummarizer):  # type: ignore[misc]
    """Edmundson with each word looked at once."""

    def _ratings(self, prose: Prose) -> Floats:
        parts = {
            "cue": (self._cue_weight, self._build_cue_method_instance),
            "key": (self._key_weight, self._build_key_method_instance),
            "title": (self._title_weight, self._build_title_method_instance),
            "location": (self._location_weight, self._build_location_method_instance),
        }
        used = {name: weight > 0 for name, (weight, _) in parts.items()}
        for name, (_, build) in parts.items():
            if used[name]:
                build()  # says which words are missing
        cues = edmundson.Cues(self._bonus_words, self._stigma_words, self._null_words, **used)
        return edmundson.rate(prose, self._stemmer, cues)


class _Stepwise(_Summarizer):
    """One that takes sentence after sentence; the ratings are 0, -1, -2."""

    def _order(self, prose: Prose) -> Order:
        return Order(zip(self._steps(prose), map(float, count(0, -1)), strict=False))

    @abstractmethod
    def _steps(self, prose: Prose) -> Iterable[int]:
        """The sentences in the order in which they are taken."""


class Kl(_Stepwise, KLSummarizer):  # type: ignore[misc]
    """KL as far as it is asked for."""

    def _steps(self, prose: Prose) -> Iterable[int]:
        return kl.order(prose, frozenset(self.stop_words))


class SumBasic(_Stepwise, SumBasicSummarizer):  # type: ignore[misc]
    """SumBasic as far as it is asked for."""

    def _steps(self, prose: Prose) -> Iterable[int]:
        return sum_basic.order(prose, self._stop_words, self._stemmer)
