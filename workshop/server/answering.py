"""What people write, and what they see meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain.ids import CommandId, CommentId, QuestionId
from workshop.server import messages as m
from workshop.server.asking import saved
from workshop.server.messages import read, value_of
from workshop.server.streaming import EventStream
from workshop.server.wire import json_response

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from workshop.server.asking import Asking, Caller


class AnsweringRoutes:
    """The handlers."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    async def waits(self, request: Request) -> Response:
        """For the operator; the evening itself knows nothing of it."""
        sent = read(m.Waits, await request.body())
        caller = await self._asking.caller(request)
        self._asking.hub.note_waiting(caller.device, sent.count)
        return json_response({})

    async def draft(self, request: Request) -> Response:
        """Half-written text, kept for whoever writes it."""
        sent = read(m.Draft, await request.body())
        _, author = await self._asking.writer(request, sent.as_)
        question = QuestionId(sent.question)
        return saved(await self._asking.keep(c.SaveDraft(author, question, sent.rev, sent.body)))

    async def answer(self, request: Request) -> Response:
        """A whole answer."""
        sent = read(m.Answer, await request.body())
        value = value_of(sent.value)
        caller, author = await self._asking.writer(request, sent.as_)
        question, medium = QuestionId(sent.question), c.Medium.TABLET
        command = c.SubmitAnswer(author, question, value, medium, sent.rev)
        return await self._act(sent.id, command, caller)

    async def withdraw(self, request: Request) -> Response:
        """One's own words back."""
        sent = read(m.Withdraw, await request.body())
        caller, author = await self._asking.writer(request, sent.as_)
        command = c.WithdrawAnswer(author, QuestionId(sent.question), sent.rev)
        return await self._act(sent.id, command, caller)

    async def dots(self, request: Request) -> Response:
        """All dots of one person."""
        sent = read(m.Dots, await request.body())
        caller, author = await self._asking.writer(request, sent.as_)
        return await self._act(
            sent.id, c.PlaceDots(author, QuestionId(sent.question), sent.dots), caller
        )

    async def stance(self, request: Request) -> Response:
        """A stance in the open poll."""
        sent = read(m.StanceIn, await request.body())
        caller, author = await self._asking.writer(request, sent.as_)
        question = QuestionId(sent.question)
        command = c.TakeStance(author, question, sent.stance, sent.reservation)
        return await self._act(sent.id, command, caller)

    async def comment(self, request: Request) -> Response:
        """Something about the concept; the same comment again is put in other words."""
        sent = read(m.CommentIn, await request.body())
        caller, author = await self._asking.writer(request, sent.as_)
        command = c.MakeComment(CommentId(sent.comment), author, sent.text)
        return await self._act(sent.id, command, caller)

    async def _act(self, id_: str, command: c.Command, caller: Caller) -> Response:
        """What it changed for the tablet comes with the next picture."""
        return saved(await self._asking.do(command, caller, CommandId(id_)))

    async def stream(self, request: Request) -> Response:
        """Pictures, as they change."""
        caller = await self._asking.caller(request)
        return EventStream(self._asking.hub.events(caller.device, request.headers.get("host", "")))
