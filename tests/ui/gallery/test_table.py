"""Promises of the gallery: nothing of the program is missing in it, at any size or in any theme."""

from __future__ import annotations

from tests.ui.gallery.table import ON_WALL, PAGES, VIEWS, WAYS, WINDOWS, Shot, shots
from workshop.texts.ui import operator as words
from workshop.ui.beamer.slide import View
from workshop.ui.operator import pages
from workshop.ui.start.draft import PageName

FEW_ENOUGH = 60
"""Pictures that the documentation carries along."""


def of(group: str, subject: str) -> list[Shot]:
    return [each for each in shots() if (each.group, each.subject) == (group, subject)]


def test_every_page_of_the_operator_and_every_view_is_in_it() -> None:
    assert set(PAGES) == set(pages._PAGES) >= set(words.MENU)
    assert set(VIEWS) == set(View)
    assert set(PageName) <= set(WINDOWS)


def test_each_is_drawn_at_every_size_in_both_themes_and_with_7_21_and_45_people() -> None:
    for page in PAGES:
        assert {each.way for each in of("bediening", page)} >= set(WAYS)
    for view in VIEWS:
        assert {each.way for each in of("beamer", view.value)} == set(ON_WALL)
    for ways in (WAYS, ON_WALL):
        assert {each.dark for each in ways} == {True, False}
        assert {each.people for each in ways} == {7, 21, 45}
    assert {each.size for each in WAYS} >= {(1280, 720), (1440, 900), (1024, 768), (1920, 1080)}


def test_every_picture_has_a_name_of_its_own_and_the_documentation_keeps_a_few() -> None:
    names = [each.name for each in shots()]
    assert len(names) == len(set(names))
    kept = [each for each in shots() if each.kept]
    assert {each.subject for each in kept} >= {*PAGES, *(view.value for view in View)}
    assert len(kept) <= FEW_ENOUGH
