"""Trying the municipality's own seal: its password is asked, used once, and forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from workshop.domain.seals import KeyFile
from workshop.texts.ui import precheck as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.ui.theme.look import Look


class KeyPart(QWidget):
    """Takes no room until a file was chosen."""

    tried = Signal(object)
    """A `KeyFile`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._path: Path | None = None
        self.name = label(role="strong", wraps=False)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(words.KEY_PASSWORD)
        self.password.setAccessibleName(words.KEY_PASSWORD)
        set_tip(self.password, words.KEY_KEPT)
        self.password.returnPressed.connect(self._on_try)
        self.button = Button(look, words.TRY, kind="small")
        self.button.done.connect(self._on_try)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(34), 0, 0, look.px(8))
        row.setSpacing(look.px(10))
        row.addWidget(self.name)
        row.addWidget(self.password, 1)
        row.addWidget(self.button)
        self.hide()

    def ask(self, path: Path) -> None:
        """For the password of this file."""
        self._path = path
        self.name.setText(path.name)
        self.password.clear()
        self.show()
        self.password.setFocus()

    @Slot()
    def _on_try(self) -> None:
        path, password = self._path, self.password.text()
        self.password.clear()
        if path is not None:
            self.hide()
            self.tried.emit(KeyFile(path, password))
