"""Somebody's name, group, role and times, to change or to add."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.texts.counting import capital
from workshop.texts.ui import attendance as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.attendance.draft import Typed

if TYPE_CHECKING:
    from workshop.domain.settings import Role
    from workshop.ui.operator.pages.attendance.draft import PersonDraft
    from workshop.ui.theme.look import Look

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PersonCard(QFrame):
    """Enter saves."""

    edited = Signal()
    saved = Signal()
    closed = Signal()
    removed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(12))
        column.setSpacing(look.px(6))
        self.head = label(role="heading")
        column.addWidget(self.head)
        self.name, self.group = self._line(words.NAME), self._line(words.GROUP)
        self.role = ChoiceBox(look)
        self.role.setAccessibleName(words.ROLE)
        self.role.activated.connect(self.edited)
        self.came, self.left = self._line(words.CAME), self._line(words.LEFT)
        fields: tuple[tuple[str, QWidget], ...] = (
            (words.NAME, self.name),
            (words.ROLE, self.role),
            (words.GROUP, self.group),
        )
        for title, field in fields:
            column.addLayout(_titled(look, title, field))
        times = QHBoxLayout()
        times.setSpacing(look.px(10))
        for title, line in ((words.CAME, self.came), (words.LEFT, self.left)):
            line.setPlaceholderText(words.TIME_HINT)
            times.addLayout(_titled(look, title, line))
        column.addLayout(times)
        column.addSpacing(look.px(4))
        column.addLayout(self._buttons(look))

    def _line(self, title: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(title)
        line.textEdited.connect(self.edited)
        line.installEventFilter(self)
        return line

    def _buttons(self, look: Look) -> FlowLayout:
        row = FlowLayout(gap=look.px(6))
        self.save = Button(look, words.SAVE, kind="small")
        self.close_card = Button(look, words.CLOSE, kind="small")
        self.remove = Button(look, words.REMOVE, kind="small")
        for button, signal in (
            (self.save, self.saved),
            (self.close_card, self.closed),
            (self.remove, self.removed),
        ):
            button.done.connect(signal)
            row.addWidget(button)
        return row

    def show_roles(self, roles: tuple[Role, ...]) -> None:
        """What can be chosen."""
        known = [(capital(role.label), role.key) for role in roles]
        if known != [
            (self.role.itemText(at), self.role.itemData(at)) for at in range(self.role.count())
        ]:
            kept = self.role.currentData()
            self.role.clear()
            for text, key in known:
                self.role.addItem(text, key)
            self.role.setCurrentIndex(max(0, self.role.findData(kept)))

    def show_person(self, draft: PersonDraft) -> None:
        """These fields from now on."""
        self.head.setText(words.NEW_PERSON if draft.is_new else draft.before.name)
        typed = draft.typed
        self.name.setText(typed.name)
        self.group.setText(typed.group)
        self.role.setCurrentIndex(max(0, self.role.findData(typed.role)))
        self.came.setText(typed.came)
        self.left.setText(typed.left)
        self.remove.setVisible(not draft.is_new)

    @property
    def typed(self) -> Typed:
        """The fields as they are now."""
        return Typed(
            self.name.text(),
            self.group.text(),
            str(self.role.currentData()),
            self.came.text(),
            self.left.text(),
        )

    def begin(self, field: str) -> None:
        """Type in this field at once."""
        line = {"came": self.came, "left": self.left}.get(field, self.name)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._on_enter()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_enter(self) -> None:
        self.saved.emit()


def _titled(look: Look, title: str, field: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(look.px(1))
    lines.addWidget(label(title, "label"))
    lines.addWidget(field)
    return lines
