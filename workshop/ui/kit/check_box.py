"""A box to tick, whose tick both themes show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox

from workshop.ui.kit.signs import paint_check
from workshop.ui.kit.text import set_state
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look


class CheckBox(QCheckBox):
    """A fill alone would say nothing in the dark theme, where paper is as light as text."""

    refused = Signal(str)
    """The reason, when somebody presses a blocked one."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self._reason = ""

    def set_blocked(self, reason: str) -> None:
        """Stays as it is, because of `reason` (empty: it need not)."""
        self._reason = reason
        set_state(self, "blocked", "true" if reason else "false")
        self.setAccessibleDescription(reason)
        set_tip(self, reason)

    @property
    def reason(self) -> str:
        """Why it cannot be changed; empty if it can."""
        return self._reason

    def nextCheckState(self) -> None:  # noqa: N802 Qt's name
        if self._reason:
            self.refused.emit(self._reason)
        else:
            super().nextCheckState()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        super().paintEvent(event)
        if not self.isChecked():
            return
        # Late: the first use of its names takes time, and the first window has no tick.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        place = QRectF(self.style().subElementRect(part, option, self))
        with QPainter(self) as painter:
            theme = self._look.theme
            ink = theme.ground if not self._reason else theme.text_2
            paint_check(painter, place.adjusted(2, 2, -2, -2), ink)
