"""What may reach a screen, and what never may.

A terminal obeys control characters wherever they stand, and Textual passes them through. So every string from outside
(article, title, file name, error, setting) goes through this module once, where it enters the program.
"""

from __future__ import annotations

from reader.text.patterns import lazy

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

LINE_ENDS = "\n\f\x85\u2028\u2029"
"""What ends a line besides a carriage return; a form feed is a page's end."""

_C0 = "\x00-\x08\x0b\x0e-\x1f"
_C1 = "\x7f-\x84\x86-\x9f"
_BIDI = "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates: they reorder what follows them on a screen
_SURROGATES = "\ud800-\udfff"
_FORBIDDEN = lazy(f"[{_C0}{_C1}{_BIDI}{_SURROGATES}]")
_OTHER_LINE_ENDS = lazy("[\f\x85\u2028\u2029]")
_ANY = lazy(f"[{_C0}{_C1}{_BIDI}{_SURROGATES}\r\f\x85\u2028\u2029]")
_BLANKS = lazy(r"\s+")


def clean(text: str) -> str:
    r"""Make ``text`` safe to show, one code point for one, so that offsets into it stay true.

    Controls (C0 but newline and tab, DEL, C1), bidirectional embeddings, overrides and isolates, and lone surrogates
    become U+FFFD. A form feed, NEL, U+2028, U+2029 and a lone ``\r`` become a newline; ``\r`` before ``\n`` a blank.
    """
    if _ANY.search(text) is None:
        return text
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return _FORBIDDEN.sub(REPLACEMENT, _OTHER_LINE_ENDS.sub("\n", text))


def one_line(text: str, limit: int | None = None) -> str:
    """A title, name or message as one safe line: cleaned, blanks run together, cut to ``limit`` characters."""
    line = _BLANKS.sub(" ", clean(text)).strip()
    if limit is not None and len(line) > limit:
        return line[: limit - 1].rstrip() + "…"
    return line
