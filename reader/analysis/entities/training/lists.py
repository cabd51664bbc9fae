"""The hand-kept lists as they stand in the table: ready for look-ups, the names of all languages brought together."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.entities.gazetteer import LABELS, spaced
from reader.analysis.entities.training.collected import Collected
from reader.analysis.entities.training.words import Words
from reader.languages import SUPPORTED
from reader.languages import table as data

_PLAIN = frozenset({"countries", "cities", "regions", "organizations", "others"})
"""Lists whose names are that and nothing else, but for the ``ambiguous`` ones."""
_NAMES = frozenset({*LABELS, "ambiguous", "first_names_f", "first_names_m"})


def lists(collected: Collected, words: Words) -> Iterator[str]:
    """The blocks of every list: for all languages, then what is otherwise in each."""
    core = _known("und", words)
    yield from _blocks("und", core)
    countries = {spaced(name) for code in SUPPORTED for name in data(code, "names")["countries"]}
    yield _block("und", "countries", sorted(countries))
    yield _block("und", "capitals", _capitals())
    yield _block("und", "first_names", _first_names("und"))
    for size, firsts in sorted(_heads(collected).items()):
        yield _block("heads", str(size), firsts)
    for language in SUPPORTED:
        known = _known(language, words)
        yield from _blocks(language, {form: label for form, label in known.items() if core.get(form) != label})
        yield _block(language, "not_known", [form for form in core if form not in known])
        names = set(_first_names(language))
        yield _block(language, "not_first_names", [name for name in _first_names("und") if name not in names])
        for key, value in sorted(data(language, "names").items()):
            if key not in _NAMES:
                entries = value if isinstance(value, list) else [str(value)]
                yield _block(language, key, [entry.lower() for entry in entries])


def _block(language: str, name: str, words: list[str]) -> str:
    return "\n".join([f": {language} {name}", *dict.fromkeys(words)])


def _blocks(language: str, known: dict[str, str]) -> Iterator[str]:
    """Names with their labels, one block a label."""
    for label in sorted(set(known.values())):
        yield _block(language, f"known_{label}", [form for form in sorted(known) if known[form] == label])


def _known(language: str, words: Words) -> dict[str, str]:
    """Labels of hand-kept names as one language's texts are read: its own lists win.

    Countries are called otherwise in each language; a foreign list of them would bring foreign common words. Of a
    body, a company, a club a single ordinary word is left to the sentence ("Open", "Time", "Union").
    """
    own = data(language, "names")
    ambiguous = frozenset(own.get("ambiguous", ()))
    known: dict[str, str] = {}
    everywhere = [data("mul", "names"), *(data(code, "names") for code in SUPPORTED)]
    for table in [*everywhere, own] if own else everywhere:
        for key, label in LABELS.items():
            if table is not own and key == "countries":
                continue
            for name in table.get(key, ()):
                form = spaced(name)
                if name not in ambiguous and (key in _PLAIN or not words.is_common(form, language)):
                    known[form] = label.value
    return known


def _capitals() -> list[str]:
    """Hand-kept names that are all capitals."""
    tables = [data(code, "names") for code in ("mul", *SUPPORTED)]
    return sorted({name for table in tables for key in LABELS for name in table.get(key, ()) if name.isupper()})


def _first_names(language: str) -> list[str]:
    """Hand-kept first names that are nothing else in a language."""
    ambiguous = frozenset(data(language, "names").get("ambiguous", ()))
    keys = ("first_names_f", "first_names_m")
    names = {name for code in SUPPORTED for key in keys for name in data(code, "names").get(key, ())}
    return sorted(names - ambiguous)


def _heads(collected: Collected) -> dict[int, list[str]]:
    """First words of names of several words, by the most words of such a name."""
    sizes: dict[str, int] = {}
    for form, _ in collected.rows():
        words = form.lower().split()
        if len(words) > 1:
            sizes[words[0]] = max(sizes.get(words[0], 0), len(words))
    heads: dict[int, list[str]] = {}
    for word in sorted(sizes):
        heads.setdefault(sizes[word], []).append(word)
    return heads
