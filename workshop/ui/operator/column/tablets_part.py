"""How many of the tablets that came in are connected now; nothing while the door is shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.texts.ui import tablets as words
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.ui.tablets import DoorPicture


class TabletsPart(QWidget):
    """One line."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(words.TITLE, "label"), 1)
        self.connected = label("", "strong", wraps=False)
        row.addWidget(self.connected)
        self.hide()

    def show_door(self, picture: DoorPicture) -> None:
        """A tablet that fell silent asks for attention: perhaps its Wi-Fi did."""
        total = len(picture.tablets)
        listening = sum(each.is_open for each in picture.tablets)
        self.connected.setText(words.connected(listening, total))
        set_role(self.connected, "attention" if listening < total else "strong")
        self.setVisible(picture.is_open and total > 0)
