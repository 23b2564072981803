"""The remote control: its own code, buttons that reach the windows, and never a word of anybody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.server.room import Room, Tablet, open_room
from tests.server.windows import Windows
from workshop.domain.programme import Phase
from workshop.pictures.steering import Act, Steering
from workshop.server import codes


@pytest.fixture
def windows() -> Windows:
    return Windows(Steering(step="Waarden", phase=Phase.OWN, answered=3, expected=4))


@pytest.fixture
def steered(tmp_path: Path, windows: Windows) -> Iterator[Room]:
    """An evening that has windows."""
    with open_room(tmp_path / "avond.dialoog", stage=windows) as made:
        yield made


def remote(room: Room) -> Tablet:
    """A phone that knows the remote's code."""
    phone = room.tablet()
    assert phone.post("remote/join", code=codes.remote_code(room.key))[0] == 200
    return phone


def test_a_press_reaches_the_windows(steered: Room, windows: Windows) -> None:
    phone = remote(steered)
    assert phone.post("remote/act", act="freeze")[0] == 200
    assert phone.post("remote/act", act="phase", phase="joint")[0] == 200
    assert windows.asked == [(Act.FREEZE, None), (Act.PHASE, Phase.JOINT)]


def test_it_shows_how_the_windows_stand_as_that_changes(steered: Room, windows: Windows) -> None:
    phone = remote(steered)
    with phone.listening("/api/remote/stream") as events:
        first = events.next("steering")
        assert (first["step"], first["phase"], first["answered"]) == ("Waarden", "own", 3)
        windows.steering = replace(windows.steering, answered=4, is_black=True)
        found = events.next("steering")
        assert (found["answered"], found["is_black"]) == (4, True)


def test_the_rooms_code_does_not_steer(steered: Room) -> None:
    phone = steered.tablet()
    assert phone.post("remote/join", code=steered.code)[1]["error"] == "code"
    assert phone.post("remote/act", act="take")[0] == 401


def test_a_tablet_of_the_room_does_not_steer(steered: Room, windows: Windows) -> None:
    tablet = steered.joined("ada")
    assert tablet.post("remote/act", act="black")[0] == 401
    with tablet.listening("/api/remote/stream") as events:
        assert events.status == 401
    assert windows.asked == []


def test_codes_are_tried_slowly(steered: Room) -> None:
    phone = steered.tablet()
    found = [phone.post("remote/join", code="000000")[0] for _ in range(4)]
    assert found == [403, 403, 403, 429]


def test_a_fifth_remote_sends_the_first_away(steered: Room) -> None:
    phones = [remote(steered) for _ in range(5)]
    found = [phone.post("remote/act", act="take")[0] for phone in phones]
    assert found == [401, 200, 200, 200, 200]


@pytest.mark.parametrize("body", [{}, {"act": "explode"}, {"act": "take", "text": "x"}])
def test_there_are_so_many_buttons_and_no_more(steered: Room, body: dict[str, str]) -> None:
    assert remote(steered).post("remote/act", **body)[0] == 400


def test_without_windows_there_is_nothing_to_steer(room: Room) -> None:
    phone = room.tablet()
    assert phone.post("remote/join", code=codes.remote_code(room.key))[0] == 404


def test_what_it_is_told_has_no_place_for_words_of_people() -> None:
    told = json.dumps({name: str(hint) for name, hint in Steering.__annotations__.items()})
    for forbidden in ("cards", "answers", "texts", "names", "people"):
        assert forbidden not in told
