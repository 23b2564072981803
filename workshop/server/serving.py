"""Letting tablets in: the server of one open evening, from its start to its end."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workshop.domain.commands import OpenTablets
from workshop.domain.errors import PortBusyError
from workshop.domain.settings import Joining
from workshop.server import codes
from workshop.server.listening import Listener, bound_socket

if TYPE_CHECKING:
    import socket

    from starlette.types import ASGIApp

    from workshop.domain.events import TabletsOpened
    from workshop.domain.ids import DeviceId
    from workshop.server.app import Application
    from workshop.server.beamer_page import Wall
    from workshop.server.remote import Stage
    from workshop.service.library import CardLibrary
    from workshop.service.owner import Owner

ANYWHERE: Final = "0.0.0.0"  # noqa: S104 the room's tablets are to reach it; docs/security.md
FIRST_PORT: Final = 8080
_PORTS: Final = 20
"""So many from the first on are tried for a new evening: other programs like 8080 too."""


@dataclass(frozen=True)
class Status:
    """How it goes, for the operator."""

    listening: frozenset[DeviceId] = frozenset()
    """Tablets whose page is open."""
    last_seen: Mapping[DeviceId, float] = field(default_factory=dict)
    """Seconds since 1970."""
    heard_from: Mapping[str, float] = field(default_factory=dict)
    """Addresses in the network, and when last; seconds since 1970."""
    is_attacked: bool = False
    """Somebody tries codes."""
    waiting: Mapping[DeviceId, int] = field(default_factory=dict)
    """How many answers each tablet said it could not bring yet."""


class TabletServer:
    """Start with `start`, end with `stop`; from any thread."""

    def __init__(
        self,
        owner: Owner,
        *,
        card_key: str = "",
        stage: Stage | None = None,
        wall: Wall | None = None,
        library: CardLibrary | None = None,
    ) -> None:
        """`card_key` is that of unnamed cards; `stage` what a remote control steers.

        `wall` is what the room sees, for a browser; `library` what tablets can look up.
        """
        self._owner = owner
        self._stage, self._wall, self._library = stage, wall, library
        self._card_key = card_key
        self._listener: Listener | None = None
        self._application: Application | None = None
        self.opened: TabletsOpened | None = None
        """How tablets come in, once started."""

    def start(
        self, *, host: str = ANYWHERE, port: int | None = None, joining: Joining | None = None
    ) -> TabletsOpened:
        """Answer tablets; waits for that.

        Without `port` the evening's own: that of the first time, since tablets keep what they have
        not sent yet under it. The first time it is the first that is free. Raises `PortBusyError`,
        or what the rules object.
        """
        before, session = self._owner.look(lambda state: (state.tablets, state.line)).result()
        way = joining or (before.joining if before else Joining.FREE)
        wanted = port or (before.port if before else None)
        made = bound_socket(host, wanted) if wanted else free_socket(host)
        try:
            command = OpenTablets(made.getsockname()[1], codes.new_key(), way)
            self._owner.submit(command).result()
            self.opened = self._owner.look(lambda state: state.tablets).result()
            self._listener = Listener(made, lambda: self._make(session))
            self._listener.start()
        except BaseException:
            made.close()
            raise
        if self.opened is None:  # what was written just now
            raise AssertionError
        return self.opened

    def _make(self, session: str) -> ASGIApp:
        """In the loop's thread."""
        from workshop.server.app import Application

        key = self.opened.key if self.opened else ""
        self._application = Application(
            self._owner,
            session,
            key,
            card_key=self._card_key,
            stage=self._stage,
            wall=self._wall,
            library=self._library,
        )
        return self._application.asgi

    def name_network(self, name: str) -> None:
        """What the room's Wi-Fi is called, for tablets that lost it."""
        if self._application is not None:
            self._application.hub.network = name

    def show_at(self, address: str) -> None:
        """The address that the room is shown: pages of a former one offer to go along."""
        if self._application is not None:
            self._application.hub.show_at(address)

    def stop(self) -> None:
        """End the streams, answer what is under way, let go of the port. Safe to call twice."""
        if self._listener is None:
            return
        if self._application is not None:
            self._listener.call(self._application.close)
        self._listener.stop()
        self._listener = None

    def status(self) -> Status:
        """How it goes now."""
        made = self._application
        if made is None or not self.is_alive:
            return Status()
        listening = frozenset(made.hub.listening)
        return Status(
            listening,
            made.hub.last_seen.copy(),
            made.guard.heard_from.copy(),
            made.is_attacked,
            made.hub.waiting.copy(),
        )

    @property
    def is_alive(self) -> bool:
        """Whether tablets are answered."""
        return self._listener is not None and self._listener.is_alive


def free_socket(host: str) -> socket.socket:
    """On the first port that is free. Raises `PortBusyError` of the very first if none is."""
    for port in range(FIRST_PORT, FIRST_PORT + _PORTS):
        with contextlib.suppress(PortBusyError):
            return bound_socket(host, port)
    raise PortBusyError(FIRST_PORT)
