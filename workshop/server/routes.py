"""What tablets ask for, and what the evening makes of it."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from starlette.responses import Response
from starlette.routing import Route

from workshop.domain import commands as c
from workshop.domain.errors import DeviceUnknownError, WorkshopError
from workshop.domain.ids import CommandId, DeviceId, ParticipantId, QuestionId, TeamId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Joining
from workshop.pictures.tablets import author_at
from workshop.server import codes, tokens, wire
from workshop.server import messages as m
from workshop.server.messages import MalformedError, read, value_of
from workshop.server.refusals import refusal, refused
from workshop.server.streaming import EventStream

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from concurrent.futures import Future

    from starlette.requests import Request

    from workshop.domain.state import State
    from workshop.server.guessing import Guesses
    from workshop.server.hub import Hub
    from workshop.service.inbox import Receipt
    from workshop.service.owner import Owner

log: Final = logging.getLogger(__name__)

T = TypeVar("T")
SEAT_CARDS: Final = 200
"""Unnamed cards that an evening can have."""


class Who(NamedTuple):
    """A tablet that is known, and for whom it writes."""

    device: DeviceId
    number: int
    author: c.Author | None

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


class Tablets:
    """The handlers; one for each path."""

    def __init__(
        self, owner: Owner, hub: Hub, guesses: Guesses, session: str, card_key: str = ""
    ) -> None:
        """`card_key` is that of unnamed cards, which the session's file does not hold."""
        self._owner = owner
        self._hub = hub
        self._guesses = guesses
        self._session = session
        self._card_key = card_key

    def routes(self) -> list[Route]:
        """Where the handlers are found."""
        handlers: dict[str, Callable[[Request], Awaitable[Response]]] = {
            "hello": self.hello,
            "join": self.join,
            "claim": self.claim,
            "release": self.release,
            "draft": self.draft,
            "answer": self.answer,
            "withdraw": self.withdraw,
            "dots": self.dots,
            "stance": self.stance,
        }
        made = [
            Route(f"/api/{name}", safely(handler), methods=["POST"])
            for name, handler in handlers.items()
        ]
        return [*made, Route("/api/stream", safely(self.stream), methods=["GET"])]

    # --- coming in -------------------------------------------------------------------------

    async def hello(self, request: Request) -> Response:
        """Where the page is; also for a tablet that nobody knows."""
        read(m.Hello, await request.body())
        device = tokens.device_at(request, self._session)

        def look(state: State) -> dict[str, object]:
            seal = state.account.seal
            return {
                "session": state.session,
                "epoch": state.epoch,
                "title": state.details.title,
                "municipality": state.details.municipality,
                "practice": state.details.practice,
                "accent": wire.accent_fill(state.details.accent),
                "wifi": self._hub.network,
                "admitted": device in state.devices,
                "sealed": seal.version if seal else None,
            }

        return wire.json_response(await self._look(look))

    async def join(self, request: Request) -> Response:
        """With the code of the evening a tablet gets its cookie."""
        sent = read(m.Join, await request.body())
        tablets = await self._look(lambda state: state.tablets)
        if tablets is None:
            return refusal(503, "closed", wait_s=5)
        wrong = await self._check(request, codes.as_typed(sent.code), "code", tablets.key)
        if wrong is not None:
            return wrong
        token = tokens.new_token()
        device = tokens.device_of(token)
        await self._do(c.AdmitDevice(device))
        number = await self._look(lambda state: state.devices[device].number)
        self._hub.last_seen[device] = time.time()
        response = wire.json_response({"number": number})
        tokens.give(response, self._session, token)
        return response

    async def _check(
        self, request: Request, code: str, refusing: str, *right: str
    ) -> Response | None:
        """None for a right code; `right` holds the key of the evening's code, or card codes."""
        address = request.client.host if request.client else ""
        wait_s = self._guesses.wait_s(address)
        if wait_s > 0:
            return refusal(429, "slow", wait_s=round(wait_s))
        if not await self._guesses.turn():
            return refusal(429, "slow", wait_s=30)
        known = [codes.evening_code(right[0])] if refusing == "code" else right
        if code.isascii() and codes.is_one_of(code, known):
            self._guesses.right(address)
            return None
        return refusal(403, refusing, wait_s=round(self._guesses.wrong(address)))

    async def claim(self, request: Request) -> Response:
        """Somebody uses the tablet from now on."""
        sent = read(m.Claim, await request.body())
        who = await self._who(request)
        named = [
            each for each in (sent.participant, sent.team, sent.seat, sent.card) if each is not None
        ]
        if len(named) != 1:
            raise MalformedError(f"{len(named)} users")
        if sent.participant is not None:
            return await self._claim_name(request, who, ParticipantId(sent.participant), sent.code)
        if sent.team is not None:
            await self._do(c.BindDevice(who.device, c.ByTeam(TeamId(sent.team))), who)
            return await self._claimed(who.device)
        return await self._claim_seat(request, who, sent)

    async def _claim_name(
        self, request: Request, who: Who, participant: ParticipantId, code: str
    ) -> Response:
        tablets = await self._look(lambda state: state.tablets)
        needed = tablets is not None and tablets.joining is Joining.CARD
        if tablets is not None and needed:
            right = codes.card_code(tablets.key, participant)
            wrong = await self._check(request, codes.as_typed(code), "card_code", right)
            if wrong is not None:
                return wrong
        author = c.ByParticipant(participant)
        await self._do(c.BindDevice(who.device, author, proven=needed), who)
        return await self._claimed(who.device)

    async def _claim_seat(self, request: Request, who: Who, sent: m.Claim) -> Response:
        """Under `anoniem`: the seat the tablet made, or the one behind an unnamed card."""
        joining, attribution = await self._look(
            lambda state: (state.tablets and state.tablets.joining, state.attribution)
        )
        if attribution is not Attribution.ANONYMOUS:
            raise MalformedError("a seat in an evening with names")
        secret = sent.seat
        if sent.card is not None:
            known = codes.seat_codes(self._card_key, SEAT_CARDS) if self._card_key else ()
            code = codes.as_typed(sent.code)
            wrong = await self._check(request, code, "card_code", *known)
            if wrong is not None:
                return wrong
            secret = codes.seat_secret(self._card_key, code)
        seat = c.BySeat(secret or "")
        is_known = await self._look(lambda state: seat_hash(seat.secret) in state.seats)
        if not is_known:
            if sent.card is None and joining is Joining.CARD:
                return refusal(403, "card_code", wait_s=0)
            await self._do(c.IssueSeat(seat_hash(seat.secret)))
        self._hub.sit_down(who.device, seat)
        return await self._claimed(who.device, seat)

    async def _claimed(self, device: DeviceId, seat: c.BySeat | None = None) -> Response:
        mine = await self._hub.refresh(device)
        person = None if mine is None or mine.user is None else wire.person_json(mine.user)
        return wire.json_response({"person": person, "seat": seat.secret if seat else None})

    async def release(self, request: Request) -> Response:
        """Passed on: nobody uses the tablet now."""
        sent = read(m.Release, await request.body())
        who = await self._who(request)
        if who.author is not None and who.key != sent.as_:
            raise NotYouError
        self._hub.stand_up(who.device)
        receipt = await self._do(c.ReleaseDevice(who.device), who)
        await self._hub.refresh(who.device)
        return _saved(receipt)

    # --- answering -------------------------------------------------------------------------

    async def draft(self, request: Request) -> Response:
        """Half-written text, kept for whoever writes it."""
        sent = read(m.Draft, await request.body())
        _, author = await self._writer(request, sent.as_)
        draft = c.SaveDraft(author, QuestionId(sent.question), sent.rev, sent.body)
        return _saved(await _receipt(self._owner.save_draft(draft)))

    async def answer(self, request: Request) -> Response:
        """A whole answer."""
        sent = read(m.Answer, await request.body())
        value = value_of(sent.value)
        who, author = await self._writer(request, sent.as_)
        command = c.SubmitAnswer(author, QuestionId(sent.question), value, c.Medium.TABLET)
        return await self._act(sent.id, command, who)

    async def withdraw(self, request: Request) -> Response:
        """One's own words back."""
        sent = read(m.Withdraw, await request.body())
        who, author = await self._writer(request, sent.as_)
        return await self._act(sent.id, c.WithdrawAnswer(author, QuestionId(sent.question)), who)

    async def dots(self, request: Request) -> Response:
        """All dots of one person."""
        sent = read(m.Dots, await request.body())
        who, author = await self._writer(request, sent.as_)
        command = c.PlaceDots(author, QuestionId(sent.question), sent.dots)
        return await self._act(sent.id, command, who)

    async def stance(self, request: Request) -> Response:
        """A stance in the open poll."""
        sent = read(m.StanceIn, await request.body())
        who, author = await self._writer(request, sent.as_)
        question = QuestionId(sent.question)
        command = c.TakeStance(author, question, sent.stance, sent.reservation)
        return await self._act(sent.id, command, who)

    async def _act(self, id_: str, command: c.Command, who: Who) -> Response:
        """What it changed for the tablet comes with the next picture."""
        return _saved(await self._do(command, who, CommandId(id_)))

    # --- listening -------------------------------------------------------------------------

    async def stream(self, request: Request) -> Response:
        """Pictures, as they change."""
        who = await self._who(request)
        return EventStream(self._hub.events(who.device))

    # --- the owner -------------------------------------------------------------------------

    async def _who(self, request: Request) -> Who:
        """Raises `DeviceUnknownError` for a tablet that is not known (any more)."""
        device = tokens.device_at(request, self._session)
        if device is None:
            raise DeviceUnknownError
        seat = self._hub.seat_at(device)
        self._hub.last_seen[device] = time.time()

        def look(state: State) -> Who:
            if device not in state.devices:
                raise DeviceUnknownError
            return Who(device, state.devices[device].number, author_at(state, device, seat))

        return await self._look(look)

    async def _writer(self, request: Request, as_: str) -> tuple[Who, c.Author]:
        """Who asks, if that is who they say they are. Raises `NotYouError`."""
        who = await self._who(request)
        if who.author is None or who.key != as_:
            raise NotYouError
        return who, who.author

    async def _look(self, look: Callable[[State], T]) -> T:
        return await _receipt(self._owner.look(look))

    async def _do(
        self, command: c.Command, who: Who | None = None, id_: CommandId | None = None
    ) -> Receipt:
        actor = f"tablet {who.number}" if who else "tablet"
        return await _receipt(self._owner.submit(command, id=id_, actor=actor))


async def _receipt(future: Future[T]) -> T:
    """What the owner answers; a client that leaves meanwhile does not undo it."""
    return await asyncio.shield(asyncio.wrap_future(future))


def _saved(receipt: Receipt) -> Response:
    at = receipt.saved_at.isoformat(timespec="milliseconds")
    return wire.json_response({"saved_at": at, "seq": receipt.seq})


def safely(
    handler: Callable[[Request], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """Every refusal as JSON; a fault of ours as *busy*, so that the tablet keeps what it has."""

    async def safe(request: Request) -> Response:
        try:
            return await handler(request)
        except MalformedError:
            return refusal(400, "malformed")
        except NotYouError:
            return refusal(409, "not_you")
        except WorkshopError as error:
            return refused(error)
        except Exception:  # edge of the server: the tablet keeps what it has, and asks again
            log.exception("A request could not be answered")
            return refusal(503, "busy")

    return safe
