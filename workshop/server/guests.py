"""Pages that gave a code of their own: known by a cookie until the door is shut."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from workshop.server import tokens

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


class Guests:
    """So many at once; one more sends the first away."""

    def __init__(self, name: str, most: int) -> None:
        """`name` is that of their cookie, with the session in it."""
        self._name, self._most = name, most
        self._known: list[str] = []
        """Hashes of tokens, the oldest first; in memory alone."""

    def admit(self, response: Response) -> None:
        """Give the page a token with this answer."""
        token = tokens.new_token()
        self._known = [*self._known[1 - self._most :], _hash(token)]
        tokens.give(response, self._name, token)

    def knows(self, request: Request) -> bool:
        """Whether the page that asks was admitted, and not sent away since."""
        token = request.cookies.get(tokens.cookie_name(self._name), "")
        return _hash(token) in self._known


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
