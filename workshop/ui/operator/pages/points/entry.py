"""The quick entry: choose what it is, type, Enter, and on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.texts.ui import points as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.points.point import PointKind

if TYPE_CHECKING:
    from workshop.ui.operator.pages.points.draft import PointsDraft
    from workshop.ui.theme.look import Look

_SIDE_FIELDS: Final = (
    ("by", words.BY, words.BY_HINT, {PointKind.PLEDGE}),
    ("to", words.TO, words.TO_HINT, {PointKind.PLEDGE}),
    ("who", words.WHO, "", {PointKind.AGREEMENT}),
    ("due", words.DUE, words.DUE_HINT, {PointKind.PLEDGE, PointKind.AGREEMENT}),
)
"""(name in the draft, label, example, kinds that have it)."""
_KIND_NAMES: Final = (words.PARKED, words.PLEDGE, words.AGREEMENT)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickEntry(QFrame):
    """Shows and changes the entry of the draft."""

    entered = Signal()
    """Enter in the last field, or in the text when nothing else is needed."""
    refused = Signal(str)
    """The kind cannot be changed, and why."""

    def __init__(self, look: Look, draft: PointsDraft) -> None:
        super().__init__()
        self._draft = draft
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(14))
        column.setSpacing(look.px(10))
        self.kinds = tuple(self._kind_button(look, kind) for kind in PointKind)
        row = FlowLayout(gap=look.px(8))
        for button in self.kinds:
            row.addWidget(button)
        column.addLayout(row)
        self.text = self._line("text", words.TEXT)
        self.text.setProperty("role", "words")
        column.addWidget(self.text)
        self.fields: dict[str, QLineEdit] = {}
        self._boxes: dict[str, QWidget] = {}
        beside = QHBoxLayout()
        beside.setSpacing(look.px(12))
        for name, title, example, _ in _SIDE_FIELDS:
            beside.addWidget(self._field(look, name, title, example))
        column.addLayout(beside)
        self.show_entry()

    def _kind_button(self, look: Look, kind: PointKind) -> Button:
        number = kind + 1
        cap = f"{words.ALT} {number}"
        button = Button(look, _KIND_NAMES[kind], kind="small", key=f"Alt+{number}", cap=cap)
        button.done.connect(partial(self._choose, kind))
        button.refused.connect(self.refused)
        return button

    def _line(self, name: str, title: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(title)
        line.textEdited.connect(partial(self._keep, name))
        line.installEventFilter(self)
        return line

    def _field(self, look: Look, name: str, title: str, example: str) -> QWidget:
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(2))
        lines.addWidget(label(title, "label"))
        line = self.fields[name] = self._line(name, title)
        line.setPlaceholderText(example)
        lines.addWidget(line)
        self._boxes[name] = box
        return box

    # --- drawing ---------------------------------------------------------------------------

    def show_entry(self) -> None:
        """All fields as the draft has them."""
        entry = self._draft.entry
        for name, line in (("text", self.text), *self.fields.items()):
            typed = getattr(entry, name)
            if line.text() != typed:
                line.setText(typed)
        self._show_kind()

    def _show_kind(self) -> None:
        entry = self._draft.entry
        self.text.setPlaceholderText(words.HINTS[entry.kind])
        for kind, button in zip(PointKind, self.kinds, strict=True):
            button.set_on(kind is entry.kind)
            is_fixed = entry.is_change and kind is not entry.kind
            button.set_blocked(words.KIND_STAYS if is_fixed else "")
        for name, _, _, kinds in _SIDE_FIELDS:
            self._boxes[name].setVisible(entry.kind in kinds)

    def begin(self) -> None:
        """Type at once."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.end(False)

    # --- typing ----------------------------------------------------------------------------

    def _choose(self, kind: PointKind) -> None:
        self._draft.entry.kind = kind
        self._show_kind()
        self.begin()

    def _keep(self, name: str, typed: str) -> None:
        setattr(self._draft.entry, name, typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.enter()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def enter(self) -> None:
        """Save it, or go to what is still needed."""
        entry = self._draft.entry
        missing, sentence = None, ""
        if not entry.text.strip():
            missing, sentence = self.text, words.NO_TEXT
        elif entry.kind is PointKind.PLEDGE and not entry.by.strip():
            missing, sentence = self.fields["by"], words.NO_BY
        if missing is None:
            self.entered.emit()
            return
        missing.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refused.emit(sentence)
