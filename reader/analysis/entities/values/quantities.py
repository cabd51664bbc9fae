"""Numbers with their magnitude, the sign of money before them, and ranges of two: what amounts are made of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reader.analysis.entities.tokens import Token
from reader.analysis.entities.values.measures import CODES, PREFIXES, SHORT_SCALES, SIGNS, Measures
from reader.analysis.entities.values.numerals import Number, Numerals, read_number
from reader.analysis.entities.values.value import phrase

_DOTTED = frozenset({"mio", "mrd"})
"""Short magnitudes that are written with a point."""
DASHES = frozenset("-–—")
HALF = Decimal("0.5")


class Quantity(NamedTuple):
    """A number with its magnitude: the index past it, and its value or None."""

    end: int
    value: Decimal | None
    number: Number
    scale: int | None = None


def prefix(tokens: Sequence[Token], before: Sequence[Token]) -> str:
    """The code of the dollar that letters attached to its sign tell ("US$"); empty for none."""
    if tokens[0].text != "$" or not before or before[-1].end != tokens[0].start:
        return ""
    return PREFIXES.get(before[-1].lower, "")


def sign(tokens: Sequence[Token], before: Sequence[Token]) -> tuple[str, int]:
    """The currency that stands before a number, and the index of the number; 0 if none does."""
    at = 0
    if tokens[0].text == "$" and before and before[-1].text.isalpha() and before[-1].end == tokens[0].start:
        code, at = prefix(tokens, before), 1
    elif tokens[0].text in SIGNS:
        code, at = SIGNS[tokens[0].text], 1
    elif tokens[0].lower in CODES and tokens[0].text.isupper():
        code, at = CODES[tokens[0].lower], 1
    if at and at < len(tokens) and "0" <= tokens[at].text[0] <= "9" and tokens[at].start - tokens[at - 1].end <= 1:
        return code, at
    return "", 0


def read_quantity(
    tokens: Sequence[Token], index: int, known: Measures, numbers: Numerals, *, signed: bool
) -> Quantity | None:
    """The number at ``index`` with its magnitude."""
    number = read_number(tokens, index, numbers)
    if number is None:
        return None
    end = number.end
    if number.value == HALF and end < len(tokens) and tokens[end].lower in numbers.articles | known.links:
        end += 1
    value = number.value
    if known.halves and (size := phrase(tokens, end, known.halves, 4)):
        value = value if value is None else value + HALF
        number = number._replace(end=end + size, article=False)
        end += size
    scale: int | None = None
    if size := phrase(tokens, end, numbers.scales, 3):
        scale = numbers.scales[joined(tokens, end, size)]
        end += size
        if end < len(tokens) and tokens[end].text == "." and tokens[end - 1].lower in _DOTTED:
            end += 1
    elif (
        end < len(tokens)
        and tokens[end].lower in SHORT_SCALES
        and (
            (tokens[end].start == tokens[end - 1].end and (signed or phrase(tokens, end + 1, known.currencies)))
            or (end + 1 < len(tokens) and tokens[end + 1].text in SIGNS and tokens[end + 1].start == tokens[end].end)
        )
    ):
        scale = SHORT_SCALES[tokens[end].lower]
        end += 1
    if scale is None:
        end = number.end
    if scale is not None:
        value = value * scale if value is not None and scale else None
    return Quantity(end, value, number, scale)


def last_of_range(
    tokens: Sequence[Token],
    first: Quantity,
    currency: str | None,
    known: Measures,
    numbers: Numerals,
    before: Sequence[Token],
) -> Quantity | None:
    """The second number of a range ("tra 5 e 10 milioni", "$5-$10 million"), if there is one."""
    at = first.end
    if at + 1 >= len(tokens) or tokens[at].lower not in known.range_to:
        return None
    link = tokens[at].lower
    if link in known.range_and and not any(token.lower in known.range_from for token in before):
        return None
    if link in DASHES and first.number.in_words:
        return None
    at += 1
    if currency is not None:
        again, number_at = sign(tokens[at:], tokens[:at])
        if again not in ("", currency):
            return None
        at += number_at
    last = read_quantity(tokens, at, known, numbers, signed=currency is not None)
    if last is None or last.number.article:
        return None
    if first.value is None or last.value is None:
        return last
    low = first.value * (last.scale or 1) if first.scale is None else first.value
    return last if low < last.value else None


def value_text(first: Quantity, last: Quantity | None, symbol: str | None) -> str | None:
    """The machine form of one quantity or a range of two; None where a number or the unit (an empty one) is unsure."""
    if symbol == "" or first.value is None or (last is not None and last.value is None):
        return None
    low = first.value
    number = _plain(low)
    if last is not None and last.value is not None:
        if first.scale is None and last.scale:
            low *= last.scale
        number = f"{_plain(low)}/{_plain(last.value)}"
    return number if symbol is None else f"{number} {symbol}"


def _plain(number: Decimal) -> str:
    """A number without an exponent and without zeros at the end of its decimals."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def joined(tokens: Sequence[Token], index: int, size: int) -> str:
    """``size`` tokens at ``index`` in lower case, with single spaces."""
    return " ".join(token.lower for token in tokens[index : index + size])
