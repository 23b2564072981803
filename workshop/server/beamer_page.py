"""The beamer in a browser, for when its cable is dead: looking only, with a code of its own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Protocol

from starlette.responses import Response
from starlette.routing import Route

from workshop.server import codes, wire
from workshop.server.guests import Guests
from workshop.server.locks import CodeLock
from workshop.server.messages import Join, Message, read
from workshop.server.refusals import refusal
from workshop.server.streaming import EventStream

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from workshop.pictures.frame import Frame

SCREENS: Final = 4
"""Browsers at once; a fifth sends the first away."""
_BEAT_S: Final = 10.0
_LOOK_S: Final = 0.25

Handler = Callable[["Request"], Awaitable["Response"]]


class Wall(Protocol):
    """What the room sees, as an image. Any thread."""

    @property
    def frame(self) -> Frame | None:
        """As it is now; asking keeps it up to date. None: it is not there yet."""
        ...


class Look(Message, frozen=True):
    """Is this page still known?"""


class BeamerPage:
    """The handlers, in the loop's thread."""

    def __init__(self, wall: Wall, session: str, key: str) -> None:
        self._wall, self._key = wall, key
        self.lock = CodeLock("code", time.monotonic)
        self._guests = Guests(f"{session}/beamer", SCREENS)
        self._is_open = True

    def routes(self, safely: Callable[[Handler], Handler]) -> list[Route]:
        """Where the handlers are found."""
        return [
            Route("/api/beamer/join", safely(self.join), methods=["POST"]),
            Route("/api/beamer/look", safely(self.look), methods=["POST"]),
            Route("/api/beamer/stream", safely(self.stream), methods=["GET"]),
            Route("/api/beamer/frame/{number}", safely(self.frame), methods=["GET"]),
        ]

    async def join(self, request: Request) -> Response:
        """With the code of this page."""
        sent = read(Join, await request.body())
        wrong = await self.lock.refuses(request, sent.code, codes.beamer_code(self._key))
        if wrong is not None:
            return wrong
        response = wire.json_response({})
        self._guests.admit(response)
        return response

    async def look(self, request: Request) -> Response:
        """Whether the page is known: it asks before it listens."""
        read(Look, await request.body())
        return wire.json_response({}) if self._guests.knows(request) else refusal(401, "device")

    async def frame(self, request: Request) -> Response:
        """The newest image, whatever number was asked for: a slow page skips some."""
        if not self._guests.knows(request):
            return refusal(401, "device")
        found = self._wall.frame
        if found is None:
            return refusal(404, "not_found")
        return Response(found.image, media_type="image/png")

    async def stream(self, request: Request) -> Response:
        """The number of the image and its words, as they change."""
        if not self._guests.knows(request):
            return refusal(401, "device")
        return EventStream(self._told(request))

    async def _told(self, request: Request) -> AsyncIterator[bytes]:
        said, quiet_s = -1, _BEAT_S
        while self._is_open and self._guests.knows(request):
            found = self._wall.frame
            if found is not None and (found.number != said or quiet_s >= _BEAT_S):
                said, quiet_s = found.number, 0.0
                told = wire.encode({"number": found.number, "text": found.text})
                yield b"event: frame\ndata: " + told + b"\n\n"
            elif found is None and quiet_s >= _BEAT_S:
                quiet_s = 0.0
                yield b"event: beat\ndata: {}\n\n"
            quiet_s += _LOOK_S
            await asyncio.sleep(_LOOK_S)
        yield b"event: gone\ndata: {}\n\n"

    def close(self) -> None:
        """End the streams."""
        self._is_open = False
