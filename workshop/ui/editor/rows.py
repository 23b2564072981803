"""What a form is made of: a title, something to fill in, and what the reader says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.domain.tree import found_at, items_at, text_at
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.inputs.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

    from workshop.domain.tree import Node, Place
    from workshop.ui.editor.bench import Fault
    from workshop.ui.editor.work import Work
    from workshop.ui.theme.look import Look

_CTRL_Y: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
_QUIET: Final = ("empty", "how_many", "missing")
"""What is not wrong, but still to be filled in."""


class Row(QWidget):
    """One value of the document; subclasses add `field` and tell what is typed in it."""

    field: QWidget

    def __init__(self, look: Look, work: Work, place: Place, title: str, hint: str = "") -> None:
        super().__init__()
        self.look, self.work, self.place = look, work, place
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(3))
        self.above: QLabel = label(title, "strong")
        self.above.setVisible(bool(title))
        self.column.addWidget(self.above)
        self._hint = hint
        self.note = label(hint, "small")
        self.note.setVisible(bool(hint))

    def _lay(self, field: QWidget, name: str) -> None:
        self.field = field
        field.setAccessibleName(name)
        self.above.setBuddy(field)
        self.column.addWidget(field)
        self.column.addWidget(self.note)

    def refresh(self) -> None:
        """Show what the document says; the cursor stays where it is."""
        raise NotImplementedError

    @property
    def rows(self) -> Sequence[Row]:
        """Rows in it, if it is a list."""
        return ()

    def faults(self) -> Sequence[Fault]:
        """Of this row."""
        return self.work.faults_in(self.place)

    def show_faults(self) -> None:
        """The first of them, under the field."""
        found = self.faults()
        is_quiet = not found or found[0].code in _QUIET
        set_role(self.note, "small" if is_quiet else "attention")
        sentence = found[0].sentence if found else ""
        self.note.setText(sentence or self._hint)
        self.note.setVisible(bool(sentence or self._hint))
        self.field.setAccessibleDescription(sentence or self._hint)

    def value(self) -> Node | None:
        """What the document has here."""
        return found_at(self.work.document, self.place)

    def take_focus(self) -> None:
        """Begin to type here."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _guard(self, field: QWidget) -> None:
        """Ctrl+Z is for the whole programme, not for this field alone."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        keys = QKeySequence.StandardKey
        is_undo = event.matches(keys.Undo)
        is_redo = event.matches(keys.Redo) or event.keyCombination() == _CTRL_Y
        if not (is_undo or is_redo):
            return super().eventFilter(watched, event)
        event.accept()  # else the window's own key comes after this one
        if event.type() == QEvent.Type.KeyPress:
            (self.work.undo if is_undo else self.work.redo)()
        return True


class LineRow(Row):
    """Text on one line; None where it says nothing, unless it is needed."""

    def __init__(  # noqa: PLR0913, PLR0917 what a row is
        self,
        look: Look,
        work: Work,
        place: Place,
        title: str,
        hint: str = "",
        name: str = "",
        *,
        needed: bool = False,
    ) -> None:
        super().__init__(look, work, place, title, hint)
        self._needed = needed
        self.line = QLineEdit()
        self.line.setMinimumHeight(look.px(40))
        self._guard(self.line)
        self._lay(self.line, name or title)
        self.line.textEdited.connect(self._on_edited)
        self.refresh()

    def refresh(self) -> None:
        text = text_at(self.work.document, self.place)
        if " ".join(self.line.text().split()) != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        typed = " ".join(text.split())
        self.work.type(self.place, typed if typed or self._needed else None)


class NameRow(LineRow):
    """The name of a thing in the file, changed by hand."""

    def refresh(self) -> None:
        from workshop.ui.editor.naming import word_of

        word = word_of(self.work.document, self.place[:-1])
        if self.line.text() != word:
            self.line.setText(word)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.work.rename(self.place[:-1], text.strip())


class TextRow(Row):
    """Longer text in paragraphs."""

    def __init__(  # noqa: PLR0913 what a row is
        self,
        look: Look,
        work: Work,
        place: Place,
        title: str,
        hint: str = "",
        *,
        needed: bool = False,
        lines: int = 3,
    ) -> None:
        super().__init__(look, work, place, title, hint)
        self._needed, self._is_showing = needed, False
        self.text = Lines(look, title, lines)
        self.text.setUndoRedoEnabled(False)
        _plain(self.text)
        self._guard(self.text)
        self._lay(self.text, title)
        self.refresh()
        self.text.textChanged.connect(self._on_edited)

    def refresh(self) -> None:
        if self._typed() != self._known():
            self._is_showing = True
            self.text.set_text(self._shown())
            self._is_showing = False

    def _known(self) -> Node:
        return text_at(self.work.document, self.place)

    def _typed(self) -> Node:
        return self.text.toPlainText().strip()

    def _shown(self) -> str:
        return text_at(self.work.document, self.place)

    @Slot()
    def _on_edited(self) -> None:
        if not self._is_showing:
            typed = self._typed()
            self.work.type(self.place, typed if typed or self._needed else None)


class ListRow(TextRow):
    """A list of texts: each line is one."""

    def _known(self) -> Node:
        return items_at(self.work.document, self.place)

    def _typed(self) -> Node:
        lines = (" ".join(line.split()) for line in self.text.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def _shown(self) -> str:
        return "\n".join(str(each) for each in items_at(self.work.document, self.place))


def _plain(text: QPlainTextEdit) -> None:
    """Texts of the programme are typed in the program's own letter, which is smaller."""
    text.setProperty("role", "")


class NumberRow(Row):
    """A whole number; empty: none."""

    def __init__(  # noqa: PLR0913, PLR0917 what a row is
        self, look: Look, work: Work, place: Place, title: str, hint: str = "", name: str = ""
    ) -> None:
        super().__init__(look, work, place, title, hint)
        self.line = QLineEdit()
        self.line.setValidator(QIntValidator(-(10**9), 10**9, self.line))
        self.line.setMinimumHeight(look.px(40))
        self.line.setMaximumWidth(look.px(130))
        self._guard(self.line)
        self._lay(self.line, name or title)
        self.line.textEdited.connect(self._on_edited)
        self.refresh()

    def refresh(self) -> None:
        value = self.value()
        if self._number() != value:
            self.line.setText("" if value is None else str(value))

    def _number(self) -> int | None:
        try:
            return int(self.line.text())
        except ValueError:
            return None

    @Slot(str)
    def _on_edited(self, _: str) -> None:
        self.work.type(self.place, self._number())
