"""A line of the page: its sign, its name, how it is, what to do, and perhaps a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import precheck as words
from workshop.texts.ui.precheck import WAITING, Finding, Line, State
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.signs import paint_check, paint_warning
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.kit.button import Button
    from workshop.ui.theme.look import Look

_SIGN: Final = 22
_NAME: Final = 140
_ROLES: Final = {
    State.FINE: "small",
    State.LOOK: "late",
    State.FIRST: "late",
    State.UNKNOWN: "label",
}


class StateSign(QWidget):
    """A tick, an open triangle, a filled one, or a question mark: apart without colours too."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.state = look, State.UNKNOWN
        self.setFixedSize(look.px(_SIGN), look.px(_SIGN))

    def show_state(self, state: State) -> None:
        """Another one."""
        if state is not self.state:
            self.state = state
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        theme, place = self._look.theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            match self.state:
                case State.FINE:
                    paint_check(painter, place, theme.good)
                case State.LOOK:
                    paint_warning(painter, place, theme.attention)
                case State.FIRST:
                    _paint_filled(painter, place, theme.attention, theme.ground)
                case State.UNKNOWN:
                    painter.setPen(QPen(QColor(theme.text_2), self._look.scale * 1.5))
                    painter.drawEllipse(place.adjusted(1, 1, -1, -1))
                    painter.setFont(self._look.sans(14, 600))
                    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "?")


def _paint_filled(painter: QPainter, place: QRectF, colour: str, ground: str) -> None:
    """A triangle with the mark left open: heavier than the open one, in grey too."""
    unit, left, top = place.width() / 20, place.left(), place.top()
    pen = QPen(QColor(colour), 1.7 * unit)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(colour))
    corners = [(10, 2.5), (18.5, 17), (1.5, 17)]
    painter.drawPolygon(QPolygonF([QPointF(left + x * unit, top + y * unit) for x, y in corners]))
    mark = QPen(QColor(ground), 1.9 * unit)
    mark.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(mark)
    middle = left + 10 * unit
    painter.drawLine(QPointF(middle, top + 7.5 * unit), QPointF(middle, top + 11.5 * unit))
    painter.drawPoint(QPointF(middle, top + 14.6 * unit))


class Row(QFrame):
    """Only what changed is drawn anew."""

    def __init__(self, look: Look, line: Line) -> None:
        super().__init__()
        self.line = line
        self.finding = WAITING
        self.sign, self.state = StateSign(look), label(role="label", wraps=False)
        name = label(words.LINES[line], "heading", wraps=False)
        self.what, self.to_do = label(), label(role="strong")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(look.px(8))
        self.under = QVBoxLayout()
        """For what belongs to the line and takes the whole width."""
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row.setContentsMargins(0, look.px(7), 0, look.px(7))
        row.setSpacing(look.px(12))
        row.addWidget(self.sign)
        names, said = QVBoxLayout(), QVBoxLayout()
        for column, parts in ((names, (name, self.state)), (said, (self.what, self.to_do))):
            column.setSpacing(0)
            column.addStretch(1)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        name.setMinimumWidth(look.px(_NAME))
        row.addLayout(names)
        row.addLayout(said, 1)
        row.addLayout(self.buttons)
        whole.addWidget(rule())
        whole.addLayout(row)
        whole.addLayout(self.under)
        self.setMinimumHeight(look.px(44))
        self._draw()

    def add_button(self, button: Button) -> None:
        """At the right of it."""
        self.buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_finding(self, finding: Finding) -> None:
        """How it is now."""
        if finding != self.finding:
            self.finding = finding
            self._draw()

    def _draw(self) -> None:
        state, what, to_do = self.finding
        self.sign.show_state(state)
        self.state.setText(words.STATES[state])
        self.state.setVisible(state is not State.FINE and self.finding is not WAITING)
        set_role(self.state, _ROLES[state])
        self.what.setText(what)
        self.to_do.setText(to_do)
        self.to_do.setVisible(bool(to_do))
        self.setAccessibleName(words.read_out(self.line, self.finding))
