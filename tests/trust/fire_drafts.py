"""Half-typed answers on a tablet, as `drafts.js` keeps and sends them."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from tests.trust.fire_books import Typed
from tests.trust.fire_pace import pace, page_s

if TYPE_CHECKING:
    from tests.trust.fire_http import Reply
    from tests.trust.fire_page import Page

Json = dict[str, Any]  # Any: what the protocol says
FINAL: Final = ("malformed", "refused", "too_long")
"""Trying again gives the same."""


@dataclass
class Draft:
    """`sent` is the last `rev` that the laptop has."""

    rev: int
    value: Json | None
    sent: int = 0
    refused: bool = False
    is_typed: bool = False


@dataclass
class Drafts:
    """Of one page, until it is loaded anew."""

    page: Page
    author: str = ""
    drafts: dict[str, Draft] = field(default_factory=dict)
    on_way: str = ""
    _timer: asyncio.TimerHandle | None = None
    _first_at: float = 0.0
    _last_sent_at: float = 0.0
    _pause: float = 0.0

    def _key(self, question: str) -> str:
        return f"draft:{self.author}:{question}"

    def _dirty(self) -> list[str]:
        return [
            id_ for id_, each in self.drafts.items() if each.rev > each.sent and not each.refused
        ]

    def act_for(self, person: str) -> None:
        """Say for whom the page acts now."""
        if person == self.author:
            return
        self.author, self.drafts = person, {}
        start = self._key("")
        for key, kept in self.page.storage.items():
            if person and key.startswith(start):
                draft = Draft(kept["rev"], kept["value"], kept.get("sent", 0))
                self.drafts[key.removeprefix(start)] = draft
        if self._dirty():
            self._plan(0)

    def hear(self, answers: list[Json]) -> None:
        """What the laptop has; the newer of both stays."""
        for each in answers:
            here = self.drafts.get(each["question"])
            if here and here.rev >= each["rev"]:
                continue
            value = json.loads(each["draft"]) if each["draft"] else None
            is_dirty = here and here.rev > here.sent and not here.refused
            if here and is_dirty and (here.is_typed or not value):
                self._typed_after(each["question"], here, each["rev"] + 1)
                continue
            if value or each["rev"]:
                kept = here.value if here and here.refused and not value else value
                self.drafts[each["question"]] = Draft(each["rev"], kept, each["rev"])

    def _typed_after(self, question: str, here: Draft, rev: int) -> None:
        for typed in self.page.books.typed_at(self.page.number, question):
            typed.rev = max(typed.rev, rev) if typed.rev == here.rev else typed.rev
        here.rev = rev

    def change(self, question: str, value: Json) -> None:
        """The text as it is now, after each change."""
        here = self.drafts.get(question) or Draft(0, None)
        draft = Draft(here.rev + 1, value, here.sent, is_typed=True)
        self.drafts[question] = draft
        self.page.storage[self._key(question)] = {"rev": draft.rev, "value": value}
        now = time.monotonic()
        self.page.books.type(Typed(self.page.number, question, draft.rev, now, value))
        self._first_at = self._first_at or now
        rest, longest = page_s("drafts.js", "REST_MS"), page_s("drafts.js", "LONGEST_MS")
        apart = page_s("drafts.js", "APART_MS")
        self._plan(max(min(rest, self._first_at + longest - now), self._last_sent_at + apart - now))

    def _plan(self, wait_s: float) -> None:
        self.stop()
        self._timer = self.page.loop.call_later(max(0.0, wait_s, self._pause), self.flush)

    def stop(self) -> None:
        """No timer runs."""
        if self._timer is not None:
            self._timer.cancel()

    def flush(self) -> None:
        """Send what the laptop has not yet."""
        self.stop()
        dirty = self._dirty()
        if dirty and self.author and self.page.is_here and not self.on_way:
            # As it is now: whoever has the tablet next may be there before this begins.
            self.on_way, self._first_at = dirty[0], 0.0
            self.page.spawn(self._send(dirty[0], self.drafts[dirty[0]], self.author))

    def flush_last(self) -> None:
        """While the page is being left."""
        if self.author and self.page.is_here:
            for question in self._dirty():
                draft = self.drafts[question]
                self.page.leave_behind(self._post(question, draft, self.author))

    async def _post(self, question: str, draft: Draft, whose: str) -> Reply:
        body = json.dumps(draft.value, ensure_ascii=False) if draft.value else ""
        sent = {"as": whose, "question": question, "rev": draft.rev, "body": body}
        return await self.page.post("/api/draft", sent)

    async def _send(self, question: str, draft: Draft, whose: str) -> None:
        rev = draft.rev
        sent_at = self._last_sent_at = time.monotonic()
        reply = await self._post(question, draft, whose)
        self.on_way = ""
        if reply.ok:
            self.page.books.kept(self.page.number, question, rev, sent_at)
        if whose == self.author:
            self._settle(question, rev, reply)

    def _settle(self, question: str, rev: int, reply: Reply) -> None:
        draft = self.drafts.get(question)
        if reply.ok:
            self._pause = 0
            if draft:
                self._receive(question, draft, rev)
        else:
            wait_s = reply.body.get("wait_s")
            longest = page_s("drafts.js", "LONGEST_PAUSE_MS")
            grown = min(longest, self._pause * 2 if self._pause else 1 / pace())
            self._pause = wait_s / pace() if wait_s else grown
            if draft and reply.error in FINAL:
                draft.refused = True
                self.page.alarm(f"draft refused: {reply.body}")
            self.page.hear_refusal(reply)
            self.page.outbox.flush()
        if self._dirty():
            self._plan(self._pause_after(question) if reply.ok else self._pause)

    def _pause_after(self, question: str) -> float:
        if self._dirty()[0] != question:
            return 0
        return self._last_sent_at + page_s("drafts.js", "APART_MS") - time.monotonic()

    def _receive(self, question: str, draft: Draft, rev: int) -> None:
        draft.sent = max(draft.sent, rev)
        if draft.sent >= draft.rev:
            self.page.storage.pop(self._key(question), None)
        self.page.outbox.flush()

    def sent(self, question: str) -> int | None:
        """The newest `rev` that the laptop has, as far as it said so."""
        draft = self.drafts.get(question)
        return draft.sent if draft else None

    def done(self, question: str) -> int | None:
        """It is sent as an answer: no draft waits any more; its newest `rev`."""
        self.page.books.sent_along(self.page.number, question)
        draft = self.drafts.get(question)
        if not draft:
            return None
        draft.value, draft.sent = None, draft.rev
        ended = {"rev": draft.rev, "value": None, "sent": draft.rev}
        self.page.storage[self._key(question)] = ended
        return draft.rev

    def retry(self) -> None:
        """The laptop is back."""
        self._pause = 0
        if self._dirty():
            self._plan(0)

    def waits(self) -> bool:
        """Whether the laptop does not have all of it."""
        return bool(self._dirty())
