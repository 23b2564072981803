"""Evenings laid beside each other as a whole: which questions they share, and what these gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain.programme import Kind, Programme
from workshop.pictures.comparing.compared import (
    ComparedQuestion,
    EveningHead,
    EveningsCompared,
    LoneQuestion,
)
from workshop.pictures.comparing.entries import compared_entries
from workshop.pictures.comparing.figures import (
    compared_medians,
    compared_rows,
    shares_of,
    together_of,
    weights_of,
)
from workshop.pictures.insights import Insight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from workshop.domain.programme import Question
    from workshop.pictures.comparing.compared import RowsCompared
    from workshop.pictures.comparing.figures import Figures
    from workshop.pictures.joint import EntryPicture
    from workshop.pictures.report_data import QuestionReport, ReportData

_NOTHING: Final = Insight()
_Key: TypeAlias = tuple[str, Kind]
"""The same question of another kind is another question."""


@dataclass(frozen=True)
class Ended:
    """An evening as its report tells it."""

    report: ReportData
    programmes: tuple[Programme, ...] = ()
    """As they were asked; empty where an old file does not have them."""


@dataclass(frozen=True)
class _Asked:
    """A question of one evening."""

    step: str
    report: QuestionReport
    question: Question | None
    entries: tuple[EntryPicture, ...]
    """Of the joint answer, those with words."""
    erased: int

    @property
    def has_figures(self) -> bool:
        """Of a kind that can be held beside those of another evening."""
        found = self.report.insight
        return any(each is not None for each in (self.shares, found.weights, found.positions))

    @property
    def shares(self) -> Figures | None:
        """Of a statement."""
        is_statement = self.report.kind is Kind.STATEMENT
        return shares_of(self.question, self.report.insight) if is_statement else None

    @property
    def points(self) -> Figures | None:
        """That were divided together."""
        return together_of(self.entries) if self.report.kind is Kind.WEIGH else None


def compared(evenings: Sequence[Ended], gone: Collection[str]) -> EveningsCompared:
    """Two `evenings` or more, in any order; `gone` are the marks for words that were erased.

    Only joint answers and the council's shown figures are looked at, never a separate answer.
    """
    ordered = sorted(evenings, key=lambda each: each.report.date)
    asked = [_asked(each, gone) for each in ordered]
    keys = dict.fromkeys(key for each in reversed(asked) for key in each)
    shared = [key for key in keys if sum(key in each for each in asked) > 1]
    return EveningsCompared(
        evenings=tuple(_head(each.report, gone) for each in ordered),
        in_time=len({each.report.date for each in ordered}) > 1,
        questions=tuple(_question(key, [each.get(key) for each in asked]) for key in shared),
        alone=tuple(_alone(asked, [key for key in keys if key not in shared])),
    )


def _alone(asked: Sequence[dict[_Key, _Asked]], keys: Sequence[_Key]) -> Iterator[LoneQuestion]:
    for key in keys:
        for at, each in enumerate(asked):
            if key in each:
                yield LoneQuestion(each[key].step, each[key].report.prompt, at)


# --- of one evening ------------------------------------------------------------------------


def _head(report: ReportData, gone: Collection[str]) -> EveningHead:
    status, attendance = report.status, report.attendance
    there = {each.role for each in attendance.attendees if each.was_there}
    roles = (there | {role for role, number in attendance.unnamed if number}) - {*gone, ""}
    return EveningHead(
        title=report.title,
        municipality=report.municipality,
        date=report.date,
        place=report.place,
        status=status.kind,
        version=status.version if status.kind != "concept" else status.concept or status.version,
        changed=status.changed,
        publicity=report.publicity,
        practice=report.practice,
        present=attendance.council_present,
        roles=tuple(sorted(roles)),
    )


def _asked(evening: Ended, gone: Collection[str]) -> dict[_Key, _Asked]:
    """Every question that the evening has something of; once, whatever a file says."""
    known = {each.id: each for programme in evening.programmes for each in _of(programme)}
    found: dict[_Key, _Asked] = {}
    for programme in evening.report.programmes:
        for step in programme.steps:
            for report in step.questions:
                joint = report.joint.entries if report.joint else ()
                whole = tuple(each for each in joint if each.main not in {"", *gone})
                question = known.get(report.id)  # type: ignore[call-overload]
                each = _Asked(step.title, report, question, whole, len(joint) - len(whole))
                if whole or each.has_figures:
                    found.setdefault((report.id, report.kind), each)
    return found


def _of(programme: Programme) -> Iterator[Question]:
    for step in programme.steps:
        yield from step.questions


# --- of one question -----------------------------------------------------------------------


def _question(key: _Key, evenings: Sequence[_Asked | None]) -> ComparedQuestion:
    had = [each for each in evenings if each is not None]
    newest = had[-1]
    together = _together(evenings)
    entries = [each.entries or None if each else None for each in evenings]
    found = [each.report.insight if each else _NOTHING for each in evenings]
    return ComparedQuestion(
        id=key[0],
        step=newest.step,
        prompt=newest.report.prompt,
        kind=newest.report.kind,
        poles=newest.report.poles,
        asked=tuple(each is not None for each in evenings),
        other_words=len({each.report.prompt for each in had}) > 1,
        entries=() if together else compared_entries(entries),
        erased=sum(each.erased for each in had),
        together=together,
        weights=compared_rows([weights_of(each.weights) for each in found]),
        shares=compared_rows([each.shares if each else None for each in evenings]),
        medians=compared_medians([each.positions for each in found]),
    )


def _together(evenings: Sequence[_Asked | None]) -> RowsCompared | None:
    """Points that were divided together, if all who wrote anything down did that."""
    written = [each for each in evenings if each and each.entries]
    if any(each.points is None for each in written):
        return None
    return compared_rows([each.points if each else None for each in evenings])
