"""Dates that commands carry."""

from __future__ import annotations

from datetime import date

from workshop.domain.errors import AnswerInvalidError


def iso_date(text: str, what: str) -> str:
    """`text` as an ISO 8601 date that exists. Raises `AnswerInvalidError` about `what`."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise AnswerInvalidError(what, "number", {"found": text}) from None
