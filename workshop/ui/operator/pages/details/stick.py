"""A copy of the evening on a USB stick: choosing one, and how it is with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import stick as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_folder
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workshop.ui.acts import Acts
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.storage import Storage
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look

_LOOK_MS: Final = 1000


class StickPart(QWidget):
    """Looks every second while it can be seen."""

    failed = Signal(str)
    """What happened and what to do now."""

    def __init__(
        self, look: Look, acts: Acts, storage: Storage, choose: Choose = choose_folder
    ) -> None:
        super().__init__()
        self._acts, self._storage, self._choose = acts, storage, choose
        self._task: Task | None = None
        self.state, self.folder = label(), label(role="second")
        self.safe = label(words.KEEP_SAFE, "small")
        self.choose, self.stop = Button(look, words.CHOOSE), Button(look, words.STOP, kind="quiet")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(6))
        for line in (self.state, self.folder):
            lines.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self.choose)
        row.addWidget(self.stop)
        row.addStretch(1)
        lines.addLayout(row)
        lines.addWidget(self.safe)
        self.choose.done.connect(self._on_choose)
        self.stop.done.connect(self._on_stop)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self.look()

    @Slot()
    def look(self) -> None:
        """How it is now."""
        if not self.isVisible():
            return
        now = self._acts.stick()
        is_missing = self._storage.is_stick_missing
        self.state.setText(words.MISSING if is_missing else now.sentence)
        set_role(self.state, "attention" if now.is_trouble or is_missing else "body")
        self.folder.setText(str(now.folder or ""))
        for widget in (self.folder, self.stop):
            widget.setVisible(now.folder is not None)
        self.choose.set_text(words.CHOOSE if now.folder is None else words.CHOOSE_OTHER)

    @Slot()
    def _on_choose(self) -> None:
        begin = self._acts.stick().folder or Path.home()
        self._choose(self, words.CHOOSE_TO_WRITE, "", begin, self.use)

    def use(self, folder: Path | None) -> None:
        """Keep the copy there from now on."""
        self._task = self._acts.use_stick(folder)
        self._task.done.connect(self._on_used)
        self._task.failed.connect(self.failed)

    @Slot()
    def _on_stop(self) -> None:
        self.choose.setFocus()
        self.use(None)

    @Slot()
    def _on_used(self) -> None:
        self.look()
