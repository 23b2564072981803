"""A new evening from the JSON of an earlier one: what was written together, for who goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from workshop.domain import commands as c
from workshop.domain.errors import InputFileError
from workshop.domain.ids import (
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    RemarkId,
    SessionId,
    StepId,
)
from workshop.domain.settings import DEFAULT_ROLES, Details
from workshop.evening.making import chosen_programme
from workshop.evening.opened import create_evening
from workshop.evening.reported import read_record_file
from workshop.evening.sound_programmes import are_sound
from workshop.service.owner import utc_now
from workshop.service.rehearsing import rehearse
from workshop.texts import promises
from workshop.texts.handing_over import taken_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workshop.domain.programme import Programme
    from workshop.pictures.joint import EntryPicture, RemarkPicture
    from workshop.pictures.report_data import QuestionReport, ReportData, StepReport
    from workshop.report.exports.record import Record

_ROLES: Final = {role.label: role.key for role in DEFAULT_ROLES}
_GUEST: Final = "gast"
"""The role of whoever had one that only that evening knew."""


@dataclass(frozen=True)
class Imported:
    """What came of it."""

    path: Path
    title: str
    """Of the new evening: it says that it was taken over."""
    date: str
    joint_answers: int
    participants: int


def import_record(source: Path, target: Path) -> Imported:
    """Make the evening at `target` from the JSON at `source`, or nothing at all.

    Taken over are the title page, settings, programmes, people, house rules, joint answers with
    what stands beside them, and the minutes; not the answers of people, polls, dots and times, nor
    the seal. Raises a `WorkshopError`; then there is no file at `target`.
    """
    record = _record(source)
    commands = list(_commands(record))
    rehearse(commands, utc_now())
    with create_evening(target) as made:
        try:
            made.do_all(commands)
        except BaseException:
            made.discard()
            raise
    report = record.report
    return Imported(
        target,
        taken_over(report.title),
        report.date,
        len({each.question for each in commands if isinstance(each, c.SetEntry)}),
        sum(isinstance(each, c.SetParticipant) for each in commands),
    )


def _record(source: Path) -> Record:
    record = read_record_file(source)
    if not are_sound(record.programmes):
        raise InputFileError(str(source), "no_record")
    return record


def _commands(record: Record) -> Iterator[c.Command]:
    report = record.report
    yield c.CreateSession(
        SessionId(uuid4().hex), _details(report), report.attribution, report.publicity
    )
    for programme in _programmes(record):
        yield c.AddProgramme(programme)
    yield from _people(report)
    if report.house_rules or report.as_person:
        yield c.AgreeHouseRules(report.house_rules, report.as_person)
    for each in report.programmes:
        for step in each.steps:
            yield from _step(step)
    yield from _minutes(report)


def _details(report: ReportData) -> Details:
    return Details(
        title=taken_over(report.title),
        municipality=report.municipality,
        date=report.date,
        place=report.place,
        theme=report.theme,
        facilitator=report.facilitator,
        clerk=report.clerk,
        chair=report.chair,
        council_seats=report.attendance.seats,
        practice=report.practice,
        accent=report.accent,
        logo=report.logo,
    )


def _programmes(record: Record) -> Iterable[Programme]:
    """As they were asked; a file without them names those that are shipped."""
    if record.programmes:
        return record.programmes
    return [chosen_programme(each.id) for each in record.report.programmes]


def _people(report: ReportData) -> Iterator[c.Command]:
    for each in report.attendance.attendees:
        if each.name not in promises.MARKS:
            role = _ROLES.get(each.role, _GUEST)
            yield c.SetParticipant(ParticipantId(uuid4().hex), each.name, role, each.group)


# --- steps ---------------------------------------------------------------------------------


def _step(step: StepReport) -> Iterator[c.Command]:
    where = StepId(step.id)
    if step.skipped:
        yield c.SkipStep(where, step.skipped)
    for question in step.questions:
        yield from _joint(question)
    line = step.involvement
    if line is not None:
        yield c.RecordInvolvement(
            where, line.about, line.who, line.how, line.when, line.arranged_by
        )
    for each in step.contributions:
        yield c.RecordContribution(_point(), where, each.by, each.text)


def _joint(question: QuestionReport) -> Iterator[c.Command]:
    """Sources stay behind: they name answers, which are not taken over."""
    if question.joint is None:
        return
    where = QuestionId(question.id)
    for entry in question.joint.entries:
        yield c.SetEntry(where, EntryId(entry.id), _fields(entry), entry.rationale)
    for kind, remarks in (
        (c.RemarkKind.DISSENT, question.joint.dissents),
        (c.RemarkKind.NOT_AGREED, question.joint.not_agreed),
    ):
        yield from (_remark(where, kind, each) for each in remarks)


def _fields(entry: EntryPicture) -> dict[str, str]:
    return {field.key: field.text for field in entry.fields if field.text}


def _remark(where: QuestionId, kind: c.RemarkKind, remark: RemarkPicture) -> c.SetRemark:
    return c.SetRemark(where, RemarkId(remark.id), kind, remark.text)


# --- minutes -------------------------------------------------------------------------------


def _minutes(report: ReportData) -> Iterator[c.Command]:
    for agreed in report.agreements:
        yield c.RecordAgreement(_point(), agreed.text, agreed.who, agreed.due)
    for pledge in report.pledges:
        yield c.RecordPledge(_point(), pledge.by, pledge.text, pledge.to, pledge.due)
    for text in report.parked:
        yield c.ParkPoint(_point(), text)


def _point() -> PointId:
    return PointId(uuid4().hex)
