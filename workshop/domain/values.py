"""Answers as values: one frozen class per shape, checked against their question."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, TypeAlias, assert_never

from workshop.domain.errors import AnswerInvalidError
from workshop.domain.programme import POSITION_LIMIT, WEIGH_TOTAL, Kind, Question
from workshop.domain.wording import clean_text, optional_line, same_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Row: TypeAlias = Mapping[str, str]
"""Field key -> text of one record."""

_DIGITS: Final = 15
"""Before and after the decimal comma: more is no answer."""


@dataclass(frozen=True, slots=True)
class TextValue:
    """Free text."""

    text: str


@dataclass(frozen=True, slots=True)
class ItemsValue:
    """Short texts in the order given."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChosenValue:
    """Keys of chosen options, for statements and choices."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A decimal number, kept as written so that no digit changes."""

    number: str


@dataclass(frozen=True, slots=True)
class WeightsValue:
    """Whole points per option key, together 100."""

    points: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RankValue:
    """All option keys, first is most."""

    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionValue:
    """A place from -5 (first pole) to 5 (second pole)."""

    place: int


@dataclass(frozen=True, slots=True)
class RowsValue:
    """Rows of named fields; a record is one row."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """*Liever geen antwoord*: counts as such."""


Value: TypeAlias = (
    TextValue
    | ItemsValue
    | ChosenValue
    | NumberValue
    | WeightsValue
    | RankValue
    | PositionValue
    | RowsValue
    | Declined
)


# --- to and from the file ------------------------------------------------------------------


def dump_value(value: Value) -> str:
    """JSON of one key that says the shape; read back by `load_value`."""
    return json.dumps(plain_value(value), ensure_ascii=False, separators=(",", ":"))


def plain_value(value: Value) -> dict[str, object]:
    """The value as plain data under the one key that says its shape."""
    match value:
        case TextValue(text):
            return {"text": text}
        case ItemsValue(items):
            return {"items": list(items)}
        case ChosenValue(keys):
            return {"chosen": list(keys)}
        case NumberValue(number):
            return {"number": number}
        case WeightsValue(points):
            return {"points": dict(points)}
        case RankValue(order):
            return {"order": list(order)}
        case PositionValue(place):
            return {"place": place}
        case RowsValue(rows):
            return {"rows": [dict(row) for row in rows]}
        case Declined():
            return {"declined": True}
        case _:
            assert_never(value)


# Any: JSON that this module wrote itself; each loader turns it into its typed value.
_LOADERS: Final[Mapping[str, Callable[[Any], Value]]] = {
    "text": TextValue,
    "items": lambda found: ItemsValue(tuple(found)),
    "chosen": lambda found: ChosenValue(tuple(found)),
    "number": NumberValue,
    "points": WeightsValue,
    "order": lambda found: RankValue(tuple(found)),
    "place": PositionValue,
    "rows": lambda found: RowsValue(tuple(found)),
    "declined": lambda _: Declined(),
}


def load_value(text: str) -> Value:
    """What `dump_value` wrote; text of another origin may raise anything."""
    ((shape, found),) = json.loads(text).items()
    return _LOADERS[shape](found)


def _is_text(found: object) -> bool:
    return isinstance(found, str)


def _is_whole(found: object) -> bool:
    return isinstance(found, int)


def _are_texts(found: object) -> bool:
    return isinstance(found, list) and all(map(_is_text, found))


def _are_points(found: object) -> bool:
    return isinstance(found, dict) and all(map(_is_whole, found.values()))


def _are_rows(found: object) -> bool:
    return isinstance(found, list) and all(
        isinstance(each, dict) and all(map(_is_text, each.values())) for each in found
    )


_FITS: Final[Mapping[str, Callable[[object], bool]]] = {
    "text": _is_text,
    "items": _are_texts,
    "chosen": _are_texts,
    "number": _is_text,
    "points": _are_points,
    "order": _are_texts,
    "place": _is_whole,
    "rows": _are_rows,
    "declined": lambda _: True,
}


def require_value(text: str) -> None:
    """Raises an `Exception` of whatever kind for text that `dump_value` did not write."""
    ((shape, found),) = json.loads(text).items()
    if not _FITS[shape](found):
        raise TypeError(shape)
    if "\\u" in text:  # half a character, perhaps, which no file of ours has
        json.dumps(found, ensure_ascii=False).encode()


def texts_of(value: Value) -> tuple[str, ...]:
    """The texts that become cards on the wall, in order; numbers and choices give none."""
    match value:
        case TextValue(text):
            return (text,)
        case ItemsValue(items):
            return items
        case RowsValue(rows):
            return tuple(next(iter(row.values())) for row in rows)
        case _:
            return ()


# --- checking ------------------------------------------------------------------------------


def check_value(question: Question, value: Value) -> Value:
    """`value` cleaned and fit for `question`. Raises `AnswerInvalidError`, `TextTooLongError`."""
    if isinstance(value, Declined):
        return value
    return _CHECKS[question.kind](question, value)


def _wrong(question: Question, problem: str, **detail: object) -> AnswerInvalidError:
    return AnswerInvalidError(question.id, problem, {k: str(v) for k, v in detail.items()})


def _check_text(question: Question, value: Value) -> Value:
    if not isinstance(value, TextValue):
        raise _wrong(question, "kind", expected=question.kind)
    text = clean_text(value.text, question.id)
    if not text:
        raise _wrong(question, "empty")
    return TextValue(text)


def _check_items(question: Question, value: Value) -> Value:
    if not isinstance(value, ItemsValue):
        raise _wrong(question, "kind", expected=question.kind)
    cleaned = (optional_line(item, question.id) for item in value.items)
    items = tuple(item for item in cleaned if item)
    _check_count(question, len(items))
    return ItemsValue(items)


def _check_count(question: Question, found: int) -> None:
    if not found:
        raise _wrong(question, "empty")
    if found > question.count:
        raise _wrong(question, "too_many", found=found, limit=question.count)


def _check_chosen(question: Question, value: Value) -> Value:
    if not isinstance(value, ChosenValue):
        raise _wrong(question, "kind", expected=question.kind)
    _check_count(question, len(value.keys))
    _check_options(question, value.keys)
    return value


def _check_options(question: Question, keys: Iterable[str]) -> None:
    known = {option.key for option in question.options}
    seen = set[str]()
    for key in keys:
        if key not in known:
            raise _wrong(question, "option", found=key, expected=", ".join(sorted(known)))
        if key in seen:
            raise _wrong(question, "duplicate", found=key)
        seen.add(key)


def _check_number(question: Question, value: Value) -> NumberValue:
    if not isinstance(value, NumberValue):
        raise _wrong(question, "kind", expected=question.kind)
    number = _decimal(question, value.number)
    low, high = question.minimum, question.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        raise _wrong(question, "range", found=number, minimum=low, maximum=high)
    return NumberValue(format(number, "f"))


def _decimal(question: Question, text: str) -> Decimal:
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        raise _wrong(question, "number", found=text) from None
    if not number.is_finite() or abs(number.adjusted()) > _DIGITS or len(text) > 2 * _DIGITS:
        raise _wrong(question, "number", found=text)
    return number


def _check_weights(question: Question, value: Value) -> Value:
    if not isinstance(value, WeightsValue):
        raise _wrong(question, "kind", expected=question.kind)
    _check_options(question, value.points)
    points = {option.key: value.points.get(option.key, 0) for option in question.options}
    if min(points.values()) < 0:
        raise _wrong(question, "range", found=min(points.values()), minimum=0, maximum=WEIGH_TOTAL)
    if sum(points.values()) != WEIGH_TOTAL:
        raise _wrong(question, "sum", found=sum(points.values()), expected=WEIGH_TOTAL)
    return WeightsValue(points)


def _check_rank(question: Question, value: Value) -> Value:
    if not isinstance(value, RankValue):
        raise _wrong(question, "kind", expected=question.kind)
    _check_options(question, value.order)
    if len(value.order) != len(question.options):
        found, expected = len(value.order), len(question.options)
        raise _wrong(question, "too_few", found=found, expected=expected)
    return value


def _check_position(question: Question, value: Value) -> Value:
    if not isinstance(value, PositionValue):
        raise _wrong(question, "kind", expected=question.kind)
    if abs(value.place) > POSITION_LIMIT:
        limits = {"minimum": -POSITION_LIMIT, "maximum": POSITION_LIMIT}
        raise _wrong(question, "range", found=value.place, **limits)
    return value


def _check_rows(question: Question, value: Value) -> Value:
    if not isinstance(value, RowsValue):
        raise _wrong(question, "kind", expected=question.kind)
    _check_count(question, len(value.rows))
    return RowsValue(tuple(check_row(question, row) for row in value.rows))


def check_row(question: Question, row: Row) -> dict[str, str]:
    """One record or joint entry, cleaned, fields in the question's order, empty ones left out.

    Raises `AnswerInvalidError` for an unknown or missing field and for joint weights that do not
    add up; references are resolved by the rules, which know the other entries.
    """
    columns = question.columns
    unknown = row.keys() - {column.key for column in columns}
    if unknown:
        expected = ", ".join(column.key for column in columns)
        raise _wrong(question, "field", found=min(unknown), expected=expected)
    cleaned = {c.key: clean_text(row.get(c.key, ""), c.key) for c in columns}
    # A row of a linking table may have gaps: they are shown as such, and not lost.
    needed = [c for c in columns if c.required or c is columns[0]]
    if question.is_linking:
        needed = [] if any(cleaned.values()) else [columns[0]]
    for column in needed:
        if not cleaned[column.key]:
            raise _wrong(question, "main_field", field=column.key)
    return _fit_kind(question, {key: text for key, text in cleaned.items() if text})


def _fit_kind(question: Question, row: dict[str, str]) -> dict[str, str]:
    """A joint entry's single text held against the kind of its question."""
    if question.fields:
        return row
    if question.kind is Kind.WEIGH:
        points = {key: _whole(question, text) for key, text in row.items()}
        _check_weights(question, WeightsValue(points))
        return {key: str(number) for key, number in points.items()}
    (key,) = row
    return {key: _fit_text(question, row[key])}


def _fit_text(question: Question, text: str) -> str:
    match question.kind:
        case Kind.NUMBER:
            return _check_number(question, NumberValue(text)).number
        case Kind.POSITION:
            place = _whole(question, text)
            _check_position(question, PositionValue(place))
            return str(place)
        case Kind.STATEMENT | Kind.CHOICE | Kind.RANK:
            key = option_key(question, text)
            if key is None:
                expected = ", ".join(option.key for option in question.options)
                raise _wrong(question, "option", found=text, expected=expected)
            return key
        case _:
            return text


def _whole(question: Question, text: str) -> int:
    number = _decimal(question, text)
    if number != number.to_integral_value():
        raise _wrong(question, "number", found=text)
    return int(number)


def option_key(question: Question, text: str) -> str | None:
    """Key of the option that `text` names by key or label, case and spaces folded."""
    wanted = same_name(text)
    for option in question.options:
        if wanted in (same_name(option.key), same_name(option.label)):
            return option.key
    return None


_CHECKS: Final[Mapping[Kind, Callable[[Question, Value], Value]]] = {
    Kind.TEXT: _check_text,
    Kind.ITEMS: _check_items,
    Kind.STATEMENT: _check_chosen,
    Kind.CHOICE: _check_chosen,
    Kind.NUMBER: _check_number,
    Kind.WEIGH: _check_weights,
    Kind.RANK: _check_rank,
    Kind.POSITION: _check_position,
    Kind.RECORD: _check_rows,
    Kind.RECORDS: _check_rows,
}
