"""Editor of a place between two poles: eleven places, none chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.domain.programme import POSITION_LIMIT
from workshop.domain.values import PositionValue
from workshop.texts.ui import inputs as words
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.inputs.editor import Editor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from workshop.domain.programme import Question
    from workshop.domain.values import Value
    from workshop.ui.theme.look import Look

_PLACES: Final = 2 * POSITION_LIMIT + 1
_CLEARS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Places(QWidget):
    """A line with eleven places; arrows, digits with a minus, or the mouse choose one."""

    chosen = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._minus = look, False
        self.place: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def choose(self, place: int | None) -> None:
        """This place, or none."""
        self.place = place
        self.update()
        self.chosen.emit()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(440), self._look.px(44))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(180), self._look.px(44))

    # --- choosing --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(-POSITION_LIMIT if key == Qt.Key.Key_Home else POSITION_LIMIT)
        elif key in _CLEARS:
            self._minus = False
            self.choose(None)
        elif text == "-":
            self._turn()
        elif text.isdecimal() and int(text) <= POSITION_LIMIT:
            self.choose(-int(text) if self._minus else int(text))
            self._minus = False
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        at = 0 if self.place is None else self.place + by
        self.choose(max(-POSITION_LIMIT, min(POSITION_LIMIT, at)))

    def _turn(self) -> None:
        """A minus before the digit, or after it."""
        if self.place:
            self.choose(-self.place)
        else:
            self._minus = True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        column = int(event.position().x() * _PLACES // max(1, self.width()))
        self.choose(max(0, min(_PLACES - 1, column)) - POSITION_LIMIT)

    # --- drawing ---------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, ink = self._look, QColor(self._look.theme.ink)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width, middle = self.width() / _PLACES, self.height() / 2
            painter.setPen(QPen(QColor(look.theme.ink_2), 1.5))
            painter.drawLine(QPointF(width / 2, middle), QPointF(self.width() - width / 2, middle))
            for column in range(_PLACES):
                self._paint_place(painter, QPointF((column + 0.5) * width, middle), column)
            if self.hasFocus():
                painter.setPen(QPen(ink, 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)

    def _paint_place(self, painter: QPainter, at: QPointF, column: int) -> None:
        look, number = self._look, column - POSITION_LIMIT
        is_here = number == self.place
        painter.setPen(QPen(QColor(look.theme.ink if is_here else look.theme.ink_2), 1.5))
        painter.setBrush(QColor(look.theme.ink if is_here else look.theme.paper))
        radius = look.px(14 if is_here else 11)
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QColor(look.theme.paper if is_here else look.theme.ink_2))
        painter.setFont(look.sans(13, 600))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(abs(number)))


class PositionEditor(Editor):
    """The line between its poles, and the place in words."""

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__(look, question)
        self._poles = question.poles or ("", "")
        self.places = Places(look, question.prompt)
        self.places.chosen.connect(self._on_chosen)
        self.column.addWidget(self.places)
        ends = QHBoxLayout()
        ends.setSpacing(look.px(20))
        left, right = label(self._poles[0], "small"), label(self._poles[1], "small")
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        ends.addWidget(left, 1)
        ends.addWidget(right, 1)
        self.column.addLayout(ends)
        self.state = label(words.NO_PLACE, "small")
        """The place in words."""
        self.column.addWidget(self.state)
        set_tip(self.places, words.PLACE_HELP)
        self.add_field(self.places)

    def _on_chosen(self) -> None:
        place = self.places.place
        self.state.setText(words.NO_PLACE if place is None else words.place(place, self._poles))
        self.places.setAccessibleDescription(self.state.text())
        self.edited.emit()

    def _read(self) -> Value | None:
        return None if self.places.place is None else PositionValue(self.places.place)

    def typed(self) -> tuple[str, ...]:
        return () if self.places.place is None else (str(self.places.place),)

    def set_typed(self, typed: tuple[str, ...]) -> None:
        self.places.choose(int(typed[0]) if typed else None)

    def set_value(self, value: Value | None) -> None:
        self.set_typed((str(value.place),) if isinstance(value, PositionValue) else ())
