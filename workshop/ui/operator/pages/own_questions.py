"""A row of numbers to choose one of several questions of a step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop.texts.ui import own as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from workshop.pictures.desk import DeskOwn
    from workshop.ui.theme.look import Look


class Questions(QWidget):
    """Not there at all where a step asks one thing."""

    chosen = Signal(int)
    """Which question, from nought."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons: list[Button] = []
        self._flow = FlowLayout(self, look.px(4))

    def show_questions(self, own: tuple[DeskOwn, ...], at: int) -> None:
        """The numbers, with the one in hand."""
        self.setVisible(len(own) > 1)
        if len(own) != len(self.buttons):
            self._make(len(own))
        for place, (button, each) in enumerate(zip(self.buttons, own, strict=True)):
            counts = each.shared.counts
            name = words.question_number(place + 1, counts.answered, counts.expected)
            button.setAccessibleName(name)
            set_tip(button, each.shared.question.prompt)
            button.set_on(place == at)

    def _make(self, count: int) -> None:
        self._flow.clear()
        title = label(words.QUESTION, "label", wraps=False)
        title.setMinimumHeight(self._look.px(40))
        self._flow.addWidget(title)
        self.buttons = [Button(self._look, str(number + 1), kind="tab") for number in range(count)]
        for place, button in enumerate(self.buttons):
            button.done.connect(partial(self.chosen.emit, place))
            self._flow.addWidget(button)
