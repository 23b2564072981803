"""Somebody tries codes as fast as ten devices can, and the room still comes in."""

from __future__ import annotations

import http.client
import threading
import time
from http import HTTPStatus
from typing import TYPE_CHECKING

import pytest

from tests.server.room import HOST, Room, Tablet
from tests.threats.guest import evening
from workshop.server import guard, guessing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(guard, "BURST", 100_000.0)
    with evening(tmp_path) as made:
        yield made


def test_while_codes_are_tried_an_honest_tablet_still_comes_in(room: Room) -> None:
    """Ten addresses try as fast as they can; somebody at another address types the right one."""
    found: list[int] = []
    until = time.monotonic() + 4
    right = int(room.code)

    def guess(number: int) -> None:
        line = _from(f"127.0.0.{20 + number}", room)
        code = (right + 1 + number * 700) % 10_000
        while time.monotonic() < until:
            code = (code + 1) % 10_000
            if code != right:
                found.append(line.post("join", code=f"{code:04}")[0])
        line.close()

    thieves = [threading.Thread(target=guess, args=(number,)) for number in range(10)]
    for each in thieves:
        each.start()
    while found.count(403) < 30 and time.monotonic() < until:
        time.sleep(0.05)
    honest, begun = _from("127.0.0.9", room), time.monotonic()
    status, waited = 429, 0.0
    while status == HTTPStatus.TOO_MANY_REQUESTS and time.monotonic() < begun + 12:
        status, body = honest.post("join", code=room.code)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            time.sleep(body["wait_s"] / 4)  # a page waits all of it
    waited = time.monotonic() - begun
    for each in thieves:
        each.join(20)
    honest.close()
    assert status == HTTPStatus.OK, "the room was shut out by who tries codes"
    assert waited < 12
    assert 200 not in found
    most = guessing.MANY + len(thieves) + (4 + waited) / guessing.APART_S + guessing.QUEUE
    assert found.count(403) <= most, "more codes were looked at than there is time for"
    assert room.server.status().is_attacked, "the operator is not told"


class _Line(Tablet):
    """A tablet of another address."""

    def __init__(self, address: str, port: int) -> None:
        super().__init__(port)
        self._connection = http.client.HTTPConnection(
            HOST, port, timeout=20, source_address=(address, 0)
        )


def _from(address: str, room: Room) -> Tablet:
    return _Line(address, room.port)
