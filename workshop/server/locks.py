"""A code that opens something: looked at slowly where somebody tries them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.server import codes
from workshop.server.guessing import Guesses
from workshop.server.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response


class CodeLock:
    """One kind of code, with mistakes of its own."""

    def __init__(self, refusing: str, now: Callable[[], float]) -> None:
        """`refusing` is what a wrong code is called in the protocol."""
        self._refusing = refusing
        self._guesses = Guesses(now)

    @property
    def is_attacked(self) -> bool:
        """Whether codes of this kind are being tried."""
        return self._guesses.is_attacked

    async def refuses(self, request: Request, typed: str, *right: str) -> Response | None:
        """None if `typed` is one of the `right` codes."""
        address = request.client.host if request.client else ""
        wait_s = await self._guesses.wait_s(address)
        if wait_s > 0:
            return refusal(429, "slow", wait_s=round(wait_s) or 1)
        code = codes.as_typed(typed)
        if code.isascii() and codes.is_one_of(code, right):
            self._guesses.right(address)
            return None
        return refusal(403, self._refusing, wait_s=round(self._guesses.wrong(address)))
