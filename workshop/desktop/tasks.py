"""Slow work in a thread of its own; what comes of it arrives in the window's thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot

from workshop.report.stopping import StoppedError
from workshop.texts.ui.bug import FAILED
from workshop.ui.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable

_running: Final[set[Work]] = set()
"""Kept alive until they ended: nobody else may hold them."""


@dataclass(frozen=True)
class _Outcome:
    result: object = None
    error: BaseException | None = None


class Work(Task):
    """One piece of work under way."""

    _ended = Signal(object)
    _told = Signal(str)

    def __init__(
        self, work: Callable[[Work], object], *, stopped: str = "", too_late: str = ""
    ) -> None:
        """`stopped` and `too_late` are for work that a cancelling must not leave in doubt.

        One of them is told with `failed` when that has ended: nothing was made, or all of it was.
        """
        super().__init__()
        self._work, self._stopped, self._too_late = work, stopped, too_late
        self.stop: Final = threading.Event()
        """Set when nobody waits for it any longer; the work looks at it."""
        self._ended.connect(self._on_ended)
        self._told.connect(self._on_told)
        _running.add(self)
        self._thread = threading.Thread(target=self._run, name="work", daemon=True)
        self._thread.start()

    def tell(self, sentence: str) -> None:
        """Where it is, in Dutch; called by the work."""
        self._told.emit(sentence)

    def cancel(self) -> None:
        self.stop.set()

    def _run(self) -> None:
        try:
            outcome = _Outcome(self._work(self))
        except BaseException as error:  # noqa: BLE001 raised again in the window's thread
            outcome = _Outcome(error=error)
        if QCoreApplication.instance() is not None:
            self._ended.emit(outcome)

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        if not self.stop.is_set():
            self.progress.emit(sentence)

    @Slot(object)
    def _on_ended(self, outcome: _Outcome) -> None:
        self._thread.join()  # at its very end: else this object might die in that thread
        _running.discard(self)
        if outcome.error is not None:
            self._tell_error(outcome.error)
        elif not self.stop.is_set():
            self.done.emit(outcome.result)
        elif self._too_late:
            self.failed.emit(self._too_late)

    def _tell_error(self, error: BaseException) -> None:
        from workshop.domain.errors import WorkshopError
        from workshop.texts.explaining import explain

        if isinstance(error, StoppedError):
            if self._stopped:
                self.failed.emit(self._stopped)
            return
        sentence = explain(error) if isinstance(error, WorkshopError) else FAILED
        if self._stopped or not self.stop.is_set():
            self.failed.emit(sentence)
        if not isinstance(error, WorkshopError):
            raise error  # a bug: its window tells, and the log has it


def run(function: Callable[..., object], *arguments: object) -> Work:
    """Have `function(*arguments)` done."""
    return Work(lambda _: function(*arguments))
