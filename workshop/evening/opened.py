"""Opening a session and closing it again, whatever happened in between."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Final, Self, TypeVar

from workshop.domain.commands import RaiseEpoch
from workshop.domain.errors import ReadOnlyError, SessionFileError, WorkshopError
from workshop.domain.folding import fold
from workshop.domain.happening import NewerEventError
from workshop.service.owner import Owner, utc_now
from workshop.store import backups
from workshop.store.integrity import check
from workshop.store.read_only import open_read_only
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

T = TypeVar("T")
UNKNOWN_MACHINE: Final = "?"


class Evening:
    """One session file and its owner; leaving its context writes what waits and closes."""

    def __init__(
        self,
        path: Path,
        owner: Owner,
        clock: Callable[[], datetime],
        stick: Stick | None = None,
        file: SessionFile | None = None,
    ) -> None:
        self.path = path
        self._file = file
        self.owner = owner
        self.clock = clock
        """The present of this evening, aware, in UTC."""
        self.stick = stick or Stick(path.stem, clock)
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
        file = self._held_file()
        return self.look(lambda _: file.copy_to(target))

    def part(self, target: Path, at: int, first: First) -> None:
        """Make `target` the file of another room, as it was at event `at`. It waits."""
        file = self._held_file()
        self.look(lambda _: file.part(target, at, first))

    def finish_erasing(self) -> None:
        """Clear erased words out of the own backups too, if that is still to be done. It waits.

        Raises a `ResourceError`; every later opening tries again by itself.
        """
        file = self._held_file()
        self.look(lambda _: file.finish_erasing())

    def _held_file(self) -> SessionFile:
        if self._file is None:
            raise AssertionError  # every opening gives one
        return self._file

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

    opened: list[SessionFile] = []
    stick = Stick(path.stem, clock)

    def open_log() -> SessionFile:
        opened.append(SessionFile.open(path, stick=stick))
        return opened[0]

    evening = _started(path, open_log, clock, stick)
    try:
        settle(evening)
        clear_away(path)
        if opened[0].is_continued and evening.look(lambda state: state.session):
            # Another laptop wrote last, or this is a restored backup: older copies are out of date.
            evening.do(RaiseEpoch(platform.node() or UNKNOWN_MACHINE))
    except BaseException:
        evening.close()
        raise
    return evening


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
        raise
    return Evening(path, owner, clock, stick, opened[0])


def _blame_damage(path: Path, error: Exception) -> None:
    """Say so if the session at `path` is damaged, where words that are none broke us; else nothing.

    SQLite sees no byte that changed within a text; the chain and the commitments do.
    """
    if not check(path).is_whole:
        raise SessionFileError(str(path), "damaged") from error


def require_whole(path: Path) -> None:
    """Before anything is printed from the session at `path`: nobody changed it behind our back.

    Raises `SessionFileError`, or what opening it would raise.
    """
    if not check(path).is_whole:
        raise SessionFileError(str(path), "chain")


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
        raise
    finally:
        session.close()
