"""Sources: from what the user names to an article, one module a kind of input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from os.path import isfile

from reader.sources import files, kinds
from reader.sources.errors import SourceError
from reader.text.article import Article

__all__ = ["SourceError", "from_bytes", "open_source"]

STANDARD_INPUT = "-"


def open_source(ref: str, *, stdin: Callable[[], bytes] | None = None) -> Article:
    """Open what ``ref`` names: a path, or ``-`` for standard input, which ``stdin`` reads in place of the real one.

    Raises SourceError, whose text is one line that says what is wrong and what to do.
    """
    if ref == STANDARD_INPUT:
        data = (stdin or _standard_input)()
        if not data.strip():
            raise SourceError(ref, "nothing came in on standard input")
        return from_bytes(data, ref, suffix=None)
    if message := kinds.refused_address(ref):
        raise SourceError(ref, message)
    if not ref or "\0" in ref:
        raise SourceError(ref, "is no name of a file")
    if (message := kinds.refused_name(ref)) and isfile(ref):  # before reading what may be large
        raise SourceError(ref, message)
    return from_bytes(files.read(ref), ref, suffix=kinds.suffix_of(ref))


def _standard_input() -> bytes:
    from reader.sources.stdin import read

    return read()


def from_bytes(data: bytes, ref: str, *, suffix: str | None) -> Article:
    """The article that some bytes hold; ``suffix`` is that of their name, None if they have no name.

    Raises SourceError if they are empty, no text, or of a kind that is not read yet.
    """
    notices: list[str] = []
    if suffix is not None and (message := kinds.refused_name(f"x{suffix}")):
        raise SourceError(ref, message)
    if files.is_packed(data):
        data, notice = files.unpack(data, ref)
        notices += [notice] if notice else []
    if not data.strip():
        raise SourceError(ref, "is empty")
    if message := kinds.refused_bytes(data):
        raise SourceError(ref, message)

    from reader.sources.encoding import decode

    text, notice = decode(data, ref=ref)
    notices += [notice] if notice else []
    if message := kinds.refused_text(text):
        raise SourceError(ref, message)
    if not text.strip():
        raise SourceError(ref, "is empty")
    article = _article(text, ref, suffix)
    return replace(article, notices=(*notices, *article.notices))


def _article(text: str, ref: str, suffix: str | None) -> Article:
    if suffix in kinds.MARKDOWN or (suffix is None and kinds.is_markdown(text)):
        from reader.sources import markdown

        return markdown.article(text, ref)
    from reader.sources import plain

    return plain.article(text, ref)
