"""A card as it is read: its sentence, its text, and where and of when it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from workshop.domain.card import needs_looking_up
from workshop.texts import library as names
from workshop.texts.ui import reference as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label
from workshop.ui.kit.wrapped import Wrapped
from workshop.ui.operator.pages.reference.check_form import CheckForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont

    from workshop.pictures.library import CardPicture
    from workshop.ui.theme.look import Look


class CardView(QScrollArea):
    """Scrolls by itself; the form to note a check in stays as it is while the card stays."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.shown: CardPicture | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # to read on with the arrow keys
        self.setAccessibleName(words.CARD)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setMinimumHeight(1)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(look.px(8), 0, look.px(12), look.px(8))
        whole.setSpacing(look.px(12))
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(10))
        whole.addLayout(self._column)
        self.form = CheckForm(look)
        whole.addWidget(self.form)
        whole.addStretch(1)
        self.setWidget(inside)
        self.show_card(None)

    def show_card(self, shown: CardPicture | None) -> None:
        """This one; nothing moves if it is the same."""
        if shown is not None and shown == self.shown:
            return
        is_other = self.shown is None or shown is None or shown.card.id != self.shown.card.id
        self.shown = shown
        clear(self._column)
        for each in self._parts(shown) if shown else (label(words.CHOOSE, "second"),):
            self._column.addWidget(each)
        for text in self.findChildren(QLabel):
            text.ensurePolished()  # only then it knows how high it is
        self.form.setVisible(shown is not None)
        if shown is not None:
            self.form.show_card(shown, anew=is_other)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def _parts(self, shown: CardPicture) -> Iterator[QWidget]:
        card = shown.card
        yield label(shown.group, "label")
        yield self._large(card.title, self._look.serif(25, 600))
        yield self._large(card.summary, self._look.serif(17, 400))
        asks = card.law and needs_looking_up(card, shown.check)
        yield label(names.as_of(card, shown.check), "attention" if asks else "small")
        for line in card.text.split("\n"):
            if line.startswith("- "):
                yield self._item(line.removeprefix("- "))
            elif line:
                yield label(line)
        if card.check:
            yield label(names.changed(card.check), "attention")
        yield rule()
        for fact in names.origin(shown):
            yield label(fact, "small")

    def _large(self, text: str, font: QFont) -> QWidget:
        made = Wrapped(font, self._look.theme.text)
        made.set_text(text)
        return made

    def _item(self, text: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(self._look.px(6), 0, 0, 0)
        row.setSpacing(self._look.px(8))
        dot = label("•", wraps=False)
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text), 1)
        return holder
