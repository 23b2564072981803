"""Key files of the municipality: one or more, each with its password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.domain.seals import KeyFile
from workshop.texts.ui import account as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.theme.look import Look


class KeyRow(QWidget):
    """A file, its password, and a way to leave it out."""

    dropped = Signal(object)
    """This row."""

    def __init__(self, look: Look, path: Path) -> None:
        super().__init__()
        self.path = path
        self.name = label(path.name, "strong")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(words.PASSWORD)
        self.password.setAccessibleName(words.password_of(path.name))
        self.drop = Button(look, words.DROP_KEY, kind="small")
        self.drop.setAccessibleName(words.drop_key(path.name))
        self.drop.done.connect(self._on_drop)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        row.addWidget(self.name, 1)
        row.addWidget(self.drop)
        column.addLayout(row)
        column.addWidget(self.password)

    def take(self) -> KeyFile:
        """For use now: the password does not stay on the window."""
        password = self.password.text()
        self.password.clear()
        return KeyFile(self.path, password)

    @Slot()
    def _on_drop(self) -> None:
        self.dropped.emit(self)


class KeyList(QWidget):
    """Empty at first."""

    changed = Signal()

    def __init__(self, look: Look, choose: Choose, folder: Path) -> None:
        """`folder` is where looking for a file begins."""
        super().__init__()
        self._look, self._choose, self._folder = look, choose, folder
        self.rows: list[KeyRow] = []
        self.add = Button(look, words.CHOOSE_KEY, sign="file", kind="small")
        self.add.done.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(8))
        column.addLayout(self._column)
        column.addWidget(self.add)

    def take(self) -> tuple[KeyFile, ...]:
        """All of them, for use now: no password stays on the window."""
        return tuple(row.take() for row in self.rows)

    def forget_passwords(self) -> None:
        """Nothing is sealed with them."""
        for row in self.rows:
            row.password.clear()

    @Slot()
    def _on_add(self) -> None:
        folder = self.rows[-1].path.parent if self.rows else self._folder
        self._choose(self.window(), words.MUNICIPALITY, words.KEY_KINDS, folder, self._on_chosen)

    def _on_chosen(self, path: Path) -> None:
        known = [row for row in self.rows if row.path == path]
        if not known:
            row = KeyRow(self._look, path)
            row.dropped.connect(self._on_dropped)
            self.rows.append(row)
            self._column.addWidget(row)
            known = [row]
        known[0].password.setFocus()
        self._show()

    @Slot(object)
    def _on_dropped(self, row: KeyRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus()
        self._show()

    def _show(self) -> None:
        self.add.set_text(words.MORE_KEYS if self.rows else words.CHOOSE_KEY)
        self.changed.emit()
