"""A real session file that tells what is asked of it, and fails where a test says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from workshop.domain.events import EventRow
    from workshop.domain.ids import CommandId, QuestionId, SubjectId
    from workshop.domain.state import Draft, Loaded
    from workshop.service.ports import Content


class Disk(SessionFile):
    """A session file between the owner and trouble."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, now: Callable[[], datetime]
    ) -> None:
        super().__init__(path, connection, now)
        self.calls: list[str] = []
        """Names of the methods called, in order."""
        self.statements: list[str] = []
        """Every SQL statement that was run."""
        self._troubles: dict[str, list[BaseException | None]] = {}
        connection.set_trace_callback(self.statements.append)

    def fail(self, name: str, *errors: BaseException | None) -> None:
        """Let the next calls of the method `name` raise `errors`, one each; None is no trouble."""
        self._troubles.setdefault(name, []).extend(errors)

    def fill_up(self) -> None:
        """Let SQLite find the disk full at the next page, until it is opened again."""
        self._connection.execute("PRAGMA max_page_count = 1")

    def count(self, statement: str) -> int:
        """How many statements began like this."""
        return sum(each.startswith(statement) for each in self.statements)

    def _meet(self, name: str) -> None:
        self.calls.append(name)
        if planned := self._troubles.get(name):
            error = planned.pop(0)
            if error is not None:
                raise error

    def load(self) -> Loaded:
        self._meet("load")
        return super().load()

    def begin(self) -> None:
        self._meet("begin")
        super().begin()

    def append(
        self, rows: Sequence[EventRow], contents: Sequence[Content], command: CommandId | None
    ) -> None:
        self._meet("append")
        super().append(rows, contents, command)

    def find(self, command: CommandId) -> tuple[int, str | None] | None:
        self._meet("find")
        return super().find(command)

    def put_draft(self, subject: SubjectId, question: QuestionId, draft: Draft) -> None:
        self._meet("put_draft")
        super().put_draft(subject, question, draft)

    def commit(self) -> None:
        self._meet("commit")
        super().commit()
        self._meet("committed")

    def recover(self) -> None:
        self._meet("recover")
        super().recover()

    def rest(self) -> None:
        self._meet("rest")
        super().rest()

    def scrub(self) -> None:
        self._meet("scrub")
        super().scrub()

    def close(self) -> None:
        super().close()  # first: the thread that could do it ends with this call
        self._meet("close")
