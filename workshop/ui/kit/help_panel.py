"""F1: help with the page in front, over that page, until Esc or F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import help as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.help_sheet import HelpSheet
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
        self.title = label("", "heading")
        self.sheet = HelpSheet(look)
        self.close_button = Button(look, words.CLOSE, kind="quiet", sign="close", cap="Esc")
        self.close_button.done.connect(self.go_away)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        lines = QVBoxLayout(self)
        side = look.px(20)
        lines.setContentsMargins(side, look.px(12), side, look.px(12))
        lines.setSpacing(look.px(8))
        lines.addLayout(head)
        lines.addWidget(self.sheet, 1)

    def widest(self) -> int:
        return self.look.px(680)

    def height_for(self, width: int, room: int) -> int:
        inside = self.sheet.height_for(width - self.look.px(2 * 20 + 12))
        return min(room, inside + self.look.px(40 + 3 * 12 + 10))

    def toggle(self, page: str) -> None:
        """Open with help on `page`, or away."""
        if not self.isHidden():
            self.go_away()
            return
        found = words.help_on(page)
        self.title.setText(found.title)
        self.sheet.show_help(found, self._everywhere)
        self.come(self.close_button)
