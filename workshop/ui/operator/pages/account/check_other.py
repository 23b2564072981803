"""Checking any report beside this evening: an earlier version, or one that came back by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import checking as words
from workshop.ui.checked_view import CheckedView
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from workshop.ui.acts import Checked
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

_PDF: Final = ".pdf"


class CheckOther(QWidget):
    """A button, or a report that is dropped here; the outcome stays until the next."""

    def __init__(self, room: Room, choose: Choose) -> None:
        super().__init__()
        self._room, self._choose = room, choose
        look = room.look
        self.setAcceptDrops(True)
        self.ask = Button(look, words.CHECK_OTHER, kind="small")
        self.ask.done.connect(self._on_ask)
        self.task = TaskLine(look)
        self.file, self.view = label(role="words"), CheckedView(look)
        self.trouble = label(role="attention")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(words.DROP, "small"))
        for part in (self.task, self.file, self.trouble, self.view):
            column.addWidget(part)
        self._clear()
        self.task.failed.connect(self._on_failed)
        self.task.stopped.connect(self._on_stopped)

    def _clear(self) -> None:
        for part in (self.file, self.trouble, self.view):
            part.hide()

    @Slot()
    def _on_ask(self) -> None:
        folder = self._room.acts.location().parent
        self._choose(self.window(), words.CHOOSE_REPORT, words.REPORT_FILES, folder, self.check)

    def check(self, pdf: Path) -> None:
        """Check this report, by the keys of this laptop and of the evening."""
        if self.task.is_busy:
            self.task.cancel()
        self._clear()
        self.file.setText(pdf.name)
        self.file.show()
        self.task.follow(self._room.acts.verify(pdf), self._on_checked, words.CHECKING)

    def _on_checked(self, found: object) -> None:
        self.view.show_checked(cast("Checked", found))
        self.view.show()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()

    @Slot()
    def _on_stopped(self) -> None:
        self._on_failed(words.STOPPED)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        event.setAccepted(event.mimeData().hasUrls())

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        from pathlib import Path

        event.acceptProposedAction()
        urls = event.mimeData().urls()
        paths = [Path(each.toLocalFile()) for each in urls if each.isLocalFile()]
        if len(paths) == 1 and paths[0].suffix.lower() == _PDF:
            self.check(paths[0])
        else:
            self._on_failed(words.ONE_REPORT)
