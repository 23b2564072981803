"""Promises of `workshop.domain.run_sheet`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.method import PROGRAMME, VALUES_STEP
from workshop.domain.ids import StepId
from workshop.domain.programme import Stop, under_alias
from workshop.domain.run_sheet import Part, RunSheet, titles, with_devices, with_minutes

SHEET = RunSheet(
    "proef",
    "Proef",
    (PROGRAMME.id,),
    (Part("Opening", 5), Part("", 35, VALUES_STEP, own=7), Part("Pauze", 15)),
)


@pytest.mark.parametrize(
    ("people", "devices", "own"),
    [(25, 25, 7), (25, 40, 7), (25, 8, 12), (25, 13, 9), (25, 1, 47), (1, 1, 7)],
)
def test_only_typing_takes_longer_where_tablets_are_shared(
    people: int, devices: int, own: int
) -> None:
    shared = with_devices(SHEET, people, devices)
    assert [part.own for part in shared.parts] == [0, own, 0]
    assert [part.minutes for part in shared.parts] == [5, 35 + own - 7, 15]
    assert shared.minutes == SHEET.minutes + own - 7


def test_a_programme_takes_the_minutes_of_the_evening() -> None:
    planned = with_minutes(PROGRAMME, SHEET)
    assert {step.id: step.minutes for step in planned.steps if step.minutes} == {VALUES_STEP: 35}
    assert list(planned.questions()) == list(PROGRAMME.questions())


def test_opening_pause_and_closing_stand_between_the_steps_of_the_evening() -> None:
    sheet = RunSheet(
        "proef",
        "Proef",
        (PROGRAMME.id, "ander"),
        (
            Part("Opening", 5),
            Part("Spelregels", 5),
            Part("", 35, VALUES_STEP),
            Part("Pauze", 15),
            Part("", 20, StepId("ander.stap")),
            Part("Slot", 2),
        ),
    )
    first = with_minutes(PROGRAMME, sheet)
    assert first.step_by_id[VALUES_STEP].before == (Stop("Opening", 5), Stop("Spelregels", 5))
    assert first.after == ()
    other = with_minutes(under_alias(replace(PROGRAMME, steps=()), "ander"), sheet)
    assert other.after == (Stop("Slot", 2),)
    alone = with_minutes(PROGRAMME, SHEET)
    assert alone.after == (Stop("Pauze", 15),)


def test_a_step_is_called_by_its_title() -> None:
    (values,) = [step.title for step in PROGRAMME.steps if step.id == VALUES_STEP]
    assert titles(SHEET, [PROGRAMME]) == ["Opening", values, "Pauze"]
