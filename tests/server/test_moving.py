"""A tablet at another address of the laptop: known by its proof, told where to go."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

from tests.server.room import HOST, Room, Tablet, open_room
from workshop.domain import commands as c
from workshop.domain.settings import Attribution
from workshop.server import codes, guard

ELSEWHERE: Final = "http://192.168.8.23:8080"


def proof_of(tablet: Tablet) -> str:
    """What its own page is told."""
    with tablet.listening() as events:
        proof: str = events.next("mine")["carry"]
        return proof


def bring(room: Room, proof: str, load: object, **headers: str) -> tuple[int, str]:
    """As a page of another address does; and who may read the answer."""
    body = json.dumps({"session": "avond", "carry": proof, "load": load}).encode()
    usual = {"Origin": ELSEWHERE, "X-Dialoogavond": "", "Content-Type": "text/plain"}
    status, found, _ = room.tablet().send("POST", "/api/along", body, **{**usual, **headers})
    return status, found["Access-Control-Allow-Origin"] or ""


def test_who_comes_along_is_let_in_with_name_and_load(room: Room) -> None:
    before = room.joined("ada")
    proof = proof_of(before)
    assert bring(room, proof, {"commands": [1]}) == (200, "*")
    here = room.tablet()
    assert here.post("move", carry=proof) == (200, {"load": {"commands": [1]}})
    with here.listening() as events:
        assert events.next("mine")["person"]["name"] == "Ada"
    assert before.post("release", **{"as": "ada"})[0] == 401


def test_a_proof_serves_once(room: Room) -> None:
    proof = proof_of(room.joined("ada"))
    here = room.tablet()
    assert here.post("move", carry=proof)[0] == 200
    assert here.post("moved", carry=proof)[0] == 200
    assert room.tablet().post("move", carry=proof)[0] == 401
    assert bring(room, proof, {})[0] == 401


def test_the_same_tablet_stays_the_same_and_gets_its_load_once(room: Room) -> None:
    """Another port: its cookie came along."""
    tablet = room.joined("ada")
    proof = proof_of(tablet)
    bring(room, proof, [1])
    cookie = tablet.cookie
    assert tablet.post("move", carry=proof) == (200, {"load": [1]})
    assert tablet.post("moved", carry=proof)[0] == 200
    assert tablet.post("move", carry=proof) == (200, {"load": None})
    assert tablet.cookie == cookie


def test_an_answer_that_got_lost_is_given_again(room: Room) -> None:
    """Once with the new cookie, once without."""
    proof = proof_of(room.joined("ada"))
    bring(room, proof, [1])
    here = room.tablet()
    for _ in range(2):
        assert here.post("move", carry=proof) == (200, {"load": [1]})
    again = room.tablet()
    assert again.post("move", carry=proof) == (200, {"load": [1]})
    with again.listening() as events:
        assert events.next("mine")["person"]["name"] == "Ada"
    assert len(room.evening.look(lambda state: state.devices)) == 1


def test_a_page_that_is_loaded_anew_amid_its_move_has_what_it_brought(room: Room) -> None:
    """It asks again while the laptop is still busy with its first question."""
    proof = proof_of(room.joined("ada"))
    bring(room, proof, ["woorden"])
    pages = [room.tablet() for _ in range(4)]
    with ThreadPoolExecutor(len(pages)) as at_once:
        got = list(at_once.map(lambda page: page.post("move", carry=proof), pages))
    assert got == [(200, {"load": ["woorden"]})] * len(pages)
    assert len(room.evening.look(lambda state: state.devices)) == 1


def test_a_tablet_that_is_known_becomes_no_other(room: Room) -> None:
    proof = proof_of(room.joined("ada"))
    other = room.joined("bo")
    assert other.post("move", carry=proof)[0] == 401
    assert other.post("release", **{"as": "bo"})[0] == 200


@pytest.mark.parametrize("proof", ["ab" * 16, "AB" * 16, "", "zz"])
def test_without_a_proof_nothing_is_taken(room: Room, proof: str) -> None:
    room.joined("ada")
    assert bring(room, proof, {})[0] in (400, 401)
    assert room.tablet().post("move", carry=proof)[0] in (400, 401)


def test_the_proof_of_another_evening_says_nothing(room: Room) -> None:
    proof = proof_of(room.joined("ada"))
    body = json.dumps({"session": "andere", "carry": proof, "load": {}}).encode()
    assert room.tablet().send("POST", "/api/along", body, Origin=ELSEWHERE)[0] == 404


def test_more_than_a_request_may_hold_is_refused(room: Room) -> None:
    proof = proof_of(room.joined("ada"))
    assert bring(room, proof, "x" * guard.BODY_LIMIT)[0] == 413


def test_only_that_one_request_may_come_from_another_address(room: Room) -> None:
    tablet = room.joined("ada")
    for path in ("/api/move", "/api/along/", "/api/answer", "/api/waits"):
        assert tablet.send("POST", path, b"{}", Origin=ELSEWHERE)[0] == 403


def test_a_table_group_comes_along(room: Room) -> None:
    tablet = room.joined()
    tablet.post("claim", team="tafel")
    here = room.tablet()
    assert here.post("move", carry=proof_of(tablet))[0] == 200
    with here.listening() as events:
        assert events.next("mine")["person"]["name"] == "Tafel 1"


def test_an_anonymous_seat_comes_along(tmp_path: Path) -> None:
    with open_room(
        tmp_path / "avond.dialoog", Attribution.ANONYMOUS, card_key="5a" * 16
    ) as nameless:
        tablet = nameless.joined()
        secret = "cd" * 16
        key = tablet.post("claim", seat=secret)[1]["person"]["key"]
        here = nameless.tablet()
        assert here.post("move", carry=proof_of(tablet))[0] == 200
        with here.listening() as events:
            assert events.next("mine")["person"]["key"] == key


def test_in_an_anonymous_evening_the_file_makes_no_proof(tmp_path: Path) -> None:
    with open_room(
        tmp_path / "avond.dialoog", Attribution.ANONYMOUS, card_key="5a" * 16
    ) as nameless:
        proof = proof_of(nameless.joined())
        device = nameless.evening.look(lambda state: next(iter(state.devices)))
        assert proof != codes.carry_proof(nameless.key, device)


# --- where the laptop is


def test_a_page_of_a_former_address_hears_of_the_new_one(room: Room) -> None:
    with room.joined("ada").listening() as events:
        events.next("mine")
        room.server.show_at(f"{HOST}:{room.port}")
        room.server.show_at("192.168.8.23:8080")
        assert events.next("place")["address"] == "192.168.8.23:8080"
        room.server.show_at(f"{HOST}:{room.port}")
        assert events.next("place")["address"] == ""


def test_a_page_that_opens_later_hears_it_too(room: Room) -> None:
    room.server.show_at(f"{HOST}:{room.port}")
    room.server.show_at("192.168.8.23:8080")
    with room.joined("ada").listening() as events:
        assert events.next("place")["address"] == "192.168.8.23:8080"


def test_a_laptop_that_goes_to_another_port_says_so_at_the_end(room: Room) -> None:
    with room.joined("ada").listening() as events:
        events.next("mine")
        room.server.show_at(f"{HOST}:{room.port}")
        room.server.show_at(f"{HOST}:8123")
        room.server.stop()
        assert events.next("place")["address"] == f"{HOST}:8123"


# --- what waits on a tablet


def test_what_a_tablet_keeps_is_known_until_it_comes_back(room: Room) -> None:
    tablet = room.joined("ada")
    with tablet.listening() as events:
        events.next("mine")
        assert tablet.post("waits", count=2)[0] == 200
    (device,) = room.evening.look(lambda state: tuple(state.devices))
    assert room.server.status().waiting == {device: 2}
    with tablet.listening() as events:
        events.next("mine")
        assert room.server.status().waiting == {}
        tablet.post("waits", count=1)
        tablet.post("waits", count=0)
        assert room.server.status().waiting == {}
    assert room.tablet().post("waits", count=2)[0] == 401
    assert tablet.post("waits", count=-1)[0] == 400


def test_a_tablet_that_was_sent_away_keeps_nothing_here(room: Room) -> None:
    tablet = room.joined("ada")
    with tablet.listening() as events:
        events.next("mine")
        tablet.post("waits", count=2)
        room.evening.do(c.RevokeDevice(room.evening.look(lambda state: next(iter(state.devices)))))
        assert events.has_ended()
    assert room.server.status().waiting == {}
