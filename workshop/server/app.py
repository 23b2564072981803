"""The application that answers tablets, as one ASGI callable."""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Route

from workshop.server.answering import AnsweringRoutes
from workshop.server.asking import Asking, safely
from workshop.server.beamer_page import BeamerPage
from workshop.server.carrying import Carrying
from workshop.server.front import Front
from workshop.server.guard import Guard
from workshop.server.hub import Hub
from workshop.server.joining import JoiningRoutes
from workshop.server.looking_up import CardRoutes
from workshop.server.moving import MovingRoutes
from workshop.server.pages import Pages
from workshop.server.refusals import refusal
from workshop.server.remote import Remote
from workshop.server.routes import routes as tablet_routes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

    from workshop.server.beamer_page import Wall
    from workshop.server.remote import Stage
    from workshop.service.library import CardLibrary
    from workshop.service.owner import Owner


def _names() -> frozenset[str]:
    own = socket.gethostname().lower()
    return frozenset({"localhost", own, f"{own.partition('.')[0]}.local"})


class Application:
    """Everything between a socket and the owner; made in the loop's thread."""

    def __init__(  # noqa: PLR0913 what windows give may be left out
        self,
        owner: Owner,
        session: str,
        key: str,
        *,
        card_key: str = "",
        stage: Stage | None = None,
        wall: Wall | None = None,
        library: CardLibrary | None = None,
    ) -> None:
        """`stage` is what a remote control steers, `wall` what a browser shows of the beamer.

        `library` is what tablets can look up.
        """
        carrying = Carrying(card_key or key)
        self.hub = Hub(owner, carrying)
        pages, asking = Pages(), Asking(owner, self.hub, session)
        self._joining = JoiningRoutes(asking, card_key)
        moving = MovingRoutes(asking, carrying)
        self.remote = Remote(stage, session, key) if stage else None
        page, style, script = (
            pages.page(each).plain.decode() for each in ("/", "/s/tablet.css", "/s/again.js")
        )
        front = Front(page, style, script, self.hub.title)
        routes = [
            Route(path, _page(front if path == "/" else pages), methods=["GET"])
            for path in pages.paths
        ]
        routes += self.remote.routes(safely) if self.remote else []
        self.beamer = BeamerPage(wall, session, key) if wall else None
        routes += self.beamer.routes(safely) if self.beamer else []
        routes += CardRoutes(asking, library).routes() if library else []
        inner = Starlette(
            routes=[*routes, *tablet_routes(self._joining, AnsweringRoutes(asking), moving)],
            exception_handlers={404: _no_page, 405: _no_page},
        )
        self.guard = Guard(inner, _names(), time.monotonic)

    @property
    def asgi(self) -> ASGIApp:
        """What the port is served with."""
        return self.guard

    @property
    def is_attacked(self) -> bool:
        """Whether somebody tries codes, of whatever kind."""
        locks = [self._joining.evening_lock, self._joining.card_lock]
        locks += [self.remote.lock] if self.remote else []
        locks += [self.beamer.lock] if self.beamer else []
        return any(lock.is_attacked for lock in locks)

    def close(self) -> None:
        """End all streams, so that the server can stop."""
        self.hub.close()
        if self.remote is not None:
            self.remote.close()
        if self.beamer is not None:
            self.beamer.close()


def _page(pages: Pages | Front) -> Callable[[Request], Awaitable[Response]]:
    async def page(request: Request) -> Response:
        return pages.answer(request)

    return page


async def _no_page(_: Request, __: Exception) -> Response:
    return refusal(404, "not_found")
