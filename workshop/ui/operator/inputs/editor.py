"""What all editors of an answer share: their fields, the keys between them, and the check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workshop.domain.errors import AnswerInvalidError, TextTooLongError
from workshop.domain.values import check_value
from workshop.texts.ui import inputs as words

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.domain.values import Value
    from workshop.ui.theme.look import Look

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(QWidget):
    """An answer to one question as it is being typed.

    Subclasses add fields, and tell what stands in them.
    """

    edited = Signal()
    """Something was typed or chosen."""
    passed = Signal(int)
    """The keyboard went beyond the last field (1) or before the first (-1)."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__()
        self.look, self.question = look, question
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(8))
        self._fields: list[QWidget] = []

    # --- for subclasses --------------------------------------------------------------------

    def add_field(self, field: QWidget) -> None:
        """Let the keyboard come here, after the former field."""
        field.installEventFilter(self)
        self._fields.append(field)

    def _read(self) -> Value | None:
        """What stands there, fit or not; None if nothing does."""
        raise NotImplementedError

    def _fault(self) -> str:
        """Why it cannot be read at all, in Dutch; empty if it can."""
        return ""

    def typed(self) -> tuple[str, ...]:
        """What stands in the fields, whether or not it is an answer; for `set_typed`."""
        raise NotImplementedError

    def set_typed(self, typed: tuple[str, ...]) -> None:
        """Fill the fields as they were."""
        raise NotImplementedError

    def set_value(self, value: Value | None) -> None:
        """Fill the fields with an answer, or empty them; one of another kind empties them too."""
        raise NotImplementedError

    # --- for whoever shows it --------------------------------------------------------------

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes, in order."""
        return tuple(self._fields)

    def is_empty(self) -> bool:
        """Nothing was typed or chosen."""
        return not any(self.typed())

    def problem(self) -> str:
        """Why what stands there is no answer yet, in Dutch; empty if it is one, or nothing."""
        fault = self._fault()
        value = None if fault else self._read()
        if value is None:
            return fault
        try:
            check_value(self.question, value)
        except (AnswerInvalidError, TextTooLongError) as error:
            return words.problem(self.question, error)
        return ""

    def value(self) -> Value | None:
        """The answer, cleaned; None if there is none, or a problem."""
        if self.problem():
            return None
        value = self._read()
        return None if value is None else check_value(self.question, value)

    def focus_first(self) -> None:
        """Begin to type."""
        self._fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def focus_last(self) -> None:
        """Come back from below."""
        self._fields[-1].setFocus(Qt.FocusReason.BacktabFocusReason)

    # --- keys ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = _step(watched, event)
            if by:
                self.move_from(watched, by)
                return True
        return super().eventFilter(watched, event)

    def move_from(self, field: QObject, by: int) -> None:
        """The field after or before this one; beyond the ends whoever shows us decides."""
        at = next(place for place, each in enumerate(self._fields) if each is field) + by
        if 0 <= at < len(self._fields):
            self._fields[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.passed.emit(by)


def _step(field: QObject, event: QKeyEvent) -> int:
    """1 to the next field, -1 to the one before, 0 to stay."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return 0
    if event.key() in _ENTER:
        return 1
    up = event.key() == Qt.Key.Key_Up
    if not up and event.key() != Qt.Key.Key_Down:
        return 0
    by = -1 if up else 1
    if isinstance(field, QPlainTextEdit):
        move = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        return 0 if field.textCursor().movePosition(move) else by
    return by if isinstance(field, QLineEdit) else 0
