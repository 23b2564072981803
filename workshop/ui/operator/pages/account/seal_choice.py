"""Which seals: the one of this laptop, or files of the municipality with their passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from workshop.domain.seals import LAPTOP, SealsChosen
from workshop.texts.ui import account as words
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.radio import Radio
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.pages.account.key_list import KeyList

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.theme.look import Look


class SealChoice(QWidget):
    """The laptop's own unless somebody chooses otherwise."""

    changed = Signal()

    def __init__(self, look: Look, choose: Choose, folder: Path) -> None:
        """`folder` is where looking for a file begins."""
        super().__init__()
        self.laptop = Radio(look, words.LAPTOP)
        self.municipality = Radio(look, words.MUNICIPALITY)
        self.laptop.setChecked(True)
        group = QButtonGroup(self)
        for radio in (self.laptop, self.municipality):
            group.addButton(radio)
        self.laptop.toggled.connect(self._on_toggled)
        self.fingerprint = label(role="strong")
        self.fingerprint.setAccessibleName(words.FINGERPRINT)
        self.keys = KeyList(look, choose, folder)
        self.keys.changed.connect(self._on_keys)
        self.also = CheckBox(look, words.ALSO_LAPTOP)
        self._own, self._others = QWidget(), QWidget()
        self._lay_out(look)
        self._on_toggled()

    def _lay_out(self, look: Look) -> None:
        own, others = QVBoxLayout(self._own), QVBoxLayout(self._others)
        for inside in (own, others):
            inside.setContentsMargins(0, 0, 0, look.px(4))
            inside.setSpacing(look.px(6))
        own.addWidget(label(words.FINGERPRINT, "small"))
        own.addWidget(self.fingerprint)
        others.addWidget(label(words.FILE_OF, "small"))
        others.addWidget(self.keys)
        others.addWidget(self.also)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        for part in (self.laptop, self._own, self.municipality, self._others):
            column.addWidget(part)
        column.addWidget(label(words.MEANS, "small"))

    def show_fingerprint(self, fingerprint: str) -> None:
        """Of this laptop's seal, hexadecimal."""
        set_role(self.fingerprint, "strong")
        self.fingerprint.setText(words.in_rows(fingerprint))

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Why there is no fingerprint."""
        set_role(self.fingerprint, "attention")
        self.fingerprint.setText(sentence)

    # --- what was chosen -------------------------------------------------------------------

    @property
    def reason(self) -> str:
        """Why there is nothing to seal with yet; empty if there is."""
        return words.NO_KEY if self.municipality.isChecked() and not self.keys.rows else ""

    def take(self) -> SealsChosen:
        """For use now: no password stays on the window."""
        if self.laptop.isChecked():
            self.keys.forget_passwords()
            return LAPTOP
        return SealsChosen(self.keys.take(), with_laptop=self.also.isChecked())

    @Slot()
    def _on_toggled(self) -> None:
        is_own = self.laptop.isChecked()
        self._own.setVisible(is_own)
        self._others.setVisible(not is_own)
        self._on_keys()

    @Slot()
    def _on_keys(self) -> None:
        self.also.setVisible(bool(self.keys.rows))
        self.changed.emit()
