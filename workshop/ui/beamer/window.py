"""The beamer's window: shows a slide, takes no focus, and changes calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QWidget

from workshop.texts.ui import beamer as words
from workshop.ui.beamer.draw import draw, page_count
from workshop.ui.theme.tokens import BLACK

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.tokens import Theme

FADE_MS: Final = 240
_CURSOR_MS: Final = 3000
_SMALLEST: Final = QSize(640, 400)
_WINDOW: Final = QSize(960, 600)


class BeamerWindow(QWidget):
    """A plain window until `Screens` puts it full screen on the beamer."""

    resized = Signal(int, int)
    """Width and height: the preview has the same shape, and pages are counted anew."""

    def __init__(self, theme: Theme, *, motion: bool) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._theme, self._motion = theme, motion
        self._slide: Slide | None = None
        self._is_black = False
        self._now: QPixmap | None = None
        self._before: QPixmap | None = None
        self._used: QPixmap | None = None
        """What the newest picture was drawn on."""
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._on_faded)
        self._fade.finished.connect(self._on_fade_done)
        self._cursor = QTimer(self, singleShot=True, interval=_CURSOR_MS)
        self._cursor.timeout.connect(self._hide_cursor)
        self._prepare()

    def _prepare(self) -> None:
        self.setWindowTitle(words.WINDOW)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(_SMALLEST)
        self.resize(_WINDOW)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self).activated.connect(self.toggle_full_screen)
        self._cursor.start()

    # --- what it shows ---------------------------------------------------------------------

    def show_slide(self, slide: Slide) -> None:
        """Show `slide`: at once where it is the same view, else through the ground."""
        before = self._slide
        if slide == before:
            return
        fades = before is not None and _scene(before) != _scene(slide) and not self._is_black
        if fades and self._motion and self.isVisible():
            self._before = self._seen()
            self._fade.stop()
            self._slide, self._now = slide, None
            self._fade.start()
        elif fades:
            self._end_fade()
        self._slide, self._now = slide, None
        self.update()

    def set_black(self, is_black: bool) -> None:
        """Truly black, without a word; or light again, with the slide as it is then."""
        if is_black == self._is_black:
            return
        self._is_black = is_black
        self._end_fade()
        self.update()

    def set_look(self, theme: Theme, *, motion: bool) -> None:
        """Other colours, or less movement."""
        if (theme, motion) == (self._theme, self._motion):
            return
        self._theme, self._motion = theme, motion
        self._end_fade()
        self._now = None
        self.update()

    def page_count(self) -> int:
        """How many pages the slide in front has in this window."""
        return page_count(self.size(), self._slide) if self._slide is not None else 1

    # --- fading ----------------------------------------------------------------------------

    @property
    def _is_fading(self) -> bool:
        return self._fade.state() != QVariantAnimation.State.Stopped

    def _seen(self) -> QPixmap | None:
        """What the room sees now. Halfway a fade that is a mix: the picture before is gone."""
        return self.grab() if self._is_fading else self._now

    def _end_fade(self) -> None:
        self._fade.stop()
        self._before = None

    @Slot()
    def _on_faded(self) -> None:
        self.update()

    @Slot()
    def _on_fade_done(self) -> None:
        self._before = None
        self.update()

    # --- drawing ---------------------------------------------------------------------------

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        with QPainter(self) as painter:
            if self._is_black or self._slide is None:
                ground = BLACK if self._is_black else self._theme.ground
                painter.fillRect(self.rect(), QColor(ground))
            elif self._is_fading:
                painter.fillRect(self.rect(), QColor(self._theme.ground))
                self._paint_fade(painter, self._slide)
            else:  # it covers everything: no ground is needed under it
                painter.drawPixmap(0, 0, self._picture(self._slide))

    def _paint_fade(self, painter: QPainter, slide: Slide) -> None:
        """First half of a fade: the old picture goes. Second half: the new one comes."""
        passed = float(self._fade.currentValue())
        shown = self._before if passed < 1 / 2 else self._picture(slide)
        painter.setOpacity(abs(1 - 2 * passed))
        if shown is not None:
            painter.drawPixmap(self.rect(), shown, QRectF(shown.rect()).toRect())

    def _picture(self, slide: Slide) -> QPixmap:
        if self._now is None:
            self._now = self._paper()
            painter = QPainter(self._now)
            draw(painter, self.size(), slide, self._theme)
            painter.end()
        return self._now

    def _paper(self) -> QPixmap:
        """To draw on: that of before where it has the size, for eight megabytes take their time.

        Not while a fade shows that one; drawing covers all of it.
        """
        dots = self.devicePixelRatioF()
        used, self._used = self._used, None
        if used is None or used is self._before or used.size() != self.size() * dots:
            used = QPixmap(self.size() * dots)
        used.setDevicePixelRatio(dots)
        self._used = used
        return used

    def resizeEvent(self, _: QResizeEvent) -> None:  # noqa: N802 Qt's name
        self._end_fade()
        self._now = None
        self.resized.emit(self.width(), self.height())

    # --- the window ------------------------------------------------------------------------

    @Slot()
    def toggle_full_screen(self) -> None:
        """Fill the screen that the window is on, or not any more."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:  # noqa: N802 Qt's name
        self.toggle_full_screen()

    def mouseMoveEvent(self, _: QMouseEvent) -> None:  # noqa: N802 Qt's name
        self.unsetCursor()
        self._cursor.start()

    @Slot()
    def _hide_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)


def _scene(slide: Slide) -> tuple[object, ...]:
    """What it is about; within the same one text may change while people look."""
    picture = slide.picture
    step = picture.step.id if picture.step else None
    return slide.view, step, picture.phase, slide.question
