"""Noting who looked whether a card still holds, and when."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.card import CardCheck
from workshop.domain.chamber import ZONE
from workshop.exchange.dates import parse_date
from workshop.texts.dates import day_month_year
from workshop.texts.ui import reference as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.library import CardPicture
    from workshop.ui.theme.look import Look


class CheckForm(QWidget):
    """A button; the fields unfold under it."""

    kept = Signal(object)
    """The `CardCheck` to keep; None: nobody checked it after all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._as_of = date.min
        self.by = ""
        """Who noted one last: probably the same person again."""
        self.open = Button(look, words.CHECK, kind="small", sign="check")
        self.forget = Button(look, words.FORGET, kind="link")
        self.fields = {
            "on": Field(look, "on", words.CHECKED_ON),
            "by": Field(look, "by", words.CHECKED_BY, words.BY_HINT),
        }
        self.keep = Button(look, words.KEEP, kind="small")
        self.cancel = Button(look, words.CANCEL, kind="link")
        self.inside = QWidget()
        self._lay_out(look)
        self.open.done.connect(self._on_open)
        self.cancel.done.connect(self.fold)
        self.keep.done.connect(self._on_keep)
        self.forget.done.connect(self._on_forget)
        for field in self.fields.values():
            field.line.returnPressed.connect(self._on_keep)
        self.fold()

    def _lay_out(self, look: Look) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(8))
        for buttons, above in (((self.open, self.forget), None), ((self.keep, self.cancel), 1)):
            row = QHBoxLayout()
            row.setSpacing(look.px(12))
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            if above is None:
                whole.addLayout(row)
            else:
                self._fill(look, row)
        whole.addWidget(self.inside)

    def _fill(self, look: Look, buttons: QHBoxLayout) -> None:
        column, row = QVBoxLayout(self.inside), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        row.setSpacing(look.px(12))
        for field in self.fields.values():
            row.addWidget(field, 1)
        column.addLayout(row)
        column.addLayout(buttons)
        column.addWidget(label(words.OF_LAPTOP, "small"))

    def show_card(self, shown: CardPicture, *, anew: bool) -> None:
        """Of which card; `anew` is another one than before."""
        self._as_of = shown.card.as_of
        self.forget.setVisible(shown.check is not None)
        if anew:
            self.fold()

    @Slot()
    def fold(self) -> None:
        """As it was before somebody wanted to note one."""
        self.inside.hide()
        self.open.show()

    @Slot()
    def _on_open(self) -> None:
        today = datetime.now(ZONE).date().isoformat()
        self.fields["on"].set_text(day_month_year(today))
        self.fields["by"].set_text(self.by)
        for field in self.fields.values():
            field.show_note("", is_problem=False)
        self.inside.show()
        self.open.hide()
        self.fields["by" if not self.by else "on"].line.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        on = parse_date(self.fields["on"].line.text().strip())
        by = " ".join(self.fields["by"].line.text().split())
        wrong = words.NO_DATE if on is None else words.TOO_EARLY if on < self._as_of else ""
        self.fields["on"].show_note(wrong, is_problem=bool(wrong))
        self.fields["by"].show_note("" if by else words.NOBODY, is_problem=not by)
        if on is None or wrong or not by:
            return
        self.by = by
        self.kept.emit(CardCheck(on, by))

    @Slot()
    def _on_forget(self) -> None:
        self.kept.emit(None)
