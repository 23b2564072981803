"""While the door is open: the address and the code, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import tablets as words
from workshop.ui.kit.boxes import Gap
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.ui.tablets import DoorPicture, Place
    from workshop.ui.theme.look import Look


class EntrancePart(QWidget):
    """Address, code, network."""

    chosen = Signal(str)
    """The address that the room is shown."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self.trouble = Gap(look, "")
        column.addWidget(self.trouble)
        self.address, self.code = label("", "timer", wraps=False), label("", "timer", wraps=False)
        row = QHBoxLayout()
        row.setSpacing(look.px(40))
        for title, value in ((words.ADDRESS, self.address), (words.CODE, self.code)):
            pair = QVBoxLayout()
            pair.setSpacing(look.px(2))
            pair.addWidget(label(title, "label", wraps=False))
            pair.addWidget(value)
            row.addLayout(pair)
        row.addStretch(1)
        column.addLayout(row)
        self.check = label(role="small")
        column.addWidget(self.check)
        self.remote = label(role="small")
        column.addWidget(self.remote)
        self.beamer = label(role="small")
        column.addWidget(self.beamer)
        self.network = ChoiceBox(look)
        self.network.setAccessibleName(words.NETWORK)
        self.network.activated.connect(self._on_chosen)
        column.addWidget(self.network)

    def show_door(self, picture: DoorPicture, address: str) -> None:
        """Draw how it is now; the list keeps its place while it is the same."""
        self.address.setText(address)
        self.code.setText(words.spaced(picture.code))
        has_remote = bool(address and picture.remote_code)
        self.remote.setText(words.remote(address, picture.remote_code) if has_remote else "")
        self.remote.setVisible(has_remote)
        has_beamer = bool(address and picture.beamer_code)
        self.beamer.setText(words.beamer(address, picture.beamer_code) if has_beamer else "")
        self.beamer.setVisible(has_beamer)
        set_role(self.check, "good" if picture.found_at else "small")
        self.check.setText(words.found(picture.found_at))
        trouble = _trouble(picture)
        self.trouble.sentence.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.network.setVisible(len(picture.places) > 1 or picture.has_moved)
        if picture.places != self._places:
            self._places = picture.places
            self.network.clear()
            for place in picture.places:
                self.network.addItem(words.place(place.address, place.medium), place.address)
        self.network.setCurrentIndex(self.network.findData(picture.place))

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(str(self.network.currentData()))


def _trouble(picture: DoorPicture) -> str:
    if not picture.places:
        return words.NO_NETWORK
    if picture.has_moved:
        return words.HAS_MOVED
    if picture.is_attacked:
        return words.IS_ATTACKED
    return words.IS_UNFOUND if picture.is_unfound else ""
