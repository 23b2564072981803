"""Going on from a stick that was torn off, damaged or mixed up: never a wrong row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.store.evening import OWN
from tests.store.sticking import Sticking, continued, is_chained, log_at, the_set
from workshop.domain import commands as c
from workshop.domain.errors import SessionFileError
from workshop.domain.events import EventRow
from workshop.domain.ids import ParticipantId
from workshop.domain.settings import Attribution
from workshop.domain.values import ItemsValue
from workshop.store import meta, reading
from workshop.store.connecting import connect
from workshop.store.integrity import check
from workshop.store.journal import Frame, framed, read_frames, size_of
from workshop.store.stick_folder import StickSet
from workshop.store.stick_reading import Rebuilt, rebuilt

if TYPE_CHECKING:
    from pathlib import Path

LAST: Final = 3
"""So many batches are torn at every byte."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The stick."""
    made = tmp_path / "usb"
    made.mkdir()
    return made


@pytest.fixture
def log(tmp_path: Path, folder: Path) -> list[EventRow]:
    """Of an evening that was kept on the stick until its laptop broke."""
    laptop = Sticking(tmp_path / "avond.dialoog")
    laptop.use(folder)
    for number in range(4):
        laptop.evening.answer("p1", f"waarde {number}")
        laptop.rest()
    author = c.ByParticipant(ParticipantId("p2"))
    laptop.evening.do(c.SubmitAnswer(author, OWN, ItemsValue(("één", "twee"))), c.Show(OWN))
    laptop.rest()
    rows = laptop.log()
    laptop.close()
    return rows


def rows_in(found: Rebuilt) -> list[EventRow]:
    return [EventRow._make(row) for row in found._connection.execute(reading.EVENTS)]


def ends_of(journal: bytes) -> list[int]:
    """Where each frame ends."""
    ends = [0]
    for frame in read_frames(journal).frames:
        ends.append(ends[-1] + size_of(frame))
    return ends[1:]


def test_a_journal_torn_at_any_byte_gives_the_rows_before_it_and_says_what_is_lost(
    folder: Path, log: list[EventRow]
) -> None:
    journal = the_set(folder).journal
    whole = journal.read_bytes()
    ends = ends_of(whole)
    before = len(log) - 6  # rows in the copy: four answers, one answer and what shows it
    rows_at = {end: before + min(place, 4) for place, end in enumerate(ends)}
    rows_at[ends[-1]] = len(log)
    for cut in range(ends[-LAST - 1], len(whole) + 1):
        journal.write_bytes(whole[:cut])
        with rebuilt(folder) as found:
            rows, lost = rows_in(found), found.facts().lost
        kept = max(end for end in ends if end <= cut)
        assert rows == log[: rows_at[kept]]
        assert lost == (0 if kept == cut else (2 if kept == ends[-2] and cut - kept >= 24 else 1))


def test_any_byte_that_changed_cuts_the_journal_there(folder: Path, log: list[EventRow]) -> None:
    journal = the_set(folder).journal
    whole = journal.read_bytes()
    ends = ends_of(whole)
    for place in range(0, len(whole), 7):
        journal.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        with rebuilt(folder) as found:
            rows, lost = rows_in(found), found.facts().lost
        assert rows == log[: len(rows)]
        assert is_chained(rows)
        assert lost >= 1
        frames_after = sum(end > place for end in ends) - 1
        assert lost >= min(frames_after, 5), "what stood behind it is counted"


def test_zeros_behind_the_journal_are_an_act_that_did_not_arrive(
    folder: Path, log: list[EventRow]
) -> None:
    journal = the_set(folder).journal
    journal.write_bytes(journal.read_bytes() + bytes(512))
    with rebuilt(folder) as found:
        assert (rows_in(found), found.facts().lost) == (log, 1)


_ROW: Final = f'[0, 0, 0, 0, "AnswerSubmitted", 1, "x", "{OWN}", "00", "00", [], "00", 0, 0, 0]'


@pytest.mark.parametrize(
    "payload",
    [
        b"[" * 100_000,
        b"9" * 5_000,
        b"null",
        b"\xff",
        b'{"turn": 1, "pending": [], "contents": [], "seen": ["\\ud800"]}',
        b'{"turn": 1, "pending": [], "contents": [["00", "00", []]], "seen": []}',
        f'{{"turn": 1, "pending": [{_ROW}], "contents": [], "seen": []}}'.encode(),
        f'{{"turn": 1, "pending": [{_ROW.replace("x", chr(92) + "ud800")}],'
        ' "contents": [["00", "00", "x"]], "seen": []}'.encode(),
    ],
)
def test_a_frame_that_fits_around_nonsense_ends_the_journal(
    folder: Path, log: list[EventRow], payload: bytes
) -> None:
    journal, slot = the_set(folder).journal, the_set(folder).slots[0]
    nonsense = framed(Frame(1, len(log) + 1, payload))
    journal.write_bytes(journal.read_bytes() + nonsense)
    slot.write_bytes(nonsense)
    with rebuilt(folder) as found:
        assert rows_in(found) == log
        assert found.facts().lost >= 1


def test_frames_of_another_evening_or_in_another_order_are_not_taken(
    folder: Path, log: list[EventRow]
) -> None:
    journal = the_set(folder).journal
    whole = journal.read_bytes()
    ends = ends_of(whole)
    swapped = (
        whole[: ends[0]] + whole[ends[1] : ends[2]] + whole[ends[0] : ends[1]] + whole[ends[2] :]
    )
    journal.write_bytes(swapped)
    with rebuilt(folder) as found:
        rows, lost = rows_in(found), found.facts().lost
    assert rows == log[: len(log) - 6]
    assert lost == 6


@pytest.mark.parametrize("left", [b"", b"geen logboek", bytes(4096)])
def test_without_a_journal_the_copy_is_what_there_is(
    folder: Path, log: list[EventRow], left: bytes
) -> None:
    the_set(folder).journal.write_bytes(left)
    with rebuilt(folder) as found:
        assert (rows_in(found), found.facts().lost) == (log[: len(log) - 6], 1)


def test_a_copy_that_is_damaged_is_named_and_left_as_it_is(
    folder: Path, log: list[EventRow], tmp_path: Path
) -> None:
    assert log
    copy = the_set(folder).copy
    data = copy.read_bytes()
    copy.write_bytes(data[: len(data) // 2])
    target = tmp_path / "verder.dialoog"
    with pytest.raises(SessionFileError) as caught:
        continued(folder, target)
    assert caught.value.why == "stick_damaged"
    assert not target.exists()
    assert copy.stat().st_size == len(data) // 2


def test_words_that_were_changed_in_the_copy_are_found_before_anybody_goes_on(
    folder: Path, log: list[EventRow], tmp_path: Path
) -> None:
    assert log
    copy = the_set(folder).copy
    data = copy.read_bytes()
    assert b"Voorbeeldstad" in data
    copy.write_bytes(data.replace(b"Voorbeeldstad", b"Voorbeeldstal"))
    with pytest.raises(SessionFileError) as caught:
        continued(folder, tmp_path / "verder.dialoog")
    assert caught.value.why == "stick_damaged"
    assert list(tmp_path.glob("verder*")) == []


@pytest.mark.parametrize("place", ["leeg", "er niet"])
def test_where_no_evening_is_that_is_said(tmp_path: Path, place: str) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(SessionFileError) as caught:
        rebuilt(tmp_path / place)
    assert caught.value.why == "no_stick"


def test_the_newest_evening_on_a_stick_is_the_one_that_goes_on(
    tmp_path: Path, folder: Path
) -> None:
    first = Sticking(tmp_path / "maart.dialoog")
    first.use(folder)
    (older,) = folder.iterdir()
    older.rename(folder / "Dialoogavond-maart-ffffffff")
    first.evening.clock.forward(days=7)
    first.use(folder)
    first.evening.answer("p1", "nieuwer")
    first.rest()
    log = first.log()
    first.close()
    continued(folder, tmp_path / "verder.dialoog")
    assert log_at(tmp_path / "verder.dialoog") == log
    with rebuilt(folder / "Dialoogavond-maart-ffffffff") as found:
        assert len(rows_in(found)) == len(log) - 1


def test_a_folder_of_the_evening_itself_may_be_chosen(
    folder: Path, log: list[EventRow], tmp_path: Path
) -> None:
    continued(the_set(folder).folder, tmp_path / "verder.dialoog")
    assert log_at(tmp_path / "verder.dialoog") == log


def test_a_set_that_was_to_be_wiped_helps_when_the_newer_one_is_bad(
    folder: Path, log: list[EventRow]
) -> None:
    good = the_set(folder)
    bad = StickSet(good.folder, good.number + 1)
    bad.copy.write_bytes(b"SQLite format 3\x00" + bytes(100))
    bad.journal.write_bytes(b"")
    with rebuilt(folder) as found:
        assert rows_in(found) == log


def test_going_on_replaces_no_file_and_marks_the_session_as_continued(
    folder: Path, log: list[EventRow], tmp_path: Path
) -> None:
    assert log
    target = tmp_path / "verder.dialoog"
    continued(folder, target)
    connection = connect(target, "ro")
    assert meta.is_continued(connection)
    assert meta.get(connection, meta.Key.RESTORED_FROM) == the_set(folder).folder.name
    connection.close()
    with pytest.raises(SessionFileError) as caught:
        continued(folder, target)
    assert caught.value.why == "exists"


def test_reading_changes_nothing_on_the_stick(
    folder: Path, log: list[EventRow], tmp_path: Path
) -> None:
    assert log
    there = the_set(folder).folder
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in there.iterdir()}
    continued(folder, tmp_path / "verder.dialoog")
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in there.iterdir()}
    assert after == before


@pytest.mark.parametrize("kept", range(0, 4096, 293))
def test_what_waits_is_whole_or_as_it_was_before(tmp_path: Path, folder: Path, kept: int) -> None:
    """A slot that was cut short while it was written: the other one has what came before."""
    laptop = Sticking(tmp_path / "anoniem.dialoog", Attribution.ANONYMOUS)
    laptop.use(folder)
    laptop.seat_answers(0, "eerste")
    laptop.rest()
    first, second = the_set(folder).slots
    held, free = (first, second) if any(first.read_bytes()) else (second, first)
    earlier = held.read_bytes()
    laptop.seat_answers(1, "tweede")
    laptop.rest()
    later = free.read_bytes()
    laptop.close()
    held.write_bytes(earlier)
    free.write_bytes(later[:kept] + bytes(len(later) - kept))
    facts = continued(folder, tmp_path / "verder.dialoog")
    is_whole = not any(later[kept:])
    assert check(tmp_path / "verder.dialoog").pending == (2 if is_whole else 1)
    assert facts.lost == (0 if is_whole or kept < 4 else 1)
