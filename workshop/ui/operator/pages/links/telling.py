"""How far the linking table is, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts.ui import joint as joint_words
from workshop.texts.ui import links as words
from workshop.ui.operator.pages.joint.draft import gaps, is_empty, is_whole, lacking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.board import Entry
    from workshop.pictures.desk import DeskJoint
    from workshop.ui.operator.pages.joint.writer import Writer


def told(writer: Writer, joint: DeskJoint, rows: Sequence[Entry]) -> str:
    """What keeps a row from being saved; else how many are complete."""
    for row in rows:
        begun = not writer.is_saved(row.id) and not is_empty(row)
        if begun and not is_whole(joint, row):
            return joint_words.lacking(tuple(each.label for each in lacking(joint, row)))
    missing = [len(gaps(joint, each)) for each in rows]
    return words.state(missing.count(0), len(rows), sum(missing))
