"""A combo whose choice is read whole: it wraps, and shows a gap while nothing is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy

from workshop.texts.ui import joint as words
from workshop.ui.kit.icons import icon
from workshop.ui.kit.wrapping import paint_wrapped, wrapped_height
from workshop.ui.operator.pages.breaking import broken_in
from workshop.ui.operator.pages.joint.inputs import Input
from workshop.ui.theme.tokens import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent, QWheelEvent

    from workshop.ui.theme.look import Look

_SIDE: Final = 10
_ARROW: Final = 14


class _Combo(QComboBox):
    def __init__(self, look: Look, *, on_paper: bool, size_px: int) -> None:
        super().__init__()
        self._look, self._on_paper, self._size = look, on_paper, size_px
        self.gap = ""
        self.is_lit = False
        self.setMinimumContentsLength(1)
        self.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 Qt's name
        event.ignore()  # who scrolls the page does not choose

    def showPopup(self) -> None:  # noqa: N802 Qt's name
        view = self.view()
        wide = view.sizeHintForColumn(0) + self._look.px(40)
        view.setMinimumWidth(max(self.width(), min(wide, self._look.px(620))))
        super().showPopup()

    # --- size ------------------------------------------------------------------------------

    @property
    def is_gap(self) -> bool:
        """Nothing is chosen, and something should be."""
        return bool(self.gap) and not self.currentData()

    def shown(self) -> str:
        """What it reads."""
        return self.gap if self.is_gap else self.currentText()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def _beside(self) -> int:
        sign = self._look.px(26) if self.is_gap and self.is_lit else 0
        return self._look.px(2 * _SIDE + _ARROW + 4) + sign

    def _font(self) -> QFont:
        return self._look.sans(15, 600) if self.is_gap else self._look.serif(self._size)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        room = max(20, width - self._beside())
        text = broken_in(self.shown(), self._font(), room)
        high = wrapped_height(text, self._font(), room)
        return max(self._look.px(40), round(high) + self._look.px(14))

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = self._look.px(160)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(60), self._look.px(40))

    # --- drawing ---------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = self._paint_box(painter)
            look = self._look
            inside = self.rect().adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
            self._paint_arrow(painter, inside, ink)
            if self.is_gap and self.is_lit:
                self._paint_sign(painter, inside)
                inside.adjust(look.px(26), 0, 0, 0)
            inside.adjust(0, 0, -look.px(_ARROW + 4), 0)
            painter.setFont(self._font())
            painter.setPen(QColor(ink))
            text = broken_in(self.shown(), self._font(), inside.width())
            paint_wrapped(painter, QRectF(inside), text)

    def _paint_box(self, painter: QPainter) -> str:
        """The frame; returns the colour to write with."""
        theme, place = self._look.theme, QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ink = theme.ink if self._on_paper else theme.text
        if self.is_gap:
            quiet = theme.ink_2 if self._on_paper else theme.text_2
            ink = self._attention() if self.is_lit else quiet
        if self._on_paper:
            painter.setBrush(QColor(theme.paper))
        focus = theme.accent_line if self._on_paper and theme.is_dark else theme.text
        if self.hasFocus():
            painter.setPen(QPen(QColor(focus), 3))
        elif self.is_gap:
            edge = ink if self.is_lit else theme.line_strong
            painter.setPen(QPen(QColor(edge), 2 if self.is_lit else 1, Qt.PenStyle.DashLine))
        elif self._on_paper or self.underMouse():
            painter.setPen(QPen(QColor(theme.line_strong), 1.5))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(place, 4, 4)
        return ink

    def _attention(self) -> str:
        return DAY.attention if self._on_paper else self._look.theme.attention

    def _paint_arrow(self, painter: QPainter, inside: QRect, ink: str) -> None:
        size = self._look.px(8)
        middle, left = inside.center().y(), inside.right() - size
        painter.save()
        painter.setPen(QPen(QColor(ink), max(1.5, 1.5 * self._look.scale)))
        painter.drawLine(left, middle - size // 4, left + size // 2, middle + size // 4)
        painter.drawLine(left + size // 2, middle + size // 4, left + size, middle - size // 4)
        painter.restore()

    def _paint_sign(self, painter: QPainter, inside: QRect) -> None:
        size = self._look.px(18)
        pixmap = icon("alert", self._attention()).pixmap(QSize(size, size))
        painter.drawPixmap(inside.left(), inside.center().y() - size // 2, pixmap)


class Choice(Input):
    """One of some texts, or none; its value is the key of the chosen one."""

    def __init__(
        self, look: Look, name: str, *, gap: str = "", on_paper: bool = True, size_px: int = 17
    ) -> None:
        """`gap` is what it says while nothing is chosen and something should be."""
        self.combo = _Combo(look, on_paper=on_paper, size_px=size_px)
        super().__init__(self.combo, name)
        self.combo.gap = gap
        self._choices: tuple[tuple[str, str], ...] = ()
        self.combo.currentIndexChanged.connect(self._on_changed)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """(key, text) of each; what was chosen stays so, if it is still there."""
        if tuple(choices) == self._choices:
            return
        chosen, self._choices = self.text(), tuple(choices)
        self.combo.blockSignals(True)
        self.combo.clear()
        self.combo.addItem(words.EMPTY_CHOICE, "")
        for key, text in choices:
            self.combo.addItem(" ".join(text.split()), key)
        self.set_text(chosen)
        self.combo.blockSignals(False)

    def set_lit(self, *, lit: bool) -> None:
        """Let the gap ask for attention, or be calm."""
        if lit != self.combo.is_lit:
            self.combo.is_lit = lit
            self.combo.updateGeometry()
            self.combo.update()

    @property
    def is_gap(self) -> bool:
        """Nothing is chosen, and something should be."""
        return self.combo.is_gap

    def text(self) -> str:
        return str(self.combo.currentData() or "")

    def set_text(self, text: str) -> None:
        self.combo.setCurrentIndex(max(0, self.combo.findData(text)))
        self.combo.updateGeometry()
        self.combo.update()

    @Slot()
    def _on_changed(self) -> None:
        self.combo.updateGeometry()
        self.edited.emit(self.text())
