"""Promises of `workshop.service.batch`: what each job of a batch gets, and what of it is kept."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from tests.domain.method import JOINT, OWN
from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    broken,
    command_id,
    done,
    draft,
    failure,
    held,
    issue,
    items_of,
    laid_out,
    person,
    rows_of,
    seat,
    seq_of,
    state_of,
)
from workshop.domain import commands as c
from workshop.domain.errors import GroupRefusedError, RefusedError, UnknownIdError
from workshop.domain.ids import CommandId, EntryId, PointId
from workshop.service.owner import Owner
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from tests.service.evening import Evening

NOWHERE = c.ParkPoint(PointId(""), "")
"""Refused: a point that says nothing."""


# --- one batch -----------------------------------------------------------------------------


def test_a_batch_is_one_commit_whatever_is_in_it(evening: Evening) -> None:
    with held(evening.owner):
        before = evening.disk.count("COMMIT")
        sent = [
            evening.owner.submit(answer(n % 3, f"{n}"), id=command_id(n), actor=TABLET)
            for n in range(45)
        ]
        sent.append(evening.owner.submit(answer(0, "0"), id=command_id(0), actor=TABLET))
        refused = evening.owner.submit(answer(9, "zorg"), actor=TABLET)
        half = evening.owner.save_draft(draft(1, 1, "nog niet"))
    done(*sent, half)
    assert isinstance(failure(refused), UnknownIdError)
    assert evening.disk.count("COMMIT") == before + 1
    assert evening.disk.count("BEGIN IMMEDIATE") == evening.disk.count("COMMIT")


def test_later_jobs_of_a_batch_see_what_earlier_ones_did(evening: Evening) -> None:
    with held(evening.owner):
        point = c.ParkPoint(PointId("a"), "De brug")
        sent = [evening.owner.submit(point), evening.owner.submit(c.StrikePoint(PointId("a")))]
    first, second = done(*sent)
    assert second.seq == first.seq + 1


def test_a_refusal_fails_its_own_command_only(evening: Evening) -> None:
    with held(evening.owner):
        good = [evening.owner.submit(answer(n, "zorg"), actor=TABLET) for n in (0, 2)]
        bad = evening.owner.submit(answer(9, "zorg"), actor=TABLET)
        worse = evening.owner.save_draft(draft(9, 1, "zorg"))
        last = evening.owner.submit(answer(1, "zorg"), actor=TABLET)
    assert len({receipt.seq for receipt in done(*good, last)}) == 3
    assert isinstance(failure(bad), UnknownIdError)
    assert isinstance(failure(worse), UnknownIdError)


def test_a_rule_that_breaks_fails_its_own_command_only(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    with held(evening.owner):
        good = evening.owner.submit(answer(0, "zorg"), actor=TABLET)
        bad = evening.owner.submit(broken(1), actor=TABLET)
        last = evening.owner.submit(answer(2, "zorg"), actor=TABLET)
    done(good, last)
    assert isinstance(failure(bad), AttributeError)
    assert [(each.levelno, each.getMessage()) for each in caplog.records] == [
        (logging.ERROR, "A rule broke on SubmitAnswer")
    ]


def test_text_that_is_none_fails_its_own_sender_only(evening: Evening) -> None:
    """Half an emoji, as a page makes it that counts in UTF-16, cannot be written to any file."""
    half = "\ud83d"
    with held(evening.owner):
        good = evening.owner.submit(answer(0, "zorg"), actor=TABLET)
        bad_id = evening.owner.submit(answer(1, "zorg"), id=CommandId(half), actor=TABLET)
        bad_actor = evening.owner.submit(answer(1, "zorg"), actor=half)
        bad_draft = evening.owner.save_draft(draft(1, 1, half))
    done(good)
    for future in (bad_id, bad_actor, bad_draft):
        assert isinstance(failure(future), UnicodeEncodeError)
    assert items_of(evening.owner, person(1)) is None


# --- the same id again ---------------------------------------------------------------------


def test_the_same_id_again_gets_the_same_receipt_and_writes_nothing(evening: Evening) -> None:
    id_ = command_id(7)
    with held(evening.owner):
        twice = [evening.owner.submit(answer(0, "zorg"), id=id_, actor=TABLET) for _ in range(2)]
    first, again = done(*twice)
    done(evening.owner.submit(answer(1, "later")))
    later = done(evening.owner.submit(answer(0, "wat anders"), id=id_, actor=TABLET))
    before = seq_of(evening.owner)
    evening.stop()

    owner = Owner(lambda: SessionFile.open(evening.path))
    owner.start()
    reopened = done(owner.submit(answer(0, "zorg"), id=id_, actor=TABLET))
    assert seq_of(owner) == before
    owner.stop()
    assert [first] == [again] == later == reopened
    assert sum(row.id == id_ for row in rows_of(evening.path)) == 1


def test_an_id_whose_command_changed_nothing_is_remembered_too(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg")))
    done(evening.owner.submit(answer(0, "zorg"), id=command_id(1)))
    done(evening.owner.submit(answer(0, "anders")))
    (receipt,) = done(evening.owner.submit(answer(0, "zorg"), id=command_id(1)))
    assert receipt.seq == seq_of(evening.owner)
    assert items_of(evening.owner, person(0)) == ("anders",)


def test_an_anonymous_retry_is_recognised_though_no_answer_carries_its_id(
    anonymous: Evening,
) -> None:
    done(anonymous.owner.submit(issue(1)))
    sent = [
        done(anonymous.owner.submit(answer(seat(1), "zorg"), id=command_id(1), actor=TABLET))
        for _ in range(2)
    ]
    assert sent[0][0].seq == sent[1][0].seq == seq_of(anonymous.owner)
    anonymous.stop()
    assert [len(each) for each in state_of(anonymous.path).answers[OWN].values()] == [1]


def test_a_refused_id_may_try_again(evening: Evening) -> None:
    command = answer(3, "zorg")
    assert isinstance(failure(evening.owner.submit(command, id=command_id(1))), RefusedError)
    done(evening.owner.submit(c.SetParticipant(person(3).participant, "Lid 3")))
    done(evening.owner.submit(command, id=command_id(1)))
    assert items_of(evening.owner, person(3)) == ("zorg",)


# --- groups --------------------------------------------------------------------------------


def test_a_group_is_written_as_a_whole_with_one_receipt(evening: Evening) -> None:
    before = evening.disk.count("COMMIT")
    (receipt,) = done(evening.owner.submit_all([answer(n, "zorg") for n in range(3)]))
    assert receipt.seq == seq_of(evening.owner)
    assert [items_of(evening.owner, person(n)) for n in range(3)] == [("zorg",)] * 3
    assert evening.disk.count("COMMIT") == before + 1


def test_a_group_with_refusals_names_them_all_and_writes_nothing(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "eerst")))
    before = evening.owner.look(laid_out).result(PATIENCE_S)
    entry = c.SetEntry(JOINT, EntryId("e"), {"text": "zorg"})
    good = (answer(0, "zorg"), answer(1, "buurt"))
    group = (good[0], NOWHERE, entry, answer(9, "zorg"), good[1])
    error = failure(evening.owner.submit_all(group, actor=TABLET))
    assert isinstance(error, GroupRefusedError)
    assert [index for index, _ in error.refusals] == [1, 3]
    assert all(isinstance(refusal, RefusedError) for _, refusal in error.refusals)
    assert evening.owner.look(laid_out).result(PATIENCE_S) == before
    done(evening.owner.submit(answer(2, "daarna")))
    evening.stop()
    assert [row.subject for row in rows_of(evening.path) if row.question == OWN] == ["p0", "p2"]


def test_a_group_of_refusals_alone_reads_nothing_again(evening: Evening) -> None:
    before = evening.disk.calls.count("load")
    error = failure(evening.owner.submit_all([NOWHERE, NOWHERE]))
    assert isinstance(error, GroupRefusedError)
    assert len(error.refusals) == 2
    assert evening.disk.calls.count("load") == before


def test_a_group_on_which_a_rule_breaks_gets_the_bug_and_leaves_nothing(evening: Evening) -> None:
    before = evening.owner.look(laid_out).result(PATIENCE_S)
    group = evening.owner.submit_all([answer(0, "zorg"), broken(1), answer(2, "buurt")])
    assert isinstance(failure(group), AttributeError)
    assert evening.owner.look(laid_out).result(PATIENCE_S) == before
    evening.stop()
    assert laid_out(state_of(evening.path)) == before
