"""A fingerprint, large: four groups of four in a row, under each other, to compare with paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from workshop.texts.console import grouped
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

_IN_A_ROW: Final = 4


class Fingerprint(QWidget):
    """Columns stay columns, whatever letters are in them."""

    def __init__(self, look: Look, name: str, digits: str) -> None:
        """`name` says of what; `digits` are hexadecimal."""
        super().__init__()
        self.groups = grouped(digits).split()
        self.setAccessibleName(f"{name}: {' '.join(self.groups)}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, look.px(4), 0, look.px(4))
        grid.setHorizontalSpacing(look.px(20))
        grid.setVerticalSpacing(look.px(2))
        for at, group in enumerate(self.groups):
            text = label(group, "print", wraps=False)
            grid.addWidget(text, at // _IN_A_ROW, at % _IN_A_ROW)
        grid.setColumnStretch(_IN_A_ROW, 1)
