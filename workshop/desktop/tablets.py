"""The door that tablets come in by: the server of the open evening, seen from the windows."""

from __future__ import annotations

import ipaddress
import time
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot

from workshop.charts.modules import qr_modules, wifi_modules
from workshop.desktop.serving import Serving
from workshop.desktop.tasks import Work, run
from workshop.domain.chamber import ZONE
from workshop.domain.settings import Attribution, Joining
from workshop.pictures.tablets import TabletLine, tablet_lines
from workshop.texts import console
from workshop.texts.ui import tablets as words
from workshop.ui.acts import Exported
from workshop.ui.beamer.slide import Entrance
from workshop.ui.tablets import Door, DoorPicture, Place, Tablet

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from workshop.evening import Evening
    from workshop.server.beamer_page import Wall
    from workshop.server.remote import Stage
    from workshop.service.library import CardLibrary
    from workshop.service.publishing import Watcher
    from workshop.ui.task import Task

UNFOUND_S: Final = 45.0
"""After that something is in the way."""
LOOK_MS: Final = 1_000
"""How often the networks and the tablets are looked at while the door is open."""


class _Opening(Work):
    """Given up half-way it leaves nothing behind."""

    def __init__(self, work: Callable[[Work], object], give_up: Callable[[], None]) -> None:
        super().__init__(work)
        self._give_up = give_up

    def cancel(self) -> None:
        super().cancel()
        self._give_up()


@dataclass(frozen=True)
class Way:
    """How the door stands open: enough to open it just so again."""

    joining: Joining
    place: str
    network: str
    password: str = field(repr=False)


class TabletDoor(Door):
    """Loads the server when it is first opened: an evening on paper never does."""

    _lines_came = Signal(object)

    def __init__(
        self,
        evening: Evening,
        keys: Path,
        stage: Stage | None = None,
        wall: Wall | None = None,
        library: CardLibrary | None = None,
    ) -> None:
        """`keys` is the folder of the keys of unnamed cards; `stage` what a remote steers.

        `wall` is what the room sees, for a browser; `library` what tablets can look up.
        """
        super().__init__()
        self._evening, self._keys = evening, keys
        self._has_remote, self._has_wall = stage is not None, wall is not None
        self._serving = Serving(evening, stage, wall, library)
        self._watcher: Watcher | None = None
        self._lines: tuple[TabletLine, ...] = ()
        self._network, self._password = "", ""
        self._wanted = ""
        self._opened_at = 0.0
        self._has_forgotten = False
        self.picture = DoorPicture()
        self.entrance: Entrance | None = None
        self._lines_came.connect(self._on_lines)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    # --- opening and shutting --------------------------------------------------------------

    def open(self, joining: Joining, port: int | None = None) -> Task:
        self._announce(port)
        self.shut()
        turn = self._serving.turn()
        task = _Opening(lambda _: self._serving.begin(turn, self._key(), joining, port), self.shut)
        task.done.connect(self._on_opened)
        return task

    def _announce(self, port: int | None) -> None:
        """Pages that are open hear of another port while they can."""
        from workshop.server.networks import page_address

        server, place = self._serving.server, self.picture.place
        if server is not None and place and port is not None:
            server.show_at(page_address(place, port))

    def _key(self) -> str:
        """Of unnamed cards; empty in an evening with names."""
        from workshop.evening.cards import card_key

        session, attribution = self._evening.look(lambda s: (s.session or "", s.attribution))
        is_nameless = attribution is Attribution.ANONYMOUS
        return card_key(self._keys, session) if is_nameless else ""

    @property
    def way(self) -> Way | None:
        """None while it is shut."""
        now = self.picture
        if not now.is_open:
            return None
        return Way(now.joining, self._wanted, self._network, self._password)

    def open_again(self, way: Way) -> Task:
        """The evening closed for a moment: what the room was shown holds, and so does its port."""
        self.set_network(way.network, way.password)
        self._wanted = way.place
        return self.open(way.joining)

    @Slot()
    def _on_opened(self) -> None:
        if self._serving.server is None:
            return  # shut again meanwhile
        self._serving.server.name_network(self._network)
        self._watcher = self._evening.owner.watch(tablet_lines, self._lines_came.emit)
        self._timer.start()
        self._opened_at = time.time()
        self.look()

    def shut(self) -> None:
        self._leave()
        self._show(DoorPicture(tablets=self.picture.tablets))

    def _leave(self) -> None:
        self._timer.stop()
        if self._watcher is not None:
            self._evening.owner.unwatch(self._watcher)
            self._watcher = None
        self._serving.end()

    def close(self) -> None:
        """The evening closes: nothing of the door is left when this returns."""
        self._leave()
        self._serving.close()

    @Slot(object)
    def _on_lines(self, lines: tuple[TabletLine, ...]) -> None:
        self._lines = lines
        self.look()

    def forget_cards(self) -> None:
        """The account is sealed: unnamed cards open nothing any more."""
        if not self._has_forgotten:
            from workshop.evening.cards import forget_key

            self._has_forgotten = True
            evening, keys = self._evening, self._keys
            run(lambda: forget_key(keys, evening.look(lambda state: state.session or "")))

    # --- what the room is shown ------------------------------------------------------------

    def show_at(self, address: str) -> None:
        self._wanted = address
        self.look()

    def set_network(self, name: str, password: str) -> None:
        self._network, self._password = name.strip(), password
        self._show(self.picture, again=True)

    @Slot()
    def look(self) -> None:
        """At the networks and the tablets as they are now."""
        from workshop.server import codes
        from workshop.server.networks import networks, page_address

        server = self._serving.server
        if server is None or server.opened is None:
            return
        if not server.is_alive:
            self._leave()
            self._show(DoorPicture(tablets=self.picture.tablets, has_failed=True))
            return
        crowd = self._serving.crowd
        opened, status, now = server.opened, server.status(), time.time()
        places = tuple(Place(each.address, words.MEDIUM[each.medium]) for each in networks())
        known = [each.address for each in places]
        found_at = _found_at(status.heard_from, known)
        if not self._wanted and known:
            self._wanted = known[0]
        if self._wanted in known:
            server.show_at(page_address(self._wanted, opened.port))
        tablets = tuple(
            Tablet(
                line.device,
                line.number,
                line.user,
                line.device in status.listening,
                _silent_s(status.last_seen.get(line.device), now),
                _clock(status.last_seen.get(line.device)),
                status.waiting.get(line.device, 0),
            )
            for line in self._lines
        )
        self._show(
            DoorPicture(
                is_open=True,
                port=opened.port,
                joining=opened.joining,
                places=places,
                place=self._wanted,
                code=codes.evening_code(opened.key),
                remote_code=codes.remote_code(opened.key) if self._has_remote else "",
                beamer_code=codes.beamer_code(opened.key) if self._has_wall else "",
                tablets=tablets,
                found_at=found_at,
                is_unfound=not found_at and now - self._opened_at > UNFOUND_S,
                is_attacked=status.is_attacked,
                is_rehearsing=crowd is not None,
                rehearsal_pace=crowd.pace if crowd else 1.0,
                rehearsal_is_held=crowd is not None and crowd.is_held,
                has_moved=bool(self._wanted) and self._wanted not in known,
            )
        )

    def _show(self, picture: DoorPicture, *, again: bool = False) -> None:
        if picture == self.picture and not again:
            return
        self.picture = picture
        self.entrance = self._entrance()
        self.changed.emit()

    def _entrance(self) -> Entrance | None:
        from workshop.server.networks import page_address

        picture = self.picture
        if not (picture.is_open and picture.place):
            return None
        address = page_address(picture.place, picture.port)
        made = Entrance(address, picture.code, qr_modules(f"http://{address}/"), self._network)
        if not (self._network and self._password):
            return made
        return replace(made, network_modules=wifi_modules(self._network, self._password))

    # --- rehearsing ------------------------------------------------------------------------

    def rehearse(self, count: int) -> None:
        run(self._serving.rehearse, count).done.connect(self.look)

    def pace_rehearsal(self, pace: float, is_held: bool) -> None:
        if crowd := self._serving.crowd:
            crowd.set_pace(pace)
            crowd.hold(is_held=is_held)
            self.look()

    def answer_rehearsal(self) -> None:
        if crowd := self._serving.crowd:
            crowd.answer_now()
            self.look()

    # --- cards -----------------------------------------------------------------------------

    def print_cards(self, target: Path) -> Task:
        def work(self_: Work) -> Exported:
            from workshop.evening.cards import cards_of
            from workshop.evening.printing import print_cards

            self_.tell(words.PRINTING)
            key, address = self._key(), self.entrance.address if self.entrance else ""
            cards = self._evening.look(lambda state: cards_of(state, address, key))
            written = print_cards(
                self._evening,
                cards,
                target,
                network=self._network,
                code=self.picture.code,
                stop=self_.stop,
            )
            note = console.missing_letters(written.missing) if written.missing else ""
            return Exported(written.path, note)

        return Work(work)


def _found_at(heard_from: Mapping[str, float], own: Collection[str]) -> str:
    """When a device other than this laptop asked for something, in the time of the room."""
    others = [
        at
        for address, at in heard_from.items()
        if address not in own and not ipaddress.ip_address(address).is_loopback
    ]
    if not others:
        return ""
    return _clock(max(others))


def _clock(at: float | None) -> str:
    return "" if at is None else f"{datetime.fromtimestamp(at, ZONE):%H:%M}"


def _silent_s(last: float | None, now: float) -> int | None:
    return None if last is None else max(0, round(now - last))
