"""Session files: evenings, files of other rooms, and backups."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.fuzz.made import NOW, Made
from tests.fuzz.mutations.deeds import changed
from tests.fuzz.mutations.recipe import file_of
from tests.fuzz.target import Run, Target, promised
from workshop.domain.errors import WorkshopError
from workshop.domain.state import State
from workshop.evening.opened import look_at, open_evening
from workshop.evening.reporting import report_of
from workshop.evening.rooms import merge
from workshop.pictures.summary import summary_picture
from workshop.store.backups import restore
from workshop.store.integrity import check

_Bases = Callable[[Made], Mapping[str, Path]]


def _evenings(made: Made) -> Mapping[str, Path]:
    return {"avond": made.session, "anoniem": made.anonymous, "akkoord": made.sealed}


def _rooms(made: Made) -> Mapping[str, Path]:
    return {"zaal": made.other_room}


def _backups(made: Made) -> Mapping[str, Path]:
    return {"kopie": made.backup()}


@contextlib.contextmanager
def _opening(made: Made, place: Path) -> Iterator[Run]:
    """Looked at, checked and opened; none of the first two writes, and no refusal changes it."""
    bases = _read(_evenings(made))
    path = place / "avond.dialoog"

    def run(data: bytes) -> None:
        whole = file_of(data, bases)
        path.write_bytes(whole)
        for reads in (_look, check):
            with contextlib.suppress(WorkshopError):
                reads(path)
            promised(path.read_bytes() == whole, f"{reads.__name__} changed the session")
        try:
            open_evening(path, lambda: NOW).close()
        except WorkshopError:
            promised(path.read_bytes() == whole, "a refused opening changed the session")
            raise
        finally:
            _clear(place)
        _look(path)

    yield run


def _look(path: Path) -> None:
    look_at(path, _pictures)


def _pictures(state: State) -> object:
    return report_of(state), summary_picture(state)


@contextlib.contextmanager
def _merging(made: Made, place: Path) -> Iterator[Run]:
    bases, whole = _read(_rooms(made)), made.main_room.read_bytes()
    path, other = place / "zaal-1.dialoog", place / "zaal-2.dialoog"

    def run(data: bytes) -> None:
        path.write_bytes(whole)
        theirs = file_of(data, bases)
        other.write_bytes(theirs)
        before = look_at(path, _told)
        try:
            merge(path, other)
        except WorkshopError:
            promised(look_at(path, _told) == before, "a refused room changed the evening")
            raise
        finally:
            promised(other.read_bytes() == theirs, "the other room's file was changed")
            _clear(place)
        look_at(path, _pictures)
        promised(check(path).is_whole, "what came in broke the evening")

    yield run


def _told(state: State) -> object:
    return state.seq, dict(state.bodies), list(state.joint)


@contextlib.contextmanager
def _restoring(made: Made, place: Path) -> Iterator[Run]:
    bases = _read(_backups(made))
    folder = place / "avond.backups"
    folder.mkdir(exist_ok=True)
    backup, target = folder / "0001_2026-03-12T19-14-00Z.dialoog", place / "terug.dialoog"

    def run(data: bytes) -> None:
        target.unlink(missing_ok=True)
        whole = file_of(data, bases)
        backup.write_bytes(whole)
        try:
            restore(backup, target)
        except WorkshopError:
            promised(not target.exists(), "a refused backup left half a session")
            raise
        finally:
            promised(backup.read_bytes() == whole, "the backup was changed")
        try:
            open_evening(target, lambda: NOW).close()
        finally:
            _clear(place)

    yield run


def _read(bases: Mapping[str, Path]) -> Mapping[str, bytes]:
    return {name: path.read_bytes() for name, path in bases.items()}


def _clear(place: Path) -> None:
    """What opening leaves beside sessions, lest it grows; not the sessions."""
    for folder in place.glob("*.backups"):
        for each in folder.iterdir():
            if not each.name.startswith("0001_2026-03-12T19-14-00Z"):
                each.unlink()


def _corpus(bases: _Bases) -> Callable[[Made], Sequence[bytes]]:
    def corpus(made: Made) -> Sequence[bytes]:
        known = bases(made)
        return [
            *(f"recipe {name}".encode() for name in known),
            *(path.read_bytes() for path in known.values()),
        ]

    return corpus


def _target(name: str, room: object, bases: _Bases) -> Target:
    return Target(name, room, _corpus(bases), changed, longest=512 * 1024, cpu_s=8.0, short=14)  # type: ignore[arg-type]  # a context manager's function


TARGETS: Final = (
    _target("avonden", _opening, _evenings),
    _target("zalen", _merging, _rooms),
    _target("reservekopieen", _restoring, _backups),
)
