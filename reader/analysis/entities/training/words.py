"""Which names are also ordinary words: what dictionaries and frequency lists say of their lower case."""

from __future__ import annotations

from functools import cache

from reader.languages import SUPPORTED
from reader.languages import table as data


class Words:
    """The ordinary words of the seven languages, from simplemma's dictionaries and wordfreq's lists."""

    def __init__(self) -> None:
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

        factory = DefaultDictionaryFactory()
        self._lemmas = {language: factory.get_dictionary(language) for language in SUPPORTED}
        self._function = frozenset(
            word.lower()
            for language in SUPPORTED
            for key in ("function_words", "articles", "place_prepositions", "say_verbs", "connectors")
            for word in data(language, "names").get(key, ())
        )

    def is_function_word(self, word: str) -> bool:
        """Whether a lower-case word is one that holds sentences together, in any of the languages."""
        return word in self._function

    def is_common(self, word: str, language: str) -> bool:
        """Whether a lower-case word is an ordinary word of a language; of ``und``: of any of the seven.

        A dictionary must know it with a lemma in lower case (German nouns: in any case) and it must be in use, unless
        it is among the thousand words or so that are in every text.
        """
        if language == "und":
            return any(self.is_common(word, each) for each in SUPPORTED)
        if word in self._function or self.frequency(word, language) >= 5.0:
            return True
        lemmas = self._lemmas[language]
        lemma = lemmas.get(word)
        if language == "de" and lemma is None:
            lemma = lemmas.get(word.capitalize())
            return lemma is not None and self.frequency(word, language) >= 4.0
        return lemma is not None and lemma.islower() and self.frequency(word, language) >= 2.5

    @staticmethod
    def frequency(word: str, language: str) -> float:
        """How common a word is in a language, on Zipf's scale: 3 is once in a million words."""
        return _frequency(word, language)


@cache
def _frequency(word: str, language: str) -> float:
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, language))
