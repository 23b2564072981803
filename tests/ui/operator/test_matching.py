"""Promises of `workshop.ui.operator.matching`: what is meant is found, also with a letter wrong."""

from __future__ import annotations

import pytest

from workshop.texts.ui import actions as words
from workshop.texts.ui import operator as frame
from workshop.ui.operator.actions import Action
from workshop.ui.operator.matching import matching


def _nothing() -> None:
    """An action that is never done here."""


def _actions() -> tuple[Action, ...]:
    named = [
        Action(name, each.title, _nothing, "", also=each.also)
        for name, each in words.ACTIONS.items()
    ]
    pages = [
        Action(f"page.{name}", title, _nothing, "", also=words.PAGE_ALSO[name])
        for name, title in frame.MENU.items()
    ]
    phases = [
        Action(f"phase.{phase}", words.to_phase(title), _nothing, "", also=words.PHASE_ALSO[phase])
        for phase, title in frame.PHASES.items()
    ]
    views = [
        Action(f"view.{view}", words.on_beamer(frame.VIEWS[view]), _nothing, "", also=also)
        for view, also in words.VIEW_ALSO.items()
    ]
    return (*named, *pages, *phases, *views)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pauze", "view.pause"),
        ("pause", "view.pause"),
        ("koffie", "view.pause"),
        ("zwart", "black"),
        ("zwrt", "black"),
        ("laten zien", "phase.show"),
        ("laten zein", "phase.show"),
        ("toezegging", "page.points"),
        ("toezeging", "page.points"),
        ("tijd +5", "more5"),
        ("tablets", "page.tablets"),
        ("tablts", "page.tablets"),
        ("verslag maken", "page.report"),
        ("verslga", "page.report"),
        ("Zélf", "phase.own"),
        ("verdeel", "pace"),
        ("peiling", "phase.poll"),
        ("help", "help"),
    ],
)
def test_the_first_is_what_was_meant(typed: str, meant: str) -> None:
    assert matching(_actions(), typed)[0].name == meant


def test_y_is_as_good_as_ij() -> None:
    assert {each.name for each in matching(_actions(), "tyd")} >= {"timer", "pace", "more5"}


@pytest.mark.parametrize("typed", ["qqqq", "zwart qqqq", "x1"])
def test_what_is_like_nothing_finds_nothing(typed: str) -> None:
    assert matching(_actions(), typed) == []


def test_nothing_typed_gives_all_that_can_be_done_in_their_own_order() -> None:
    blocked = Action("no", "Niet nu", _nothing, "", reason="Kan niet.")
    actions = (*_actions(), blocked)
    assert matching(actions, "  ") == list(_actions())
    assert matching(actions, "niet nu")[0] is blocked


def test_what_can_be_done_goes_before_what_cannot() -> None:
    can = Action("b", "Laat zien", _nothing, "")
    cannot = Action("a", "Laat zien", _nothing, "", reason="Kan niet.")
    assert matching((cannot, can), "laat zien") == [can, cannot]
