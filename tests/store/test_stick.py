"""A copy on a stick: as much as the file has, no more than it has, and never in its way."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import OWN, WHY, text
from tests.store.sticking import (
    PATIENCE_S,
    SEATS,
    Sticking,
    all_bytes,
    continued,
    log_at,
    nobody,
    the_set,
    wait_until,
)
from workshop.domain import commands as c
from workshop.domain.folding import fold
from workshop.domain.ids import ParticipantId, SubjectId
from workshop.domain.settings import Attribution
from workshop.service.batch import Batch
from workshop.service.inbox import CommandJob
from workshop.store import stick as stick_module
from workshop.store import stick_folder
from workshop.store.integrity import check
from workshop.store.journal import Begin, Frame, read_frames
from workshop.store.session_file import SessionFile
from workshop.store.stick import Stick
from workshop.store.stick_status import StickState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The stick."""
    made = tmp_path / "usb"
    made.mkdir()
    return made


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Sticking]:
    made = Sticking(tmp_path / "avond.dialoog")
    yield made
    made.close()


@pytest.fixture
def nameless(tmp_path: Path) -> Iterator[Sticking]:
    made = Sticking(tmp_path / "anoniem.dialoog", Attribution.ANONYMOUS)
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Where another laptop keeps it."""
    (tmp_path / "laptop 2").mkdir()
    return tmp_path / "laptop 2" / "verder.dialoog"


# --- what is on it


def test_copy_and_journal_together_are_the_evening(
    laptop: Sticking, folder: Path, other: Path
) -> None:
    laptop.evening.answer("p1", "nabij")
    laptop.use(folder)
    for number in range(20):
        laptop.evening.answer("p2", f"waarde {number}")
    laptop.evening.do(c.Show(OWN))
    laptop.rest()
    assert len(read_frames(the_set(folder).journal.read_bytes()).frames) == 1 + 21
    facts = continued(folder, other)
    assert facts.lost == 0
    assert facts.last_at == laptop.evening.clock()
    assert log_at(other) == laptop.log()


def test_what_was_not_sent_yet_does_not_go_to_the_stick(laptop: Sticking, folder: Path) -> None:
    laptop.evening.draft("p1", OWN, "ongeschreven-woord")
    laptop.use(folder)
    laptop.evening.draft("p2", OWN, "ongeschreven-woord")
    laptop.rest()
    assert b"ongeschreven" not in all_bytes(folder)


def test_a_command_that_left_nothing_is_known_on_the_other_laptop(
    laptop: Sticking, folder: Path, other: Path
) -> None:
    laptop.use(folder)
    laptop.evening.answer("p1", "nabij")
    laptop.evening.answer("p1", "nabij")
    again = laptop.evening.newest
    laptop.rest()
    continued(folder, other)
    with closing(SessionFile.open(other)) as file:
        assert file.find(again) == (0, None)


def test_the_next_opening_makes_a_new_copy_and_wipes_the_old(
    laptop: Sticking, folder: Path
) -> None:
    laptop.use(folder)
    first = the_set(folder)
    laptop.use(folder)
    assert the_set(folder).number == first.number + 1
    assert sorted(path.name for path in first.folder.iterdir()) == [
        "0002.kopie",
        "0002.logboek",
        "0002.wachtend-1",
        "0002.wachtend-2",
    ]


def test_two_evenings_on_one_stick_stay_apart(
    laptop: Sticking, folder: Path, tmp_path: Path, other: Path
) -> None:
    laptop.use(folder)
    laptop.evening.answer("p1", "nabij")
    laptop.rest()
    (tmp_path / "elders").mkdir()
    (folder / "Dialoogavond-avond-00000000").mkdir()
    (folder / "Dialoogavond-avond-00000000" / "0001.kopie").write_bytes(b"iets anders")
    facts = continued(folder, other)
    assert log_at(other) == laptop.log()
    assert facts.lost == 0


def test_a_transaction_of_which_nobody_knows_is_followed_by_a_whole_copy(
    laptop: Sticking, folder: Path, other: Path
) -> None:
    laptop.use(folder)
    first = the_set(folder).number
    laptop.evening.file.recover()
    laptop.evening.answer("p1", "nabij")
    laptop.rest()
    assert the_set(folder).number > first
    continued(folder, other)
    assert log_at(other) == laptop.log()


def test_what_was_rolled_back_is_not_on_it(laptop: Sticking, folder: Path, other: Path) -> None:
    laptop.use(folder)
    laptop.evening.file.begin()
    laptop.evening.file.erase([])
    laptop.evening.file.rollback()
    laptop.evening.answer("p1", "nabij")
    laptop.rest()
    assert the_set(folder).number == 1
    continued(folder, other)
    assert log_at(other) == laptop.log()


# --- erasing


def test_erased_words_go_from_the_stick_too(laptop: Sticking, folder: Path, other: Path) -> None:
    laptop.evening.answer("p1", "kanarie-in-de-kopie")
    laptop.use(folder)
    laptop.evening.answer("p2", "kanarie-in-het-logboek")
    laptop.rest()
    assert all_bytes(folder).count(b"kanarie") >= 2
    laptop.evening.erase_answer("p1")
    laptop.rest()
    assert b"kanarie-in-de-kopie" not in all_bytes(folder)
    laptop.evening.erase_answer("p2")
    laptop.rest()
    assert b"kanarie" not in all_bytes(folder)
    continued(folder, other)
    assert log_at(other) == laptop.log()


def test_what_is_wiped_leaves_no_words_in_the_free_space_of_the_stick(
    laptop: Sticking, folder: Path
) -> None:
    """A second name for the same bytes stands for the free space."""
    laptop.evening.answer("p1", "kanarie-in-de-kopie")
    laptop.use(folder)
    laptop.evening.answer("p2", "kanarie-in-het-logboek")
    laptop.rest()
    kept = folder.parent / "vrije ruimte"
    kept.mkdir()
    for path in the_set(folder).folder.iterdir():
        (kept / path.name).hardlink_to(path)
    assert b"kanarie" in all_bytes(kept)
    laptop.evening.erase_answer("p1")
    laptop.rest()
    assert set(all_bytes(kept)) == {0}


# --- anonymous


def test_an_anonymous_evening_can_go_on_with_all_that_waits(
    nameless: Sticking, folder: Path, other: Path
) -> None:
    nameless.seat_answers(0, "voor de stick")
    nameless.use(folder)
    for seat in range(1, 5):
        nameless.seat_answers(seat, f"woord {seat}")
    nameless.seat_answers(1, "toch anders")
    nameless.evening.do(c.WithdrawAnswer(SEATS[4], OWN))
    newest = nameless.evening.newest
    nameless.rest()
    continued(folder, other)
    assert check(other).pending == 4
    with closing(SessionFile.open(other)) as file:
        assert fold(file.load()).pending == nameless.evening.state.pending
        assert file.find(newest) == (0, None)


def test_what_entered_the_log_waits_no_longer(
    nameless: Sticking, folder: Path, other: Path
) -> None:
    nameless.use(folder)
    for seat in range(3):
        nameless.seat_answers(seat, f"woord {seat}")
    nameless.rest()
    nameless.evening.do(c.Show(OWN))
    nameless.seat_answers(3, "nagekomen")
    nameless.rest()
    continued(folder, other)
    assert log_at(other) == nameless.log()
    assert check(other).pending == 1


def test_a_death_between_journal_and_what_waits_makes_nothing_twice(
    nameless: Sticking, folder: Path, other: Path
) -> None:
    nameless.use(folder)
    for seat in range(3):
        nameless.seat_answers(seat, f"woord {seat}")
    nameless.rest()
    before = [path.read_bytes() for path in the_set(folder).slots]
    nameless.evening.do(c.Show(OWN))
    nameless.rest()
    for path, data in zip(the_set(folder).slots, before, strict=True):
        path.write_bytes(data)
    continued(folder, other)
    assert log_at(other) == nameless.log()
    assert check(other).pending == 0


def test_the_stick_knows_no_order_in_which_anonymous_answers_came(
    tmp_path: Path,
) -> None:
    """Two evenings, opposite orders: each place on the stick is in the order of pseudonyms."""
    for name, order in (("heen", (0, 1, 2, 3, 4)), ("terug", (4, 3, 2, 1, 0))):
        laptop = Sticking(tmp_path / f"{name}.dialoog", Attribution.ANONYMOUS)
        stick = tmp_path / name
        stick.mkdir()
        laptop.use(stick)
        size = the_set(stick).journal.stat().st_size
        for seat in order:
            laptop.seat_answers(seat, f"woord-{seat}-")
            laptop.rest()  # each of them reaches the stick alone
            assert the_set(stick).journal.stat().st_size == size
            held = [path.read_bytes() for path in the_set(stick).slots]
            assert sum(any(each) for each in held) == 1, "two versions tell who came last"
        found = all_bytes(stick)
        assert [found.count(f"woord-{seat}-".encode()) for seat in range(5)] == [1] * 5
        nameless_order = sorted(next(iter(laptop.evening.state.pending.values())))
        assert [found.count(each.encode()) for each in nameless_order] == [1] * 5
        places = [found.index(each.encode()) for each in nameless_order]
        assert places == sorted(places)
        laptop.evening.do(c.Show(OWN))
        laptop.rest()
        journal = the_set(stick).journal.read_bytes()
        places = [journal.index(each.encode()) for each in nameless_order]
        assert places == sorted(places)
        laptop.close()


def test_beside_an_anonymous_act_stands_no_time_and_no_command(
    nameless: Sticking, folder: Path
) -> None:
    nameless.use(folder)
    nameless.seat_answers(0, "woord")
    command = nameless.evening.newest
    nameless.rest()
    (held,) = (path.read_bytes() for path in the_set(folder).slots if any(path.read_bytes()))
    assert nameless.evening.clock().isoformat()[:10].encode() not in held
    assert held.count(command.encode()) == 1  # among all ids that were ever seen, sorted
    assert held.index(command.encode()) > held.index(b'"seen"')


def test_the_copy_of_an_anonymous_evening_holds_nothing_that_waits(
    nameless: Sticking, folder: Path
) -> None:
    """Else it and what waits now would tell what came in between."""
    nameless.seat_answers(0, "woord-dat-wacht")
    nameless.use(folder)
    copy = the_set(folder).copy
    assert b"woord-dat-wacht" not in copy.read_bytes()
    with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as connection:
        for table in ("pending", "drafts", "seen"):
            assert connection.execute(f"SELECT * FROM {table}").fetchall() == []  # noqa: S608


def test_erased_words_of_an_act_that_waits_go_from_the_stick(
    nameless: Sticking, folder: Path, other: Path
) -> None:
    nameless.use(folder)
    nameless.seat_answers(0, "kanarie-die-wacht")
    nameless.seat_answers(1, "blijft")
    nameless.rest()
    nameless.evening.do(
        c.EraseText("kanarie-die-wacht", c.ErasureCategory.PERSONAL_DATA, "verzoek")
    )
    nameless.evening.file.scrub()
    nameless.rest()
    assert b"kanarie" not in all_bytes(folder)
    nameless.evening.do(c.Show(OWN))
    nameless.rest()
    continued(folder, other)
    assert log_at(other) == nameless.log()


# --- trouble with the stick


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that is tried again at once."""
    monkeypatch.setattr(stick_module, "RETRY_S", 0.02)
    monkeypatch.setattr(stick_module, "REFUSED_RETRY_S", 0.02)


def state_of(laptop: Sticking) -> StickState:
    return laptop.stick.status.state


@pytest.mark.usefixtures("impatient")
def test_a_stick_that_is_pulled_out_stops_nobody_and_is_brought_up_to_date_when_it_is_back(
    laptop: Sticking, folder: Path, other: Path
) -> None:
    laptop.use(folder)
    laptop.evening.answer("p1", "nabij")
    laptop.rest()
    away = folder.rename(folder.with_name("in een zak"))
    wait_until(lambda: state_of(laptop) is StickState.GONE)  # nobody wrote anything
    assert laptop.stick.status.is_trouble
    assert laptop.stick.status.at == laptop.evening.clock()
    assert not laptop.stick.settle(PATIENCE_S)
    laptop.evening.answer("p2", "zonder stick")
    laptop.evening.file.rest()
    away.rename(folder)
    wait_until(lambda: laptop.stick.wants_copy)
    laptop.evening.answer("p3", "weer met")
    laptop.evening.file.rest()
    wait_until(lambda: state_of(laptop) is StickState.CURRENT)
    laptop.evening.answer("p3", "en nog een")
    laptop.rest()
    continued(folder, other)
    assert log_at(other) == laptop.log()


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("code", "state"),
    [(errno.ENOSPC, StickState.FULL), (errno.EROFS, StickState.REFUSED)],
)
def test_a_stick_that_cannot_be_written_is_named_and_tried_again(
    laptop: Sticking,
    folder: Path,
    other: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    state: StickState,
) -> None:
    laptop.use(folder)
    whole = stick_folder.write

    def refuse(descriptor: int, data: bytes) -> None:
        os.write(descriptor, data[: len(data) // 2])
        raise OSError(code, "no")

    monkeypatch.setattr(stick_folder, "write", refuse)
    laptop.evening.answer("p1", "nabij")
    wait_until(lambda: state_of(laptop) is state)
    wait_until(lambda: laptop.stick.wants_copy)
    laptop.evening.file.rest()
    wait_until(lambda: laptop.stick.wants_copy)
    laptop.evening.answer("p2", "intussen")
    monkeypatch.setattr(stick_folder, "write", whole)
    laptop.evening.file.rest()
    wait_until(lambda: state_of(laptop) is StickState.CURRENT)
    continued(folder, other)
    assert log_at(other) == laptop.log()
    numbers = {path.name[:4] for path in the_set(folder).folder.iterdir()}
    assert len(numbers) == 1, "what was cut short is not left on the stick"


def test_a_stick_that_stands_still_holds_nobody_up(
    laptop: Sticking, folder: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.use(folder)
    monkeypatch.setattr(stick_module, "SLOW_S", 0.0)
    monkeypatch.setattr(stick_module, "MOST_BATCHES", 3)
    stands, goes_on = Event(), Event()
    whole = stick_folder.write

    def stand_still(descriptor: int, data: bytes) -> None:
        stands.set()
        assert goes_on.wait(PATIENCE_S)
        whole(descriptor, data)

    monkeypatch.setattr(stick_folder, "write", stand_still)
    laptop.evening.answer("p1", "eerste")
    assert stands.wait(PATIENCE_S)
    for number in range(10):
        laptop.evening.answer("p2", f"waarde {number}")
    assert state_of(laptop) is StickState.SLOW
    assert laptop.stick.wants_copy, "more than may wait: a whole copy instead"
    goes_on.set()
    laptop.rest()
    monkeypatch.setattr(stick_module, "SLOW_S", 10.0)
    assert state_of(laptop) is StickState.CURRENT
    continued(folder, other)
    assert log_at(other) == laptop.log()


@pytest.mark.usefixtures("impatient")
def test_a_folder_that_does_not_answer_holds_nobody_up(
    laptop: Sticking, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answers = Event(), Event()
    laptop.use(folder)

    def hang(_: Path) -> bool:
        asked.set()
        return answers.wait(PATIENCE_S)

    folder.rename(folder.with_name("weg"))
    monkeypatch.setattr(stick_module, "is_there", hang)
    wait_until(lambda: state_of(laptop) is StickState.GONE)
    assert asked.wait(PATIENCE_S)
    laptop.evening.answer("p1", "nabij")
    laptop.evening.file.rest()
    assert state_of(laptop) is StickState.GONE
    answers.set()


def test_what_is_newer_is_not_replaced_by_what_is_older(
    laptop: Sticking, folder: Path, other: Path
) -> None:
    laptop.use(folder)
    continued(folder, other)
    second = Stick(other.stem)
    file = SessionFile.open(other, stick=second)
    file.begin()
    state = fold(file.load())
    Batch(file, state, laptop.evening.clock()).carry_out(
        CommandJob(c.RaiseEpoch("laptop 2"), None, "operator")
    )
    file.commit()
    second.use(folder, nobody)
    file.rest()
    assert second.settle(PATIENCE_S)
    newer = all_bytes(folder)
    laptop.evening.answer("p1", "in de lokalen van gisteren")
    laptop.stick.use(folder, nobody)
    laptop.evening.file.rest()
    wait_until(lambda: state_of(laptop) is StickState.NEWER)
    assert all_bytes(folder) == newer
    file.close()
    second.close()


def test_without_a_stick_nothing_is_kept_for_one(laptop: Sticking, folder: Path) -> None:
    assert state_of(laptop) is StickState.NONE
    assert not laptop.stick.settle(0.0)
    laptop.use(folder)
    laptop.stick.use(None, nobody)
    laptop.evening.answer("p1", "nabij")
    laptop.evening.file.rest()
    assert state_of(laptop) is StickState.NONE
    assert not laptop.stick.wants_copy
    assert b"nabij" not in all_bytes(folder)


def test_closing_takes_the_last_answers_along(laptop: Sticking, folder: Path, other: Path) -> None:
    laptop.use(folder)
    laptop.evening.answer("p1", "op de valreep")
    log = laptop.log()
    laptop.close()
    continued(folder, other)
    assert log_at(other) == log


def test_who_wrote_it_stands_in_the_answers(laptop: Sticking, folder: Path, other: Path) -> None:
    laptop.use(folder)
    author = c.ByParticipant(ParticipantId("p1"))
    laptop.evening.do(c.SubmitAnswer(author, WHY, text("omdat ‘’ é 𝄞")))
    laptop.rest()
    continued(folder, other)
    with closing(SessionFile.open(other)) as file:
        state = fold(file.load())
    (revision,) = state.answers[WHY][SubjectId("p1")]
    assert revision.content_id is not None
    assert "omdat ‘’ é 𝄞" in state.bodies[revision.content_id]


def test_letting_go_twice_closes_no_other_file(laptop: Sticking, folder: Path) -> None:
    writer = stick_folder.SetWriter(folder, b"kopie", Begin("s", 1, 0, bytes(32)), Frame(0, 0, b""))
    writer.close()
    other = os.open(folder / "van een ander", os.O_CREAT | os.O_RDWR)
    writer.close()
    assert os.fstat(other).st_size == 0
    assert not writer.is_there()
    os.close(other)
    assert laptop.log()


def test_another_stick_is_chosen_while_the_first_is_gone(
    laptop: Sticking, folder: Path, other: Path
) -> None:
    laptop.use(folder)
    folder.rename(folder.with_name("weg"))
    second = folder.with_name("tweede")
    second.mkdir()
    laptop.use(second)
    laptop.evening.answer("p1", "nabij")
    laptop.rest()
    continued(second, other)
    assert log_at(other) == laptop.log()
