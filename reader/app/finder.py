"""The finder: a search that is carried on slice by slice, so that the screen answers between the slices."""

from __future__ import annotations

import time
from collections.abc import Iterator

from reader.text.article import Span

_SLICE = 0.02
"""Seconds of work before the screen gets its turn."""


class Finder:
    """The hits of one query, and the one that is the current one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._query = ""
        self._hits: list[Span] = []
        self._running: Iterator[Span | None] = iter(())
        self._done = True
        self._index: int | None = None
        self.origin = 0
        """Where the reader stood when the search began."""

    @property
    def hits(self) -> tuple[Span, ...]:
        """What was found so far, in text order."""
        return tuple(self._hits)

    @property
    def current(self) -> Span | None:
        """The hit that one is on."""
        return self._hits[self._index] if self._index is not None else None

    @property
    def position(self) -> str:
        """Which hit of how many, to show."""
        if not self._query.strip():
            return ""
        if not self._hits:
            return "not found" if self._done else "searching …"
        return f"{(self._index or 0) + 1} of {len(self._hits)}{'' if self._done else ' …'}"

    def begin(self, origin: int) -> None:
        """A search begins at ``origin``; what was found before stays until other words are typed."""
        self.origin = origin

    def seek(self, query: str) -> None:
        """Seek other words; ``work`` finds them."""
        self._query = query
        self._hits = []
        self._index = None
        from reader.text.search import search

        self._running = search(self._text, query)
        self._done = False

    def work(self) -> bool:
        """Seek for a moment. True when all of the text is searched."""
        stop = time.monotonic() + _SLICE
        for hit in self._running:
            if hit is not None:
                self._hits.append(hit)
                if self._index is None and hit.end > self.origin:
                    self._index = len(self._hits) - 1
            if time.monotonic() > stop:
                return False
        self._done = True
        if self._index is None and self._hits:
            self._index = 0
        return True

    def step(self, direction: int) -> bool:
        """Go to the next hit (1) or the one before (-1), around the end. False if there is none."""
        if not self._hits:
            return bool(self._query.strip())
        self._index = ((self._index or 0) + direction) % len(self._hits)
        return True

    def clear(self) -> None:
        """Seek nothing."""
        self.seek("")
        self.work()
