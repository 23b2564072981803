"""A place that is still open: quiet while people are at it, with a sign once it was looked over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from workshop.ui.kit.icons import icon
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look
    from workshop.ui.theme.tokens import Theme

_SIGN: Final = 20
_TIGHT: Final = 6


class OpenPlace(QFrame):
    """A dashed box with a sentence that says what is not there yet."""

    def __init__(
        self, look: Look, sentence: str, *, on: Theme | None = None, is_tight: bool = False
    ) -> None:
        """`on` is what it lies on, if not on the window's own ground."""
        super().__init__()
        self._theme = on or look.theme
        self._on = on
        self.is_lit = False
        row = QHBoxLayout(self)
        side = look.px(_TIGHT if is_tight else 14)
        row.setContentsMargins(side, look.px(8), side, look.px(8))
        row.setSpacing(look.px(_TIGHT if is_tight else 10))
        size = look.px(_SIGN)
        self._sign = QLabel()
        self._sign.setPixmap(icon("alert", self._theme.attention).pixmap(QSize(size, size)))
        self._sign.setFixedSize(size, size)
        row.addWidget(self._sign)
        self.sentence = label(sentence, "second")
        row.addWidget(self.sentence, 1)
        self.set_lit(lit=False)

    def set_lit(self, *, lit: bool) -> None:
        """Ask for attention, or be calm."""
        self.is_lit = lit
        self._sign.setVisible(lit)
        set_role(self.sentence, "attention" if lit else "second")
        if self._on is not None:
            ink = self._on.attention if lit else self._on.text_2
            self.sentence.setStyleSheet(f"color: {ink};")
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        theme, width = self._theme, 2 if self.is_lit else 1
        ink = theme.attention if self.is_lit else theme.line_strong
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(ink), width, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
