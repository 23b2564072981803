"""The door: only our page is heard, whatever else is in the room's network."""

from __future__ import annotations

import http.client
import random
import socket
import ssl
import time
from typing import Final

import pytest

from tests.server.room import HOST, Room
from workshop.server import answering, crowd, guard, listening

SAFE: Final = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


@pytest.mark.parametrize("path", ["/", "/words.js", "/niets", "/api/stream", "/s/../server/app.py"])
def test_every_answer_carries_the_headers_that_protect_the_page(room: Room, path: str) -> None:
    _, headers, _ = room.tablet().get(path)
    for name, value in SAFE.items():
        assert headers[name].startswith(value), name
    assert "Strict-Transport-Security" not in headers
    assert "Server" not in headers


@pytest.mark.parametrize(
    "wrong",
    [
        {"Host": "gemeente.example"},
        {"Host": f"gemeente.example:{1}"},
        {"Host": "127.0.0.1"},
        {"Origin": "http://gemeente.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"X-Dialoogavond": ""},
        {"X-Dialoogavond": "2"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
)
def test_another_site_cannot_make_a_browser_speak_for_a_tablet(
    room: Room, wrong: dict[str, str]
) -> None:
    status, _, _ = room.tablet().send("POST", "/api/hello", b"{}", **wrong)
    assert status in (400, 403, 421)


@pytest.mark.parametrize("host", ["localhost", "[::1]", HOST])
def test_the_laptop_answers_to_its_own_names(room: Room, host: str) -> None:
    port = room.port
    tablet = room.tablet()
    status, _, _ = tablet.send(
        "POST", "/api/hello", b"{}", Host=f"{host}:{port}", Origin=f"http://{host}:{port}"
    )
    assert status == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"])
def test_there_are_two_methods(room: Room, method: str) -> None:
    assert room.tablet().send(method, "/api/hello", b"")[0] == 405


@pytest.mark.parametrize("path", ["/api/hello", "/api/join", "/api/answer"])
def test_what_is_asked_with_post_is_not_there_to_get(room: Room, path: str) -> None:
    assert room.tablet().get(path)[0] == 404


def test_only_the_listed_files_of_the_page_can_be_asked_for(room: Room) -> None:
    tablet = room.tablet()
    assert tablet.get("/s/main.js")[0] == 200
    for path in ("/s/", "/s/..", "/s/%2e%2e/pyproject.toml", "/pyproject.toml", "/s//main.js"):
        assert tablet.get(path)[0] == 404


def test_a_body_that_is_too_long_is_not_read(room: Room) -> None:
    tablet = room.tablet()
    body = b'{"code":"' + b"9" * guard.BODY_LIMIT + b'"}'
    assert tablet.send("POST", "/api/join", body)[0] == 413


def test_a_length_of_thousands_of_digits_is_too_long() -> None:
    assert not guard._is_short({b"content-length": b"9" * 5_000})


def test_bytes_that_are_no_text_are_malformed(room: Room) -> None:
    status, _, said = room.tablet().send("POST", "/api/hello", b'{"a\xe9\xff": 1}')
    assert status == 400
    assert b"malformed" in said


def test_a_body_in_pieces_is_dropped_before_any_of_it_is_read(room: Room) -> None:
    """No page of ours sends one; a million pieces of one byte would hold everybody up."""
    tablet = room.tablet()
    with socket.create_connection((HOST, room.port), timeout=10) as line:
        head = (
            f"POST /api/hello HTTP/1.1\r\nHost: {tablet.host}\r\nOrigin: http://{tablet.host}\r\n"
            "X-Dialoogavond: 1\r\nContent-Type: application/json\r\n"
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
        )
        line.sendall(head.encode())
        try:
            answer = line.recv(100)
        except ConnectionResetError:
            answer = b""
    assert answer == b""
    assert tablet.post("hello")[0] == 200


def test_long_headers_are_refused(room: Room) -> None:
    status, _, _ = room.tablet().send("GET", "/", b"", X_Lang="x" * 60_000)
    assert status in (400, 431)


def test_a_flood_of_one_address_is_told_to_come_back(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "RATE", 0.01)
    tablet = room.tablet()
    found = [tablet.send("POST", "/api/hello", b"{}") for _ in range(int(guard.BURST) + 60)]
    refused = [headers for status, headers, _ in found if status == 429]
    assert refused
    assert refused[0]["Retry-After"] == "2"
    assert {status for status, _, _ in found} == {200, 429}


def test_who_speaks_tls_is_dropped_at_once(room: Room) -> None:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection((HOST, room.port), timeout=5) as line:
        begun = time.monotonic()
        with pytest.raises((ssl.SSLError, OSError)):
            context.wrap_socket(line)
        assert time.monotonic() - begun < 2


def test_who_says_half_a_request_is_cut_off(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "HEAD_S", 0.3)
    for said in (b"", b"GET / HTTP/1.1\r\nHost: "):
        with socket.create_connection((HOST, room.port), timeout=5) as line:
            line.sendall(said)
            try:
                assert line.recv(10) == b""
            except ConnectionResetError:
                continue


def test_one_address_has_so_many_connections_and_no_more(room: Room) -> None:
    lines = [socket.create_connection((HOST, room.port), timeout=5) for _ in range(crowd.EACH + 5)]
    try:
        dropped = 0
        for line in lines:
            line.settimeout(0.1)
            try:
                dropped += line.recv(1) == b""
            except ConnectionResetError:
                dropped += 1
            except TimeoutError:
                continue
        assert dropped == 5
    finally:
        for line in lines:
            line.close()


def test_who_asks_too_fast_is_slowed_down_and_not_shut_out() -> None:
    now = [0.0]
    buckets = guard.Buckets(lambda: now[0], rate=30.0, burst=150.0)
    taken = 0
    for _ in range(4_000):
        now[0] += 1 / 40
        taken += buckets.take("a")
    assert taken == pytest.approx(150 + 30 * 100, abs=2)


def test_small_answers_are_sent_at_once(room: Room) -> None:
    """Else each waits for the other side to acknowledge its head: forty milliseconds on Linux."""
    tablet = room.tablet()
    begun = time.monotonic()
    for _ in range(100):
        assert tablet.get("/words.js")[0] == 200
    assert time.monotonic() - begun < 3


def test_a_fault_of_ours_is_called_one_and_shows_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(answering, "value_of", broken)
    status, found = room.joined("ada").answer("oefen.waarden.eigen", {"items": ["rust"]})
    assert (status, found["error"]) == (500, "fault")
    assert "ZeroDivisionError" not in str(found)
    assert "A request could not be answered" in caplog.text


def test_a_body_that_nobody_reads_has_its_time_too(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "BODY_S", 0.3)
    with socket.create_connection((HOST, room.port), timeout=5) as line:
        head = (
            f"POST /api/join HTTP/1.1\r\nHost: {HOST}:{room.port}\r\nContent-Length: 9999\r\n\r\n"
        )
        line.sendall(head.encode())
        begun = time.monotonic()
        try:
            while line.recv(1_000):
                line.sendall(b"9")
                time.sleep(0.05)
        except OSError:
            pass
        assert time.monotonic() - begun < 4


def test_nonsense_never_breaks_the_server_nor_shows_its_inside(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    """Every path with bodies of every kind: no answer of 500 and above but *busy*, no trace."""
    dice = random.Random(20260312)
    tablet = room.joined("ada")
    whole = b'"id":"' + b"a" * 32 + b'","as":"ada","question":"oefen.waarden.eigen",'
    draft = b'{"as":"ada","question":"oefen.waarden.eigen",'
    bodies = [
        *(b"", b"{", b"[]", b"null", b'"x"', b"{}", b'{"as":1}', b"\xff\xfe", b"[" * 20_000),
        draft + b'"rev":1,"body":"\\ud800"}',
        draft + b'"rev":99999999999999999999,"body":""}',
        b"{" + whole + b'"value":{"items":["\\u0000"]}}',
        b"{" + whole + b'"value":{"text":"\\ud800"}}',
        b"{" + whole + b'"value":{}}',
        b"{" + whole + b'"dots":{"x":-1}}',
        b'{"participant":"\\u0000"}',
        b'{"code":"\\u0661\\u0662\\u0663\\u0664"}',
        b'{"card":"","code":""}',
    ]
    paths = ["hello", "join", "claim", "release", "draft", "answer", "withdraw", "dots", "stance"]
    for path in paths:
        for body in [*bodies, *(dice.randbytes(40) for _ in range(5))]:
            try:
                status, _, data = tablet.send("POST", f"/api/{path}", body)
            except (http.client.HTTPException, OSError) as error:
                raise AssertionError((path, body)) from error
            assert status < 500 or status == 503, (path, body, data)
            assert b"Traceback" not in data
            time.sleep(0.01)
    assert "A request could not be answered" not in caplog.text
    assert room.joined().post("hello")[0] == 200
