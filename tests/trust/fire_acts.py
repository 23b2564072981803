"""What the operator does in an evening, as lists that go by a line; and steps to play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.errors import RefusedError
from workshop.domain.ids import EntryId, QuestionId, StepId
from workshop.domain.programme import Phase, Who
from workshop.domain.values import check_row

if TYPE_CHECKING:
    from random import Random

    from workshop.domain.programme import Question, Step

Act = list[Any]  # Any: what JSON holds
PROGRAMMES: Final = ("visie", "casuistiek", "keuzeruimte", "reflectie", "nulmeting", "waardemodel")
ENTRIES: Final = 3
DOTS: Final = 3


def command(act: Act) -> c.Command:
    """The command behind a list."""
    name, *rest = act
    match name:
        case "enter":
            return c.EnterPhase(StepId(rest[0]), Phase(rest[1]))
        case "show":
            return c.Show(QuestionId(rest[0]))
        case "entry":
            return c.SetEntry(QuestionId(rest[0]), EntryId(rest[1]), rest[2])
        case "open dots":
            return c.OpenDots(QuestionId(rest[0]), DOTS)
        case "close dots":
            return c.CloseDots(QuestionId(rest[0]))
        case "open poll":
            return c.OpenPoll(QuestionId(rest[0]))
        case "close poll":
            return c.ClosePoll(QuestionId(rest[0]))
        case "concept":
            return c.IssueConcept(rest[0])
        case _:
            raise AssertionError(act)


def steps_of(name: str, random: Random, count: int) -> list[Step]:
    """Steps of a shipped programme in which everybody writes, and something is decided together."""
    fit = [each for each in programme(name).steps if own(each) and joint(each) is not None]
    chosen = sorted(random.sample(range(len(fit)), min(count, len(fit))))
    return [fit[place] for place in chosen]


def own(step: Step) -> list[Question]:
    """What each answers alone."""
    return [each for each in step.questions if each.who is Who.OWN]


def joint(step: Step) -> Question | None:
    """The first joint question of which an entry can be made without knowing others."""
    for each in step.questions:
        if each.who is Who.JOINT and entry_of(each, "proef"):
            return each
    return None


def entry_of(question: Question, words: str) -> dict[str, str]:
    """Fields of an entry that says `words`; empty where that cannot be."""
    fields = {}
    for column in question.columns:
        if column.reference is None:
            options = getattr(column, "choices", ())
            fields[column.key] = options[0].key if options else words
    try:
        check_row(question, fields)
    except RefusedError:
        return {}
    return fields


def enter(step: Step, phase: Phase) -> Act:
    """The room goes to a phase of a step."""
    return ["enter", step.id, phase.value]


def entries(step: Step) -> list[Act]:
    """A joint answer is written."""
    question = joint(step)
    if question is None:
        raise AssertionError(step.id)
    return [
        ["entry", question.id, f"{step.id}-{number}", entry_of(question, f"samen {number}")]
        for number in range(ENTRIES)
    ]
