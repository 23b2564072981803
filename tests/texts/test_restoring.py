"""Promises of the sentences about a backup: what stands in it, and what would be missing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from workshop.pictures.extent import Extent
from workshop.pictures.summary import SummaryPicture
from workshop.texts import restoring as texts

AT = datetime(2026, 11, 12, 19, 58, tzinfo=UTC)


def made(answers: int, entries: int, people: int) -> Extent:
    summary = SummaryPicture(
        "Waarden", "Veenrade", "2026-11-12", False, 3, 9, people, None, adopted=False
    )
    return Extent(summary, answers, entries)


def test_what_stands_in_it_is_counted() -> None:
    assert texts.holds(made(83, 1, 45)) == (
        "Stap 3 van 9, 45 deelnemers, 83 antwoorden, 1 gezamenlijke regel"
    )
    assert texts.holds(made(0, 0, 0)) == "Stap 3 van 9"


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        (made(3, 1, 2), made(3, 1, 2), texts.SAME),
        (made(3, 1, 2), None, texts.NOW_UNREADABLE),
        (made(3, 1, 2), made(4, 3, 2), "In deze kopie: 1 antwoord en 2 gezamenlijke regels minder"),
        (made(3, 1, 3), made(3, 1, 2), "In deze kopie: 1 deelnemer meer dan nu."),
        (
            made(3, 2, 2),
            made(9, 1, 2),
            "In deze kopie: 6 antwoorden minder dan nu, en 1 gezamenlijke regel meer dan nu.",
        ),
    ],
)
def test_the_difference_with_now_is_told_in_numbers(
    then: Extent, now: Extent | None, said: str
) -> None:
    assert texts.compared(then, now).startswith(said)


def test_a_file_that_is_put_back_says_of_when_it_is() -> None:
    assert texts.made_at(AT) == "12 november 2026, 20:58"
    assert texts.file_name("avond", AT, 1) == "avond, kopie van 12 november 2026 20.58.dialoog"
    assert texts.file_name("avond", AT, 3) == "avond, kopie van 12 november 2026 20.58 (3).dialoog"
