"""Commands without a receipt yet, as `outbox.js` keeps and sends them."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.trust.fire_books import Sent
from tests.trust.fire_drafts import FINAL
from tests.trust.fire_pace import pace, page_s

if TYPE_CHECKING:
    from tests.trust.fire_http import Reply
    from tests.trust.fire_page import Page

Json = dict[str, Any]  # Any: what the protocol says


@dataclass
class Outbox:
    """Of one page, until it is loaded anew; what it holds stays in the tablet's storage."""

    page: Page
    author: str = ""
    _busy: Sent | None = None
    _timer: asyncio.TimerHandle | None = None
    _pause: float = 0.0
    _faults: int = 0

    def all(self) -> list[Sent]:
        """In the order in which they go."""
        return [self.page.books.sent[id_] for id_ in self.page.storage.get("outbox", ())]

    def mine(self) -> list[Sent]:
        """Of whom the page acts for."""
        return [each for each in self.all() if each.body["as"] == self.author]

    def _keep(self, commands: list[Sent]) -> None:
        self.page.storage["outbox"] = [each.id for each in commands]

    def _drop(self, command: Sent) -> None:
        self._keep([each for each in self.all() if each is not command])

    def act_for(self, person: str) -> None:
        """Say for whom the page acts now."""
        self.author = person
        self.flush()

    def put(self, path: str, body: Json, words: str = "") -> None:
        """A newer command about the same question takes the place of one that was never tried."""
        made = {"id": uuid4().hex, "as": self.author, **body}
        command = Sent(self.page.number, path, made, time.monotonic(), words)
        self.page.books.sent[command.id] = command
        kept = []
        for each in self.all():
            if self._is_old(each, command):
                each.replaced = True
            else:
                kept.append(each)
        self._keep([*kept, command])
        self.flush()

    def _is_old(self, each: Sent, newer: Sent) -> bool:
        return (
            each.body["as"] == self.author
            and each.question == newer.question
            and each.body.get("comment") == newer.body.get("comment")
            and _about(each.path) == _about(newer.path)
            and not each.tries
        )

    def flush(self) -> None:
        """Try now, unless one is under way."""
        self.stop()
        waiting = self.mine()
        if self._busy or not waiting or not self.author:
            return
        if self.page.is_here and self.page.drafts.on_way != (waiting[0].question or None):
            self._busy = waiting[0]
            self.page.spawn(self._send(waiting[0]))

    def stop(self) -> None:
        """No timer runs."""
        if self._timer is not None:
            self._timer.cancel()

    async def _send(self, command: Sent) -> None:
        command.tries += 1
        reply = await self.page.post(command.path, command.body)
        self._busy = None
        self._settle(command, reply)

    def _settle(self, command: Sent, reply: Reply) -> None:
        if reply.ok:
            self._pause = 0
            command.seq = reply.body["seq"]
            self._drop(command)
            self.page.received(command)
            self.flush()
        elif reply.error in FINAL or self._is_fault(reply):
            command.refused = reply.error or str(reply.status)
            self._drop(command)
            self.page.refused(command, reply)
            self.flush()
        else:
            self.page.hear_refusal(reply)
            self._again(reply.body.get("wait_s"))

    def _is_fault(self, reply: Reply) -> bool:
        is_fault = reply.status >= 500 and reply.error != "busy"
        self._faults = self._faults + 1 if is_fault else 0
        return self._faults >= 3

    def _again(self, wait_s: float | None) -> None:
        longest = page_s("outbox.js", "LONGEST_PAUSE_MS")
        grown = min(longest, self._pause * 2 if self._pause else 1 / pace())
        self._pause = wait_s / pace() if wait_s else grown
        self.stop()
        self._timer = self.page.loop.call_later(self._pause, self.flush)


def _about(path: str) -> str:
    return "/api/answer" if path == "/api/withdraw" else path
