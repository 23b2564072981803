"""Two columns side by side, or under each other where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.ui.theme.look import Look


class TwoColumns(QWidget):
    """A wide column and one of a fixed width; below `narrow` they stand under each other."""

    def __init__(
        self, look: Look, side: int, narrow: int = 660, *, side_first: bool = False
    ) -> None:
        """Widths are of the design."""
        super().__init__()
        self._narrow, self._side = look.px(narrow), look.px(side)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(32))
        wide, self._aside = QWidget(), QWidget()
        self.main, self.side = QVBoxLayout(wide), QVBoxLayout(self._aside)
        for column in (self.main, self.side):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(look.px(12))
        for part in (self._aside, wide) if side_first else (wide, self._aside):
            self._row.addWidget(part, 0 if part is self._aside else 1)
        self._aside.setFixedWidth(self._side)

    def show_side(self, shows: bool) -> None:
        """Without anything in it the narrow column takes no room."""
        self._aside.setVisible(shows)

    @property
    def is_narrow(self) -> bool:
        """Under each other now."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        # As it comes, it is the height with every text as narrow as a letter: far too much.
        return QSize(super().minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        narrow = self.width() < self._narrow
        if narrow == self.is_narrow:
            return
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else beside)
        if narrow:
            self._aside.setMinimumWidth(1)
            self._aside.setMaximumWidth(16_777_215)
        else:
            self._aside.setFixedWidth(self._side)
