"""The tablets' server as the windows have it: begun and ended off their thread, one at a time."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from workshop.demo.crowd import Crowd
    from workshop.domain.settings import Joining
    from workshop.evening import Evening
    from workshop.server.beamer_page import Wall
    from workshop.server.remote import Stage
    from workshop.server.serving import TabletServer
    from workshop.service.library import CardLibrary

_PATIENCE_S = 15.0


class Serving:
    """Whoever begins last has the server; whatever was begun before is ended. Any thread."""

    def __init__(
        self,
        evening: Evening,
        stage: Stage | None,
        wall: Wall | None = None,
        library: CardLibrary | None = None,
    ) -> None:
        self._evening, self._stage, self._wall = evening, stage, wall
        self._library = library
        self._lock = threading.Lock()
        self._turn = 0
        self._server: TabletServer | None = None
        self._crowd: Crowd | None = None
        self._ending: threading.Thread | None = None

    @property
    def server(self) -> TabletServer | None:
        """The one that answers now."""
        return self._server

    @property
    def crowd(self) -> Crowd | None:
        """The invented people who take part, on a rehearsal evening."""
        return self._crowd

    def turn(self) -> int:
        """Whoever begins with this number is the last one who was asked to."""
        self.end()
        with self._lock:
            return self._turn

    def begin(self, turn: int, card_key: str, joining: Joining, port: int | None) -> None:
        """Waits for the start. Raises `StoppedError` if it was ended meanwhile."""
        from workshop.server.serving import TabletServer

        ending = self._ending
        if ending is not None:
            ending.join(_PATIENCE_S)  # it has the port
        server = TabletServer(
            self._evening.owner,
            card_key=card_key,
            stage=self._stage,
            wall=self._wall,
            library=self._library,
        )
        server.start(port=port, joining=joining)
        with self._lock:
            if turn == self._turn:
                self._server = server
                return
        server.stop()
        raise StoppedError

    def rehearse(self, count: int) -> None:
        """Waits until the invented people are on the list; they come in by themselves."""
        from workshop.demo.crowd import Crowd

        server = self._server
        if server is None or server.opened is None or self._crowd is not None:
            return
        crowd = Crowd(self._evening, server.opened.port, count)
        with self._lock:
            if server is not self._server:
                return
            self._crowd = crowd
        crowd.start()

    def end(self) -> None:
        """Returns at once; streams and what is under way end in a thread of their own."""
        with self._lock:
            self._turn += 1
            server, crowd = self._server, self._crowd
            self._server = self._crowd = None
        if server is None and crowd is None:
            return

        def end() -> None:
            if crowd is not None:
                crowd.stop()
            if server is not None:
                server.stop()

        self._ending = threading.Thread(target=end, name="ending", daemon=True)
        self._ending.start()

    def close(self) -> None:
        """The evening closes: the port is free when this returns."""
        self.end()
        if self._ending is not None:
            self._ending.join(_PATIENCE_S)
