"""Promises of `workshop.service.writing`: a whole batch or nothing, and trouble that passes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from tests.domain.method import own
from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    command_id,
    done,
    draft,
    failure,
    held,
    items_of,
    laid_out,
    opening,
    person,
    seq_of,
    standing,
    state_of,
)
from workshop.domain import commands as c
from workshop.domain.errors import (
    GroupRefusedError,
    ReadOnlyError,
    SessionFileError,
    WriteFailedError,
)
from workshop.domain.programme import Kind
from workshop.domain.values import TextValue
from workshop.service.owner import Owner
from workshop.store.read_only import open_read_only

if TYPE_CHECKING:
    from concurrent.futures import Future

    from tests.service.evening import Evening
    from workshop.service.inbox import Receipt

FULL = WriteFailedError("full")


def batch_of_three(evening: Evening, text: str) -> list[Future[Receipt]]:
    """Two answers and a refusal in one batch, with a draft."""
    with held(evening.owner):
        return [
            evening.owner.submit(answer(0, text), id=command_id(1), actor=TABLET),
            evening.owner.submit(answer(9, text), actor=TABLET),
            evening.owner.submit(answer(1, text), actor=TABLET),
            evening.owner.save_draft(draft(2, 1, text)),
        ]


@pytest.mark.parametrize(
    ("step", "error"),
    [
        *((step, FULL) for step in ("begin", "find", "append", "put_draft", "commit")),
        *((step, ZeroDivisionError()) for step in ("begin", "append", "put_draft", "commit")),
    ],
)
def test_what_fails_while_writing_fails_the_whole_batch_and_no_other(
    evening: Evening, step: str, error: Exception
) -> None:
    done(evening.owner.submit(answer(0, "eerst")))
    before = evening.owner.look(laid_out).result(PATIENCE_S)
    evening.disk.fail(step, error)

    errors = [failure(future) for future in batch_of_three(evening, "zorg")]
    assert [type(each) for each in errors] == [WriteFailedError] * 4
    assert evening.owner.look(laid_out).result(PATIENCE_S) == before

    again = batch_of_three(evening, "zorg")
    done(again[0], again[2], again[3])
    live = evening.owner.look(laid_out).result(PATIENCE_S)
    evening.stop()
    assert laid_out(state_of(evening.path)) == live
    assert standing(state_of(evening.path), person(0)) == ("zorg",)


def test_a_disk_that_is_full_is_named_and_what_was_written_stays(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "eerst")))
    evening.owner.look(lambda _: evening.disk.fill_up()).result(PATIENCE_S)
    story = c.SubmitAnswer(person(1), own(Kind.TEXT), TextValue("een lang verhaal " * 500))
    error = failure(evening.owner.submit(story))
    assert isinstance(error, WriteFailedError)
    assert error.reason == "full"
    assert items_of(evening.owner, person(0)) == ("eerst",)
    done(evening.owner.submit(story))


def test_events_that_cannot_be_applied_void_the_batch_but_not_the_evening(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    """A bug that returns with every retry must not make the session read-only."""
    for _ in range(3):
        evening.disk.fail("append", ZeroDivisionError())
        assert isinstance(failure(evening.owner.submit(answer(0, "zorg"))), WriteFailedError)
    assert {each.levelno for each in caplog.records} == {logging.ERROR}
    assert "recover" not in evening.disk.calls
    done(evening.owner.submit(answer(0, "zorg")))


def test_the_second_failure_in_a_row_makes_the_session_read_only(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "eerst")))
    before = evening.owner.look(laid_out).result(PATIENCE_S)
    evening.disk.fail("commit", FULL, FULL)
    first = failure(evening.owner.submit(answer(0, "zorg")))
    assert isinstance(first, WriteFailedError)
    was_stuck = evening.owner.is_stuck
    second = failure(evening.owner.submit(answer(0, "zorg")))
    assert (was_stuck, evening.owner.is_stuck) == (False, True)
    commits = evening.disk.calls.count("commit")
    third = failure(evening.owner.submit_all([answer(0, "zorg")]))
    fourth = failure(evening.owner.save_draft(draft(0, 1, "zorg")))
    for error in (second, third, fourth):
        assert isinstance(error, ReadOnlyError)
        assert error.why == "disk"
    assert evening.disk.calls.count("commit") == commits
    assert evening.owner.is_alive
    assert evening.owner.look(laid_out).result(PATIENCE_S) == before


def test_failures_with_a_good_batch_between_them_do_not_add_up(evening: Evening) -> None:
    for text in ("een", "twee", "drie"):
        evening.disk.fail("commit", FULL)
        assert isinstance(failure(evening.owner.submit(answer(0, text))), WriteFailedError)
        done(evening.owner.submit(answer(0, text)))


def test_a_batch_that_wrote_nothing_does_not_clear_the_disk_of_suspicion(evening: Evening) -> None:
    evening.disk.fail("commit", FULL)
    assert isinstance(failure(evening.owner.submit(answer(0, "zorg"))), WriteFailedError)
    assert failure(evening.owner.submit(answer(9, "zorg"))) is not None
    evening.disk.fail("commit", FULL)
    assert isinstance(failure(evening.owner.submit(answer(0, "zorg"))), ReadOnlyError)


@pytest.mark.parametrize("step", ["recover", "load"])
@pytest.mark.parametrize("error", [SessionFileError("", "damaged"), ZeroDivisionError()])
def test_a_file_that_cannot_be_read_again_is_written_no_more_but_can_be_looked_at(
    evening: Evening, step: str, error: Exception
) -> None:
    done(evening.owner.submit(answer(0, "eerst")))
    evening.disk.fail("append", FULL)
    evening.disk.fail(step, error)
    assert isinstance(failure(evening.owner.submit(answer(0, "zorg"))), ReadOnlyError)
    assert isinstance(failure(evening.owner.submit(answer(1, "zorg"))), ReadOnlyError)
    assert items_of(evening.owner, person(0)) == ("eerst",)


def test_a_disk_that_fails_after_it_has_written_loses_and_doubles_nothing(
    evening: Evening,
) -> None:
    pictures: list[int] = []
    evening.owner.watch(lambda state: state.seq, pictures.append)
    before = seq_of(evening.owner)
    evening.disk.fail("committed", FULL)
    sent = evening.owner.submit(answer(0, "zorg"), id=command_id(1), actor=TABLET)
    assert isinstance(failure(sent), WriteFailedError)
    assert items_of(evening.owner, person(0)) == ("zorg",)
    (receipt,) = done(evening.owner.submit(answer(0, "zorg"), id=command_id(1), actor=TABLET))
    assert receipt.seq == seq_of(evening.owner) == before + 1
    evening.stop()
    assert pictures[-1] == receipt.seq


def test_a_group_that_fails_on_disk_is_void_as_a_batch_is(evening: Evening) -> None:
    before = evening.owner.look(laid_out).result(PATIENCE_S)
    evening.disk.fail("append", None, FULL)
    group = [answer(0, "zorg"), answer(1, "zorg"), answer(9, "zorg")]
    assert isinstance(failure(evening.owner.submit_all(group)), WriteFailedError)
    assert evening.owner.look(laid_out).result(PATIENCE_S) == before
    assert isinstance(failure(evening.owner.submit_all(group)), GroupRefusedError)


def test_a_file_opened_for_reading_refuses_every_write_in_its_own_words(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "eerst")))
    evening.stop()
    owner = Owner(lambda: open_read_only(evening.path))
    owner.start()
    for _ in range(3):
        for future in (
            owner.submit(answer(0, "zorg")),
            owner.submit_all(opening()),
            owner.save_draft(draft(0, 1, "half")),
        ):
            error = failure(future)
            assert isinstance(error, ReadOnlyError)
            assert error.why == "folder"
    assert items_of(owner, person(0)) == ("eerst",)
    owner.stop()
