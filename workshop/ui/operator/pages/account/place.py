"""Where the sealed report will be: a proposal, until somebody chooses otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import account as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_target
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.handing_over import proposed_seal

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room


class Place(QWidget):
    """A chosen place holds for the report that it was chosen for."""

    def __init__(self, room: Room, choose: Choose = choose_target) -> None:
        super().__init__()
        self._room, self._choose = room, choose
        self._about: object = None
        """Which report, and the pattern of names: what the proposal rests on."""
        self.target: Path | None = None
        look = room.look
        self.name = label(role="strong")
        self.elsewhere = Button(look, words.ELSEWHERE, kind="link")
        self.elsewhere.done.connect(self._on_elsewhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(label(words.WHERE, "small"))
        column.addWidget(self.name)
        column.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignLeft)

    def show_picture(self, picture: OperatorPicture) -> None:
        """Propose a name, where nothing was chosen for this report."""
        account, details = picture.account, picture.details
        adopted = account.seal is not None
        about = (account.version, adopted, details, self._room.preferences.file_pattern)
        if about != self._about:
            self._about = about
            self._show(proposed_seal(self._room, picture))

    def look_again(self) -> None:
        """Something may lie there now: propose anew at the next picture."""
        self._about = None

    def _show(self, target: Path) -> None:
        self.target = target
        self.name.setText(target.name)
        self.name.setAccessibleName(f"{words.WHERE}: {target}")

    @Slot()
    def _on_elsewhere(self) -> None:
        if self.target is not None:
            self._choose(self.window(), words.SAVE_SEALED, words.PDF_KINDS, self.target, self._show)
