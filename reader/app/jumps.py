"""The jump list: the places that one has left by a jump, to go back to. Turning panes leaves no trace in it."""

from __future__ import annotations

_MOST = 100


class Jumps:
    """Places as offsets into the text, so that another width does not matter."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    def leave(self, place: int) -> None:
        """Note the place that a jump leaves."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-_MOST]
        self._ahead.clear()

    def back(self, here: int) -> int | None:
        """The place before the last jump; None if there was none."""
        return self._move(self._behind, self._ahead, here)

    def forward(self, here: int) -> int | None:
        """The place that ``back`` was called at; None if there is none."""
        return self._move(self._ahead, self._behind, here)

    @staticmethod
    def _move(source: list[int], target: list[int], here: int) -> int | None:
        while source:
            place = source.pop()
            if place != here:
                target.append(here)
                return place
        return None
