"""Pictures of pages, drawn in a thread when they are first looked at."""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable

log: Final = logging.getLogger(__name__)
_KEPT: Final = 60
"""Pictures; a page of which many sizes were seen is drawn again."""


class PageImages(QObject):
    """Of one concept."""

    arrived = Signal(int, int)
    """(number of the page from 0, width in pixels): `get` has it now."""
    _drawn = Signal(int, int, QImage)

    def __init__(self, page: Callable[[int, int], bytes], parent: QObject) -> None:
        """`page` gives a PNG of (number, width); it is called in a thread."""
        super().__init__(parent)
        self._images: dict[tuple[int, int], QImage] = {}
        self._drawn.connect(self._on_drawn)
        self._queue = _Queue(page, self._drawn.emit)

    def get(self, number: int, width: int) -> QImage | None:
        """The picture, or None: then it is drawn, and `arrived` tells."""
        found = self._images.get((number, width))
        if found is None:
            self._queue.ask(number, width)
        return found

    def forget(self) -> None:
        """Draw nothing more."""
        self._queue.clear()

    @Slot(int, int, QImage)
    def _on_drawn(self, number: int, width: int, image: QImage) -> None:
        if len(self._images) >= _KEPT:
            del self._images[next(iter(self._images))]
        self._images[number, width] = image
        self.arrived.emit(number, width)


class _Queue:
    """What is asked last is drawn first; the thread ends when nothing is asked."""

    def __init__(
        self, page: Callable[[int, int], bytes], deliver: Callable[[int, int, QImage], None]
    ) -> None:
        self._page, self._deliver = page, deliver
        self._asked: list[tuple[int, int]] = []
        self._lock = threading.Lock()
        self._works = False

    def ask(self, number: int, width: int) -> None:
        with self._lock:
            if (number, width) in self._asked:
                self._asked.remove((number, width))
            self._asked.append((number, width))
            if self._works:
                return
            self._works = True
        threading.Thread(target=self._run, name="pages", daemon=True).start()

    def clear(self) -> None:
        with self._lock:
            self._asked.clear()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._asked:
                    self._works = False
                    return
                number, width = self._asked.pop()
            self._draw(number, width)

    def _draw(self, number: int, width: int) -> None:
        try:
            image = QImage.fromData(self._page(number, width), "PNG")
        except Exception as error:  # noqa: BLE001 edge of the thread; the concept may be gone
            log.warning("A page could not be drawn: %s", type(error).__name__)
            return
        with contextlib.suppress(RuntimeError):  # the page of the window may be gone
            self._deliver(number, width, image)
