"""The line that says where words were taken from."""

from __future__ import annotations

import re
from pathlib import PurePath

from reader.text.article import Article
from reader.text.sanitize import one_line

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def origin(article: Article) -> str:
    """Where the article came from, to show: the site, else the file's name, else "standard input"."""
    if article.site:
        return one_line(article.site)
    if article.source in ("", "-"):
        return "standard input" if article.source else ""
    return one_line(PurePath(article.source).name or article.source, 80)


def date(article: Article) -> str:
    """The day of publication (``2026-01-06``), or an empty string."""
    match = _DATE.match(article.published or "")
    return match.group() if match else ""


def cite(article: Article) -> str:
    """Title, authors, origin and date, as far as they are known: ``“Title”, Ann Author, example.org, 2026-01-06``."""
    title = f"“{article.title}”" if article.title else ""
    return ", ".join(part for part in (title, *article.authors, origin(article), date(article)) if part)
