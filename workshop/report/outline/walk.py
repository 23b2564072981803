"""Walking through the steps and questions of all programmes, and naming where one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.programme import Kind
from workshop.domain.tally import count_items
from workshop.texts import promises
from workshop.texts.dates import dutch_date, dutch_moment
from workshop.texts.outline import figures, harvest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.pictures.report_data import (
        AnswerLine,
        ProgrammeReport,
        QuestionReport,
        ReportData,
        StepReport,
    )


@dataclass(frozen=True)
class Place:
    """A step of the evening."""

    programme: ProgrammeReport
    step: StepReport
    name: str
    """The step's title; with the programme's if there are more programmes."""

    @property
    def is_reached(self) -> bool:
        """Put in front at some time, or filled in without (from paper)."""
        return bool(self.step.visited_at) or any(each.asked for each in self.step.questions)


def places(data: ReportData) -> Iterator[Place]:
    """All steps in order."""
    one = len(data.programmes) == 1
    for programme in data.programmes:
        for step in programme.steps:
            name = step.title if one else f"{programme.title}: {step.title}"
            yield Place(programme, step, name)


def questions(data: ReportData) -> Iterator[tuple[Place, QuestionReport]]:
    """All questions in order, with where they stand."""
    for place in places(data):
        for question in place.step.questions:
            yield place, question


def spoken(question: QuestionReport) -> tuple[AnswerLine, ...]:
    """Shown answers by label, the pool last; without *liever geen antwoord*.

    Who would rather not answer counts and is not named for it.
    """
    lines = [line for line in question.answers if not _is_declined(line)]
    return tuple(sorted(lines, key=lambda line: (line.label == promises.OTHERS, line.label)))


def declined(question: QuestionReport) -> int:
    """How many shown answers are *liever geen antwoord*."""
    return sum(_is_declined(line) for line in question.answers)


def _is_declined(line: AnswerLine) -> bool:
    return line.texts == (promises.DECLINED,)


def told(question: QuestionReport, line: AnswerLine) -> tuple[str, ...]:
    """The texts of an answer; a place between two poles in words, which its number is not."""
    if question.kind is not Kind.POSITION or question.poles is None:
        return line.texts
    return tuple(place_text(text, question.poles) for text in line.texts)


def place_text(text: str, poles: tuple[str, str]) -> str:
    """A place between two poles in words; what is no number stays as it is."""
    try:
        return figures.place(int(text), poles)
    except ValueError:  # the words were erased
        return text


def same_together(texts: Sequence[str]) -> tuple[str, ...]:
    """Every text once, whatever its spelling, with how often it stands there; most often first."""
    counted = count_items((text,) for text in texts)
    return tuple(harvest.times(item.count, item.label) for item in counted)


def moment(at: str) -> str:
    """*12 november 2026 om 21:58*, within a sentence."""
    return dutch_moment(at).replace(", ", " om ")


def clock(at: str, day: str) -> str:
    """A time of the evening as *21:58*; with its date if it was another day."""
    return dutch_moment(at).removeprefix(f"{dutch_date(day)}, ")
