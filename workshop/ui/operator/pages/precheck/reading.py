"""Can the last row read it? A test picture on the beamer, a question, and light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import precheck as words
from workshop.texts.ui import precheck_room as lines
from workshop.texts.ui.precheck import Line
from workshop.ui.beamer.slide import View
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from workshop.ui.operator.pages.precheck.known import Known
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.look import Look


class ReadingPart(QWidget):
    """Asks only while the test picture is in front of the room."""

    def __init__(self, look: Look, room: Room, known: Known) -> None:
        super().__init__()
        self._room, self._known = room, known
        self.button = Button(look, words.TEST_PICTURE, kind="small")
        self.button.setProperty("at", "test")
        self.button.done.connect(self._on_test)
        self.yes = Button(look, words.YES, kind="small")
        self.no = Button(look, words.NO_LIGHT, kind="small")
        self.yes.done.connect(self._on_yes)
        self.no.done.connect(self._on_no)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(34), 0, 0, look.px(10))
        column.setSpacing(look.px(6))
        column.addWidget(label(words.CAN_READ, "words"))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(label(words.LIGHT_MEANS, "small"))
        room.projector.changed.connect(self.draw)
        self.draw()

    @property
    def is_asking(self) -> bool:
        """The test picture is in front."""
        slide = self._room.projector.slide
        return slide is not None and slide.view is View.TEST

    @Slot()
    def draw(self) -> None:
        """As the room sees it now."""
        self.setVisible(self.is_asking)
        self.button.set_text(words.TEST_AWAY if self.is_asking else words.TEST_PICTURE)
        is_dark = self._room.preferences.beamer_theme().is_dark
        self.no.set_text(words.NO_LIGHT if is_dark else words.NO_DARK)

    @Slot()
    def _on_test(self) -> None:
        if self.is_asking:
            self._room.projector.put_away()
        else:
            self._room.projector.take(View.TEST)

    @Slot()
    def _on_yes(self) -> None:
        self._known.put(Line.READING, lines.READING_FINE)
        self._known.tried_other = False
        self._room.projector.put_away()

    @Slot()
    def _on_no(self) -> None:
        """The other one, once; who says no to both needs another lamp."""
        known, preferences = self._known, self._room.preferences
        known.put(Line.READING, lines.READING_NEITHER if known.tried_other else lines.READING_OTHER)
        known.tried_other = True
        other = DAY if preferences.beamer_theme().is_dark else EVENING
        preferences.beamer_theme_name = other.name  # the page is made anew with this
