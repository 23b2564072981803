"""A played evening with the operator's room around it, and a door that tablets came in by."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import segno
from PySide6.QtTest import QTest

from tests.ui.gallery.evenings import evening_of
from tests.ui.stage import opened, wait_for
from workshop.desktop.acts import EveningActs
from workshop.domain.ids import DeviceId
from workshop.domain.settings import Joining
from workshop.ui.beamer.slide import Entrance
from workshop.ui.tablets import Door, DoorPicture, Place, Tablet
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.gallery.evenings import Moment
    from tests.ui.gallery.table import Scene, Way
    from workshop.ui.operator.room import Room

_ADDRESS: Final = "192.168.8.2"
_PORT: Final = 8080
_CODE: Final = "4712"
_NETWORK: Final = "Raadzaal-Dialoog"
_TIMER_MIN: Final = 6
_SETTLED_MS: Final = 250
_PATIENCE: Final = 100


class ShownDoor(Door):
    """Stands open, and nobody comes in any more."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.picture = DoorPicture(
            is_open=True,
            port=_PORT,
            joining=Joining.FREE,
            places=(Place(_ADDRESS, "met een kabel"), Place("10.0.0.21", "via wifi")),
            place=_ADDRESS,
            code=_CODE,
            tablets=tuple(
                Tablet(
                    DeviceId(f"{at}"),
                    at + 1,
                    "" if at % 4 == 3 else name,
                    at % 5 != 2,
                    at,
                    "20:14",
                    2 * (at == 1),
                )
                for at, name in enumerate(names)
            ),
        )
        self.entrance = Entrance(
            f"{_ADDRESS}:{_PORT}", _CODE, _modules(f"http://{_ADDRESS}:{_PORT}/"), _NETWORK
        )

    def shut(self) -> None:
        """It stays as it is."""


def _modules(text: str) -> tuple[bytes, ...]:
    return tuple(bytes(row) for row in segno.make_qr(text, error="m").matrix)


def look_of(way: Way) -> Look:
    """Theme and size of text."""
    return Look(EVENING if way.dark else DAY, way.scale, motion=False)


@contextmanager
def room_of(way: Way, moment: Moment) -> Iterator[Room]:
    """The evening of that many people at that moment."""
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(evening_of(way.people, moment, Path(folder)), look_of(way)) as (evening, bare),
    ):
        names = evening.look(lambda state: [each.name for each in state.participants.values()])
        door = ShownDoor(names)
        room = replace(bare, acts=EveningActs(evening), door=door)
        wait_for(lambda: room.desk.picture is not None)
        room.projector.set_entrance(door.entrance, len(door.picture.tablets))
        room.timer.start(_TIMER_MIN)
        yield room


def go(room: Room, scene: Scene) -> None:
    """To that place, with the beamer along; what arrives late needs `settle`."""
    room.desk.close()
    room.desk.go(scene.step, scene.phase)
    wait_for(partial(_is_at, room, scene))
    room.desk.turn_to(scene.question)
    room.projector.take()
    for _ in range(_PATIENCE):
        if _is_shown(room, scene):
            break
        settle(20)  # after the seal it is never shown


def _is_at(room: Room, scene: Scene) -> bool:
    return room.desk.step == scene.step and not room.desk.is_moving


def _is_shown(room: Room, scene: Scene) -> bool:
    shared = room.desk.picture.shared if room.desk.picture else None
    step = shared.step if shared else None
    return step is not None and (step.id, shared and shared.phase) == (scene.step, scene.phase)


def settle(ms: int = _SETTLED_MS) -> None:
    """Let everything arrive and be drawn."""
    QTest.qWait(ms)
