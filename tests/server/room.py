"""A real evening with a real server on loopback, and tablets that ask it things."""

from __future__ import annotations

import contextlib
import http.client
import json
import secrets
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from tests.domain.method import PROGRAMME
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId, SessionId, TeamId
from workshop.domain.settings import Attribution, Details, Joining
from workshop.evening import create_evening
from workshop.evening.opened import Evening
from workshop.server import codes
from workshop.server.beamer_page import Wall
from workshop.server.remote import Stage
from workshop.server.serving import TabletServer
from workshop.service.library import CardLibrary

HOST: Final = "127.0.0.1"
NOW: Final = datetime(2026, 3, 12, 19, 14, tzinfo=UTC)
PEOPLE: Final = {
    "ada": ("Ada", "Linde"),
    "bo": ("Bo", "Linde"),
    "cas": ("Cas", "Linde"),
    "dirk": ("Dirk", "Haven"),
}
PATIENCE_S: Final = 20.0
_FIRST, _PORTS = 12_000, 20_000
"""Below what systems hand out for outgoing connections."""
Json = dict[str, Any]  # Any: what the protocol says


def free_port() -> int:
    """One that nobody listens on now, nor gets from the system for a connection of their own."""
    while True:
        port = _FIRST + secrets.randbelow(_PORTS)  # no seed: workers draw apart
        with socket.socket() as made, contextlib.suppress(OSError):
            made.bind((HOST, port))
            return port


@contextlib.contextmanager
def bound_to(port: int) -> Iterator[int]:
    """Another program that holds the port."""
    with socket.socket() as made:
        made.bind((HOST, port))
        made.listen()
        yield port


class Room:
    """An open evening that lets tablets in."""

    def __init__(self, evening: Evening, server: TabletServer) -> None:
        self.evening = evening
        self.server = server
        assert server.opened is not None
        self.port = server.opened.port
        self.key = server.opened.key
        self._tablets: list[Tablet] = []

    def close(self) -> None:
        """Every page is closed."""
        for tablet in self._tablets:
            tablet.close()

    @property
    def code(self) -> str:
        """Of the evening, as it stands on the beamer."""
        return codes.evening_code(self.key)

    def tablet(self) -> Tablet:
        """One that knows nothing yet."""
        self._tablets.append(Tablet(self.port))
        return self._tablets[-1]

    def joined(self, participant: str = "") -> Tablet:
        """One that came in, perhaps used by somebody."""
        tablet = self.tablet()
        assert tablet.post("join", code=self.code)[0] == 200
        if participant:
            assert tablet.post("claim", participant=participant)[0] == 200
            tablet.as_ = participant
        return tablet


class Tablet:
    """What a page does, without a page."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookie = ""
        self.as_ = ""
        self._connection = http.client.HTTPConnection(HOST, port, timeout=10)

    def close(self) -> None:
        """Its page is closed."""
        self._connection.close()

    @property
    def host(self) -> str:
        return f"{HOST}:{self.port}"

    def post(self, path: str, **body: object) -> tuple[int, Json]:
        """Ask `/api/path` with the body; the status and what came back."""
        status, _, data = self.send("POST", f"/api/{path}", json.dumps(body).encode())
        return status, json.loads(data)

    def get(self, path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Ask for a file of the page."""
        return self.send("GET", path, b"", **headers)

    def send(
        self, method: str, path: str, body: bytes, **headers: str
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Ask anything; headers replace those that the page sends, empty ones leave them out."""
        usual = {
            "Content-Type": "application/json",
            "Origin": f"http://{self.host}",
            "X-Dialoogavond": "1",
            "Cookie": self.cookie,
        }
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        all_ = {key: value for key, value in {**usual, **named}.items() if value}
        try:
            self._connection.request(method, path, body, all_)
            answer = self._connection.getresponse()
        except (http.client.HTTPException, OSError):
            self._connection.close()
            raise
        data = answer.read()
        given = answer.headers.get("Set-Cookie")
        if given:
            self.cookie = given.partition(";")[0]
        return answer.status, answer.headers, data

    def answer(self, question: str, value: Json, id_: str = "") -> tuple[int, Json]:
        """Submit as whoever uses it."""
        id_ = id_ or uuid4().hex
        return self.post("answer", id=id_, question=question, value=value, **{"as": self.as_})

    def draft(self, question: str, body: str, rev: int = 1) -> tuple[int, Json]:
        """Half-written text."""
        return self.post("draft", question=question, rev=rev, body=body, **{"as": self.as_})

    @contextlib.contextmanager
    def listening(self, path: str = "/api/stream") -> Iterator[Events]:
        """Its page is open."""
        events = Events(self, path)
        try:
            yield events
        finally:
            events.close()


class Events:
    """What the page is told, read as it comes."""

    def __init__(self, tablet: Tablet, path: str) -> None:
        self._connection = http.client.HTTPConnection(HOST, tablet.port, timeout=15)
        headers = {"Cookie": tablet.cookie, "Accept": "text/event-stream"}
        self._connection.request("GET", path, headers=headers)
        self._answer = self._connection.getresponse()
        self.status = self._answer.status
        self._until = time.monotonic() + PATIENCE_S
        self.headers = self._answer.headers

    def next(self, kind: str = "") -> Json:
        """The next event (of a kind)."""
        while time.monotonic() < self._until:
            event, data = self._event()
            if not event:
                raise EOFError(kind)
            if event == kind or not kind:
                return {"event": event, **data}
        raise TimeoutError(kind)

    def until(self, kind: str, wanted: object) -> Json:
        """The first of the kind for which `wanted` holds. Raises `EOFError` at the end."""
        assert callable(wanted)
        while not wanted(found := self.next(kind)):
            pass
        return found

    def has_ended(self) -> bool:
        """Whether the laptop ended it; what came before is skipped."""
        try:
            while True:
                self.next()
        except EOFError:
            return True

    def _event(self) -> tuple[str, Json]:
        event, data = "", b"{}"
        while line := self._answer.readline():
            text = line.rstrip(b"\n")
            if text.startswith(b"event: "):
                event = text[7:].decode()
            elif text.startswith(b"data: "):
                data = text[6:]
            elif not text:
                break
        return event, json.loads(data)

    def close(self) -> None:
        """The page is closed."""
        self._answer.close()
        self._connection.close()


@contextlib.contextmanager
def open_room(
    path: Path,
    attribution: Attribution = Attribution.GROUP,
    joining: Joining = Joining.FREE,
    card_key: str = "",
    stage: Stage | None = None,
    wall: Wall | None = None,
    library: CardLibrary | None = None,
) -> Iterator[Room]:
    """Four people, one table group, a programme with a question of every kind."""
    with create_evening(path, lambda: NOW) as evening:
        details = Details("Waarden van Veenrade", "Veenrade", "2026-03-12", council_seats=21)
        evening.do(c.CreateSession(SessionId("avond"), details, attribution))
        evening.do(c.AddProgramme(PROGRAMME))
        for key, (name, group) in PEOPLE.items():
            evening.do(c.SetParticipant(ParticipantId(key), name, "raadslid", group))
        members = tuple(ParticipantId(key) for key in PEOPLE)
        evening.do(c.SetTeam(TeamId("tafel"), "Tafel 1", members[:3]))
        server = TabletServer(
            evening.owner, card_key=card_key, stage=stage, wall=wall, library=library
        )
        server.start(host=HOST, port=free_port(), joining=joining)
        try:
            with contextlib.closing(Room(evening, server)) as made:
                yield made
        finally:
            server.stop()
            assert "tablets" not in [thread.name for thread in threading.enumerate()]
