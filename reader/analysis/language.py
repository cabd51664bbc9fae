"""Which language a text is in: by its script where that settles it, else by langdetect's profiles and small words.

The profiles (``profiles.py``) always answer something, and reading them all takes a while. So only the languages that
share a script are read, for Latin script first a few; what those say is believed if the text also uses the small words
of that language.
"""

from __future__ import annotations

import re
from functools import cache

from reader.analysis.facts import UNKNOWN_LANGUAGE, Language
from reader.analysis.profiles import profiles
from reader.languages import SUPPORTED, table
from reader.text.article import Article
from reader.text.patterns import lazy

_SAMPLE = 1000  # characters: more does not change the answer
_FIRST = (*SUPPORTED, "pl", "ro", "sv", "ca", "af")
_LATIN = (
    *("af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nl", "no"),
    *("pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi"),
)

_SCRIPTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("latin", r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff", ()),
    ("cyrillic", r"\u0400-\u052f", ("ru", "uk", "bg", "mk")),
    ("arabic", r"\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc", ("ar", "fa", "ur")),
    ("devanagari", r"\u0900-\u0963\u0970-\u097f", ("hi", "mr", "ne")),
    ("han", r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff", ("zh",)),
    ("kana", r"\u3041-\u3096\u30a1-\u30fa", ("ja",)),
    ("hangul", r"\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3", ("ko",)),
    ("greek", r"\u0370-\u03ff\u1f00-\u1fff", ("el",)),
    ("hebrew", r"\u05d0-\u05ea", ("he",)),
    ("thai", r"\u0e01-\u0e5b", ("th",)),
    ("bengali", r"\u0980-\u09ff", ("bn",)),
    ("gurmukhi", r"\u0a00-\u0a7f", ("pa",)),
    ("gujarati", r"\u0a80-\u0aff", ("gu",)),
    ("tamil", r"\u0b80-\u0bff", ("ta",)),
    ("telugu", r"\u0c00-\u0c7f", ("te",)),
    ("kannada", r"\u0c80-\u0cff", ("kn",)),
    ("malayalam", r"\u0d00-\u0d7f", ("ml",)),
    ("sinhala", r"\u0d80-\u0dff", ("si",)),
    ("lao", r"\u0e80-\u0eff", ("lo",)),
    ("myanmar", r"\u1000-\u109f", ("my",)),
    ("georgian", r"\u10a0-\u10ff", ("ka",)),
    ("armenian", r"\u0531-\u0587", ("hy",)),
    ("ethiopic", r"\u1200-\u137f", ("am",)),
    ("khmer", r"\u1780-\u17ff", ("km",)),
)
_LANGUAGES = {name: codes for name, _, codes in _SCRIPTS}
_CLASSES = {name: lazy(f"[{chars}]") for name, chars, _ in _SCRIPTS}
_NOT_PROSE = lazy(r"https?://\S{1,2000}|www\.\S{1,2000}|\S{1,100}@\S{1,200}|[\w.-]{1,100}\.(?:com|org|net)\b")
_WORD = lazy(r"[^\W\d_]+")

_MANY_WORDS = 20
_COMMON = 0.22  # prose has 30 to 55 % of its own small words; a sister language reaches about 20 %
_PLENTY = 0.3
_HARDLY = 0.4
_LIKELY = 0.85
_SURE = 0.95
_CERTAIN = 0.99


def detect(article: Article, known: str | None = None) -> Language:
    """The language of an article, judged by the first 1,000 characters of its running prose (its other text if none).

    ``known`` is the code where the caller knows it (a region, as in ``en-GB``, is dropped) and is believed. A text
    without words, or too short to tell, gives ``Language("und", 0.0)``. Safe to call from several threads.
    """
    if known and known.strip() and known.strip().lower() != UNKNOWN_LANGUAGE:
        return Language(re.split("[-_]", known.strip().lower())[0], 1.0)
    return judge(_sample(article))


def _sample(article: Article) -> str:
    """The beginning of the running prose, or of whatever text there is."""
    for blocks in (article.body(), iter(article.blocks)):
        parts: list[str] = []
        room = _SAMPLE
        for block in blocks:
            parts.append(article.text[block.start : min(block.end, block.start + room)])
            room -= len(parts[-1]) + 1
            if room <= 0:
                break
        if _WORD.search(sample := "\n".join(parts)):
            return sample
    return article.text[:_SAMPLE]


def judge(sample: str) -> Language:
    """The language of a short text; addresses in it do not count."""
    sample = _NOT_PROSE.sub(" ", sample)
    letters = sum(map(len, _WORD.findall(sample)))
    if len(_CLASSES["latin"].findall(sample)) * 2 > letters > 1:
        return _judge_latin(sample)
    counts = {name: len(pattern.findall(sample)) for name, pattern in _CLASSES.items()}
    script = max(counts, key=lambda name: counts[name])
    total = sum(counts.values())
    if total < 2:
        return Language()
    if script == "han" and counts["kana"] * 20 > counts["han"]:
        script = "kana"  # Japanese mixes both, Chinese has no kana
    if script == "latin":
        return _judge_latin(sample)
    codes = _LANGUAGES[script]
    if len(codes) == 1:
        return Language(codes[0], round(counts[script] / total, 4))
    code, probability = _probable(sample, codes)
    return Language(code, probability)


def _judge_latin(sample: str) -> Language:
    """The language of a text in Latin letters."""
    words = [word.lower() for word in _WORD.findall(sample)]
    code, probability = likeliest(sample)
    if len(words) >= _MANY_WORDS and probability > _CERTAIN and _share(words, code) > _PLENTY:
        return Language(code, probability)
    shares = {known: _share(words, known) for known in SUPPORTED}
    best = max(shares.values())
    share = shares.get(code, 0.0)
    if len(words) >= _MANY_WORDS:
        sure = share >= _COMMON and probability >= _LIKELY and share >= best - 0.08
    else:
        sure = share > 0 and share >= best and len(words) > 1 and probability >= _HARDLY
    if sure:
        return Language(code, probability)
    code, probability = _probable(sample, _LATIN)
    share = shares.get(code, 0.0)
    if len(words) >= _MANY_WORDS:
        # A list of names or a table has few small words in any language: then the letters decide alone.
        return Language(code, probability)
    if len(words) < 2 or probability < _LIKELY or (code in shares and not share and probability < _SURE):
        return Language()
    return Language(code, round(probability * (0.5 if code in shares and share < best else 0.8), 4))


def _share(words: list[str], code: str) -> float:
    """Which part of the words are small words of a language, from 0 to 1."""
    small = small_words(code)
    return sum(word in small for word in words) / len(words) if words else 0.0


@cache
def small_words(code: str) -> frozenset[str]:
    """The words of a language that carry grammar, in lower case; none for a language without a table."""
    return frozenset(table(code, "words").get("stopwords", ()))


def likeliest(sample: str) -> tuple[str, float]:
    """The likeliest of the commonest languages in Latin script, and how likely it is among them."""
    return _probable(sample, _FIRST)


def _probable(sample: str, codes: tuple[str, ...]) -> tuple[str, float]:
    """The likeliest of some languages, and how likely it is among them; ``und`` if there is nothing to go by."""
    code, probability = profiles(codes).likeliest(sample) or (UNKNOWN_LANGUAGE, 0.0)
    return code, round(probability, 4)
