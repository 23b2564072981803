"""Fields of joint entries that name an entry of another joint answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.ids import EntryId
from workshop.domain.wording import same_name
from workshop.exchange.findings import Trouble

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from workshop.domain.ids import QuestionId
    from workshop.domain.programme import Question
    from workshop.domain.state import State
    from workshop.exchange.findings import Findings
    from workshop.exchange.joint_rows import EntryRow


class References:
    """Knows the entries that every joint answer will have, as far as they were planned.

    Keeps `spoiled`, and looks into it anew each time.
    """

    def __init__(self, state: State, spoiled: Collection[QuestionId], findings: Findings) -> None:
        self._state = state
        self._spoiled = spoiled
        self._findings = findings
        self._planned: dict[QuestionId, Mapping[EntryId, Mapping[str, str]]] = {}

    def in_order(self, questions: Iterable[QuestionId]) -> list[Question]:
        """Those that others refer to first, otherwise as in the programmes."""
        wanted = set(questions)
        found = [each for each in self._state.questions.values() if each.id in wanted]
        return sorted(found, key=self._depth)

    def _depth(self, question: Question, above: tuple[QuestionId, ...] = ()) -> int:
        """How many references lead on from here; a circle is followed once."""
        above = (*above, question.id)
        targets = {column.reference for column in question.columns} - {*above, None}
        known = [self._state.questions[each] for each in targets if each in self._state.questions]
        return max((1 + self._depth(each, above) for each in known), default=0)

    def plan(self, question: QuestionId, entries: Mapping[EntryId, Mapping[str, str]]) -> None:
        """From here on the joint answer has these entries."""
        self._planned[question] = entries

    def resolved(self, question: Question, stated: EntryRow, column: str) -> EntryRow:
        """`stated` with the ids of the entries it names; what cannot be found is noted.

        `column` is that of the file. Where the other answer has a fault itself, nothing is noted.
        """
        fields = dict(stated.fields)
        for each in question.columns:
            if each.reference is None or each.key not in fields:
                continue
            entry = self._entry(each.reference, fields[each.key])
            if entry is not None:
                fields[each.key] = entry
            elif each.reference not in self._spoiled:
                trouble = Trouble("reference", fields[each.key], each.reference)
                self._findings.add(stated.row, column, trouble)
        return stated._replace(fields=fields)

    def _entry(self, target: QuestionId, text: str) -> EntryId | None:
        """The first entry with this id or this main text, as the rules look for it."""
        entries = self._entries(target)
        if text in entries:
            return EntryId(text)
        question = self._state.questions.get(target)
        main = question.main_field if question else ""
        same = (
            k for k, each in entries.items() if same_name(each.get(main, "")) == same_name(text)
        )
        return next(same, None)

    def _entries(self, target: QuestionId) -> Mapping[EntryId, Mapping[str, str]]:
        if target in self._planned:
            return self._planned[target]
        joint = self._state.joint.get(target)
        return {key: entry.fields for key, entry in joint.entries.items()} if joint else {}
