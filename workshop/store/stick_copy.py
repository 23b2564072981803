"""One evening as it is being kept on a stick: a copy of the session, and what comes after it."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from workshop.domain.happening import GENESIS
from workshop.store import meta
from workshop.store.capture import entry_of
from workshop.store.journal import Begin, entry_frame, framed, read_frames
from workshop.store.loose import Loose
from workshop.store.stick_folder import SetWriter, begin_of, folder_for, sets_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.store.capture import Capture

_HEAD: Final = "SELECT epoch, seq, link FROM events ORDER BY seq DESC LIMIT 1"
_IN_LOG: Final = "SELECT content_id FROM events WHERE content_id NOT NULL"
# Drafts are nobody's yet, and what waits is kept where it has no order.
_STRIP: Final = (
    "DELETE FROM drafts",
    "DELETE FROM pending",
    "DELETE FROM seen",
    f"DELETE FROM contents WHERE id NOT IN ({_IN_LOG})",  # noqa: S608 our own names
    "VACUUM",
)


class NewerOnStickError(Exception):
    """The stick holds a newer continuation of this evening: it is not replaced by an older one."""


class StickCopy:
    """Used by the stick's thread alone. Every method may raise `OSError`."""

    def __init__(self, writer: SetWriter, loose: Loose, seq: int) -> None:
        """For `make`."""
        self._writer, self._loose, self._seq = writer, loose, seq
        self._turn = 1

    @classmethod
    def make(cls, chosen: Path, name: str, session: bytes) -> Self:
        """A new copy of `session` in the folder that somebody chose; older ones are wiped.

        Raises `NewerOnStickError` rather than replace what is newer.
        """
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.deserialize(session)
            begin, loose = _begin(connection), Loose.of(connection)
            folder = folder_for(chosen, name, begin.session)
            if folder.is_dir() and _progress(folder) > (begin.epoch, begin.seq):
                raise NewerOnStickError
            for statement in _STRIP:
                connection.execute(statement)
            copy = connection.serialize()
        writer = SetWriter(folder, copy, begin, loose.frame(1, begin.seq))
        return cls(writer, loose, begin.seq)

    def append(self, captures: Sequence[Capture]) -> None:
        """Returns when it is on the stick: first what the log got, then what waits beside it."""
        frames: list[bytes] = []
        has_other_loose = False
        for capture in captures:
            entry, is_other = entry_of(capture, self._loose)
            has_other_loose = has_other_loose or is_other
            if entry is not None:
                if entry.rows[0].seq != self._seq + 1:
                    raise OSError(errno.EIO, "the log has a gap")
                self._seq = entry.rows[-1].seq
                frames.append(framed(entry_frame(entry)))
        if frames:
            self._writer.append(b"".join(frames))
        if has_other_loose:
            self._turn += 1
            self._writer.put_waiting(self._loose.frame(self._turn, self._seq))

    def look(self) -> None:
        """Raises `OSError` if the stick is not there any more, although nothing was written."""
        if not self._writer.is_there():
            raise OSError(errno.ENOENT, "the copy on the stick is gone")

    def close(self) -> None:
        """Let go of it."""
        self._writer.close()


class _Progress(NamedTuple):
    epoch: int
    seq: int


def _progress(folder: Path) -> tuple[int, int]:
    """(epoch, seq) of what the stick holds of this evening."""
    found = [_Progress(-1, 0)]
    for each in sets_in(folder):
        begin = begin_of(each)
        if begin is not None:
            frames = read_frames(each.journal.read_bytes()).frames
            found.append(_Progress(begin.epoch, frames[-1].seq))
    return max(found)


def _begin(connection: sqlite3.Connection) -> Begin:
    session = meta.get(connection, meta.Key.SESSION) or ""
    epoch, seq, link = connection.execute(_HEAD).fetchone() or (0, 0, GENESIS)
    return Begin(session, epoch, seq, link)
