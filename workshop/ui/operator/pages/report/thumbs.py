"""The pages of the concept in small, under each other; drawn when they come in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from workshop.texts.ui import report as words

if TYPE_CHECKING:
    from workshop.ui.operator.pages.report.images import PageImages
    from workshop.ui.theme.look import Look

_WIDTH: Final = 70
_RATIO: Final = 297 / 210
_UNDER: Final = 22
_RING: Final = 3


class Thumbs(QListWidget):
    """One of them is chosen."""

    turned = Signal(int)
    """Number of the page, from 0."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.images: PageImages | None = None
        self.setAccessibleName(words.PAGES)
        self.setItemDelegate(_Thumb(self, look))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px(_WIDTH + 34))
        self.currentRowChanged.connect(self._on_row)

    def show_pages(self, images: PageImages, count: int) -> None:
        """Another concept; the same page stays chosen if it is still there."""
        at = max(0, self.currentRow())
        self.blockSignals(True)
        self.clear()
        self.images = images
        images.arrived.connect(self._on_arrived)
        for number in range(count):
            item = QListWidgetItem(self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.page_of(number + 1, count))
        self.setCurrentRow(min(at, count - 1))
        self.blockSignals(False)
        self.turned.emit(self.currentRow())

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.turned.emit(row)

    @Slot(int, int)
    def _on_arrived(self, number: int, width: int) -> None:
        if width == self.wanted_width():
            self.viewport().update(self.visualItemRect(self.item(number)))

    def wanted_width(self) -> int:
        """Of the pictures, in pixels of the screen."""
        return round(self._look.px(_WIDTH) * self.devicePixelRatioF())


class _Thumb(QStyledItemDelegate):
    """A page with its number under it."""

    def __init__(self, thumbs: Thumbs, look: Look) -> None:
        super().__init__(thumbs)
        self._thumbs, self._look = thumbs, look

    def sizeHint(  # noqa: N802 Qt's name
        self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = self._look
        height = look.px(_WIDTH) * _RATIO + look.px(_UNDER) + 4 * _RING
        return QSize(look.px(_WIDTH) + 2 * _RING, round(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, theme = self._look, self._look.theme
        room = QRectF(option.rect)  # type: ignore[attr-defined]  # not in its stubs
        width = look.px(_WIDTH)
        place = QRectF(room.left() + _RING + 2, room.top() + _RING + 2, width, width * _RATIO)
        painter.save()
        painter.fillRect(place, QColor("white"))
        images = self._thumbs.images
        image = images.get(index.row(), self._thumbs.wanted_width()) if images else None
        if image is not None:
            painter.drawImage(place, image)
        state = option.state  # type: ignore[attr-defined]  # not in its stubs
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        colour, line = (theme.text, _RING) if chosen else (theme.line_strong, 1)
        painter.setPen(QPen(QColor(colour), line))
        grown = line / 2
        painter.drawRect(place.adjusted(-grown, -grown, grown, grown))
        painter.setPen(QColor(theme.text if chosen else theme.text_2))
        painter.setFont(look.sans(13, 700 if chosen else 400))
        under = QRectF(place.left(), place.bottom() + _RING, width, look.px(_UNDER) - 2)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()
