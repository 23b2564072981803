"""The operator's last acts on a board, newest last, so that they can be taken back one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.domain.ids import CommandId, QuestionId


class Undoable:
    """Per question the commands that were written."""

    def __init__(self) -> None:
        self._done: dict[QuestionId, list[CommandId]] = {}

    def add(self, question: QuestionId, command: CommandId) -> None:
        """It is on its way; commands arrive in the order they were sent."""
        self._done.setdefault(question, []).append(command)

    def drop(self, question: QuestionId, command: CommandId) -> None:
        """It was refused after all."""
        found = self._done.get(question, [])
        if command in found:
            found.remove(command)

    def take(self, question: QuestionId) -> CommandId | None:
        """The newest, which is then forgotten."""
        found = self._done.get(question)
        return found.pop() if found else None
