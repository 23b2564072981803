"""What the bytes of a closed anonymous session and its backups tell about who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.trust.anonymous_evening import PROGRAMME, QUESTIONS, Habit
from tests.trust.attacker import gather, read_pile
from tests.trust.relinking import at_least, relink
from tests.trust.room import Room
from workshop.domain import commands as c
from workshop.domain.settings import Attribution, Details
from workshop.evening import create_evening
from workshop.evening.entering import enter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("habit", [each for each in Habit if each is not Habit.LATECOMER])
def test_no_answer_is_tied_to_a_person_or_another_answer(habit: Habit, memory: Path) -> None:
    scores = relink(memory, habit, seeds=(1, 2))
    assert [each for each, score in scores.items() if not score.is_chance] == []


def test_who_comes_alone_and_late_is_seen_in_the_file_as_in_the_room(memory: Path) -> None:
    """What no file can hide: one answer was shown after all others. It shows that the test sees."""
    scores = relink(memory, Habit.LATECOMER, seeds=(3,))
    telling = {each for each, score in scores.items() if not score.is_chance}
    assert telling == {("who", "came late")}


def test_what_is_remembered_of_a_pile_of_forms_confirms_no_guess(memory: Path) -> None:
    path, file = memory / "avond.dialoog", memory / "formulieren.csv"
    room = Room(1, Attribution.ANONYMOUS)
    with create_evening(path) as evening:
        details = Details("Avond over zorg", "Voorbeeldstad", "2026-11-21")
        evening.do(c.CreateSession(room.session, details, room.attribution))
        evening.do(c.AddProgramme(PROGRAMME))
    forms = [(f"A{number}", f"B{number}", f"C{number}") for number in range(4)]
    rows = [
        f"formulier {number};{question};{text}"
        for number, form in enumerate(forms, 1)
        for question, text in zip(QUESTIONS, form, strict=False)
    ]
    text = "\r\n".join(["wie;vraag;antwoord", *rows, ""])
    file.write_text(text, encoding="utf-8", newline="")
    enter(path, file)
    assert read_pile(gather(path), QUESTIONS[:3]) == []


def test_the_statistics_know_chance() -> None:
    assert at_least(0, 5.0) == 1.0
    assert at_least(1, 1.0) == pytest.approx(0.632, abs=0.001)
    assert at_least(20, 10.0) == pytest.approx(0.00345, abs=0.00002)
    assert at_least(60, 10.0) < 1e-12
