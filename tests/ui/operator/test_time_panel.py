"""Promises of *Verdeel de tijd*: calm signals, two ways to go on, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.operator.shown_window import shown_window
from tests.ui.stage import VALUES, opened, played
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.programme import Phase
from workshop.evening import Evening
from workshop.texts.ui import operator as frame
from workshop.texts.ui import pace as words
from workshop.ui.operator.column.time_part import TimePart
from workshop.ui.operator.evening_line import EveningLine
from workshop.ui.operator.room import Room
from workshop.ui.operator.time_panel import TimePanel
from workshop.ui.operator.top_bar import TopBar
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.theme.tokens import for_beamer


class Clock:
    """Of the room; may be put forward."""

    def __init__(self) -> None:
        self.now = datetime.fromisoformat("2026-03-11T18:30:00+00:00")

    def __call__(self) -> datetime:
        return self.now


Stage = tuple[Evening, Room, OperatorWindow, Clock]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    """The first step of the rehearsal, of 35 minutes, in front since 19:30."""
    clock = Clock()
    with opened(played(tmp_path, VALUES, Phase.OWN)) as (evening, bare):
        room = replace(bare, acts=EveningActs(evening))
        window = shown_window(qtbot, room, clock=clock)
        yield evening, room, window, clock
        window.close_at_once()


def at(stage: Stage, minutes: float) -> TopBar:
    """The bar, so many minutes after the beginning."""
    _, _, window, clock = stage
    clock.now += timedelta(minutes=minutes)
    window._tell_time()  # else a second would have to pass
    bar = window.findChild(TopBar)
    assert bar is not None
    return bar


def the_panel(stage: Stage) -> TimePanel:
    found = stage[2].findChild(TimePanel)
    assert found is not None
    return found


def planned(stage: Stage) -> dict[str, int]:
    picture = stage[1].desk.picture
    assert picture is not None
    return {each.id: each.minutes for each in picture.shared.outline}


def test_only_a_late_evening_asks_to_divide_its_time_and_ten_minutes_stand_out(
    stage: Stage,
) -> None:
    bar = at(stage, 37)
    assert bar.divide.isHidden()
    bar = at(stage, 4)
    assert not bar.divide.isHidden()
    assert bar.left.property("role") == "small"
    bar = at(stage, 5)
    assert "11 min achter" in bar.left.text()
    assert bar.left.property("role") == "late"


def test_an_evening_that_is_sealed_is_not_late_and_has_no_time_to_divide(
    stage: Stage, qtbot: QtBot
) -> None:
    evening = stage[0]
    bar = at(stage, 50)
    assert not bar.divide.isHidden()
    evening.do(c.StartSealing(Agreement("Raadzaal", "V. Zitter", "G. Riffier")))
    evening.do(c.FinishSealing("0" * 64, "ab" * 32, "pem", "verslag.pdf"))
    qtbot.waitUntil(bar.divide.isHidden)
    assert (bar.left.text(), bar.left.property("role")) == (frame.IS_SEALED, "small")
    evening.do(c.ReopenAccount("een naam was fout"))
    qtbot.waitUntil(lambda: "achter" in bar.left.text())


def test_the_line_has_a_mark_where_the_plan_is(stage: Stage) -> None:
    line = stage[2].findChild(EveningLine)
    assert line is not None
    at(stage, 20)
    on_time, said = line.grab().toImage(), line.accessibleDescription()
    assert "Volgens plan" not in said
    at(stage, 27)
    assert "Volgens plan nu: Leidende principes" in line.accessibleDescription()
    assert line.grab().toImage() != on_time


def test_moving_on_makes_the_evening_end_later_and_can_be_undone(
    stage: Stage, qtbot: QtBot
) -> None:
    bar, before = at(stage, 47), planned(stage)
    bar.divide.click()
    panel = the_panel(stage)
    assert panel.isVisible()
    assert "12 min achter" in panel.stands.text()
    panel.move_on.click()
    qtbot.waitUntil(lambda: planned(stage) == {**before, VALUES: 47})
    qtbot.waitUntil(lambda: panel.move_on.reason == words.ON_TIME)
    assert "op tijd" in panel.stands.text()
    panel.undo.click()
    qtbot.waitUntil(lambda: planned(stage) == before)
    qtbot.waitUntil(lambda: panel.undo.reason == words.NOTHING_TO_UNDO)
    assert "12 min achter" in panel.stands.text()


def test_shortening_keeps_the_end_and_the_pauses_and_can_be_undone(
    stage: Stage, qtbot: QtBot
) -> None:
    bar, before = at(stage, 47), planned(stage)
    panel = the_panel(stage)
    bar.divide.click()
    kept = panel.shortens.text()
    panel.shorten.click()
    qtbot.waitUntil(lambda: planned(stage)[VALUES] == 47)
    after = planned(stage)
    assert sum(after.values()) == sum(before.values())
    assert all(after[step] <= before[step] for step in before if step != VALUES)
    planned_end = panel.stands.text().rsplit(" ", 1)[-1]
    assert kept.endswith(f"Einde {planned_end}")
    panel.undo.click()
    qtbot.waitUntil(lambda: planned(stage) == before)


def test_it_survives_the_file_for_it_was_written_down(stage: Stage, qtbot: QtBot) -> None:
    evening, _, _, _ = stage
    at(stage, 47).divide.click()
    the_panel(stage).move_on.click()
    qtbot.waitUntil(lambda: planned(stage)[VALUES] == 47)
    step = evening.look(lambda state: state.step(VALUES))
    assert step is not None
    assert step.minutes == 47


def test_on_time_or_on_another_day_there_is_nothing_to_divide(stage: Stage) -> None:
    panel = the_panel(stage)
    panel.toggle(stage[3].now)
    assert panel.move_on.reason == words.ON_TIME
    panel.follow(stage[3].now + timedelta(days=1))
    assert panel.shorten.reason == words.ANOTHER_DAY
    panel.move_on.click()
    assert panel.message.text() == words.ANOTHER_DAY
    picture = stage[1].desk.picture
    assert picture is not None
    stage[1].desk.picture = replace(picture, shared=replace(picture.shared, step=None))
    panel.follow(stage[3].now)
    assert panel.stands.text() == words.NOT_BEGUN


def test_the_round_says_when_it_is_almost_over_and_when_it_is(stage: Stage) -> None:
    _, room, window, _ = stage
    part = window.findChild(TimePart)
    assert part is not None
    room.timer.start(5)
    assert part.title.text() == frame.ROUND_TIME
    room.timer.start(2)
    assert (part.title.text(), part.title.property("role")) == (words.TWO_LEFT, "strong")
    room.timer.add(-3)
    assert (part.title.text(), part.title.property("role")) == (words.IS_OVER, "late")
    room.timer.add(10)
    assert part.title.property("role") == "label"


def test_in_a_low_window_with_large_letters_both_ways_can_still_be_read(
    stage: Stage, qtbot: QtBot
) -> None:
    _, room, window, _ = stage
    at(stage, 47)
    look = replace(room.look, scale=1.25)
    window.set_look(replace(room, look=look), for_beamer(look.theme))
    window.resize(1024, 700)
    qtbot.wait(50)  # the layout
    panel = next(each for each in window.findChildren(TimePanel) if each.look == look)
    panel.toggle(stage[3].now)
    qtbot.wait(50)  # the layout
    for text in (panel.stands, panel.moves, panel.shortens):
        assert text.height() >= text.heightForWidth(text.width()), text.text()
