"""Joint answers as commands: what the file states becomes the whole of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from workshop.domain.board import JointAnswer
from workshop.domain.commands import (
    Command,
    OrderEntries,
    RemoveEntry,
    RemoveRemark,
    SetEntry,
    SetRemark,
)
from workshop.domain.ids import EntryId, RemarkId
from workshop.domain.rules.board import ENTRY_LIMIT
from workshop.exchange.continuing import continued, is_equal
from workshop.exchange.findings import Trouble
from workshop.exchange.kinds import MANY_ROWS
from workshop.exchange.outcome import Change
from workshop.exchange.references import References
from workshop.exchange.sheet import ANSWER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from workshop.domain.programme import Question
    from workshop.domain.state import State
    from workshop.exchange.findings import Findings
    from workshop.exchange.joint_rows import EntryRow, JointRows
    from workshop.exchange.outcome import Plan
    from workshop.exchange.sheet import Sheet

_Work: TypeAlias = tuple[Command, tuple[int, ...]]
"""A command and its rows."""


class JointAnswers:
    """Plans the joint answers of a sheet, those that others refer to first."""

    def __init__(
        self, state: State, new_id: Callable[[], str], plan: Plan, findings: Findings
    ) -> None:
        self._state = state
        self._new_id = new_id
        self._plan = plan
        self._findings = findings

    def add(self, sheet: Sheet) -> None:
        """Plan all joint answers, or note what is wrong with them."""
        references = References(self._state, sheet.spoiled, self._findings)
        for question in references.in_order(sheet.joint):
            given = sheet.joint[question.id]
            if self._fits(question, given.entries):
                self._add(question, given, references)
            else:
                sheet.spoiled.add(question.id)

    def _fits(self, question: Question, entries: Sequence[EntryRow]) -> bool:
        rows = list(dict.fromkeys(each.row for each in entries))
        if question.kind not in MANY_ROWS and len(rows) > 1:
            for row in rows[1:]:
                self._findings.add(row, ANSWER, Trouble("one_row", "", str(rows[0])))
            return False
        if len(entries) > ENTRY_LIMIT:
            trouble = Trouble("too_many", str(len(entries)), str(ENTRY_LIMIT))
            self._findings.add(entries[ENTRY_LIMIT].row, ANSWER, trouble)
            return False
        return True

    def _add(self, question: Question, given: JointRows, references: References) -> None:
        known = self._state.joint.get(question.id) or JointAnswer(question.id)
        stated = [references.resolved(question, each, ANSWER) for each in given.entries]
        work: list[_Work] = []
        # Entries alone say nothing of the remarks: a dissent never goes by silence.
        if stated:
            work.extend(self._entries(question, known, stated, references))
        if given.remarks:
            work.extend(self._remarks(known, given))
        for command, rows in work:
            self._plan.add(command, rows)
        is_new = not known.entries and not known.remarks
        changed = Change.CHANGED if work else Change.EQUAL
        self._plan.count(Change.NEW if is_new else changed)

    # --- entries ---------------------------------------------------------------------------

    def _entries(
        self,
        question: Question,
        known: JointAnswer,
        stated: Sequence[EntryRow],
        references: References,
    ) -> Iterator[_Work]:
        earlier = continued(question, known.entries.values(), stated)
        ids = [entry.id if entry else EntryId(self._new_id()) for entry in earlier]
        references.plan(question.id, dict(zip(ids, (each.fields for each in stated), strict=True)))
        all_rows = tuple(each.row for each in stated)
        for key in known.entries:
            if key not in ids:
                yield RemoveEntry(question.id, key), all_rows
        for key, entry, each in zip(ids, earlier, stated, strict=True):
            if entry is None or not is_equal(entry, each):
                # No file says what an entry rests on; that stays.
                sources = entry.sources if entry else ()
                yield SetEntry(question.id, key, each.fields, each.rationale, sources), (each.row,)
        order = list(dict.fromkeys([*(key for key in known.entries if key in ids), *ids]))
        if order != ids:
            yield OrderEntries(question.id, tuple(ids)), all_rows

    # --- remarks ---------------------------------------------------------------------------

    def _remarks(self, known: JointAnswer, given: JointRows) -> Iterator[_Work]:
        standing = {(each.kind, each.text) for each in known.remarks.values()}
        stated = {(each.kind.value, each.text): each for each in given.remarks}
        all_rows = tuple(each.row for each in given.remarks)
        for remark in known.remarks.values():
            if (remark.kind, remark.text) not in stated:
                yield RemoveRemark(known.question, remark.id), all_rows
        for key, each in stated.items():
            if key not in standing:
                new = RemarkId(self._new_id())
                yield SetRemark(known.question, new, each.kind, each.text), (each.row,)
