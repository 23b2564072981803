"""Slides of the shipped programmes, played by an invented council: not of the rehearsal alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tests.pictures.evening import Council
from workshop.content.programmes import programme
from workshop.content.themes import theme
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId, StepId
from workshop.domain.programme import Kind, Phase, Who, with_theme
from workshop.domain.values import ChosenValue
from workshop.pictures.audiences import SharedPicture, shared_picture
from workshop.ui.beamer.slide import Slide, View

if TYPE_CHECKING:
    from workshop.domain.programme import Question

PLANNING: Final = QuestionId("proceskader.planning.samen")
MONTHS: Final = (
    ("Procesontwerp vaststellen", "informeren", "mei 2026", ""),
    ("Presentatie van ambtenaren", "informeren", "juni 2026", ""),
    ("Gesprek met inwoners", "informeren", "juni 2026", "september 2026"),
    ("Discussienotitie", "wegen", "september 2026", "oktober 2026"),
    ("Gesprek in de raad", "wegen", "november 2026", ""),
    ("Raadsvoorstel", "besluiten", "december 2026", ""),
    ("Besluit in de raad", "besluiten", "januari 2027", ""),
    ("Evalueren na een jaar", "besluiten", "", ""),
)


@cache
def met(name: str, step: str, phase: Phase) -> SharedPicture:
    """What the room sees of `step` of the shipped programme `name`, answered by 21 people."""
    evening = Council()
    base, _, chosen = name.partition("+")
    made = programme(base)
    evening.do(c.AddProgramme(with_theme(made, theme(chosen)) if chosen else made))
    people = [each for group in ("Noord", "Haven", "Brug") for each in evening.group(group, 7)]
    place = StepId(f"{base}.{step}")
    evening.do(c.EnterPhase(place, Phase.OWN))
    asked = evening.state.questions.values()
    for question in [each for each in asked if each.id.startswith(f"{place}.")]:
        _answer(evening, people, question)
    if phase is not Phase.OWN:
        evening.do(c.EnterPhase(place, phase))
    return shared_picture(evening.state)


def _answer(evening: Council, people: list[c.ByParticipant], question: Question) -> None:
    if question.who is Who.OWN and question.kind is Kind.STATEMENT:
        keys = [option.key for option in question.options]
        for number, person in enumerate(people):
            evening.answer(person, question.id, ChosenValue((keys[number * number % len(keys)],)))
        evening.do(c.Show(question.id))
    if question.id == PLANNING:
        for number, row in enumerate(MONTHS):
            fields = dict(zip(("stap", "fase", "van", "tot"), row, strict=True))
            evening.do(c.SetEntry(question.id, EntryId(f"stap-{number}"), fields))


def slide(view: View, of: SharedPicture, question: int = 0, page: int = 0) -> Slide:
    """As the wall has it."""
    return Slide(view, of, date="2026-03-12", question=question, page=page, clock="20:46")
