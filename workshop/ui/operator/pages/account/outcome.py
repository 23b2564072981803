"""A sealed report: where it lies, its two fingerprints, and what checking it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from workshop.texts.ui import account as words
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.pictures.account import SealPicture
    from workshop.ui.acts import Checked
    from workshop.ui.theme.look import Look


class Outcome(QFrame):
    """Fingerprints can be selected, to copy them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(18), look.px(16), look.px(18), look.px(16))
        column.setSpacing(look.px(8))
        self.status = label(role="heading")
        self.path = label(role="second")
        self.version, self.certificate = label(role="strong"), label(role="strong")
        self.found = label()
        self.to_sign = label(words.NOW_PAPER)
        column.addWidget(self.status)
        column.addWidget(self.path)
        column.addWidget(self.to_sign)
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        for head, digits in (
            (words.OF_VERSION, self.version),
            (words.FINGERPRINT, self.certificate),
        ):
            row.addLayout(self._print(head, digits), 1)
        column.addLayout(row)
        column.addWidget(self.found)
        self.found.hide()

    def _print(self, head: str, digits: QLabel) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(2)
        made.addWidget(label(head, "small"))
        digits.setAccessibleName(head)
        flags = Qt.TextInteractionFlag
        digits.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        made.addWidget(digits)
        return made

    def show_seal(self, seal: SealPicture) -> None:
        """Of the present version."""
        self.status.setText(words.status(seal.version, seal.adoption))
        self.path.setText(seal.target)
        self.to_sign.setVisible(seal.adoption is None)
        self.version.setText(words.in_rows(seal.fingerprint))
        self.certificate.setText(words.in_rows(seal.certificate))
        self.found.hide()

    def show_checked(self, checked: Checked) -> None:
        """The first line is the outcome."""
        set_role(self.found, "good" if checked.is_unchanged else "attention")
        self.found.setText("\n".join(checked.lines))
        self.found.show()
