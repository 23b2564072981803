"""Points over the evenings, drawn as in the document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.charts.palette import PAPER, CoreValue
from workshop.ui.theme.core_values import CORE_VALUES_EVENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtSvg import QSvgRenderer

    from workshop.charts.palette import Palette
    from workshop.pictures.comparing.compared import RowsCompared
    from workshop.ui.theme.look import Look

_POINT: Final = 1.45
"""Pixels for a point of the drawing, so that its letters are as large as those beside it."""
_WIDEST: Final = 760


class CourseView(QWidget):
    """As wide as there is room, up to a point; as tall as its drawing needs."""

    def __init__(
        self, look: Look, found: RowsCompared, under: Sequence[str], *, joined: bool
    ) -> None:
        """`joined`: one evening came after the other."""
        super().__init__()
        self._look, self._found, self._under, self._joined = look, found, under, joined
        self._renderer: QSvgRenderer | None = None
        self._size = QSize()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look.px(_WIDEST))
        self.setFixedHeight(look.px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        if self.width() != self._size.width():
            self._draw()

    def _draw(self) -> None:
        from PySide6.QtSvg import QSvgRenderer

        from workshop.charts.over_time import Course, over_time
        from workshop.charts.shapes import svg

        scale = _POINT * self._look.scale
        rows = self._found.rows
        colours = CORE_VALUES_EVENING if self._look.theme.is_dark else PAPER.values
        is_core = {each.key for each in rows} <= set(CoreValue)
        courses = [
            Course(each.label, each.values, colours[CoreValue(each.key)] if is_core else "")
            for each in rows
        ]
        wide = self.width() / scale
        drawn = over_time(courses, self._under, wide, self._palette(), joined=self._joined)
        self._renderer = QSvgRenderer(QByteArray(svg(drawn).encode()))
        self._size = QSize(self.width(), round(float(drawn.height) * scale))
        self.setFixedHeight(self._size.height())

    def _palette(self) -> Palette:
        theme = self._look.theme
        return replace(
            PAPER,
            ground=theme.ground,
            ink=theme.text,
            ink_2=theme.text_2,
            line=theme.line,
            line_strong=theme.line_strong,
        )

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        if self._renderer is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(0, 0, self._size.width(), self._size.height())
            self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
            self._renderer.render(painter, place)
