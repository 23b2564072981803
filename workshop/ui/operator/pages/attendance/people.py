"""The list itself: type to find somebody, choose the row, one key says how it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop.domain.ids import ParticipantId
from workshop.texts.ui import attendance as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.attendance.person_list import ENTER, MOVES, PersonList
from workshop.ui.operator.pages.attendance.rows import LINE, TICKED, columns

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.domain.settings import Presence
    from workshop.ui.operator.pages.attendance.listing import Line
    from workshop.ui.theme.look import Look


class _Head(QWidget):
    """Names of the columns, over them."""

    def __init__(self, look: Look, list_: QListWidget) -> None:
        super().__init__()
        self._look, self._list = look, list_
        self.setFixedHeight(look.px(26))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setFont(look.sans(13, 600))
            painter.setPen(QColor(theme.text_2))
            width = self._list.viewport().width()
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            places = columns(look, QRect(0, 0, width, self.height() - 2))
            for place, text in zip(places, words.COLUMNS, strict=True):
                if place.width():
                    painter.drawText(place.adjusted(look.px(8), 0, 0, 0), flags, text)
            painter.fillRect(0, self.height() - 2, self.width(), 2, QColor(theme.line_strong))


class People(QWidget):
    """The field that filters, who deviates, and the list."""

    noted = Signal(str, object)
    opened = Signal(str, str)
    ticked = Signal(str)
    chosen = Signal(str)
    """Another row."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._ticks: frozenset[str] | None = None
        self._drawn: object = None
        self.only_deviating = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        self.field = QLineEdit()
        self.field.setAccessibleName(words.FILTER)
        self.field.setPlaceholderText(words.FILTER_HINT)
        self.field.setClearButtonEnabled(False)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.all = Button(look, words.ALL, kind="small")
        self.all.done.connect(partial(self._show_only, False))
        self.deviating = Button(look, words.deviating(0), kind="small")
        self.deviating.done.connect(partial(self._show_only, True))
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        row.addWidget(self.field, 1)
        row.addWidget(self.all)
        row.addWidget(self.deviating)
        column.addLayout(row)
        self.list = PersonList(look)
        self.list.noted.connect(self.noted)
        self.list.opened.connect(self.opened)
        self.list.ticked.connect(self.ticked)
        self.list.left_up.connect(self.begin)
        self.list.currentRowChanged.connect(self._on_row)
        self.head = _Head(look, self.list)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        self.nobody = label(role="second")
        column.addWidget(self.nobody)
        self.under = self._keys(look)
        """What can be done with the chosen row; and room for a button."""
        column.addLayout(self.under)
        self.count = label(role="small")
        column.addWidget(self.count)
        self._show_only(False)

    def _keys(self, look: Look) -> FlowLayout:
        """The keys as buttons: for the mouse, and to learn them."""
        row = FlowLayout(gap=look.px(6))
        self.states: dict[Presence, Button] = {}
        for key, presence in words.KEYS.items():
            button = Button(look, words.KEY_WORDS[key], kind="small", cap=key)
            button.done.connect(partial(self._note, presence))
            self.states[presence] = button
            row.addWidget(button)
        return row

    def _note(self, presence: Presence) -> None:
        if self.list.current():
            self.noted.emit(self.list.current(), presence)

    # --- drawing ---------------------------------------------------------------------------

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """These people from now on; the chosen row stays chosen."""
        if lines != self._lines:
            self._lines = lines
            number = sum(each.deviates for each in lines)
            self.deviating.set_text(words.deviating(number))
            self._fill()

    def show_ticks(self, ticked: frozenset[str] | None) -> None:
        """Who is chosen as a member; None: nobody is being chosen."""
        if ticked != self._ticks:
            self._ticks = ticked
            self.list.is_choosing = ticked is not None
            for button in self.states.values():
                button.setVisible(ticked is None)
            self._fill()

    def _show_only(self, deviating: bool) -> None:
        self.only_deviating = deviating
        self.all.set_on(not deviating)
        self.deviating.set_on(deviating)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        typed, kept = self.field.text(), self.list.current()
        found = [
            line
            for line in self._lines
            if line.matches(typed) and (line.deviates or not self.only_deviating)
        ]
        if [self.list.item(at).data(LINE).id for at in range(self.list.count())] == [
            line.id for line in found
        ]:
            for at, line in enumerate(found):
                self._dress(self.list.item(at), line)
        else:
            self._rebuild(found, kept)
        self.count.setText(words.shown(len(found), len(self._lines)))
        self.nobody.setText(words.NOBODY_FOUND if self._lines else words.NOBODY)
        self.nobody.setVisible(not found)

    def _rebuild(self, found: list[Line], kept: str) -> None:
        at = self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.clear()
        for line in found:
            item = QListWidgetItem()
            self._dress(item, line)
            self.list.addItem(item)
        rows = [line.id for line in found]
        self.list.setCurrentRow(rows.index(ParticipantId(kept)) if kept in rows else 0)
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(at)
        self._on_row()

    def _dress(self, item: QListWidgetItem, line: Line) -> None:
        ticked = None if self._ticks is None else line.id in self._ticks
        if item.data(LINE) != line or item.data(TICKED) is not ticked:
            item.setData(LINE, line)
            item.setData(TICKED, ticked)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken())

    @Slot()
    def _on_row(self) -> None:
        self.chosen.emit(self.list.current())

    # --- choosing --------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Look for somebody: what was typed before may be typed over."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def choose(self, name: str) -> None:
        """Make this row the chosen one, if it is in the list now."""
        for at in range(self.list.count()):
            if self.list.item(at).data(LINE).id == name:
                self.list.setCurrentRow(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in MOVES:
                if self.list.count():
                    step = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
                    row = self.list.currentRow() + step
                    self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in ENTER:
                if self.list.count():
                    self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)
