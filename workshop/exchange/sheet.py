"""Rows of `antwoorden.csv`, each read by itself and gathered per author and question."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain.commands import ByParticipant, ByTeam
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Who
from workshop.domain.values import Value
from workshop.exchange.findings import Trouble, one_line
from workshop.exchange.joint_rows import JointRows, read_joint
from workshop.exchange.kinds import read_value
from workshop.exchange.questions import Questions
from workshop.exchange.refusals import CELL_ERRORS, trouble_of
from workshop.exchange.voices import Council, Form, Voices, WholeGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.programme import Question
    from workshop.domain.state import State
    from workshop.exchange.findings import Findings
    from workshop.exchange.table import TableRow
    from workshop.exchange.voices import Voice

WHO, QUESTION, ANSWER = "wie", "vraag", "antwoord"

Single: TypeAlias = ByParticipant | ByTeam | Form | WholeGroup
"""Whoever answers by submitting; the council writes entries instead."""
OwnRows: TypeAlias = list[tuple[int, Value]]


@dataclass
class Sheet:
    """What a file says, row by row right, not yet held against itself and the session."""

    own: dict[tuple[Single, QuestionId], OwnRows] = field(default_factory=lambda: defaultdict(list))
    joint: dict[QuestionId, JointRows] = field(default_factory=lambda: defaultdict(JointRows))
    spoiled: set[QuestionId] = field(default_factory=set)
    """Questions that may have a faulty row: what they lack says nothing."""


def read_sheet(rows: Iterable[TableRow], state: State, findings: Findings) -> Sheet:
    """All rows; every cell that is wrong is noted, also where another one of its row is."""
    reader = _Reader(state, findings)
    if findings:  # a row that could not be read may belong to any question
        reader.sheet.spoiled.update(state.questions)
    for row in rows:
        reader.read(row)
    return reader.sheet


class _Reader:
    def __init__(self, state: State, findings: Findings) -> None:
        self.sheet: Final = Sheet()
        self._voices = Voices(state)
        self._questions = Questions(state)
        self._every_question = state.questions.keys()
        self._findings = findings

    def read(self, row: TableRow) -> None:
        voice = self._voice(row)
        question = self._question(row, voice)
        if question is not None:
            self._answer(row, voice, question)
        elif not one_line(row.cells[ANSWER]):
            self._findings.add(row.number, ANSWER, Trouble("empty"))

    def _voice(self, row: TableRow) -> Voice | None:
        found = self._voices.find(row.cells[WHO])
        if isinstance(found, Trouble):
            self._findings.add(row.number, WHO, found)
            return None
        return found

    def _question(self, row: TableRow, voice: Voice | None) -> Question | None:
        found = self._questions.find(row.cells[QUESTION], voice)
        if isinstance(found, Trouble):
            self._findings.add(row.number, QUESTION, found)
            self.sheet.spoiled.update(self._every_question)
            return None
        return found

    def _answer(self, row: TableRow, voice: Voice | None, question: Question) -> None:
        try:
            self._keep(row, voice, question)
        except CELL_ERRORS as error:
            self.sheet.spoiled.add(question.id)
            self._findings.add(row.number, ANSWER, trouble_of(error))

    def _keep(self, row: TableRow, voice: Voice | None, question: Question) -> None:
        cell = row.cells[ANSWER]
        match voice:
            case Council():
                self.sheet.joint[question.id].add(read_joint(question, row.number, cell))
            case None:  # read all the same: the answer may have a fault of its own
                self.sheet.spoiled.add(question.id)
                if question.who is Who.JOINT:
                    read_joint(question, row.number, cell)
                else:
                    read_value(question, cell)
            case _:
                value = read_value(question, cell)
                self.sheet.own[voice, question.id].append((row.number, value))
