"""What leaves the house from the command line: every form, the line for the RIS, and import."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_whole_evening import agree_on
from workshop.cli.account import _FORMATS
from workshop.domain import commands as c
from workshop.domain.ids import PointId
from workshop.evening import open_evening
from workshop.report.exports import FORMATS
from workshop.report.rendering import EXTRACTS
from workshop.texts.ui.report import FORMS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_the_window_the_command_line_and_the_report_know_the_same_forms() -> None:
    assert set(_FORMATS) == set(FORMS) == {"pdf", *FORMATS, *EXTRACTS}


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("kompas", b"%PDF-1.7"),
        ("inwoners", b"%PDF-1.7"),
        ("html", b"<!DOCTYPE html>"),
        ("toezeggingen", b"\xef\xbb\xbfnummer;datum;"),
    ],
)
def test_each_new_form_is_written_and_remembered_for_erasures(
    run: Run, evening: Path, answers: Path, tmp_path: Path, form: str, start: bytes
) -> None:
    run("enter", evening, answers)
    target = tmp_path / f"uit.{FORMS[form][0]}"
    assert run("report", evening, "-o", target, "--format", form).status == 0
    assert target.read_bytes().startswith(start)
    with open_evening(evening) as opened:
        copies = opened.look(
            lambda state: [(each.kind, each.path) for each in state.minutes.copies]
        )
    assert copies == [(form, str(target.resolve()))]


def test_the_ending_html_is_the_readers_page(run: Run, evening: Path, tmp_path: Path) -> None:
    assert run("report", evening, "-o", tmp_path / "v.html").status == 0
    assert "<main" in (tmp_path / "v.html").read_text("utf-8")


def test_pledges_have_the_columns_of_a_list_of_pledges_and_no_formulas(
    run: Run, evening: Path, tmp_path: Path
) -> None:
    with open_evening(evening) as opened:
        opened.do(
            c.RecordPledge(PointId("p"), "Wethouder 05", "=SOM(A1) per brief", "De raad", "1 juni")
        )
    target = tmp_path / "t.csv"
    run("report", evening, "-o", target, "--format", "toezeggingen")
    header, row = csv.reader(io.StringIO(target.read_text("utf-8-sig")), delimiter=";")
    assert header == [
        *("nummer", "datum", "bijeenkomst", "toezegging", "door", "aan", "termijn", "stand", "bron")
    ]
    assert row == [
        *("1", "11-03-2026", "Waarden", "'=SOM(A1) per brief", "Wethouder 05", "De raad"),
        *("1 juni", "open", "Verslag van de dialoogavond van 11 maart 2026, Concept 1"),
    ]


def test_the_line_for_the_ris_says_how_the_report_stands(run: Run, evening: Path) -> None:
    before = run("ris", evening)
    assert before.out == (
        "Waarden, Gemeente Voorbeeldstad | Verslag dialoogavond (Concept 1) | 11-03-2026"
        " | nog geen agendapunt | Informeel, zonder publiek\n"
    )
    agree_on(run, evening)
    run("adopt", evening, "--council-date", "2-4-2026", "--item", "7")
    after = run("ris", evening).out
    assert "(Vastgesteld door de raad, versie 1) | 11-03-2026" in after
    assert "raadsvergadering 02-04-2026, agendapunt 7" in after


def test_an_evening_goes_out_as_json_and_comes_in_as_a_new_one(
    run: Run, evening: Path, answers: Path, tmp_path: Path
) -> None:
    run("enter", evening, answers)
    record, new = tmp_path / "verslag.json", tmp_path / "nieuw.dialoog"
    run("report", evening, "-o", record)
    made = run("import", record, "-o", new)
    assert (made.status, made.err) == (0, "")
    assert "‘Waarden (overgenomen)’ van 11 maart 2026, met 1 gezamenlijk antwoord" in made.out
    assert "niet het verzegelde verslag" in made.out
    assert run("check", new).status == 0
    run("report", new, "-o", tmp_path / "nieuw.md")
    text = (tmp_path / "nieuw.md").read_text("utf-8")
    assert "We gaan uit van goede wil." in text
    assert "Nabijheid" not in text


def test_what_is_no_report_is_not_taken_in(run: Run, answers: Path, tmp_path: Path) -> None:
    refused = run("import", answers, "-o", tmp_path / "nieuw.dialoog")
    assert refused.status == 1
    assert "is geen verslag van Dialoogavond als JSON" in refused.err
    assert not (tmp_path / "nieuw.dialoog").exists()
