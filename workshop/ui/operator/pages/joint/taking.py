"""A slip on the table was pressed: taken over whole where nothing was typed, else a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workshop.ui.operator.pages.joint.draft import is_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.earlier import Brought
    from workshop.ui.operator.pages.joint.resting import Resting
    from workshop.ui.operator.pages.joint.writer import Writer


class Taking(QObject):
    """What was written together before becomes an entry of this evening, with where it is from."""

    taken = Signal()

    def __init__(self, parent: QObject, writer: Writer, resting: Resting) -> None:
        super().__init__(parent)
        self._writer, self._resting = writer, resting
        self.brought: Sequence[Brought] = ()

    @Slot(str)
    def press(self, name: str) -> None:
        """Over an empty entry it is taken over; beside words that were typed it is a source."""
        found = next((each for each in self.brought if each.id == name), None)
        if found is None or not self._fits(found):
            self._resting.toggle(name)
            return
        self._writer.write(
            found.question,
            self._resting.entry,
            dict(found.fields),
            rationale=found.rationale,
            sources=(found.id,),
        )
        self._writer.flush()
        self.taken.emit()

    def _fits(self, found: Brought) -> bool:
        resting = self._resting
        if resting.remark or resting.question != found.question or not found.fields:
            return False
        return is_empty(self._writer.entry(found.question, resting.entry))
