"""A session that is not whole: what can be saved, which backup there is, and doing it at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import (
    NewerFileError,
    NothingToRescueError,
    SessionFileError,
    WorkshopError,
)
from workshop.domain.events import ContentsErased
from workshop.domain.folding import fold
from workshop.domain.happening import Happening
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import LOST
from workshop.domain.state import Loaded
from workshop.evening.opened import open_evening, require_sound
from workshop.pictures.summary import summary_picture
from workshop.service.owner import OPERATOR, utc_now
from workshop.service.recording import Origin, record
from workshop.store import rescuing as store
from workshop.store.inspecting import has_our_schema
from workshop.store.integrity import check
from workshop.store.salvage import salvage
from workshop.store.schema import FORMAT
from workshop.texts import rescuing as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from workshop.domain.events import EventRow
    from workshop.pictures.summary import SummaryPicture
    from workshop.service.ports import Content
    from workshop.store.salvage import Salvage

MENDABLE: Final = frozenset(
    {"damaged", "chain", "older", "empty", "not_sqlite", "foreign", "missing"}
)
"""Why a session did not open, where there may be something to save."""


class Way(Enum):
    """What putting it back would give."""

    ALL = "all"
    """Everything that ever was in it."""
    PART = "part"
    """What is whole of the file itself, filled up from backups."""
    BACKUP = "backup"
    """The newest good backup: the file has nothing that it has not."""


@dataclass(frozen=True)
class LostText:
    """Something that somebody wrote, of which only that it was there is left."""

    is_answer: bool
    question: str
    """Id of the question; empty if it belongs to none."""
    at: str
    """ISO 8601; empty for anonymous answers."""


@dataclass(frozen=True)
class Rescue:
    """What can be had of a session that did not open."""

    path: Path
    why: str
    """As in `SessionFileError`."""
    way: Way
    title: str
    last_at: str
    """When the last thing in it happened, ISO 8601; empty if nothing has a time."""
    lost_words: tuple[LostText, ...]
    """Texts whose event is there, but which are gone themselves."""
    lost_acts: int
    """At least as many acts are missing."""
    is_to_the_end: bool
    """Nothing can be missing after the last thing in it."""
    backup: Path | None
    """The newest good backup."""
    backup_at: str


@dataclass(frozen=True)
class Rescued:
    """A session that opens again."""

    found: Rescue
    kept: tuple[Path, ...]
    """The damaged file, and a journal beside it, under other names."""


def sentences(found: Rescue) -> tuple[str, str]:
    """In Dutch: what there is to go on with, and what is missing (empty: nothing)."""
    texts = [
        words.lost_text(is_answer=each.is_answer, question=each.question, at=each.at)
        for each in found.lost_words
    ]
    backup = found.backup.name if found.backup else ""
    return (
        words.saved(found.way.value, found.last_at, found.backup_at, backup),
        words.missing(texts, found.lost_acts, is_to_the_end=found.is_to_the_end),
    )


def rescue_for(path: Path, why: str) -> Rescue | None:
    """What can be had of the session at `path`, which did not open; reads only.

    None where nothing can be saved, or where it is whole after all.
    """
    if why not in MENDABLE:
        return None
    found = salvage(path)
    return None if found is None else _told(path, why, found)


def why_mendable(error: WorkshopError) -> str:
    """Why a session did not open, if there may be something to save; else empty."""
    if isinstance(error, SessionFileError) and error.why in MENDABLE:
        return error.why
    # A file of a newer release has another schema: one with ours has a damaged header.
    is_ours = isinstance(error, NewerFileError) and has_our_schema(Path(error.path))
    return "damaged" if is_ours else ""


def rescue(path: Path, clock: Callable[[], datetime] = utc_now) -> Rescued:
    """Put what can be saved in the place of the session at `path`; that stays under another name.

    Raises a `WorkshopError`; then nothing changed. What is whole already is refused with
    `NothingToRescueError`.
    """
    why = _why(path)
    found = salvage(path)
    if found is None:
        raise SessionFileError(str(path), why)
    told = _told(path, why, found)
    kept = store.rescue(path, found, lambda loaded: _losses(loaded, found, clock()))
    with open_evening(path, clock):
        pass  # it names what was kept aside, and raises the epoch: other copies are out of date
    return Rescued(told, tuple(kept))


def _why(path: Path) -> str:
    try:
        require_sound(path)
    except WorkshopError as error:
        if why := why_mendable(error):
            return why
        raise
    if (found := check(path).format) > FORMAT:
        newer = NewerFileError(str(path), found, FORMAT)
        if why := why_mendable(newer):
            return why
        raise newer
    raise NothingToRescueError(str(path))


def _told(path: Path, why: str, found: Salvage) -> Rescue:
    summary = _summary(found)
    backup = found.backup
    return Rescue(
        path=path,
        why=why,
        way=_way(found),
        title=summary.title,
        last_at=next((row.at for row in reversed(found.rows) if row.at), ""),
        lost_words=tuple(
            LostText(row.kind == "AnswerSubmitted", row.question or "", row.at or "")
            for row in found.lost_words
        ),
        lost_acts=found.lost_acts,
        is_to_the_end=found.is_to_the_end,
        backup=backup.path if backup else None,
        backup_at=backup.at.isoformat() if backup else "",
    )


def _way(found: Salvage) -> Way:
    if found.is_everything:
        return Way.ALL
    return Way.PART if found.gained > 0 or found.backup is None else Way.BACKUP


def _summary(found: Salvage) -> SummaryPicture:
    bodies = {each.id: each.body for each in found.words}
    return summary_picture(fold(Loaded(list(found.rows), bodies, pending=list(found.waiting))))


def _losses(
    loaded: Loaded, found: Salvage, now: datetime
) -> tuple[Sequence[EventRow], Sequence[Content]]:
    """The log says which words are lost, as it says which were erased: else it is not whole."""
    gone = sorted(row.content_id.hex() for row in found.lost_words if row.content_id)
    if not gone:
        return (), ()
    told = Happening(ContentsErased(tuple(gone), LOST, words.WHY_LOST))
    return record(fold(loaded), [told], Origin(None, OPERATOR, utc_text(now)))
