"""Promises of the whole look: every line is found, and one that stumbles stops no other."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest

from tests.ui.stage import NOW, played
from workshop import resources
from workshop.desktop.awake import Awake
from workshop.desktop.precheck import power
from workshop.desktop.precheck.looking import Looking
from workshop.evening import open_evening
from workshop.texts.ui import precheck_laptop as laptop
from workshop.texts.ui.precheck import STUMBLED, Line

BY_WINDOW = {Line.SCREEN, Line.READING, Line.TABLETS, Line.FONTS, Line.KEY}
"""Lines that the page itself knows."""


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "keys_folder", lambda: tmp_path / "sleutels")


class Taken:
    """A system that takes it."""

    def begin(self) -> bool:
        return True

    def end(self) -> None:
        self.is_over = True


def test_every_line_that_the_page_does_not_know_itself_is_looked_at(tmp_path: Path) -> None:
    awake = Awake(Taken())
    awake.begin()
    with open_evening(played(tmp_path), lambda: NOW) as evening:
        found = Looking(evening, awake, is_open=False)(threading.Event())
    assert set(found) == set(Line) - BY_WINDOW
    assert found[Line.SLEEP] == laptop.SLEEP_HELD
    assert STUMBLED not in found.values()


def test_a_brief_look_takes_only_what_changes_by_itself(tmp_path: Path) -> None:
    with open_evening(played(tmp_path), lambda: NOW) as evening:
        found = Looking(evening, None, is_open=False, is_brief=True)(threading.Event())
    assert set(found) == {Line.NETWORK, Line.POWER, Line.MEMORY}


def test_a_line_that_stumbles_keeps_no_other_from_being_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble() -> None:
        raise RuntimeError("a driver of the battery")

    monkeypatch.setattr(power, "power_finding", stumble)
    with caplog.at_level(logging.ERROR), open_evening(played(tmp_path), lambda: NOW) as evening:
        found = Looking(evening, None, is_open=False)(threading.Event())
    assert found[Line.POWER] == STUMBLED
    assert Line.SEAL in found
    assert "Could not look at power" in caplog.text


def test_a_look_that_nobody_waits_for_ends(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with open_evening(played(tmp_path), lambda: NOW) as evening:
        assert Looking(evening, None, is_open=False)(stop) == {}
