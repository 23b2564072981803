"""Promises of the words beside comments on the concept."""

from __future__ import annotations

import pytest

from workshop.domain.comments import Reply
from workshop.domain.wording import ERASED as ERASED_TEXT
from workshop.texts.promises import ERASED
from workshop.texts.ui import comments as words

AT = "2026-03-12T20:38:00+00:00"


@pytest.mark.parametrize(
    ("who", "at", "earlier", "said"),
    [
        ("Lid 51", AT, None, "Lid 51, 21:38"),
        ("", "", None, "Een aanwezige"),
        ("", AT, 1, "Een aanwezige, 21:38, bij concept 1"),
        (ERASED_TEXT, "", None, ERASED),
    ],
)
def test_who_and_when_as_far_as_the_evening_says_it(
    who: str, at: str, earlier: int | None, said: str
) -> None:
    assert words.about(who, at, earlier) == said


def test_how_far_they_are_is_counted() -> None:
    assert words.answered(3, 7) == "3 van 7 beantwoord"
    assert words.waiting(1) == "En 1 die nog wacht."
    assert words.waiting(3) == "En 3 die nog wachten."
    assert words.unanswered(1) == "1 opmerking heeft nog geen antwoord."
    assert words.unanswered(2) == "2 opmerkingen hebben nog geen antwoord."


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(True, ""), "Overgenomen"),
        (Reply(True, "bladzijde 6"), "Overgenomen: bladzijde 6"),
        (Reply(False, "Zo was het niet."), "Niet overgenomen. Zo was het niet."),
        (Reply(False, ERASED_TEXT), f"Niet overgenomen. {ERASED}"),
    ],
)
def test_why_not_always_stands_with_it(reply: Reply, said: str) -> None:
    assert words.verdict(reply) == said


def test_a_button_is_called_by_its_comment() -> None:
    assert words.action(words.CHANGE, 4) == "Pas aan: opmerking 4"
