"""The other forms in which the report can be kept, a button each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop.texts.ui import report as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.flow import FlowLayout

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class Forms(QWidget):
    """All but PDF; hidden until somebody asks."""

    chosen = Signal(str)
    """Form as `Acts.export` knows it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        flow = FlowLayout(self, look.px(8))
        self.buttons: list[Button] = []
        for form, (_, name, _) in words.FORMS.items():
            if form != "pdf":
                made = Button(look, name, kind="small")
                made.done.connect(partial(self.chosen.emit, form))
                flow.addWidget(made)
                self.buttons.append(made)
        self.hide()
