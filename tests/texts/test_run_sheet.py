"""Promises of `workshop.texts.run_sheet`."""

from __future__ import annotations

from datetime import time

from workshop.domain.ids import StepId
from workshop.domain.run_sheet import Part, RunSheet
from workshop.texts import run_sheet

SHEET = RunSheet(
    "proef", "Proef", ("visie",), (Part("Opening", 1), Part("", 40, StepId("visie.waarden"), 12))
)


def test_every_part_has_its_time_and_the_evening_its_end() -> None:
    assert run_sheet.run_sheet(SHEET, ["Opening", "Waarden"], time(23, 30), 5).splitlines() == [
        "proef              Proef (41 minuten)",
        "",
        "23:30  Opening (1 minuut)",
        "23:31  Waarden (40 minuten, waarvan 12 ieder voor zich)",
        "00:11  Einde",
        "",
        "Tablets delen kost 5 minuten extra.",
        run_sheet.RESERVE,
    ]


def test_who_shares_nothing_is_told_nothing_of_it() -> None:
    assert "delen" not in run_sheet.run_sheet(SHEET, ["Opening", "Waarden"], time(19, 30), 0)
