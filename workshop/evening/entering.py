"""Answers from paper into a session: all of a file, or nothing of it."""

from __future__ import annotations

import secrets
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.errors import (
    FormsKnownError,
    GroupRefusedError,
    RefusedError,
    RowsRefusedError,
    ShownByReportError,
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

    from workshop.domain.state import State
    from workshop.exchange.outcome import CommandRows


@dataclass(frozen=True)
class Entered:
    """What a file of answers did."""

    new: int
    changed: int
    equal: int
    encoding: str
    is_shown_by_report: bool
    """Anonymous answers become visible when the report is made."""


def enter(path: Path, file: Path, *, again: bool = False, show: bool = True) -> Entered:
    """Take the answers in `file` over into the session at `path`.

    With `show`, own answers are visible in the report: there is no room to show them to. Raises a
    `WorkshopError`; then nothing was taken over.
    """
    data = read_input(file)
    with open_evening(path) as evening:
        if not show and evening.look(_is_anonymous):
            raise ShownByReportError
        found = evening.look(lambda state: read_answers(data, state, _new_id, secrets.token_hex))
        found.check(str(file))
        if not again:
            evening.look(lambda state: _check_forms(state, found))
        showing = evening.look(lambda state: _showing(state, found)) if show else ()
        try:
            evening.do_all([*found.commands, *showing])
        except GroupRefusedError as error:
            raise _by_row(file, found, error) from error
        is_shown_by_report = evening.look(lambda state: state.flow.is_shown_by_report)
    return Entered(found.new, found.changed, found.equal, found.encoding, is_shown_by_report)


def _new_id() -> str:
    return uuid4().hex


def _is_anonymous(state: State) -> bool:
    return state.attribution is Attribution.ANONYMOUS


def _check_forms(state: State, found: CommandRows) -> None:
    """Refuse anonymous forms that seem to have been read before: half of what they say is there.

    They have no names by which that would show. A digest of the file would tell more than it may:
    it confirms to whoever tries all ways to divide the answers which of them stood on one form.
    """
    if not _is_anonymous(state):
        return
    given = Counter((each.question, _written(state, each)) for each in _submitted(found))
    there = Counter(
        (question, state.bodies[content])
        for question, answers in state.answers.items()
        for *_, newest in answers.values()
        if (content := newest.content_id) in state.bodies
    )
    known = (given & there).total()
    if known and 2 * known >= given.total():
        raise FormsKnownError(known, given.total())


def _written(state: State, given: c.SubmitAnswer) -> str:
    """The answer as a session holds it; as it came if it will be refused."""
    with suppress(RefusedError):
        return dump_value(check_value(state.questions[given.question], given.value))
    return dump_value(given.value)


def _submitted(found: CommandRows) -> Iterator[c.SubmitAnswer]:
    return (each for each in found.commands if isinstance(each, c.SubmitAnswer))


def _showing(state: State, found: CommandRows) -> tuple[c.Command, ...]:
    """Of own questions to which the file brings something new, or had brought it in hidden.

    Anonymous answers are shown by the report: file by file they would tell what stood on one form.
    """
    new = {each.question for each in _submitted(found)}
    shown = tuple(
        question
        for question in found.questions
        if state.questions[question].who is Who.OWN
        and (question in new or counts(state, question).waiting)
    )
    if _is_anonymous(state):
        return (c.PlanShowing(),) if shown else ()
    return tuple(c.Show(question) for question in shown)


def _by_row(
    file: Path, found: CommandRows, error: GroupRefusedError
) -> RowsRefusedError | GroupRefusedError:
    """The refusals with the rows they are about; one that is about no row stays as it is."""
    if any(place >= len(found.commands) for place, _ in error.refusals):
        return error
    return RowsRefusedError(str(file), found.refused_rows(error))
