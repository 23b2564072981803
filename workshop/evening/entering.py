"""Answers from paper into a session: all of a file, or nothing of it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.errors import GroupRefusedError, RowsRefusedError
from workshop.domain.programme import Who
from workshop.domain.settings import Attribution
from workshop.domain.values import dump_value
from workshop.evening.opened import open_evening
from workshop.evening.reading import read_input
from workshop.exchange.answers import read_answers
from workshop.pictures.counting import counts

if TYPE_CHECKING:
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

    With `show`, own answers become visible in the report at once: there is no room to show them
    to. Raises a `WorkshopError`; then nothing was taken over.
    """
    data = read_input(file)
    with open_evening(path) as evening:
        found = evening.look(lambda state: read_answers(data, state, _new_id, secrets.token_hex))
        found.check(str(file))
        before = evening.look(lambda state: _before(state, found, again=again))
        after = evening.look(lambda state: _to_show(state, found)) if show else ()
        try:
            evening.do_all([*before, *found.commands, *(c.Show(question) for question in after)])
        except GroupRefusedError as error:
            raise _by_row(file, found, error, len(before)) from error
    return Entered(found.new, found.changed, found.equal, found.encoding)


def _new_id() -> str:
    return uuid4().hex


def _before(state: State, found: CommandRows, *, again: bool) -> list[c.Command]:
    """Anonymous forms have no names by which a second reading would show; their answers do.

    Remembered is a digest of all answers in an order of their own: one of the file would confirm to
    whoever tries all ways to divide a few answers over forms which of them stood on one form.
    """
    if state.attribution is not Attribution.ANONYMOUS:
        return []
    given = (each for each in found.commands if isinstance(each, c.SubmitAnswer))
    answers = sorted((each.question, dump_value(each.value)) for each in given)
    return [c.TakePaper(sha256(repr(answers).encode()).hexdigest(), again)] if answers else []


def _to_show(state: State, found: CommandRows) -> tuple[QuestionId, ...]:
    """Own questions of which the file brings something new, or had brought it in hidden."""
    new = {each.question for each in found.commands if isinstance(each, c.SubmitAnswer)}
    return tuple(
        question
        for question in found.questions
        if state.questions[question].who is Who.OWN
        and (question in new or counts(state, question).waiting)
    )


def _by_row(
    file: Path, found: CommandRows, error: GroupRefusedError, before: int
) -> RowsRefusedError | GroupRefusedError:
    """The refusals with the rows they are about; one that is about no row stays as it is."""
    places = tuple((place - before, refused) for place, refused in error.refusals)
    if any(not 0 <= place < len(found.commands) for place, _ in places):
        return error
    return RowsRefusedError(str(file), found.refused_rows(GroupRefusedError(places)))
