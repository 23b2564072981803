"""Taking entries and remarks away, and putting the last one back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workshop.domain import commands as c
from workshop.domain.board import Entry, Remark
from workshop.domain.commands import RemarkKind
from workshop.domain.ids import EntryId
from workshop.ui.sender import new_command_id

if TYPE_CHECKING:
    from workshop.domain.ids import CommandId, QuestionId
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.pages.joint.draft import Draft
    from workshop.ui.operator.pages.joint.writer import Writer


@dataclass(frozen=True)
class _Removal:
    question: QuestionId
    removed: Entry | Remark
    draft: Draft | None
    command: CommandId | None
    """None: it was never on disk."""
    order: tuple[EntryId, ...]
    """Of the entries, before."""


class Remover(QObject):
    """Remembers what was taken away while this page lives."""

    changed = Signal()
    """Something was taken away, or is back."""

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self._removals: list[_Removal] = []

    def last(self, question: QuestionId) -> Entry | Remark | None:
        """What `undo` would put back."""
        found = (each for each in reversed(self._removals) if each.question == question)
        removal = next(found, None)
        return removal.removed if removal else None

    def remove(self, question: QuestionId, removed: Entry | Remark) -> None:
        """It goes at once, and can be put back."""
        joint = self._writer.joint(question)
        known = {*(each.id for each in joint.entries), *(each.id for each in joint.remarks)}
        is_on_disk = removed.id in known
        order = tuple(each.id for each in joint.entries)
        command = new_command_id() if is_on_disk else None
        draft = self._writer.forget(question, removed.id)
        self._removals.append(_Removal(question, removed, draft, command, order))
        if command is not None:
            self._writer.room.sender.send(
                _removing(question, removed),
                id=command,
                then=self._writer.saved.emit,
                otherwise=partial(self._not_removed, self._removals[-1]),
            )
        self.changed.emit()

    def _not_removed(self, removal: _Removal, sentence: str) -> None:
        if removal in self._removals:
            self._removals.remove(removal)
        self._give_back(removal)
        self._writer.refused.emit(sentence)

    def undo(self, question: QuestionId) -> None:
        """Put the last one back, where it stood."""
        for removal in reversed(self._removals):
            if removal.question == question:
                self._removals.remove(removal)
                self._put_back(removal)
                return

    def _put_back(self, removal: _Removal) -> None:
        if removal.command is None:
            self._give_back(removal)
            return
        send = self._writer.room.sender.send
        back = partial(self._is_back, removal)
        # When something was changed since, it cannot be undone: then it is written anew.
        again = _writing(removal)
        send(
            c.Undo(removal.command),
            then=back,
            otherwise=lambda _: send(*again, then=back, otherwise=self._writer.refused.emit),
        )
        self._give_back(removal)

    def _is_back(self, removal: _Removal, receipt: Receipt) -> None:
        self._writer.saved.emit(receipt)
        self.changed.emit()

    def _give_back(self, removal: _Removal) -> None:
        removed = removal.removed
        kind = RemarkKind(removed.kind) if isinstance(removed, Remark) else None
        draft = removal.draft
        self._writer.bring_back(removal.question, removed.id, kind, draft)
        self.changed.emit()


def _removing(question: QuestionId, removed: Entry | Remark) -> c.Command:
    if isinstance(removed, Entry):
        return c.RemoveEntry(question, removed.id)
    return c.RemoveRemark(question, removed.id)


def _writing(removal: _Removal) -> tuple[c.Command, ...]:
    question, removed = removal.question, removal.removed
    if isinstance(removed, Remark):
        kind = RemarkKind(removed.kind)
        return (c.SetRemark(question, removed.id, kind, removed.text, removed.sources),)
    return (
        c.SetEntry(question, removed.id, removed.fields, removed.rationale, removed.sources),
        c.OrderEntries(question, removal.order),
    )
