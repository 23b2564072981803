"""Beside the compromise: how the council weighed, and the pairs of values that pull."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.charts.palette import CoreValue
from workshop.texts.ui import values as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.values.radar import WeighingRadar
from workshop.ui.operator.pages.values.tension import TensionView

if TYPE_CHECKING:
    from workshop.pictures.desk import DeskPicture, Tension
    from workshop.pictures.insights import WeightsInsight
    from workshop.ui.theme.look import Look

_AT_ONCE: Final = 3
"""Pairs: as many as an evening has time for; more come when asked for."""


class Side(QWidget):
    """Only what was shown; nothing of it, and it is not there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._weights: WeightsInsight | None = None
        self._tensions: tuple[Tension, ...] = ()
        self.tensions: list[TensionView] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look.px(14))
        self.heading = label("", "label")
        self.radar = WeighingRadar(look)
        self._lines.addWidget(self.heading)
        self._lines.addWidget(self.radar)
        self.more = Button(look, "", kind="link")
        self.more.done.connect(self._on_more)
        self._lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines.addStretch(1)
        self.more.hide()
        self.radar.hide()
        self.heading.hide()

    @property
    def is_empty(self) -> bool:
        """Nothing was shown yet."""
        return self._weights is None and not self._tensions

    def show_step(self, here: DeskPicture) -> None:
        """What was shown by now."""
        weights = here.weights
        if weights is not None and set(weights.keys) != set(CoreValue):
            weights = None
        if weights != self._weights:
            self._weights = weights
            self._draw_weights()
        if here.tensions != self._tensions:
            self._tensions = here.tensions
            self._draw_tensions()

    def _draw_weights(self) -> None:
        found = self._weights
        self.heading.setVisible(found is not None)
        self.radar.setVisible(found is not None)
        if found is not None:
            points = dict(zip(found.keys, found.points, strict=True))
            self.heading.setText(words.weighing(found.n))
            self.radar.show_points(tuple(points[value] for value in CoreValue))

    def _draw_tensions(self) -> None:
        for view in self.tensions:
            discard(view)
        self.tensions = [TensionView(self._look, each) for each in self._tensions]
        for at, view in enumerate(self.tensions):
            self._lines.insertWidget(2 + at, view)
            view.setVisible(at < _AT_ONCE)
        hidden = len(self.tensions) - _AT_ONCE
        self.more.setVisible(hidden > 0)
        self.more.set_text(words.more(max(0, hidden)))

    @Slot()
    def _on_more(self) -> None:
        self.more.hide()
        for view in self.tensions:
            view.show()
