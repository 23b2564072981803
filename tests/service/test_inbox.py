"""Promises of `workshop.service.inbox`: bounded, the operator first, drafts conflated."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.service.session import PATIENCE_S, TABLET, answer, done, draft, held, person, seq_of
from workshop.domain import commands as c
from workshop.domain.errors import BusyError, ClosedError
from workshop.domain.ids import PointId
from workshop.service.inbox import BATCH_LIMIT, QUEUE_LIMIT, CommandJob, DraftJob, Inbox, LookJob

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.service.evening import Evening
    from workshop.service.inbox import Job


def point(number: int) -> c.ParkPoint:
    """A command that tells which one it is."""
    return c.ParkPoint(PointId(f"{number}"), "De brug")


def job(number: int) -> CommandJob:
    """The same as a job."""
    return CommandJob(point(number), None, TABLET)


def numbers(jobs: Sequence[Job]) -> list[str]:
    """Which commands and drafts these are, in order."""
    names: list[str] = []
    for each in jobs:
        if isinstance(each, DraftJob):
            names.append(f"{each.draft.author}: {each.draft.body}")
        elif isinstance(each, CommandJob) and isinstance(each.command, c.ParkPoint):
            names.append(each.command.point)
    return names


def test_a_flood_is_refused_but_the_operator_always_goes_through(evening: Evening) -> None:
    with held(evening.owner):
        flood = [evening.owner.submit(point(n), actor=TABLET) for n in range(QUEUE_LIMIT)]
        with pytest.raises(BusyError) as busy:
            evening.owner.submit(point(-1), actor=TABLET)
        with pytest.raises(BusyError):
            evening.owner.submit_all([point(-1)], actor=TABLET)
        with pytest.raises(BusyError):
            evening.owner.save_draft(draft(0, 1, "half"))
        operator = evening.owner.submit(point(QUEUE_LIMIT))
    assert busy.value.retry_after_s == 1
    (first,) = done(operator)
    assert first.seq < min(receipt.seq for receipt in done(*flood))
    assert seq_of(evening.owner) == first.seq + QUEUE_LIMIT
    done(evening.owner.submit(point(-1), actor=TABLET))


def test_a_draft_that_waits_already_takes_no_more_room(evening: Evening) -> None:
    with held(evening.owner):
        first = evening.owner.save_draft(draft(0, 1, "z"))
        flood = [evening.owner.submit(point(n), actor=TABLET) for n in range(QUEUE_LIMIT - 1)]
        newer = evening.owner.save_draft(draft(0, 2, "zo"))
    done(first, newer, *flood)


def test_jobs_are_taken_in_order_and_at_most_a_batch() -> None:
    inbox = Inbox()
    for number in range(BATCH_LIMIT + 10):
        inbox.put(job(number))
    inbox.put(job(-1), first=True)
    assert numbers(inbox.take(0)) == ["-1", *map(str, range(BATCH_LIMIT - 1))]
    assert not inbox.is_empty
    assert len(inbox.take(0)) == 11
    assert inbox.is_empty


def test_a_draft_keeps_the_place_of_the_first_and_has_the_text_of_the_last() -> None:
    inbox = Inbox()
    inbox.put_draft(draft(0, 1, "z"))
    inbox.put(job(1))
    inbox.put_draft(draft(0, 2, "zo"))
    assert numbers(inbox.take(0)) == [f"{person(0)}: zo", "1"]
    inbox.put_draft(draft(0, 3, "zor"))
    assert numbers(inbox.take(0)) == [f"{person(0)}: zor"]


def test_a_draft_left_for_the_next_batch_is_still_replaced() -> None:
    inbox = Inbox()
    for number in range(BATCH_LIMIT):
        inbox.put(job(number))
    inbox.put_draft(draft(0, 1, "z"))
    inbox.take(0)
    inbox.put_draft(draft(0, 2, "zo"))
    assert numbers(inbox.take(0)) == [f"{person(0)}: zo"]


def test_an_answer_to_something_else_leaves_a_waiting_draft_where_it_is() -> None:
    inbox = Inbox()
    inbox.put_draft(draft(0, 1, "z"))
    inbox.put(CommandJob(answer(1, "zorg"), None, TABLET))
    inbox.put_draft(draft(0, 2, "zo"))
    inbox.put(CommandJob(answer(1, "buurt"), None, "operator"), first=True)
    inbox.put(LookJob(lambda _: None), first=True)
    taken = inbox.take(0)
    assert [type(each) for each in taken] == [CommandJob, LookJob, DraftJob, CommandJob]
    assert numbers(taken) == [f"{person(0)}: zo"]


def test_taking_waits_for_work_and_no_longer_than_asked() -> None:
    inbox = Inbox()
    began = time.monotonic()
    assert inbox.take(0.05) == []
    assert time.monotonic() - began >= 0.05
    threading.Timer(0.05, inbox.put, [job(1)]).start()
    assert numbers(inbox.take(PATIENCE_S)) == ["1"]
    threading.Timer(0.05, inbox.close).start()
    assert inbox.take(PATIENCE_S) == []


def test_a_closed_inbox_refuses_everybody_and_gives_what_it_has() -> None:
    inbox = Inbox()
    inbox.put(job(1))
    inbox.put_draft(draft(0, 1, "z"))
    inbox.close()
    with pytest.raises(ClosedError):
        inbox.put(job(2), first=True)
    with pytest.raises(ClosedError):
        inbox.put_draft(draft(0, 2, "zo"))
    assert not inbox.is_finished
    assert numbers(inbox.take(PATIENCE_S)) == ["1", f"{person(0)}: z"]
    assert inbox.is_finished
