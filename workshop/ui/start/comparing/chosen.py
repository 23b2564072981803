"""Which evenings are compared: ticked from those on this laptop, or files from elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import comparing as words
from workshop.texts.ui import start
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.ui.opening import Recent
    from workshop.ui.theme.look import Look


class ChosenEvenings(QWidget):
    """Remembers what is ticked and which files were added."""

    changed = Signal()
    asked_file = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.files: list[Path] = []
        self.boxes: dict[Path, CheckBox] = {}
        self.choose = Button(look, words.CHOOSE)
        self.choose.done.connect(self.asked_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(label(words.RECENTS, "label"))
        column.addWidget(rule(strong=True))
        self._recents = QVBoxLayout()
        self._recents.setSpacing(0)
        column.addLayout(self._recents)
        column.addSpacing(look.px(14))
        column.addWidget(label(words.FILES, "label"))
        column.addWidget(rule(strong=True))
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        column.addLayout(self._files)
        row = QHBoxLayout()
        row.setSpacing(look.px(14))
        row.addWidget(self.choose)
        row.addWidget(label(words.DROP, "second"), 1)
        column.addSpacing(look.px(6))
        column.addLayout(row)

    def paths(self) -> list[Path]:
        """All that are chosen, in the order in which they stand."""
        return [*(path for path, box in self.boxes.items() if box.isChecked()), *self.files]

    def show_recents(self, recents: Sequence[Recent]) -> None:
        """Draw the evenings on this laptop; what was ticked stays so."""
        ticked = {path for path, box in self.boxes.items() if box.isChecked()}
        clear(self._recents)
        self.boxes = {}
        for recent in recents:
            box = CheckBox(self._look, recent.title)
            facts = start.evening_facts(recent.municipality, recent.date, recent.state)
            box.setAccessibleDescription(facts)
            box.setChecked(recent.path in ticked)
            box.setMinimumHeight(self._look.px(40))
            box.toggled.connect(self._on_toggled)
            self.boxes[recent.path] = box
            row = QHBoxLayout()
            row.setSpacing(self._look.px(14))
            row.addWidget(box)
            row.addWidget(label(facts, "second"), 1)
            self._recents.addLayout(row)
            self._recents.addWidget(rule())
        if not recents:
            self._recents.addWidget(label(words.NO_RECENTS, "second"))
        self.changed.emit()

    def add(self, paths: Sequence[Path]) -> None:
        """Choose these too, each once; one of this laptop is ticked."""
        for path in paths:
            if path in self.boxes:
                self.boxes[path].setChecked(True)
            elif path not in self.files:
                self.files.append(path)
        self._show_files()

    def _show_files(self) -> None:
        clear(self._files)
        for path in self.files:
            row = QHBoxLayout()
            row.addWidget(label(path.name, "words"), 1)
            away = Button(self._look, words.REMOVE, kind="small")
            away.setAccessibleName(words.removes(path.name))
            away.done.connect(partial(self._remove, path))
            row.addWidget(away)
            self._files.addLayout(row)
            self._files.addWidget(rule())
        self.changed.emit()

    def _remove(self, path: Path) -> None:
        self.files.remove(path)
        self.choose.setFocus()
        self._show_files()

    @Slot(bool)
    def _on_toggled(self, _: bool) -> None:
        self.changed.emit()
