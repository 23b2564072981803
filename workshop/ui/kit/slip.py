"""A slip of paper that can be chosen, and dragged onto another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from workshop.ui.kit.paper import paint_slip
from workshop.ui.kit.wrapping import paint_wrapped, wrapped_height

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QMouseEvent, QPaintEvent

    from workshop.ui.theme.look import Look

CARDS: Final = "application/x-dialoogavond-cards"
"""What a dragged slip carries: its name, for the window that it came from."""
_FOLD: Final = 9
_SIDE: Final = 10
_RING: Final = 3
_SPARE: Final = 6
"""Pixels beside a text on one line: what is measured and what is drawn differ by fractions."""
_SIZES: Final = (16, 15, 14)
_ONE_LINE: Final = 36
_ABOVE: Final = 12
"""Above and below the words together."""
_WIDEST: Final = 420


class Slip(QAbstractButton):
    """One text, how often it was given, and the name that commands give it."""

    dropped = Signal(str, str)
    """(name of the slip that was dropped here, name of this one)."""

    def __init__(  # noqa: PLR0913 what it shows, and whether it moves
        self,
        look: Look,
        name: str,
        text: str,
        count: int = 1,
        *,
        note: str = "",
        moves: bool = True,
    ) -> None:
        """`note` stands small at the right; `moves` lets it be dragged and dropped upon."""
        super().__init__()
        self._look = look
        self.name = name
        self._text = text
        self._mark = note or (str(count) if count > 1 else "")
        self._moves = moves
        self._pressed_at: QPoint | None = None
        self._heights: dict[int, int] = {}
        self.setCheckable(moves)
        self.setAcceptDrops(moves)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if moves else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{text}, {self._mark}" if self._mark else text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- size ------------------------------------------------------------------------------

    def _mark_width(self) -> int:
        if not self._mark:
            return 0
        metrics = QFontMetrics(self._look.sans(14, 700))
        return metrics.horizontalAdvance(self._mark) + self._look.px(10)

    def _beside(self) -> int:
        """All width that is not the text's."""
        return 2 * self._look.px(_SIDE) + self._mark_width() + self._look.px(_FOLD) // 2 + 2 * _RING

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        metrics = QFontMetricsF(self._look.serif(_SIZES[0]))
        width = round(metrics.horizontalAdvance(self._text)) + _SPARE + self._beside()
        width = min(width, self._look.px(_WIDEST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(60), self._look.px(_ONE_LINE))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        # A layout asks this many times over, and a board has hundreds.
        if width not in self._heights:
            room = max(20, width - self._beside())
            lines = wrapped_height(self._text, self._words_font(room), room)
            least = self._look.px(_ONE_LINE) + 2 * _RING
            self._heights[width] = max(least, round(lines) + self._look.px(_ABOVE) + 2 * _RING)
        return self._heights[width]

    def _words_font(self, room: float) -> QFont:
        """Somewhat smaller where a long word would break."""
        for size in _SIZES:
            font = self._look.serif(size)
            metrics = QFontMetricsF(font)
            if all(metrics.horizontalAdvance(word) <= room for word in self._text.split()):
                return font
        return self._look.serif(_SIZES[0])

    # --- drawing ---------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(self.rect())
            place = whole.adjusted(_RING + 0.5, _RING + 0.5, -_RING - 0.5, -_RING - 0.5)
            paint_slip(painter, place, theme, look.px(_FOLD))
            if self.isChecked() or self.hasFocus():
                style = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine
                painter.setPen(QPen(QColor(theme.text), _RING if self.isChecked() else 2, style))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(whole.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
            inside = place.adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
            if self._mark:
                painter.setFont(look.sans(14, 700))
                painter.setPen(QColor(theme.count))
                right = inside.adjusted(0, 0, -look.px(_FOLD) / 2, 0)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(right, flags, self._mark)
            painter.setPen(QColor(theme.ink))
            side = (self._beside() - self._mark_width()) / 2
            words = whole.adjusted(side, 0, -side - self._mark_width(), 0)
            painter.setFont(self._words_font(words.width()))
            paint_wrapped(painter, words, self._text)

    # --- dragging --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        start = self._pressed_at
        if not self._moves or start is None:
            return
        gone = (event.position().toPoint() - start).manhattanLength()
        if gone < QApplication.startDragDistance():
            return
        self._pressed_at = None
        self.setDown(False)
        drag, carried = QDrag(self), QMimeData()
        carried.setData(CARDS, self.name.encode())
        drag.setMimeData(carried)
        drag.setPixmap(self.grab())
        drag.setHotSpot(start)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        if carries(event) and event.source() is not self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        event.acceptProposedAction()
        self.dropped.emit(carried(event), self.name)


def carries(event: QDropEvent) -> bool:
    """Whether a slip is being dragged."""
    return event.mimeData().hasFormat(CARDS)


def carried(event: QDropEvent) -> str:
    """The name of the slip that is being dragged."""
    return bytes(event.mimeData().data(CARDS).data()).decode()
