"""The two sheets that are put ready before an evening, as PDF beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.errors import TargetTakenError
from workshop.evening.target import require_free, write_whole
from workshop.report import files
from workshop.report.paper.rendering import render_case, render_room
from workshop.report.paper.sheets import AheadData
from workshop.texts.ahead import KEYWORDS

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State
    from workshop.evening.opened import Evening
    from workshop.evening.target import Written
    from workshop.report.stopping import Stop

_RENDER: Final = {"room": render_room, "case": render_case}


def print_sheet(  # noqa: PLR0913 what stands on it, and where it goes
    evening: Evening,
    target: Path,
    sheet: str,
    *,
    address: str = "",
    network: str = "",
    stop: Stop | None = None,
) -> Written:
    """Write the sheet `room` or `case`; only a former sheet is replaced.

    `address` and `network` are how a tablet comes in; empty, they are written in by hand. Raises
    a `ResourceError` or `StoppedError`; then `target` is as it was.
    """
    data = evening.look(lambda state: ahead_of(state, address, network))
    require_free(evening, target)
    if target.exists() and KEYWORDS.encode() not in files.read(target):
        raise TargetTakenError(str(target), "other")
    return write_whole(lambda part: _RENDER[sheet](data, part, stop), target, stop)


def ahead_of(state: State, address: str, network: str) -> AheadData:
    """A look that gives the data of both sheets."""
    details = state.details
    return AheadData(
        title=details.title,
        municipality=details.municipality,
        date=details.date,
        place=details.place,
        network=network,
        address=address,
        practice=details.practice,
        logo=details.logo,
    )
