"""Which of several questions of a step is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.texts.ui import joint as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.theme.look import Look


class _Asked(Button):
    chosen = Signal(int)

    def __init__(self, look: Look, index: int, prompt: str) -> None:
        super().__init__(look, words.short_question(index + 1, prompt))
        self._index = index
        set_tip(self, prompt)
        self.done.connect(self._on_done)

    @Slot()
    def _on_done(self) -> None:
        self.chosen.emit(self._index)


class Questions(QWidget):
    """A button per question; nothing where there is one."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._prompts: list[str] = []
        self.buttons: list[_Asked] = []
        self._flow = FlowLayout(self, look.px(6))

    def show_questions(self, prompts: Sequence[str], current: int) -> None:
        """These, and which one is in hand."""
        if list(prompts) != self._prompts:
            self._prompts = list(prompts)
            self._flow.clear()
            self.buttons = [_Asked(self._look, at, text) for at, text in enumerate(prompts)]
            for button in self.buttons:
                button.chosen.connect(self.chosen)
                self._flow.addWidget(button)
            self.setVisible(len(prompts) > 1)
        for at, button in enumerate(self.buttons):
            button.set_on(at == current)
