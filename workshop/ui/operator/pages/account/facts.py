"""What the account will be, or is: version, day and who were there; with which seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from workshop.texts.dates import dutch_date
from workshop.texts.ui import account as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.pages.account.place import Place
    from workshop.ui.operator.pages.account.seal_choice import SealChoice
    from workshop.ui.theme.look import Look


class Facts(QFrame):
    """The card at the side."""

    def __init__(self, look: Look, seal: SealChoice, place: Place) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(18), look.px(16), look.px(18), look.px(16))
        column.setSpacing(look.px(10))
        self.status, self.after = label(role="heading"), label(role="body")
        self._values = {name: label() for name in (words.DATE, words.PRESENT)}
        column.addWidget(label(words.WILL_BE, "label"))
        column.addWidget(self.status)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        for row, (name, value) in enumerate(self._values.items()):
            grid.addWidget(label(name, "second", wraps=False), row, 0)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(rule())
        for part in (seal, rule(), place, rule()):
            column.addWidget(part)
        column.addWidget(self.after)

    def show_picture(self, picture: OperatorPicture) -> None:
        """Before it is sealed, or newly sealed with a decision of the council."""
        account, details = picture.account, picture.details
        is_agreed = account.seal is not None
        self.status.setText(words.ADOPTED if is_agreed else words.status(account.version, None))
        self._values[words.DATE].setText(dutch_date(details.date))
        present = words.present_of(picture.shared.present, details.council_seats)
        self._values[words.PRESENT].setText(present)
        self.after.setText(words.ADOPT_MEANS if is_agreed else words.afterwards(account.version))
