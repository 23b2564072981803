"""The list of pages at the left: where you are, what is done, what still needs something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from workshop.texts.ui import start
from workshop.texts.ui import wizard as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.signs import paint_check, paint_warning
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip
from workshop.ui.start.draft import PageName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from workshop.ui.theme.look import Look

_WIDE: Final = 248
_FOLDED: Final = 56
_ROW: Final = 44


class PageRow(QAbstractButton):
    """A page: its number and name, with a mark for its state."""

    def __init__(self, look: Look, number: int, page: PageName) -> None:
        super().__init__()
        self._look, self._number, self.page = look, number, page
        self._state = words.TO_COME
        self.is_folded = False
        self.setFixedHeight(look.px(_ROW))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_state(words.TO_COME)

    def show_state(self, state: str) -> None:
        """Draw it in this state, and say it."""
        self._state = state
        self.setAccessibleName(words.page_name(self._number, self.page, state))
        set_tip(self, words.PAGES[self.page])
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(_FOLDED), self._look.px(_ROW))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_here = self._state == words.HERE
            whole = QRectF(self.rect())
            if is_here or self.underMouse():
                painter.fillRect(whole, QColor(theme.surface if is_here else theme.surface_2))
            if is_here:
                painter.fillRect(
                    QRectF(0, 0, look.px(5), whole.height()), QColor(theme.accent_line)
                )
            size = look.px(18)
            left = look.px(12 if self.is_folded else 19)
            self._paint_mark(painter, QRectF(left, (whole.height() - size) / 2, size, size))
            painter.setFont(look.sans(15, 600 if is_here else 400))
            painter.setPen(QColor(theme.text if is_here else theme.text_2))
            room = whole.adjusted(left + size + look.px(6 if self.is_folded else 12), 0, 0, 0)
            name = "" if self.is_folded else f"  {words.PAGES[self.page]}"
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, f"{self._number}{name}")
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.text), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(whole.adjusted(2, 2, -2, -2), 4, 4)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        theme = self._look.theme
        middle, radius = place.center(), place.width() / 2
        if self._state == words.DONE:
            paint_check(painter, place, theme.good)
        elif self._state == words.NEEDS:
            paint_warning(painter, place, theme.attention)
        elif self._state == words.HERE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_line))
            painter.drawEllipse(QPointF(middle), radius * 0.7, radius * 0.7)
        else:
            painter.setPen(QPen(QColor(theme.line_strong), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(middle), radius * 0.65, radius * 0.65)


class Outline(QFrame):
    """All pages; any of them can be opened at any time."""

    asked = Signal(object)
    """Another `PageName`, please."""
    asked_help = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("outline")
        self.setAccessibleName(words.PAGE_LIST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(28), 1, look.px(16))
        column.setSpacing(0)
        self._heading = label(words.HEADING, "heading", wraps=False)
        self._heading.setContentsMargins(look.px(19), 0, 0, look.px(16))
        column.addWidget(self._heading)
        self.rows = {
            page: PageRow(look, number, page) for number, page in enumerate(PageName, start=1)
        }
        for row in self.rows.values():
            row.clicked.connect(self._on_clicked)
            column.addWidget(row)
        column.addStretch(1)
        self.help = Button(look, start.HELP, kind="quiet", cap=start.HELP_KEY)
        self.help.done.connect(self.asked_help)
        column.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold(is_folded=False)

    def fold(self, *, is_folded: bool) -> None:
        """Only the marks, where the window is narrow."""
        self.setFixedWidth(self._look.px(_FOLDED if is_folded else _WIDE))
        self._heading.setVisible(not is_folded)
        self.help.setVisible(not is_folded)
        for row in self.rows.values():
            row.is_folded = is_folded
            row.update()

    def show_states(self, states: Mapping[PageName, str]) -> None:
        """Draw every page in its state."""
        for page, state in states.items():
            self.rows[page].show_state(state)

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, PageRow):
            self.asked.emit(row.page)
