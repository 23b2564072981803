"""A page that one comes back from: *Terug* and Escape stop what it was doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class AsidePage(QWidget):
    """Subclasses say how their work is stopped."""

    closed = Signal()
    """Back to the first page."""

    def stop(self) -> None:
        """Whatever is under way ends here; nothing of it comes any more."""
        raise NotImplementedError

    @Slot()
    def _on_back(self) -> None:
        self.stop()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)
