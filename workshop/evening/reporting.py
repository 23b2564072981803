"""The report of an evening as it stands, in any format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.commands import Show
from workshop.domain.programme import Who
from workshop.evening.opened import open_evening, require_whole
from workshop.evening.target import remembered, require_own, write_whole
from workshop.pictures.counting import counts
from workshop.pictures.report import ReportWords, report_data
from workshop.report.exports import export
from workshop.report.rendering import EXTRACTS, render, render_extract
from workshop.texts import promises

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Programme
    from workshop.domain.state import State
    from workshop.evening.opened import Evening
    from workshop.evening.target import Written
    from workshop.pictures.report_data import ReportData
    from workshop.report.stopping import Stop

WORDS: Final = ReportWords(promises.ERASED, promises.GONE, promises.OTHERS, promises.DECLINED)


def report_of(state: State) -> ReportData:
    """A look that gives the report's data."""
    return report_data(state, WORDS)


def write_report(path: Path, target: Path, form: str) -> Written:
    """Write the report of the session at `path`; an older file at `target` is replaced at the end.

    `form` is pdf, kompas or inwoners (pdf too), or one of `exports.FORMATS`. Raises a
    `ResourceError`; then `target` is as it was.
    """
    require_whole(path)
    with open_evening(path) as evening:
        return write_report_of(evening, target, form)


def write_report_of(evening: Evening, target: Path, form: str, stop: Stop | None = None) -> Written:
    """Like `write_report`, of an open evening; the copy is remembered for erasures."""
    require_own(evening, target)
    show_planned(evening)
    data = evening.look(report_of)

    def make(part: Path) -> tuple[str, ...]:
        if form == "pdf":
            return render(data, part, stop=stop)
        if form in EXTRACTS:
            return render_extract(data, form, part, stop)
        export(data, form, part, evening.look(_programmes))
        return ()

    return write_whole(make, target, stop, remembered(evening, target, form))


def _programmes(state: State) -> tuple[Programme, ...]:
    """As they are asked this evening."""
    return tuple(state.programmes.values())


def show_planned(evening: Evening) -> None:
    """What came in on anonymous paper forms, to be shown when all of them are there."""
    if questions := evening.look(_to_show):
        evening.do_all([Show(question) for question in questions])


def _to_show(state: State) -> list[QuestionId]:
    own = (each.id for each in state.questions.values() if each.who is Who.OWN)
    waiting = (each for each in own if counts(state, each).waiting)
    return list(waiting) if state.flow.is_shown_by_report else []
