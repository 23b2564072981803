"""Answers in words: labels for keys, a decimal comma, fields by their label."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from workshop.domain.ids import EntryId
from workshop.domain.programme import Kind
from workshop.domain.rules.lookup import referable
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
)
from workshop.domain.wording import is_erased
from workshop.pictures.groups import Label, Pool

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.board import Entry
    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Question
    from workshop.domain.state import State
    from workshop.domain.values import Row, Value


def answer_texts(question: Question, value: Value, declined: str) -> tuple[str, ...]:
    """Any answer in words: labels for keys, `label: points` for weights, fields of a record."""
    names = {option.key: option.label for option in question.options}
    match value:
        case Declined():
            return (declined,)
        case ChosenValue(keys):
            return tuple(names[key] for key in keys)
        case NumberValue(number):
            return (f"{_decimal(number)} {question.unit}".strip(),)
        case WeightsValue(points):
            return tuple(f"{names[key]}: {number}" for key, number in points.items())
        case RankValue(order):
            return tuple(f"{place}. {names[key]}" for place, key in enumerate(order, 1))
        case PositionValue(place):
            return (_place(place),)
        case RowsValue(rows):
            return tuple(_row_text(question, row) for row in rows)
        case TextValue(text):
            return (text,)
        case ItemsValue(items):
            return items
        case _:
            assert_never(value)


def _decimal(number: str) -> str:
    return number.replace(".", ",")


def _place(place: int) -> str:
    return f"{place:+d}" if place else "0"


def _row_text(question: Question, row: Row) -> str:
    labels = {field.key: field.label for field in question.fields}
    return "; ".join(f"{labels[key]}: {text}" for key, text in row.items())


def entry_text(question: Question, text: str) -> str:
    """The text of a joint entry's field in words; typed in again, it means the same."""
    if question.fields or not text:
        return text
    match question.kind:
        case Kind.STATEMENT | Kind.CHOICE | Kind.RANK:
            names = {option.key: option.label for option in question.options}
            return names.get(text, text)
        case Kind.NUMBER:
            return _decimal(text)
        case Kind.POSITION:
            return _place(int(text))
        case _:
            return text


def entry_texts(state: State, question: Question, entry: Entry) -> dict[str, str]:
    """All fields in words, also those that nobody filled in."""
    texts: dict[str, str] = {}
    for column in question.columns:
        text = entry.fields.get(column.key, "")
        if column.reference is not None and text:
            text = _referred(state, column.reference, text)
        texts[column.key] = entry_text(question, text)
    return texts


def _referred(state: State, question: QuestionId, entry: str) -> str:
    """Main text of the entry that is referred to; empty if it is gone."""
    return dict(referable(state, question)).get(EntryId(entry), "")


def main_text(question: Question, texts: Mapping[str, str]) -> str:
    """What names a joint entry: its first field, or all points of a weighing.

    A row of a linking table may have a gap there; then what stands first in it.
    """
    if question.is_linking:
        return next((text for text in texts.values() if text or is_erased(text)), "")
    if question.kind is not Kind.WEIGH or any(is_erased(text) for text in texts.values()):
        return texts[question.main_field]
    return ", ".join(f"{column.label} {texts[column.key]}" for column in question.columns)


def name_of(state: State, question: Question, entry: Entry) -> str:
    """What names this entry where it stands among others."""
    return main_text(question, entry_texts(state, question, entry))


def label_text(label: Label, others: str) -> str:
    """A label in words; empty for none."""
    if label is None:
        return ""
    return others if isinstance(label, Pool) else label
