"""The preview is the wall, small, and says in words and form when the wall does not follow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.beamer.slides import rehearsal_slides
from workshop.ui.beamer.preview import Preview
from workshop.ui.beamer.slide import Slide
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import BEAMER_DAY, DAY


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview(Look(DAY), BEAMER_DAY)
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.show()
    return made


def edge(preview: Preview) -> str:
    image: QImage = preview.grab().toImage()
    return image.pixelColor(1, image.height() // 2).name().upper()


def test_its_height_follows_its_width_as_the_beamer_has_it(preview: Preview) -> None:
    assert preview.heightForWidth(320) == 200
    preview.set_aspect(1920, 1080)
    assert preview.heightForWidth(320) == 180
    assert preview.height() == 180


def test_it_shows_what_is_on_the_beamer_and_says_so(preview: Preview) -> None:
    slide = rehearsal_slides()["06-wall"]
    empty = preview.grab().toImage()
    preview.show_slide(slide, is_frozen=False, is_black=False)
    assert preview.grab().toImage() != empty
    assert preview.accessibleName() == "Beamer: Laten zien: de antwoorden, Waarden"


def test_counts_that_change_all_the_time_are_drawn_now_and_then_another_scene_at_once(
    qtbot: QtBot, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int | None] = []

    def note(*given: object) -> None:
        slide = given[2]
        assert isinstance(slide, Slide)
        drawn.append(slide.timer_s)

    monkeypatch.setattr("workshop.ui.beamer.preview.draw", note)
    first = replace(rehearsal_slides()["04-question"], timer_s=60)
    preview.show_slide(first, is_frozen=False, is_black=False)
    qtbot.waitUntil(lambda: drawn == [60])
    for left in (59, 58, 57):
        preview.show_slide(replace(first, timer_s=left), is_frozen=False, is_black=False)
        QApplication.processEvents()
    assert drawn == [60]
    qtbot.waitUntil(lambda: drawn == [60, 57])
    preview.show_slide(replace(first, timer_s=56), is_frozen=False, is_black=False)
    other = replace(rehearsal_slides()["06-wall"], timer_s=1)
    preview.show_slide(other, is_frozen=False, is_black=False)
    QApplication.processEvents()
    assert drawn == [60, 57, 1]


@pytest.mark.parametrize(("is_frozen", "is_black"), [(True, False), (False, True), (True, True)])
def test_frozen_and_black_have_a_frame(preview: Preview, is_frozen: bool, is_black: bool) -> None:
    slide = rehearsal_slides()["04-question"]
    preview.show_slide(slide, is_frozen=False, is_black=False)
    assert edge(preview) != DAY.attention
    preview.show_slide(slide, is_frozen=is_frozen, is_black=is_black)
    assert edge(preview) == DAY.attention


def test_black_says_that_the_evening_goes_on(preview: Preview) -> None:
    preview.show_slide(rehearsal_slides()["04-question"], is_frozen=False, is_black=True)
    assert preview.accessibleName() == "De beamer is zwart. De avond loopt door"
    assert preview.grab().toImage().pixelColor(20, 20).name() == "#000000"


def test_without_a_slide_it_says_that_the_beamer_is_not_open(preview: Preview) -> None:
    preview.show_slide(None, is_frozen=False, is_black=False)
    assert preview.accessibleName() == "De beamer is nog niet open"
