"""A fault in a CSV file is one line: row, column, what is wrong, what is expected."""

from __future__ import annotations

import pytest

from workshop.domain.errors import CsvFaultsError, RowFault
from workshop.texts.explaining import explain
from workshop.texts.row_faults import SENTENCES, row_line


@pytest.mark.parametrize("code", [code for code in SENTENCES if code != "column_nameless"])
def test_every_fault_is_one_line_that_says_what_to_do(code: str) -> None:
    for expected in ("", "a, b", "1..5"):
        line = row_line(RowFault(7, "vraag", code, "iets", expected))
        assert line.startswith("Rij 7, kolom vraag: ")
        assert line[-1] in ".?…"
        assert "\n" not in line
        assert "⟨" not in line
        assert "⟩" not in line


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            RowFault(7, "vraag", "question_unknown", "visie.waarde", "visie.waarden.eigen"),
            "Rij 7, kolom vraag: De vraag ‘visie.waarde’ bestaat niet."
            " Bedoel je visie.waarden.eigen?",
        ),
        (
            RowFault(7, "vraag", "question_unknown", "x"),
            "Rij 7, kolom vraag: De vraag ‘x’ bestaat niet.",
        ),
        (RowFault(3, "", "too_few", "1", "2"), "Rij 3: Dit zijn er 1; het moeten er 2 zijn."),
        (RowFault(0, "", "empty_file"), "Het bestand is leeg. Kies een ander bestand."),
        (
            RowFault(0, "", "column_unknown", "", "wie, vraag, antwoord"),
            "Een kolom heeft geen naam. Verwacht: wie, vraag, antwoord.",
        ),
        (
            RowFault(2, "antwoord", "range", "9", "-5..5"),
            "Rij 2, kolom antwoord: 9 valt buiten wat kan: van -5 tot en met 5.",
        ),
        (
            RowFault(2, "antwoord", "range", "-1", "0.."),
            "Rij 2, kolom antwoord: -1 valt buiten wat kan: van 0.",
        ),
        (
            RowFault(2, "antwoord", "range", "11", "..10"),
            "Rij 2, kolom antwoord: 11 valt buiten wat kan: tot en met 10.",
        ),
    ],
)
def test_lines_read_as_a_person_would_say_them(fault: RowFault, line: str) -> None:
    assert row_line(fault) == line


def test_a_file_with_faults_gives_a_line_each() -> None:
    faults = (RowFault(2, "wie", "empty"), RowFault(3, "wie", "who_unknown", "Jan"))
    assert len(explain(CsvFaultsError("a.csv", faults)).splitlines()) == 2
