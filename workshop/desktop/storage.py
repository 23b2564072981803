"""The stick of an evening that opens: gone on with, and waited for where it is not there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Slot

from workshop.desktop.tasks import run
from workshop.ui.storage import Storage

if TYPE_CHECKING:
    from workshop.domain.state import State
    from workshop.evening import Evening
    from workshop.ui.task import Task

_LOOK_MS: Final = 2000
_STICK: Final = "stick"
"""What the list of copies calls it."""


class EveningStorage(Storage):
    """Looks every other second until there is a stick, or it is known that none is missed.

    However the windows came by their evening, here alone the stick comes back: off their thread,
    since one that hangs or refuses keeps no evening from opening.
    """

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        self._task: Task | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Look now, and go on looking."""
        self._timer.start()
        self._look()

    def end(self) -> None:
        """The evening is being closed."""
        self._timer.stop()

    def go_without(self) -> None:
        self._tell(is_missing=False)

    @Slot()
    def _look(self) -> None:
        if self._evening.stick.status.folder is not None:  # whoever chose it
            self._tell(is_missing=False)
        elif self._task is None:
            self._task = run(is_missing, self._evening)
            self._task.done.connect(self._on_looked)
            self._task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_looked(self, is_missing: object) -> None:
        self._task = None
        if self._timer.isActive():  # else somebody said to go on without meanwhile
            self._tell(is_missing=bool(is_missing))

    @Slot(str)
    def _on_failed(self, _: str) -> None:
        """The evening was closed, or the stick refuses: the next look may know more."""
        self._task = None

    def _tell(self, *, is_missing: bool) -> None:
        if not is_missing:
            self._timer.stop()
        if is_missing != self.is_stick_missing:
            self.is_stick_missing = is_missing
            self.changed.emit()


def is_missing(evening: Evening) -> bool:
    """Go on with the stick if it is there now; in a thread, a stick may hang."""
    from workshop.evening.sticking import resume_stick

    with suppress(OSError):  # what refuses is no more there than what is gone
        resume_stick(evening)
    return evening.stick.status.folder is None and evening.look(_is_awaited)


def _is_awaited(state: State) -> bool:
    """After the seal an evening is opened for years: nobody keeps its stick in the laptop."""
    has_stick = any(each.kind == _STICK for each in state.minutes.copies)
    return has_stick and state.account.seal is None
