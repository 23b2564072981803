"""The municipality's colour as given, and what comes of it on the laptop and on the beamer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.charts.accent import contrast
from workshop.texts.ui import details as words
from workshop.ui.theme.accent import BEAMER_TEXT, with_accent
from workshop.ui.theme.tokens import BLACK

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look
    from workshop.ui.theme.tokens import Theme

_WIDTH: Final = 92
_HEIGHT: Final = 40
_UNDER: Final = 22
_GAP: Final = 12
_ABOVE: Final = 24
"""As high as the name of the field beside it."""


def told(colour: str, wall: Theme) -> str:
    """A sentence where the room sees another colour than the given one; else empty."""
    made = with_accent(wall, colour, BEAMER_TEXT).accent_text
    if not colour or made.upper() == colour.upper():
        return ""
    is_darker = contrast(made, BLACK) < contrast(colour, BLACK)
    return words.DARKER if is_darker else words.LIGHTER


class ColourSample(QWidget):
    """Three patches, each with its word under it."""

    def __init__(self, look: Look, wall: Theme) -> None:
        super().__init__()
        self._look, self._wall = look, wall
        self._colour = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: str) -> None:
        """`#RRGGBB`."""
        if colour == self._colour:
            return
        self._colour = colour
        self._laptop = with_accent(self._look.theme, colour)
        self._beamer = with_accent(self._wall, colour, BEAMER_TEXT)
        made = words.colours(colour, self._laptop.accent, self._beamer.accent_text)
        self.setAccessibleName(made)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        look = self._look
        width = 3 * look.px(_WIDTH) + 2 * look.px(_GAP)
        return QSize(width + 2, look.px(_ABOVE + _HEIGHT + _UNDER) + 2)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        if not self._colour:
            return
        laptop, beamer = self._laptop, self._beamer
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = self._look.theme.line_strong
            self._paint(painter, 0, (self._colour, edge, ""), words.GIVEN)
            fill = (laptop.accent, laptop.accent_edge, laptop.on_accent)
            self._paint(painter, 1, fill, words.ON_LAPTOP)
            self._paint(painter, 2, (beamer.ground, edge, beamer.accent_text), words.ON_BEAMER)

    def _paint(self, painter: QPainter, at: int, colours: tuple[str, str, str], under: str) -> None:
        """A patch of (fill, edge, text on it)."""
        look, (fill, edge, text) = self._look, colours
        left = 1 + at * look.px(_WIDTH + _GAP)
        patch = QRectF(left, look.px(_ABOVE), look.px(_WIDTH), look.px(_HEIGHT))
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(patch, 4, 4)
        if text:
            painter.setPen(QColor(text))
            painter.setFont(look.sans(15, 600))
            painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, words.SAMPLE)
        painter.setPen(QColor(look.theme.text_2))
        painter.setFont(look.sans(13, 600))
        place = QRectF(left, patch.bottom() + look.px(2), patch.width(), look.px(_UNDER - 2))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, under)
