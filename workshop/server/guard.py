"""What every request must be before the evening hears of it, and what every answer carries."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from typing import TYPE_CHECKING, Final

from workshop.server.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT: Final = 256 * 1024
"""Bytes of a request: the longest draft, with every character written out as `\\uXXXX`."""
HEAD_LIMIT: Final = 16 * 1024
"""Bytes of all headers of a request."""
BODY_S: Final = 15.0
"""A body that takes longer comes from nobody who means well, or over no network to speak of."""
ALONG: Final = "/api/along"
"""The one thing that a page of another address may say: it has the proof of a tablet."""
OWN_HEADER: Final = b"x-dialoogavond"
RATE: Final = 30.0
"""Requests a second and address, after a burst."""
BURST: Final = 150.0
"""Of what is asked under `/api/`; the page's own files do not count."""
_FORGET: Final = 2_000
_DIGITS: Final = 12
"""Of a length that is looked at."""


def policy(style: str = "", script: str = "", ask: str = "") -> str:
    """What a page of ours may do: nothing from elsewhere, and nothing of its own but these two.

    `ask` is whom it may ask beside this laptop.
    """
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' {script}",
        "style-src": f"'self' {style}",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": f"'self' {ask}",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {allowed}".strip() for name, allowed in rules.items())


HEADERS: Final = (
    (b"content-security-policy", policy().encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


class Buckets:
    """How many requests each address has left: `burst` at first, `rate` more each second."""

    def __init__(self, now: Callable[[], float], rate: float, burst: float) -> None:
        self._now, self._rate, self._burst = now, rate, burst
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, address: str) -> bool:
        """Whether there was one left."""
        now = self._now()
        left, last = self._left.get(address, (self._burst, now))
        left = min(self._burst, left + (now - last) * self._rate)
        if len(self._left) > _FORGET:
            self._left.clear()  # all get a full bucket: a flood of addresses gains little by it
        # What is refused costs nothing: who asks too fast is slowed down to the rate, not shut out.
        there = left >= 1
        self._left[address] = (left - there, now)
        return there


class Guard:
    """An ASGI application around ours."""

    def __init__(self, inner: ASGIApp, names: Container[str], now: Callable[[], float]) -> None:
        """`names` are what this laptop is called, beside its addresses."""
        self._inner = inner
        self._names = names
        self._buckets = Buckets(now, RATE, BURST)
        self.heard_from: dict[str, float] = {}
        """Addresses that asked for something, and when last, in seconds since 1970."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return
        headers = dict(scope["headers"])

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(message)
            await send(message)

        wrong = self._wrong(scope, headers)
        if wrong is not None:
            status, code = wrong
            await refusal(status, code)(scope, receive, send_with_headers)
            return
        if scope["method"] == "POST":
            body = await self._body_in_time(receive)
            if body is None:
                await refusal(413, "too_long")(scope, receive, send_with_headers)
                return
            receive = _again(body, receive)
        await self._inner(scope, receive, send_with_headers)

    async def _body_in_time(self, receive: Receive) -> bytes | None:
        try:
            async with asyncio.timeout(BODY_S):
                return await _body(receive)
        except TimeoutError:
            return None

    def _wrong(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, str] | None:
        client = scope.get("client")
        # The page's own files cost nothing, and a router may give many tablets one address.
        counts = scope["path"].startswith("/api/")
        if client and counts and not self._buckets.take(client[0]):
            return 429, "busy"
        if sum(len(name) + len(value) for name, value in scope["headers"]) > HEAD_LIMIT:
            return 431, "malformed"
        host = headers.get(b"host", b"").decode("latin-1")
        if not self._is_ours(host, scope):
            return 421, "origin"
        if client and len(self.heard_from) < _FORGET:
            self.heard_from[client[0]] = time.time()
        if scope["method"] == "GET":
            return None
        if scope["method"] != "POST":
            return 405, "not_found"
        if scope["path"] == ALONG:
            return None if _is_short(headers) else (413, "too_long")
        origin = headers.get(b"origin", b"").decode("latin-1")
        if origin != f"http://{host}" or headers.get(OWN_HEADER) != b"1":
            return 403, "origin"
        if headers.get(b"content-type", b"").split(b";")[0].strip() != b"application/json":
            return 400, "malformed"
        return None if _is_short(headers) else (413, "too_long")

    def _is_ours(self, host: str, scope: Scope) -> bool:
        """An address in figures, or a name of this laptop: no other site can be made to mean us."""
        name, _, port = host.rpartition(":") if _has_port(host) else (host, "", "80")
        server = scope.get("server")
        if server and port != str(server[1]):
            return False
        name = name.removeprefix("[").removesuffix("]").lower()
        return name in self._names or _is_address(name)


def _is_short(headers: dict[bytes, bytes]) -> bool:
    length = headers.get(b"content-length", b"0")
    # Python refuses to read a number of thousands of digits.
    return length.isdigit() and len(length) <= _DIGITS and int(length) <= BODY_LIMIT


def _has_port(host: str) -> bool:
    return ":" in host and not host.endswith("]")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


async def _body(receive: Receive) -> bytes | None:
    """The whole body; None if it is too long, whatever its headers promised, or the client left."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if len(body) > BODY_LIMIT:
            return None
        if not message.get("more_body"):
            return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """`body` at once; after that only whether the client left."""
    given = False

    async def receive_again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again


def _add_headers(message: Message) -> None:
    known = {name for name, _ in message.get("headers", ())}
    message["headers"] = [
        *message.get("headers", ()),
        *(header for header in HEADERS if header[0] not in known),
    ]
