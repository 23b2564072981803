"""What the rules say of one cell, as a fault of that cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from workshop.domain.errors import (
    AnswerInvalidError,
    DuplicateError,
    EmptyTextError,
    ReservedNameError,
    TextTooLongError,
)
from workshop.exchange.findings import Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping

CellError: TypeAlias = (
    AnswerInvalidError | DuplicateError | EmptyTextError | ReservedNameError | TextTooLongError
)
CELL_ERRORS: Final = (
    AnswerInvalidError,
    DuplicateError,
    EmptyTextError,
    ReservedNameError,
    TextTooLongError,
)
"""Refusals that are about what a cell says; any other is not for a reader of files to judge."""


def trouble_of(error: CellError) -> Trouble:
    """The refusal without its place."""
    match error:
        case AnswerInvalidError(problem=problem, detail=detail):
            return Trouble(problem, detail.get("found", ""), _expected(detail))
        case TextTooLongError(length=length, limit=limit):
            return Trouble("too_long", str(length), str(limit))
        case EmptyTextError():
            return Trouble("empty")
        case ReservedNameError(name=name):
            return Trouble("reserved", name)
        case DuplicateError(name=name):
            return Trouble("name_taken", name)
        case _:
            assert_never(error)


def _expected(detail: Mapping[str, str]) -> str:
    """What would be right; a range is written `0..100`, open ends stay empty."""
    for key in ("expected", "limit", "field"):
        if key in detail:
            return detail[key]
    bounds = [detail.get(key, "").replace("None", "") for key in ("minimum", "maximum")]
    return "..".join(bounds) if any(bounds) else ""
