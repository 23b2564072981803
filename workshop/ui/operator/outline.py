"""The steps of the evening with their states and times, and under them what is beside them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop.texts.ui import operator as words
from workshop.texts.ui.actions import ACTIONS
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.tall_area import TallArea
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip
from workshop.ui.kit.wrapping import paint_wrapped, wrapped_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from workshop.domain.ids import StepId
    from workshop.domain.programme import Stop
    from workshop.pictures.audiences import StepPicture
    from workshop.ui.theme.look import Look

_ROW: Final = 40
_EDGE: Final = 5
_SIDE: Final = 20
_END: Final = 12
"""At the right, where the scroll bar has room of its own."""
_SIGN: Final = 28
"""Width of the sign before a title."""


class Mark(Enum):
    """Where the evening is with a step, in a word."""

    DONE = words.DONE_STEP
    NOW = words.NOW_STEP
    TO_COME = words.TO_COME
    LEFT_OUT = words.LEFT_OUT


class StepRow(QAbstractButton):
    """One step: sign, title, minutes."""

    def __init__(self, look: Look, step: StepPicture, mark: Mark) -> None:
        super().__init__()
        self._look, self._title, self._mark = look, step.title, mark
        self.step = step.id
        self._minutes = words.minutes(step.minutes)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(filter(None, (step.title, self._minutes, mark.value))))
        set_tip(self, step.title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(180), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        """A long title takes a second line."""
        room = max(1, width - self._look.px(_SIDE + _END + _SIGN) - self._minutes_width())
        lines = wrapped_height(self._title, self._look.sans(15, 700), room)
        return max(self._look.px(_ROW), round(lines) + self._look.px(12))

    def _minutes_width(self) -> int:
        return QFontMetrics(self._look.sans(14)).horizontalAdvance(self._minutes) + self._look.px(8)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(self.rect())
            if self.isChecked() or self.underMouse():
                painter.fillRect(whole, QColor(theme.surface))
            if self.isChecked():
                edge = QRectF(0, 0, look.px(_EDGE), whole.height())
                painter.fillRect(edge, QColor(theme.accent_line))
            self._paint_sign(painter, QPointF(look.px(_SIDE + 8), whole.center().y()))
            is_quiet = self._mark in {Mark.DONE, Mark.LEFT_OUT} and not self.isChecked()
            painter.setPen(QColor(theme.text_2 if is_quiet else theme.text))
            painter.setFont(look.sans(14))
            inside = whole.adjusted(look.px(_SIDE + _SIGN), 0, -look.px(_END), 0)
            painter.drawText(inside, _RIGHT, self._minutes)
            painter.setFont(look.sans(15, 700 if self.isChecked() else 400))
            paint_wrapped(painter, inside.adjusted(0, 0, -self._minutes_width(), 0), self._title)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.text), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(whole.adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_sign(self, painter: QPainter, middle: QPointF) -> None:
        theme, radius = self._look.theme, self._look.px(6)
        match self._mark:
            case Mark.DONE:
                painter.setPen(QPen(QColor(theme.good), self._look.px(2)))
                left, right = middle - QPointF(radius, 0), middle + QPointF(radius, -radius * 0.8)
                down = middle + QPointF(-radius * 0.25, radius * 0.75)
                painter.drawPolyline([left, down, right])
            case Mark.NOW:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.accent_line))
                painter.drawEllipse(middle, radius, radius)
            case _:
                painter.setPen(QPen(QColor(theme.line_strong), self._look.px(1.6)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, radius, radius)
                if self._mark is Mark.LEFT_OUT:
                    slash = QPointF(radius, -radius)
                    painter.drawLine(middle - slash, middle + slash)


_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Outline(QFrame):
    """Choosing a step or a page only tells; what is chosen is set from outside."""

    chosen = Signal(str)
    """Id of a step."""
    opened = Signal(str)
    """Name of a page beside the steps."""
    searched = Signal()
    explained = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("outline")
        self._look = look
        self._drawn: object = None
        self._rows: dict[str, StepRow] = {}
        self._in_sight: tuple[str, str, bool] | None = None
        self._page = ""
        self._pages: dict[str, Button] = {}
        inside = QWidget()
        self._steps = QVBoxLayout(inside)
        self._steps.setContentsMargins(0, look.px(8), 0, look.px(8))
        self._steps.setSpacing(0)
        area = self._area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(words.STEPS)
        area.verticalScrollBar().rangeChanged.connect(self._show_present)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(rule())
        whole.addWidget(self._menu())

    # --- pages -----------------------------------------------------------------------------

    def _menu(self) -> QWidget:
        menu, inside, look = QWidget(), QWidget(), self._look
        lines, whole = QVBoxLayout(inside), QVBoxLayout(menu)
        whole.setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(8))
        whole.setSpacing(2)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for name in words.MENU_FIRST:
            lines.addWidget(self._page_button(name))
        self._more = Button(look, words.MORE, kind="menu", sign="more")
        self._more.done.connect(self._unfold)
        lines.addWidget(self._more)
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(2)
        for name in words.MENU_MORE:
            rest.addWidget(self._page_button(name))
        self._rest.hide()
        lines.addWidget(self._rest)
        self._places = TallArea(inside)
        self.ways = self._quiet()
        whole.addWidget(self._places)
        whole.addWidget(self.ways)
        return menu

    def _quiet(self) -> QWidget:
        """The ways to everything else; the window has their keys."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for name, told in (("search", self.searched), ("help", self.explained)):
            known = ACTIONS[name]
            cap = known.cap or known.key
            made = Button(self._look, known.title, kind="menu", cap=cap)
            made.done.connect(told)
            row.addWidget(made)
        return holder

    def _page_button(self, name: str) -> Button:
        _, cap = words.KEYS.get(name, ("", ""))
        made = Button(self._look, words.MENU[name], kind="menu", sign=_SIGNS[name], cap=cap)
        made.setProperty("page", name)
        made.done.connect(self._on_page)
        self._pages[name] = made
        return made

    def set_tight(self, is_tight: bool) -> None:
        """Shorter names where there is little room."""
        for name, button in self._pages.items():
            short = words.MENU_SHORT.get(name, words.MENU[name])
            button.set_text(short if is_tight else words.MENU[name])

    @Slot()
    def _on_page(self) -> None:
        self.opened.emit(str(self.sender().property("page")))

    @Slot()
    def _unfold(self) -> None:
        self._rest.setVisible(self._rest.isHidden())
        self._more.set_text(words.MORE if self._rest.isHidden() else words.LESS)

    # --- steps -----------------------------------------------------------------------------

    def show_steps(
        self,
        outline: Sequence[StepPicture],
        front: StepId | None,
        desk: StepId | None,
        page: str,
    ) -> None:
        """Draw the steps; `front` is what the room sees, `desk` what the operator has in hand."""
        if self._drawn != (outline, front):
            self._drawn = (outline, front)
            self._draw(outline, front)
        for step, row in self._rows.items():
            row.setChecked(step == desk and not page)
        for name, button in self._pages.items():
            button.set_on(name == page)
        self._follow_page(page)
        in_sight = (desk or "", page, self._rest.isHidden())
        if self._in_sight != in_sight:
            self._in_sight = in_sight
            # Later: only then it is known where the rows are.
            QTimer.singleShot(0, self, self._show_present)

    def _follow_page(self, page: str) -> None:
        """The rest of the menu shows as long as one of its pages is open."""
        is_rest, was_rest = (each in words.MENU_MORE for each in (page, self._page))
        self._page = page
        is_folded = self._rest.isHidden()
        if (is_rest and is_folded) or (was_rest and not is_rest and not is_folded):
            self._unfold()

    @Slot()
    def _show_present(self) -> None:
        page = self._pages.get(self._page)
        if page is not None:
            self._places.ensureWidgetVisible(page, 0, 0)
        row = self._rows.get(self._in_sight[0]) if self._in_sight else None
        if row is not None:
            self._area.ensureWidgetVisible(row, 0, self._look.px(_ROW))
            if row.geometry().bottom() < self._area.viewport().height():
                self._area.verticalScrollBar().setValue(0)  # with the name of its programme

    def _draw(self, outline: Sequence[StepPicture], front: StepId | None) -> None:
        focused = next((step for step, row in self._rows.items() if row.hasFocus()), None)
        clear(self._steps)
        self._rows, programme = {}, ""
        for step in outline:
            if step.programme != programme:
                programme = step.programme
                self._steps.addWidget(self._heading(programme))
            for stop in step.before:
                self._steps.addWidget(self._stop(stop))
            row = StepRow(self._look, step, mark_of(step, front))
            row.clicked.connect(self._on_step)
            self._rows[step.id] = row
            self._steps.addWidget(row)
            for stop in step.after:
                self._steps.addWidget(self._stop(stop))
        self._steps.addStretch(1)
        if focused in self._rows:
            self._rows[focused].setFocus()

    def _stop(self, stop: Stop) -> QWidget:
        """Opening, pause, closing: nothing to open, for the room sees a view of its own."""
        holder, look = QWidget(), self._look
        row = QHBoxLayout(holder)
        row.setContentsMargins(look.px(_SIDE + _SIGN), look.px(8), look.px(_SIDE), look.px(8))
        row.setSpacing(look.px(8))
        minutes = label(words.minutes(stop.minutes), "small", wraps=False)
        row.addWidget(label(stop.title, "small"), 1)
        row.addWidget(minutes)
        set_tip(holder, words.STOP_SHOWN)
        return holder

    def _heading(self, programme: str) -> QWidget:
        holder, look = QWidget(), self._look
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(look.px(_SIDE), look.px(12), look.px(_SIDE), look.px(6))
        lines.addWidget(label(programme, "label"))
        return holder

    @Slot()
    def _on_step(self) -> None:
        row = self.sender()
        if isinstance(row, StepRow):
            row.setChecked(True)
            self.chosen.emit(row.step)


def mark_of(step: StepPicture, front: StepId | None) -> Mark:
    """Where the evening is with this step; who jumps over one has left it out so far."""
    if step.id == front:
        return Mark.NOW
    if step.skipped or step.passed:
        return Mark.LEFT_OUT
    return Mark.DONE if step.visited else Mark.TO_COME


_SIGNS: Final = {
    "attendance": "people",
    "tablets": "tablet",
    "paper": "paper",
    "rules": "check",
    "points": "flag",
    "involve": "question",
    "earlier": "undo",
    "rooms": "people",
    "report": "file",
    "account": "seal",
    "archive": "file",
    "reference": "book",
    "find": "search",
    "log": "time",
    "erase": "erase",
    "precheck": "check",
    "details": "settings",
}
