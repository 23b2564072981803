"""Promises of piles and of what is done with them."""

from __future__ import annotations

from workshop.domain import commands as c
from workshop.domain.ids import CardId, ClusterId, QuestionId
from workshop.pictures.board import ClusterPicture
from workshop.pictures.desk import OperatorCard
from workshop.pictures.shown import WallCard
from workshop.ui.operator.pages.board import moves
from workshop.ui.operator.pages.board.moves import Place
from workshop.ui.operator.pages.board.piles import Order, in_steady_order, own_name, piled, table

QUESTION = QuestionId("visie.waarden.eigen")


def card(number: int, text: str, cluster: str = "", label: str = "") -> OperatorCard:
    return OperatorCard(CardId(f"{number}.0"), cluster, WallCard(text, label, False, False))


def test_equal_texts_make_a_pile_in_the_spelling_that_most_have() -> None:
    cards = [card(1, "Zorg", label="Noord"), card(2, "zorg."), card(3, "Zorg", label="Noord")]
    (pile,) = piled(cards, Order.NUMBER)

    assert (pile.text, pile.count, pile.labels) == ("Zorg", 3, (("Noord", 2),))


def test_small_groups_stand_under_one_name() -> None:
    small = OperatorCard(CardId("1.0"), "", WallCard("Zorg", "", others=True, late=False))
    (pile,) = piled([small, card(2, "Zorg")], Order.TEXT)

    assert pile.labels == (("Overige fracties", 1),)


def test_mats_with_as_many_dots_share_the_best_place() -> None:
    clusters = [
        ClusterPicture(name, name, (), dots)
        for name, dots in zip("abcd", (5, 3, 3, 1), strict=True)
    ]
    places = [(mat.place, mat.shared) for mat in table([], clusters, Order.TEXT).mats]

    assert places == [(1, False), (2, True), (2, True), (4, False)]


def test_mats_stay_where_they_lay_until_dots_are_counted() -> None:
    known = {ClusterId("b"): 0, ClusterId("a"): 1}
    loose = [ClusterPicture(name, name, (), None) for name in "cab"]
    dotted = [ClusterPicture(name, name, (), 1) for name in "cab"]

    assert [m.id for m in in_steady_order(table([], loose, Order.TEXT), known)] == ["b", "a", "c"]
    assert [m.id for m in in_steady_order(table([], dotted, Order.TEXT), known)] == ["c", "a", "b"]


def test_a_new_cluster_is_named_in_the_words_that_were_given_most() -> None:
    piles = piled([card(1, "Maatwerk"), card(2, "Zorg"), card(3, "Zorg")], Order.TEXT)

    assert own_name(piles) == "Zorg"
    assert own_name([]) == ""


def test_a_long_answer_gives_a_cluster_its_first_words() -> None:
    piles = piled([card(1, "woord " * 30)], Order.TEXT)
    made = moves.lay_together(QUESTION, piles, "new")

    assert made.name.endswith("woord…")
    assert len(made.name) <= moves.NAME_LIMIT + 1


def test_taking_the_last_card_out_removes_the_cluster() -> None:
    cards = [card(1, "Zorg", "a"), card(2, "Tijd", "a"), card(3, "Rust", "b")]
    clusters = [ClusterPicture(name, name, (), None) for name in "ab"]
    lying = table(cards, clusters, Order.TEXT)
    places = [Place("a", "zorg"), Place("b", "rust"), Place("gone", "x")]

    assert list(moves.take_out(QUESTION, lying, places)) == [
        c.SetCluster(QUESTION, ClusterId("a"), "a", (CardId("2.0"),)),
        c.RemoveCluster(QUESTION, ClusterId("b")),
    ]


def test_a_place_survives_being_carried() -> None:
    assert Place.of(Place("a", "zorg en rust").name) == Place("a", "zorg en rust")
