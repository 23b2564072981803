"""One row of the council: an entry of the joint answer, or a remark beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, assert_never

from workshop.domain.commands import RemarkKind
from workshop.domain.errors import AnswerInvalidError
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
    check_row,
)
from workshop.domain.wording import clean, clean_text, required_text
from workshop.exchange.kinds import read_value
from workshop.exchange.parts import without_rationale

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.domain.values import Row

_Said: TypeAlias = (
    TextValue
    | NumberValue
    | ItemsValue
    | ChosenValue
    | RankValue
    | PositionValue
    | WeightsValue
    | RowsValue
)
"""Every value but declining, which a council cannot."""
_REMARK: Final = re.compile(r"(afwijkend|niet eens)[ \t]*:(.*)", re.IGNORECASE | re.DOTALL)
_KINDS: Final = {"afwijkend": RemarkKind.DISSENT, "niet eens": RemarkKind.NOT_AGREED}


class EntryRow(NamedTuple):
    """An entry as the file states it."""

    row: int
    fields: Mapping[str, str]
    rationale: str


class RemarkRow(NamedTuple):
    """A remark as the file states it."""

    row: int
    kind: RemarkKind
    text: str


@dataclass
class JointRows:
    """All that the file states of one joint answer, in order."""

    entries: list[EntryRow] = field(default_factory=list)
    remarks: list[RemarkRow] = field(default_factory=list)

    def add(self, read: RemarkRow | tuple[EntryRow, ...]) -> None:
        """What one more row says."""
        if isinstance(read, RemarkRow):
            self.remarks.append(read)
        else:
            self.entries.extend(read)


def read_joint(question: Question, row: int, cell: str) -> RemarkRow | tuple[EntryRow, ...]:
    """What the council says in one row. Raises `AnswerInvalidError` and other `RefusedError`s.

    A choice or an order of several options gives an entry for each; the rationale belongs to the
    first.
    """
    text = clean(cell)
    if remark := _REMARK.fullmatch(text):
        kind = _KINDS[remark[1].casefold()]
        return RemarkRow(row, kind, required_text(remark[2], "remark"))
    answer, rationale = without_rationale(question, text)
    value = read_value(question, answer)
    if isinstance(value, Declined):
        raise AnswerInvalidError(question.id, "declined_joint")
    fields = [check_row(question, each) for each in _rows(question, value)]
    reasons = (clean_text(rationale, "rationale"), *("" for _ in fields[1:]))
    return tuple(EntryRow(row, each, reason) for each, reason in zip(fields, reasons, strict=True))


def _rows(question: Question, value: _Said) -> tuple[Row, ...]:
    key = question.main_field
    match value:
        case TextValue(text) | NumberValue(text):
            return ({key: text},)
        case ItemsValue(texts) | ChosenValue(texts) | RankValue(texts):
            return tuple({key: text} for text in texts)
        case PositionValue(place):
            return ({key: str(place)},)
        case WeightsValue(points):
            return ({option: str(number) for option, number in points.items()},)
        case RowsValue(rows):
            return rows
        case _:
            assert_never(value)
