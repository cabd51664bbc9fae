"""What the trained tagger looks at: for each token a list of attributes, as the model knows them by name.

Most attributes of a token are those of a word, its own or a neighbour's, so they are made once for each word of a
text. Names of attributes are short, since they are most of what a model's file holds; a prefix tells of whom one
speaks: none of the token itself, ``-`` of the one before, ``+`` of the one after, ``--`` and ``++`` of the next ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.analysis.entities.gazetteer import gazetteer
from reader.analysis.entities.lexicon import Kind
from reader.analysis.entities.tagging.clusters import SOURCES, clusters, prefixes
from reader.analysis.entities.tokens import Token

Evidence = Mapping[str, Sequence[str]]
"""What the whole document tells of each word with a capital: attributes by the word's form."""

_OPENERS = frozenset("\"“”„«»‹›‘'([:.!?-–—•·")
_STOPS = frozenset(".!?:;")
_OWN_DEPTHS = (4, 6, 8, 12)
_OTHER_DEPTHS = (6, 8, 12)
_KIND_NAMES = tuple((bit.value, f"k{index:x}") for index, bit in enumerate(Kind))
_MOST_WORDS = 50_000
"""How many words are remembered; a text of more words than this is made up."""


class _Word(NamedTuple):
    """A word's attributes by where it stands, and what sentences ask of it."""

    here: list[str]
    before: list[str]
    after: list[str]
    far_before: list[str]
    far_after: list[str]
    lower: str
    pattern: str
    capital: bool
    alphabetic: bool


class Features:
    """Makes the attributes of one language's sentences."""

    def __init__(self, language: str) -> None:
        self._gazetteer = known = gazetteer(language)
        self._own = clusters(language) if language in SOURCES else None
        self._others = [(source, clusters(source)) for source in SOURCES if source != language]
        self._lists = (
            ("oc", known.org_cues),
            ("pc", known.place_cues),
            ("xc", known.other_cues),
            ("pn", known.place_nouns),
            ("on", known.org_nouns),
            ("co", known.common),
            ("fw", known.function_words),
            ("pa", known.particles),
            ("sv", known.say_verbs),
            ("pp", known.place_prepositions),
            ("ar", known.articles),
            ("ca", known.calendar),
        )
        self._words: dict[str, _Word] = {}

    def attributes(self, tokens: Sequence[Token], evidence: Evidence) -> list[list[str]]:
        """The attributes of a sentence's tokens."""
        words = [self._word(token.text) for token in tokens]
        count = len(words)
        listed = self._listed(tokens, words)
        shouted = _is_shouted(tokens)
        left, before = _sides(tokens, words)
        right, after = _sides(tokens[::-1], words[::-1])
        made: list[list[str]] = []
        for index, word in enumerate(words):
            attributes = [*word.here, *listed.get(index, ())]
            if index > 0:
                previous = words[index - 1]
                attributes += previous.before
                attributes.append(f"-|={previous.pattern}|{word.pattern}")
            else:
                attributes.append("BOS")
            if index + 1 < count:
                following = words[index + 1]
                attributes += following.after
                attributes.append(f"|+={word.pattern}|{following.pattern}")
            else:
                attributes.append("EOS")
            if index > 1:
                attributes += words[index - 2].far_before
            if index + 2 < count:
                attributes += words[index + 2].far_after
            if index == 0 or tokens[index - 1].text in _OPENERS:
                attributes.append("init")
            if shouted:
                attributes.append("CAPS")
            if word.capital:
                attributes.append(f"L={left[index]}")
                attributes.append(f"R={right[count - 1 - index]}")
                attributes.append(f"run={min(before[index], 3)},{min(after[count - 1 - index], 3)}")
                attributes += evidence.get(tokens[index].text, ())
                if index > 0:
                    attributes.append(f"-w={previous.lower}|{word.lower}")
                    attributes.append(f"-e={previous.lower}|{word.lower[-3:]}")
                    if previous.capital:
                        attributes += ["-" + name for name in evidence.get(tokens[index - 1].text, ())]
                if index + 1 < count:
                    attributes.append(f"w+={word.lower}|{following.lower}")
                    if following.capital:
                        attributes += ["+" + name for name in evidence.get(tokens[index + 1].text, ())]
            made.append(attributes)
        return made

    def evidence(self, sentences: Iterable[Sequence[Token]]) -> dict[str, list[str]]:
        """What ``sentences`` together tell of each word with a capital (after Chieu and Ng 2003).

        Of words that occur more than once: whether any occurrence follows a title, a first name, another capital, a
        preposition of place, an article or a bracket, or has a verb of saying beside it. Of all: whether it stands
        within a sentence after a word without capital, and whether it occurs without its own.
        """
        known = self._gazetteer
        seen: dict[str, set[str]] = {}
        often: set[str] = set()
        small: set[str] = set()
        for tokens in sentences:
            previous: Token | None = None
            for index, token in enumerate(tokens):
                form = token.text
                if form == token.lower:
                    small.add(form)
                elif form[0].isupper():
                    signs = seen.get(form)
                    if signs is None:
                        signs = seen[form] = set()
                    else:
                        often.add(form)
                    if previous is not None:
                        self._signs_before(previous, signs)
                    if index + 1 < len(tokens) and tokens[index + 1].lower in known.say_verbs:
                        signs.add("dV")
                previous = token
        made: dict[str, list[str]] = {}
        for form, signs in seen.items():
            names = ["dn", *sorted(signs)] if form in often else ["dm"] if "dm" in signs else []
            if form.lower() in small:
                names.append("dl")
            if names:
                made[form] = names
        return made

    def _signs_before(self, previous: Token, signs: set[str]) -> None:
        """Add what the token before a capital tells."""
        known = self._gazetteer
        lower = previous.lower
        if previous.text[0].isupper():
            signs.add("dF" if known.classes(previous.text) & Kind.FIRST_NAME else "dC")
        elif previous.text[0].isalpha():
            signs.add("dm")
        elif lower == "(":
            signs.add("dB")
        if known.is_title(lower):
            signs.add("dT")
        if lower in known.place_prepositions:
            signs.add("dI")
        if lower in known.say_verbs:
            signs.add("dV")
        if lower in known.articles:
            signs.add("dA")

    def _word(self, form: str) -> _Word:
        word = self._words.get(form)
        if word is None:
            if len(self._words) > _MOST_WORDS:
                self._words.clear()
            word = self._words[form] = self._make(form)
        return word

    def _make(self, form: str) -> _Word:
        lower = form.lower()
        capital, alphabetic = form[0].isupper(), form[0].isalpha()
        shape, pattern = _shapes(form)
        here = [f"w={lower}", f"s={shape}", f"c={pattern}"]
        near = [f"w={lower}", f"c={pattern}"]
        far = near.copy()
        if alphabetic:
            for size in range(1, min(len(lower), 5)):
                here += (f"p{size}={lower[:size]}", f"e{size}={lower[-size:]}")
            if len(lower) > 3:
                near.append(f"e={lower[-3:]}")
        kinds = [name for name, words in self._lists if lower in words]
        if self._gazetteer.is_title(lower):
            kinds.append("ti")
        bits = self._gazetteer.classes(form)
        kinds += _kinds(bits)
        listed = self._gazetteer.known.get(lower)
        here += kinds
        if bits:
            here.append(f"K{bits & ~(Kind.COMMON | Kind.FOREIGN):x}")
        if listed is not None:
            here.append(f"K={listed[0]}")
        near += kinds
        far += kinds
        if capital:
            here += ["C" + kind for kind in kinds]
            near += ["C" + kind for kind in kinds]
        if alphabetic:
            self._add_clusters(form, capital, here, near, far)
        return _Word(
            here,
            ["-" + name for name in near],
            ["+" + name for name in near],
            ["--" + name for name in far],
            ["++" + name for name in far],
            lower,
            pattern,
            capital,
            alphabetic,
        )

    def _add_clusters(self, form: str, capital: bool, here: list[str], near: list[str], far: list[str]) -> None:
        title = form.title() if form.isupper() and len(form) > 3 else ""
        if self._own is not None:
            path = self._own.path(form) or (title and self._own.path(title)) or 0
            if not path and not capital:
                path = self._own.path(form.title())
            if path:
                steps = ["b" + step for step in prefixes(path, _OWN_DEPTHS)]
                here += steps
                near += steps[1:]
                far += steps[2:4]
            else:
                here.append("b?")
        if capital:
            for source, table in self._others:
                path = table.path(form) or (title and table.path(title)) or 0
                if path:
                    steps = [source + step for step in prefixes(path, _OTHER_DEPTHS)]
                    here += steps
                    near += steps[1:3]
                else:
                    here.append(source + "?")

    def _listed(self, tokens: Sequence[Token], words: Sequence[_Word]) -> dict[int, list[str]]:
        """Attributes of the tokens of listed names of several words, the longest first, by index."""
        known = self._gazetteer
        found: dict[int, list[str]] = {}
        index = 0
        while index < len(words):
            word = words[index]
            longest = known.heads.get(word.lower, 0) if word.capital else 0
            size = 1
            for size in range(min(longest, len(words) - index), 1, -1):
                bits = known.classes(" ".join(token.lower for token in tokens[index : index + size]))
                if bits:
                    kinds = _kinds(bits)
                    found[index] = ["P" + kind for kind in kinds]
                    for inner in range(index + 1, index + size):
                        found[inner] = ["Q" + kind for kind in kinds]
                    break
            else:
                size = 1
            index += size
        return found


def _kinds(bits: int) -> list[str]:
    """The names of the kinds in ``bits``, and of the groups that they belong to."""
    if not bits:
        return []
    names = [name for bit, name in _KIND_NAMES if bits & bit]
    if bits & Kind.FIRST_NAME:
        names.append("kF")
    if bits & Kind.ORGANIZATION:
        names.append("kO")
    if bits & Kind.PLACE:
        names.append("kL")
    return names


def _shapes(form: str) -> tuple[str, str]:
    """The shape of a form, runs of more than four cut ("Xxxxx", "dddd"), and its pattern, runs made one ("Xx", "d")."""
    shape: list[str] = []
    pattern: list[str] = []
    for char in form[:40]:
        kind = (
            "X"
            if char.isupper()
            else "x"
            if char.islower()
            else "d"
            if char.isdigit()
            else "a"
            if char.isalpha()
            else char
        )
        if shape[-2:] != [kind, kind] or len(shape) < 4:
            shape.append(kind)
        if pattern[-1:] != [kind]:
            pattern.append(kind)
    return "".join(shape[:8]), "".join(pattern[:6])


def _is_shouted(tokens: Sequence[Token]) -> bool:
    """Whether most words of a sentence are in capitals."""
    words = [token.text for token in tokens if len(token.text) > 1 and token.text[0].isalpha()]
    return len(words) > 2 and sum(word.isupper() for word in words) > 0.6 * len(words)


def _sides(tokens: Sequence[Token], words: Sequence[_Word]) -> tuple[list[str], list[int]]:
    """For each token the nearest word without capital on one side, and how many capitals in a row stand there.

    Read from the left; of the reversed sentence it is the right side.
    """
    nearest, runs = [], []
    current, run = "BOS", 0
    for token, word in zip(tokens, words, strict=True):
        nearest.append(current)
        runs.append(run)
        if word.capital:
            run += 1
        else:
            run = 0
            if word.alphabetic:
                current = word.lower
            elif token.text in _STOPS:
                current = "."
    return nearest, runs
