"""What docs/programme-format.md says about programme files is true."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tests.content.sample import faults_of
from tests.content.test_faults import BREAKS
from workshop.content.kinds import SHAPES
from workshop.content.themes import check_theme

_TEXT: Final = (Path(__file__).parents[2] / "docs" / "programme-format.md").read_text("utf-8")
_ELSEWHERE: Final = {"missing_file", "unreadable", "too_large", "encoding", "too_deep"}
"""Codes whose tests need a file, or an unreasonable one."""


def _rows(heading: str) -> list[list[str]]:
    """The cells of the table that begins with `heading`."""
    table = _TEXT[_TEXT.index(heading) :].split("\n\n")[0]
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in table.splitlines()[2:]]


def _names(cell: str) -> set[str]:
    return set(re.findall(r"`(\w+)`", cell))


def test_the_example_is_sound() -> None:
    programme, theme = re.findall(r"```toml\n(.*?)```", _TEXT, re.DOTALL)
    assert faults_of(programme) == ()
    assert check_theme(theme, "thema.toml").id == "jeugdzorg"


def test_every_code_is_listed_and_tested() -> None:
    listed = {row[0].strip("`") for row in _rows("| code |")}
    assert listed == {case.code for case in BREAKS.values()} | _ELSEWHERE


def test_every_kind_is_listed_with_its_keys() -> None:
    rows = {
        row[0].strip("`"): (_names(row[2]), _names(row[3])) for row in _rows("| `kind` | answer")
    }
    assert rows == {kind: (set(shape.needs), set(shape.may)) for kind, shape in SHAPES.items()}
