"""A sealed report: where it lies, its two fingerprints, and what checking it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from workshop.texts.ui import account as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.pictures.account import SealPicture
    from workshop.ui.acts import Checked
    from workshop.ui.theme.look import Look

_IN_A_ROW: Final = 2


class Outcome(QFrame):
    """Fingerprints can be selected, to copy them."""

    asked_certificate = Signal()
    """Save it, for whoever wants to know the seal again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(18), look.px(16), look.px(18), look.px(16))
        column.setSpacing(look.px(8))
        self.status = label(role="heading")
        self.path = label(role="second")
        self.version, self.certificate = label(role="strong"), label(role="strong")
        self.others: list[QLabel] = []
        """Fingerprints of further seals."""
        self.save = Button(look, words.CERTIFICATE, kind="small")
        self.saved, self.found = label(role="good"), label()
        self.to_sign = label(words.NOW_PAPER)
        column.addWidget(self.status)
        column.addWidget(self.path)
        column.addWidget(self.to_sign)
        self._seals = QGridLayout()
        self._seals.setHorizontalSpacing(look.px(24))
        self._seals.setVerticalSpacing(look.px(10))
        for at in range(_IN_A_ROW):
            self._seals.setColumnStretch(at, 1)
        column.addLayout(self._seals)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        column.addLayout(row)
        for line in (self.saved, self.found):
            column.addWidget(line)
            line.hide()
        self.save.done.connect(self.asked_certificate)

    def show_seal(self, seal: SealPicture) -> None:
        """Of the present version."""
        self.status.setText(words.status(seal.version, seal.adoption))
        self.path.setText(seal.target)
        self.to_sign.setVisible(seal.adoption is None)
        self.version, self.certificate = label(role="strong"), label(role="strong")
        self.others = [label(role="strong") for _ in seal.others]
        clear(self._seals)
        self._place(0, words.OF_VERSION, self.version, seal.fingerprint)
        prints = (seal.certificate, *seal.others)
        for at, shown in enumerate((self.certificate, *self.others), 1):
            self._place(at, words.fingerprint_of(at, len(prints)), shown, prints[at - 1])
        self.saved.hide()
        self.found.hide()

    def _place(self, at: int, head: str, digits: QLabel, fingerprint: str) -> None:
        """Heads and fingerprints in pairs, each under the other."""
        digits.setText(words.in_rows(fingerprint))
        digits.setAccessibleName(head)
        flags = Qt.TextInteractionFlag
        digits.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        row, column = at // _IN_A_ROW * 2, at % _IN_A_ROW
        self._seals.addWidget(label(head, "small"), row, column)
        self._seals.addWidget(digits, row + 1, column)

    def show_saved(self, sentence: str) -> None:
        """Where the certificate is."""
        self.saved.setText(sentence)
        self.saved.show()

    def show_checked(self, checked: Checked) -> None:
        """The first line is the outcome."""
        set_role(self.found, "good" if checked.is_unchanged else "attention")
        self.found.setText("\n".join(checked.lines))
        self.found.show()
