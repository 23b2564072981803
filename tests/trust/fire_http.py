"""What a browser does for a page: one request, one answer; a stream, read as it comes."""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

Json = dict[str, Any]  # Any: what the protocol says

_GONE: Final = (OSError, EOFError, asyncio.LimitOverrunError, ValueError)
"""What a network that fails looks like from the page."""
_LIMIT: Final = 2**22


@dataclass(frozen=True)
class Reply:
    """What came of asking; status 0 is a laptop that cannot be reached."""

    status: int = 0
    body: Json = field(default_factory=dict)
    cookie: str = ""

    @property
    def ok(self) -> bool:
        return self.status == 200

    @property
    def error(self) -> str:
        """Why not, as the protocol calls it."""
        return str(self.body.get("error", ""))


@dataclass
class Wire:
    """Of one tablet: its own address in the network, and its cookie."""

    address: str
    host: str
    port: int
    cookie: str = ""
    _on_way: set[asyncio.Task[Reply]] = field(default_factory=set)

    async def post(self, path: str, body: Json, patience_s: float) -> Reply:
        """Never raises; half an answer is none."""
        sending = asyncio.create_task(self._post(path, json.dumps(body).encode()))
        self._on_way.add(sending)
        sending.add_done_callback(self._on_way.discard)
        done, _ = await asyncio.wait({sending}, timeout=patience_s)
        if not done:
            sending.cancel()  # given up and stopped: what left the tablet may still arrive
            return Reply()
        if sending.cancelled():
            return Reply()
        reply = sending.result()
        if reply.cookie:
            self.cookie = reply.cookie
        return reply

    async def close(self) -> None:
        """What is on its way does not arrive any more."""
        for each in self._on_way:
            each.cancel()
        await asyncio.gather(*self._on_way, return_exceptions=True)

    async def _post(self, path: str, body: bytes) -> Reply:
        writer = None
        try:
            reader, writer = await self._connect()
            writer.write(self._head("POST", path, len(body)) + body)
            head, data = await _answer(reader)
            return Reply(_status(head), json.loads(data), _cookie(head))
        except _GONE:
            return Reply()
        finally:
            if writer is not None:
                writer.transport.abort()

    async def events(self, path: str, silence_s: float) -> AsyncGenerator[tuple[str, Json], None]:
        """What the page is told, until one side ends it or `silence_s` pass without a word.

        The first is `status`, with the number of the answer.
        """
        writer = None
        try:
            async with asyncio.timeout(silence_s):
                reader, writer = await self._connect()
                writer.write(self._head("GET", path, 0))
                head = await reader.readuntil(b"\r\n\r\n")
            yield "status", {"status": _status(head)}
            while True:
                async with asyncio.timeout(silence_s):
                    event = await _event(reader)
                yield event
        except (*_GONE, TimeoutError):
            return
        finally:
            if writer is not None:
                writer.transport.abort()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(
            self.host, self.port, local_addr=(self.address, 0), limit=_LIMIT
        )

    def _head(self, method: str, path: str, length: int) -> bytes:
        host = f"{self.host}:{self.port}"
        return (
            f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
            f"X-Dialoogavond: 1\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n"
            f"Cookie: {self.cookie}\r\nConnection: close\r\n\r\n"
        ).encode()


async def _answer(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    length = _header(head, b"content-length")
    if length is None:
        raise EOFError
    return head, await reader.readexactly(int(length))


async def _event(reader: asyncio.StreamReader) -> tuple[str, Json]:
    """The next event; the stream comes in chunks, as the head of the answer said."""
    event, data = "", b""
    while True:
        line = (await reader.readuntil(b"\n")).rstrip(b"\r\n")
        if line.startswith(b"event: "):
            event = line[7:].decode()
        elif line.startswith(b"data: "):
            data = line[6:]
        elif not line and event and data:
            return event, json.loads(data)
        elif line == b"0":
            raise EOFError


def _header(head: bytes, name: bytes) -> bytes | None:
    for line in head.split(b"\r\n"):
        key, _, value = line.partition(b":")
        if key.lower() == name:
            return value.strip()
    return None


def _cookie(head: bytes) -> str:
    return (_header(head, b"set-cookie") or b"").partition(b";")[0].decode()


def _status(head: bytes) -> int:
    with contextlib.suppress(IndexError):
        return int(head.split(b" ", 2)[1])
    raise EOFError
