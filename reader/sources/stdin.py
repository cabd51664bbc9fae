"""The bytes that come in on standard input."""

from __future__ import annotations

import sys

from reader.sources.errors import SourceError
from reader.sources.files import LARGEST, too_large

_CHUNK = 1 << 18


def read() -> bytes:
    """Everything on standard input, to its end. Raises SourceError if it is closed or holds too much."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None or stream.closed:
        raise SourceError("-", "standard input is closed; name a file")
    parts = []
    size = 0
    try:
        while part := stream.read(_CHUNK):
            size += len(part)
            if size > LARGEST:
                raise SourceError("-", too_large())
            parts.append(part)
    except (OSError, ValueError):
        raise SourceError("-", "standard input cannot be read; name a file") from None
    return b"".join(parts)
