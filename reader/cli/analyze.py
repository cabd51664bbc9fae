"""``reader analyze``: everything as JSON, of files or of a stream of records, by the contract of ``export.records``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import isinf
from typing import Any

from reader.analysis.errors import TaggerError
from reader.analysis.options import Layer, Options
from reader.analysis.pipeline import analyze as run_stages
from reader.cli.asking import options_of
from reader.export.records import dumps, error_record, file_record, record
from reader.sources import SourceError, open_source
from reader.text.article import Article
from reader.text.patterns import lazy
from reader.text.sanitize import one_line
from reader.text.structure import structure

_AHEAD = 4
"""Records a process that may wait for it, so that a long stream is never all in memory."""

_LONGEST_NUMBER = 1000
"""The most digits of a whole number: Python refuses 4,300, many readers of JSON refuse fewer."""
_CODE = lazy("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


def analyze(options: argparse.Namespace) -> int:
    """Analyse files or records; the exit status is 2 if a file, 1 if a record could not be read."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    layers = (Layer(name) for name in options.only - {"blocks"}) if options.only else Layer
    asked = options_of(options, layers)
    if options.jsonl:
        if options.articles:
            print("reader: --jsonl reads standard input and takes no ARTICLE; try reader --help", file=sys.stderr)
            return 2
        return _print_all(_in_order(_lines(), asked, options.jobs))
    if not options.articles:
        print("reader: name an ARTICLE, or - for standard input, or give --jsonl; try reader --help", file=sys.stderr)
        return 2
    status = 0
    for ref in options.articles:
        try:
            article = open_source(ref)
            for notice in article.notices:
                print(f"reader: {one_line(ref, 200)}: {notice}", file=sys.stderr)
            analysis = run_stages(article, asked)
        except SourceError as error:
            message = str(error)
        except TaggerError as error:
            message = f"{one_line(ref, 200)}: {one_line(str(error), 200)}"
        else:
            _emit(dumps(file_record(article, _only(analysis, asked))))
            continue
        print(f"reader: {message}", file=sys.stderr)
        status = 2
    return status


def _lines() -> Iterator[tuple[int, bytes]]:
    """The lines of standard input that hold anything, numbered from 1."""
    stream = sys.stdin.buffer if sys.stdin is not None else ()
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield number, line


def _in_order(lines: Iterable[tuple[int, bytes]], asked: Options, jobs: int) -> Iterator[tuple[str, bool]]:
    """The answer to each line, in the order of the lines, and whether it is a good one."""
    if jobs == 1:
        for number, line in lines:
            yield answer(number, line, asked)
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    jobs = min(jobs, os.cpu_count() or 1)  # all are started at once, and more than there are cores gain nothing
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[tuple[str, bool]]] = deque()
        for number, line in lines:
            waiting.append(pool.submit(answer, number, line, asked))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def answer(number: int, line: bytes, asked: Options) -> tuple[str, bool]:
    """The record that answers one line, as JSON, and whether the line could be read."""
    identity: object = None
    try:
        wish = _wish(line)
        identity = wish.get("id")
        article = structure(_text(wish))
        article = replace(
            article,
            title=one_line(_string(wish, "title") or article.title),
            published=_string(wish, "published") or article.published,
        )
        options = replace(asked, language=language) if (language := _language(wish)) else asked
        return dumps(record(identity, article, _only(run_stages(article, options), options))), True
    except (ValueError, RecursionError, TaggerError) as error:
        message = "nested too deep" if isinstance(error, RecursionError) else one_line(str(error), 200)
        return dumps(error_record(identity, number, message)), False
    except Exception as error:  # a fault of ours with one record must not cost the others
        if os.environ.get("READER_TRACEBACK"):
            raise
        message = f"something went wrong: {type(error).__name__}: {one_line(str(error), 200)}"
        return dumps(error_record(identity, number, message)), False


def _wish(line: bytes) -> dict[str, Any]:
    """One line as an object. Raises ValueError with what is wrong with it."""
    try:
        wish = json.loads(line.decode("utf-8-sig"), parse_constant=_no_constant, parse_float=_float, parse_int=_int)
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    if not isinstance(wish, dict):
        raise ValueError("not a JSON object")
    return wish


def _no_constant(name: str) -> object:
    raise ValueError(f"not JSON: {name}")


def _float(digits: str) -> float:
    """A number; one beyond all bounds would come out again as ``Infinity``, which is no JSON."""
    if isinf(number := float(digits)):
        raise ValueError("a number is too large")
    return number


def _int(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError("a number is too large")
    return int(digits)


def _text(wish: dict[str, Any]) -> str:
    text = _string(wish, "text")
    if text is None:
        raise ValueError("no text")
    return text


def _string(wish: dict[str, Any], name: str) -> str | None:
    """A string of the record, or None if it is not there. Raises ValueError if it is something else."""
    value = wish.get(name)
    if not (value is None or isinstance(value, str)):
        raise ValueError(f"{name} is not a string")
    return value


def _language(wish: dict[str, Any]) -> str | None:
    """The language that the record says it is in. Raises ValueError if that is no code."""
    code = (_string(wish, "lang") or "").strip()
    if code and not _CODE.fullmatch(code):
        raise ValueError("lang is no language code such as it or en")
    return code or None


def _only(analysis: Any, asked: Options) -> Any:
    """The layers asked for; others that had to be found on the way are emptied."""
    from reader.analysis.facts import Analysis

    blank = Analysis()
    return replace(analysis, **{layer: getattr(blank, layer) for layer in Layer if layer not in asked.layers})


def _print_all(answers: Iterable[tuple[str, bool]]) -> int:
    status = 0
    for line, good in answers:
        _emit(line)
        status = status if good else 1
    return status


def _emit(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


__all__ = ["Article", "analyze", "answer"]
