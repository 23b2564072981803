"""*Vastgesteld door de raad*: empty until later, then what the council decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.events import Adoption
from workshop.exchange.dates import parse_date
from workshop.texts.ui import account as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.account import AccountPicture
    from workshop.ui.theme.look import Look


class Adopting(QFrame):
    """Fields only once those present agreed."""

    asked = Signal()
    """Record the decision and seal it."""
    refused = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.fields = {
            "date": Field(look, "date", words.DATE, words.DATE_HINT),
            "item": Field(look, "item", words.ITEM),
            "decision": Field(look, "decision", words.NUMBER, words.NUMBER_HINT),
        }
        self.changed = CheckBox(look, words.CHANGED)
        self.adopt = Button(look, words.ADOPT, kind="small")
        self.adopt.done.connect(self.asked)
        self.adopt.refused.connect(self.refused)
        self.later = label(words.LATER, "second")
        self.decided = label(role="good")
        self.form = QWidget()
        self._busy = self._evening = ""
        self._lay_out(look)
        self._show_reason()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        column.setSpacing(look.px(8))
        column.addWidget(label(words.ADOPTED, "heading"))
        for part in (self.later, self.decided, self.form):
            column.addWidget(part)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(10))
        grid, under = QGridLayout(), QHBoxLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(10))
        for at, line in enumerate(self.fields.values()):
            line.typed.connect(self._show_reason)
            grid.addWidget(line, at // 2, at % 2)
        grid.addWidget(self.changed, 1, 1, Qt.AlignmentFlag.AlignBottom)
        under.addWidget(self.adopt)
        under.addStretch(1)
        inside.addLayout(grid)
        inside.addLayout(under)

    def show_account(self, account: AccountPicture, busy: str, evening: str) -> None:
        """Where it stands; `busy` is why nothing can be sealed now.

        `evening` is its day (ISO 8601): the council did not adopt it before that.
        """
        self._evening = evening
        adoption = account.seal.adoption if account.seal else None
        self._busy = busy
        self.later.setVisible(account.seal is None)
        self.form.setVisible(account.seal is not None and adoption is None)
        self.decided.setVisible(adoption is not None)
        self.decided.setText(words.decided(adoption) if adoption else "")
        self._show_reason()

    @property
    def adoption(self) -> Adoption:
        """As it stands in the fields."""
        found = parse_date(self._text("date"))
        date = found.isoformat() if found else ""
        return Adoption(date, self._text("item"), self._text("decision"), self.changed.isChecked())

    def _text(self, name: str) -> str:
        return self.fields[name].line.text().strip()

    @Slot()
    def _show_reason(self) -> None:
        reason, found = self._busy, parse_date(self._text("date"))
        if not reason and found is None:
            reason = words.NO_DATE
        elif not reason and found is not None and found.isoformat() < self._evening:
            reason = words.too_early(self._evening)
        self.adopt.set_blocked(reason or ("" if self._text("item") else words.NO_ITEM))
