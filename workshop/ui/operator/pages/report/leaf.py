"""One page of paper: its picture, or white paper while it is being drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from workshop.ui.theme.look import Look

A4: Final = 297 / 210
"""Height of a page of width 1."""


class Leaf(QWidget):
    """As wide as it gets, and as high as paper of that width."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def image(self) -> QImage | None:
        """What is drawn; None while that is being made."""
        return self._image

    def show_image(self, image: QImage | None, name: str) -> None:
        """Another page, or the same one sharper."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        return round(width * A4)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = self._look.px(560)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        painter, theme = QPainter(self), self._look.theme
        place = QRectF(self.rect())
        painter.fillRect(place, Qt.GlobalColor.white)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
        painter.setPen(QPen(QColor(theme.paper_edge), 1))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
