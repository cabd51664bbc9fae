"""Stemmers by ISO 639-1 code: sumy's own for its methods, Snowball's for what sumy lacks and where it is not needed."""

from __future__ import annotations

from collections.abc import Callable

Stem = Callable[[str], str]

# Those that sumy has. Its Polish, Ukrainian and Greek stemmers need packages of their own.
_SUMY = {
    "it": "italian", "en": "english", "fr": "french", "de": "german", "es": "spanish", "pt": "portuguese",
    "nl": "dutch", "sv": "swedish", "no": "norwegian", "da": "danish", "fi": "finnish", "hu": "hungarian",
    "ro": "romanian", "ru": "russian", "cs": "czech", "sk": "slovak", "ar": "arabic",
}  # fmt: skip

_SNOWBALL = {
    **_SUMY, "nl": "dutch_porter", "tr": "turkish", "ca": "catalan", "el": "greek", "eu": "basque", "et": "estonian",
    "ga": "irish", "hi": "hindi", "hy": "armenian", "id": "indonesian", "lt": "lithuanian", "ne": "nepali",
    "ta": "tamil", "sr": "serbian", "pl": "polish", "fa": "persian", "eo": "esperanto", "yi": "yiddish",
}  # fmt: skip


def sumy_stemmer(language: str) -> Stem:
    """The stemmer that sumy has for a language, with a memory; Snowball's if it has none."""
    name = _SUMY.get(language)
    if name is None:
        return snowball_stemmer(language)
    if name in ("czech", "slovak"):
        from sumy.nlp.stemmers import Stemmer

        return remembering(_lenient(Stemmer(name)))
    from nltk.stem import snowball  # what sumy would take, without the half of its start that looks up languages

    return remembering(_lenient(getattr(snowball, f"{name.capitalize()}Stemmer")().stem))


def snowball_stemmer(language: str) -> Stem:
    """Snowball's stemmer for a language; one that leaves words alone if it has none. Loads neither sumy nor NLTK."""
    import Stemmer

    name = _SNOWBALL.get(language)
    if name is None or name not in Stemmer.algorithms():
        return str
    stem: Stem = Stemmer.Stemmer(name).stemWord
    return stem


def remembering(stem: Stem) -> Stem:
    """The stemmer with a memory."""
    memory: dict[str, str] = {}

    def remembered(word: str) -> str:
        if word not in memory:
            memory[word] = stem(word)
        return memory[word]

    return remembered


def _lenient(stem: Stem) -> Stem:
    """The stemmer, but a word with letters that it does not expect stays as it is: some of NLTK's fail on such."""

    def stemmed(word: str) -> str:
        try:
            return stem(word)
        except (ValueError, LookupError):
            return word

    return stemmed
