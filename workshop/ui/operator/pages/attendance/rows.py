"""How a row of the attendance list is drawn: name, role over group, state by its form, times."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from workshop.domain.settings import Presence
from workshop.texts.ui import attendance as words
from workshop.ui.kit.icons import icon

if TYPE_CHECKING:
    from workshop.ui.operator.pages.attendance.listing import Line
    from workshop.ui.theme.look import Look

LINE: Final = Qt.ItemDataRole.UserRole
TICKED: Final = Qt.ItemDataRole.UserRole + 1
"""True or False while members are chosen, else None."""
ROW, TALL_ROW = 46, 62
"""Height of a row; the second with the role under the name."""
_STATE: Final = 112
_TIME: Final = 62
"""Widths of the last three columns; names and roles share the rest."""
_NAMES: Final = 0.58
"""Of that rest for the names."""
_TOGETHER: Final = 230
"""Less than this for both: the role stands under the name."""
_GAP: Final = 8
_TICK: Final = 18
_NAME_LINE: Final = 18
_UNDER: Final = 21
"""Of a role that stands under the name."""
_SIGNS: Final = {Presence.PRESENT: "check", Presence.ABSENT: "alert", Presence.LEFT: "next"}


def columns(look: Look, place: QRect) -> tuple[QRect, ...]:
    """Where the columns of a row lie; that of the roles has no width where they stand apart."""
    narrow = (look.px(_STATE), look.px(_TIME), look.px(_TIME))
    rest = place.width() - sum(narrow)
    name = rest if has_tall_rows(look, place.width()) else round(rest * _NAMES)
    left, found = place.left(), []
    for width in (name, rest - name, *narrow):
        found.append(QRect(left, place.top(), width, place.height()))
        left += width
    return tuple(found)


def has_tall_rows(look: Look, width: int) -> bool:
    """Too narrow for a name and a role beside each other."""
    return width - look.px(_STATE) - 2 * look.px(_TIME) < look.px(_TOGETHER)


class Rows(QStyledItemDelegate):
    """Of all rows."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 Qt's name
        width = self._view.viewport().width()
        high = TALL_ROW if has_tall_rows(self._look, width) else ROW
        return QSize(self._look.px(120), self._look.px(high))

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
        name, role, now, came, left = self._insides(place)
        ticked = index.data(TICKED)
        if ticked is not None:
            self._paint_tick(painter, name, is_ticked=bool(ticked))
        named = self._name_place(name, index)
        if has_tall_rows(look, place.width()):
            self._paint_role_under(painter, named, line)
            named.translate(0, -look.px(_UNDER) // 2)
        else:
            self._paint_role(painter, role.adjusted(0, look.px(3), 0, -look.px(3)), line)
        self._paint_name(painter, named, line.name)
        self._paint_state(painter, now, line.presence)
        self._paint_time(painter, came, line.came, is_ahead=line.is_to_come)
        self._paint_time(painter, left, line.left, is_ahead=line.is_to_leave)
        painter.restore()

    def _insides(self, place: QRect) -> tuple[QRect, ...]:
        """The columns without the room between them; a state and a time need none behind them."""
        gap = self._look.px(_GAP)
        found = columns(self._look, place)
        return (
            *(each.adjusted(gap, 0, -gap, 0) for each in found[:2]),
            *(each.adjusted(gap, 0, 0, 0) for each in found[2:]),
        )

    def _name_place(self, place: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        beside = self._look.px(_TICK + _GAP) if index.data(TICKED) is not None else 0
        return place.adjusted(beside, 0, 0, 0)

    def helpEvent(  # noqa: N802 Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Who does not fit in their row can be read whole."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        place: QRect = option.rect
        line: Line = index.data(LINE)
        said = "" if self._is_whole(place, index) else words.spoken(line.who)
        # Escaped: a tooltip would read a name with a `<` in it as markup.
        QToolTip.showText(event.globalPos(), said and f"<p>{escape(said)}</p>", view)
        return True

    def _is_whole(self, place: QRect, index: QModelIndex | QPersistentModelIndex) -> bool:
        look, line = self._look, index.data(LINE)
        name, role, *_ = self._insides(place)
        name = self._name_place(name, index)
        lines = _lines(line.name, look.sans(15, 600), name.width())
        roles = [(look.sans(15), line.role), (look.sans(13), line.group)]
        if has_tall_rows(look, place.width()):
            role, roles = name, [(look.sans(13), _role_and_group(line))]
        fits = "".join(lines).replace(" ", "") == line.name.replace(" ", "")
        return fits and all(
            QFontMetrics(font).horizontalAdvance(text) <= role.width() for font, text in roles
        )

    def _paint_chosen(self, painter: QPainter, place: QRect, *, has_keys: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.text if has_keys else theme.line_strong), 3))
        painter.setBrush(QColor(theme.surface))
        painter.drawRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_name(self, painter: QPainter, place: QRect, name: str) -> None:
        """A long name takes a second line."""
        look, font = self._look, self._look.sans(15, 600)
        lines, height = _lines(name, font, place.width()), look.px(_NAME_LINE)
        top = place.center().y() - len(lines) * height // 2
        for at, line in enumerate(lines):
            box = QRect(place.left(), top + at * height, place.width(), height)
            _text(painter, box, font, look.theme.text, line)

    def _paint_time(self, painter: QPainter, place: QRect, time: str, *, is_ahead: bool) -> None:
        look, theme = self._look, self._look.theme
        if not time:
            _text(painter, place, look.sans(15), theme.text_2, words.NO_TIME)
            return
        said = words.time_ahead(time) if is_ahead else time
        _text(painter, place, look.sans(15, 400 if is_ahead else 600), theme.text, said)

    def _paint_tick(self, painter: QPainter, place: QRect, *, is_ticked: bool) -> None:
        look, theme = self._look, self._look.theme
        size = look.px(_TICK)
        box = QRectF(place.left(), place.center().y() - size / 2, size, size)
        painter.setPen(QPen(QColor(theme.text if is_ticked else theme.line_strong), 2))
        painter.setBrush(QColor(theme.text) if is_ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if is_ticked:
            icon("check", theme.ground).paint(painter, box.toRect())

    def _paint_role(self, painter: QPainter, place: QRect, line: Line) -> None:
        look, theme = self._look, self._look.theme
        half = place.height() // 2
        above = place.adjusted(0, 0, 0, -half) if line.group else place
        _text(painter, above, look.sans(15), theme.text, line.role)
        if line.group:
            under = place.adjusted(0, half, 0, 0)
            _text(painter, under, look.sans(13), theme.text_2, line.group)

    def _paint_role_under(self, painter: QPainter, place: QRect, line: Line) -> None:
        """With the name above it in the middle of the row."""
        look = self._look
        names = len(_lines(line.name, look.sans(15, 600), place.width()))
        top = place.center().y() + (names * look.px(_NAME_LINE) - look.px(_UNDER)) // 2
        under = QRect(place.left(), top, place.width(), look.px(_UNDER))
        _text(painter, under, look.sans(13), look.theme.text_2, _role_and_group(line))

    def _paint_state(self, painter: QPainter, place: QRect, presence: Presence | None) -> None:
        """Never by colour alone: a sign, a dashed edge, a word."""
        look, theme = self._look, self._look.theme
        said = words.state_short(presence)
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


def _role_and_group(line: Line) -> str:
    return f"{line.role} · {line.group}" if line.group else line.role


def _lines(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """One line if it fits, else two; what does not fit in the second ends in an ellipsis."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1, width))
    end = line.textLength()
    layout.endLayout()
    rest = metrics.elidedText(text[end:].lstrip(), Qt.TextElideMode.ElideRight, width)
    return text[:end].rstrip(), rest


def _text(painter: QPainter, place: QRect, font: QFont, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
