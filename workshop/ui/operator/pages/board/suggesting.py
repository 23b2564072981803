"""Looks for texts that look alike in a thread of its own, for the newest table only."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from workshop.ui.operator.pages.board.alike import alike

if TYPE_CHECKING:
    from workshop.ui.operator.pages.board.alike import Likeness

_under_way: Final[set[Suggesting]] = set()
"""Kept until their thread has ended: else one might die in that thread."""


@dataclass(frozen=True)
class Lying:
    """Texts in the order they matter in, where each lies, and what was refused."""

    texts: tuple[str, ...]
    places: tuple[str, ...]
    refused: frozenset[object]


class Suggesting(QObject):
    """Five hundred answers take a while to hold beside each other; the window does not wait."""

    found = Signal(object)
    """A `Likeness` of what was asked last, or None."""
    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted: Lying | None = None
        self._thread: Thread | None = None
        self._ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """What was asked last is not known yet."""
        return self._thread is not None

    def ask(self, lying: Lying) -> None:
        """`found` follows, unless something newer is asked before that."""
        self._wanted = lying
        if self._thread is None:
            self._start()

    def _start(self) -> None:
        lying, self._wanted = self._wanted, None
        _under_way.add(self)
        self._thread = Thread(target=self._seek, args=(lying,), name="alike", daemon=True)
        self._thread.start()

    def _seek(self, lying: Lying) -> None:  # in the thread
        try:
            found: object = alike(lying.texts, lying.places, lying.refused)
        except Exception as error:  # noqa: BLE001 raised again in the window's thread
            found = error
        if QCoreApplication.instance() is not None:
            self._ended.emit(found)

    @Slot(object)
    def _on_ended(self, found: Likeness | Exception | None) -> None:
        if self._thread is not None:
            self._thread.join()  # at its very end: else this object might die in that thread
        self._thread = None
        _under_way.discard(self)
        if isinstance(found, Exception):
            raise found  # a bug: its window tells, and the log has it
        if self._wanted is not None:
            self._start()  # of an older table: nobody asks for that any more
        else:
            self.found.emit(found)
