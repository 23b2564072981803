"""A tablet's page without a browser: joining, listening and coming back as `evening.js` does."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.trust.fire_drafts import Drafts
from tests.trust.fire_http import Reply
from tests.trust.fire_outbox import Outbox
from tests.trust.fire_pace import pace, page_s

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from tests.trust.fire_books import Books, Sent
    from tests.trust.fire_http import Wire

Json = dict[str, Any]  # Any: what the protocol says


class Page:
    """Of one tablet. `load` opens it; `reload` does so anew, with what storage kept."""

    def __init__(self, number: int, wire: Wire, books: Books, code: str, person: str) -> None:
        """`person` is whose name is chosen; empty in an anonymous evening."""
        self.number, self.wire, self.books = number, wire, books
        self.code, self.person = code, person
        self.storage: dict[str, Any] = {}  # Any: what JSON can hold
        self.was_in = False
        """The laptop said that it let this tablet in."""
        self.seat = ""
        self._tasks: set[asyncio.Task[None]] = set()
        self._left: set[asyncio.Task[Reply]] = set()
        self._forget()

    def _forget(self) -> None:
        self.link = "starting"
        self.on_since = float("inf")
        self.hello: Json | None = None
        self.picture: Json | None = None
        self.mine: Json | None = None
        self._pause = 0.0
        self._broken = 0
        self._claiming = False
        self.drafts = Drafts(self)
        self.outbox = Outbox(self)

    # --- opening and leaving ---------------------------------------------------------------

    def load(self) -> None:
        """Open the page."""
        self.loop = asyncio.get_running_loop()
        self.spawn(self._listen_on())

    def reload(self, *, in_peace: bool) -> None:
        """The browser crashed, or somebody loaded the page anew."""
        if in_peace:
            self.drafts.flush_last()
        self._stop()
        self._forget()
        self.load()

    def _stop(self) -> None:
        self.drafts.stop()
        self.outbox.stop()
        for task in self._tasks:
            task.cancel()

    async def close(self) -> None:
        """The page is closed."""
        self._stop()
        for each in self._left:
            each.cancel()
        await asyncio.gather(*self._tasks, *self._left, return_exceptions=True)
        await self.wire.close()

    def spawn(self, act: Coroutine[Any, Any, None]) -> None:
        """Do it while this page lives."""
        task = self.loop.create_task(act)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            self.alarm(f"the page broke: {fault!r}")

    def leave_behind(self, act: Coroutine[Any, Any, Reply]) -> None:
        """The browser sends it after the page is gone."""
        task = self.loop.create_task(act)
        self._left.add(task)
        task.add_done_callback(self._left.discard)

    async def post(self, path: str, body: Json) -> Reply:
        """Ask; what is a fault of the laptop is never right."""
        reply = await self.wire.post(path, body, page_s("api.js", "PATIENCE_MS"))
        self.books.counts[f"answers {reply.status}"] += 1
        if reply.status in (400, 403, 404, 405, 413, 421, 431) or reply.status == 500:
            self.alarm(f"{path} got {reply.status} {reply.body}")
        return reply

    def alarm(self, what: str) -> None:
        """Somebody was told what was not so."""
        self.books.alarm(self.number, what)

    # --- the stream ------------------------------------------------------------------------

    async def _listen_on(self) -> None:
        while True:
            reply = await self.post("/api/hello", {})
            if not reply.ok:
                await self._later("busy" if reply.status else "off", reply.body.get("wait_s"))
                continue
            self._greet(reply.body)
            if not reply.body["admitted"]:
                await self._join()
                continue
            await self._listen()
            self._broken += 1
            self._lose()
            if self._broken > 2:
                await self._later("busy")

    def _lose(self) -> None:
        self.on_since = float("inf")

    async def _later(self, link: str, wait_s: float | None = None) -> None:
        self.link = link
        self._lose()
        longest = page_s("evening.js", "LONGEST_PAUSE_MS")
        grown = min(longest, self._pause * 1.7 if self._pause else 1 / pace())
        self._pause = wait_s / pace() if wait_s else grown
        await asyncio.sleep(self._pause * random.uniform(0.8, 1.2))

    def _greet(self, hello: Json) -> None:
        if self.hello and self.hello["session"] != hello["session"]:
            self.alarm("another evening")
        self.hello = hello
        self._look_at_epoch(hello["epoch"])
        if self.was_in and not hello["admitted"]:
            self.alarm("is asked for the code again")

    def _look_at_epoch(self, epoch: int) -> None:
        if epoch < self.storage.get("epoch", 0):
            self.alarm("the evening is elsewhere")
        self.storage["epoch"] = max(epoch, self.storage.get("epoch", 0))

    async def _join(self) -> None:
        reply = await self.post("/api/join", {"code": self.code})
        if reply.ok:
            self.was_in = True
            return
        if reply.status and reply.error not in ("busy", "closed"):
            self.alarm(f"not let in: {reply.body}")
        await asyncio.sleep((reply.body.get("wait_s") or 1) / pace())

    async def _listen(self) -> None:
        silence_s = page_s("api.js", "SILENCE_MS")
        async with contextlib.aclosing(self.wire.events("/api/stream", silence_s)) as events:
            async for name, body in events:
                if name == "status" and body["status"] == 200:
                    continue
                if name == "gone" or body.get("status") == 401:
                    self.alarm("the laptop does not know it any more")
                    return
                if name == "status":
                    return
                self._hear(name, body)

    def _hear(self, name: str, body: Json) -> None:
        self._pause = self._broken = 0
        was_away = self.link != "on"
        self.link = "on"
        self.on_since = min(self.on_since, time.monotonic())
        if name == "picture":
            self._look_at_epoch(body["epoch"])
            self.picture = body
        elif name == "mine":
            self.mine = body
        if was_away:
            self.drafts.retry()
            self.outbox.flush()
        if name == "mine":
            self._hear_mine(body)

    def _hear_mine(self, mine: Json) -> None:
        person = mine["person"]["key"] if mine["person"] else ""
        if person != self.outbox.author:
            self.drafts.act_for(person)
            self.outbox.act_for(person)
        if person:
            self.drafts.hear(mine["answers"])
        elif not self._claiming:
            self.spawn(self._claim())

    async def _claim(self) -> None:
        self._claiming = True
        try:
            who = {"participant": self.person}
            if not self.person:
                self.storage.setdefault("seat", uuid4().hex)
                who = {"seat": self.storage["seat"]}
                self.seat = self.storage["seat"]
            while self.mine is not None and not self.mine["person"]:
                reply = await self.post("/api/claim", who)
                if not reply.ok:
                    self.hear_refusal(reply)
                    if reply.status == 409:
                        self.alarm(f"may not take its place: {reply.body}")
                # The stream says who uses the tablet now; else the person taps again.
                await asyncio.sleep((reply.body.get("wait_s") or 1) / pace())
        finally:
            self._claiming = False

    # --- what came of sending --------------------------------------------------------------

    @property
    def is_here(self) -> bool:
        """Whether this page speaks with the laptop that has the evening."""
        return self.link != "off"

    def hear_refusal(self, reply: Reply) -> None:
        """The laptop does not know this tablet, or knows better, or is away."""
        if reply.error == "taken":
            self.alarm("its name is in use elsewhere")
        is_lost = reply.status == 0 and self.link == "on"
        if is_lost or reply.error == "not_you" or reply.status == 401:
            self.books.counts[f"listened anew after {reply.error or 'silence'}"] += 1
            self._relisten()

    def _relisten(self) -> None:
        for task in self._tasks:
            if task.get_coro().__name__ == "_listen_on":  # type: ignore[union-attr]  # all are coroutines
                task.cancel()
        self.spawn(self._listen_on())

    def received(self, command: Sent) -> None:
        """Its receipt came."""
        self.books.counts[f"receipts {command.path[5:]}"] += 1
        self.books.counts["sent more than once"] += command.tries > 1

    def refused(self, command: Sent, reply: Reply) -> None:
        """No words get lost: they stand in the editor again."""
        self.books.counts[f"refused by a rule: {command.path[5:]}"] += 1
        if command.path in ("/api/answer", "/api/comment") or reply.error != "refused":
            self.alarm(f"{command.path} refused: {reply.body}")
        if command.path == "/api/answer":
            self.drafts.change(command.question, command.body["value"])

    @property
    def is_done(self) -> bool:
        """Whether nothing waits here."""
        return not self.outbox.all() and not self.drafts.waits() and self.link == "on"
