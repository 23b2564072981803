"""How the evening goes: its parts with their minutes, and together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.texts.ui import operator
from workshop.texts.ui import wizard as words
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from workshop.ui.start.draft import Choices, Draft
    from workshop.ui.theme.look import Look


@dataclass(frozen=True)
class Stop:
    """A part of the evening."""

    title: str
    minutes: int
    is_step: bool
    """Of a programme; else an opening, a break, a closing."""


def stops(draft: Draft, choices: Choices) -> list[Stop]:
    """The chosen evening, or all steps of the chosen programmes."""
    steps = [step for each in choices.programmes for step in each.steps]
    if sheet := choices.sheet(draft.evening):
        titles = {step.id: step.title for step in steps}
        return [
            Stop(
                titles.get(part.step, part.step) if part.step else part.title,
                part.minutes,
                part.step is not None,
            )
            for part in sheet.parts
        ]
    chosen = draft.bases(choices)
    return [
        Stop(step.title, step.minutes, is_step=True)
        for each in choices.programmes
        if each.id in chosen
        for step in each.steps
    ]


class _Line(QWidget):
    """The evening as a line: each part as wide as its minutes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stops: list[Stop] = []
        self.setFixedHeight(look.px(9))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stops(self, stops: list[Stop]) -> None:
        self._stops = stops
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        theme = self._look.theme
        timed = [each for each in self._stops if each.minutes]
        total = sum(each.minutes for each in timed)
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            gap, left = 3.0, 0.0
            room = self.width() - gap * max(0, len(timed) - 1)
            for each in timed:
                wide = room * each.minutes / total
                high = self.height() if each.is_step else self.height() / 3
                painter.setBrush(QColor(theme.accent_line if each.is_step else theme.line_strong))
                painter.drawRect(QRectF(left, (self.height() - high) / 2, wide, high))
                left += wide + gap


class SheetView(QFrame):
    """A card with the parts of the evening."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("card")
        column = QVBoxLayout(self)
        side = look.px(20)
        column.setContentsMargins(side, look.px(16), side, look.px(16))
        column.setSpacing(look.px(10))
        column.addWidget(label(words.SHEET, "label"))
        self._line = _Line(look)
        column.addWidget(self._line)
        self._rows = QGridLayout()
        self._rows.setVerticalSpacing(look.px(7))
        self._rows.setHorizontalSpacing(look.px(12))
        self._rows.setColumnStretch(0, 1)
        column.addLayout(self._rows)
        self.total = label(role="strong")
        column.addWidget(self.total)
        column.addStretch(1)
        self._shown: list[Stop] | None = None

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Draw these, if they are others than before."""
        if list(stops) == self._shown:
            return
        self._shown = list(stops)
        clear(self._rows)
        for row, each in enumerate(self._shown):
            role = "body" if each.is_step else "second"
            self._rows.addWidget(label(each.title, role), row, 0)
            time = label(operator.minutes(each.minutes), "second", wraps=False)
            time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(time, row, 1)
        self._line.show_stops(self._shown)
        minutes = sum(each.minutes for each in self._shown)
        self.total.setText(words.total(minutes) if self._shown else words.NOTHING_CHOSEN)
