"""The time for this round: more, less, stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import operator as words
from workshop.texts.ui import pace as pace_words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label, set_role
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.round_timer import minutes_and_seconds

if TYPE_CHECKING:
    from workshop.ui.operator.round_timer import RoundTimer
    from workshop.ui.theme.look import Look

_SOON_S: Final = 120
"""Seconds before the end of a round at which it is said."""


class TimePart(QWidget):
    """Follows the timer by itself."""

    def __init__(self, look: Look, timer: RoundTimer) -> None:
        super().__init__()
        self._look, self._timer = look, timer
        self._lies = False
        lines, row = QVBoxLayout(self), QHBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        row.setSpacing(look.px(8))
        self.title = label(words.ROUND_TIME, "label")
        lines.addWidget(self.title)
        lines.addLayout(row)
        self._left = label("", "timer", wraps=False)
        row.addWidget(self._left, 1)
        self._less = self._small("−1", words.MINUTE_LESS, self._on_less)
        self._more = self._small("+1", words.MINUTE_MORE, self._on_more)
        self._stop = Button(look, "", kind="small", sign="pause")
        self._stop.done.connect(timer.toggle)
        for each in (self._less, self._more, self._stop):
            row.addWidget(each)
        timer.ticked.connect(self._draw)
        self._draw()

    def lie_down(self, lies: bool) -> None:
        """The figure and one minute more."""
        self._lies = lies
        for each in (self.title, self._less, self._stop):
            each.setVisible(not lies)
        self._draw()

    def _small(self, text: str, name: str, act: object) -> Button:
        made = Button(self._look, text, kind="small")
        made.setAccessibleName(name)
        set_tip(made, name)
        made.done.connect(act)
        return made

    @Slot()
    def _on_less(self) -> None:
        self._timer.add(-1)

    @Slot()
    def _on_more(self) -> None:
        self._timer.add(1)

    def _show_signal(self, left: int | None) -> None:
        """Two minutes before the end, and at the end: in words, without a sound."""
        is_soon = left is not None and 0 <= left <= _SOON_S
        is_over = left is not None and left < 0
        said = pace_words.IS_OVER if is_over else pace_words.TWO_LEFT
        self.title.setText(said if is_soon or is_over else words.ROUND_TIME)
        set_role(self.title, "late" if is_over else "strong" if is_soon else "label")

    @Slot()
    def _draw(self) -> None:
        left = self._timer.left_s
        self._left.setText(words.NO_TIME if left is None else minutes_and_seconds(left))
        self._show_signal(left)
        is_over = left is not None and left < 0
        usual = "strong" if self._lies else "timer"
        over = "attention" if self._lies else "timer_over"
        set_role(self._left, over if is_over else usual)
        runs = self._timer.is_running
        name = words.STOP_TIME if runs else words.GO_ON
        self._stop.set_sign("pause" if runs else "play")
        self._stop.setAccessibleName(name)
        set_tip(self._stop, name)
        self._stop.set_blocked("" if left is not None else words.NO_TIMER)
