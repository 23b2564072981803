"""Coming in, saying who one is, and passing the tablet on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, TeamId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Joining
from workshop.pictures.counting import expected
from workshop.server import codes, tokens, wire
from workshop.server import messages as m
from workshop.server.asking import NotYouError, saved
from workshop.server.guard import Buckets
from workshop.server.locks import CodeLock
from workshop.server.messages import MalformedError, read
from workshop.server.refusals import refusal

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from workshop.domain.ids import DeviceId
    from workshop.domain.state import State
    from workshop.server.asking import Asking, Caller

SEAT_CARDS: Final = 200
"""Unnamed cards that an evening can have."""
FEWEST_SEATS: Final = 60
SEATS_EACH: Final = 2
"""Anonymous seats per person there: some lose theirs, and nobody votes ten times."""
ARRIVALS: Final = (0.1, 60.0)
"""New tablets of one address: so many a second, after so many at once."""


class JoiningRoutes:
    """The handlers."""

    def __init__(self, asking: Asking, card_key: str) -> None:
        """`card_key` is that of unnamed cards, which the session's file does not hold."""
        self._asking = asking
        self._card_key = card_key
        self._arrivals = Buckets(time.monotonic, *ARRIVALS)
        self.evening_lock = CodeLock("code", time.monotonic)
        self.card_lock = CodeLock("card_code", time.monotonic)

    async def hello(self, request: Request) -> Response:
        """Where the page is; also for a tablet that nobody knows."""
        read(m.Hello, await request.body())
        device = tokens.device_at(request, self._asking.session)
        network = self._asking.hub.network

        def look(state: State) -> dict[str, object]:
            seal = state.account.seal
            return {
                "session": state.line,
                "epoch": state.epoch,
                "title": state.title,
                "municipality": state.details.municipality,
                "practice": state.details.practice,
                "accent": wire.accent_fill(state.details.accent),
                "wifi": network,
                "admitted": device in state.devices,
                "sealed": seal.version if seal else None,
            }

        return wire.json_response(await self._asking.look(look))

    async def join(self, request: Request) -> Response:
        """With the code of the evening a tablet gets its cookie; one that has it keeps it."""
        sent = read(m.Join, await request.body())
        known = tokens.device_at(request, self._asking.session)
        tablets, number = await self._asking.look(
            lambda state: (state.tablets, _number(state, known))
        )
        if tablets is None:
            return refusal(503, "closed", wait_s=5)
        wrong = await self.evening_lock.refuses(request, sent.code, codes.evening_code(tablets.key))
        if wrong is not None:
            return wrong
        if number is not None:
            return wire.json_response({"number": number})
        if not self._arrivals.take(request.client.host if request.client else ""):
            return refusal(429, "slow", wait_s=10)
        token = tokens.new_token()
        device = tokens.device_of(token)
        await self._asking.do(c.AdmitDevice(device))
        number = await self._asking.look(lambda state: _number(state, device))
        self._asking.hub.last_seen[device] = time.time()
        response = wire.json_response({"number": number})
        tokens.give(response, self._asking.session, token)
        return response

    # --- who uses it -----------------------------------------------------------------------

    async def claim(self, request: Request) -> Response:
        """Somebody uses the tablet from now on."""
        sent = read(m.Claim, await request.body())
        caller = await self._asking.caller(request)
        users = (sent.participant, sent.team, sent.seat, sent.card)
        if sum(each is not None for each in users) != 1:
            raise MalformedError("not exactly one user")
        if sent.participant is not None:
            return await self._claim_name(request, caller, sent)
        if sent.team is not None:
            author = c.ByTeam(TeamId(sent.team))
            await self._asking.do(c.BindDevice(caller.device, author), caller)
            return await self._claimed(caller.device)
        return await self._claim_seat(request, caller, sent)

    async def _claim_name(self, request: Request, caller: Caller, sent: m.Claim) -> Response:
        participant = ParticipantId(sent.participant or "")
        tablets = await self._asking.look(lambda state: state.tablets)
        proven = tablets is not None and tablets.joining is Joining.CARD
        if tablets is not None and proven:
            right = codes.card_code(tablets.key, participant)
            wrong = await self.card_lock.refuses(request, sent.code, right)
            if wrong is not None:
                return wrong
        author = c.ByParticipant(participant)
        await self._asking.do(c.BindDevice(caller.device, author, proven=proven), caller)
        return await self._claimed(caller.device)

    async def _claim_seat(self, request: Request, caller: Caller, sent: m.Claim) -> Response:
        """Under `anoniem`: the seat the tablet made, or the one behind an unnamed card."""
        if not await self._asking.look(lambda s: s.attribution is Attribution.ANONYMOUS):
            raise MalformedError("a seat in an evening with names")
        secret = sent.seat or ""
        if sent.card is not None:
            known = codes.seat_codes(self._card_key, SEAT_CARDS) if self._card_key else ()
            wrong = await self.card_lock.refuses(request, sent.code, *known)
            if wrong is not None:
                return wrong
            secret = codes.seat_secret(self._card_key, codes.as_typed(sent.code))
        refused = await self._issue(secret, with_card=sent.card is not None)
        if refused is not None:
            return refused
        # A team that used the tablet before would else go on writing for this person.
        await self._asking.do(c.ReleaseDevice(caller.device), caller)
        return await self._claimed(caller.device, c.BySeat(secret))

    async def _issue(self, secret: str, *, with_card: bool) -> Response | None:
        """A seat that the evening does not know yet, if there may be another."""

        def look(state: State) -> tuple[bool, bool, bool]:
            most = max(FEWEST_SEATS, SEATS_EACH * expected(state, None))
            takes_cards = state.tablets is not None and state.tablets.joining is Joining.CARD
            return seat_hash(secret) in state.seats, takes_cards, len(state.seats) >= most

        is_known, takes_cards, is_full = await self._asking.look(look)
        if is_known:
            return None
        if takes_cards and not with_card:
            return refusal(403, "card_code", wait_s=0)
        if is_full:
            return refusal(409, "full")
        await self._asking.do(c.IssueSeat(seat_hash(secret)))
        return None

    async def _claimed(self, device: DeviceId, seat: c.BySeat | None = None) -> Response:
        """Whoever sat there before does no longer; nor does this seat elsewhere."""
        hub = self._asking.hub
        hub.stand_up(device)
        for other in hub.sit_down(device, seat) if seat else ():
            await hub.refresh(other)
        mine = await hub.refresh(device)
        person = None if mine is None or mine.user is None else wire.person_json(mine.user)
        return wire.json_response({"person": person, "seat": seat.secret if seat else None})

    async def release(self, request: Request) -> Response:
        """Passed on: nobody uses the tablet now."""
        sent = read(m.Release, await request.body())
        caller = await self._asking.caller(request)
        if caller.author is not None and caller.key != sent.as_:
            raise NotYouError
        self._asking.hub.stand_up(caller.device)
        receipt = await self._asking.do(c.ReleaseDevice(caller.device), caller)
        await self._asking.hub.refresh(caller.device)
        return saved(receipt)


def _number(state: State, device: DeviceId | None) -> int | None:
    known = state.devices.get(device) if device else None
    return known.number if known else None
