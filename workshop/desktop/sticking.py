"""Going on from a stick: what the start window shows of it, and the evening that comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.desktop.file_names import unused_file
from workshop.evening import open_evening
from workshop.evening.sticking import continue_from, look_at_stick
from workshop.report.files import make_folder
from workshop.texts import stick as words
from workshop.ui.opening import StickEvening

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.evening import Evening


def look_at(folder: Path) -> StickEvening:
    """Raises a `WorkshopError` where there is nothing to go on with."""
    found = look_at_stick(folder)
    summary = found.summary
    return StickEvening(
        words.found(summary.title, summary.municipality, summary.date),
        words.last(found.last_at.isoformat() if found.last_at else ""),
        words.lost(found.lost),
        found.lost == 0,
    )


def go_on(folder: Path, sessions: Path) -> Evening:
    """The evening of the stick, in a new file in `sessions`, which is open now."""
    summary = look_at_stick(folder).summary
    make_folder(sessions)
    path = unused_file(sessions, summary.date, summary.title)
    continue_from(folder, path)
    return open_evening(path)
