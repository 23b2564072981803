"""Streams: the newest to everybody who listens, and an end for who does not."""

from __future__ import annotations

import socket
import time
from contextlib import ExitStack

import pytest

from tests.domain.method import OWN, VALUES_STEP
from tests.server.room import HOST, Room
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId
from workshop.domain.programme import Phase
from workshop.server import hub, listening


def test_a_page_that_missed_everything_is_right_after_one_event(room: Room) -> None:
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    tablet = room.joined("ada")
    with tablet.listening() as events:
        assert events.until("picture", lambda it: it["phase"] == "own")["step"]["number"] == 1
    with tablet.listening() as events:
        assert events.next("mine")["person"]["name"] == "Ada"


def test_mine_says_whether_it_is_older_than_a_receipt(room: Room) -> None:
    """They come by two ways; an equal answer, which writes nothing, has a receipt too."""
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    tablet = room.joined("ada")
    with tablet.listening() as events:
        before = events.next("mine")["seq"]
        receipts = [tablet.answer(OWN, {"items": ["Zelf de regie"]})[1]["seq"] for _ in range(2)]
        after = events.until("mine", lambda it: it["answers"][0]["value"] is not None)["seq"]
    assert before < min(receipts)
    assert max(receipts) <= after


def test_each_tab_of_a_tablet_listens_and_the_fifth_ends_the_first(room: Room) -> None:
    tablet = room.joined("ada")
    with ExitStack() as tabs:
        events = [tabs.enter_context(tablet.listening()) for _ in range(hub.STREAMS + 1)]
        for each in events[1:]:
            assert each.next("mine")["number"] == 1
        assert room.server.status().listening
        assert events[0].has_ended()
        room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
        for each in events[1:]:
            each.until("picture", lambda it: it["phase"] == "own")


def test_who_waits_hears_that_the_laptop_is_there(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "BEAT_S", 0.2)
    with room.joined().listening() as events:
        assert events.next("beat")["event"] == "beat"


def test_names_follow_the_list_while_nobody_uses_the_tablet(room: Room) -> None:
    with room.joined().listening() as events:
        events.next("people")
        room.evening.do(c.SetParticipant(ParticipantId("eva"), "Eva", group="Haven"))
        people = events.until("people", lambda it: len(it["people"]) == 5)["people"]
    assert [each["name"] for each in people] == ["Dirk", "Eva", "Ada", "Bo", "Cas"]


def test_the_server_knows_who_listens_and_forgets_who_left(room: Room) -> None:
    tablet = room.joined("ada")
    with tablet.listening() as events:
        events.next("mine")
        assert len(room.server.status().listening) == 1
    until = time.monotonic() + 10
    while room.server.status().listening and time.monotonic() < until:
        time.sleep(0.05)
    assert room.server.status().listening == frozenset()
    assert len(room.server.status().last_seen) == 1


def test_a_page_that_takes_nothing_is_cut_off(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its network is gone, but nobody told us: the laptop must not keep all it would have said."""
    monkeypatch.setattr(listening, "TAKE_S", 0.3)
    tablet = room.joined("ada")
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
        line.connect((HOST, room.port))
        head = f"GET /api/stream HTTP/1.1\r\nHost: {tablet.host}\r\nCookie: {tablet.cookie}\r\n\r\n"
        line.sendall(head.encode())
        until = time.monotonic() + 30
        number = 0
        while not room.server.status().listening and time.monotonic() < until:
            time.sleep(0.05)
        while room.server.status().listening and time.monotonic() < until:
            number += 1
            rules = tuple(f"{number} {place} {'regel ' * 40}" for place in range(60))
            room.evening.do(c.AgreeHouseRules(rules))
        assert room.server.status().listening == frozenset()


def test_stopping_ends_every_stream_at_once(room: Room) -> None:
    with room.joined().listening() as events:
        events.next("mine")
        began = time.monotonic()
        room.server.stop()
        assert events.has_ended()
        assert time.monotonic() - began < 3
    assert not room.server.is_alive
    room.server.stop()
