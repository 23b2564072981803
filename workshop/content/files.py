"""A TOML file of ours or of a municipality, up to the table that somebody reads key by key."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final, TypeVar

from workshop.content.findings import Findings, fault_at
from workshop.content.table import Table
from workshop.domain.errors import ProgrammeFaultsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workshop.domain.errors import ProgrammeFault

FORMAT: Final = 1
"""The newest format of programme and theme files that this release reads."""
SIZE_LIMIT: Final = 1_000_000
"""Bytes; the largest programme of our own has 40,000."""
_MOST: Final = 10**9
_SYNTAX_LINE: Final = re.compile(r"\(at line (\d+),")

_T = TypeVar("_T")


def check_file(text: str, name: str, read: Callable[[Table], _T]) -> _T:
    """What `read` makes of `text`; faults say they are in the file `name`.

    Raises:
        ProgrammeFaultsError: with all that is wrong, in the order of the file.
    """
    found, findings = _read(text, name, read)
    findings.close()
    return found


def examine_file(
    text: str, name: str, read: Callable[[Table], _T]
) -> tuple[_T, tuple[ProgrammeFault, ...]]:
    """What `read` makes of `text`, sound or not, and all that is wrong in it.

    Raises:
        ProgrammeFaultsError: what can be read no further than that.
    """
    found, findings = _read(text, name, read)
    return found, findings.faults()


def _read(text: str, name: str, read: Callable[[Table], _T]) -> tuple[_T, Findings]:
    try:
        return _read_table(text, name, read)
    except RecursionError:
        raise _only(name, "too_deep") from None


def _read_table(text: str, name: str, read: Callable[[Table], _T]) -> tuple[_T, Findings]:
    findings = Findings(name, text)
    table = Table(_parse(text, name), (), findings)
    number = table.integer("format", 1, _MOST, required=True)
    if number is not None and number > FORMAT:
        table.fault("format", "newer_format", FORMAT, found=str(number))
        findings.close()  # the rest may well be right in that format
    return read(table), findings


def _parse(text: str, name: str) -> dict[str, Any]:  # Any: tomllib's own type
    try:
        return tomllib.loads(text)
    except ValueError as error:  # a TOMLDecodeError, or a number of thousands of digits
        line = _syntax_line(str(error), text)
        raise _only(name, "syntax", line, found=_line(text, line)) from error


def _syntax_line(message: str, text: str) -> int:
    if match := _SYNTAX_LINE.search(message):
        return int(match[1])
    return len(text.rstrip().split("\n")) if "end of document" in message else 0


def _line(text: str, number: int) -> str:
    return (["", *text.split("\n")][number]) if number else ""


def read_text(path: Path) -> str:
    """All of the file. Raises `ProgrammeFaultsError` with the one thing that is wrong."""
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise _only(name, "missing_file") from None
    except OSError as error:
        raise _only(name, "unreadable") from error
    if len(content) > SIZE_LIMIT:
        raise _only(name, "too_large", expected=(str(SIZE_LIMIT),))
    try:
        return content.decode("utf-8-sig")  # some editors put a mark in front
    except UnicodeDecodeError as error:
        raise _only(name, "encoding", content.count(b"\n", 0, error.start) + 1) from error


def _only(
    name: str, code: str, line: int = 0, expected: tuple[str, ...] = (), found: str = ""
) -> ProgrammeFaultsError:
    """The one fault of a file that cannot be read any further."""
    return ProgrammeFaultsError((fault_at(name, line, "", code, expected, found),))
