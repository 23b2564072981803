"""The report of an evening as it stands, in any format."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain.commands import RecordCopy, Show
from workshop.domain.errors import SessionFileError, TargetTakenError, WriteFailedError
from workshop.domain.programme import Who
from workshop.evening.opened import open_evening, require_whole
from workshop.pictures.counting import counts
from workshop.pictures.report import ReportWords, report_data
from workshop.report import files
from workshop.report.exports import export
from workshop.report.rendering import EXTRACTS, render, render_extract
from workshop.report.stopping import StoppedError
from workshop.texts import promises

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Programme
    from workshop.domain.state import State
    from workshop.evening.opened import Evening
    from workshop.pictures.report_data import ReportData
    from workshop.report.stopping import Stop

_SESSION: Final = ".dialoog"
WORDS: Final = ReportWords(promises.ERASED, promises.GONE, promises.OTHERS, promises.DECLINED)


@dataclass(frozen=True)
class Written:
    """A report on disk."""

    path: Path
    missing: tuple[str, ...] = ()
    """Characters that its fonts do not have."""


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
    check_target(evening, target)
    show_planned(evening)
    data, part = evening.look(report_of), beside(target)
    missing: tuple[str, ...] = ()
    try:
        if form == "pdf":
            missing = render(data, part, stop=stop)
        elif form in EXTRACTS:
            missing = render_extract(data, form, part, stop)
        else:
            export(data, form, part, evening.look(_programmes))
        if stop is not None and stop.is_set():
            raise StoppedError
        # First: a copy that an erasure cannot name is worse than a name without a copy.
        remember(evening, target, form, sha256(files.read(part)).hexdigest())
        files.publish(part, target)
    except WriteFailedError as error:  # of a name that nobody chose
        raise WriteFailedError(error.reason, str(target)) from error
    finally:
        files.discard(part)
    return Written(target, missing)


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


def check_target(evening: Evening, target: Path) -> None:
    """Only a report that this evening wrote there before is replaced; never a sealed one."""
    where = target.resolve()
    if not where.parent.is_dir():
        raise SessionFileError(str(target), "folder")
    if where == evening.path.resolve() or where.suffix == _SESSION:
        raise TargetTakenError(str(target), "session")
    sealed = evening.look(lambda state: [Path(each.target) for each in state.account.seals])
    if where in sealed:
        raise TargetTakenError(str(target), "sealed")
    written = evening.look(lambda state: {each.path for each in state.minutes.copies})
    if where.exists() and str(where) not in written:
        raise TargetTakenError(str(target), "other")


def beside(target: Path) -> Path:
    """The name under which a report lies until it is complete."""
    return target.with_name(f".{target.name}.deel")


def remember(evening: Evening, target: Path, form: str, digest: str) -> None:
    """Write down that a file of this form was made at `target`."""
    copy = (str(target.resolve()), digest)
    if copy not in evening.look(lambda state: [(c.path, c.sha256) for c in state.minutes.copies]):
        evening.do(RecordCopy(form, *copy))
