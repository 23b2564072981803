"""Writing the report to a file that somebody names, in any form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from workshop.texts.ui import report as words
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.handing_over import proposed_file
from workshop.ui.operator.pages.report.forms import Forms
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from workshop.ui.acts import Exported
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room


class Keeping(QObject):
    """Its widgets are for the page to lay out: each takes no room while it says nothing."""

    told = Signal(str)
    """What stands in the way, or went wrong."""
    changed = Signal()
    """Something is being written, or no longer."""

    def __init__(self, room: Room, page: QWidget, choose: Choose) -> None:
        super().__init__(page)
        self._room, self._page, self._choose = room, page, choose
        self.line = TaskLine(room.look)
        self.forms = Forms(room.look)
        self.result = label(role="good")
        self.result.hide()
        self.forms.chosen.connect(self.keep)
        self.line.ended.connect(self.changed)
        self.line.failed.connect(self.told)
        self.line.stopped.connect(self._on_stopped)

    @Slot(str)
    def keep(self, form: str) -> None:
        """Ask where, and write a file of it."""
        proposed = proposed_file(self._room, form)
        then = partial(self._on_chosen, form)
        self._choose(self._page.window(), words.SAVE_AS, words.kinds(form), proposed, then)

    def _on_chosen(self, form: str, target: Path) -> None:
        if self.line.is_busy:  # while the chooser was open
            self.told.emit(words.BUSY)
            return
        self.result.hide()
        self.line.follow(self._room.acts.export(target, form), self._on_kept)
        self.changed.emit()

    def _on_kept(self, result: object) -> None:
        exported = cast("Exported", result)
        self.result.setText(words.saved(str(exported.path), exported.note))
        self.result.show()
        self.forms.hide()
        self.changed.emit()

    @Slot()
    def _on_stopped(self) -> None:
        self.told.emit(words.NOT_SAVED)
