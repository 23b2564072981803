"""Promises of `workshop.texts.ui.help`: every page has help, short and in its own words."""

from __future__ import annotations

import re

from workshop.texts.ui import actions, attendance, help, start, wizard
from workshop.texts.ui import operator as frame
from workshop.ui.operator.pages import NAMES
from workshop.ui.start.draft import PageName

_SENTENCE = re.compile(r"[^.?:]+[.?:]")
_NOT = ("Fout", "ongeldig", "succesvol", "helaas", "sessie", "!")


def test_every_page_of_every_window_has_help_and_nothing_else_has() -> None:
    starting = {
        f"start.{name}" for name in (*PageName, "welcome", "check", "compare", "stick", "backups")
    }
    editing = {"editor.shelf", "editor.work"}
    assert set(help.PAGES) == set(NAMES) | starting | editing
    assert set(wizard.PAGES) == set(PageName)
    assert help.help_on("own").title == frame.PHASES[next(p for p in frame.PHASES if p == "own")]


def test_a_page_says_in_a_few_short_sentences_what_it_is_for_and_what_to_do() -> None:
    for name, found in help.PAGES.items():
        assert 1 <= len(_SENTENCE.findall(found.what)) <= 4, name
        assert 1 <= len(_SENTENCE.findall(found.trouble)) <= 4, name
        for sentence in _SENTENCE.findall(f"{found.what} {found.trouble}"):
            assert len(sentence.split()) <= 22, sentence
        assert not [word for word in _NOT if word in f"{found.what}{found.trouble}"], name


def test_pages_are_called_as_in_the_menu() -> None:
    for name, title in frame.MENU.items():
        assert help.PAGES[name].title.split(",")[0] in (title.split(",")[0], title)
    assert help.PAGES["start.check"].title == start.CHECK_REPORT


def test_keys_that_hold_everywhere_are_those_of_the_window() -> None:
    said = {key.replace(" ", "+") for key, _ in help.EVERYWHERE}
    known = {each.key for each in actions.ACTIONS.values()} | {
        key for key, _ in frame.KEYS.values()
    }
    assert said - known == {"1+–+6"}


def test_keys_of_the_attendance_list_are_those_it_listens_to() -> None:
    assert [key for key, _ in help.PAGES["attendance"].keys] == [*attendance.KEYS, "F2"]
