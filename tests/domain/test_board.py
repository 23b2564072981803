"""Promises of `workshop.domain.board`: arrangements are values."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.method import JOINT, OWN
from workshop.domain.board import Board, Cluster, Entry, JointAnswer, Remark
from workshop.domain.ids import CardId, ClusterId, EntryId, RemarkId

CLUSTERS = st.builds(
    Cluster,
    st.sampled_from("abc").map(ClusterId),
    st.just("naam"),
    st.lists(st.sampled_from("123456").map(CardId), unique=True).map(tuple),
)


def cluster(key: str, *cards: str) -> Cluster:
    return Cluster(ClusterId(key), key.upper(), tuple(CardId(card) for card in cards))


def entry(key: str, text: str = "") -> Entry:
    return Entry(EntryId(key), {"text": text or key})


def test_a_card_leaves_the_cluster_it_was_in() -> None:
    board = Board(OWN).with_cluster(cluster("a", "1", "2")).with_cluster(cluster("b", "2", "3"))
    assert [each.cards for each in board.clusters.values()] == [("1",), ("2", "3")]


@given(st.lists(CLUSTERS, max_size=8))
def test_a_card_is_in_one_cluster_at_most(clusters: list[Cluster]) -> None:
    board = Board(OWN)
    for each in clusters:
        board = board.with_cluster(each)
    cards = list(itertools.chain(*(each.cards for each in board.clusters.values())))
    assert len(cards) == len(set(cards))


def test_a_changed_cluster_keeps_its_place() -> None:
    board = Board(OWN).with_cluster(cluster("a", "1")).with_cluster(cluster("b", "2"))
    changed = board.with_cluster(Cluster(ClusterId("a"), "Anders", (CardId("3"),)))
    assert [each.name for each in changed.clusters.values()] == ["Anders", "B"]


def test_the_cards_of_a_cluster_that_goes_lie_loose() -> None:
    board = Board(OWN).with_cluster(cluster("a", "1")).with_cluster(cluster("b", "2"))
    assert list(board.without_cluster(ClusterId("a")).clusters) == ["b"]


def test_an_arrangement_is_never_changed_only_replaced() -> None:
    board = Board(OWN).with_cluster(cluster("a", "1"))
    board.with_cluster(cluster("b", "1"))
    board.without_cluster(ClusterId("a"))
    assert board == Board(OWN).with_cluster(cluster("a", "1"))


def test_a_new_entry_comes_last_and_a_changed_one_stays_in_its_place() -> None:
    joint = JointAnswer(JOINT).with_entry(entry("a")).with_entry(entry("b"))
    changed = joint.with_entry(entry("a", "anders"))
    assert [each.fields["text"] for each in changed.entries.values()] == ["anders", "b"]


def test_entries_that_an_order_leaves_out_follow_in_the_order_they_had() -> None:
    joint = JointAnswer(JOINT)
    for key in "abcd":
        joint = joint.with_entry(entry(key))
    order = (EntryId("d"), EntryId("weg"), EntryId("b"))
    assert list(joint.in_order(order).entries) == ["d", "b", "a", "c"]


def test_an_entry_or_remark_can_be_taken_out() -> None:
    joint = JointAnswer(JOINT).with_entry(entry("a")).with_entry(entry("b"))
    joint = joint.with_remark(Remark(RemarkId("r"), "dissent", "Ik zie dat anders"))
    joint = joint.with_remark(Remark(RemarkId("s"), "not_agreed", "Het geld"))
    assert list(joint.without_entry(EntryId("a")).entries) == ["b"]
    assert list(joint.without_remark(RemarkId("r")).remarks) == ["s"]
    assert list(joint.entries) == ["a", "b"]
    assert list(joint.remarks) == ["r", "s"]
