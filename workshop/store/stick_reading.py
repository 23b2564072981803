"""An evening read back from a stick: its copy, and all that was written behind it and is whole."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, Self

from workshop.domain.errors import SessionFileError, WorkshopError
from workshop.domain.folding import fold
from workshop.domain.happening import GENESIS, commitment, link_after
from workshop.store import backups, connecting, disk, meta, own_schema, reading
from workshop.store.adding import add_contents, add_events
from workshop.store.failures import UNREADABLE, Reading, Writing
from workshop.store.integrity import check
from workshop.store.journal import (
    MAGIC,
    UNUSABLE,
    Entry,
    Frame,
    Tail,
    read_begin,
    read_entry,
    read_frame,
    read_frames,
)
from workshop.store.loose import Loose
from workshop.store.stick_folder import sets_in

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from workshop.domain.pending import Waiting
    from workshop.domain.state import State
    from workshop.store.stick_folder import StickSet

log: Final = logging.getLogger(__name__)

_LAST_AT: Final = "SELECT at FROM events WHERE at NOT NULL ORDER BY seq DESC LIMIT 1"
_HEAD: Final = "SELECT seq, link FROM events ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True)
class OnStick:
    """What a stick has of an evening."""

    folder: Path
    last_at: datetime | None
    """When the last thing happened that is on it; aware."""
    lost: int
    """At least as many acts were on their way to it, and are not whole."""


class Rebuilt:
    """A session in memory, for one thread; leaving its context lets go of it."""

    def __init__(self, found: StickSet) -> None:
        """Raises `SessionFileError` where the copy itself is not whole."""
        self._found = found
        self._path = found.copy
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._lost = 0
        try:
            with Reading(self._path):
                self._copy()
                entered = self._replay(_journal(found))
                self._restore_loose(entered)
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it."""
        self._connection.close()

    # --- what came of it -------------------------------------------------------------------

    def facts(self) -> OnStick:
        """For whoever decides to go on from here."""
        row = self._connection.execute(_LAST_AT).fetchone()
        at = datetime.fromisoformat(row[0]) if row else None
        return OnStick(self._found.folder, at, self._lost)

    @property
    def age(self) -> str:
        """When the last thing happened on it, to be compared."""
        at = self.facts().last_at
        return at.isoformat() if at else ""

    def state(self) -> State:
        """The evening as it was. Raises `NewerEventError` where a newer release wrote it."""
        reader = reading.Reader(self._path)
        try:
            return fold(reader.load(self._connection))
        finally:
            reader.stop()

    def save(self, target: Path) -> None:
        """Make it the session `target`; opening that raises the epoch.

        Raises `SessionFileError`: "exists" rather than replace anything, "stick_damaged" where
        it does not hold together after all.
        """
        with Writing(target), disk.new_file(target) as part:
            with closing(connecting.open_copy(part)) as copy:
                self._connection.backup(copy)
                meta.put(copy, meta.Key.RESTORED_FROM, self._found.folder.name)
            if not check(part).is_whole:
                raise SessionFileError(str(self._found.folder), "stick_damaged")

    # --- making it -------------------------------------------------------------------------

    def _copy(self) -> None:
        connecting.first_look(self._path)
        with closing(connecting.connect(self._path, "immutable")) as source:
            source.backup(self._connection)
        own_schema.refuse_foreign(self._connection, self._path)
        backups.refuse_damage(self._connection, self._path)
        reading.look_over(self._connection, self._path)

    def _replay(self, tail: Tail) -> list[tuple[int, Waiting]]:
        """All frames that follow from each other; what entered the log, with the place after it."""
        entered: list[tuple[int, Waiting]] = []
        self._lost = tail.lost
        for place, frame in enumerate(tail.frames):
            entry = self._entry(frame)
            if entry is None:
                self._lost += sum(each.acts for each in tail.frames[place:])
                break
            entered += [(frame.seq, each) for each in entry.entered]
        return entered

    def _entry(self, frame: Frame) -> Entry | None:
        """The batch, which is in the session now; None if it does not follow."""
        try:
            entry = read_entry(frame)
            if not self._follows(entry):
                return None
            self._connection.execute("BEGIN")
            add_events(self._connection, entry.rows)
            add_contents(self._connection, entry.contents)
            self._connection.execute("COMMIT")
        except (*UNUSABLE, *UNREADABLE):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            return None
        return entry

    def _follows(self, entry: Entry) -> bool:
        """Each link from the one before it, each text the one that was committed to."""
        seq, link = self._connection.execute(_HEAD).fetchone() or (0, GENESIS)
        words = {each.id: each for each in entry.contents}
        for row in entry.rows:
            seq, link = seq + 1, link_after(link, row)
            if (row.seq, row.link) != (seq, link):
                return False
            held = words.get(row.content_id) if row.content_id is not None else None
            # Without words: they were erased while the act waited for the log.
            if held is not None and commitment(held.salt, held.body) != row.commitment:
                return False
        return bool(entry.rows)

    def _restore_loose(self, entered: list[tuple[int, Waiting]]) -> None:
        newest, is_torn = _newest_loose(self._found)
        if newest is None:
            self._lost += is_torn
            return
        seq, loose = newest
        (here,) = self._connection.execute("SELECT coalesce(max(seq), 0) FROM events").fetchone()
        self._lost = max(self._lost + is_torn, int(seq > here))
        loose.restore(self._connection, {each for place, each in entered if place > seq})


def _journal(found: StickSet) -> Tail:
    """The entries behind the begin, which must be that of this copy."""
    tail = read_frames(found.journal.read_bytes())
    if not tail.frames:
        return Tail([], max(1, tail.lost))
    try:
        read_begin(tail.frames[0])
    except UNUSABLE:
        return Tail([], max(1, tail.lost + sum(each.acts for each in tail.frames)))
    return Tail(tail.frames[1:], tail.lost)


def _newest_loose(found: StickSet) -> tuple[tuple[int, Loose] | None, bool]:
    """((seq of the log it goes with, what waited), whether a slot was cut short while written)."""
    whole: list[tuple[int, int, Loose]] = []
    is_torn = False
    for slot in found.slots:
        data = slot.read_bytes() if slot.exists() else b""
        frame = read_frame(data)
        if frame is None:
            # Without a head it was being overwritten with zeros: another one came after it.
            is_torn = is_torn or data.startswith(MAGIC)
            continue
        try:
            turn, loose = Loose.from_frame(frame)
        except UNUSABLE:
            is_torn = True
            continue
        whole.append((turn, frame.seq, loose))
    if not whole:
        return None, is_torn
    _, seq, loose = max(whole, key=lambda each: each[0])
    return (seq, loose), is_torn


# --- finding -------------------------------------------------------------------------------


def rebuilt(chosen: Path) -> Rebuilt:
    """The newest evening in a folder that somebody chose; in it, or one folder deeper.

    Raises `SessionFileError`: "no_stick" where there is none, "stick_damaged" for a bad one.
    """
    with Reading(chosen):
        folders = [chosen, *sorted(chosen.iterdir())] if chosen.is_dir() else []
        evenings = [sets for each in folders if each.is_dir() and (sets := sets_in(each))]
    newest: Rebuilt | None = None
    for sets in evenings:
        newest = _newer(newest, _rebuilt_of(sets))
    if newest is None:
        raise SessionFileError(str(chosen), "stick_damaged" if evenings else "no_stick")
    return newest


def _newer(one: Rebuilt | None, other: Rebuilt | None) -> Rebuilt | None:
    if one is None or other is None:
        return one or other
    newer, older = (other, one) if other.age > one.age else (one, other)
    older.close()
    return newer


def _rebuilt_of(sets: list[StickSet]) -> Rebuilt | None:
    """The newest whose copy is whole: the others were to be wiped."""
    for each in sets:
        try:
            return Rebuilt(each)
        except WorkshopError as error:
            log.warning("A copy on the stick cannot be read: %s", type(error).__name__)
    return None
