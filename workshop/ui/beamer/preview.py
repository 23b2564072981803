"""The beamer's picture, small, in the operator's window; drawn by the same code as the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.texts.ui import operator as words
from workshop.ui.beamer.draw import draw
from workshop.ui.theme.tokens import BLACK

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.look import Look
    from workshop.ui.theme.tokens import Theme

_BEAMER: Final = QSize(1280, 800)
_FRAME: Final = 3
CALM_MS: Final = 300
"""Between drawings of the same scene: a full room changes its counts ten times a second."""


class Preview(QWidget):
    """As wide as there is room, and as high as the beamer's shape makes it."""

    def __init__(self, look: Look, theme: Theme) -> None:
        """`look` is the operator's, `theme` the beamer's."""
        super().__init__()
        self._look, self._theme = look, theme
        self._size = QSize(_BEAMER)
        self._slide: Slide | None = None
        self._is_frozen = self._is_black = False
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self.update)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words.NO_BEAMER)

    def set_aspect(self, width: int, height: int) -> None:
        """The size in pixels of the beamer, whose shape this has; its picture is the same."""
        size = QSize(max(1, width), max(1, height))
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self._fit_height()
            self.update()

    def show_slide(self, slide: Slide | None, *, is_frozen: bool, is_black: bool) -> None:
        """Draw this from now on; None: there is nothing on the beamer yet."""
        before, after = self._scene(), (slide, is_frozen, is_black)
        if after == (self._slide, self._is_frozen, self._is_black):
            return
        self._slide, self._is_frozen, self._is_black = after
        self.setAccessibleName(self._in_words())
        if self._scene() != before:
            self.update()
        elif not self._calm.isActive():
            self._calm.start()

    def _scene(self) -> tuple[object, ...]:
        """What it is about; within the same one the room may be ahead for the wink of an eye."""
        slide, states = self._slide, (self._is_frozen, self._is_black)
        if slide is None:
            return states
        step, phase = slide.picture.step, slide.picture.phase
        where = (slide.view, step.id if step else None, phase, slide.question, slide.page)
        return (*states, *where)

    def _in_words(self) -> str:
        if self._is_black:
            return f"{words.IS_BLACK}. {words.GOES_ON}"
        if self._slide is None:
            return words.NO_BEAMER
        step = self._slide.picture.step
        name = words.VIEWS[self._slide.view.value]
        return f"{words.BEAMER}: {name}, {step.title}" if step else f"{words.BEAMER}: {name}"

    # --- size ------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:  # noqa: N802 Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        return round(width * self._size.height() / self._size.width())

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = self._look.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        width = self._look.px(160)
        return QSize(width, self.heightForWidth(width))

    def _fit_height(self) -> None:
        """Not every layout asks for the height that belongs to a width."""
        wanted = self.heightForWidth(self.width())
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def resizeEvent(self, _: object) -> None:  # noqa: N802 Qt's name
        self._fit_height()

    # --- drawing ---------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_black:
                self._paint_black(painter)
            elif self._slide is not None:
                painter.save()
                factor = self.width() / self._size.width()
                painter.scale(factor, factor)
                draw(painter, self._size, self._slide, self._theme)
                painter.restore()
            else:
                self._paint_words(painter, words.NO_BEAMER, "")
            self._paint_frame(painter)

    def _paint_black(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(BLACK))
        self._paint_words(painter, words.IS_BLACK, words.GOES_ON)

    def _paint_words(self, painter: QPainter, first: str, second: str) -> None:
        """In the beamer's own light colours on black, else in the window's."""
        look, whole = self._look, QRectF(self.rect())
        middle = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        ink = look.theme.paper if self._is_black else look.theme.text_2
        painter.setPen(QColor(ink))
        upper = whole.adjusted(8, 0, -8, -look.px(24) if second else 0)
        painter.setFont(look.sans(17, 600))
        painter.drawText(upper, middle, first)
        painter.setFont(look.sans(15))
        painter.drawText(whole.adjusted(8, look.px(30), -8, 0), middle, second)

    def _paint_frame(self, painter: QPainter) -> None:
        still = self._is_frozen or self._is_black
        theme = self._look.theme
        width = _FRAME if still else 1
        pen = QPen(QColor(theme.attention if still else theme.line_strong), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
