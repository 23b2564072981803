"""F1 in the start window: help with the page in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from workshop.ui.kit.help_panel import HelpPanel
    from workshop.ui.start.window import StartWindow


class StartHelp(QObject):
    """Lives as long as the window, which may be drawn anew meanwhile."""

    def __init__(self, window: StartWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panel: HelpPanel | None = None

    @Slot()
    def toggle(self) -> None:
        """Help with the page in sight, or away with it."""
        from workshop.ui.kit.help_panel import HelpPanel

        stack = self._window.stack
        if self._panel is None or self._panel.place is not stack:
            self._panel = HelpPanel(self._window.look, stack)
            stack.currentChanged.connect(self._panel.go_away)
        self._panel.toggle(f"start.{self._page()}")

    def _page(self) -> str:
        window = self._window
        shown = window.stack.currentWidget()
        if window.wizard is not None and shown is window.wizard:
            return str(window.wizard.page.name)
        return window.asides.shown or "welcome"
