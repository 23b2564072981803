"""Promises of `workshop.service.owner`: how an evening opens and ends, well or badly."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.service.disk import Disk
from tests.service.evening import Evening
from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    command_id,
    done,
    draft,
    failure,
    held,
    opening,
    person,
    rows_of,
    standing,
    state_of,
)
from workshop.domain.errors import ClosedError, SessionFileError, WriteFailedError
from workshop.domain.happening import NewerEventError
from workshop.service.owner import Owner
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State


# --- opening -------------------------------------------------------------------------------


def test_what_opening_raises_is_raised_by_start(path: Path) -> None:
    owner = Owner(lambda: SessionFile.open(path))
    early = owner.submit(opening()[0])
    with pytest.raises(SessionFileError) as caught:
        owner.start()
    assert caught.value.why == "missing"
    assert not owner.is_alive
    assert isinstance(failure(early), ClosedError)
    with pytest.raises(ClosedError):
        owner.submit(opening()[0])


def test_a_file_that_cannot_be_folded_is_let_go(evening: Evening) -> None:
    evening.stop()
    with closing(sqlite3.connect(evening.path)) as connection, connection:
        connection.execute(
            "INSERT INTO events SELECT seq + 1, NULL, at, actor, 'FromTheFuture', 1, NULL, NULL,"
            " NULL, NULL, '{}', link, branch, epoch, NULL FROM events ORDER BY seq DESC LIMIT 1"
        )
    with pytest.raises(NewerEventError):
        Owner(lambda: SessionFile.open(evening.path)).start()
    SessionFile.open(evening.path).close()


def test_a_file_that_will_not_close_does_not_hide_why_it_could_not_be_opened(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def open_badly() -> Disk:
        disk = Disk.create(path)
        disk.fail("load", SessionFileError(str(path), "damaged"))
        disk.fail("close", ZeroDivisionError())
        return disk

    with pytest.raises(SessionFileError):
        Owner(open_badly).start()
    assert "not closed properly" in caplog.text


# --- stopping ------------------------------------------------------------------------------


def test_stopping_refuses_what_is_new_and_writes_what_waits(evening: Evening) -> None:
    with held(evening.owner):
        waiting = [evening.owner.submit(answer(n, "zorg"), actor=TABLET) for n in range(3)]
        half = evening.owner.save_draft(draft(0, 1, "nog niet"))
        evening.owner.stop(timeout_s=0)  # it is held: the rest of the stopping follows
        with pytest.raises(ClosedError):
            evening.owner.submit(answer(0, "te laat"))
        with pytest.raises(ClosedError):
            evening.owner.submit_all([answer(0, "te laat")])
        with pytest.raises(ClosedError):
            evening.owner.save_draft(draft(0, 2, "te laat"))
        with pytest.raises(ClosedError):
            evening.owner.look(lambda state: state.seq)
        assert evening.owner.is_alive
    done(*waiting, half)
    evening.stop()
    evening.stop()
    state = state_of(evening.path)
    assert [standing(state, person(n)) for n in range(3)] == [("zorg",)] * 3
    assert evening.disk.calls[-1] == "close"


def test_stopping_waits_for_a_slow_watcher_and_still_writes(evening: Evening) -> None:
    started = threading.Event()
    pictures: list[int] = []

    def deliver(seq: int) -> None:
        started.set()
        time.sleep(0.2)
        pictures.append(seq)

    evening.owner.watch(lambda state: state.seq, deliver)
    assert started.wait(PATIENCE_S)
    future = evening.owner.submit(answer(0, "zorg"), actor=TABLET)
    evening.stop()
    (receipt,) = done(future)
    assert pictures[-1] == receipt.seq
    assert rows_of(evening.path)[-1].seq == receipt.seq


def test_an_owner_that_never_started_answers_who_waits(path: Path) -> None:
    owner = Owner(lambda: SessionFile.create(path))
    future = owner.submit(opening()[0])
    gone = owner.submit(opening()[0])
    gone.cancel()
    owner.stop()
    assert isinstance(failure(future), ClosedError)
    assert gone.cancelled()
    assert not path.exists()


# --- the worst -----------------------------------------------------------------------------


def test_an_owner_that_dies_says_so_to_everybody_and_lets_the_file_go(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    def die(_: State) -> None:
        raise SystemExit

    with held(evening.owner):
        written = evening.owner.submit(answer(0, "zorg"), actor=TABLET)
        fatal = evening.owner.look(die)
        after = evening.owner.look(lambda state: state.seq)
        left = evening.owner.look(lambda state: state.seq)
        left.cancel()
        crowd = [
            evening.owner.submit(answer(1, f"{n}"), id=command_id(n), actor=TABLET)
            for n in range(300)  # more than one batch
        ]
    assert isinstance(failure(crowd[-1]), ClosedError)
    evening.stop()
    done(written)
    assert isinstance(fatal.exception(PATIENCE_S), ClosedError)
    assert isinstance(after.exception(PATIENCE_S), ClosedError)
    assert all(future.done() for future in crowd)
    assert [each.levelno for each in caplog.records] == [logging.ERROR]
    with pytest.raises(ClosedError):
        evening.owner.submit(answer(0, "te laat"))
    SessionFile.open(evening.path).close()


def test_a_batch_during_which_the_owner_dies_is_not_acknowledged(evening: Evening) -> None:
    evening.disk.fail("commit", KeyboardInterrupt())
    future = evening.owner.submit(answer(0, "zorg"), actor=TABLET)
    assert isinstance(failure(future), ClosedError)
    evening.stop()
    assert standing(state_of(evening.path), person(0)) is None


def test_trouble_in_closing_is_logged_and_every_receipt_still_holds(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    evening.disk.fail("close", WriteFailedError("io"))
    (receipt,) = done(evening.owner.submit(answer(0, "zorg")))
    evening.stop()
    assert "not closed properly" in caplog.text
    assert rows_of(evening.path)[-1].seq == receipt.seq
