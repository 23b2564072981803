"""The application that answers tablets, as one ASGI callable."""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Route

from workshop.server.answering import AnsweringRoutes
from workshop.server.asking import Asking, safely
from workshop.server.guard import Guard
from workshop.server.hub import Hub
from workshop.server.joining import JoiningRoutes
from workshop.server.pages import Pages
from workshop.server.refusals import refusal
from workshop.server.remote import Remote
from workshop.server.routes import routes as tablet_routes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

    from workshop.server.remote import Stage
    from workshop.service.owner import Owner


def _names() -> frozenset[str]:
    own = socket.gethostname().lower()
    return frozenset({"localhost", own, f"{own.partition('.')[0]}.local"})


class Application:
    """Everything between a socket and the owner; made in the loop's thread."""

    def __init__(
        self,
        owner: Owner,
        session: str,
        key: str,
        *,
        card_key: str = "",
        stage: Stage | None = None,
    ) -> None:
        """`stage` is what a remote control steers; without one there is none."""
        self.hub = Hub(owner)
        pages, asking = Pages(), Asking(owner, self.hub, session)
        self._joining = JoiningRoutes(asking, card_key)
        self.remote = Remote(stage, session, key) if stage else None
        routes = [Route(path, _page(pages), methods=["GET"]) for path in pages.paths]
        routes += self.remote.routes(safely) if self.remote else []
        inner = Starlette(
            routes=[*routes, *tablet_routes(self._joining, AnsweringRoutes(asking))],
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
        return any(lock.is_attacked for lock in locks)

    def close(self) -> None:
        """End all streams, so that the server can stop."""
        self.hub.close()
        if self.remote is not None:
            self.remote.close()


def _page(pages: Pages) -> Callable[[Request], Awaitable[Response]]:
    async def page(request: Request) -> Response:
        return pages.answer(request)

    return page


async def _no_page(_: Request, __: Exception) -> Response:
    return refusal(404, "not_found")
