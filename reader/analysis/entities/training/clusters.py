"""Builds ``reader/models/clusters.*.bin`` from the Brown clusters of spacy-lookups-data (MIT).

``python -m reader.analysis.entities.training.clusters [FOLDER]`` writes the tables, the same to the byte each time.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from struct import pack
from zlib import crc32

from reader.analysis.entities.tagging.clusters import ENTRY, MAGIC, PATH_BITS, PRINT_BITS, SOURCES

PACKAGE = ("spacy-lookups-data", "1.0.5")
MOST_NAMES, MOST_WORDS = 700_000, 300_000
"""How far down the list, which begins with the commonest, words with a capital and other words are taken."""
_BUCKET = 16
"""The most entries of a bucket, on average."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'.][^\W\d_]+)*\Z")


def build(source: str) -> bytes:
    """The table of one language. Raises ``SystemExit`` with one line if the package is missing."""
    name, wanted = PACKAGE
    try:
        found = version(name)
    except PackageNotFoundError:
        found = "none"
    if found != wanted:
        raise SystemExit(
            f"clusters: {name} {wanted} is needed, {found} is installed; pip install 'terminal-reader[train]'"
        )
    packed = (files("spacy_lookups_data") / "data" / f"{source}_lexeme_cluster.json.gz").read_bytes()
    listed = json.loads(gzip.decompress(packed))
    chosen = {
        word: path
        for rank, (word, path) in enumerate(listed.items())
        if path and rank < (MOST_NAMES if word[0].isupper() else MOST_WORDS) and len(word) > 1 and _WORD.match(word)
    }
    return table(chosen)


def table(paths: dict[str, int]) -> bytes:
    """The bytes of a table that gives each word its path; of two words with one checksum the first counts."""
    numbers = {path: number for number, path in enumerate(sorted(set(paths.values())))}
    if len(numbers) > 1 << PATH_BITS:
        raise ValueError(f"{len(numbers)} clusters are more than a table holds")
    bits = min(max((len(paths) // _BUCKET).bit_length(), 1), 32 - PRINT_BITS)
    buckets: list[dict[int, int]] = [{} for _ in range(1 << bits)]
    for word, path in paths.items():
        checksum = crc32(word.encode())
        buckets[checksum >> (32 - bits)].setdefault(checksum & ((1 << PRINT_BITS) - 1), numbers[path])
    starts = [0]
    entries = bytearray()
    for bucket in buckets:
        for print_, number in sorted(bucket.items()):
            entries += (print_ << PATH_BITS | number).to_bytes(ENTRY, "little")
        starts.append(len(entries) // ENTRY)
    return b"".join(
        (
            MAGIC,
            pack(f"<H{len(numbers)}I", len(numbers), *numbers),
            pack(f"<B{len(starts)}I", bits, *starts),
            bytes(entries),
        )
    )


def main() -> None:
    """Write all tables into a folder, by default among the program's models."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(str(files("reader"))) / "models"
    for source in SOURCES:
        (folder / f"clusters.{source}.bin").write_bytes(build(source))


if __name__ == "__main__":
    main()
