"""Where the text stands that is about to go: only places that may be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import erase as words
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

DELAY_MS: Final = 250
"""Without a key, before it looks."""


class Places(QWidget):
    """Follows what is typed in `line`; empty while that is too short to be erased."""

    def __init__(self, room: Room, line: QLineEdit) -> None:
        super().__init__()
        self._room, self._line = room, line
        self._task: Task | None = None
        self._is_asked = True
        self._seq = -1
        self.lines = label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(room.look.px(4))
        column.addWidget(label(words.STANDS, "label"))
        column.addWidget(self.lines)
        self._wait = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._wait.timeout.connect(self._look)
        line.textChanged.connect(self._on_typed)
        self.hide()

    @property
    def _text(self) -> str:
        return self._line.text().strip()

    def set_asked(self, *, asked: bool) -> None:
        """A text is asked for, or somebody: where their words stand would tell which are theirs."""
        self._is_asked = asked
        self._on_typed()

    def look_again(self, seq: int) -> None:
        """Something happened: it may stand elsewhere now."""
        if seq != self._seq:
            self._seq = seq
            if self.isVisible():
                self._wait.start()

    @Slot()
    def clear(self) -> None:
        """Nothing is asked for."""
        self._wait.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.hide()

    @Slot()
    def _on_typed(self) -> None:
        self.clear()
        if self._is_asked and len(self._text) >= words.LEAST:
            self._wait.start()

    @Slot()
    def _look(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._room.acts.standing(self._text)
        self._task.done.connect(self._on_found)

    @Slot(object)
    def _on_found(self, found: object) -> None:
        self._task = None
        self.lines.setText("\n".join(cast("tuple[str, ...]", found)))
        self.show()
