"""Word clusters: which words stand where the same other words stand (Brown et al. 1992), by their place in a tree.

A cluster is a path from the root of a binary tree; words that share its first steps are alike, and the more so the
more steps they share. The tables are those of ``reader/models/clusters.*.bin``, made by ``training.clusters``:

``RCL1``           four bytes that name the format;
paths              their number (2 bytes), then each path (4 bytes), the first step in its lowest bit;
buckets            the logarithm of their number (1 byte), then where each begins and the last ends (4 bytes each),
                   counted in entries;
entries            3 bytes each: 14 bits of the word's checksum and 10 bits that number its path.

Words are not kept, only their checksums: a table of a million words takes 3.5 bytes a word and is searched as it
stands. An unknown word passes for a known one about once in a thousand times, which the tagger, for whom a cluster is
one sign among many, does not notice. All numbers are little-endian.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from struct import unpack_from
from zlib import crc32

MAGIC = b"RCL1"
PRINT_BITS = 14
PATH_BITS = 10
ENTRY = 3
"""Bytes of an entry."""
SOURCES = ("en", "de", "es")
"""The languages with a table. Names are spelt alike in most languages, so that each table serves all of them."""


class Clusters:
    """One table."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ValueError("not a table of word clusters")
        (count,) = unpack_from("<H", data, 4)
        self._paths: tuple[int, ...] = unpack_from(f"<{count}I", data, 6)
        at = 6 + 4 * count
        self._shift = 32 - data[at]
        self._starts = at + 1
        self._entries = self._starts + 4 * ((1 << data[at]) + 1)
        self._data = data

    def path(self, word: str) -> int:
        """The path of a word as it is written, its first step in the lowest bit; 0 for a word without a cluster."""
        checksum = crc32(word.encode("utf-8", "surrogatepass"))
        first, last = unpack_from("<2I", self._data, self._starts + 4 * (checksum >> self._shift))
        wanted = checksum & ((1 << PRINT_BITS) - 1)
        data = self._data
        for at in range(self._entries + ENTRY * first, self._entries + ENTRY * last, ENTRY):
            entry = data[at] | data[at + 1] << 8 | data[at + 2] << 16
            if entry >> PATH_BITS == wanted:
                return self._paths[entry & ((1 << PATH_BITS) - 1)]
        return 0


@cache
def clusters(source: str) -> Clusters:
    """The table of one of ``SOURCES``."""
    return Clusters((files("reader") / "models" / f"clusters.{source}.bin").read_bytes())


def prefixes(path: int, depths: tuple[int, ...]) -> list[str]:
    """The first steps of ``path`` to each depth that it reaches, as texts that differ between depths."""
    reach = path.bit_length() + 3  # trailing zero steps are not seen; hardly a path ends in more than three
    return [f"{depth}:{path & ((1 << depth) - 1):x}" for depth in depths if depth <= reach]
