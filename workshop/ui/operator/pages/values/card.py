"""A core value on a card: its mark and name, the norms, and its points."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from workshop.texts.ui import values as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.pages.joint.open_place import OpenPlace
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from workshop.charts.palette import CoreValue
    from workshop.ui.operator.pages.values.weighed import ValueLook
    from workshop.ui.theme.look import Look

_SHOWN: Final = 1
"""Norms on a card; the others are counted."""
_LETTERS: Final = 92
"""Of a norm on a card; the whole of it is in its tip, and in its own step."""


@cache
def mark_pixmap(value: CoreValue, size: int, paper: str) -> QPixmap:
    """The sign of a value, `size` pixels, on `paper`."""
    from PySide6.QtSvg import QSvgRenderer

    from workshop.charts.marks import mark_drawing
    from workshop.charts.palette import PAPER
    from workshop.charts.shapes import svg

    drawn = svg(mark_drawing(value, 100, replace(PAPER, ground=paper)))
    renderer = QSvgRenderer(QByteArray(drawn.encode()))
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap


def _short(norm: str) -> str:
    if len(norm) <= _LETTERS:
        return norm
    return norm[:_LETTERS].rpartition(" ")[0] + " …"


class ValueCard(QFrame):
    """Paper: what stands on it, the room wrote."""

    opened = Signal(str)
    """Id of the step where this value is talked about."""

    def __init__(self, look: Look, value: CoreValue) -> None:
        super().__init__()
        self._look, self.value = look, value
        self._step = ""
        self.setObjectName("value")
        theme = look.theme
        self.setStyleSheet(
            f"#value {{ background: {theme.paper}; border: 1px solid {theme.paper_edge};"
            f" border-radius: 2px; }} #value QLabel {{ color: {theme.ink}; }}"
            f'#value QLabel[role="small"], #value QLabel[role="label"] {{ color: {theme.ink_2}; }}'
        )
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(8), look.px(10), look.px(8), look.px(8))
        lines.setSpacing(look.px(6))
        self._add_head(lines)
        lines.addWidget(label(words.ASKS[value], "small"))
        self.norms = label("", "words")
        self.norms.setStyleSheet(f"font-size: {look.px(15)}px;")
        self.rest = label("", "small")
        # On paper the colours of the light theme hold, whatever the table is.
        self.gap = OpenPlace(look, words.NOT_DISCUSSED, on=DAY, is_tight=True)
        lines.addWidget(self.norms)
        lines.addWidget(self.rest)
        lines.addWidget(self.gap)
        lines.addStretch(1)
        self._add_foot(lines)

    def _add_head(self, lines: QVBoxLayout) -> None:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        sign, size = QLabel(), look.px(20)
        sign.setPixmap(mark_pixmap(self.value, size, look.theme.paper))
        sign.setFixedSize(size, size)
        row.addWidget(sign)
        name = label(words.NAMES[self.value], "heading")
        name.setStyleSheet(f"font-size: {look.px(15)}px;")
        row.addWidget(name, 1)
        lines.addLayout(row)

    def _add_foot(self, lines: QVBoxLayout) -> None:
        self._foot_rule = rule()
        lines.addWidget(self._foot_rule)
        row = QHBoxLayout()
        row.setSpacing(self._look.px(4))
        self._council = label(words.COUNCIL, "small", wraps=False)
        self.points = label("", "heading", wraps=False)
        self.go = Button(self._look, words.OPEN, kind="link")
        self.go.setStyleSheet(f"color: {self._look.theme.ink}; min-height: {self._look.px(26)}px;")
        self.go.setAccessibleName(words.open_value(words.NAMES[self.value]))
        self.go.done.connect(self._on_open)
        row.addWidget(self.go)
        row.addStretch(1)
        row.addWidget(self._council)
        row.addWidget(self.points)
        lines.addLayout(row)

    @property
    def least(self) -> int:
        """Narrower it cannot be, without words going out of sight."""
        return self.minimumSizeHint().width()

    def show_value(self, found: ValueLook) -> None:
        """Draw what is known of it."""
        self._step = found.step or ""
        shown = found.norms[:_SHOWN]
        self.norms.setText("\n\n".join(_short(norm) for norm in shown))
        set_tip(self.norms, "\n\n".join(found.norms))
        self.norms.setVisible(bool(shown))
        self.rest.setText(words.more(len(found.norms) - len(shown)))
        self.rest.setVisible(len(found.norms) > len(shown))
        self.gap.setVisible(not found.norms)
        self.gap.sentence.setText(words.LEFT_OUT if found.skipped else words.NOT_DISCUSSED)
        self.points.setText("" if found.points is None else str(found.points))
        self._council.setVisible(found.points is not None)
        self.go.setVisible(found.step is not None)

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self._step)
