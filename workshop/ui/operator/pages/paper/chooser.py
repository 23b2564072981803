"""Choosing who wrote a form: type a few letters, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workshop.texts.ui import paper as words
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.operator.pages.paper.writers import Writer
    from workshop.ui.theme.look import Look

KEY: Final = Qt.ItemDataRole.UserRole
_BESIDE: Final = Qt.ItemDataRole.UserRole + 1
_STATUS: Final = Qt.ItemDataRole.UserRole + 2
_ROWS: Final = 5
_FEW_ROWS: Final = 3
_ROW: Final = 48


class Chooser(QWidget):
    """A field that filters, and a list; both are worked from the field."""

    chosen = Signal(str)
    """Key of a writer."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._writers: tuple[tuple[Writer, str], ...] = ()
        self._marked = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        self.title = label(words.WHO, "label")
        self.field = QLineEdit()
        self.field.setAccessibleName(words.WHO)
        self.field.setPlaceholderText(words.WHO_HINT)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setAccessibleName(words.WHO)
        self.list.setItemDelegate(_Rows(look, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = look
        self.set_small(False)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self.nobody = label(words.NOBODY_FOUND, "second")
        for part in (self.title, self.field, self.list, self.nobody):
            column.addWidget(part)
        self.nobody.hide()

    def show_writers(self, found: tuple[tuple[Writer, str], ...], current: str) -> None:
        """(writer, how far their form is), and whose form is on the desk."""
        if found != self._writers:
            self._writers = found
            self._fill()
        if current and current != self._marked:  # else the operator is choosing another
            self._mark(current)
        self._marked = current

    def set_small(self, small: bool) -> None:
        """Fewer rows of the list, where there is little room."""
        self.list.setFixedHeight((_FEW_ROWS if small else _ROWS) * self._look.px(_ROW))

    def set_numbered(self, numbered: bool) -> None:
        """Forms have a number instead of a name: there is nothing to type here."""
        self.title.setText(words.FORMS if numbered else words.WHO)
        self.field.setVisible(not numbered)

    @Slot()
    def begin(self) -> None:
        """Begin to choose: what was typed before may be typed over."""
        self.field.clear()
        where = self.list if self.field.isHidden() else self.field
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _fill(self) -> None:
        typed, kept = self.field.text(), self.current()
        self.list.clear()
        for writer, status in self._writers:
            if writer.matches(typed):
                item = QListWidgetItem(writer.name)
                item.setData(KEY, writer.key)
                item.setData(_BESIDE, writer.beside)
                item.setData(_STATUS, status)
                parts = (writer.name, writer.beside, status)
                spoken = ", ".join(part for part in parts if part)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.list.addItem(item)
        if typed or not self._mark(kept):
            self.list.setCurrentRow(0)
        self.nobody.setVisible(not self.list.count() and bool(self._writers))
        self.list.setVisible(bool(self.list.count()))

    def _mark(self, key: str) -> bool:
        for row in range(self.list.count()):
            if self.list.item(row).data(KEY) == key:
                self.list.setCurrentRow(row)
                return True
        return False

    def current(self) -> str:
        """Key of the writer that Enter would take; empty without one."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(KEY)) if row >= 0 else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                row = self.list.currentRow() + (-1 if key == Qt.Key.Key_Up else 1)
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.current():
                    self.chosen.emit(self.current())
                return True
        return super().eventFilter(watched, event)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(KEY)))


class _Rows(QStyledItemDelegate):
    """A name, under it the group and how far their form is."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(120), self._look.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, theme = self._look, self._look.theme
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(theme.surface))
            painter.fillRect(
                QRect(place.left(), place.top(), look.px(4), place.height()),
                QColor(theme.accent_line),
            )
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        inside = place.adjusted(look.px(12), look.px(4), -look.px(6), -look.px(4))
        half = inside.height() // 2
        above, under = inside.adjusted(0, 0, 0, -half), inside.adjusted(0, half, 0, 0)
        _line(painter, above, look.sans(15, 600), theme.text, str(index.data()))
        parts = (index.data(_STATUS), index.data(_BESIDE))
        said = " · ".join(str(part) for part in parts if part)
        _line(painter, under, look.sans(13), theme.text_2, said)
        painter.restore()


def _line(painter: QPainter, place: QRect, font: QFont, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
