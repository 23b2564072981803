"""One page of the concept, large; as a whole, or closer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

from workshop.texts.ui import report as words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from workshop.ui.operator.pages.report.images import PageImages
    from workshop.ui.theme.look import Look

ZOOMS: Final = (1.0, 1.4, 2.0, 2.8)
"""Times the size at which the whole page fits."""
_RATIO: Final = 297 / 210
_EDGE: Final = 2


class Sheet(QScrollArea):
    """Turns with Page Up and Page Down, zooms with + and -."""

    asked = Signal(int)
    """-1 or 1: the page before or after."""
    zoomed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._images: PageImages | None = None
        self._number = 0
        self._zoom = 0
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper.setStyleSheet(
            f"background: {look.theme.paper}; color: {look.theme.ink};"
            f" border: 1px solid {look.theme.line_strong};"
        )
        self.setWidget(self._paper)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(words.PAGE)
        self.setMinimumSize(look.px(200), look.px(300))
        self._show_size()

    def show_page(self, images: PageImages, number: int) -> None:
        """Look at this page, from its top."""
        if images is not self._images:
            images.arrived.connect(self._on_arrived)
        self._images, self._number = images, number
        self.verticalScrollBar().setValue(0)
        self._draw()

    @property
    def number(self) -> int:
        """Of the page in sight, from 0."""
        return self._number

    @property
    def has_page(self) -> bool:
        """Whether its picture is there, not only a sentence."""
        return not self._paper.pixmap().isNull()

    # --- size ------------------------------------------------------------------------------

    @property
    def zoom(self) -> int:
        """Which of `ZOOMS`."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Come closer, or go back."""
        zoom = max(0, min(zoom, len(ZOOMS) - 1))
        if zoom != self._zoom:
            self._zoom = zoom
            self._draw()
            self.zoomed.emit()

    def _size(self) -> QSize:
        room = self.maximumViewportSize()
        width = min(room.width(), (room.height() - 2 * _EDGE) / _RATIO) * ZOOMS[self._zoom]
        width = max(80, round(width) - 2 * _EDGE)
        return QSize(width, round(width * _RATIO))

    def _show_size(self) -> None:
        size = self._size()
        self._paper.setFixedSize(size.width() + 2, size.height() + 2)

    # --- drawing ---------------------------------------------------------------------------

    def _draw(self) -> None:
        self._show_size()
        if self._images is None:
            self._paper.setText(words.NOT_YET)
            return
        ratio = self.devicePixelRatioF()
        width = round(self._size().width() * ratio)
        image = self._images.get(self._number, width)
        if image is None:
            self._paper.setText(words.DRAWING)
        else:
            self._show(image, ratio)

    def _show(self, image: QImage, ratio: float) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._paper.setPixmap(pixmap)

    @Slot(int, int)
    def _on_arrived(self, number: int, width: int) -> None:
        wanted = round(self._size().width() * self.devicePixelRatioF())
        if number == self._number and width == wanted:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        match event.key():
            case Qt.Key.Key_PageUp:
                self.asked.emit(-1)
            case Qt.Key.Key_PageDown:
                self.asked.emit(1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.set_zoom(self._zoom + 1)
            case Qt.Key.Key_Minus:
                self.set_zoom(self._zoom - 1)
            case _:
                super().keyPressEvent(event)
