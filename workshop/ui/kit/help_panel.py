"""F1: help with the page in front, over that page, until Esc or F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import help as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.help_sheet import HelpSheet
from workshop.ui.kit.manual import manual_page, open_manual
from workshop.ui.kit.over import Over
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class HelpPanel(Over):
    """Shows help by the name of a page."""

    def __init__(
        self, look: Look, place: QWidget, everywhere: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """`everywhere` are the keys that hold on each page of the window."""
        super().__init__(look, place)
        self._everywhere = everywhere
        self._page = ""
        self.title = label("", "heading")
        self.sheet = HelpSheet(look)
        self.close_button = Button(look, words.CLOSE, kind="quiet", sign="close", cap="Esc")
        self.close_button.done.connect(self.go_away)
        self.more_button = Button(look, words.MORE, kind="link")
        self.more_button.done.connect(self._on_more)
        self.nowhere = label("", "second")
        self.nowhere.hide()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        lines = QVBoxLayout(self)
        side = look.px(20)
        lines.setContentsMargins(side, look.px(12), side, look.px(12))
        lines.setSpacing(look.px(8))
        lines.addLayout(head)
        lines.addWidget(self.sheet, 1)
        lines.addWidget(self.nowhere)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(look.px(20))
        self._foot.addWidget(self.more_button)
        self._foot.addStretch(1)
        lines.addLayout(self._foot)

    def add(self, text: str) -> Button:
        """Another way to learn more, at the foot."""
        made = Button(self.look, text, kind="link")
        self._foot.insertWidget(self._foot.count() - 1, made)
        return made

    def widest(self) -> int:
        return self.look.px(680)

    def height_for(self, width: int, room: int) -> int:
        inside = self.sheet.height_for(width - self.look.px(2 * 20 + 12))
        return min(room, inside + self.look.px(2 * 40 + 4 * 12 + 10))

    def toggle(self, page: str) -> None:
        """Open with help on `page`, or away."""
        if not self.isHidden():
            self.go_away()
            return
        found = words.help_on(page)
        self._page = page
        self.nowhere.hide()
        self.title.setText(found.title)
        self.sheet.show_help(found, self._everywhere)
        self.come(self.close_button)

    @Slot()
    def _on_more(self) -> None:
        """The manual where it says more; where nothing can show it, the place of the file."""
        if not open_manual(self._page):
            self.nowhere.setText(f"{words.CANNOT_OPEN} {manual_page(self._page)}")
            self.nowhere.show()
