"""The beamer in a browser: its own code, looking only, and never more than the room sees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.room import Room, Tablet, open_room
from tests.server.walls import PlainWall, png
from workshop.server import codes


@pytest.fixture
def wall() -> PlainWall:
    made = PlainWall()
    made.show(1, "Welke drie waarden?")
    return made


@pytest.fixture
def shown(tmp_path: Path, wall: PlainWall) -> Iterator[Room]:
    """An evening that has a beamer."""
    with open_room(tmp_path / "avond.dialoog", wall=wall) as made:
        yield made


def screen(room: Room) -> Tablet:
    """A browser that knows the code."""
    made = room.tablet()
    assert made.post("beamer/join", code=codes.beamer_code(room.key))[0] == 200
    return made


def test_it_gets_the_picture_and_its_words_as_they_change(shown: Room, wall: PlainWall) -> None:
    browser = screen(shown)
    with browser.listening("/api/beamer/stream") as events:
        first = events.next("frame")
        assert (first["number"], first["text"]) == (1, "Welke drie waarden?")
        status, headers, data = browser.get("/api/beamer/frame/1")
        assert (status, headers["Content-Type"], data) == (200, "image/png", png(1))
        wall.show(2, "Pauze")
        assert events.next("frame")["text"] == "Pauze"
    assert browser.get("/api/beamer/frame/1")[2] == png(2)  # never an old one


def test_nothing_of_it_is_kept_by_the_browser(shown: Room) -> None:
    browser = screen(shown)
    for path in ("/b", "/api/beamer/frame/1", "/words-beamer.js"):
        assert browser.get(path)[1]["Cache-Control"] == "no-store", path
    policy = browser.get("/b")[1]["Content-Security-Policy"]
    assert "connect-src 'self';" in policy.replace(" ;", ";")
    assert "http:" not in policy


@pytest.mark.parametrize("path", ["/api/beamer/stream", "/api/beamer/frame/1"])
def test_without_the_code_there_is_nothing_to_see(shown: Room, path: str) -> None:
    for stranger in (shown.tablet(), shown.joined("ada")):
        assert stranger.get(path)[0] == 401
        assert stranger.post("beamer/look")[0] == 401
    assert screen(shown).post("beamer/look")[0] == 200


def test_the_codes_of_the_room_and_of_the_remote_do_not_open_it(shown: Room) -> None:
    tablet = shown.tablet()
    for code in (shown.code, codes.remote_code(shown.key)):
        assert tablet.post("beamer/join", code=code)[1]["error"] == "code"
    assert len({codes.beamer_code(shown.key), codes.remote_code(shown.key)}) == 2


def test_it_opens_nothing_else(shown: Room) -> None:
    browser = screen(shown)
    assert browser.post("claim", participant="ada")[0] == 401
    with browser.listening() as events:
        assert events.status == 401


def test_codes_are_tried_slowly_and_the_operator_hears_of_it(shown: Room) -> None:
    tablet = shown.tablet()
    assert [tablet.post("beamer/join", code="000000")[0] for _ in range(4)] == [403, 403, 403, 429]


def test_a_fifth_screen_sends_the_first_away(shown: Room) -> None:
    screens = [screen(shown) for _ in range(5)]
    assert [each.post("beamer/look")[0] for each in screens] == [401, 200, 200, 200, 200]


def test_nothing_can_be_asked_of_it_but_looking(shown: Room) -> None:
    browser = screen(shown)
    assert browser.post("beamer/look", act="black")[0] == 400
    for path in ("beamer/act", "beamer/frame/1", "beamer/stream"):
        assert browser.post(path)[0] == 404, path


def test_before_the_first_picture_it_waits(shown: Room, wall: PlainWall) -> None:
    wall.now = None
    browser = screen(shown)
    assert browser.get("/api/beamer/frame/1")[0] == 404
    with browser.listening("/api/beamer/stream") as events:
        assert events.next()["event"] == "beat"
        wall.show(1, "Welkom")
        assert events.next("frame")["number"] == 1


def test_a_number_of_thousands_of_digits_is_one_as_any(shown: Room) -> None:
    assert screen(shown).get(f"/api/beamer/frame/{'9' * 5_000}")[2] == png(1)


def test_nobody_looks_at_the_wall_for_a_page_that_left(shown: Room, wall: PlainWall) -> None:
    assert wall.looks == 0
    with screen(shown).listening("/api/beamer/stream") as events:
        events.next("frame")
    assert wall.looks > 0


def test_without_windows_there_is_no_beamer(room: Room) -> None:
    tablet = room.tablet()
    assert tablet.post("beamer/join", code=codes.beamer_code(room.key))[0] == 404


def test_the_stream_ends_with_the_door(tmp_path: Path, wall: PlainWall) -> None:
    with (
        open_room(tmp_path / "avond.dialoog", wall=wall) as room,
        screen(room).listening("/api/beamer/stream") as events,
    ):
        events.next("frame")
        room.server.stop()
        assert events.has_ended()
