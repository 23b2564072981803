"""An evening goes on where an earlier one ended, or with what a fraction wrote down for itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from workshop.content.programmes import programmes
from workshop.domain import commands as c
from workshop.domain.earlier import (
    EarlierColumn,
    EarlierEntry,
    EarlierEvening,
    EarlierQuestion,
    earlier_entry_id,
)
from workshop.domain.ids import EarlierId, QuestionId
from workshop.evening.opened import open_evening
from workshop.evening.reported import read_reported
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from workshop.domain.ids import SessionId
    from workshop.domain.programme import Programme
    from workshop.evening.opened import Evening
    from workshop.pictures.joint import EntryPicture
    from workshop.pictures.report_data import JointReport, ReportData


@dataclass(frozen=True)
class Came:
    """What came along."""

    title: str
    group: str
    date: str
    answers: int
    """Joint answers."""
    entries: int


def bring(path: Path, earlier: Path, group: str = "") -> Came:
    """Lay the joint answers of `earlier` on the table of the evening at `path`.

    `earlier` is a session, or the JSON of a report; it is only read. With `group` it is the input
    of that political group. Raises a `WorkshopError`; then nothing came along.
    """
    with open_evening(path) as evening:
        return bring_in(evening, earlier, group)


def bring_in(evening: Evening, earlier: Path, group: str = "") -> Came:
    """Like `bring`, in an open evening."""
    command = _command(earlier, group)
    evening.do(command)
    found = command.evening
    return Came(found.title, found.group, found.date, len(found.questions), len(command.entries))


def _command(earlier: Path, group: str) -> c.BringEarlier:
    found = read_reported(earlier)
    command = brought_command(found.session, found.report, group)
    # What it feeds now, also where its own copy of a shipped programme is older.
    feeds = _feeds((*found.programmes, *programmes()))
    questions = tuple(
        replace(each, feeds=tuple(feeds.get(each.id, ()))) for each in command.evening.questions
    )
    return replace(command, evening=replace(command.evening, questions=questions))


def _feeds(of: Iterable[Programme]) -> dict[QuestionId, dict[QuestionId, None]]:
    """Where entries of each question can be taken over, each once."""
    found: dict[QuestionId, dict[QuestionId, None]] = {}
    for each in of:
        for question in each.questions():
            found.setdefault(question.id, {}).update(dict.fromkeys(question.feeds))
    return found


def brought_command(
    session: SessionId, data: ReportData, group: str, only: Callable[[str], bool] | None = None
) -> c.BringEarlier:
    """What lays the joint answers in `data` on the table; `only` those to some questions."""
    name = EarlierId(uuid4().hex)
    questions = tuple(each for each in _questions(data) if only is None or only(each[0].id))
    status = data.status
    evening = EarlierEvening(
        session=session,
        title=data.title,
        date=data.date,
        questions=tuple(asked for asked, _ in questions),
        group=group,
        version=status.version if status.fingerprint else 0,
        fingerprint=status.fingerprint,
        council_date=status.council_date,
    )
    entries = (
        EarlierEntry(earlier_entry_id(name, entry.id), asked.id, _fields(entry), entry.rationale)
        for asked, joint in questions
        for entry in _whole(joint)
    )
    return c.BringEarlier(name, evening, tuple(entries))


def _questions(data: ReportData) -> Iterator[tuple[EarlierQuestion, JointReport]]:
    """Every question that was answered together, with its answer."""
    for programme in data.programmes:
        for step in programme.steps:
            for asked in step.questions:
                joint = asked.joint
                if joint is not None and (whole := list(_whole(joint))):
                    columns = tuple(EarlierColumn(f.key, f.label) for f in whole[0].fields)
                    yield (
                        EarlierQuestion(QuestionId(asked.id), step.title, asked.prompt, columns),
                        joint,
                    )


def _whole(joint: JointReport) -> Iterator[EntryPicture]:
    """Entries that still have the words that name them."""
    return (entry for entry in joint.entries if entry.main not in {"", promises.ERASED})


def _fields(entry: EntryPicture) -> dict[str, str]:
    return {
        field.key: field.text
        for field in entry.fields
        if field.text and field.text != promises.ERASED
    }
