"""Which cards somebody of the municipality checked: one small file of this laptop."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain.card import CardCheck, CardId
from workshop.domain.errors import InputFileError, WorkshopError
from workshop.domain.wording import NAME_LIMIT, clean_line
from workshop.report.files import replace_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "gecontroleerd.json"
FORMAT: Final = 1
SIZE_LIMIT: Final = 1_000_000
"""Bytes; with every card checked it is some 30,000."""


def read_checks(path: Path) -> dict[CardId, CardCheck]:
    """What stands in the file; nothing if there is none.

    Raises:
        InputFileError: it is no such file, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputFileError(str(path), "permission") from error
    try:
        return _decoded(json.loads(content))
    except (
        ValueError, TypeError, KeyError, AttributeError, RecursionError, WorkshopError,
    ) as error:  # fmt: skip
        raise InputFileError(str(path), "other") from error


def _decoded(data: object) -> dict[CardId, CardCheck]:
    if not isinstance(data, dict) or data["format"] != FORMAT:
        raise ValueError
    return {CardId(str(name)): _check(each) for name, each in data["checked"].items()}


def _check(data: Mapping[str, str]) -> CardCheck:
    return made_check(date.fromisoformat(data["on"]), data["by"])


def made_check(on: date, by: str) -> CardCheck:
    """With a name that is one. Raises a `WorkshopError`."""
    return CardCheck(on, clean_line(by, "checked_by", NAME_LIMIT))


def write_checks(path: Path, checks: Mapping[CardId, CardCheck]) -> None:
    """Put them in the file, at once and for good; a failure leaves the file before.

    Raises:
        WriteFailedError: the disk refused.
    """
    checked = {name: {"on": f"{each.on}", "by": each.by} for name, each in sorted(checks.items())}
    text = json.dumps({"format": FORMAT, "checked": checked}, ensure_ascii=False, indent=1)
    replace_whole(path, f"{text}\n".encode())
