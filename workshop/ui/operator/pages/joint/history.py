"""How the entry in hand read before: to look at, and to take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.wording import is_erased
from workshop.pictures.wordings import Wording
from workshop.texts.dates import dutch_time
from workshop.texts.promises import ERASED
from workshop.texts.ui import joint as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.domain.ids import EntryId, QuestionId
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look

_MOST: Final = 12
"""Wordings: what is older is in the log."""


class WordingCard(QFrame):
    """One wording: its time, its words, and the way back to it."""

    wanted = Signal(object)
    """This `Wording`."""

    def __init__(self, look: Look, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setObjectName("card")
        at = dutch_time(wording.at)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(14), look.px(6), look.px(6), look.px(10))
        lines.setSpacing(look.px(2))
        top = QHBoxLayout()
        top.addWidget(label(words.written_at(at), "label"), 1)
        self.take_back = changing(Button(look, words.TAKE_BACK, kind="link"))
        self.take_back.setAccessibleName(words.take_back_of(at))
        self.take_back.setVisible(wording.is_whole)
        self.take_back.done.connect(self._on_take_back)
        top.addWidget(self.take_back)
        lines.addLayout(top)
        for text in (*(each.text for each in wording.texts), wording.rationale):
            if text or is_erased(text):
                lines.addWidget(label(ERASED if is_erased(text) else text, "words"))

    @Slot()
    def _on_take_back(self) -> None:
        self.wanted.emit(self._wording)


class History(QWidget):
    """Folded until somebody asks; then as the evening has it at that moment."""

    taken_back = Signal(object)
    """A `Wording` that is to be the text again."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._at: tuple[QuestionId, EntryId] | None = None
        self._seq = 0
        self._task: Task | None = None
        self.cards: list[WordingCard] = []
        look = room.look
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(6))
        self.fold = Button(look, words.HISTORY, kind="link")
        self.fold.done.connect(self._on_fold)
        self.nothing = label(words.NO_HISTORY, "small")
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(look.px(6))
        lines.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self.nothing)
        lines.addWidget(self._inside)
        self._set_open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Somebody is looking."""
        return self._is_open

    def show_entry(self, question: QuestionId, entry: EntryId, *, is_written: bool) -> None:
        """This one is in hand; of what was never on disk there is nothing to look back at."""
        self.fold.setVisible(is_written)
        seq = self._room.desk.picture.shared.seq if self._room.desk.picture else 0
        if (question, entry) != self._at:
            self._at = question, entry
            self._set_open(is_open=False)
        elif seq != self._seq and self.is_open:
            self._read()
        self._seq = seq

    def _set_open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        if not is_open:
            self._task = None
            self._show(())
        self.nothing.hide()
        self._inside.setVisible(is_open)

    @Slot()
    def _on_fold(self) -> None:
        self._set_open(is_open=not self.is_open)
        if self.is_open:
            self._read()

    def _read(self) -> None:
        if self._at is not None:
            self._task = self._room.acts.wordings(*self._at)
            self._task.done.connect(self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[Wording, ...]) -> None:
        if self.sender() is self._task:  # else of another entry, or nobody looks any more
            self.nothing.setVisible(not found)
            self._show(found[:_MOST])

    def _show(self, found: tuple[Wording, ...]) -> None:
        clear(self._list)
        self.cards = [WordingCard(self._room.look, each) for each in found]
        for card in self.cards:
            card.wanted.connect(self.taken_back)
            self._list.addWidget(card)
        self.updateGeometry()
