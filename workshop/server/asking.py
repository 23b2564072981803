"""Who asks, and how the owner is asked."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from workshop.domain import commands as c
from workshop.domain.chamber import ZONE
from workshop.domain.errors import DeviceUnknownError, WorkshopError
from workshop.pictures.tablets import author_at, writes_at
from workshop.server import tokens, wire
from workshop.server.messages import MalformedError
from workshop.server.refusals import refusal, refused

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from concurrent.futures import Future

    from starlette.requests import Request
    from starlette.responses import Response

    from workshop.domain.ids import CommandId, DeviceId
    from workshop.domain.state import State
    from workshop.server.hub import Hub
    from workshop.service.inbox import Receipt
    from workshop.service.owner import Owner

    Handler = Callable[[Request], Awaitable[Response]]

log: Final = logging.getLogger(__name__)

T = TypeVar("T")


class Caller(NamedTuple):
    """A tablet that is known, and for whom it writes."""

    device: DeviceId
    number: int
    author: c.Author | None
    writes: bool
    """False: another tablet writes for the team."""

    @property
    def key(self) -> str:
        """What the page calls its user in `as`."""
        match self.author:
            case c.ByParticipant(participant):
                return participant
            case c.ByTeam(team):
                return team
            case c.BySeat(secret):
                return wire.seat_key(secret)
            case None:
                return ""


class NotYouError(Exception):
    """The page acts for somebody who does not use this tablet (any more)."""


class NotWriterError(Exception):
    """Another tablet writes for the team."""


class Asking:
    """The owner, as handlers know it."""

    def __init__(self, owner: Owner, hub: Hub, session: str) -> None:
        self._owner = owner
        self.hub = hub
        self.session = session

    async def caller(self, request: Request) -> Caller:
        """Raises `DeviceUnknownError` for a tablet that is not known (any more)."""
        device = tokens.device_at(request, self.session)
        if device is None:
            raise DeviceUnknownError
        seat = self.hub.seat_at(device)

        def look(state: State) -> Caller:
            if device not in state.devices:
                raise DeviceUnknownError
            number, author = state.devices[device].number, author_at(state, device, seat)
            return Caller(device, number, author, writes_at(state, device))

        found = await self.look(look)
        self.hub.last_seen[device] = time.time()
        return found

    async def writer(self, request: Request, as_: str) -> tuple[Caller, c.Author]:
        """Who asks, if that is who they say they are. Raises `NotYouError`, `NotWriterError`."""
        caller = await self.caller(request)
        if caller.author is None or caller.key != as_:
            raise NotYouError
        if not caller.writes:
            raise NotWriterError
        return caller, caller.author

    async def look(self, look: Callable[[State], T]) -> T:
        """In turn with all others, and no more of them than can wait."""
        return await told(self._owner.look(look, first=False))

    async def do(
        self, command: c.Command, caller: Caller | None = None, id_: CommandId | None = None
    ) -> Receipt:
        """Have it written."""
        actor = f"tablet {caller.number}" if caller else "tablet"
        return await told(self._owner.submit(command, id=id_, actor=actor))

    async def keep(self, draft: c.SaveDraft) -> Receipt:
        """Have half-written text kept."""
        return await told(self._owner.save_draft(draft))


async def told(future: Future[T]) -> T:
    """What the owner answers; a client that leaves meanwhile does not undo it."""
    return await asyncio.shield(asyncio.wrap_future(future))


def saved(receipt: Receipt) -> Response:
    """Proof for the page, with the time as the room has it: a tablet's own zone may be another."""
    at = receipt.saved_at.astimezone(ZONE).isoformat(timespec="milliseconds")
    return wire.json_response({"saved_at": at, "seq": receipt.seq})


def safely(handler: Handler) -> Handler:
    """Every refusal as JSON, and a fault of ours as *fault*: never its inside."""

    async def safe(request: Request) -> Response:
        try:
            return await handler(request)
        except MalformedError:
            return refusal(400, "malformed")
        except NotYouError:
            return refusal(409, "not_you")
        except NotWriterError:
            return refusal(409, "not_writer")
        except WorkshopError as error:
            return refused(error)
        except Exception:  # edge of the server: the tablet keeps what it has
            log.exception("A request could not be answered")
            return refusal(500, "fault")

    return safe
