"""Promises of slow work: it answers in the window's thread, fails in Dutch, and can be stopped."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.desktop.opened import failure_of, result_of
from workshop.desktop.tasks import Work, run
from workshop.domain.errors import NothingAgreedError
from workshop.report.stopping import StoppedError
from workshop.texts.explaining import explain
from workshop.texts.ui.bug import FAILED

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_work_is_done_elsewhere_and_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    task = run(threading.get_ident)
    arrived_in: list[int] = []
    task.done.connect(lambda _: arrived_in.append(threading.get_ident()))
    worked_in = result_of(qtbot, task)
    assert worked_in != threading.get_ident()
    assert arrived_in == [threading.get_ident()]


def test_it_tells_where_it_is(qtbot: QtBot) -> None:
    task = Work(lambda work: work.tell("Halverwege."))
    heard: list[str] = []
    task.progress.connect(heard.append)
    result_of(qtbot, task)
    assert heard == ["Halverwege."]


def test_a_refusal_is_a_dutch_sentence(qtbot: QtBot) -> None:
    error = NothingAgreedError()

    def refuse() -> None:
        raise error

    assert failure_of(qtbot, run(refuse)) == explain(error)


def test_a_bug_is_a_dutch_sentence_too_and_is_not_swallowed(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        assert failure_of(qtbot, run(fail)) == FAILED
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError


@pytest.mark.parametrize("too_late", [False, True])
def test_work_that_must_not_be_in_doubt_tells_what_became_of_it(
    qtbot: QtBot, too_late: bool
) -> None:
    def work(task: Work) -> None:
        task.stop.wait(10)
        if not too_late:
            raise StoppedError

    task = Work(work, stopped="Niets gemaakt.", too_late="Al gemaakt.")
    with qtbot.assertNotEmitted(task.done), qtbot.waitSignal(task.failed) as told:
        task.cancel()
    assert told.args == ["Al gemaakt." if too_late else "Niets gemaakt."]


def test_work_that_must_not_be_in_doubt_tells_of_a_refusal_after_a_stop_too(qtbot: QtBot) -> None:
    error = NothingAgreedError()

    def work(task: Work) -> None:
        task.stop.wait(10)
        raise error

    task = Work(work, stopped="Niets gemaakt.", too_late="Al gemaakt.")
    with qtbot.waitSignal(task.failed) as told:
        task.cancel()
    assert told.args == [explain(error)]


def test_what_is_stopped_says_nothing_any_more(qtbot: QtBot) -> None:
    ended = threading.Event()

    def work(task: Work) -> None:
        task.stop.wait(10)
        task.tell("Te laat.")
        ended.set()
        raise StoppedError

    task = Work(work)
    with (
        qtbot.assertNotEmitted(task.progress, wait=200),
        qtbot.assertNotEmitted(task.done),
        qtbot.assertNotEmitted(task.failed),
    ):
        task.cancel()
        qtbot.waitUntil(ended.is_set)
