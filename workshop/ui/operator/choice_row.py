"""A row of the quick choice: what it does, where it belongs, and its own key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from workshop.texts.ui import actions as words
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.operator.actions import Action
    from workshop.ui.theme.look import Look

ROW: Final = 40
_SIDE: Final = 12
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChoiceRow(QAbstractButton):
    """Takes no focus: the field keeps it, and arrows move what is chosen."""

    def __init__(self, look: Look, action: Action) -> None:
        super().__init__()
        self._look, self.action = look, action
        self._is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(look.px(ROW))
        self.setAccessibleName(self.said)
        set_tip(self, action.reason)

    @property
    def said(self) -> str:
        """As it is read out."""
        return words.read_out(self.action.title, self.action.key, self.action.reason)

    @property
    def is_current(self) -> bool:
        """Enter does this one."""
        return self._is_current

    def set_current(self, is_current: bool) -> None:
        """Whether Enter does this one."""
        self._is_current = is_current
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(320), self._look.px(ROW))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(self.rect())
            if self.is_current or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.surface_2))
                painter.drawRoundedRect(whole, 4, 4)
            if self.is_current:
                painter.fillRect(QRectF(0, 0, look.px(5), whole.height()), QColor(theme.text))
            inside = whole.adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
            self._paint_words(painter, inside)

    def _paint_words(self, painter: QPainter, inside: QRectF) -> None:
        look, theme, action = self._look, self._look.theme, self.action
        right = inside.right() - self._paint_key(painter, inside)
        place = QRectF(inside.left(), inside.top(), right - inside.left(), inside.height())
        beside = action.reason or action.kind
        small = look.sans(13)
        title = look.sans(15, 600 if self.is_current else 400)
        wanted = QFontMetrics(title).horizontalAdvance(action.title)
        room = max(0.0, place.width() - wanted - look.px(16))
        painter.setFont(small)
        painter.setPen(QColor(theme.text_2))
        cut = QFontMetrics(small).elidedText(beside, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(place, _RIGHT, cut)
        painter.setFont(title)
        painter.setPen(QColor(theme.text_2 if action.reason else theme.text))
        cut = QFontMetrics(title).elidedText(
            action.title, Qt.TextElideMode.ElideRight, round(place.width())
        )
        painter.drawText(place, _LEFT, cut)

    def _paint_key(self, painter: QPainter, inside: QRectF) -> float:
        """Returns the width that it took, with what is beside it."""
        look, said = self._look, self.action.cap or self.action.key
        if not said:
            return 0.0
        font = look.sans(12, 600)
        wide = max(look.px(20), QFontMetrics(font).horizontalAdvance(said) + look.px(10))
        high = look.px(20)
        place = QRectF(inside.right() - wide, inside.center().y() - high / 2, wide, high)
        painter.setPen(QPen(QColor(look.theme.text), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said)
        return wide + look.px(12)
