"""One evening that came along: whose it is, what was written, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop.domain.wording import is_erased
from workshop.texts.outline.earlier import standing
from workshop.texts.promises import ERASED
from workshop.texts.ui import earlier as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.earlier import EarlierAnswer, EarlierPicture
    from workshop.ui.theme.look import Look


class Lying(QFrame):
    """A card on the page."""

    removed = Signal(str)

    def __init__(self, look: Look, found: EarlierPicture) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look, self._name = look, found.id
        column = QVBoxLayout(self)
        side = look.px(16)
        column.setContentsMargins(side, look.px(12), side, look.px(14))
        column.setSpacing(look.px(8))
        self.remove = Button(look, words.REMOVE, kind="quiet")
        self.remove.setAccessibleName(words.remove(found))
        self.remove.done.connect(self._on_remove)
        head = QHBoxLayout()
        head.addWidget(label(words.heading(found), "heading"), 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(label(standing(found), "small"))
        for answer in found.answers:
            self._add(column, answer)

    def _add(self, column: QVBoxLayout, answer: EarlierAnswer) -> None:
        heading = label(answer.step, "strong")
        heading.setContentsMargins(0, self._look.px(8), 0, 0)
        column.addWidget(heading)
        for row in answer.rows:
            text = ERASED if is_erased(row.text) else row.text
            column.addWidget(label(words.row(text, is_used=row.is_used), "words"))

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self._name)
