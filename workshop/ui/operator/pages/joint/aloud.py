"""What is being typed, as the room reads it along: at most four times a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from workshop.ui.beamer.slide import Typed, View
from workshop.ui.operator.pages.joint.draft import in_words

if TYPE_CHECKING:
    from workshop.domain.ids import EntryId, QuestionId
    from workshop.ui.operator.pages.joint.writer import Writer

_EVERY_MS: Final = 250
_READABLE: Final = (View.JOINT, View.LINKS)


class Aloud(QObject):
    """Hands the entry in hand to the projector while the room has this answer in front."""

    def __init__(self, parent: QObject, writer: Writer) -> None:
        super().__init__(parent)
        self._writer = writer
        self._at: tuple[QuestionId, EntryId] | None = None
        self._again = False
        self._pause = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._pause.timeout.connect(self._on_pause)
        writer.typed.connect(self.tell)

    def follow(self, question: QuestionId, entry: EntryId) -> None:
        """This one is in hand."""
        self._at = question, entry
        self.tell()

    def stop(self) -> None:
        """Another page comes."""
        self._at = None
        self._again = False
        self._writer.room.projector.type(None)

    @property
    def can_be_read(self) -> bool:
        """The room has this joint answer in front, and is let in."""
        slide, desk = self._writer.room.projector.slide, self._writer.room.desk
        if self._writer.unseen or slide is None or slide.view not in _READABLE:
            return False
        return slide.picture.step is not None and slide.picture.step.id == desk.step

    @Slot()
    def tell(self) -> None:
        """Let the room read what there is now, or a quarter of a second after the last time."""
        if self._pause.isActive():
            self._again = True
            return
        self._tell()

    @Slot()
    def _on_pause(self) -> None:
        if self._again:
            self._again = False
            self._tell()

    def _tell(self) -> None:
        if self._at is None:
            return
        typed = self._typed(*self._at) if self.can_be_read else None
        if typed is not None:
            self._pause.start()
        self._writer.room.projector.type(typed)

    def _typed(self, question: QuestionId, entry: EntryId) -> Typed | None:
        if not self._writer.is_typed(entry):
            return None
        found = self._writer.entry(question, entry)
        words = in_words(self._writer.joint(question), found)
        return Typed(question, entry, words, found.rationale)
