"""How a row of the attendance list is drawn: name, role over group, state by its form, times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop.domain.settings import Presence
from workshop.texts.ui import attendance as words
from workshop.ui.kit.icons import icon

if TYPE_CHECKING:
    from workshop.ui.operator.pages.attendance.listing import Line
    from workshop.ui.theme.look import Look

LINE: Final = Qt.ItemDataRole.UserRole
TICKED: Final = Qt.ItemDataRole.UserRole + 1
"""True or False while members are chosen, else None."""
ROW: Final = 46
_SHARES: Final = (24, 23, 31, 11, 11)
"""Of the width, per column."""
_SIGNS: Final = {Presence.PRESENT: "check", Presence.ABSENT: "alert", Presence.LEFT: "next"}


def columns(place: QRect) -> tuple[QRect, ...]:
    """Where the columns of a row lie."""
    total, left, found = sum(_SHARES), place.left(), []
    for share in _SHARES:
        width = place.width() * share // total
        found.append(QRect(left, place.top(), width, place.height()))
        left += width
    return tuple(found)


class Rows(QStyledItemDelegate):
    """Of all rows."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(120), self._look.px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, theme = self._look, self._look.theme
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        line: Line = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if state & QStyle.StateFlag.State_Selected:
            self._paint_chosen(
                painter, place, has_keys=bool(state & QStyle.StateFlag.State_HasFocus)
            )
        gap = look.px(8)
        name, role, now, came, left = (each.adjusted(gap, 0, 0, 0) for each in columns(place))
        ticked = index.data(TICKED)
        if ticked is not None:
            name = self._paint_tick(painter, name, is_ticked=bool(ticked))
        _text(painter, name.adjusted(0, 0, -gap, 0), look.sans(15, 600), theme.text, line.name)
        self._paint_role(painter, role.adjusted(0, look.px(3), -gap, -look.px(3)), line)
        self._paint_state(painter, now, line.presence)
        for box, time in ((came, line.came), (left, line.left)):
            ink = theme.text if time else theme.text_2
            weight = 600 if time else 400
            _text(painter, box, look.sans(15, weight), ink, time or words.NO_TIME)
        painter.restore()

    def _paint_chosen(self, painter: QPainter, place: QRect, *, has_keys: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.text if has_keys else theme.line_strong), 3))
        painter.setBrush(QColor(theme.surface))
        painter.drawRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_tick(self, painter: QPainter, place: QRect, *, is_ticked: bool) -> QRect:
        look, theme = self._look, self._look.theme
        size = look.px(18)
        box = QRectF(place.left(), place.center().y() - size / 2, size, size)
        painter.setPen(QPen(QColor(theme.text if is_ticked else theme.line_strong), 2))
        painter.setBrush(QColor(theme.text) if is_ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if is_ticked:
            icon("check", theme.ground).paint(painter, box.toRect())
        return place.adjusted(size + look.px(8), 0, 0, 0)

    def _paint_role(self, painter: QPainter, place: QRect, line: Line) -> None:
        look, theme = self._look, self._look.theme
        half = place.height() // 2
        above = place.adjusted(0, 0, 0, -half) if line.group else place
        _text(painter, above, look.sans(15), theme.text, line.role)
        if line.group:
            under = place.adjusted(0, half, 0, 0)
            _text(painter, under, look.sans(13), theme.text_2, line.group)

    def _paint_state(self, painter: QPainter, place: QRect, presence: Presence | None) -> None:
        """Never by colour alone: a sign, a dashed edge, a word."""
        look, theme = self._look, self._look.theme
        said = words.state(presence)
        font = look.sans(13, 600)
        if presence is None:
            _text(painter, place, look.sans(13), theme.text_2, said)
            return
        good, bad = theme.good, theme.attention
        ink = {Presence.PRESENT: good, Presence.ABSENT: bad}.get(presence, theme.text)
        sign = _SIGNS.get(presence)
        size = look.px(14)
        beside = size + look.px(5) if sign else 0
        width = QFontMetrics(font).horizontalAdvance(said) + beside + 2 * look.px(6)
        height = look.px(22)
        top = place.center().y() - height / 2
        box = QRectF(place.left(), top, min(width, place.width() - look.px(4)), height)
        is_dashed = presence is Presence.ABSENT_WITH_NOTICE
        style = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(ink), 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        inside = box.toRect().adjusted(look.px(6), 0, -look.px(3), 0)
        if sign:
            at = QRect(inside.left(), round(box.center().y() - size / 2), size, size)
            icon(sign, ink).paint(painter, at)
        _text(painter, inside.adjusted(beside, 0, 0, 0), font, ink, said)


def _text(painter: QPainter, place: QRect, font: QFont, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
