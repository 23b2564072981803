"""Promises about the ready-made evenings: they fit, and are about steps that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workshop.content.evenings import evening, evenings, load_evening
from workshop.content.programmes import programme
from workshop.domain.errors import ProgrammeFaultsError, UnknownIdError

if TYPE_CHECKING:
    from pathlib import Path

MINUTES = {
    "casuistiek-en-waarden": 150,
    "fractieavond": 90,
    "negentig-minuten": 90,
    "volle-avond": 165,
    "waarden-wegen": 150,
}


def test_each_takes_the_time_that_griffiers_reckon_with() -> None:
    assert {each.id: each.minutes for each in evenings()} == MINUTES


@pytest.mark.parametrize("name", MINUTES)
def test_every_step_is_in_its_programmes_and_in_their_order(name: str) -> None:
    sheet = evening(name)
    order = [step.id for each in sheet.programmes for step in programme(each).steps]
    steps = [part.step for part in sheet.parts if part.step]
    assert steps
    assert steps == [each for each in order if each in steps]
    assert all(part.own < part.minutes for part in sheet.parts)
    assert all(bool(part.title) != bool(part.step) for part in sheet.parts)


def test_the_two_evenings_are_one_road_without_a_step_twice() -> None:
    first, second = evening("casuistiek-en-waarden"), evening("waarden-wegen")
    steps = [part.step for sheet in (first, second) for part in sheet.parts if part.step]
    assert first.minutes == second.minutes
    assert len(set(steps)) == len(steps)
    assert {"casuistiek.waarden", "visie.waarden", "visie.principes"} <= set(steps)
    assert [sum(part.title == "Pauze" for part in sheet.parts) for sheet in (first, second)] == [
        1,
        1,
    ]


def test_a_fraction_prepares_the_first_steps_in_less_time_than_the_council_takes() -> None:
    fraction, council = evening("fractieavond"), evening("casuistiek-en-waarden")
    taken = {part.step: part.minutes for part in council.parts if part.step}
    assert {
        part.step: part.minutes <= taken[part.step] for part in fraction.parts if part.step
    } == {
        "casuistiek.casus": True,
        "casuistiek.waarden": True,
        "visie.waarden": True,
        "visie.principes": True,
    }


def test_an_evening_that_there_is_not() -> None:
    with pytest.raises(UnknownIdError) as caught:
        evening("../evenings/volle-avond")
    assert caught.value.what == "evening"


@pytest.mark.parametrize(
    ("text", "key", "code"),
    [
        ('id = "a"\ntitle = "A"', "part", "missing"),
        ('id = "a"\ntitle = "A"\n[[part]]\nminutes = 5', "part[1].title", "missing"),
        ('id = "a"\ntitle = "A"\n[[part]]\ntitle = "x"', "part[1].minutes", "missing"),
        ('id = "a"\ntitle = "A"\n[[part]]\ntitle = "x"\nminutes = 0', "part[1].minutes", "range"),
        ('id = "a"\ntitle = "A"\nmuziek = 1', "muziek", "unknown_key"),
    ],
)
def test_each_mistake_is_told_with_its_place(
    tmp_path: Path, text: str, key: str, code: str
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"format = 1\n{text}\n", encoding="utf-8")
    with pytest.raises(ProgrammeFaultsError) as caught:
        load_evening(path)
    assert (key, code) in {(fault.key, fault.code) for fault in caught.value.faults}
