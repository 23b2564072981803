"""The lines of the log: when, and what; new ones come at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop.texts.ui import log as words
from workshop.ui.kit.wrapping import paint_wrapped, wrapped_height

if TYPE_CHECKING:
    from workshop.ui.acts import LogLine
    from workshop.ui.theme.look import Look

_TIME: Final = 64
_SIDE: Final = 8
_LEAST: Final = 40
_ABOVE: Final = 8

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class LogLines(QAbstractListModel):
    """What has happened, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[LogLine, ...] = ()

    def show_lines(self, lines: tuple[LogLine, ...]) -> int:
        """How many came on top; anything else than new lines on top begins anew (0)."""
        new = len(lines) - len(self.lines)
        if new <= 0 or lines[new:] != self.lines:
            if lines != self.lines:
                self.beginResetModel()
                self.lines = lines
                self.endResetModel()
            return 0
        self.beginInsertRows(QModelIndex(), 0, new - 1)
        self.lines = lines
        self.endInsertRows()
        return new

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 Qt's name
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        return words.row(line.at, line.text)


class _Drawing(QStyledItemDelegate):
    """The time in a column of its own; the text goes on in the next line."""

    def __init__(self, look: Look, lines: LogLines, view: QListView) -> None:
        super().__init__(view)
        self._look, self._lines, self._view = look, lines, view
        self._font, self._time_font = look.sans(15), look.sans(15, 600)

    def _text_width(self) -> int:
        look = self._look
        return max(1, self._view.viewport().width() - look.px(_TIME) - look.px(_SIDE))

    def sizeHint(self, _: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 Qt's name
        look = self._look
        high = wrapped_height(self._lines.lines[index.row()].text, self._font, self._text_width())
        return QSize(look.px(200), max(look.px(_LEAST), round(high) + 2 * look.px(_ABOVE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, theme, line = self._look, self._look.theme, self._lines.lines[index.row()]
        place = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.text), 3))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        side, time = look.px(_SIDE), look.px(_TIME)
        painter.setFont(self._time_font)
        painter.setPen(QColor(theme.text_2))
        at = QRectF(place.left() + side, place.top(), time, place.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line.at)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.text))
        paint_wrapped(painter, place.adjusted(time, 0, -side, 0), line.text)
        painter.restore()


class LogList(QListView):
    """Scrolled down, the lines in sight stay where they are while new ones come."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.lines = LogLines()
        self.setModel(self.lines)
        self.setItemDelegate(_Drawing(look, self.lines, self))
        self.setAccessibleName(words.LIST)
        self.setStyleSheet("QListView, QListView:focus { border: none; }")  # the row has the ring
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.verticalScrollBar().setSingleStep(look.px(_LEAST))

    def show_lines(self, lines: tuple[LogLine, ...]) -> None:
        """Draw these; only what is new moves something."""
        bar = self.verticalScrollBar()
        before = bar.value()
        new = self.lines.show_lines(lines)
        if new and before:
            self.doItemsLayout()
            first = self.visualRect(self.lines.index(0, 0))
            kept = self.visualRect(self.lines.index(new, 0))
            bar.setValue(before + kept.top() - first.top())
        if lines and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(0, 0))  # where the arrows begin
