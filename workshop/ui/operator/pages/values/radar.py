"""The council's weighing as a radar; its numbers stand on the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.charts.palette import CoreValue
from workshop.texts.ui import values as words
from workshop.ui.beamer.chart import Radar, draw_mark, scale_of
from workshop.ui.beamer.forms import Forms

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look

_HIGH: Final = 212
_MARK: Final = 20
_AROUND: Final = 26
"""For the marks at the ends of the axes."""
_DEPTH: Final = 1.81
"""Height of a figure with five corners, in radii."""
_SMALL: Final = 13


class WeighingRadar(QWidget):
    """Five axes in their fixed order, the first upwards."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.points: tuple[int, ...] = ()
        """In order of the values."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: tuple[int, ...]) -> None:
        """Of the council."""
        self.points = points
        names = (words.NAMES[value] for value in CoreValue)
        self.setAccessibleName(words.radar_name(zip(names, points, strict=True)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(200), self._look.px(_HIGH))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        around = look.px(_AROUND)
        radius = min((self.height() - 2 * around) / _DEPTH, self.width() / 2 - around)
        middle = QPointF(self.width() / 2, around + radius)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            forms = Forms(theme, painter)
            radar = Radar(forms, middle, radius, scale_of([self.points]))
            radar.tint(self.points, theme.accent_line)
            radar.grid(len(self.points))
            radar.shape(self.points, theme.accent_line, look.px(3))
            self._draw_scale(painter, radar)
            for axis, value in enumerate(CoreValue):
                end = radar.beyond(axis, len(self.points), look.px(_AROUND) * 0.62)
                draw_mark(forms, value, end.x(), end.y(), look.px(_MARK))

    def _draw_scale(self, painter: QPainter, radar: Radar) -> None:
        """The figure of the outer ring."""
        look, scale = self._look, scale_of([self.points])
        painter.setFont(look.sans(_SMALL, 600))
        painter.setPen(QColor(look.theme.text_2))
        at = radar.at(0, len(self.points), scale)
        painter.drawText(at + QPointF(look.px(5), look.px(13)), str(scale))
