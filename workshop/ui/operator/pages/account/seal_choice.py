"""Which seal: the one of this laptop, or a file of the municipality with a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from workshop.texts.ui import account as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.radio import Radio
from workshop.ui.kit.text import label, set_role

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
        self._choose, self._folder = choose, folder
        self._key: Path | None = None
        self.laptop = Radio(look, words.LAPTOP)
        self.municipality = Radio(look, words.MUNICIPALITY)
        self.laptop.setChecked(True)
        group = QButtonGroup(self)
        for radio in (self.laptop, self.municipality):
            group.addButton(radio)
        self.laptop.toggled.connect(self._on_toggled)
        self.fingerprint = label(role="strong")
        self.fingerprint.setAccessibleName(words.FINGERPRINT)
        self.file = Button(look, words.CHOOSE_KEY, sign="file", kind="small")
        self.file.done.connect(self._on_choose)
        self.name = label(role="small")
        self.name.hide()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(words.PASSWORD)
        self.password.setAccessibleName(words.PASSWORD)
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
        others.addWidget(self.file)
        others.addWidget(self.name)
        others.addWidget(self.password)
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
    def key(self) -> Path | None:
        """The file; None for the seal of this laptop."""
        return self._key if self.municipality.isChecked() else None

    @property
    def reason(self) -> str:
        """Why there is nothing to seal with yet; empty if there is."""
        return words.NO_KEY if self.municipality.isChecked() and self._key is None else ""

    def take_password(self) -> str:
        """For use now: it does not stay on the window."""
        password = self.password.text()
        self.password.clear()
        return password if self.municipality.isChecked() else ""

    @Slot()
    def _on_toggled(self) -> None:
        is_own = self.laptop.isChecked()
        self._own.setVisible(is_own)
        self._others.setVisible(not is_own)
        self.changed.emit()

    @Slot()
    def _on_choose(self) -> None:
        folder = self._key.parent if self._key else self._folder
        self._choose(self.window(), words.MUNICIPALITY, words.KEY_KINDS, folder, self._on_chosen)

    def _on_chosen(self, key: Path) -> None:
        self._key = key
        self.name.setText(key.name)
        self.name.show()
        self.password.setFocus()
        self.changed.emit()
