"""What the clerk leaves out is out of every form that is read; data for reuse stays whole."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.stage import VALUES, played
from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.domain.report_part import ReportPart
from workshop.evening import open_evening
from workshop.evening.reporting import report_of, write_report
from workshop.report.exports import export
from workshop.texts.outline import front, headings

if TYPE_CHECKING:
    from pathlib import Path

PARTS = (ReportPart.ANSWERS.value, ReportPart.SOURCES.value)
SENTENCE = front.left_out([front.PARTS[ReportPart.ANSWERS], front.PARTS[ReportPart.SOURCES]])


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """A file in which something is left out."""
    path = played(tmp_path, VALUES, Phase.DONE)
    with open_evening(path) as found:
        found.do(c.ChooseParts(PARTS))
    return path


def test_the_choice_lies_in_the_file_so_every_report_of_it_agrees(
    evening: Path, tmp_path: Path
) -> None:
    text = tmp_path / "verslag.md"
    write_report(evening, text, "md")  # as on the command line
    said = text.read_text(encoding="utf-8")
    assert said.count(SENTENCE) == 1
    assert headings.ANSWERS not in said
    assert f"# {headings.SOURCES}" not in said


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_tables_for_reuse_stay_as_they_were(evening: Path, tmp_path: Path, form: str) -> None:
    with open_evening(evening) as found:
        data = found.look(report_of)
    assert data.left_out == ("answers", "sources")
    chosen, whole = tmp_path / "gekozen", tmp_path / "heel"
    export(data, form, chosen)
    export(replace(data, left_out=()), form, whole)
    assert chosen.read_bytes() == whole.read_bytes()


def test_the_record_has_the_answers_too(evening: Path, tmp_path: Path) -> None:
    with open_evening(evening) as found:
        data = found.look(report_of)
    chosen, whole = tmp_path / "gekozen.json", tmp_path / "heel.json"
    export(data, "json", chosen)
    export(replace(data, left_out=()), "json", whole)
    first, second = (json.loads(each.read_text(encoding="utf-8")) for each in (chosen, whole))
    differs = [key for key in first["report"] if first["report"][key] != second["report"][key]]
    assert differs == ["left_out"]
