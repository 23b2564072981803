"""Opening, pause and closing stand in the outline and on the evening line, and open nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from workshop.domain.ids import StepId
from workshop.domain.programme import Stop
from workshop.pictures.audiences import StepPicture
from workshop.texts.ui import operator as words
from workshop.ui.operator.evening_line import EveningLine
from workshop.ui.operator.outline import Outline, StepRow
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
A, B = StepId("visie.a"), StepId("visie.b")
STEPS = (
    StepPicture(A, "Visie", "Waarden", 30, True, False, before=(Stop("Opening", 30),)),
    StepPicture(B, "Visie", "Principes", 30, False, False, after=(Stop("Slot", 30),)),
)


def test_the_line_says_and_draws_them_but_only_steps_can_be_chosen(qtbot: QtBot) -> None:
    line = EveningLine(Look(DAY, motion=False))
    qtbot.addWidget(line)
    line.resize(400, 44)
    line.show_steps(STEPS, A, 0.5)
    said = line.accessibleDescription()
    assert said == f"Opening. Waarden: {words.NOW_STEP}. Principes: {words.TO_COME}. Slot"
    chosen: list[str] = []
    line.chosen.connect(chosen.append)
    for x in (50, 150, 250, 350):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(x, 4))
    assert chosen == [A, B]
    drawn = line.grab().toImage()
    bare = [StepPicture(each.id, "Visie", each.title, 30, each.visited, False) for each in STEPS]
    line.show_steps(bare, A, 0.5)
    assert line.grab().toImage() != drawn


def test_the_outline_lists_them_around_the_steps(qtbot: QtBot) -> None:
    outline = Outline(Look(DAY, motion=False))
    qtbot.addWidget(outline)
    outline.show_steps(STEPS, A, A, "")
    outline.resize(248, 700)
    with qtbot.waitExposed(outline):
        outline.show()
    texts = {each.text(): each for each in outline.findChildren(QLabel)}
    rows = {each.step: each for each in outline.findChildren(StepRow)}
    tops = [
        widget.mapTo(outline, QPoint()).y()
        for widget in (texts["Opening"], rows[A], rows[B], texts["Slot"])
    ]
    assert tops == sorted(tops)
    assert "30 min" in texts
