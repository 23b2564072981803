"""Backups to choose one of, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from workshop.texts.ui import restoring as words
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.radio import Radio
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from workshop.ui.opening import BackupSeen
    from workshop.ui.theme.look import Look


class BackupList(QWidget):
    """A dot before each; the newest that is whole is chosen."""

    chosen = Signal(object)
    """The `BackupSeen`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.backup: BackupSeen | None = None
        self.dots: list[Radio] = []
        self._backups: tuple[BackupSeen, ...] = ()
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label(words.LIST, "strong"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_backups(self, backups: Sequence[BackupSeen]) -> None:
        """These instead."""
        for dot in self.dots:
            self._group.removeButton(dot)
        clear(self._rows)
        self.backup, self._backups, self.dots = None, tuple(backups), []
        for each in self._backups:
            dot = Radio(self._look, words.named(each.title, is_whole=each.is_whole))
            dot.setAccessibleDescription(each.holds)
            self._group.addButton(dot, len(self.dots))
            self._rows.addWidget(dot)
            self.dots.append(dot)
        whole = (dot for dot, each in zip(self.dots, self._backups, strict=True) if each.is_whole)
        first = next(whole, next(iter(self.dots), None))
        if first is not None:
            first.setChecked(True)

    @Slot(object, bool)
    def _on_toggled(self, dot: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self.backup = self._backups[self._group.id(dot)]
            self.chosen.emit(self.backup)
