"""A card that can be chosen, one of a few; it says literally what the choice promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from workshop.ui.theme.look import Look

_SIDE: Final = 16
_DISC: Final = 22


class ChoiceCard(QAbstractButton):
    """A title, literal words between quotes, what they mean; more widgets may stand under it."""

    def __init__(self, look: Look, title: str, quote: str = "", meaning: str = "") -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(part for part in (quote, meaning) if part))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._on_toggled)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        side = look.px(_SIDE)
        self.column.setContentsMargins(side + look.px(_DISC + 12), side, side, side)
        self.column.setSpacing(look.px(3))
        self._say(title, "heading")
        if quote:
            self._say(f"‘{quote}’", "words")
        if meaning:
            self._say(meaning, "second")

    @Slot(bool)
    def _on_toggled(self, is_chosen: bool) -> None:
        """Tab goes to the chosen card, arrows to the others."""
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(strong if is_chosen else click)

    def _say(self, text: str, role: str) -> None:
        words = label(text, role)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.column.addWidget(words)

    def add(self, widget: QWidget) -> None:
        """Under the words; it takes the room that is left."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.column.addSpacing(self._look.px(6))
        self.column.addWidget(widget)

    def finish(self) -> None:
        """Cards of one row keep their words at the top."""
        self.column.addStretch(1)

    # --- size and drawing ------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = max(self.width(), self._look.px(120))
        return QSize(self._look.px(120), self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        return self.column.totalHeightForWidth(width)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = self.isChecked()
            pen = 3.0 if chosen else 1.0
            half = pen / 2
            place = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.setPen(QPen(QColor(theme.text if chosen else theme.line_strong), pen))
            hovered = self.underMouse() and not chosen
            painter.setBrush(QColor(theme.surface_2 if hovered else theme.surface))
            painter.drawRoundedRect(place, 4, 4)
            if self.hasFocus():
                ring = QPen(QColor(theme.text), 2, Qt.PenStyle.DotLine)
                painter.setPen(ring)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 3, 3)
            radius = look.px(_DISC) / 2
            middle = QPointF(look.px(_SIDE) + radius, look.px(_SIDE) + look.px(14))
            painter.setPen(QPen(QColor(theme.text if chosen else theme.line_strong), 2))
            painter.setBrush(QColor(theme.text if chosen else theme.surface))
            painter.drawEllipse(middle, radius - 1, radius - 1)
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.surface))
                painter.drawEllipse(middle, radius * 0.36, radius * 0.36)
