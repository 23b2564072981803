"""What is typed as a command, where it can be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain.commands import RemarkKind
from workshop.ui.operator.pages.joint.draft import is_whole, row_of

if TYPE_CHECKING:
    from workshop.domain.board import Entry, Remark
    from workshop.domain.ids import EntryId, QuestionId
    from workshop.pictures.desk import DeskJoint


def entry_command(joint: DeskJoint, entry: Entry) -> c.SetEntry | None:
    """None while it misses something."""
    if not is_whole(joint, entry):
        return None
    row = row_of(joint, entry)
    return c.SetEntry(joint.question.id, entry.id, row, entry.rationale, entry.sources)


def remark_command(question: QuestionId, remark: Remark) -> c.SetRemark | None:
    """None while it says nothing."""
    if not remark.text.strip():
        return None
    kind = RemarkKind(remark.kind)
    return c.SetRemark(question, remark.id, kind, remark.text, remark.sources)


def moved(joint: DeskJoint, entry: EntryId, by: int) -> tuple[EntryId, ...]:
    """The order with that one earlier or later; empty where it cannot move so."""
    ids = [each.id for each in joint.entries]
    if entry not in ids or not 0 <= (to := ids.index(entry) + by) < len(ids):
        return ()
    ids.remove(entry)
    ids.insert(to, entry)
    return tuple(ids)
