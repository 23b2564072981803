"""Opening a session and closing it again, whatever happened in between."""

from __future__ import annotations

import logging
import platform
from typing import TYPE_CHECKING, Final, Self, TypeVar

from workshop.domain.commands import RaiseEpoch, RecordCopy
from workshop.domain.errors import ReadOnlyError, SessionFileError, WorkshopError
from workshop.domain.folding import fold
from workshop.domain.happening import NewerEventError
from workshop.service.owner import Owner, utc_now
from workshop.store import backups
from workshop.store.aside import DAMAGED, asides_of
from workshop.store.integrity import check
from workshop.store.read_only import open_read_only
from workshop.store.salvage import is_left_behind
from workshop.store.schema import FORMAT
from workshop.store.session_file import SessionFile
from workshop.store.stick import Stick

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from workshop.domain.commands import Command
    from workshop.domain.ids import CommandId
    from workshop.domain.state import State
    from workshop.service.inbox import Receipt
    from workshop.service.ports import Log
    from workshop.store.backups import Copy
    from workshop.store.rooms import First

log: Final = logging.getLogger(__name__)

T = TypeVar("T")
UNKNOWN_MACHINE: Final = "?"


class Evening:
    """One session file and its owner; leaving its context writes what waits and closes."""

    def __init__(
        self,
        path: Path,
        owner: Owner,
        clock: Callable[[], datetime],
        stick: Stick,
        file: SessionFile,
    ) -> None:
        """`file` is what `owner` opened: its thread alone touches it."""
        self.path = path
        self._file = file
        self.owner = owner
        self.clock = clock
        """The present of this evening, aware, in UTC."""
        self.stick = stick
        """A copy elsewhere, if one was chosen (`sticking.use_stick`)."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
        if not isinstance(error, Exception) or isinstance(error, WorkshopError):
            return
        if self.path.exists():
            _blame_damage(self.path, error)

    def do(self, command: Command, id: CommandId | None = None) -> Receipt:
        """Have the operator's `command` written; returns when it is on disk.

        Raises what the rules or the disk object. Never call it from a window: it waits.
        """
        return self.owner.submit(command, id=id).result()

    def do_all(self, commands: Sequence[Command]) -> Receipt:
        """All of `commands` or none. Raises `GroupRefusedError` with every refusal."""
        return self.owner.submit_all(commands).result()

    def look(self, look: Callable[[State], T]) -> T:
        """What the pure `look` makes of the state as it is."""
        return self.owner.look(look).result()

    def copy_to(self, target: Path) -> Copy:
        """A whole copy at `target`, by the thread that alone may touch the file. It waits.

        Raises a `ResourceError`; then there is none.
        """
        return self.look(lambda _: self._file.copy_to(target))

    def part(self, target: Path, at: int, first: First) -> None:
        """Make `target` the file of another room, as it was at event `at`. It waits."""
        self.look(lambda _: self._file.part(target, at, first))

    def finish_erasing(self) -> None:
        """Clear erased words out of the own backups too, if that is still to be done. It waits.

        Raises a `ResourceError`; every later opening tries again by itself.
        """
        self.look(lambda _: self._file.finish_erasing())

    @property
    def is_continued(self) -> bool:
        """Whether another computer wrote last; false as soon as something was written here."""
        return self._file.is_continued

    def close(self) -> None:
        """Write what waits and let go of the file."""
        self.owner.stop()
        self.stick.close()

    def discard(self) -> None:
        """Close, and leave nothing of a session that was made just now and came to nothing."""
        session = self.look(lambda state: state.session)
        self.close()
        backups.discard(self.path, session or "")
        self.path.unlink()


def create_evening(path: Path, clock: Callable[[], datetime] = utc_now) -> Evening:
    """A new, empty session at `path`. Raises `SessionFileError` where a file is already."""
    stick = Stick(path.stem, clock)
    return _started(path, lambda: SessionFile.create(path, stick=stick), clock, stick)


def open_evening(path: Path, clock: Callable[[], datetime] = utc_now) -> Evening:
    """The session at `path`. Raises a `ResourceError` that says why it cannot be opened.

    A sealing or archive export that was interrupted is finished or undone first.
    """
    from workshop.evening.archiving import clear_away
    from workshop.evening.settling import settle

    require_sound(path)
    stick = Stick(path.stem, clock)
    evening = _started(path, lambda: SessionFile.open(path, stick=stick), clock, stick)
    is_continued = evening.is_continued  # until something is written
    try:
        settle(evening, is_own=not is_continued)
        clear_away(path)
        _name_asides(evening)
        if is_continued and evening.look(lambda state: state.session):
            # Another laptop wrote last, or this is a restored backup: older copies are out of date.
            evening.do(RaiseEpoch(platform.node() or UNKNOWN_MACHINE))
    except BaseException:
        evening.close()
        raise
    return evening


def _name_asides(evening: Evening) -> None:
    """What was kept aside holds words: an erasure must be able to name it."""
    known = evening.look(lambda state: {each.path for each in state.minutes.copies})
    found = [str(each.resolve()) for each in asides_of(evening.path)]
    if new := [RecordCopy(DAMAGED, each, "") for each in found if each not in known]:
        evening.do_all(new)


def _started(
    path: Path, open_file: Callable[[], SessionFile], clock: Callable[[], datetime], stick: Stick
) -> Evening:
    opened: list[SessionFile] = []

    def open_log() -> Log:
        opened.append(open_file())
        return opened[0]

    owner = Owner(open_log, clock)
    try:
        owner.start()
    except NewerEventError:
        raise ReadOnlyError("newer") from None
    except WorkshopError:
        raise
    except Exception as error:
        _blame_damage(path, error)
        raise _unreadable(path, error) from error
    return Evening(path, owner, clock, stick, opened[0])


def _blame_damage(path: Path, error: Exception) -> None:
    """Say so if the session at `path` is damaged, where words that are none broke us; else nothing.

    SQLite sees no byte that changed within a text; the chain and the commitments do.
    """
    if not check(path).is_whole:
        raise SessionFileError(str(path), "damaged") from error


def _unreadable(path: Path, error: Exception) -> SessionFileError:
    """Of a whole session: somebody made it fit, or the fault is ours. The log says where."""
    log.error("A whole session could not be read", exc_info=error)
    return SessionFileError(str(path), "unreadable")


def require_whole(path: Path) -> None:
    """Before anything is printed from the session at `path`: nobody changed it behind our back.

    Raises `SessionFileError`, or what opening it would raise.
    """
    if not check(path).is_whole:
        raise SessionFileError(str(path), "chain")


def require_sound(path: Path) -> None:
    """Before anybody goes on with the session at `path`: no byte of it changed behind our back.

    Reads all of it: some 0.1 s for 5,000 events. Raises `SessionFileError` ("damaged", "chain", and
    "older" where its newest backup goes on after its end), or what opening it would raise.
    """
    report = check(path)
    if report.format > FORMAT:
        return  # opening says that this release is too old
    if not report.is_whole:
        raise SessionFileError(str(path), "damaged" if report.sqlite_problems else "chain")
    if is_left_behind(path):
        raise SessionFileError(str(path), "older")


def look_at(path: Path, look: Callable[[State], T]) -> T:
    """What the pure `look` makes of the session at `path`, which is not changed in any way.

    Raises a `ResourceError` that says why it cannot be read.
    """
    session = open_read_only(path)
    try:
        return look(fold(session.load()))
    except NewerEventError:
        raise ReadOnlyError("newer") from None
    except WorkshopError:
        raise
    except Exception as error:
        _blame_damage(path, error)
        raise _unreadable(path, error) from error
    finally:
        session.close()
