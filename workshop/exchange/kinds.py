"""The column `antwoord`: what one row says, by the kind of its question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, assert_never

from workshop.domain.errors import AnswerInvalidError
from workshop.domain.programme import Kind
from workshop.domain.values import (
    ChosenValue,
    Declined,
    ItemsValue,
    NumberValue,
    PositionValue,
    RankValue,
    RowsValue,
    TextValue,
    WeightsValue,
    check_value,
    option_key,
)
from workshop.domain.wording import clean, same_name
from workshop.exchange.parts import plain, read_fields, split_parts

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.domain.values import Value

DECLINED: Final = "liever geen antwoord"
MANY_ROWS: Final = (Kind.ITEMS, Kind.RECORDS)
"""Kinds with a row per entry; every other kind has one row."""

_WHOLE: Final = re.compile(r"([+-]?[0-9]{1,9})(?:[.,]0{1,9})?")
_DECIMAL: Final = re.compile(r"[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
_THOUSANDS: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
"""1.000 is a thousand to a Dutch reader and one to an English spreadsheet."""
_MINUS: Final = str.maketrans("\u2012\u2013\u2212", "---")
"""Dashes that word processors make of a minus sign."""


def read_value(question: Question, cell: str) -> Value:
    """The checked value of one row. Raises `AnswerInvalidError` and other `RefusedError`s.

    For `items` and `records` it is one entry of a longer answer.
    """
    text = clean(cell)
    if not text:
        raise AnswerInvalidError(question.id, "empty")
    if same_name(text) == DECLINED:
        return Declined()
    return check_value(question, _parsed(question, text))


def _parsed(question: Question, text: str) -> Value:
    match question.kind:
        case Kind.TEXT:
            return TextValue(text)
        case Kind.ITEMS:
            return ItemsValue((text,))
        case Kind.STATEMENT:
            return ChosenValue((_option(question, text),))
        case Kind.CHOICE:
            return ChosenValue(_options(question, text))
        case Kind.NUMBER:
            return NumberValue(_decimal(question, text))
        case Kind.WEIGH:
            return WeightsValue(_weights(question, text))
        case Kind.RANK:
            return RankValue(_options(question, text))
        case Kind.POSITION:
            return PositionValue(_whole(question, text))
        case Kind.RECORD | Kind.RECORDS:
            return RowsValue((read_fields(question, text),))
        case _:
            assert_never(question.kind)


def _options(question: Question, text: str) -> tuple[str, ...]:
    parts = (plain(part) for part in split_parts(text))
    return tuple(_option(question, part) for part in parts if part)


def _option(question: Question, text: str) -> str:
    key = option_key(question, text)
    if key is None:
        expected = ", ".join(option.key for option in question.options)
        raise _wrong(question, "option", text, expected)
    return key


def _weights(question: Question, text: str) -> dict[str, int]:
    points: dict[str, int] = {}
    for part in filter(None, (plain(part) for part in split_parts(text))):
        name, sign, number = part.partition("=")
        key = _option(question, name.strip())
        if not sign:
            raise _wrong(question, "points", part, f"{key}=20")
        if key in points:
            raise _wrong(question, "duplicate", key, "")
        points[key] = _whole(question, number)
    return points


def _whole(question: Question, text: str) -> int:
    number = _decimal(question, text)
    found = _WHOLE.fullmatch(number)
    if found is None:
        raise _wrong(question, "whole", text, "")
    return int(found[1])


def _decimal(question: Question, text: str) -> str:
    """A number as written, with a plain minus sign."""
    number = text.strip().translate(_MINUS)
    if _THOUSANDS.fullmatch(number):
        raise _wrong(question, "thousands", text, number.replace(".", ""))
    if not _DECIMAL.fullmatch(number):
        raise _wrong(question, "number", text, "")
    return number


def _wrong(question: Question, problem: str, found: str, expected: str) -> AnswerInvalidError:
    return AnswerInvalidError(question.id, problem, {"found": found, "expected": expected})
