"""Promises of `workshop.evening.rescuing`: one act puts back what is whole, and loses nothing."""

from __future__ import annotations

import json
import os
import platform
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from tests.evening.two_rooms import NAMES, begin
from workshop.domain import commands as c
from workshop.domain.errors import NothingToRescueError, SessionFileError, SessionLockedError
from workshop.domain.events import Agreement
from workshop.domain.ids import ParticipantId
from workshop.domain.settings import Attribution
from workshop.evening import open_evening
from workshop.evening.erasing import Grounds, Target, erase
from workshop.evening.opened import require_sound
from workshop.evening.rescuing import Way, rescue, rescue_for
from workshop.store.backup_folder import backups_of
from workshop.store.integrity import check
from workshop.store.lock_note import note_path

if TYPE_CHECKING:
    from pathlib import Path

WHY = c.ErasureCategory.REQUEST


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = begin(tmp_path / "avond.dialoog", Attribution.GROUP)
    with open_evening(path) as evening:
        evening.do(c.SetParticipant(ParticipantId("gast"), "Gerrit"))
    return path


def one_letter_changed(path: Path, word: str = NAMES[0]) -> bytes:
    """In the session alone; what is there now."""
    path.write_bytes(path.read_bytes().replace(word.encode(), word.swapcase().encode()))
    return path.read_bytes()


def test_a_changed_letter_is_seen_when_the_evening_opens(path: Path) -> None:
    one_letter_changed(path)
    with pytest.raises(SessionFileError) as failure:
        open_evening(path)
    assert failure.value.why == "chain"


def test_the_backup_gives_back_what_is_damaged_and_the_file_stays(path: Path) -> None:
    damaged = one_letter_changed(path)
    offer = rescue_for(path, "chain")
    assert offer is not None
    assert (offer.way, offer.title, offer.lost_words) == (Way.ALL, "Waarden van Veenrade", ())
    done = rescue(path)
    assert done.found == offer
    (kept,) = done.kept
    assert kept.parent == path.parent
    assert kept.name.startswith("avond (beschadigd ")
    assert kept.read_bytes() == damaged
    assert check(path).is_whole
    with open_evening(path) as evening:
        names = evening.look(lambda state: {each.name for each in state.participants.values()})
        assert names == {*NAMES, "Gerrit"}
        copies = evening.look(lambda state: [each.path for each in state.minutes.copies])
        assert copies == [str(kept)], "an erasure must name it"
        assert evening.look(lambda state: state.epoch) == 2


def test_the_erasure_after_it_names_the_damaged_file(path: Path) -> None:
    one_letter_changed(path)
    (kept,) = rescue(path).kept
    erased = erase(path, Target.PARTICIPANT, "Gerrit", Grounds(WHY, "op verzoek"))
    assert erased.copies == (str(kept),)


def test_lost_words_are_said_in_the_log_and_the_rest_is_whole(path: Path) -> None:
    for each in backups_of(path):
        each.path.unlink()
    one_letter_changed(path)
    offer = rescue_for(path, "chain")
    assert offer is not None
    assert offer.way is Way.PART
    (lost,) = offer.lost_words
    assert not lost.is_answer
    rescue(path)
    assert check(path).is_whole
    with open_evening(path) as evening:
        assert evening.look(lambda state: len(state.erased)) == 1


def test_a_whole_evening_is_left_alone(path: Path) -> None:
    before = sha256(path.read_bytes()).hexdigest()
    require_sound(path)
    with pytest.raises(NothingToRescueError):
        rescue(path)
    assert sha256(path.read_bytes()).hexdigest() == before


def test_an_open_evening_is_not_rescued(path: Path) -> None:
    with open_evening(path), pytest.raises(SessionLockedError):
        rescue(path)


def test_a_damaged_file_that_somebody_has_open_is_not_taken_away(path: Path) -> None:
    note = {"machine": platform.node(), "pid": os.getppid(), "since": "2026-11-22T18:00:00+00:00"}
    path.write_bytes(b"\0" * 5000)
    note_path(path).write_text(json.dumps(note))
    with pytest.raises(SessionLockedError):
        rescue(path)
    assert path.read_bytes() == b"\0" * 5000


def test_without_anything_to_save_the_first_trouble_is_said(tmp_path: Path) -> None:
    with pytest.raises(SessionFileError) as failure:
        rescue(tmp_path / "weg.dialoog")
    assert failure.value.why == "missing"
    assert rescue_for(tmp_path / "weg.dialoog", "missing") is None
    assert rescue_for(tmp_path / "weg.dialoog", "folder") is None


def test_a_header_that_claims_to_be_newer_is_damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60] = 0x40
    path.write_bytes(data)
    assert rescue(path).found.way is Way.ALL
    assert check(path).is_whole


def test_rescued_twice_in_a_minute_both_files_stay(path: Path) -> None:
    first = one_letter_changed(path)
    rescue(path)
    second = one_letter_changed(path)
    (kept,) = rescue(path).kept
    assert kept.read_bytes() == second
    files = [each.read_bytes() for each in path.parent.glob("avond (beschadigd*")]
    assert sorted(map(len, files)) == sorted([len(first), len(second)])


def test_a_rescue_in_the_middle_of_sealing_makes_other_copies_out_of_date(path: Path) -> None:
    with open_evening(path) as evening:
        evening.do(c.StartSealing(Agreement("Raadzaal", "Vera", "Gijs")))
    one_letter_changed(path)
    rescue(path)
    with open_evening(path) as evening:
        assert evening.look(lambda state: state.account.sealing) is None
        assert evening.look(lambda state: state.epoch) == 2
