"""Promises of the reference library over the line: for tablets that came in, and never a query."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.content.card_sample import BICYCLES, library_in
from tests.domain.method import VALUES_STEP
from tests.server.room import Json, Room, Tablet, open_room
from workshop.domain import commands as c
from workshop.domain.card import CardId
from workshop.domain.programme import Phase
from workshop.evening.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(tmp_path)


@pytest.fixture
def room(tmp_path: Path, library: Library) -> Iterator[Room]:
    with open_room(tmp_path / "avond.dialoog", library=library) as made:
        yield made


def ask(tablet: Tablet, path: str) -> tuple[int, Json]:
    status, _, data = tablet.get(path)
    return status, json.loads(data)


def found(tablet: Tablet, text: str) -> list[str]:
    status, body = ask(tablet, f"/api/cards?q={quote(text)}")
    assert status == 200
    return [each["id"] for each in body["found"]]


def test_all_cards_are_there_with_the_one_on_the_beamer(room: Room, library: Library) -> None:
    tablet = room.joined()
    status, body = ask(tablet, "/api/cards")
    assert (status, body["front"], body["here"]) == (200, None, [])
    assert {"kind": "Wetten", "title": "Proefwet 1901"}.items() <= next(
        each for each in body["groups"] if each["title"] == "Proefwet 1901"
    ).items()
    library.front = CardId(BICYCLES)
    assert ask(tablet, "/api/cards")[1]["front"] == {
        "id": BICYCLES,
        "title": "Wie krijgt een fiets?",
    }


def test_the_cards_of_the_step_that_the_room_does_are_there(room: Room) -> None:
    room.evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    assert ask(room.joined(), "/api/cards")[1]["here"] == []  # no shipped card is of this method


def test_a_search_says_how_it_was_read_and_what_stands_out(room: Room) -> None:
    status, body = ask(room.joined(), "/api/cards?q=bakfiets%20zwaanstelling")
    assert (status, body["said"]) == (200, "Gezocht op ‘zwaanstalling’.")
    first = body["found"][0]
    assert first["id"] == BICYCLES
    assert "".join(text for text, _ in first["excerpt"])
    assert [text for text, is_meant in first["excerpt"] + first["title"] if is_meant]


def test_a_card_comes_as_lines_of_text(room: Room) -> None:
    status, body = ask(room.joined(), f"/api/cards/{BICYCLES}")
    assert status == 200
    assert body["lines"][0]["text"].startswith("De gemeente leent fietsen uit")
    assert body["lines"][2] == {"text": "bakfietsen", "item": True}
    assert body["check"] == "Let op: De leentermijn is sindsdien gewijzigd."
    assert body["as_of"] == "Peildatum 1 juni 2001. Controleer de geldende wet."
    assert body["asks"] is True
    assert body["origin"][0] == "Kaart van de gemeente."


def test_a_card_that_is_not_there_is_not_found(room: Room) -> None:
    tablet = room.joined()
    for name in ("niets", "..%2Fgeheim", "%00", "x" * 2_000):
        status, body = ask(tablet, f"/api/cards/{name}")
        assert (status, body["error"]) == (404, "not_found")


def test_who_did_not_come_in_gets_nothing(room: Room) -> None:
    for path in ("/api/cards", "/api/cards?q=fiets", f"/api/cards/{BICYCLES}"):
        status, body = ask(room.tablet(), path)
        assert (status, body["error"]) == (401, "device")


def test_another_name_of_the_laptop_gets_nothing(room: Room) -> None:
    status, _, _ = room.joined().get("/api/cards", Host=f"elders.example:{room.port}")
    assert status == 421


def test_cards_are_only_read(room: Room) -> None:
    status, body = room.joined().post("cards", q="fiets")
    assert (status, body["error"]) == (404, "not_found")


@pytest.mark.parametrize("typed", ['"', "fiets* AND (", "NEAR(a b)", "-", "\u0000", "%"])
def test_what_is_typed_is_text(room: Room, typed: str) -> None:
    found(room.joined(), typed)


def test_five_thousand_characters_are_a_search_too(room: Room) -> None:
    assert BICYCLES in found(room.joined(), f"fiets {'x' * 5_000}")


def test_a_head_that_is_too_long_is_refused_as_ever(room: Room) -> None:
    status, _, _ = room.joined().get("/api/cards", X_Long="x" * 20_000)
    assert status in {400, 431}


def test_without_a_library_there_is_none(tmp_path: Path) -> None:
    with open_room(tmp_path / "zonder.dialoog") as bare:
        assert ask(bare.joined(), "/api/cards")[0] == 404
