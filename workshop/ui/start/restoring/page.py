"""Which backup of which evening, and what stands in it, before anybody goes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import restoring as words
from workshop.texts.ui import start
from workshop.ui.kit.button import Button
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label
from workshop.ui.start.aside_page import AsidePage
from workshop.ui.start.restoring.backup_list import BackupList
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from workshop.ui.opening import BackupSeen, BackupsSeen, Recent
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look

_WIDEST: Final = 900


class RestorePage(AsidePage):
    """Reads the backups of the evening in its box."""

    asked = Signal(object)
    """The `Path` of the evening whose backups are wanted."""
    asked_file = Signal()
    confirmed = Signal(object)
    """The `BackupSeen` to go back to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.which = ChoiceBox(look)
        self.which.setAccessibleName(words.WHICH)
        self.another = Button(look, words.ANOTHER)
        self.busy, self.trouble = label(role="second"), Trouble(look)
        self.list = BackupList(look)
        self.preview = _Preview(look)
        self.put_back = Button(look, words.PUT_BACK, kind="primary")
        self.back = Button(look, start.BACK)
        self._lay_out()
        self.which.currentIndexChanged.connect(self._on_which)
        self.another.done.connect(self.asked_file)
        self.list.chosen.connect(self._on_chosen)
        self.put_back.done.connect(self._on_put_back)
        self.back.done.connect(self._on_back)

    def _lay_out(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        scroll = ScrollingPage()
        side = look.px(40)
        scroll.body.setContentsMargins(side, look.px(32), side, look.px(16))
        scroll.body.setSpacing(look.px(12))
        means = label(words.MEANS, "second")
        means.setMaximumWidth(look.px(_WIDEST))
        for each in (label(words.TITLE, "title"), means, self._choosing(), self.busy, self.trouble):
            scroll.body.addWidget(each)
        scroll.body.addLayout(self._beside())
        scroll.body.addStretch(1)
        whole.addWidget(scroll, 1)
        bar = QFrame()
        bar.setObjectName("actions")
        row = QHBoxLayout(bar)
        row.setContentsMargins(side, look.px(8), side, look.px(8))
        row.addWidget(self.put_back)
        row.addWidget(self.back)
        row.addStretch(1)
        whole.addWidget(bar)

    def _choosing(self) -> QWidget:
        look, inside = self._look, QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label(words.WHICH, "strong"))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.which)
        row.addWidget(self.another)
        row.addStretch(1)
        column.addLayout(row)
        return inside

    def _beside(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(32))
        row.addWidget(self.list, 1)
        row.addWidget(self.preview, 1)
        return row

    # --- which evening ---------------------------------------------------------------------

    def show_evenings(self, recents: Sequence[Recent]) -> None:
        """Those of this laptop; the one that was chosen stays so."""
        chosen = self.which.currentData()
        with QSignalBlocker(self.which):
            self.which.clear()
            for each in recents:
                facts = start.evening_facts(each.municipality, each.date, "")
                self.which.addItem(f"{each.title} · {facts}" if facts else each.title, each.path)
            self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self.which.setVisible(bool(recents))
        self._show(None)
        self.tell_busy("" if recents else words.NO_EVENINGS)
        self._on_which()

    def choose(self, path: Path) -> None:
        """This evening, wherever it lies."""
        at = self.which.findData(path)
        if at < 0:
            with QSignalBlocker(self.which):
                self.which.insertItem(0, path.name, path)
                self.which.setCurrentIndex(-1)
            at = 0
        self.which.show()
        if at == self.which.currentIndex():
            self._on_which()
        self.which.setCurrentIndex(at)

    @Slot()
    def _on_which(self) -> None:
        path = self.which.currentData()
        if path is not None:
            self.asked.emit(path)

    # --- which backup ----------------------------------------------------------------------

    def follow(self, task: Task) -> None:
        """Show what is found; looking for earlier ones is stopped."""
        self.stop()
        self._task = task
        self.trouble.hide()
        self._show(None)
        self.tell_busy(words.READING)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    def tell_busy(self, sentence: str) -> None:
        """What is under way, or that there is nothing; empty: neither."""
        self.busy.setText(sentence)
        self.busy.setVisible(bool(sentence))

    @Slot(object)
    def _on_done(self, found: BackupsSeen) -> None:
        self._task = None
        self.tell_busy("" if found.backups else words.NONE)
        self._show(found)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self.tell_busy("")
        self.trouble.sentence.setText(sentence)
        self.trouble.show()

    def _show(self, found: BackupsSeen | None) -> None:
        backups = found.backups if found else ()
        self.list.setVisible(bool(backups))
        self.preview.setVisible(bool(backups))
        self.put_back.setVisible(bool(backups))
        self.preview.now.setText(found.now if found else "")
        self.list.show_backups(backups)

    @Slot(object)
    def _on_chosen(self, backup: BackupSeen) -> None:
        self.preview.show_backup(backup)
        self.put_back.setVisible(backup.is_whole)

    @Slot()
    def _on_put_back(self) -> None:
        if self.list.backup is not None:
            self.confirmed.emit(self.list.backup)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        (self.another if self.which.isHidden() else self.which).setFocus()


class _Preview(QFrame):
    """What stands in one backup, beside how the evening is now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title, self.holds = label(role="heading"), label()
        self.compared, self.now = label(role="strong"), label()
        self.after = label(words.AFTERWARDS, "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(6))
        for each in (
            self.title,
            label(words.THEN, "label"),
            self.holds,
            label(words.NOW, "label"),
            self.now,
            self.compared,
            self.after,
        ):
            column.addWidget(each)
        column.addStretch(1)

    def show_backup(self, backup: BackupSeen) -> None:
        """This one."""
        self.title.setText(backup.title)
        self.holds.setText(backup.holds)
        self.compared.setText(backup.compared)
        self.compared.setVisible(bool(backup.compared))
        self.after.setVisible(backup.is_whole)
