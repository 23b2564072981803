"""Answers from paper into a session: all of a file, or nothing of it."""

from __future__ import annotations

import secrets
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.errors import (
    GroupRefusedError,
    PaperTakenError,
    RefusedError,
    RowsRefusedError,
)
from workshop.domain.programme import Who
from workshop.domain.settings import Attribution
from workshop.domain.values import check_value, dump_value
from workshop.evening.opened import open_evening
from workshop.evening.reading import read_input
from workshop.exchange.answers import read_answers
from workshop.pictures.counting import counts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workshop.domain.ids import QuestionId
    from workshop.domain.state import State
    from workshop.exchange.outcome import CommandRows


@dataclass(frozen=True)
class Entered:
    """What a file of answers did."""

    new: int
    changed: int
    equal: int
    encoding: str


def enter(path: Path, file: Path, *, again: bool = False, show: bool = True) -> Entered:
    """Take the answers in `file` over into the session at `path`.

    With `show`, own answers are visible in the report: there is no room to show them to. Raises a
    `WorkshopError`; then nothing was taken over.
    """
    data = read_input(file)
    with open_evening(path) as evening:
        found = evening.look(lambda state: read_answers(data, state, _new_id, secrets.token_hex))
        found.check(str(file))
        is_taken = not again and evening.look(lambda state: _is_taken(state, found))
        if is_taken:
            found = replace(found, commands=(), rows=(), new=0, equal=found.new)
        showing = evening.look(lambda state: _showing(state, found)) if show else ()
        if is_taken and not showing:
            raise PaperTakenError
        try:
            evening.do_all([*found.commands, *showing])
        except GroupRefusedError as error:
            raise _by_row(file, found, error) from error
    return Entered(found.new, found.changed, found.equal, found.encoding)


def _new_id() -> str:
    return uuid4().hex


def _is_taken(state: State, found: CommandRows) -> bool:
    """Whether anonymous forms were read before: all that they say came in on paper already.

    They have no names by which that would show. A digest of the file would tell more than it may:
    it confirms to whoever tries all ways to divide the answers which of them stood on one form.
    """
    if state.attribution is not Attribution.ANONYMOUS:
        return False
    given = Counter((each.question, _written(state, each)) for each in _submitted(found))
    there = Counter(
        (question, state.bodies[content])
        for question, answers in state.answers.items()
        for *_, newest in answers.values()
        if (content := newest.content_id) in state.bodies and newest.medium == c.Medium.PAPER
    )
    return bool(given) and not given - there


def _written(state: State, given: c.SubmitAnswer) -> str:
    """The answer as a session holds it; as it came if it will be refused."""
    with suppress(RefusedError):
        return dump_value(check_value(state.questions[given.question], given.value))
    return dump_value(given.value)


def _submitted(found: CommandRows) -> Iterator[c.SubmitAnswer]:
    return (each for each in found.commands if isinstance(each, c.SubmitAnswer))


def _showing(state: State, found: CommandRows) -> tuple[c.Show | c.PlanShowing, ...]:
    """Of own questions to which the file brings something new, or had brought it in hidden.

    Anonymous answers are shown with the report: one form at a time they would tell what stood on
    one form.
    """
    new = {each.question for each in _submitted(found)}
    show = c.PlanShowing if state.attribution is Attribution.ANONYMOUS else c.Show
    return tuple(
        show(question)
        for question in found.questions
        if state.questions[question].who is Who.OWN
        and (question in new or _is_hidden(state, question))
    )


def _is_hidden(state: State, question: QuestionId) -> bool:
    """Whether some of it was not shown, and no report is going to."""
    return question not in state.flow.planned and counts(state, question).waiting > 0


def _by_row(
    file: Path, found: CommandRows, error: GroupRefusedError
) -> RowsRefusedError | GroupRefusedError:
    """The refusals with the rows they are about; one that is about no row stays as it is."""
    if any(place >= len(found.commands) for place, _ in error.refusals):
        return error
    return RowsRefusedError(str(file), found.refused_rows(error))
