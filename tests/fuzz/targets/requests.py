"""What comes over the room's Wi-Fi: requests to the real application, and bytes to its port."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final
from unittest.mock import patch
from urllib.parse import unquote
from uuid import uuid4

from tests.fuzz.made import NOW, Made
from tests.fuzz.mutations import tree
from tests.fuzz.mutations.plain import with_words
from tests.fuzz.target import Run, Target, promised
from tests.server.walls import PlainWall
from tests.server.windows import Windows
from workshop.domain.commands import OpenTablets
from workshop.domain.settings import Joining
from workshop.evening.library import Library
from workshop.evening.opened import open_evening
from workshop.pictures.steering import Steering
from workshop.server import codes
from workshop.server.app import Application

HOST: Final = "127.0.0.1"
_PORT: Final = 8080
_WALL_S: Final = 8.0
"""Of the clock, for one request."""
_AFRESH: Final = 300
"""Inputs after which the evening begins anew: what they did must not pile up."""
_BETWEEN: Final = b"\n===\n"
_KEY: Final = "0" * 32
"""Of the evening; its codes can be typed."""
_PEOPLE: Final = ("ada", "bo", "cas")
_OWN: Final = "oefen.waarden.eigen"
_POSTS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("hello", {}),
    ("join", {"code": "0000"}),
    ("join", {"code": "@avond"}),
    ("claim", {"participant": "dirk"}),
    ("claim", {"team": "tafel"}),
    ("claim", {"seat": "0" * 32}),
    ("claim", {"card": "1", "code": "ABCD"}),
    ("release", {"as": "ada"}),
    ("waits", {"count": 3}),
    ("draft", {"as": "ada", "question": _OWN, "rev": 1, "body": "Rust"}),
    ("answer", {"id": "0" * 32, "as": "ada", "question": _OWN, "value": {"items": ["Rust"]}}),
    ("answer", {"id": "1" * 32, "as": "bo", "question": _OWN, "value": {"text": "x"}}),
    ("answer", {"id": "2" * 32, "as": "ada", "question": _OWN, "value": {"points": {"a": 1}}}),
    ("answer", {"id": "3" * 32, "as": "ada", "question": _OWN, "value": {"rows": [{"a": "b"}]}}),
    ("answer", {"id": "4" * 32, "as": "ada", "question": _OWN, "value": {"number": "1e9"}}),
    ("withdraw", {"id": "5" * 32, "as": "ada", "question": _OWN}),
    ("dots", {"id": "6" * 32, "as": "ada", "question": _OWN, "dots": {"e": 2}}),
    ("stance", {"id": "7" * 32, "as": "ada", "question": _OWN, "stance": "voor"}),
    ("comment", {"id": "8" * 32, "as": "ada", "comment": "9" * 32, "text": "Nee"}),
    ("along", {"session": "avond", "carry": "a" * 32, "load": {}}),
    ("move", {"carry": "a" * 32}),
    ("moved", {"carry": "a" * 32}),
    ("remote/join", {"code": "@remote"}),
    ("remote/act", {"act": "take", "phase": None}),
    ("remote/act", {"act": "black"}),
    ("beamer/join", {"code": "@beamer"}),
    ("beamer/look", {}),
)
_GETS: Final = (
    "/",
    "/s/tablet.css",
    "/api/stream",
    "/api/remote/stream",
    "/api/beamer/stream",
    "/api/beamer/frame/1",
    "/api/beamer/frame/99999999999999999999999999",
    "/api/cards?q=waarden",
    '/api/cards?q=%00%ff*"(AND',
    "/api/cards/x",
    "/api/cards/%2e%2e%2f",
    "/%2e%2e/etc/passwd",
    "//x",
)
_HEADERS: Final = (
    b"Cookie: @ada",
    b"Cookie: @bo; @remote; @beamer",
    b"Cookie: " + b"a=b;" * 3_000,
    b'Cookie: dialoog-x="\\377',
    b"Content-Length: " + b"9" * 5_000,
    b"Content-Length: -1",
    b"Content-Type: text/plain",
    b"Origin: null",
    b"Host: [::1]:8080",
    b"Host: evil.example",
    b"Host: 127.0.0.1:" + b"9" * 50,
    b"Host: \xff\xfe",
    b"Accept-Encoding: gzip",
    b"If-None-Match: *",
    b"Range: bytes=0-" + b"9" * 40,
    b"X-Dialoogavond: 2",
    b"Expect: 100-continue",
    b"Transfer-Encoding: chunked",
)


class _Asgi:
    """The real application around a real evening, asked in-process."""

    def __init__(self, made: Made, place: Path) -> None:
        self._loop = asyncio.new_event_loop()
        path = place / f"{uuid4().hex}.dialoog"
        path.write_bytes(made.session.read_bytes())
        self._evening = open_evening(path, lambda: NOW)
        wall = PlainWall()
        wall.show(1, "Welkom")
        self._clock = itertools.count(0, 30)
        library = Library(place / "kaarten")

        async def application() -> Application:
            stage = Windows(Steering(step="Waarden"))
            with _clock_of(self._clock):
                owner = self._evening.owner
                return Application(owner, "avond", _KEY, stage=stage, wall=wall, library=library)

        self._app = self._loop.run_until_complete(application())
        self._evening.do(OpenTablets(_PORT, _KEY, Joining.FREE))
        self._cookies: dict[bytes, bytes] = {}
        for name in _PEOPLE:
            self._come_in(name)
        for name, code in (
            ("remote", codes.remote_code(_KEY)),
            ("beamer", codes.beamer_code(_KEY)),
        ):
            self._post(f"{name}/join", {"code": code}, name)

    def _come_in(self, name: str) -> None:
        self._post("join", {"code": codes.evening_code(_KEY)}, name)
        self._post("claim", {"participant": name}, name)

    def _post(self, path: str, body: object, name: str) -> None:
        status, headers, told = self.ask(_request(path, body, name))
        promised(status == 200, f"{path} {status} {told!r}")
        for key, value in headers:
            if key == b"set-cookie":
                self._cookies[b"@" + name.encode()] = value.partition(b";")[0]

    def close(self) -> None:
        self._loop.call_soon(self._app.close)
        self._loop.run_until_complete(asyncio.sleep(0))
        self._evening.close()
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    def ask(self, data: bytes) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """The answer: its status, headers and what was said until the client left."""
        return self._loop.run_until_complete(asyncio.wait_for(self._asked(data), _WALL_S))

    async def _asked(self, data: bytes) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        scope, body = _scope(self._named(data))
        told: list[dict[str, Any]] = []
        sent = iter([{"type": "http.request", "body": body, "more_body": False}])
        left = asyncio.Event()

        async def receive() -> dict[str, Any]:
            for each in sent:
                return each
            await left.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:  # noqa: ANN401 ASGI
            told.append(message)
            if message["type"] == "http.response.body" and message.get("more_body"):
                left.set()  # a stream: one look is enough

        await self._app.asgi(scope, receive, send)
        promised(bool(told), "no answer at all")
        said = b"".join(each.get("body", b"") for each in told[1:])
        return int(told[0]["status"]), list(told[0]["headers"]), said

    def _named(self, data: bytes) -> bytes:
        """Cookies and codes in the places of their names."""
        for name, value in self._cookies.items():
            data = data.replace(name, value)
        known = {
            b"@avond": codes.evening_code(_KEY),
            b"@remote": codes.remote_code(_KEY),
            b"@beamer": codes.beamer_code(_KEY),
        }
        for name, code in known.items():
            data = data.replace(name, code.encode())
        return data


@contextlib.contextmanager
def _clock_of(ticks: Iterator[int]) -> Iterator[None]:
    """Half a minute passes between any two looks: nobody is slowed down for trying codes."""
    with patch("time.monotonic", lambda: float(next(ticks))):
        yield


def _request(path: str, body: object, name: str) -> bytes:
    return (
        f"POST /api/{path}\nHost: {HOST}:{_PORT}\nOrigin: http://{HOST}:{_PORT}\n"
        "X-Dialoogavond: 1\nContent-Type: application/json\n"
        f"Cookie: @{name}\n\n{json.dumps(body)}"
    ).encode()


def _scope(data: bytes) -> tuple[dict[str, Any], bytes]:
    head, _, body = data.partition(b"\n\n")
    first, *lines = head.split(b"\n")
    method, _, target = first.partition(b" ")
    path, _, query = target.partition(b"?")
    headers = [
        (name.strip().lower(), value.strip())
        for name, _, value in (each.partition(b":") for each in lines)
    ]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method.decode("ascii", "replace").upper(),
        "scheme": "http",
        "path": unquote(path.decode("latin-1")),
        "raw_path": path,
        "root_path": "",
        "query_string": query,
        "headers": headers,
        "client": ("127.0.0.9", 5_000),
        "server": (HOST, _PORT),
        "state": {},
    }
    return scope, body


@contextlib.contextmanager
def _asking(made: Made, place: Path) -> Iterator[Run]:
    made_now: list[_Asgi] = [_Asgi(made, place)]
    turn = itertools.count(1)

    def run(data: bytes) -> str:
        last = 0
        if next(turn) % _AFRESH == 0:
            made_now.pop().close()
            made_now.append(_Asgi(made, place))
        for each in data.split(_BETWEEN)[:4]:
            status, headers, said = made_now[0].ask(each)
            promised(200 <= status < 500 or status == 503, f"status {status} {said[:80]!r}")
            promised(b"Traceback" not in said, "a traceback")
            named = {name for name, _ in headers}
            promised(b"content-security-policy" in named, "an answer without our headers")
            last = status
        return f"status {last}"

    try:
        yield run
    finally:
        made_now[0].close()


def _requests(_: Made) -> Sequence[bytes]:
    posts = [_request(path, body, "ada") for path, body in _POSTS]
    gets = [f"GET {path}\nHost: {HOST}:{_PORT}\nCookie: @ada\n\n".encode() for path in _GETS]
    return [*posts, *gets]


_WORDS: Final = (*_HEADERS, _BETWEEN, *(f'"{each}"'.encode() for each in _PEOPLE))
_plain: Final = with_words(_WORDS)


def _mutated(data: bytes, random: Random) -> bytes:
    requests = data.split(_BETWEEN)
    place = random.randrange(len(requests))
    requests[place] = _other(requests[place], random)
    if random.random() < 0.1:
        requests.append(random.choice(requests))
    return _BETWEEN.join(requests)


def _other(data: bytes, random: Random) -> bytes:
    head, _, body = data.partition(b"\n\n")
    if random.random() < 0.2:
        path, told = random.choice(_POSTS)
        return _request(path, tree.mutated(told, random), random.choice((*_PEOPLE, "remote")))
    if random.random() < 0.6:
        return head + b"\n\n" + tree.mutated_text(body, random)
    if random.random() < 0.5:
        lines = head.split(b"\n")
        lines.insert(random.randint(1, len(lines)), random.choice(_HEADERS))
        return b"\n".join(lines) + b"\n\n" + body
    return _plain(data, random)


TARGETS: Final = (Target("verzoeken", _asking, _requests, _mutated, _WORDS, short=60),)
