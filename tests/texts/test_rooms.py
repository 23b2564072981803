"""What is said about an evening in more than one room."""

from __future__ import annotations

import pytest

from workshop.domain.rules.merging import Plan
from workshop.texts import rooms as words
from workshop.texts.outline.front import in_rooms


def plan(
    answers: int = 0, others: int = 0, points: int = 0, people: int = 0, dots_left: int = 0
) -> Plan:
    return Plan([], answers, others, points, people, dots_left)


def test_what_came_is_counted() -> None:
    told = words.told("Zaal 2", plan(answers=12, points=1, people=1), 2, 0, went_on=False)
    assert told == (
        "Zaal 2: 12 eigen antwoorden, 2 gezamenlijke antwoorden, 1 toezegging, afspraak of punt"
        " en 1 nieuwe deelnemer. Je ziet de antwoorden bij Laten zien.",
    )


def test_a_room_that_did_nothing_brought_nothing() -> None:
    assert words.told("Zaal 2", plan(), 0, 0, went_on=False) == ("Zaal 2: niets nieuws.",)


def test_a_room_that_went_on_is_told_as_such() -> None:
    (told,) = words.told("Zaal 2", plan(points=2), 0, 0, went_on=True)
    assert told.startswith("Zaal 2 ging verder nadat je samenvoegde. Nu erbij: 2 toezeggingen")


def test_what_is_to_be_chosen_and_what_stays_is_told_too() -> None:
    told = words.told("Zaal 2", plan(answers=1, others=1, dots_left=3), 1, 2, went_on=False)
    assert "Kies bij Zalen welk antwoord telt" in told[1]
    assert "3 keer stippen bij wat alleen in die zaal lag en 2 afwijkende meningen" in told[2]


@pytest.mark.parametrize(
    ("dots", "remarks", "expected"),
    [(0, 0, ""), (1, 0, "1 keer stippen"), (0, 1, "1 afwijkende mening.")],
)
def test_what_stayed(dots: int, remarks: int, expected: str) -> None:
    assert expected in words.stayed(dots, remarks)
    assert bool(words.stayed(dots, remarks)) is bool(expected)


def test_who_goes_and_who_stays_is_counted() -> None:
    told = words.parted("Zaal 2", "/stick/zaal-2.dialoog", 1, 20)
    assert told.startswith(
        "Zaal 2 staat in /stick/zaal-2.dialoog: 1 deelnemer. Hier blijven er 20."
    )


def test_the_report_says_how_many_were_where() -> None:
    assert in_rooms([("", 12), ("Zaal 2", 1)]) == (
        "Een deel van de avond was in 2 zalen: de eerste zaal (12 deelnemers) en Zaal 2"
        " (1 deelnemer)."
    )
