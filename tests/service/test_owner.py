"""Promises of `workshop.service.owner`: acknowledged means on disk, whatever happens around it."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from tests.domain.method import OWN
from tests.service.evening import Evening
from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    at_rest,
    command_id,
    done,
    draft,
    held,
    items_of,
    laid_out,
    person,
    rows_of,
    standing,
    state_of,
)
from workshop.domain import commands as c
from workshop.domain.errors import UnknownIdError, WriteFailedError
from workshop.domain.state import State

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.service.inbox import Receipt


# --- acknowledged --------------------------------------------------------------------------


def test_what_was_acknowledged_to_many_threads_is_in_the_reopened_file(evening: Evening) -> None:
    def tablet(number: int) -> list[tuple[str, Receipt]]:
        sent = [
            (command_id(100 * number + n), answer(number % 3, f"{number} {n}")) for n in range(5)
        ]
        return [
            (id_, evening.owner.submit(command, id=id_, actor=TABLET).result(PATIENCE_S))
            for id_, command in sent
        ]

    with ThreadPoolExecutor(20) as pool:
        receipts = [each for tablet_s in pool.map(tablet, range(20)) for each in tablet_s]
    evening.stop()

    rows = {row.seq: row for row in rows_of(evening.path)}
    assert len(receipts) == 100
    for id_, receipt in receipts:
        row = rows[receipt.seq]
        assert (row.id, row.at) == (id_, receipt.saved_at.isoformat(timespec="milliseconds"))


def test_a_copy_made_at_the_moment_of_a_receipt_has_the_answer(
    evening: Evening, tmp_path: Path
) -> None:
    done(evening.owner.submit(answer(0, "vlak voor de stroom uitviel")))
    copy = tmp_path / "kopie.dialoog"
    # From another program: one that opens the file here would undo the owner's lock.
    program = f"import shutil; shutil.copyfile({str(evening.path)!r}, {str(copy)!r})"
    subprocess.run([sys.executable, "-c", program], check=True)
    assert standing(state_of(copy), person(0)) == ("vlak voor de stroom uitviel",)


def test_the_state_that_is_looked_at_is_the_state_of_the_reopened_file(evening: Evening) -> None:
    for number in range(3):
        done(evening.owner.submit(answer(number, "zorg", "buurt")))
    done(evening.owner.save_draft(draft(0, 1, "nog niet")))
    done(evening.owner.submit(c.Show(OWN)))
    live = evening.owner.look(laid_out).result(PATIENCE_S)
    evening.stop()
    assert laid_out(state_of(evening.path)) == live


def test_a_look_sees_what_was_submitted_before_it_and_never_half_a_batch(
    evening: Evening,
) -> None:
    with held(evening.owner):
        sent = [evening.owner.submit(answer(n, "a"), actor=TABLET) for n in range(3)]
        look = evening.owner.look(lambda state: state.seq)
        sent.append(evening.owner.submit(answer(0, "b"), actor=TABLET))
    ends = [receipt.seq for receipt in done(*sent)]
    assert look.result(PATIENCE_S) == max(ends)


def test_a_look_that_fails_tells_who_asked_and_nobody_else(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    def refused(_: State) -> None:
        raise UnknownIdError("question", "x")

    def wrong(_: State) -> None:
        raise ZeroDivisionError

    assert isinstance(evening.owner.look(refused).exception(PATIENCE_S), UnknownIdError)
    assert not caplog.records
    assert isinstance(evening.owner.look(wrong).exception(PATIENCE_S), ZeroDivisionError)
    assert [record.exc_info is not None for record in caplog.records] == [True]
    done(evening.owner.submit(answer(0, "zorg")))


# --- who left ------------------------------------------------------------------------------


def test_a_command_counts_though_its_sender_left_before_its_turn(evening: Evening) -> None:
    with held(evening.owner):
        left = evening.owner.submit(answer(0, "zorg"), actor=TABLET)
        stayed = evening.owner.submit(answer(1, "buurt"), actor=TABLET)
        assert left.cancel()
    done(stayed)
    with pytest.raises(CancelledError):
        left.result(PATIENCE_S)
    assert items_of(evening.owner, person(0)) == ("zorg",)


def test_nobody_can_leave_once_the_command_has_its_turn(evening: Evening) -> None:
    with held(evening.owner):
        pass
    waiting = threading.Event()
    looking = evening.owner.look(lambda _: waiting.wait(PATIENCE_S))
    while not looking.running():
        assert not looking.done()
    assert not looking.cancel()
    waiting.set()
    assert looking.result(PATIENCE_S)


def test_a_client_that_is_cancelled_while_it_waits_breaks_nothing(evening: Evening) -> None:
    async def client(command: c.Command) -> None:
        future = evening.owner.submit(command, actor=TABLET)
        await asyncio.shield(asyncio.wrap_future(future))

    async def leave() -> None:
        with held(evening.owner):
            tasks = [asyncio.create_task(client(answer(n, "zorg"))) for n in range(2)]
            await asyncio.sleep(0)
            tasks[0].cancel()
            with pytest.raises(asyncio.CancelledError):
                await tasks[0]
        await tasks[1]

    asyncio.run(leave())
    assert items_of(evening.owner, person(0)) == ("zorg",)


def test_a_callback_that_fails_does_not_stop_the_owner(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    with held(evening.owner):
        future = evening.owner.submit(answer(0, "zorg"))
        future.add_done_callback(fail)
    done(future, evening.owner.submit(answer(1, "buurt")))
    assert "exception calling callback" in caplog.text


# --- the operator first --------------------------------------------------------------------


def test_the_operator_goes_first(evening: Evening) -> None:
    with held(evening.owner):
        tablets = [evening.owner.submit(answer(n, "a"), actor=TABLET) for n in range(3)]
        operator = evening.owner.submit(c.Show(OWN))
    (first,) = done(operator)
    assert first.seq < min(receipt.seq for receipt in done(*tablets))


# --- rest ----------------------------------------------------------------------------------


def test_a_rolling_backup_is_made_when_nothing_waits(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg")))
    at_rest(evening.owner)
    assert list(evening.path.with_name("avond.backups").iterdir())


@pytest.mark.parametrize(
    ("error", "level"),
    [(WriteFailedError("full"), logging.WARNING), (ZeroDivisionError(), logging.ERROR)],
)
def test_a_backup_that_fails_does_not_end_the_evening(
    evening: Evening, caplog: pytest.LogCaptureFixture, error: Exception, level: int
) -> None:
    at_rest(evening.owner)
    evening.disk.fail("rest", error)
    at_rest(evening.owner)
    done(evening.owner.submit(answer(0, "zorg")))
    assert [record.levelno for record in caplog.records] == [level]
