"""Which kind of input something is, by its name or its first bytes, and what is said of the kinds that are not read."""

from __future__ import annotations

import re
from pathlib import PurePath

from reader.text.patterns import lazy

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn"})
"""The suffixes of Markdown files."""

_PAGE = "web pages cannot be opened yet; save the article as text or Markdown"
_BOOK = "EPUB books cannot be opened yet; convert the book to text or Markdown"
_PDF = "PDF files cannot be opened yet; convert the file to text, for example with pdftotext"
_OFFICE = "word processor files cannot be opened yet; save the file as plain text or Markdown"
_FEED = "feeds and XML files cannot be opened yet; save the article as text or Markdown"
_MAIL = "mail files cannot be opened yet; save the message as plain text"
_JSON = "JSON is not an article; give records to 'reader analyze --jsonl' or save the article as text"
_OPML = "OPML lists cannot be opened yet; save an article as text or Markdown"
_DATABASE = "is a database, not a text"
_PACKED = "is a packed archive; unpack it first and open a file in it"
_PICTURE = "is a picture, a sound or a film, not a text"

_REFUSED = {
    _PAGE: ".html .htm .xhtml .shtml .mht .mhtml .webarchive",
    _BOOK: ".epub .mobi .azw .azw3",
    _PDF: ".pdf .ps",
    _OFFICE: ".docx .doc .odt .rtf .pages .docm .odp .ods .pptx .ppt .xlsx .xls",
    _FEED: ".xml .rss .atom .rdf",
    _MAIL: ".eml .mbox .msg",
    _JSON: ".json .jsonl .ndjson",
    _OPML: ".opml",
    _DATABASE: ".sqlite .sqlite3 .db",
    _PACKED: ".zip .tar .tgz .bz2 .xz .zst .7z .rar",
    _PICTURE: ".png .jpg .jpeg .gif .webp .mp3 .mp4 .ogg .mkv .webm .wav .flac",
}
_BY_SUFFIX = {suffix: message for message, suffixes in _REFUSED.items() for suffix in suffixes.split()}

_MAGIC = (
    (b"%PDF", _PDF),
    (b"PK\x03\x04", "is a packed file (EPUB, DOCX or zip), which cannot be opened yet; convert it to text or Markdown"),
    (b"SQLite format 3", _DATABASE),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"{\\rtf", _OFFICE),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ\x00", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
)
_TAGS = (
    ("<!doctype html", _PAGE),
    ("<html", _PAGE),
    ("<opml", _OPML),
    ("<?xml", _FEED),
    ("<rss", _FEED),
    ("<feed", _FEED),
    ("<rdf:rdf", _FEED),
)
_SNIFF = 1024
_URL = lazy(r"([a-zA-Z][a-zA-Z0-9+.-]{1,30})://")


def suffix_of(name: str) -> str:
    """The suffix of a file's name in small letters, that of a compressed file without its ``.gz``."""
    path = PurePath(name)
    suffix = path.suffix.lower()
    return PurePath(path.stem).suffix.lower() if suffix == ".gz" else suffix


def refused_name(name: str) -> str | None:
    """Why a file of this name is not opened; None if it may be."""
    return _BY_SUFFIX.get(suffix_of(name))


def refused_bytes(data: bytes) -> str | None:
    """Why these bytes are not opened, by how they begin; None if they may be a text."""
    return next((message for magic, message in _MAGIC if data.startswith(magic)), None)


def refused_text(text: str) -> str | None:
    """Why this text is not opened, by how it begins; None if it may be an article."""
    head = text[:_SNIFF].lstrip("\ufeff \t\r\n").lower()
    if not head.startswith("<"):
        return None
    return next((message for tag, message in _TAGS if head.startswith(tag)), None)


def refused_address(ref: str) -> str | None:
    """Why an address is not opened; None if ``ref`` is none."""
    match = _URL.match(ref)
    if match is None:
        return None
    scheme = match[1].lower()
    if scheme in ("http", "https"):
        return _PAGE
    if scheme == "file":
        return "is an address; name the file by its path"
    return "addresses of this kind are not opened; name a file"


def is_markdown(text: str) -> bool:
    """Whether a text without a name is Markdown: it begins with front matter, or has headings and other marks."""
    head = text[:20_000].lstrip("\ufeff\n")
    if _FRONT.match(head):
        return True
    headings = len(_HEADING.findall(head))
    return headings > 0 and (headings + sum(mark.search(head) is not None for mark in _MARKS)) > 1


_FRONT = lazy(r"(?:---[ \t]*\n(?=[^\n]{0,80}\w[ \t]*:)[\s\S]*?\n---|\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+)[ \t]*(?:\n|$)")
_HEADING = lazy(r"^#{1,6} \S", re.MULTILINE)
_MARKS = tuple(
    lazy(pattern, re.MULTILINE)
    for pattern in (r"\]\(\S", r"^```", r"\*\*\w", r"^[-*] \S", r"^> ", r"^\[[^\]\n]{1,80}\]: ")
)
