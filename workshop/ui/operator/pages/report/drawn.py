"""Pages of a concept as pictures, made one by one in a thread: first what was asked last."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    Made = tuple[int, int, QImage]

_under_way: Final[set[Drawn]] = set()
"""Kept until their thread has ended: else one might die in that thread."""


class Drawn(QObject):
    """The pictures of one concept; to be closed."""

    arrived = Signal(int, int, object)
    """(page from 0, width in pixels, `QImage`)."""
    _made = Signal(object)

    def __init__(self, page: Callable[[int, int], bytes]) -> None:
        """`page` gives a PNG of (number, width); it is called in the thread."""
        super().__init__()
        self._page = page
        self._wanted: list[tuple[int, int]] = []
        self._under_way = 0
        self._is_closed = False
        self._pool = ThreadPoolExecutor(1, "pages")
        self._made.connect(self._on_made)
        _under_way.add(self)

    def want(self, number: int, width: int) -> None:
        """Have it drawn; `arrived` follows."""
        if self._is_closed or (number, width) in self._wanted:
            return
        self._wanted.append((number, width))
        self._under_way += 1
        self._pool.submit(self._draw).add_done_callback(self._hand_over)

    @Slot()
    def close(self) -> None:
        """Nobody looks any more: what is waiting is left."""
        self._is_closed = True
        self._wanted.clear()
        self._end_if_idle()

    def _end_if_idle(self) -> None:
        if self._is_closed and not self._under_way:
            self._pool.shutdown()  # its thread has nothing to do any more
            _under_way.discard(self)

    def _draw(self) -> Made | None:  # in the thread
        try:
            number, width = self._wanted.pop()
        except IndexError:
            return None
        return number, width, QImage.fromData(self._page(number, width))

    def _hand_over(self, future: Future[Made | None]) -> None:  # in the thread
        error = future.exception()
        self._made.emit(error if error is not None else future.result())

    @Slot(object)
    def _on_made(self, found: Made | BaseException | None) -> None:
        self._under_way -= 1
        self._end_if_idle()
        if isinstance(found, BaseException):
            raise found  # a bug: the window's own dialog tells
        if found is not None and not self._is_closed:
            self.arrived.emit(*found)
