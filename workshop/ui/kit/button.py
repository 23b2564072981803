"""Buttons: a word, perhaps an icon, and the key that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton

from workshop.ui.kit.icons import icon
from workshop.ui.kit.text import set_state
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionButton

    from workshop.ui.theme.look import Look

_GAP: Final = 8
_ICON: Final = 18
_EDGE: Final = 3
"""What stays free at both sides, however little room there is."""
_LEFT: Final = {"link": 3, "menu": 12}
"""Kinds whose words begin at the left, and where."""


class Button(QPushButton):
    """Never greyed out: a button that cannot be used yet says why, and keeps the focus."""

    refused = Signal(str)
    """The reason, when somebody presses a blocked button."""
    done = Signal()
    """Pressed, and allowed: connect to this one, not to `clicked`."""
    _is_painting = False

    def __init__(  # noqa: PLR0913 all but the text have a default
        self,
        look: Look,
        text: str,
        *,
        kind: str = "plain",
        sign: str = "",
        key: str = "",
        cap: str = "",
    ) -> None:
        """`kind`: plain, primary, quiet, small, link, menu or tab; `sign`: icon; `key`: shortcut.

        `cap` is what the little key on it says, if that is not `key` itself.
        """
        super().__init__(text)
        self._look = look
        self._sign = sign
        self._cap = cap or key
        self._reason = ""
        self._is_bare = False
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.clicked.connect(self._on_clicked)
        if key:
            self.set_key(key)

    def set_key(self, key: str) -> None:
        """Let `key` press this button wherever the focus is in its window, but not while typing."""
        # Late: keys have many names, and no button of the first window has one.
        from PySide6.QtGui import QKeySequence, QShortcut

        self._cap = self._cap or key
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self._on_key)
        self.setAccessibleDescription(key)

    def set_hidden_key(self, key: str) -> None:
        """Like `set_key`, without the little key on the button."""
        self.set_key(key)
        self._cap = ""

    def set_sign(self, sign: str) -> None:
        """Another icon."""
        if sign != self._sign:
            self._sign = sign
            self.updateGeometry()
            self.update()

    def set_bare(self, is_bare: bool) -> None:
        """Where there is little room: the word alone, without icon and key."""
        if is_bare != self._is_bare and self.text():
            self._is_bare = is_bare
            self.updateGeometry()
            self.update()

    def set_text(self, text: str) -> None:
        """Another word on it."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_on(self, on: bool) -> None:
        """Drawn as pressed: this is how it is now."""
        set_state(self, "on", "true" if on else "false")

    def set_blocked(self, reason: str) -> None:
        """Cannot be used, because of `reason` (empty: it can)."""
        self._reason = reason
        set_state(self, "blocked", "true" if reason else "false")
        self.setAccessibleDescription(reason)
        set_tip(self, reason)

    @property
    def cap(self) -> str:
        """What its little key says."""
        return self._cap

    @property
    def reason(self) -> str:
        """Why it cannot be used; empty if it can."""
        return self._reason

    @Slot()
    def _on_key(self) -> None:
        if self.isVisible():
            self.click()

    @Slot()
    def _on_clicked(self) -> None:
        if self._reason:
            self.refused.emit(self._reason)
        else:
            self.done.emit()

    # --- drawing ---------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        hint = super().sizeHint()
        return QSize(hint.width() + self._extra(), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return self.sizeHint()

    def _extra(self) -> int:
        if self._is_bare:
            return 0
        cap = self._cap_width() + self._look.px(_GAP) if self._cap else 0
        return self._sign_width() + cap

    def _sign_width(self) -> int:
        """With the gap behind it; 0 without one."""
        if self._is_bare or not self._sign:
            return 0
        return self._look.px(_ICON + (_GAP if self.text() or self._cap else 0))

    def _cap_width(self) -> int:
        width = self._cap_metrics().horizontalAdvance(self._cap)
        return max(self._look.px(20), width + self._look.px(10))

    def _cap_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.sans(12, 600))

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 Qt's name
        """Qt measures the words, but paints the frame alone: they stand beside a sign and a key."""
        super().initStyleOption(option)
        if self._is_painting:
            option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt's name
        # Without QStyle: the first use of its names would keep the first window waiting.
        self._is_painting = True
        super().paintEvent(event)
        self._is_painting = False
        with QPainter(self) as painter:
            self._paint_inside(painter, self.text(), self.palette().buttonText().color())

    def _paint_inside(self, painter: QPainter, text: str, ink: QColor) -> None:
        metrics = self.fontMetrics()
        # Where there is too little room the key goes first, then the icon, then the end.
        room = self.width() - 2 * self._look.px(_EDGE)
        words = metrics.horizontalAdvance(text)
        has_cap = bool(self._cap) and words + self._extra() <= room
        has_sign = bool(self._sign) and words + self._sign_width() <= room
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 1))
        words = metrics.horizontalAdvance(said)
        width = words + (self._extra() if has_cap else self._sign_width() if has_sign else 0)
        left = (self.width() - width) / 2
        if self.property("kind") in _LEFT:
            left = _LEFT[self.property("kind")] * self._look.scale
        middle = self.height() / 2
        if has_sign and not self._is_bare:
            size = self._look.px(_ICON)
            pixmap = icon(self._sign, ink.name()).pixmap(QSize(size, size))
            painter.drawPixmap(round(left), round(middle - size / 2), pixmap)
            left += size + self._look.px(_GAP)
        painter.setPen(ink)
        painter.setFont(self.font())
        place = QRectF(left, 0, words + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
        if has_cap and not self._is_bare:
            beside = left + place.width() - 2 + self._look.px(_GAP)
            if self.property("kind") == "menu":
                beside = self.width() - self._cap_width() - self._look.px(12)
            self._paint_cap(painter, beside, ink)

    def _paint_cap(self, painter: QPainter, left: float, ink: QColor) -> None:
        height = self._look.px(20)
        place = QRectF(left, (self.height() - height) / 2, self._cap_width(), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(self._look.sans(12, 600))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._cap)
