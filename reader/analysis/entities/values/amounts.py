"""Amounts: money, percentages, quantities with a unit, spans of time, and what is counted by millions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.entities.tokens import Token
from reader.analysis.entities.values.measures import CLEAR, SHORT_SCALES, Measures, measures
from reader.analysis.entities.values.numerals import Number, Numerals, figures, numerals
from reader.analysis.entities.values.quantities import (
    HALF,
    Quantity,
    joined,
    last_of_range,
    prefix,
    read_quantity,
    sign,
    value_text,
)
from reader.analysis.entities.values.value import Value, phrase, value_of
from reader.analysis.facts import Label

_MINUS = frozenset("-−–")
_LARGE = 1000
_SINGLE = frozenset("mgltWVh")
_TIME = frozenset({"s", "min", "h", "d", "wk", "mo", "yr"})


class _Amount(NamedTuple):
    """An amount's tokens ``[start, end)`` and its value."""

    start: int
    end: int
    value: str | None


def find_amounts(tokens: Sequence[Token], language: str, dates: Sequence[Value] = ()) -> list[Value]:
    """The amounts in one sentence, in order; ``dates`` are the sentence's dates, whose numbers are taken.

    A count is an amount only with a magnitude ("3 million people"); a bare count ("35 people") is none. The value is
    the number in plain decimal figures, a space and the unit: an ISO 4217 code for money (``1200000000 EUR``; a sign
    that several currencies share stands for itself, ``3500000000 $``), ``%``, ``pp`` for percentage points, ``bp`` for
    basis points, a unit's international symbol (``10 km``, ``40 °C``), and ``s min h d wk mo yr`` for spans of time;
    a count is its number alone. A range is ``5/10 %``. None where the number or the unit is not certain.
    """
    known, numbers = measures(language), numerals(language)
    heads, articles, after_article = known.heads, numbers.articles, known.after_article
    places = [at for at, token in enumerate(tokens) if token[1] in heads or "0" <= token[1] < ":"]
    found: list[Value] = []
    floor = 0
    taken = 0
    for index in places:
        if index < floor:
            continue
        token = tokens[index]
        if token[1] in articles and (index + 1 == len(tokens) or tokens[index + 1][1] not in after_article):
            continue
        while taken < len(dates) and dates[taken].end <= token.start:
            taken += 1
        limit = len(tokens)
        if taken < len(dates):
            if dates[taken].start <= token.start:
                continue
            # Nothing of the date that comes next may be read.
            limit = index + 1
            while limit < len(tokens) and tokens[limit].start < dates[taken].start:
                limit += 1
                if limit - index > _MOST_TOKENS:
                    break
        amount = _read(
            tokens[index : min(limit, index + _MOST_TOKENS)], known, numbers, tokens[max(0, index - 3) : index]
        )
        if amount is not None:
            start, end = index + amount.start, index + amount.end
            found.append(value_of(tokens[start:end], Label.AMOUNT, amount.value))
            floor = end
    return found


_MOST_TOKENS = 24


def _read(tokens: Sequence[Token], known: Measures, numbers: Numerals, before: Sequence[Token]) -> _Amount | None:
    """The amount with which ``tokens`` begin; ``before`` are the few tokens that stand before them."""
    if known.fixed and (size := phrase(tokens, 0, known.fixed, 4)):
        return _Amount(0, size, known.fixed[joined(tokens, 0, size)] or None)
    currency, at = sign(tokens, before)
    first = read_quantity(tokens, at, known, numbers, signed=bool(at))
    if first is None:
        return _glued_range(tokens, at, currency, known, numbers)
    last = last_of_range(tokens, first, currency if at else None, known, numbers, before)
    end = last.end if last else first.end
    if at:
        return _Amount(-1 if prefix(tokens, before) else 0, end, value_text(first, last, currency))
    scaled = (last or first).scale
    unit_at = end + 1 if scaled is not None and end < len(tokens) and tokens[end].lower in known.links else end
    size, symbol = _unit(tokens, unit_at, known, first)
    if not size:
        return _count(tokens, first, last, known)
    if first.number.article and not scaled and not _clear(tokens, unit_at, size, symbol, known):
        return None
    if phrase(tokens, 0, known.not_amounts, 4) == unit_at + size:
        return None
    end = unit_at + size
    quantity = last or first
    if symbol in _TIME and quantity.value is not None and (more := phrase(tokens, end, known.halves, 4)):
        quantity = quantity._replace(value=quantity.value + HALF)
        end += more
    first, last = (first, quantity) if last else (quantity, None)
    value = value_text(first, last, symbol)
    if _minus(tokens, before) and value and last is None:
        return _Amount(-1, end, "-" + value)
    return _Amount(0, end, value)


def _glued_range(
    tokens: Sequence[Token], index: int, currency: str, known: Measures, numbers: Numerals
) -> _Amount | None:
    """A range of figures in one token, with its unit: "5-10%", "$5-10 million"."""
    left, dash, right = tokens[index].text.replace("–", "-").partition("-")
    if not dash or not left or not right:
        return None
    low, high = figures(left, numbers.decimal), figures(right, numbers.decimal)
    end = index + 1
    scale = None
    if size := phrase(tokens, end, numbers.scales, 3):
        scale = numbers.scales[joined(tokens, end, size)]
        end += size
    elif index and end < len(tokens) and tokens[end].lower in SHORT_SCALES and tokens[end].start == tokens[end - 1].end:
        scale = SHORT_SCALES[tokens[end].lower]
        end += 1
    first = Quantity(end, low, Number(end, low))
    last = Quantity(end, None if high is None or scale == 0 else high * (scale or 1), Number(end, high), scale)
    if index:
        return _Amount(0, end, value_text(first, last, currency))
    unit_at = end + 1 if scale is not None and end < len(tokens) and tokens[end].lower in known.links else end
    size, symbol = _unit(tokens, unit_at, known, first)
    if not size:
        return None
    return _Amount(0, unit_at + size, value_text(first, last, symbol))


def _unit(tokens: Sequence[Token], index: int, known: Measures, quantity: Quantity) -> tuple[int, str]:
    """The percentage, currency or unit at ``index``: how many tokens, and its symbol, empty if not certain."""
    if 0 < index + 1 < len(tokens) and tokens[index].text == "-" and _between(tokens, index):
        # "10-kilometre", "3-day"
        size, symbol = _unit_words(tokens, index + 1, known)
        return (size + 1, symbol) if size and not quantity.number.in_words else (0, "")
    if index >= len(tokens) or tokens[index].start - tokens[index - 1].end > 2:
        return 0, ""
    size, symbol = _unit_words(tokens, index, known)
    if size != 1:
        return size, symbol
    text = tokens[index].text
    if len(text) == 1 and text.isalpha() and text not in _SINGLE:
        return 0, ""
    if text == "m" and tokens[index].start == tokens[index - 1].end:
        return 1, ""  # metres or, in English, millions
    return size, symbol


def _unit_words(tokens: Sequence[Token], index: int, known: Measures) -> tuple[int, str]:
    for table in (known.percent, known.currencies, known.units):
        if size := phrase(tokens, index, table, known.longest):
            return size, table[joined(tokens, index, size)]
    return 0, ""


def _between(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token at ``index`` touches both neighbours."""
    return tokens[index].start == tokens[index - 1].end and tokens[index].end == tokens[index + 1].start


def _clear(tokens: Sequence[Token], index: int, size: int, symbol: str, known: Measures) -> bool:
    """Whether a unit after an article makes an amount of it."""
    return symbol in CLEAR or bool(known.currencies.get(joined(tokens, index, size)))


def _count(tokens: Sequence[Token], first: Quantity, last: Quantity | None, known: Measures) -> _Amount | None:
    """A count by magnitudes ("5,4 milioni di persone"), with what is counted if that is a common word for it."""
    quantity = last or first
    end = quantity.end
    noun = end + 1 if end < len(tokens) and tokens[end].lower in known.links else end
    counted = noun < len(tokens) and tokens[noun].lower in known.counted
    if quantity.scale is None or quantity.scale < _LARGE:
        large = quantity.value is not None and quantity.value > _LARGE and quantity.value % _LARGE == 0
        if not (counted and large and quantity.number.in_words):
            return None
    return _Amount(0, noun + 1 if counted else end, value_text(first, last, None))


def _minus(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a minus sign is attached to the number, and to nothing before it."""
    if not before or before[-1].text not in _MINUS or before[-1].end != tokens[0].start:
        return False
    return len(before) < 2 or before[-2].end < before[-1].start
