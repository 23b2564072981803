"""Whose sources are being chosen: of the entry in hand, or of a remark beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain.commands import RemarkKind
from workshop.domain.ids import EntryId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.board import Remark
    from workshop.domain.ids import QuestionId
    from workshop.ui.operator.pages.joint.writer import Writer


class Resting(QObject):
    """Adds and takes away sources; they are saved at once."""

    changed = Signal()
    """Other sources, or those of something else."""

    def __init__(self, parent: QObject, writer: Writer) -> None:
        super().__init__(parent)
        self._writer = writer
        self.question: QuestionId | None = None
        self.entry = EntryId("")
        self.remark = ""
        """Id of the remark that is in hand; empty: the entry is."""

    def take_in_hand(self, question: QuestionId, entry: EntryId) -> None:
        """Another entry: sources are for that one."""
        if (question, entry) != (self.question, self.entry):
            self.question, self.entry, self.remark = question, entry, ""

    def found_remark(self, key: str) -> Remark | None:
        """The remark with that id."""
        if self.question is None:
            return None
        for kind in RemarkKind:
            for each in self._writer.remarks(self.question, kind):
                if each.id == key:
                    return each
        return None

    def sources(self) -> tuple[str, ...]:
        """What it rests on now."""
        if self.question is None:
            return ()
        remark = self.found_remark(self.remark)
        return (remark or self._writer.entry(self.question, self.entry)).sources

    def aim(self, remark: str) -> None:
        """The sources of this remark are chosen from now on; of the entry if it is empty."""
        if remark != self.remark:
            self.remark = remark
            self.changed.emit()

    @Slot()
    def aim_at_entry(self) -> None:
        """The sources of the entry are chosen from now on."""
        self.aim("")

    @Slot(str)
    def toggle(self, name: str) -> None:
        """A source was pressed: it rests on it, or no longer."""
        sources, ids = self.sources(), name.split()
        if all(each in sources for each in ids):
            self._set(each for each in sources if each not in ids)
        else:
            self._set((*sources, *ids))

    @Slot(str)
    def add(self, name: str) -> None:
        """A source was dropped on the entry."""
        self.add_to("", name)

    @Slot(str)
    def take(self, name: str) -> None:
        """A source of the entry was pressed."""
        self.take_from("", name)

    @Slot(str, str)
    def add_to(self, remark: str, name: str) -> None:
        """A source was dropped on a remark, or on the entry."""
        self.remark = remark
        self._set((*self.sources(), *name.split()))

    @Slot(str, str)
    def take_from(self, remark: str, name: str) -> None:
        """A source of a remark, or of the entry, was pressed."""
        self.remark = remark
        gone = name.split()
        self._set(each for each in self.sources() if each not in gone)

    def _set(self, sources: Iterable[str]) -> None:
        if self.question is not None:
            self._writer.write(self.question, self.remark or self.entry, sources=sources)
            self._writer.flush()
            self.changed.emit()
