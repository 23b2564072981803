"""The reference library for tablets: cards to look up, and what the room is shown of them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, TypeVar

from starlette.routing import Route

from workshop.domain.card import CardId, needs_looking_up
from workshop.server.asking import safely
from workshop.server.refusals import refusal
from workshop.server.wire import json_response
from workshop.texts import library as words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.requests import Request
    from starlette.responses import Response

    from workshop.domain.card import Card
    from workshop.domain.ids import StepId
    from workshop.domain.state import State
    from workshop.pictures.library import CardFound, CardPicture, Span
    from workshop.server.asking import Asking
    from workshop.server.wire import Json
    from workshop.service.library import CardLibrary

LONGEST: Final = 300
"""Characters of a search that are looked at."""
_AT_ONCE: Final = 2
"""Searches: a room full of people who type must not keep answers waiting."""

T = TypeVar("T")


class CardRoutes:
    """The handlers; only tablets that came in are answered."""

    def __init__(self, asking: Asking, library: CardLibrary) -> None:
        self._asking, self._library = asking, library
        self._turn = asyncio.Semaphore(_AT_ONCE)

    def routes(self) -> list[Route]:
        """Both are only read."""
        return [
            Route("/api/cards", safely(self.cards), methods=["GET"]),
            Route("/api/cards/{card}", safely(self.card), methods=["GET"]),
        ]

    async def cards(self, request: Request) -> Response:
        """What was found, or without a question all there is."""
        await self._asking.caller(request)
        asked = request.query_params.get("q", "")[:LONGEST].strip()
        if asked:
            return json_response(await self._quietly(lambda: self._found(asked)))
        step = await self._asking.look(_step)
        return json_response(await self._quietly(lambda: self._all(step)))

    async def card(self, request: Request) -> Response:
        """One card."""
        await self._asking.caller(request)
        name = CardId(request.path_params["card"])
        shown = await self._quietly(lambda: self._library.card(name))
        return refusal(404, "not_found") if shown is None else json_response(_card_json(shown))

    async def _quietly(self, work: Callable[[], T]) -> T:
        """Off the loop's thread, for the first time reads files."""
        async with self._turn:
            return await asyncio.to_thread(work)

    # --- as JSON ---------------------------------------------------------------------------

    def _all(self, step: StepId | None) -> Json:
        front = self._library.in_front()
        here = self._library.beside(step) if step else ()
        return {
            "front": _short(front.card) if front else None,
            "here": [_short(each.card) for each in here],
            "groups": [
                {
                    "kind": words.KINDS[group.kind],
                    "title": group.title,
                    "cards": [_short(card) for card in group.cards],
                }
                for group in self._library.groups()
            ],
        }

    def _found(self, asked: str) -> Json:
        search = self._library.search(asked)
        found = [_found_json(each) for each in search.found]
        return {"said": words.result(search), "found": found}


def _step(state: State) -> StepId | None:
    """What the room does now."""
    return state.flow.step


def _short(card: Card) -> Json:
    return {"id": card.id, "title": card.title}


def _found_json(found: CardFound) -> Json:
    return {
        "id": found.card.card.id,
        "title": list(_parts(found.card.card.title, found.title)),
        "excerpt": list(_parts(found.excerpt, found.spans)),
    }


def _parts(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    """(text, whether it stands out): a browser counts characters in another way."""
    at = 0
    for start, end in spans:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def _card_json(shown: CardPicture) -> Json:
    card = shown.card
    lines = [line for line in card.text.split("\n") if line]
    return {
        "id": card.id,
        "group": shown.group,
        "title": card.title,
        "summary": card.summary,
        "lines": [
            {"text": line.removeprefix("- "), "item": line.startswith("- ")} for line in lines
        ],
        "check": words.changed(card.check) if card.check else "",
        "origin": list(words.origin(shown)),
        "as_of": words.as_of(card, shown.check),
        "asks": card.law and needs_looking_up(card, shown.check),
    }
