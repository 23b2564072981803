"""Whoever holds a tablet: types, thinks, sends, changes their mind, and leaves things half said."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

    from tests.trust.fire_page import Page

Json = dict[str, Any]  # Any: what the protocol says

_LOOKS_S = 0.02
_QUESTIONS = 2
"""Of a step, that somebody answers at most: more is only more of the same."""


class Person:
    """Acts on one page, whatever becomes of it."""

    def __init__(self, page: Page, random: Random) -> None:
        self.page, self.random = page, random
        self.has_left = False
        """Nothing is begun any more."""
        self._begun: set[str] = set()
        self._numbers = count(1)

    async def live(self) -> None:
        """Until they leave."""
        while not self.has_left:
            await asyncio.sleep(_LOOKS_S + self.random.random() * _LOOKS_S)
            picture = self.page.picture
            if picture is None or not self.page.outbox.author:
                continue
            if picture["phase"] == "own":
                await self._answer(picture)
            await self._join_in(picture)

    async def _is_ready(self) -> None:
        """Nobody types before the page says for whom."""
        while not self.page.outbox.author or self.page.picture is None:
            if self.has_left:
                raise asyncio.CancelledError
            await asyncio.sleep(_LOOKS_S)

    def begin_anew(self) -> None:
        """The step is there again, and this person has something else to say."""
        self._begun.clear()

    def _is_new(self, what: str, chance: float = 1.0) -> bool:
        """Whether to do this; each thing is considered once."""
        if what in self._begun:
            return False
        self._begun.add(what)
        return self.random.random() < chance

    def words(self) -> str:
        """That nobody else ever says."""
        return f"woorden van {self.page.number} nummer {next(self._numbers)} einde"

    # --- each alone ------------------------------------------------------------------------

    async def _answer(self, picture: Json) -> None:
        for question in picture["own"][:_QUESTIONS]:
            if self._is_new(question["id"]):
                await self._think()
                await self._say(question)
                while self.random.random() < 0.25:
                    await self._think()
                    await self._change_mind(question)

    async def _think(self) -> None:
        await asyncio.sleep(self.random.random() * 0.15)

    async def _say(self, question: Json, *, half: float = 0.2) -> None:
        """Type, and mostly send."""
        await self._is_ready()
        words, drafts = self.words(), self.page.drafts
        pieces = words.split()
        keys = self.random.choice((1, 2, 4, 8, 20))
        for number in range(keys):
            so_far = " ".join(pieces[: 1 + number % len(pieces)])
            if drafts is not self.page.drafts or not drafts.author or self.has_left:
                return  # the page was loaded anew, or its laptop was, and shows no editor now
            drafts.change(question["id"], value_of(question, so_far, self.random))
            await asyncio.sleep(self.random.uniform(0.01, 0.06))
        is_here = drafts is self.page.drafts and drafts.author
        if not is_here or self.has_left or self.random.random() < half:
            return
        self.send(question, words)

    def send(self, question: Json, words: str) -> None:
        """*Verstuur*."""
        value = value_of(question, words, self.random)
        rev = self.page.drafts.done(question["id"])
        body = {"question": question["id"], "value": value, "rev": rev}
        has_words = words in str(value)
        self.page.outbox.put("/api/answer", body, words if has_words else "")

    async def _change_mind(self, question: Json) -> None:
        if self.random.random() < 0.15:
            await self._withdraw(question)
        else:
            await self._say(question, half=0.1)

    async def _withdraw(self, question: Json) -> None:
        """Possible only for what the laptop has, and nobody saw."""
        mine = self.page.mine or {"answers": []}
        here = [each for each in mine["answers"] if each["question"] == question["id"]]
        if here and here[0]["can_withdraw"] and not self.page.outbox.all():
            rev = self.page.drafts.sent(question["id"])
            self.page.outbox.put("/api/withdraw", {"question": question["id"], "rev": rev})
            # Whoever took words back writes others, later.
            await self._think()
            await self._is_ready()
            if not self.has_left:
                self.send(question, self.words())

    # --- together --------------------------------------------------------------------------

    async def _join_in(self, picture: Json) -> None:
        for question in picture["joint"]:
            dots, poll = question["dots"], question["poll"]
            if dots and dots["targets"]:
                self._dot(question["id"], dots)
            if poll and poll["open"]:
                self._take_stance(question["id"])
        if picture["concept"] and self._is_new("concept", 0.4):
            self._comment()

    def _dot(self, question: str, dots: Json) -> None:
        for turn in range(2):
            if self._is_new(f"dots {turn} {question}", 0.9 - 0.6 * turn):
                target = self.random.choice(dots["targets"])["key"]
                placed = {target: self.random.randint(1, dots["budget"])}
                self.page.outbox.put("/api/dots", {"question": question, "dots": placed})

    def _take_stance(self, question: str) -> None:
        for turn in range(2):
            if self._is_new(f"stance {turn} {question}", 0.9 - 0.6 * turn):
                words = self.words()
                body = {"question": question, "stance": "akkoord met kanttekening"}
                self.page.outbox.put("/api/stance", {**body, "reservation": words}, words)

    def _comment(self) -> None:
        known, words = f"{self.page.number:032x}", self.words()
        self.page.outbox.put("/api/comment", {"comment": known, "text": words}, words)


def value_of(question: Json, words: str, random: Random) -> Json:
    """An answer of the question's kind, with the words if it has any."""
    options = [each["key"] for each in question["options"]]
    match question["kind"]:
        case "text":
            return {"text": words}
        case "items":
            return {"items": [words]}
        case "statement" | "choice":
            return {"chosen": [random.choice(options)]}
        case "number":
            return {"number": str(random.randint(1, 9))}
        case "position":
            return {"place": random.randint(-5, 5)}
        case "rank":
            return {"order": random.sample(options, len(options))}
        case "weigh":
            return {"points": {each: 100 * (each == options[0]) for each in options}}
        case _:
            return {"rows": [{each["key"]: words for each in question["fields"]}]}
