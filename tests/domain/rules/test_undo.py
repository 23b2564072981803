"""Promises of `workshop.domain.rules.board.undo`: back, one by one, and never what others did."""

from __future__ import annotations

import contextlib

import pytest

from tests.domain.evening import Evening
from tests.domain.examples import EXAMPLES, name
from tests.domain.method import JOINT, OWN
from tests.domain.snapshot import snapshot
from workshop.domain import commands as c
from workshop.domain.errors import CannotUndoError, RefusedError
from workshop.domain.ids import ClusterId, CommandId, EntryId, RemarkId

E1, E2 = EntryId("e1"), EntryId("e2")
ARRANGING = (
    c.SetCluster | c.MergeClusters | c.RemoveCluster | c.SetEntry | c.RemoveEntry
    | c.OrderEntries | c.SetRemark | c.RemoveRemark
)  # fmt: skip


def entry(key: EntryId, text: str) -> c.SetEntry:
    return c.SetEntry(JOINT, key, {"text": text})


def done(evening: Evening, command: c.Command) -> CommandId:
    """The id under which it was done."""
    id = evening.new_id()
    assert evening.do_as(id, command)
    return id


def arranged(evening: Evening) -> Evening:
    """With two clusters, two entries and a remark."""
    evening.items(evening.person("Ada"), OWN, "rust", "ruimte")
    one, other = evening.show(OWN)
    evening.cluster(OWN, "Rust", one)
    evening.cluster(OWN, "Ruimte", other)
    evening.do(entry(E1, "rust"), entry(E2, "ruimte"))
    evening.do(c.SetRemark(JOINT, RemarkId("r1"), c.RemarkKind.DISSENT, "anders"))
    return evening


RUST, RUIMTE = ClusterId("rust"), ClusterId("ruimte")


@pytest.mark.parametrize(
    "command",
    [
        c.SetCluster(OWN, ClusterId("nieuw"), "Nieuw", ()),
        c.SetCluster(OWN, RUST, "Stilte", ()),
        c.MergeClusters(OWN, RUST, RUIMTE),
        c.RemoveCluster(OWN, RUST),
        entry(EntryId("nieuw"), "nieuw"),
        entry(E1, "stilte"),
        c.RemoveEntry(JOINT, E1),
        c.OrderEntries(JOINT, (E2, E1)),
        c.SetRemark(JOINT, RemarkId("nieuw"), c.RemarkKind.NOT_AGREED, "het geld"),
        c.RemoveRemark(JOINT, RemarkId("r1")),
    ],
    ids=name,
)
def test_an_arrangement_can_be_undone_to_the_last_detail(
    evening: Evening, command: c.Command
) -> None:
    arranged(evening)
    before = snapshot((evening.state.boards, evening.state.joint))
    evening.do(c.Undo(done(evening, command)))
    assert snapshot((evening.state.boards, evening.state.joint)) == before


def test_the_very_first_arrangement_can_be_undone(evening: Evening) -> None:
    evening.do(c.Undo(done(evening, entry(E1, "rust"))))
    assert evening.state.joint[JOINT].entries == {}


def test_changes_are_undone_one_by_one_from_the_last(evening: Evening) -> None:
    first = done(evening, entry(E1, "rust"))
    second = done(evening, entry(E1, "stilte"))
    third = done(evening, entry(E2, "ruimte"))
    for earlier in (first, second):
        assert evening.refuses(CannotUndoError, c.Undo(earlier)).why == "changed"
    evening.do(c.Undo(third), c.Undo(second))
    assert evening.state.joint[JOINT].entries[E1].fields == {"text": "rust"}
    evening.do(c.Undo(first))
    assert evening.state.joint[JOINT].entries == {}


def test_nothing_is_undone_twice(evening: Evening) -> None:
    first = done(evening, entry(E1, "rust"))
    evening.do(c.Undo(first))
    assert evening.refuses(CannotUndoError, c.Undo(first)).why == "unknown"


def test_an_undo_is_not_undone(evening: Evening) -> None:
    first = done(evening, entry(E1, "rust"))
    undo = done(evening, c.Undo(first))
    assert evening.refuses(CannotUndoError, c.Undo(undo)).why == "unknown"


def test_another_reading_order_since_is_a_change(evening: Evening) -> None:
    evening.do(entry(E1, "rust"))
    second = done(evening, entry(E2, "ruimte"))
    evening.do(c.OrderEntries(JOINT, (E2, E1)))
    assert evening.refuses(CannotUndoError, c.Undo(second)).why == "changed"


def test_changed_and_changed_back_is_a_change(evening: Evening) -> None:
    first = done(evening, entry(E1, "rust"))
    evening.do(entry(E1, "stilte"), entry(E1, "rust"))
    assert evening.refuses(CannotUndoError, c.Undo(first)).why == "changed"


def test_changes_of_another_question_do_not_stand_in_the_way(evening: Evening) -> None:
    first = done(evening, entry(E1, "rust"))
    evening.cluster(OWN, "Rust")
    evening.do(c.Undo(first))
    assert list(evening.state.boards[OWN].clusters) == ["rust"]


def test_what_was_done_without_an_id_is_not_undone(evening: Evening) -> None:
    evening.do_as(None, entry(E1, "rust"))
    assert evening.state.undoable == {}


def test_it_can_be_undone_after_the_session_was_read_again(evening: Evening) -> None:
    first = done(evening, entry(E1, "rust"))
    second = done(evening, entry(E2, "ruimte"))
    evening.state = evening.reread()
    assert evening.refuses(CannotUndoError, c.Undo(first)).why == "changed"
    evening.do(c.Undo(second), c.Undo(first))
    assert evening.state.joint[JOINT].entries == {}


@pytest.mark.parametrize(
    "command", [each for each in EXAMPLES if not isinstance(each, ARRANGING)], ids=name
)
def test_anything_but_the_operators_own_arrangement_is_never_undone(
    evening: Evening, command: c.Command
) -> None:
    arranged(evening)
    id = evening.new_id()
    with contextlib.suppress(RefusedError):
        evening.do_as(id, command)
    assert id not in evening.state.undoable
