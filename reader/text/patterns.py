"""Regular expressions that are compiled when they are first used.

Compiling takes longer than matching: the expressions for every kind of line cost more at the start of the program than
drawing the first page, and most texts need few of them.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast


class _Lazy:
    """Stands for a compiled expression, and hands out its methods from the first call on."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile, and keep the method: the next call finds it without coming here."""
        if name.startswith("__"):
            raise AttributeError(name)
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)
        return method


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression as ``re.compile`` gives it, compiled at its first use. A faulty one raises only then."""
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))
