"""How many of the tablets that came in are connected now, and which ask for attention.

A tablet that cannot reach the laptop cannot say what it keeps: of that one stands here when it was
seen last. *2 wachten* is what a tablet itself said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import tablets as words
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.ui.tablets import DoorPicture, Tablet

MOST: Final = 3
"""Tablets that are named; the page *Tablets* has them all."""


class TabletsPart(QWidget):
    """One line, and one for each tablet that asks for attention; nothing while the door is shut."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(label(words.TITLE, "label"), 1)
        self.connected = label("", "strong", wraps=False)
        row.addWidget(self.connected)
        column.addLayout(row)
        self.lines = [_Line() for _ in range(MOST)]
        for each in self.lines:
            column.addWidget(each)
        self.more = label("", "small")
        column.addWidget(self.more)
        self._most = MOST
        self._tablets: tuple[Tablet, ...] = ()
        self.hide()

    def set_tight(self, is_tight: bool) -> None:
        """None is named where the window is low: the beamer's picture needs the room."""
        self._most = 0 if is_tight else MOST
        self._draw()

    def show_door(self, picture: DoorPicture) -> None:
        """A tablet that fell silent asks for attention: perhaps its Wi-Fi did."""
        total = len(picture.tablets)
        listening = sum(each.is_open for each in picture.tablets)
        self.connected.setText(words.connected(listening, total))
        set_role(self.connected, "attention" if listening < total else "strong")
        troubled = [each for each in picture.tablets if each.needs_attention]
        troubled.sort(key=lambda each: (-each.waiting, each.number))
        self._tablets = tuple(troubled)
        self._draw()
        self.setVisible(picture.is_open and total > 0)

    def _draw(self) -> None:
        shown = self._tablets[: self._most]
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.show_tablet(shown[at])
        left = len(self._tablets) - len(shown)
        self.more.setText(words.more(left) if left else "")
        self.more.setVisible(left > 0 and self._most > 0)


class _Line(QWidget):
    """*Tablet 3 · Ada — 2 wachten*."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.who = label("", "small")
        self.trouble = label("", "attention", wraps=False)
        row.addWidget(self.who, 1)
        row.addWidget(self.trouble)
        self.hide()

    def show_tablet(self, tablet: Tablet) -> None:
        """Its user stands there where the setting lets that be known."""
        self.who.setText(words.tablet_of(tablet.number, tablet.user))
        self.trouble.setText(words.trouble(tablet.waiting, tablet.last, is_open=tablet.is_open))
