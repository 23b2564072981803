"""*Snelkeuze*: type what you want to do, and Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workshop.texts.ui import actions as words
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.over import Over
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.choice_row import ROW, ChoiceRow
from workshop.ui.operator.matching import matching

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.ui.operator.actions import Action
    from workshop.ui.theme.look import Look

_MOST: Final = 9
_AROUND: Final = 108
"""Field, line under the rows, and air."""
_MOVES: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickChoice(Over):
    """By keyboard alone; knows no action by itself."""

    def __init__(
        self, look: Look, place: QWidget, actions: Callable[[], tuple[Action, ...]]
    ) -> None:
        """`actions` gives all that there are at this moment."""
        super().__init__(look, place)
        self._ask = actions
        self._actions: tuple[Action, ...] = ()
        self._most = _MOST
        self.rows: list[ChoiceRow] = []
        self.field = QLineEdit()
        self.field.setMinimumHeight(look.px(40))
        self.field.setAccessibleName(words.FIELD)
        self.field.setPlaceholderText(words.HINT)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.message = label(words.HOW, "small")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        lines = QVBoxLayout(self)
        side = look.px(12)
        lines.setContentsMargins(side, side, side, look.px(8))
        lines.setSpacing(look.px(6))
        lines.addWidget(self.field)
        lines.addLayout(self._list)
        lines.addStretch(1)
        lines.addWidget(self.message)

    def widest(self) -> int:
        return self.look.px(620)

    def height_for(self, width: int, room: int) -> int:
        """Of what was found, as far as there is room for it."""
        around, row = self.look.px(_AROUND), self.look.px(ROW)
        most = max(1, min(_MOST, (room - around) // row))
        if most != self._most:
            self._most = most
            self._fill()
        return around + len(self.rows) * row

    @Slot()
    def toggle(self) -> None:
        """Open with all that can be done now, or away."""
        if not self.isHidden():
            self.go_away()
            return
        self._actions = self._ask()
        self.field.clear()
        self._on_typed()
        self.come(self.field)

    # --- the list --------------------------------------------------------------------------

    @Slot()
    def _on_typed(self) -> None:
        self._fill()
        self.fit()

    def _fill(self) -> None:
        clear(self._list)
        found = matching(self._actions, self.field.text())[: self._most]
        self.rows = [ChoiceRow(self.look, each) for each in found]
        for row in self.rows:
            row.clicked.connect(self._on_clicked)
            self._list.addWidget(row)
        self._say("" if found else words.NOTHING)
        # Enter by mistake, before anything was typed, does nothing.
        self._choose(0 if self.field.text().strip() else -1)

    @property
    def current(self) -> int:
        """Place of the row that Enter does; -1 if there is none."""
        return next((at for at, row in enumerate(self.rows) if row.is_current), -1)

    def _choose(self, at: int) -> None:
        for place, row in enumerate(self.rows):
            row.set_current(place == at)
        said = self.rows[at].said if self.rows and at >= 0 else self.message.text()
        self.field.setAccessibleDescription(said)

    def _say(self, sentence: str) -> None:
        set_role(self.message, "attention" if sentence else "small")
        self.message.setText(sentence or words.HOW)

    # --- keys ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Arrows and Enter in the field are for the rows."""
        if watched is self.field and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            is_ours = key in _MOVES or key in _ENTER or key == Qt.Key.Key_Escape
            if event.type() == QEvent.Type.ShortcutOverride and is_ours:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and is_ours:
                self._on_key(key)
                return True
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self.go_away()
        elif key in _ENTER:
            if self.current >= 0:
                self._do(self.rows[self.current])
        elif self.rows:
            from_, by = self.current, _MOVES[key]
            self._choose((max(from_, 0) + by if from_ >= 0 or by < 0 else 0) % len(self.rows))

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ChoiceRow):
            self._do(row)

    def _do(self, row: ChoiceRow) -> None:
        """What cannot be done now says why, and stays."""
        if row.action.reason:
            self._say(row.action.reason)
            return
        self.go_away()
        row.action.run()
