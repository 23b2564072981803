"""A guest in the Wi-Fi who does not have the code: every door, with every cookie but a good one."""

from __future__ import annotations

import gzip
import json
import socket
from http import HTTPStatus
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest

from tests.server.room import HOST, Room, Tablet
from tests.threats.guest import OPEN, Door, doors, evening, secrets_of, token_of, with_cookie
from workshop.domain import commands as c
from workshop.server import guard
from workshop.server.guests import Guests
from workshop.server.tokens import cookie_name, device_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HELLO: Final = {
    *("session", "epoch", "title", "municipality", "practice", "accent", "wifi", "admitted"),
    "sealed",
}
"""What the page that asks for the code is told, and no more."""


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    # How fast somebody may ask is another test: here nothing is refused for that alone.
    monkeypatch.setattr(guard, "BURST", 100_000.0)
    with evening(tmp_path) as made:
        yield made


# --- cookies -------------------------------------------------------------------------------


def _none(room: Room) -> Tablet:
    return room.tablet()


def _foreign(room: Room) -> Tablet:
    return with_cookie(room, "ab" * 16)


def _not_a_token(room: Room) -> Tablet:
    return with_cookie(room, "' OR 1=1 --")


def _the_hash_of_one(room: Room) -> Tablet:
    """What somebody finds who has the session's file."""
    return with_cookie(room, device_of(token_of(room.joined("bo"))))


def _half_of_such_a_hash(room: Room) -> Tablet:
    return with_cookie(room, device_of(token_of(room.joined("bo")))[:32])


def _taken_back(room: Room) -> Tablet:
    tablet = room.joined("bo")
    room.evening.do(c.RevokeDevice(device_of(token_of(tablet))))
    return tablet


def _of_another_evening(room: Room) -> Tablet:
    return with_cookie(room, token_of(room.joined("bo")), "andere avond")


def _of_the_remote_control(room: Room) -> Tablet:
    """A tablet's own token, under the name of the cookie of the other pages."""
    token = token_of(room.joined("bo"))
    tablet = with_cookie(room, token, "avond/afstandsbediening")
    tablet.cookie += f"; {cookie_name('avond/beamer')}={token}"
    return tablet


COOKIES: Final[dict[str, Callable[[Room], Tablet]]] = {
    "none": _none,
    "foreign": _foreign,
    "not a token": _not_a_token,
    "the hash of one": _the_hash_of_one,
    "half of such a hash": _half_of_such_a_hash,
    "taken back": _taken_back,
    "of another evening": _of_another_evening,
    "of the remote control": _of_the_remote_control,
}


def _whole(room: Room, door: Door) -> bytes:
    """A body that would be answered, came it from somebody who may ask."""
    bodies: dict[str, dict[str, object]] = {
        "along": {"session": "avond", "carry": "ab" * 16, "load": 1},
        "move": {"carry": "ab" * 16},
        "moved": {"carry": "ab" * 16},
        "join": {"code": "onjuist"},
        "remote/join": {"code": "onjuist"},
        "beamer/join": {"code": "onjuist"},
        "remote/act": {"act": "freeze"},
        "claim": {"participant": "ada"},
        "release": {"as": "ada"},
        "waits": {"count": 1},
        "draft": {"as": "ada", "question": _OWN, "rev": 1, "body": "x"},
        "answer": {"id": "a" * 32, "as": "ada", "question": _OWN, "value": {"items": ["x"]}},
        "withdraw": {"id": "a" * 32, "as": "ada", "question": _OWN},
        "dots": {"id": "a" * 32, "as": "ada", "question": _OWN, "dots": {}},
        "stance": {"id": "a" * 32, "as": "ada", "question": _OWN, "stance": "akkoord"},
        "comment": {"id": "a" * 32, "as": "ada", "comment": "b" * 32, "text": "x"},
    }
    return json.dumps(bodies.get(door.path.removeprefix("/api/"), {})).encode()


_OWN: Final = "oefen.waarden.eigen"


def _seen_by_all(room: Room) -> bytes:
    """What the evening is, for comparing."""
    return repr(room.evening.look(lambda state: (state.seq, state.answers, state.devices))).encode()


@pytest.mark.parametrize("cookie", COOKIES)
def test_no_door_tells_anything_of_the_evening_to_who_was_not_let_in(
    room: Room, cookie: str
) -> None:
    """Every route of the application, from its own table: a new one is tried too."""
    guest = COOKIES[cookie](room)
    before, secrets = _seen_by_all(room), secrets_of(room)
    asked = doors(room)
    assert len(asked) > 25, "the table of routes was not found"
    for door in asked:
        status, headers, data = guest.send(door.method, door.path, _whole(room, door))
        said = data + str(headers).encode()
        assert not [each for each in secrets if each in said], (door, said[:300])
        if door.path == "/api/hello":
            assert set(json.loads(data)) == HELLO
            assert json.loads(data)["admitted"] is False
        elif door.path not in OPEN and not door.is_file:
            assert status in (401, 403), (door, status, data[:200])
            assert headers["Set-Cookie"] is None, door
    assert _seen_by_all(room) == before, "a guest changed something"


def test_what_stands_behind_the_doors_is_there_for_who_was_let_in(room: Room) -> None:
    """Else the test above would find nothing whatever happened."""
    tablet = room.joined("bo")
    with tablet.listening() as events:
        assert events.until("picture", lambda found: "kanariewoord" in json.dumps(found))
    assert any(door.path == "/api/beamer/frame/1" for door in doors(room))
    assert any(door.path.startswith("/api/cards/") for door in doors(room))


def test_a_page_of_the_remote_or_the_beamer_is_known_by_its_own_cookie_alone(room: Room) -> None:
    """The code of one door opens no other, and the fifth guest sends the first away for good."""
    made = room.server._application
    assert made is not None
    assert made.remote is not None
    assert made.beamer is not None
    hands: Guests = made.remote._hands
    tablet = room.tablet()
    for wrong in (room.code, made.beamer._key, "000000" + room.code):
        assert tablet.post("remote/join", code=wrong)[0] in (403, 429)
    assert hands._known == []
    assert made.beamer._guests._known == []


# --- how a request is dressed ---------------------------------------------------------------

_REBOUND: Final = ("kwaad.example", "127.0.0.1.kwaad.example", "localhost.kwaad.example")


def test_a_name_that_was_pointed_at_the_laptop_is_not_answered(room: Room) -> None:
    """DNS rebinding: the browser thinks that it talks to its own site."""
    tablet = room.joined("bo")
    for host, door in product([f"{name}:{room.port}" for name in _REBOUND], doors(room)):
        body = _whole(room, door)
        dressed = {"Host": host, "Origin": f"http://{host}"}
        status, _, data = tablet.send(door.method, door.path, body, **dressed)
        assert status == HTTPStatus.MISDIRECTED_REQUEST, (host, door)
        assert b"kanarie" not in data


_ELSEWHERE: Final = (
    {"Origin": "http://kwaad.example", "Sec_Fetch_Site": "cross-site"},
    {"Origin": "null", "Sec_Fetch_Site": "cross-site"},
    {"Origin": "", "Sec_Fetch_Site": "cross-site"},
    {"Origin": f"http://{HOST}:1"},
    {"Origin": f"https://{HOST}"},
    {"X_Dialoogavond": ""},
    {"X_Dialoogavond": "0"},
    {"Content_Type": ""},
    {"Content_Type": "text/plain"},
    {"Content_Type": "multipart/form-data; boundary=x"},
    {"Content_Type": "application/json5"},
    {"Content_Type": "text/plain; application/json"},
)


def test_a_page_elsewhere_cannot_press_a_button_for_a_tablet_that_is_in(room: Room) -> None:
    """Even if the browser would send the cookie along: `SameSite` is not the only lock."""
    tablet = room.joined("ada")
    before = _seen_by_all(room)
    posted = [each for each in doors(room) if each.method == "POST" and each.path != guard.ALONG]
    for wrong, door in product(_ELSEWHERE, posted):
        status, headers, _ = tablet.send("POST", door.path, _whole(room, door), **wrong)
        assert status in (400, 403), (wrong, door)
        assert headers["Access-Control-Allow-Origin"] is None
    assert _seen_by_all(room) == before


def test_what_is_packed_is_not_unpacked(room: Room) -> None:
    """So that no small request becomes a large one here."""
    tablet = room.joined("ada")
    for bomb in (gzip.compress(b"{}"), gzip.compress(b"[" + b"0," * 5_000_000)):
        for coding in ("gzip", "deflate", "br"):
            status, _, _ = tablet.send("POST", "/api/hello", bomb, Content_Encoding=coding)
            assert status == HTTPStatus.BAD_REQUEST


def test_a_method_is_what_the_first_line_says(room: Room) -> None:
    tablet = room.joined("ada")
    before = _seen_by_all(room)
    overrides = dict.fromkeys(
        ("X_HTTP_Method_Override", "X_Method_Override", "X_HTTP_Method"), "POST"
    )
    for door in doors(room):
        if door.method == "POST":
            for path in (door.path, f"{door.path}?_method=POST"):
                status, _, _ = tablet.send("GET", path, _whole(room, door), **overrides)
                assert status == HTTPStatus.NOT_FOUND, door
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY", "get"):
            status, _, _ = tablet.send(method, door.path, _whole(room, door))
            assert status == HTTPStatus.METHOD_NOT_ALLOWED, (method, door)
    assert _seen_by_all(room) == before


def _raw(room: Room, text: str) -> bytes:
    """What comes back on a line of its own; empty where it is cut."""
    with socket.create_connection((HOST, room.port), timeout=5) as line:
        line.sendall(text.encode("latin-1"))
        line.settimeout(2)
        found = b""
        try:
            while (part := line.recv(65_536)) and len(found) < 200_000:
                found += part
                if b"\r\n\r\n" in found and b"101" not in found[:20]:
                    break
        except OSError:
            pass
        return found


def test_nobody_talks_the_line_into_another_protocol(room: Room) -> None:
    """Web sockets, http/2 in the clear, a proxy: none of it is there."""
    host = f"{HOST}:{room.port}"
    socket_ = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    asked = [
        f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\n"
        f"Upgrade: {what}\r\n{more}\r\n"
        for path in ("/api/stream", "/", "/ws", "/socket.io/")
        for what, more in (("websocket", socket_), ("h2c", "HTTP2-Settings: AAMAAABk\r\n"))
    ]
    asked += [
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        f"CONNECT {host} HTTP/1.1\r\nHost: {host}\r\n\r\n",
    ]
    asked += [f"GET http://kwaad.example/ HTTP/1.1\r\nHost: kwaad.example:{room.port}\r\n\r\n"]
    for text in asked:
        found = _raw(room, text)
        assert not found.startswith((b"HTTP/1.1 101", b"HTTP/2")), text
        assert b"kanarie" not in found


def test_two_requests_in_one_are_not_read_as_another_ones(room: Room) -> None:
    """Request smuggling: a length that is said twice, or in two ways, is no request."""
    host = f"{HOST}:{room.port}"
    head = f"POST /api/hello HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
    head += "X-Dialoogavond: 1\r\n"
    inside = f"GET /s/main.js HTTP/1.1\r\nHost: {host}\r\n\r\n"
    for lengths in (
        "Content-Length: 2\r\nContent-Length: 90\r\n",
        "Content-Length: 2\r\nTransfer-Encoding: xchunked\r\n",
        "Content-Length: +2\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x2\r\n",
        f"Host: kwaad.example:{room.port}\r\nContent-Length: 2\r\n",
    ):
        said = f"{head}Content-Type: application/json\r\n{lengths}\r\n{{}}{inside}"
        found = _raw(room, said)
        assert b"HTTP/1.1 200" not in found[:12], (lengths, found[:80])
