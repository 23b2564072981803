"""A copy of the evening on a stick: choosing where, and going on from there on another laptop."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.domain.commands import RecordCopy
from workshop.domain.errors import ClosedError, ReadOnlyError, SessionFileError, WorkshopError
from workshop.domain.happening import NewerEventError
from workshop.pictures.summary import SummaryPicture, summary_picture
from workshop.store.location import location_risk, unc_share
from workshop.store.stick_folder import folder_for, sets_in
from workshop.store.stick_reading import rebuilt

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from workshop.domain.state import State
    from workshop.evening.opened import Evening
    from workshop.store.stick_reading import Rebuilt

_STICK: Final = "stick"
"""What the list of copies calls it."""
_PATIENCE_S: Final = 20.0
"""How long an erasure waits for the stick before it names it as out of reach."""


@dataclass(frozen=True)
class Continuation:
    """What stands on a stick, for whoever decides to go on from there."""

    summary: SummaryPicture
    last_at: datetime | None
    """When the last thing happened that is on it; aware."""
    lost: int
    """At least as many acts did not come onto it as a whole."""


def use_stick(evening: Evening, folder: Path | None) -> None:
    """Keep a copy of `evening` in `folder` from now on, or none any longer (None).

    Returns before the copy is made; `evening.stick.status` tells. Raises `SessionFileError` where
    there is no such folder, or what keeps the evening from being written.
    """
    if folder is not None:
        folder = folder.resolve()
        if not folder.is_dir():
            raise SessionFileError(str(folder), "no_stick_folder")
        place = str(_place(evening, folder))
        if place not in evening.look(lambda state: [each.path for each in state.minutes.copies]):
            # Written down first: an erasure names the stick also when it is in a drawer.
            evening.do(RecordCopy(_STICK, place, ""))
    evening.stick.use(folder, _waker(evening))


def resume_stick(evening: Evening) -> None:
    """Go on with the stick that was chosen last, if it is there: after a crash nobody thinks of it.

    Nothing is said if it is not: an evening is opened for years after it was held.
    """
    copies = evening.look(lambda state: tuple(state.minutes.copies))
    place = next((Path(each.path) for each in reversed(copies) if each.kind == _STICK), None)
    if place is not None and _is_a_stick(place):
        use_stick(evening, place.parent)


def _is_a_stick(place: Path) -> bool:
    """Whether a copy of ours lies there, on this laptop.

    The file says where, and somebody else may have written the file: it sends no evening into
    another computer, and does not even ask one whether it is there.
    """
    if unc_share(str(place)) or not place.is_dir():
        return False
    return location_risk(place) is None and bool(sets_in(place))


def _place(evening: Evening, folder: Path) -> Path:
    session = evening.look(lambda state: state.session) or ""
    return folder_for(folder, evening.path.stem, session)


def _waker(evening: Evening) -> Callable[[], None]:
    def wake() -> None:
        with suppress(ClosedError):
            evening.owner.look(_nothing)

    return wake


def _nothing(_: State) -> None:
    """A look that only wakes the owner."""


def reached_by_stick(evening: Evening) -> str:
    """Where the copy lies that is as the evening is now, erasures included; empty for none."""
    folder = evening.stick.status.folder
    if folder is None or not evening.stick.settle(_PATIENCE_S):
        return ""
    return str(_place(evening, folder))


# --- on another laptop ---------------------------------------------------------------------


def look_at_stick(folder: Path) -> Continuation:
    """What the stick has; it is not changed in any way.

    Raises `SessionFileError` where there is nothing, or nothing that can be read.
    """
    with rebuilt(folder) as found:
        return _continuation(found)


def continue_from(folder: Path, target: Path) -> Continuation:
    """Make the session `target` of what the stick has; opening it raises the epoch.

    Raises `SessionFileError`: also "exists" rather than replace anything.
    """
    with rebuilt(folder) as found:
        continuation = _continuation(found)
        found.save(target)
    return continuation


def _continuation(found: Rebuilt) -> Continuation:
    try:
        summary = summary_picture(found.state())
    except NewerEventError:
        raise ReadOnlyError("newer") from None
    except WorkshopError:
        raise
    except Exception as error:
        # The frames fit, so the words in them do not: nobody wrote those with this program.
        raise SessionFileError(str(found.facts().folder), "stick_damaged") from error
    facts = found.facts()
    return Continuation(summary, facts.last_at, facts.lost)
