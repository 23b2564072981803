"""The facilitator's remote control: phase, time, beamer and counts; never an answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Final, Protocol

from starlette.routing import Route

from workshop.domain.programme import Phase
from workshop.pictures.steering import Act, Steering
from workshop.server import codes, wire
from workshop.server.guests import Guests
from workshop.server.locks import CodeLock
from workshop.server.messages import Join, Message, read
from workshop.server.refusals import refusal
from workshop.server.streaming import EventStream

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.responses import Response


HANDS: Final = 4
"""Remotes at once; a fifth sends the first away."""
_BEAT_S: Final = 10.0
_LOOK_S: Final = 0.2
"""How often it is looked whether something changed: four hands at most look along."""

Handler = Callable[["Request"], Awaitable["Response"]]


class Stage(Protocol):
    """The operator's windows, as a remote knows them. Any thread."""

    @property
    def steering(self) -> Steering:
        """How they stand now."""
        ...

    def act(self, act: Act, phase: Phase | None) -> None:
        """Have it done; returns at once."""
        ...


class Ask(Message, frozen=True):
    """One press of a button."""

    act: Act
    phase: Phase | None = None


class Remote:
    """The handlers of the remote control, in the loop's thread."""

    def __init__(self, stage: Stage, session: str, key: str) -> None:
        self._stage = stage
        self.lock = CodeLock("code", time.monotonic)
        self._key = key
        self._hands = Guests(f"{session}/afstandsbediening", HANDS)
        self._is_open = True

    def routes(self, safely: Callable[[Handler], Handler]) -> list[Route]:
        """Where the handlers are found."""
        return [
            Route("/api/remote/join", safely(self.join), methods=["POST"]),
            Route("/api/remote/act", safely(self.act), methods=["POST"]),
            Route("/api/remote/stream", safely(self.stream), methods=["GET"]),
        ]

    async def join(self, request: Request) -> Response:
        """With the remote's own code."""
        sent = read(Join, await request.body())
        wrong = await self.lock.refuses(request, sent.code, codes.remote_code(self._key))
        if wrong is not None:
            return wrong
        response = wire.json_response({})
        self._hands.admit(response)
        return response

    async def act(self, request: Request) -> Response:
        """Press a button."""
        if not self._hands.knows(request):
            return refusal(401, "device")
        sent = read(Ask, await request.body())
        self._stage.act(sent.act, sent.phase)
        return wire.json_response({})

    async def stream(self, request: Request) -> Response:
        """How it stands, as it changes."""
        if not self._hands.knows(request):
            return refusal(401, "device")
        return EventStream(self._told(request))

    async def _told(self, request: Request) -> AsyncIterator[bytes]:
        said: Steering | None = None
        quiet_s = 0.0
        while self._is_open and self._hands.knows(request):
            steering = self._stage.steering
            if steering != said or quiet_s >= _BEAT_S:
                said, quiet_s = steering, 0.0
                yield b"event: steering\ndata: " + wire.encode(asdict(steering)) + b"\n\n"
            quiet_s += _LOOK_S
            await asyncio.sleep(_LOOK_S)
        yield b"event: gone\ndata: {}\n\n"

    def close(self) -> None:
        """End the streams."""
        self._is_open = False
