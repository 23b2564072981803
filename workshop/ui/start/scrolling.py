"""A page that is as tall as its words need at this width, and scrolls where that is too much."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class _Inside(QWidget):
    """Its layout says how tall it is at a width; its narrowest form must not count."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(0, 0)


class ScrollingPage(QScrollArea):
    """Put widgets in `body`."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = _Inside()
        self.body = QVBoxLayout(self._inside)
        self.setWidget(self._inside)

    @Slot()
    def show_focus(self) -> None:
        """From its top, or as far down as where the focus is."""
        self.verticalScrollBar().setValue(0)
        if (focused := self._inside.focusWidget()) is not None:
            self.ensureWidgetVisible(focused)
