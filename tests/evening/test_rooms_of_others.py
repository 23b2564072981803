"""A room's file that somebody made up: its chain fits, and what it says does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.evening.two_rooms import Rooms, says
from tests.fuzz.mutations.recipe import file_of
from workshop.domain.errors import RoomRefusedError
from workshop.evening.opened import look_at
from workshop.evening.rooms import merge
from workshop.store.integrity import check

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "deed",
    [
        "sql UPDATE events SET kind = 'OtherAnswerKept' WHERE seq = 1",
        "sql UPDATE events SET kind = 'AnswerWithdrawn', question = 'x' WHERE seq = 10",
        'json data 3 9 "burgemeester van elders"',
    ],
)
def test_it_is_refused_and_the_evening_stays_as_it_was(tmp_path: Path, deed: str) -> None:
    with Rooms(tmp_path / "avond.dialoog") as rooms:
        says(rooms.there, "dirk", "Water")
    whole = rooms.other.read_bytes()
    rooms.other.write_bytes(file_of(f"recipe zaal\n{deed}".encode(), {"zaal": whole}))
    before = look_at(rooms.path, lambda state: (state.seq, dict(state.bodies)))
    with pytest.raises(RoomRefusedError) as refusal:
        merge(rooms.path, rooms.other)
    assert refusal.value.why == "damaged"
    assert look_at(rooms.path, lambda state: (state.seq, dict(state.bodies))) == before
    assert check(rooms.path).is_whole
