"""What is known of each line; it outlives the page, which is made anew with every other look."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from workshop.texts.ui import precheck_room as room_words
from workshop.texts.ui.precheck import WAITING, Finding, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workshop.ui.acts import Acts, StickPicture
    from workshop.ui.operator.desk import Desk
    from workshop.ui.task import Task


class Known(QObject):
    """Belongs to the desk."""

    changed = Signal()
    """Another line, or the looking began or ended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: dict[Line, Finding] = {Line.READING: room_words.READING_ASKED}
        self._task: Task | None = None
        self._stick: StickPicture | None = None
        self._is_whole = self._again = False
        self.has_looked = False
        """All lines were looked at once."""
        self.tried_other = False
        """The beamer was made light or dark because of the last row."""

    @property
    def is_busy(self) -> bool:
        """All of the laptop is being looked at."""
        return self._task is not None and self._is_whole

    def lines(self) -> Iterator[tuple[Line, Finding]]:
        """In the order of the page; the municipality's own seal only once somebody tried it."""
        for line in Line:
            if line is not Line.KEY or line in self._found:
                yield line, self._found.get(line, WAITING)

    def put(self, line: Line, finding: Finding) -> None:
        """Something else is known now."""
        if self._found.get(line) != finding:
            self._found[line] = finding
            self.changed.emit()

    # --- looking ---------------------------------------------------------------------------

    def look(self, acts: Acts, *, is_open: bool, is_brief: bool = False) -> None:
        """Have the laptop looked at; one look at a time, and a whole one is never left out."""
        if self._task is not None:
            self._again = self._again or not is_brief
            return
        stick = acts.stick()
        is_brief = is_brief and self.has_looked and stick == self._stick
        self._stick, self._is_whole = stick, not is_brief
        self._task = acts.look_ahead(is_open=is_open, is_brief=is_brief)
        self._task.done.connect(self._on_found)
        self._task.failed.connect(self._on_failed)
        if self._is_whole:
            self.changed.emit()

    @Slot(object)
    def _on_found(self, found: object) -> None:
        self._task = None
        self.has_looked = True
        self._found |= cast("Mapping[Line, Finding]", found)
        self.changed.emit()

    @Slot()
    def _on_failed(self) -> None:
        self._task = None
        self.changed.emit()

    def take_again(self) -> bool:
        """Whether somebody asked for another whole look meanwhile; asked once it is forgotten."""
        again, self._again = self._again and self._task is None, False
        return again


def known_on(desk: Desk) -> Known:
    """The one of this evening."""
    return desk.findChild(Known) or Known(desk)
