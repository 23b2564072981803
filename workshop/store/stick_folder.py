"""The files of an evening on a stick: a copy, the journal behind it, and what waits beside both."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop import durable
from workshop.store import disk
from workshop.store.journal import UNUSABLE, Begin, begin_frame, framed, read_begin, read_frame

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from workshop.store.journal import Frame

PREFIX: Final = "Dialoogavond-"
COPY: Final = ".kopie"
JOURNAL: Final = ".logboek"
WAITING: Final = (".wachtend-1", ".wachtend-2")
_NAME: Final = re.compile(r"(\d{4,})\.(kopie|logboek|wachtend-[12])(?:\.part)?")
_PAGE: Final = 4096
"""What waits is filled up to whole pages: its size tells little."""
_HEAD_BYTES: Final = 64 * 1024
"""More than the first frame of a journal takes."""


def folder_for(chosen: Path, stem: str, session: str) -> Path:
    """Of an evening within the folder that somebody chose; another evening gets another one.

    On another laptop the session's file may have another name: then it is still the same folder.
    """
    mark = sha256(session.encode()).hexdigest()[:8]
    there = sorted(chosen.glob(f"{PREFIX}*-{mark}"))
    return there[0] if there else chosen / f"{PREFIX}{stem}-{mark}"


@dataclass(frozen=True)
class StickSet:
    """A copy and what was written behind it; it counts once its copy is there."""

    folder: Path
    number: int

    @property
    def copy(self) -> Path:
        """A session without what waits and without drafts."""
        return self._named(COPY)

    @property
    def journal(self) -> Path:
        """What entered the log since."""
        return self._named(JOURNAL)

    @property
    def slots(self) -> tuple[Path, Path]:
        """What waits now: in one of them, by turns."""
        first, second = WAITING
        return self._named(first), self._named(second)

    def _named(self, suffix: str) -> Path:
        return self.folder / f"{self.number:04d}{suffix}"


def sets_in(folder: Path) -> list[StickSet]:
    """Those with a copy, newest first."""
    numbers = {number for number, path in _ours(folder) if path.suffix == COPY}
    return [StickSet(folder, number) for number in sorted(numbers, reverse=True)]


def _ours(folder: Path) -> list[tuple[int, Path]]:
    found = ((_NAME.fullmatch(path.name), path) for path in folder.iterdir())
    return [(int(match[1]), path) for match, path in found if match is not None]


def begin_of(found: StickSet) -> Begin | None:
    """Which session it continues; None if that cannot be read."""
    try:
        with found.journal.open("rb") as file:
            frame = read_frame(file.read(_HEAD_BYTES))
        return None if frame is None else read_begin(frame)
    except (OSError, *UNUSABLE):
        return None


# --- writing -------------------------------------------------------------------------------


class SetWriter:
    """Makes a new set and keeps it up to date. Every method may raise `OSError`."""

    def __init__(self, folder: Path, copy: bytes, begin: Begin, waiting: Frame) -> None:
        """The new set is whole on the stick before the older ones are wiped."""
        folder.mkdir(mode=0o700, exist_ok=True)
        durable.sync_folder(folder.parent)  # else all that is synced in it may have no name
        _clear_halves(folder)
        older = _ours(folder)
        self._set = StickSet(folder, max((number for number, _ in older), default=0) + 1)
        self._slot = 1
        self._journal: int | None = _create(self._set.journal)
        try:
            self.append(framed(begin_frame(begin)))
            self.put_waiting(waiting)
            _write_whole(self._set.copy, copy)
        except BaseException:
            self.close()
            with suppress(OSError):  # a full stick must not become fuller with each attempt
                _clear_halves(folder)
            raise
        _wipe_all(path for _, path in older)
        durable.sync_folder(folder)

    def append(self, frames: bytes) -> None:
        """Returns when they are on the stick."""
        if self._journal is not None:
            write(self._journal, frames)

    def put_waiting(self, frame: Frame) -> None:
        """Replace what waits. The other slot is overwritten after: two would tell who came last."""
        former, self._slot = self._slot, 1 - self._slot
        slots = self._set.slots
        overwrite(slots[self._slot], framed(frame))
        overwrite(slots[former], b"")

    def is_there(self) -> bool:
        """Whether the stick still has the files that are written."""
        if self._journal is None:
            return False
        try:
            found = os.fstat(self._journal)
        except OSError:
            return False
        place = disk.place_of(self._set.journal)
        return place == (found.st_dev, found.st_ino) and self._set.copy.exists()

    def close(self) -> None:
        """Let go of the stick, whether it is there or not; safe to call twice.

        A number that was closed may be another file by now, the session itself perhaps.
        """
        journal, self._journal = self._journal, None
        if journal is not None:
            with suppress(OSError):
                os.close(journal)


def _clear_halves(folder: Path) -> None:
    """What an attempt left that was cut short: without a copy nothing of it counts."""
    whole = {found.number for found in sets_in(folder)}
    _wipe_all(
        path for number, path in _ours(folder) if number not in whole or path.suffix == disk.PART
    )


def _wipe_all(paths: Iterable[Path]) -> None:
    for path in paths:
        wipe(path)


_BINARY: Final = getattr(os, "O_BINARY", 0)
_NEW: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | _BINARY
_REPLACE: Final = os.O_RDWR | os.O_CREAT | _BINARY


def _create(path: Path) -> int:
    return os.open(path, _NEW, 0o600)


def write(descriptor: int, data: bytes) -> None:
    """Returns when all of `data` is on the stick."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
    os.fsync(descriptor)


def _write_whole(target: Path, data: bytes) -> None:
    part = target.with_name(target.name + disk.PART)
    descriptor = _create(part)
    try:
        write(descriptor, data)
    finally:
        os.close(descriptor)
    part.replace(target)
    durable.sync_folder(target.parent)


def overwrite(path: Path, data: bytes) -> None:
    """In place, with zeros to the end: in a new file the old words would stay on the stick."""
    descriptor = os.open(path, _REPLACE, 0o600)
    try:
        length = max(os.fstat(descriptor).st_size, len(data))
        pages = -(-length // _PAGE) * _PAGE
        write(descriptor, data + bytes(pages - len(data)))
    finally:
        os.close(descriptor)


def wipe(path: Path) -> None:
    """Delete a file whose words must not stay behind on the stick."""
    overwrite(path, b"")
    path.unlink()
