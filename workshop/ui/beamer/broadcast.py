"""What the room sees as an image, for browsers: made only while somebody looks."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter

from workshop.pictures.frame import Frame
from workshop.texts.beamer_page import BLACK as BLACK_SAID
from workshop.ui.beamer.draw import draw
from workshop.ui.theme.tokens import BLACK

if TYPE_CHECKING:
    from workshop.ui.beamer.canvas import Painted
    from workshop.ui.beamer.slide import Slide
    from workshop.ui.theme.tokens import Theme

LARGEST: Final = QSize(1280, 800)
"""Of the image; it has the beamer's shape, so that its pages are the same."""
TICK_MS: Final = 500
"""At most two images a second."""
PATIENCE_S: Final = 5.0
"""So long after somebody asked last it is still watched."""
_PACKED: Final = 70
"""Of 100 for the least work: a page of text becomes small all the same."""
_SOFT_HYPHEN: Final = "\u00ad"


class Broadcast(QObject):
    """`frame` is for any thread; everything else is for the window's."""

    _asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._size = theme, QSize(LARGEST)
        self._slide: Slide | None = None
        self._is_black = self._is_watched = False
        self._is_stale = True
        self._number = 0
        self._asked_at = 0.0
        self._frame: Frame | None = None
        """Replaced as a whole, never changed."""
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self._on_tick)
        self._asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    @property
    def frame(self) -> Frame | None:
        """What the room sees now; asking keeps it up to date for a while."""
        self._asked_at = monotonic()
        if not self._is_watched:
            self._asked.emit()
        return self._frame

    @property
    def is_watched(self) -> bool:
        """Somebody asks, and images are made."""
        return self._is_watched

    # --- what the room sees ----------------------------------------------------------------

    def show_slide(self, slide: Slide | None, *, is_black: bool) -> None:
        """The same that the beamer's window is shown."""
        if (slide, is_black) != (self._slide, self._is_black):
            self._slide, self._is_black, self._is_stale = slide, is_black, True

    def set_look(self, theme: Theme) -> None:
        """Other colours."""
        if theme != self._theme:
            self._theme, self._is_stale = theme, True

    def set_size(self, width: int, height: int) -> None:
        """Of the beamer: the image has its shape."""
        size = QSize(max(1, width), max(1, height))
        if size != self._size:
            self._size, self._is_stale = size, True

    # --- making images ---------------------------------------------------------------------

    @Slot()
    def _on_asked(self) -> None:
        if not self._is_watched:
            self._is_watched = self._is_stale = True
            self._ticker.start()
            self._on_tick()

    @Slot()
    def _on_tick(self) -> None:
        if monotonic() - self._asked_at > PATIENCE_S:
            self._ticker.stop()
            self._is_watched, self._frame = False, None  # whoever looks next gets no old one
        elif self._is_stale:
            self._is_stale = False
            self._make()

    def _make(self) -> None:
        image, text = self._drawn()
        data = _packed(image)
        if self._frame is None or (data, text) != (self._frame.image, self._frame.text):
            self._number += 1
            self._frame = Frame(self._number, data, text)

    def _drawn(self) -> tuple[QImage, str]:
        size = self._size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(BLACK if self._is_black else self._theme.ground))
        if self._is_black or self._slide is None:
            return image, BLACK_SAID if self._is_black else ""
        lines: list[Painted] = []
        with QPainter(image) as painter:
            factor = size.width() / self._size.width()
            painter.scale(factor, factor)
            draw(painter, self._size, self._slide, self._theme, lines.append)
        return image, " ".join(each.text for each in lines).replace(_SOFT_HYPHEN, "")


def _packed(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _PACKED)  # type: ignore[call-overload]  # the stubs know no buffer
    return bytes(buffer.data().data())
