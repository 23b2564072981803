"""One of two to choose, whose dot both themes show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look


class Radio(QRadioButton):
    """A filled ring alone would say nothing in the dark theme, where paper is as light as text."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        theme, px = look.theme, look.px
        # The border is always there, so that the focus moves nothing.
        self.setStyleSheet(
            f"QRadioButton {{ min-height: {px(35)}px; padding-right: {px(6)}px;"
            " border: 3px solid transparent; }"
            f"QRadioButton:focus {{ border-color: {theme.text}; border-radius: 4px; }}"
            f"QRadioButton::indicator, QRadioButton::indicator:checked {{"
            f" width: {px(18)}px; height: {px(18)}px; border: 2px solid {theme.line_strong};"
            f" border-radius: {px(11)}px; background: {theme.paper}; }}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_RadioButtonIndicator
        place = QRectF(self.style().subElementRect(part, option, self))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.theme.ink))
            inner = place.width() * 0.27
            painter.drawEllipse(place.adjusted(inner, inner, -inner, -inner))
