"""Help as lines: what a page is for, its keys, and what to do when something goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from workshop.texts.ui import help as words
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.texts.ui.helped import Help
    from workshop.ui.theme.look import Look


class HelpSheet(QScrollArea):
    """Draws one `Help`; scrolls by keyboard where there is little room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_help(self, found: Help, everywhere: tuple[tuple[str, str], ...]) -> None:
        """These lines; the keys of everywhere after those of the page."""
        look, inside = self._look, QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, look.px(12), 0)
        lines.setSpacing(look.px(6))
        for title, text in ((words.WHAT, found.what), (words.TROUBLE, found.trouble)):
            lines.addWidget(label(title, "label"))
            lines.addWidget(label(text, "body"))
            lines.addSpacing(look.px(8))
        lines.addWidget(label(words.KEYS, "label"))
        lines.addLayout(self._grid((*found.keys, *everywhere)))
        lines.addStretch(1)
        # Else wrapping words would ask for the height that they have in a narrow column.
        inside.setMinimumHeight(1)
        self.setWidget(inside)
        self.setAccessibleName(found.title)
        self.setAccessibleDescription(f"{found.what} {found.trouble}")

    def _grid(self, keys: tuple[tuple[str, str], ...]) -> QGridLayout:
        look = self._look
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(1, 1)
        for row, (key, does) in enumerate(keys):
            grid.addWidget(label(key, "strong", wraps=False), row, 0)
            grid.addWidget(label(does, "second"), row, 1)
        return grid

    def height_for(self, width: int) -> int:
        """Of all lines at this width."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        return layout.totalHeightForWidth(width) if layout is not None else 0
