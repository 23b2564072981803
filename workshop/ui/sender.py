"""Commands from a window to the owner, and what became of them back to the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain.errors import GroupRefusedError, WorkshopError
from workshop.domain.ids import CommandId
from workshop.service.inbox import Receipt
from workshop.texts.explaining import explain

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from workshop.domain.commands import Command, SaveDraft
    from workshop.service.owner import Owner


@dataclass(frozen=True)
class _Outcome:
    result: object
    """A receipt, or the error."""
    then: Callable[[Receipt], None] | None
    otherwise: Callable[[str], None] | None


class Sender(QObject):
    """Sends without ever waiting; all answers arrive in the window's thread."""

    saved = Signal(object)
    """A `Receipt`: it is on disk."""
    refused = Signal(str)
    """What happened and what to do now, in Dutch; nothing was written."""
    _answered = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._answered.connect(self._on_answered)

    @property
    def is_stuck(self) -> bool:
        """Nothing is written any more until the evening is opened again, whoever sends it."""
        return self._owner.is_stuck

    def send(
        self,
        *commands: Command,
        then: Callable[[Receipt], None] | None = None,
        otherwise: Callable[[str], None] | None = None,
        id: CommandId | None = None,
    ) -> None:
        """Have `commands` written, all or none; `then` or `otherwise` is called when that is known.

        `otherwise` gets the Dutch sentence, after `refused` did. An `id` goes with one command.
        """
        try:
            future = self._submitted(commands, id)
        except WorkshopError as error:
            self._answered.emit(_Outcome(error, then, otherwise))
            return

        def hand_over(found: Future[Receipt]) -> None:  # in the owner's thread
            error = found.exception()
            result = error if error is not None else found.result()
            self._answered.emit(_Outcome(result, then, otherwise))

        future.add_done_callback(hand_over)

    def keep(self, draft: SaveDraft) -> None:
        """Have half-written text kept; only a refusal is told, with `refused`."""
        try:
            future = self._owner.save_draft(draft)
        except WorkshopError as error:
            self._answered.emit(_Outcome(error, None, None))
            return

        def hand_over(found: Future[Receipt]) -> None:  # in the owner's thread
            error = found.exception()
            if error is not None:
                self._answered.emit(_Outcome(error, None, None))

        future.add_done_callback(hand_over)

    def _submitted(self, commands: tuple[Command, ...], id: CommandId | None) -> Future[Receipt]:
        if len(commands) == 1:
            return self._owner.submit(commands[0], id=id)
        return self._owner.submit_all(commands)

    @Slot(object)
    def _on_answered(self, outcome: _Outcome) -> None:
        result = outcome.result
        if isinstance(result, WorkshopError):
            sentence = explain(_first(result))
            self.refused.emit(sentence)
            if outcome.otherwise is not None:
                outcome.otherwise(sentence)
        elif isinstance(result, Receipt):
            self.saved.emit(result)
            if outcome.then is not None:
                outcome.then(result)
        elif isinstance(result, BaseException):
            raise result  # a bug: the window's own dialog tells, and the log has it


def _first(error: WorkshopError) -> WorkshopError:
    """Of several refusals the first: a window sends commands that belong together."""
    if isinstance(error, GroupRefusedError) and error.refusals:
        return error.refusals[0][1]
    return error


def new_id() -> str:
    """An id for something new."""
    return uuid4().hex


def new_command_id() -> CommandId:
    """An id by which a command can be undone."""
    return CommandId(uuid4().hex)
