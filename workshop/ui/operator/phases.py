"""The six phases of a step, each with its key, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.programme import Phase
from workshop.texts.ui import operator as words
from workshop.texts.ui.actions import ACTIONS, PHASE_KEYS
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.ui.theme.look import Look


class PhaseTabs(QWidget):
    """Choosing only tells; the phase in hand is set from outside."""

    chosen = Signal(object)
    """A `Phase`."""
    next = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._is_narrow = self._is_small = False
        self._tabs: dict[Phase, Button] = {}
        for phase, key in PHASE_KEYS.items():
            tab = Button(look, words.PHASES[phase], kind="tab", key=key)
            tab.setProperty("phase", phase.value)
            tab.done.connect(self._on_tab)
            self._tabs[phase] = tab
            row.addWidget(tab)
        row.addStretch(1)
        on = ACTIONS["next"]
        forward = self._forward = Button(look, on.title, kind="tab", key=on.key, cap=on.cap)
        forward.done.connect(self.next)
        row.addWidget(forward)
        lines.addLayout(row)
        lines.addWidget(rule(strong=True))

    def show_phase(self, phase: Phase | None) -> None:
        """None: something else than a phase is in hand."""
        for each, tab in self._tabs.items():
            tab.set_on(each is phase)

    def set_narrow(self, *, is_narrow: bool, is_small: bool) -> None:
        """Where there is little room the way on shows no key, and where there is less no tab."""
        self._is_narrow, self._is_small = is_narrow, is_small
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words go before keys: in another language they may be longer."""
        self._forward.set_bare(self._is_narrow or self._is_small)
        for each in self._tabs.values():
            each.set_bare(self._is_small)
        if sum(each.sizeHint().width() for each in self._all) > self.width():
            for each in self._all:
                each.set_bare(True)

    @property
    def _all(self) -> tuple[Button, ...]:
        return (*self._tabs.values(), self._forward)

    @Slot()
    def _on_tab(self) -> None:
        self.chosen.emit(Phase(str(self.sender().property("phase"))))
