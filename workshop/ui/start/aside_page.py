"""A page that one comes back from: *Terug* and Escape stop what it was doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent

    from workshop.ui.task import Task


class AsidePage(QWidget):
    """Subclasses set the task that they follow."""

    closed = Signal()
    """Back to the first page."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None

    def stop(self) -> None:
        """Whatever is under way ends here; nothing of it comes any more."""
        if self._task is not None:
            task, self._task = self._task, None
            for signal in self._heard(task):
                signal.disconnect()
            task.cancel()

    def _heard(self, task: Task) -> tuple[SignalInstance, ...]:
        """What this page listens to."""
        return task.done, task.failed

    @Slot()
    def _on_back(self) -> None:
        self.stop()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)
