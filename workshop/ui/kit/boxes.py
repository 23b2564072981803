"""Boxes with one message: a gap, something to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from workshop.ui.kit.icons import icon
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look


class Gap(QFrame):
    """An empty place: a dashed box with a sentence that says what is missing."""

    def __init__(self, look: Look, sentence: str) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        row.setSpacing(look.px(10))
        row.addWidget(_sign(look, "alert", look.theme.attention))
        self.sentence = label(sentence, "attention")
        row.addWidget(self.sentence, 1)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(self._look.theme.attention), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class Notice(QFrame):
    """Something to know: an icon, a strong line, and what it means."""

    def __init__(
        self, look: Look, sign: str, strong: str, meaning: str, *, dashed: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("dashed" if dashed else "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        row.setSpacing(look.px(14))
        row.addWidget(_sign(look, sign, look.theme.text))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        self.strong, self.meaning = label(strong, "strong"), label(meaning, "second")
        lines.addWidget(self.strong)
        lines.addWidget(self.meaning)
        row.addLayout(lines, 1)


def _sign(look: Look, name: str, colour: str) -> QLabel:
    size = look.px(20)
    sign = QLabel()
    sign.setPixmap(icon(name, colour).pixmap(QSize(size, size)))
    sign.setFixedSize(size, size)
    return sign


def rule(*, strong: bool = False) -> QFrame:
    """A line that divides."""
    line = QFrame()
    line.setObjectName("rule_strong" if strong else "rule")
    line.setFixedHeight(1)
    return line
