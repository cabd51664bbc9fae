"""``reader ARTICLE`` and ``reader sample``: on the screen, or as plain text where there is none."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

from reader.analysis.options import Options
from reader.cli.asking import options_of
from reader.cli.parser import is_terminal
from reader.library.history import History, Reading
from reader.sources import open_source
from reader.text.article import Article


def open_article(options: argparse.Namespace) -> int:
    """Open the article asked for; standard input if something is piped in; else the one read last."""
    history = History()
    ref = options.article
    if ref is None and not is_terminal(sys.stdin):
        ref = "-"
    if ref is None:
        last = history.last()
        if last is None:
            print("reader: nothing was read yet; name a file, or try: reader sample", file=sys.stderr)
            return 2
        ref = last.source
    return _show(open_source(ref), options, history)


def open_sample(options: argparse.Namespace) -> int:
    """Open a bundled article."""
    from reader import samples

    return _show(open_source(str(samples.path(options.sample))), options, History())


def _show(article: Article, options: argparse.Namespace, history: History) -> int:
    wanted = options_of(options)
    if options.plain or not _has_screen(article):
        return _print(article, wanted)
    gc.disable()  # loading the screen makes many objects and no garbage; with the first picture it is on again
    from reader.app.app import read

    key = str(Path(article.source).absolute()) if article.source not in ("", "-") else None
    before = history.find(key) if key else None
    offset = before.offset if before and before.length == len(article.text) else 0
    place = read(article, wanted, offset=offset, history=history, theme=options.theme)
    if place is not None and key:
        history.remember(Reading(key, article.label, place, len(article.text)))
    return 0


def _has_screen(article: Article) -> bool:
    """Whether there is a terminal to draw on; if the article came through standard input, the keys get it back."""
    if not is_terminal(sys.stdout) or os.environ.get("TERM", "dumb") == "dumb":
        return False
    if is_terminal(sys.stdin):
        return True
    # Textual reads keys from file descriptor 0, whatever sys.stdin is: put the terminal there.
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True


def _print(article: Article, options: Options) -> int:
    """The article with its summary as plain text."""
    from dataclasses import replace

    from reader.analysis.options import Layer
    from reader.analysis.pipeline import analyze
    from reader.export.plain import page

    for notice in article.notices:
        print(f"reader: {notice}", file=sys.stderr)
    layers = frozenset({Layer.SUMMARY, Layer.READABILITY, Layer.KEYPHRASES})
    sys.stdout.write(page(article, analyze(article, replace(options, layers=layers))))
    return 0
