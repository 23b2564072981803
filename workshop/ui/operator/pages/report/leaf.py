"""One page of paper: its picture, or white paper while that is being drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from workshop.ui.theme.look import Look

A4: Final = 297 / 210
"""Height of a page of width 1."""


class Leaf(QWidget):
    """As large as `set_width` makes it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self._width = look.px(400)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def image(self) -> QImage | None:
        """What is drawn; None while that is being made."""
        return self._image

    def set_width(self, width: int) -> None:
        """As wide as this, and as high as paper of that width."""
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def show_image(self, image: QImage | None, name: str) -> None:
        """Another page, or the same one sharper."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._width, round(self._width * A4))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        theme = self._look.theme
        with QPainter(self) as painter:
            place = QRectF(self.rect())
            painter.fillRect(place, QColor(theme.paper))
            if self._image is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(place, self._image)
            painter.setPen(QPen(QColor(theme.paper_edge), 1))
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
