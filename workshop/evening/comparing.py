"""Evenings that ended, held beside each other: read, compared, and written as a document."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import InputFileError
from workshop.evening.opened import require_whole
from workshop.evening.reported import is_record, read_reported
from workshop.evening.target import require_new, write_whole
from workshop.pictures.comparing import Ended, compared
from workshop.report import files
from workshop.report.exports.evenings import to_json, to_markdown
from workshop.report.rendering import render_comparison
from workshop.report.stopping import StoppedError
from workshop.texts import promises

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from workshop.evening.reported import Reported
    from workshop.evening.target import Written
    from workshop.pictures.comparing import EveningsCompared
    from workshop.report.stopping import Stop

MOST: Final = 6
"""Evenings: more do not fit beside each other on a page."""
FORMS: Final = ("pdf", "md", "json")


def compare(paths: Sequence[Path], stop: Stop | None = None) -> EveningsCompared:
    """The evenings at `paths`, two to `MOST`: sessions, or reports as JSON. They are only read.

    Raises a `WorkshopError`: one cannot be read or is not whole, one is there twice, or they have
    nothing in common. Raises `StoppedError` once `stop` is set.
    """
    found: list[Reported] = []
    for path in paths:
        if stop is not None and stop.is_set():
            raise StoppedError
        if not is_record(path):
            require_whole(path)
        found.append(read_reported(path))
    for one, other in combinations(range(len(found)), 2):
        if _is_same(found[one], found[other]):
            raise InputFileError(str(paths[other]), "evening_twice")
    result = compared([Ended(each.report, each.programmes) for each in found], promises.MARKS)
    if not result.questions:
        raise InputFileError(str(paths[0]), "nothing_shared")
    return result


def _is_same(one: Reported, other: Reported) -> bool:
    """Two sessions know it; a report as JSON is known by its title page and when it began."""
    if one.is_record or other.is_record:
        return _known(one) == _known(other)
    return one.session == other.session


def _known(evening: Reported) -> tuple[str, ...]:
    report = evening.report
    return report.municipality, report.title, report.date, report.place, report.began_at


def write_comparison(
    found: EveningsCompared,
    target: Path,
    form: str,
    clock: Callable[[], datetime],
    stop: Stop | None = None,
) -> Written:
    """Write what was found to `target`, which must be new; `form` is one of `FORMS`.

    Raises a `ResourceError`; then there is no `target`.
    """
    require_new(target)
    at = clock().isoformat()

    def make(part: Path) -> tuple[str, ...]:
        if form == "pdf":
            return render_comparison(found, at, part, stop)
        content = to_json(found, at) if form == "json" else to_markdown(found, at)
        files.write_durably(part, content)
        return ()

    # Nothing remembers it: it is no evening's copy of its own.
    return write_whole(make, target, stop)
