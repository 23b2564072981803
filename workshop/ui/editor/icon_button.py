"""A button with a sign alone, for what stands beside many things; its name is read out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

from workshop.ui.kit.button import Button
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

_SIZE: Final = 40


class IconButton(Button):
    """Square; the mouse is told its name."""

    def __init__(self, look: Look, sign: str, name: str, tip: str, *, kind: str = "quiet") -> None:
        super().__init__(look, "", kind=kind, sign=sign)
        self.setAccessibleName(name)
        self._tip = tip
        set_tip(self, tip)
        # The style sheet's room for words beside it would push the sign out.
        self.setStyleSheet("QPushButton { padding: 0; }")

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(_SIZE), self._look.px(_SIZE))

    def set_blocked(self, reason: str) -> None:
        super().set_blocked(reason)
        set_tip(self, reason or self._tip)
