"""A tablet that comes along to another address of the laptop."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import msgspec

from workshop.domain import commands as c
from workshop.pictures.tablets import author_at
from workshop.server import messages as m
from workshop.server import tokens, wire
from workshop.server.messages import MalformedError, read
from workshop.server.refusals import refusal

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from workshop.domain.ids import DeviceId
    from workshop.domain.state import State
    from workshop.server.asking import Asking
    from workshop.server.carrying import Carrying


class MovingRoutes:
    """The handlers."""

    def __init__(self, asking: Asking, carrying: Carrying) -> None:
        self._asking, self._carrying = asking, carrying
        self._one_at_a_time = asyncio.Lock()

    async def along(self, request: Request) -> Response:
        """A page at another address says what it has, before it comes here itself.

        A browser keeps the whole address of a page that was visited, so it holds the proof alone.
        """
        response = await self._along(request)
        response.headers["Access-Control-Allow-Origin"] = "*"  # the page is of another address
        return response

    async def _along(self, request: Request) -> Response:
        try:
            sent = read(m.Along, await request.body())
        except MalformedError:
            return refusal(400, "malformed")
        if sent.session != self._asking.session:
            return refusal(404, "not_found")
        device = await self._device(sent.carry)
        if device is None:
            return refusal(401, "device")
        self._carrying.keep(sent.carry, bytes(sent.load))
        return wire.json_response({})

    async def move(self, request: Request) -> Response:
        """With its proof a tablet is let in, whoever used it uses it still, and has what it had."""
        sent = read(m.Move, await request.body())
        # A page that is loaded anew asks again at once: half-way, its tablet would be unknown.
        async with self._one_at_a_time:
            return await self._move(request, sent.carry)

    async def _move(self, request: Request, carry: str) -> Response:
        before = await self._device(carry)
        if before is None:
            return refusal(401, "device")
        here = tokens.device_at(request, self._asking.session)
        if here is not None and here != before and await self._is_known(here):
            # By an address that somebody else wrote, no tablet becomes another one.
            return refusal(401, "device")
        response = wire.json_response({"load": msgspec.Raw(self._carrying.load(carry))})
        if here != before:
            token = tokens.new_token()
            self._carrying.moved(carry, tokens.device_of(token))
            await self._follow(before, tokens.device_of(token))
            tokens.give(response, self._asking.session, token)
        return response

    async def moved(self, request: Request) -> Response:
        """The page has what it came with."""
        sent = read(m.Move, await request.body())
        await self._asking.caller(request)
        self._carrying.done(sent.carry)
        return wire.json_response({})

    async def _device(self, proof: str) -> DeviceId | None:
        known = await self._asking.look(lambda state: tuple(state.devices))
        return self._carrying.device(proof, known)

    async def _is_known(self, device: DeviceId) -> bool:
        return await self._asking.look(lambda state: device in state.devices)

    async def _follow(self, before: DeviceId, device: DeviceId) -> None:
        """The former one is known no more."""
        hub, do = self._asking.hub, self._asking.do
        seat = hub.seat_at(before)
        author = await self._asking.look(lambda state: _user(state, before))
        await do(c.AdmitDevice(device))
        if author is not None:
            await do(c.BindDevice(device, author, proven=True))
        await do(c.RevokeDevice(before))
        if seat is not None:
            hub.stand_up(before)
            hub.sit_down(device, seat)
        hub.last_seen.pop(before, None)
        hub.note_waiting(before, 0)
        hub.last_seen[device] = time.time()


def _user(state: State, device: DeviceId) -> c.ByParticipant | c.ByTeam | None:
    author = author_at(state, device)
    return None if isinstance(author, c.BySeat) else author
