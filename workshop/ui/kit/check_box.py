"""A box to tick, whose tick both themes show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox

from workshop.ui.kit.signs import paint_check

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look


class CheckBox(QCheckBox):
    """A fill alone would say nothing in the dark theme, where paper is as light as text."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        if not self.isChecked():
            return
        # Late: the first use of its names takes time, and the first window has no tick.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        place = QRectF(self.style().subElementRect(part, option, self))
        with QPainter(self) as painter:
            paint_check(painter, place.adjusted(2, 2, -2, -2), self._look.theme.ground)
