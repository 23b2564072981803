"""What comes of a CSV file: commands and the rows they came from, or faults."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from workshop.domain.errors import CsvFaultsError
from workshop.domain.ids import QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.domain.commands import Command
    from workshop.domain.errors import GroupRefusedError, RefusedError, RowFault
    from workshop.exchange.findings import Findings


class Change(Enum):
    """What a participant or a whole answer in the file is to the session."""

    NEW = "new"
    CHANGED = "changed"
    EQUAL = "equal"
    """Stands there already: no command."""


@dataclass(frozen=True)
class CommandRows:
    """Commands to be submitted together; none at all where there are faults."""

    encoding: str
    """How the file was read: `UTF-8`, `UTF-16` or `Windows-1252`; empty where it was no text."""
    commands: tuple[Command, ...] = ()
    """In an order that works."""
    rows: tuple[tuple[int, ...], ...] = ()
    """Of each command the rows it came from, in order, never empty."""
    new: int = 0
    """Participants, or whole answers of one author to one question."""
    changed: int = 0
    equal: int = 0
    questions: tuple[QuestionId, ...] = ()
    """Questions with answers of people or teams, also those that stand there already."""
    faults: tuple[RowFault, ...] = ()

    @property
    def count(self) -> int:
        """New, changed and equal together."""
        return self.new + self.changed + self.equal

    def check(self, file: str) -> None:
        """Raise `CsvFaultsError` about the file of that name if there are faults."""
        if self.faults:
            raise CsvFaultsError(file, self.faults)

    def refused_rows(self, error: GroupRefusedError) -> tuple[tuple[int, RefusedError], ...]:
        """First row and reason of each command that the owner refused, in order of the rows."""
        refused = [(self.rows[place][0], reason) for place, reason in error.refusals]
        return tuple(sorted(refused, key=lambda each: each[0]))


class Plan:
    """Commands as they are thought of, and what each person or answer turned out to be."""

    def __init__(self) -> None:
        self._commands: list[tuple[Command, tuple[int, ...]]] = []
        self._changes: Counter[Change] = Counter()
        self._questions: dict[QuestionId, None] = {}

    def ask(self, question: QuestionId) -> None:
        """The file has an answer to this question."""
        self._questions[question] = None

    def add(self, command: Command, rows: Iterable[int]) -> None:
        """One more command, from these rows."""
        self._commands.append((command, tuple(sorted(set(rows)))))

    def count(self, change: Change) -> None:
        """One more participant or whole answer."""
        self._changes[change] += 1

    def outcome(self, encoding: str, findings: Findings) -> CommandRows:
        """The plan, or what stands in its way."""
        if findings:
            return CommandRows(encoding, faults=findings.faults)
        return CommandRows(
            encoding,
            tuple(command for command, _ in self._commands),
            tuple(rows for _, rows in self._commands),
            self._changes[Change.NEW],
            self._changes[Change.CHANGED],
            self._changes[Change.EQUAL],
            tuple(self._questions),
        )
