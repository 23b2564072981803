"""Light or dark, how large, and whether anything moves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import start as words
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.theme.look import SCALES
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look


class LookBar(QWidget):
    """Three choices; each holds at once."""

    changed = Signal(object)
    """The new `Look`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.colours, self.text_size = ChoiceBox(look), ChoiceBox(look)
        self.colours.addItems([f"{words.COLOURS}: {each}" for each in (words.DAY, words.EVENING)])
        self.colours.setCurrentIndex(1 if look.theme.is_dark else 0)
        self.colours.setAccessibleName(words.COLOURS)
        self.text_size.addItems([f"{words.TEXT_SIZE}: {words.percent(each)}" for each in SCALES])
        self.text_size.setCurrentIndex(_nearest(look.scale))
        self.text_size.setAccessibleName(words.TEXT_SIZE)
        self.calm = CheckBox(look, words.LESS_MOTION)
        self.calm.setChecked(not look.motion)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(gap=look.px(10))
        for widget in (self.colours, self.text_size, self.calm):
            flow.addWidget(widget)
        column.addLayout(flow)
        self.colours.currentIndexChanged.connect(self._on_changed)
        self.text_size.currentIndexChanged.connect(self._on_changed)
        self.calm.toggled.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        theme = (DAY, EVENING)[self.colours.currentIndex()]
        if theme.is_dark == self._look.theme.is_dark:
            theme = self._look.theme  # perhaps with the municipality's own accent
        scale = SCALES[self.text_size.currentIndex()]
        motion = not self.calm.isChecked()
        self.changed.emit(replace(self._look, theme=theme, scale=scale, motion=motion))


def _nearest(scale: float) -> int:
    return min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - scale))
