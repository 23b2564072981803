"""All that is still to be filled in or mended; each line leads to its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from workshop.texts.ui import editor as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.tree import Place
    from workshop.ui.editor.bench import Fault
    from workshop.ui.theme.look import Look

_PART: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_HIGH: Final = 190
_MOST: Final = 60


class FaultsPanel(QFrame):
    """Under the form, when somebody asks for it."""

    asked = Signal(object)
    """A `Place`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("actions")
        self.setAccessibleName(words.FAULTS)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        column.addWidget(label(words.FAULTS, "strong"))
        self._list = ScrollingPage()
        self._list.body.setContentsMargins(0, 0, 0, 0)
        self._list.body.setSpacing(0)
        column.addWidget(self._list, 1)
        self.setFixedHeight(look.px(_HIGH))
        self._shown: tuple[Fault, ...] = ()
        self.lines: list[_Line] = []
        self.hide()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """These, in the order of the programme."""
        if tuple(faults) == self._shown:
            return
        self._shown = tuple(faults)
        clear(self._list.body)
        self.lines = [_Line(self._look, each) for each in faults[:_MOST]]
        for line in self.lines:
            line.done.connect(self._on_line)
            self._list.body.addWidget(line)
        self._list.body.addStretch(1)
        if not faults:
            self.hide()

    @Slot()
    def _on_line(self) -> None:
        line = self.sender()
        if isinstance(line, _Line):
            self.asked.emit(line.place)


class _Line(Button):
    """Where, and what."""

    def __init__(self, look: Look, fault: Fault) -> None:
        where = words.where(fault.key, words.FIELDS)
        super().__init__(look, f"{where}: {fault.sentence}", kind="link")
        self.place = place_of(fault.key)
        self.setMinimumHeight(look.px(36))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        """A long sentence does not make the window wider."""
        return QSize(0, super().minimumSizeHint().height())


def place_of(key: str) -> Place:
    """The place that a fault's key spells: `step[2].title` is `("step", 1, "title")`."""
    return tuple(int(number) - 1 if number else name for name, number in _PART.findall(key))


def node_of(place: Place) -> Place:
    """The part of the outline that this place is in."""
    if place[:1] != ("step",):
        return ()
    return place[:4] if place[2:3] == ("question",) and len(place) > 3 else place[:2]  # noqa: PLR2004 a question
