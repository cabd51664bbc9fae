"""Titles: the nouns by which an article calls those whom it names, anywhere in it ("der Veranstalter Alfa")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.analysis.facts import Entity, Label
from reader.analysis.quotes.lexicon import Lexicon
from reader.analysis.quotes.mentions import Names
from reader.analysis.quotes.tokens import WORD, Token, tokenize

_WINDOW = 60  # characters beside a name in which its title stands
_WORDS = 5
_SHORTEST = 4  # letters of a noun
_MOST = 4000  # names that are read
_MENTIONS = 4  # places of one name that are read, the first
_SPEAKING = frozenset({Label.PERSON, Label.ORGANIZATION})


@dataclass(slots=True)
class Titles:
    """Who is called by which noun; read from the whole article when first asked for."""

    text: str
    names: Names
    lexicon: Lexicon
    _found: dict[str, dict[str, Entity]] | None = field(default=None)

    def called(self, noun: str) -> dict[str, Entity]:
        """Those whom the article calls by a noun, by name."""
        if self._found is None:
            self._found = self._read()
        return self._found.get(self.lexicon.base(noun), {})

    def _read(self) -> dict[str, dict[str, Entity]]:
        found: dict[str, dict[str, Entity]] = {}
        last = 0
        often: dict[str, int] = {}
        for start, (end, entity, described) in sorted(self.names.items())[:_MOST]:
            seen = often[entity.name] = often.get(entity.name, 0) + 1
            genitive = self.text[start:end].endswith(f"{entity.name.rsplit(None, 1)[-1]}s")
            if entity.label not in _SPEAKING or described or genitive or seen > _MENTIONS:
                continue
            before = list(tokenize(self.text, max(start - _WINDOW, last, self.text.rfind("\n", 0, start) + 1), start))
            nouns = list(self._nouns(before[::-1]))
            if self.text[end : end + 1] == ",":
                nouns += self._nouns(list(tokenize(self.text, end + 1, end + _WINDOW)))
            for noun in nouns:
                found.setdefault(self.lexicon.base(noun), {})[entity.name] = entity
            last = end
        return found

    def _nouns(self, tokens: Sequence[Token]) -> Iterator[str]:
        """The nouns of an apposition, the nearest to the name first."""
        lexicon = self.lexicon
        if tokens and lexicon.has("prepositions", tokens[0].word):
            return  # "l'ufficio di Alfa"
        for token in tokens[:_WORDS]:
            word = token.word
            if token.kind != WORD or lexicon.has("auxiliaries", word) or lexicon.has("conjunctions", word):
                return
            if word in lexicon.verbs and not (token.capital or lexicon.is_called(word)):
                return
            if len(word) >= _SHORTEST and not lexicon.has("prepositions", word) and token.start not in self.names:
                yield word
