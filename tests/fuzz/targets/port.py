"""Bytes to the port that answers tablets, over loopback."""

from __future__ import annotations

import contextlib
import itertools
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import uuid4

from tests.fuzz.made import NOW, Made
from tests.fuzz.mutations.plain import with_words
from tests.fuzz.target import Run, Target, promised
from tests.server.room import HOST, free_port
from tests.server.walls import PlainWall
from tests.server.windows import Windows
from workshop.evening.opened import open_evening
from workshop.pictures.steering import Steering
from workshop.server.serving import TabletServer

_WALL_S: Final = 8.0
_RAW: Final = (
    b"GET / HTTP/1.1\r\nHost: @host\r\n\r\n",
    b"POST /api/hello HTTP/1.1\r\nHost: @host\r\nOrigin: http://@host\r\nX-Dialoogavond: 1\r\n"
    b"Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
    b"POST /api/hello HTTP/1.1\r\nHost: @host\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"2\r\n{}\r\n0\r\n\r\n",
    b"GET /api/stream HTTP/1.0\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
)
_RAW_WORDS: Final = (
    b"\r\n",
    b"\r\n\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Content-Length: 99999999999999999999\r\n",
    b"Upgrade: websocket\r\nConnection: Upgrade\r\n",
    b"Expect: 100-continue\r\n",
    b"ffffffffffffffff\r\n",
    b" HTTP/1.1",
    b"GET http://127.0.0.1/ ",
    b"X: " + b"a" * 20_000 + b"\r\n",
    b"Host: @host\r\n",
)
_TAKES_S: Final = 0.3
"""As long as a client listens: a request without an end gets no answer."""


@contextlib.contextmanager
def _sending(made: Made, place: Path) -> Iterator[Run]:
    path = place / f"{uuid4().hex}.dialoog"
    path.write_bytes(made.session.read_bytes())
    port, turn = free_port(), itertools.count(2)
    with open_evening(path, lambda: NOW) as evening:
        server = TabletServer(evening.owner, stage=Windows(Steering()), wall=PlainWall())
        server.start(host=HOST, port=port)

        def run(data: bytes) -> str:
            number = next(turn)
            heard = _send(data, port, f"127.0.{number // 250 % 250}.{number % 250 + 2}")
            promised(server.is_alive, "the server stopped")
            if number % 10 == 0:
                said = _send(_RAW[0], port, "127.0.251.1")
                promised(said.startswith(b"HTTP/1.1 200"), f"the next one got {said[:40]!r}")
            return heard[:12].decode("latin-1") or "dropped"

        try:
            yield run
        finally:
            server.stop()


def _send(data: bytes, port: int, source: str) -> bytes:
    """What came back until the client had heard enough."""
    said, until = b"", time.monotonic() + _TAKES_S
    with (
        contextlib.suppress(OSError),
        socket.create_connection((HOST, port), timeout=_WALL_S, source_address=(source, 0)) as made,
    ):
        made.sendall(data.replace(b"@host", f"{HOST}:{port}".encode()))
        made.shutdown(socket.SHUT_WR)
        made.settimeout(_TAKES_S)
        while time.monotonic() < until and (told := made.recv(65_536)):
            said += told
    promised(b"Traceback" not in said and b" 500 " not in said[:40], f"it said {said[:80]!r}")
    return said


TARGETS: Final = (
    Target("poort", _sending, lambda _: list(_RAW), with_words(_RAW_WORDS), _RAW_WORDS, short=12),
)
