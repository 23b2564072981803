"""Many tablets in one process: each with an address, a connection and (if asked) a stream."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final
from uuid import uuid4

from tests.bench.hall import token
from tests.domain.method import OWN

SERVER: Final = "127.0.0.1"


def _address(number: int) -> str:
    """A tablet's own on the loopback network, as in a room each has its own."""
    return f"127.0.{1 + number // 200}.{1 + number % 200}"


@dataclass
class Tablet:
    """One of the crowd."""

    number: int
    port: int
    cookie: str
    acks_ms: list[float] = field(default_factory=list)
    pictures: list[float] = field(default_factory=list)
    """When each picture came (`perf_counter`)."""
    news: asyncio.Event = field(default_factory=asyncio.Event)
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    async def connect(self) -> None:
        """Open the connection that answers go by."""
        self.close()
        self._reader, self._writer = await self._open()

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(
            SERVER, self.port, local_addr=(_address(self.number), 0)
        )

    async def answer(self) -> None:
        """Send an answer; the time until its receipt is kept."""
        value = {"items": [f"waarde {uuid4().hex[:8]}", "rust", "ruimte"]}
        sent = {"id": uuid4().hex, "as": f"p{self.number}", "question": OWN, "value": value}
        body = json.dumps(sent).encode()
        began = perf_counter()
        status, said = await self._post(body)
        if not status:  # the server hung up on who was silent for long: browsers come back too
            await self.connect()
            status, said = await self._post(body)
        assert b" 200 " in status, (status, said)
        self.acks_ms.append((perf_counter() - began) * 1000)

    async def _post(self, body: bytes) -> tuple[bytes, bytes]:
        """The status line and what was said; nothing of either where nobody listens any more."""
        assert self._reader is not None
        assert self._writer is not None
        try:
            self._writer.write(self._head("POST", "/api/answer", len(body)) + body)
            status = await self._reader.readline()
        except ConnectionError:
            status = b""
        if not status:
            return b"", b""
        length = 0
        while (line := await self._reader.readline()) not in (b"\r\n", b""):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return status, await self._reader.readexactly(length)

    def _head(self, method: str, path: str, length: int = 0) -> bytes:
        host = f"{SERVER}:{self.port}"
        return (
            f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
            f"X-Dialoogavond: 1\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n"
            f"Cookie: {self.cookie}={token(self.number)}\r\n\r\n"
        ).encode()

    async def listen(self) -> None:
        """Note when pictures come, until cancelled."""
        reader, writer = await self._open()
        try:
            writer.write(self._head("GET", "/api/stream"))
            while line := await reader.readline():
                if line.startswith(b"event: picture"):
                    self.pictures.append(perf_counter())
                    self.news.set()
        finally:
            writer.close()

    async def next_picture(self) -> float:
        """When the next one came after `forget`."""
        await self.news.wait()
        return self.pictures[0]

    def forget(self) -> None:
        """Pictures from now on."""
        self.pictures.clear()
        self.news.clear()

    def close(self) -> None:
        """Hang up."""
        if self._writer is not None:
            self._writer.close()


async def crowd(count: int, port: int, cookie: str) -> list[Tablet]:
    """So many, connected."""
    tablets = [Tablet(number, port, cookie) for number in range(count)]
    for tablet in tablets:
        await tablet.connect()
    return tablets


async def steady(tablets: list[Tablet], every_s: float, seconds: float) -> list[float]:
    """Each answers once in `every_s`, spread evenly; all times until the receipt."""

    async def one(place: int, tablet: Tablet) -> None:
        begin = perf_counter() + every_s * place / len(tablets)
        for turn in range(round(seconds / every_s)):
            await asyncio.sleep(max(0.0, begin + turn * every_s - perf_counter()))
            await tablet.answer()

    await asyncio.gather(*(one(place, tablet) for place, tablet in enumerate(tablets)))
    return _taken(tablets)


async def at_once(tablets: list[Tablet], times: int) -> list[float]:
    """All press *Verstuur* together; of each time the last receipt."""
    found = []
    for _ in range(times):
        await asyncio.gather(*(tablet.answer() for tablet in tablets))
        found.append(max(_taken(tablets)))
        await asyncio.sleep(0.5)
    return found


async def as_fast_as_it_goes(tablets: list[Tablet], seconds: float) -> float:
    """Answers per second, when each tablet sends the next as soon as it has its receipt."""
    end = perf_counter() + seconds

    async def one(tablet: Tablet) -> None:
        while perf_counter() < end:
            await tablet.answer()

    await asyncio.gather(*(one(tablet) for tablet in tablets))
    return len(_taken(tablets)) / seconds


def _taken(tablets: list[Tablet]) -> list[float]:
    """All times so far; they are counted once."""
    found = [each for tablet in tablets for each in tablet.acks_ms]
    for tablet in tablets:
        tablet.acks_ms.clear()
    return found
