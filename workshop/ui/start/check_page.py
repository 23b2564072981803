"""Checking a sealed report, of any evening: unchanged or not, and what the seal says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts import verifying
from workshop.texts.ui import checking
from workshop.texts.ui import start as words
from workshop.ui.checked_view import CheckedView
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label
from workshop.ui.start.aside_page import AsidePage
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from workshop.ui.acts import Checked
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look


@dataclass(frozen=True)
class CheckRequest:
    """What is checked, and against what."""

    pdf: Path
    session: Path | None = None
    certificates: tuple[Path, ...] = ()


class CheckPage(AsidePage):
    """Follows one check and shows what came of it."""

    asked_another = Signal()
    asked_evening = Signal()
    asked_certificate = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.request: CheckRequest | None = None
        self.back = Button(look, words.BACK)
        self.another = Button(look, words.ANOTHER_REPORT)
        self.stop_it = Button(look, checking.STOP, sign="close", kind="small")
        self.evening = Button(look, checking.WITH_EVENING, kind="small")
        self.certificate = Button(look, checking.WITH_CERTIFICATE, kind="small")
        self.view = CheckedView(look)
        self.outcome = self.view.outcome
        self._file, self._beside = label(role="words"), label(role="second")
        self.trouble = Trouble(look)
        self._known = QVBoxLayout()
        self._known.setSpacing(look.px(2))
        self._lay_out()
        self.back.done.connect(self._on_back)
        self.stop_it.done.connect(self._on_stop)
        self.another.done.connect(self.asked_another)
        self.evening.done.connect(self.asked_evening)
        self.certificate.done.connect(self.asked_certificate)

    def _lay_out(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        scroll = ScrollingPage()
        column = scroll.body
        side = look.px(40)
        column.setContentsMargins(side, look.px(40), side, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(label(words.CHECK_REPORT, "title"))
        column.addWidget(label(words.CHECK_MEANS, "second"))
        column.addSpacing(look.px(8))
        for part in (self._file, self._beside, self.trouble, self.view):
            column.addWidget(part)
        column.addWidget(self.stop_it, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways = self._other_ways()
        column.addWidget(self._ways)
        column.addLayout(self._known)
        column.addStretch(1)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._bar(side))

    def _other_ways(self) -> QWidget:
        """What else it can be held against."""
        ways = QWidget()
        flow = FlowLayout(ways, gap=self._look.px(12))
        for button in (self.evening, self.certificate):
            flow.addWidget(button)
        return ways

    def _bar(self, side: int) -> QFrame:
        bar, look = QFrame(), self._look
        bar.setObjectName("actions")
        row = QHBoxLayout(bar)
        row.setContentsMargins(side, look.px(8), side, look.px(8))
        row.addWidget(self.back)
        row.addWidget(self.another)
        row.addStretch(1)
        return bar

    def follow(self, request: CheckRequest, task: Task) -> None:
        """Show this check; an earlier one is stopped."""
        self.stop()
        self._task, self.request = task, request
        self._file.setText(request.pdf.name)
        beside = [each for each in (request.session, *request.certificates) if each is not None]
        self._beside.setText(checking.beside(tuple(each.name for each in beside)))
        self._beside.setVisible(bool(beside))
        self.trouble.hide()
        clear(self._known)
        self._say(words.CHECKING)
        self._show_busy()
        task.progress.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        self.another.setFocus()

    def stop(self) -> None:
        super().stop()
        self._show_busy()

    def _heard(self, task: Task) -> tuple[SignalInstance, ...]:
        return task.progress, *super()._heard(task)

    def _show_busy(self) -> None:
        """While it goes it can be stopped; afterwards it can be held against more."""
        is_busy = self._task is not None
        self.stop_it.setVisible(is_busy)
        self._ways.setVisible(not is_busy)

    def _say(self, sentence: str) -> None:
        self.view.show()
        self.view.say(sentence)

    @Slot(str)
    def _on_progress(self, sentence: str) -> None:
        self._say(sentence)

    @Slot(object)
    def _on_done(self, checked: Checked) -> None:
        self._task = None
        self._show_busy()
        self.view.show_checked(checked)
        if checked.found is not None and not checked.found.reason:
            self._show_known([verifying.known_line(each) for each in checked.found.known])
        else:
            self._ways.hide()

    def _show_known(self, lines: list[str]) -> None:
        """Which seals are known here, so that it is clear what *not known* means."""
        self._known.addSpacing(self._look.px(8))
        self._known.addWidget(label(verifying.KNOWN_HERE, "label"))
        for line in lines or [verifying.NONE_KNOWN]:
            self._known.addWidget(label(line, "second"))

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self._show_busy()
        self.view.hide()
        self.trouble.sentence.setText(sentence)
        self.trouble.show()

    @Slot()
    def _on_stop(self) -> None:
        self.stop()
        self._say(checking.STOPPED)
        self.another.setFocus()
