"""Every version so far: when it was sealed, and why it was opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import account as words
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.account import AccountPicture
    from workshop.ui.theme.look import Look


class Versions(QWidget):
    """Takes no room before the first seal."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._drawn: object = None
        self.lines: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        self.hide()

    def show_account(self, account: AccountPicture) -> None:
        """Oldest first."""
        drawn = (account.seals, account.reopened)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        told = [
            (each.sealed_at, words.sealed_at(each.version, each.adoption, each.sealed_at))
            for each in account.seals
        ]
        told += [(at, words.reopened(number, at, why)) for number, at, why in account.reopened]
        self.lines = [line for _, line in sorted(told)]
        clear(self._column)
        self._column.addWidget(label(words.VERSIONS, "heading"))
        for line in self.lines:
            self._column.addWidget(label(line))
        self.setVisible(bool(self.lines))
