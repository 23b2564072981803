"""What lies over the page for a moment, and never over the beamer's column: Esc takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Over(QFrame):
    """Hidden until it is opened; the focus goes back to where it was."""

    def __init__(self, look: Look, place: QWidget) -> None:
        """`place` is what it lies over, a child of the same window."""
        super().__init__(place.parentWidget())
        self.look, self.place = look, place
        self._before: QWidget | None = None
        self.setObjectName("over")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        place.installEventFilter(self)
        self.hide()

    # --- for subclasses --------------------------------------------------------------------

    def height_for(self, width: int, room: int) -> int:
        """How high it is at this width, at most `room`."""
        raise NotImplementedError

    def widest(self) -> int:
        """How wide it ever is."""
        raise NotImplementedError

    # --- coming and going ------------------------------------------------------------------

    def come(self, first: QWidget) -> None:
        """Show it, with the focus in `first`."""
        self._before = QApplication.focusWidget()
        self.fit()
        self.show()
        self.raise_()
        first.setFocus()

    @Slot()
    def go_away(self) -> None:
        """Hide it, and let whoever had the focus have it."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        # What had the focus may have been drawn anew meanwhile.
        is_there = before is not None and isValid(before) and before.isVisible()
        target = before if before is not None and is_there else self.place
        now = QApplication.focusWidget()
        has_focus = now is None or now is self or self.isAncestorOf(now)
        self.hide()
        if has_focus:  # else somebody is at work elsewhere already
            target.setFocus()

    def fit(self) -> None:
        """In the middle of what it lies over, at the top."""
        whole, edge = self.place.geometry(), self.look.px(12)
        width = min(self.widest(), whole.width() - 2 * edge)
        height = self.height_for(width, whole.height() - 2 * edge)
        left = whole.left() + (whole.width() - width) // 2
        self.setGeometry(left, whole.top() + edge, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """It keeps its place when the window changes."""
        is_resized = watched is self.place and event.type() == QEvent.Type.Resize
        if is_resized and not self.isHidden():
            self.fit()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Esc is for this, whatever else in the window wants it."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.go_away()
        else:
            super().keyPressEvent(event)
