"""Somebody in the room's Wi-Fi, an evening worth listening to, and every door there is."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from starlette.routing import Route

from tests.content.card_sample import library_in
from tests.domain.method import JOINT, OWN, VALUES_STEP
from tests.server.room import Room, Tablet, open_room
from tests.server.walls import PlainWall
from tests.server.windows import Windows
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, ParticipantId, PointId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Joining
from workshop.domain.values import ItemsValue
from workshop.pictures.steering import Steering
from workshop.server import codes
from workshop.server.tokens import cookie_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORD: Final = "kanariewoord"
"""In everything that was written in the room, shown or not."""
NAME: Final = "Kanarienaam"
OPEN: Final = frozenset({"/", "/r", "/b", "/api/hello"})
"""Beside the page's own files: what anybody in the network may ask."""


@dataclass(frozen=True)
class Door:
    """A route of the application, as a request can be made of it."""

    method: str
    path: str

    @property
    def is_file(self) -> bool:
        """One of the page's own files, in which nothing of an evening stands."""
        return not self.path.startswith("/api/") and self.path not in OPEN


def doors(room: Room) -> list[Door]:
    """All that the application answers to, from its own table."""
    made = room.server._application
    assert made is not None
    found = []
    for route in made.guard._inner.routes:  # type: ignore[attr-defined]  # Starlette's own
        assert isinstance(route, Route), f"{route} is of a kind that no test knows"
        # Every place for a value gets one that is there.
        path = re.sub(r"{(\w+)(?::\w+)?}", lambda found: _VALUES[found[1]], route.path)
        found += [Door(method, path) for method in sorted(route.methods or ()) if method != "HEAD"]
    return found


_VALUES: Final = {"number": "1", "card": "kaart-fietsen"}


@contextmanager
def evening(
    folder: Path, attribution: Attribution = Attribution.NAME, joining: Joining = Joining.FREE
) -> Iterator[Room]:
    """With every door there can be, and canaries behind each."""
    wall = PlainWall()
    wall.show(1, f"{WORD} op de muur")
    windows = Windows(Steering(step=f"{WORD} stap", phase=Phase.OWN, answered=1, expected=4))
    with open_room(
        folder / "avond.dialoog",
        attribution,
        joining,
        card_key="5a" * 16,
        stage=windows,
        wall=wall,
        library=library_in(folder),
    ) as room:
        _fill(room, named=attribution is not Attribution.ANONYMOUS)
        yield room


def _fill(room: Room, *, named: bool) -> None:
    do, ada = room.evening.do, ParticipantId("ada")
    do(c.SetParticipant(ada, NAME, "raadslid", "Linde"))
    do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    if named:
        do(c.SubmitAnswer(c.ByParticipant(ada), OWN, ItemsValue((f"{WORD} een",))))
        do(c.Show(OWN))
        bo = c.ByParticipant(ParticipantId("bo"))
        do(c.SubmitAnswer(bo, OWN, ItemsValue((f"{WORD} twee",))))
    do(c.SetEntry(JOINT, EntryId("e1"), {"text": f"{WORD} samen"}))
    do(c.ParkPoint(PointId("p1"), f"{WORD} later"))
    do(c.AgreeHouseRules((f"{WORD} regel",)))


def secrets_of(room: Room) -> set[bytes]:
    """What no answer to a guest may hold."""
    devices = room.evening.look(lambda state: tuple(state.devices))
    return {
        *(each.encode() for each in (WORD, NAME, room.key, "5a" * 16)),
        *(each.encode() for each in devices),
        *(code.encode() for code in (codes.remote_code(room.key), codes.beamer_code(room.key))),
    }


def with_cookie(room: Room, token: str, session: str = "avond") -> Tablet:
    """A tablet that shows `token` as if it were its own."""
    tablet = room.tablet()
    tablet.cookie = f"{cookie_name(session)}={token}"
    return tablet


def token_of(tablet: Tablet) -> str:
    """What its cookie says."""
    return tablet.cookie.partition("=")[2]
