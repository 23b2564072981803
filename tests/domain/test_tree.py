"""Editing a tree gives another tree and leaves the old one as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.tree import as_table, found_at, insert, items_at, move, put, spelled, text_at

if TYPE_CHECKING:
    from workshop.domain.tree import Node

TREE: Final[Node] = {"title": "Titel", "step": ({"id": "een"}, {"id": "twee", "cues": ("a", "b")})}


def test_a_value_is_found_at_its_place_and_nothing_where_there_is_none() -> None:
    assert found_at(TREE, ()) is TREE
    assert found_at(TREE, ("step", 1, "cues", 0)) == "a"
    for place in (("step", 2), ("step", -1), ("title", 0), ("nee",), ("title", "id")):
        assert found_at(TREE, place) is None
    assert text_at(TREE, ("title",)) == "Titel"
    assert text_at(TREE, ("step",)) == ""
    assert items_at(TREE, ("step", 1, "cues")) == ("a", "b")
    assert items_at(TREE, ("title",)) == ()


def test_only_a_table_is_one() -> None:
    assert as_table(TREE) is TREE
    assert as_table("tekst") == as_table(None) == {}


def test_a_change_makes_another_tree() -> None:
    changed = put(TREE, ("step", 1, "cues", 0), "c")
    assert found_at(changed, ("step", 1, "cues")) == ("c", "b")
    assert found_at(TREE, ("step", 1, "cues")) == ("a", "b")
    assert put(TREE, (), "x") == "x"
    assert put(TREE, (), None) == {}


def test_what_is_put_nowhere_is_gone() -> None:
    assert found_at(put(TREE, ("title",), None), ("title",)) is None
    assert put(TREE, ("nee",), None) == TREE
    assert items_at(put(TREE, ("step", 0), None), ("step",)) == items_at(TREE, ("step",))[1:]


def test_tables_on_the_way_are_made() -> None:
    made = put({}, ("published", "percentages", "eens"), 12)
    assert made == {"published": {"percentages": {"eens": 12}}}
    assert put("tekst", ("a",), 1) == {"a": 1}


def test_items_come_and_move() -> None:
    tree = insert({}, ("cues",), 0, "b")
    tree = insert(tree, ("cues",), 0, "a")
    tree = insert(tree, ("cues",), 2, "c")
    assert items_at(tree, ("cues",)) == ("a", "b", "c")
    assert items_at(move(tree, ("cues",), 2, 0), ("cues",)) == ("c", "a", "b")


def test_a_place_is_spelled_with_positions_from_one() -> None:
    assert spelled(("step", 1, "question", 0, "title")) == "step[2].question[1].title"
    assert spelled(()) == ""
