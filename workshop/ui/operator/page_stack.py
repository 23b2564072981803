"""The pages that were opened, each made once, and the one in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from workshop.ui.operator.pages import make_page

if TYPE_CHECKING:
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room


class PageStack(QStackedWidget):
    """Pages by name."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._pages: dict[str, Page] = {}
        self.front: Page | None = None

    def bring(self, name: str, side: int) -> bool:
        """Put the page of that name in front, `side` as in `set_side`; whether it was not there."""
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = make_page(name, self._room)
            page.set_side(side)
            self.addWidget(page)
        if page is self.front:
            return False
        self.leave()
        self.front = page
        self.setCurrentWidget(page)
        return True

    def take_focus(self) -> None:
        """To the page, not to its first field: the next key may be T, to show it."""
        if self.front is not None:
            self.front.setFocus()

    def leave(self) -> None:
        """What was typed in the page in front is kept."""
        if self.front is not None:
            self.front.leave()

    def set_side(self, side: int) -> None:
        """Left and right of each page, in the design's pixels."""
        for page in self._pages.values():
            page.set_side(side)
