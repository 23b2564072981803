"""The bar at the top: what evening this is, the line of its stops, the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from workshop.texts.ui import operator as words
from workshop.texts.ui import pace as pace_words
from workshop.texts.ui.product import PRACTICE, PRODUCT
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label, set_role
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.evening_line import EveningLine
from workshop.ui.operator.pace import ANOTHER_DAY, minutes_since, pace_of, planned_min, stop_by_plan

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QLabel, QWidget

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.pace import Pace
    from workshop.ui.theme.look import Look

LATE: Final = 10
"""Minutes late from which the words stand out."""
_SOON_LATE: Final = 5
"""From here on there is something to divide."""


class TopBar(QFrame):
    """Draws; only its line tells when a stop is chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.line = EveningLine(look)
        self._is_small = self._is_practice = False
        self._name, self._title = label(PRODUCT, "heading"), label("", "small", wraps=False)
        self._name.setMinimumWidth(0)
        self._clock, self.left = label("", "heading"), label("", "small", wraps=False)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(6))
        row.setSpacing(look.px(20))
        self._names = _pair(self._name, self._title, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(self._names)
        row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignTop)
        self.divide = Button(look, pace_words.TITLE, kind="small", sign="time")
        self.divide.hide()
        row.addWidget(self.divide, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(_pair(self._clock, self.left, Qt.AlignmentFlag.AlignRight))
        self._title.setFixedWidth(look.px(200))
        self.left.setMinimumWidth(look.px(150))

    def add_first(self, widget: QWidget) -> None:
        """Put something before all else."""
        widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row.insertWidget(0, widget)

    def set_small(self, is_small: bool) -> None:
        """One line: what evening it is, and the time."""
        self._is_small = is_small
        for each in (self.line, self.left):
            each.setVisible(not is_small)
        self._show_names()

    def _show_names(self) -> None:
        """In one line the mark of a rehearsal goes before the title."""
        self._name.setVisible(self._is_practice or not self._is_small)
        self._title.setVisible(not (self._is_practice and self._is_small))

    def show_picture(self, picture: OperatorPicture, now: datetime, clock: str) -> None:
        """Draw it as it is `now` (aware); `clock` is that in the room."""
        shared = picture.shared
        self._name.setText(PRACTICE if shared.practice else PRODUCT)
        if shared.practice != self._is_practice:
            self._is_practice = shared.practice
            self._show_names()
        self._title.setText(_fitting(self._title, shared.title))
        set_tip(self._title, shared.title)
        self._clock.setText(clock)
        found, front = pace_of(picture, now), shared.step.id if shared.step else None
        if picture.account.seal is not None:  # the evening is over: nothing of it is late any more
            self.line.show_steps(shared.outline, front, found.used if found else 0.0)
            self._show_late(0, words.IS_SEALED)
            return
        if found is None:
            self.line.show_steps(shared.outline, front, 0.0)
            self._show_late(0, words.planned(planned_min(shared.outline)))
            return
        self._show_pace(picture, found, minutes_since(picture.began_at, now))

    def _show_pace(self, picture: OperatorPicture, found: Pace, gone: float) -> None:
        shared = picture.shared
        front = shared.step.id if shared.step else None
        if abs(found.late) > ANOTHER_DAY:
            self.line.show_steps(shared.outline, front, found.used)
            self._show_late(0, words.planned(found.left))
            return
        plan = stop_by_plan(shared.outline, gone) if found.late >= 1 else None
        self.line.show_steps(shared.outline, front, found.used, plan)
        self._show_late(found.late, words.time_left(found.left, found.late))

    def _show_late(self, late: int, said: str) -> None:
        """Calm: heavier words from ten minutes on, and a way to divide the time from five on."""
        self.left.setText(said)
        set_role(self.left, "late" if late >= LATE else "small")
        self.divide.setVisible(late >= _SOON_LATE and not self._is_small)


def _fitting(shown: QLabel, text: str) -> str:
    metrics = shown.fontMetrics()
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, shown.width())


def _pair(first: QLabel, second: QLabel, side: Qt.AlignmentFlag) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    for each in (first, second):
        each.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        lines.addWidget(each)
    return lines
