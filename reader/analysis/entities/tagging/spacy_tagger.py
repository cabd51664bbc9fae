"""The tagger by spaCy: what a pipeline of spaCy that the user has installed finds, as mentions by our conventions.

An option for those who have spaCy: nothing here is imported unless it is asked for, spaCy only inside functions.
See https://spacy.io/models for its pipelines.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

from reader.analysis.entities.gazetteer import Gazetteer
from reader.analysis.entities.tagging.mention import Mention
from reader.analysis.entities.tagging.spacy_spans import LABELS, named, readable
from reader.analysis.errors import TaggerError

_BATCH = 16
"""Stretches of text that go through the pipeline together: enough for speed, few enough for little memory."""
_UNUSED = ("tagger", "morphologizer", "parser", "senter", "lemmatizer", "trainable_lemmatizer", "attribute_ruler")
"""Components that are not even loaded: no recogniser of names needs them."""
_MULTILINGUAL = "xx"
_KINDS = ("core", "ent")
"""Pipelines of a general kind, with names, by spaCy's convention (``it_core_news_sm``, ``xx_ent_wiki_sm``)."""
_SIZES = ("sm", "md", "lg", "trf")
_LANGUAGES = {
    "it": "Italian",
    "en": "English",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "pt": "Portuguese",
    "nl": "Dutch",
}


def require() -> None:
    """Raise TaggerError if spaCy is not installed. It is looked for, not imported."""
    if importlib.util.find_spec("spacy") is None:
        raise TaggerError("spaCy is not installed; pip install spacy")


def tag(text: str, pieces: Sequence[tuple[int, int]], language: str, gazetteer: Gazetteer) -> list[Mention]:
    """The mentions that spaCy finds in ``pieces`` of ``text`` (sentences, sorted), sorted and disjoint.

    Raises TaggerError if spaCy, or a pipeline of it for ``language`` (ISO 639-1), is not installed or fails.
    """
    recogniser = _recogniser(language)
    starts = {start for start, _ in pieces}
    mentions: list[Mention] = []
    for start, end, label in _recognised(recogniser, text, pieces):
        found = named(text, start, end, LABELS[label], gazetteer, initial=start in starts)
        if found is not None:
            mentions.append(found)
    return mentions


def _recognised(recogniser: Any, text: str, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Start, end and spaCy's label of each entity of a kind that counts, in text order."""
    plain = text.replace("’", "'")  # the apostrophe that its French and Italian pipelines were trained on
    stretches = ((plain[start:end], start) for start, end in readable(text, pieces))
    found: list[tuple[int, int, str]] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for doc, at in recogniser.pipe(stretches, as_tuples=True, batch_size=_BATCH):
                found += [(at + e.start_char, at + e.end_char, e.label_) for e in doc.ents if e.label_ in LABELS]
    except Exception as error:  # its components are anybody's code
        raise TaggerError(f"spaCy failed: {type(error).__name__}: {error}") from error
    return found


@cache
def _recogniser(language: str) -> Any:
    """The installed pipeline for a language, of which only what finds names is loaded; kept for the next text."""
    require()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on versions, which are the user's business
        try:
            import spacy
            import spacy.util

            for name in _by_preference(spacy.util.get_installed_models(), language):
                pipeline = spacy.load(name, exclude=list(_UNUSED))
                if _only_names(pipeline):
                    return pipeline
        except Exception as error:  # a broken installation, a pipeline of another version
            raise TaggerError(f"spaCy cannot be loaded: {type(error).__name__}: {error}") from error
    raise TaggerError(_missing(language))


def installed(language: str) -> list[str]:
    """The names of the installed pipelines that may serve for a language, best first; spaCy must be installed."""
    import spacy.util

    return _by_preference(spacy.util.get_installed_models(), language)


def _by_preference(names: Sequence[str], language: str) -> list[str]:
    """Those of ``names`` for a language: its own before multilingual, general before special, large before small."""

    def rank(name: str) -> tuple[bool, bool, int, str]:
        code, _, rest = name.partition("_")
        parts = rest.split("_")
        size = max((_SIZES.index(part) for part in parts if part in _SIZES), default=-1)
        return code == _MULTILINGUAL, parts[0] not in _KINDS, -size, name

    return sorted((name for name in names if name.partition("_")[0] in (language, _MULTILINGUAL)), key=rank)


def _only_names(pipeline: Any) -> bool:
    """Leave on what finds entities, and what that listens to; False if nothing finds any."""
    needed = {name for name in pipeline.pipe_names if "doc.ents" in pipeline.get_pipe_meta(name).assigns}
    if not needed:
        return False
    listened = {
        name
        for name in pipeline.pipe_names
        if needed & set(getattr(pipeline.get_pipe(name), "listening_components", ()))
    }
    pipeline.select_pipes(enable=[name for name in pipeline.pipe_names if name in needed | listened])
    return True


def _missing(language: str) -> str:
    """What to tell of a language without a pipeline."""
    if language not in _LANGUAGES:
        return f"no spaCy model for the language {language} is installed; xx_ent_wiki_sm would do for any"
    kind = "core_web" if language == "en" else "core_news"
    return f"no spaCy model for {_LANGUAGES[language]} is installed; python -m spacy download {language}_{kind}_sm"
