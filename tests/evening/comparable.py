"""Real session files of evenings that can be laid beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.ids import EntryId, ParticipantId, QuestionId, SessionId
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.domain.values import WeightsValue
from workshop.evening import create_evening
from workshop.evening.making import chosen_programme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.evening import Evening

VALUES: Final = QuestionId("visie.waarden.samen")
OWN: Final = QuestionId("visie.waarden.eigen")
WEIGHING: Final = QuestionId("waardemodel.weging.eigen")
_KEYS: Final = ("gelijkheid", "efficientie", "welzijn", "vrijheid", "veiligheid")
_POINTS: Final = (30, 10, 30, 10, 20)


def made(
    path: Path,
    date: str,
    values: Sequence[str],
    *,
    answers: int = 12,
    points: Sequence[int] = _POINTS,
    place: str = "Raadzaal",
    attribution: Attribution = Attribution.GROUP,
    publicity: Publicity = Publicity.INFORMAL,
) -> Path:
    """An evening at which these values were written down, and as many people divided points."""
    with create_evening(path) as evening:
        details = Details("Waarden", "Voorbeeldstad", date, place=place)
        evening.do(c.CreateSession(SessionId(uuid4().hex), details, attribution, publicity))
        evening.do_all(
            [c.AddProgramme(chosen_programme(each)) for each in ("visie", "waardemodel")]
        )
        for number, value in enumerate(values):
            evening.do(c.SetEntry(VALUES, EntryId(f"v{number}"), {"waarde": value}))
        _weigh(evening, answers, points)
    return path


def _weigh(evening: Evening, answers: int, points: Sequence[int]) -> None:
    value = WeightsValue(dict(zip(_KEYS, points, strict=True)))
    for number in range(answers):
        person = ParticipantId(f"p{number}")
        evening.do(c.SetParticipant(person, f"Raadslid {number:02}", "raadslid", "Noord"))
        evening.do(c.SubmitAnswer(c.ByParticipant(person), WEIGHING, value))
    if answers:
        evening.do(c.Show(WEIGHING))
