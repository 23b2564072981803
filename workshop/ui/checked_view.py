"""What checking a report found: the outcome, each seal with its fingerprint, where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop.texts import verifying
from workshop.texts.ui import checking as words
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.fingerprint import Fingerprint
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from workshop.domain.verified import Verified
    from workshop.ui.acts import Checked
    from workshop.ui.theme.look import Look

_SEAL_WIDTH: Final = 310


class CheckedView(QFrame):
    """Says a sentence, or shows an outcome."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self.outcome = label(role="heading")
        self.outcome.setProperty("large", True)
        self.prints: list[Fingerprint] = []
        self.lines: list[str] = []
        """Under the outcome, as they stand there."""
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(8))
        column.addWidget(self.outcome)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(6))
        column.addLayout(self._column)

    def say(self, sentence: str) -> None:
        """Where the check is; there is no outcome yet."""
        self._begin(sentence, "heading")

    def show_checked(self, checked: Checked) -> None:
        """The outcome first; a mark in words, never a colour alone."""
        role = "good" if checked.is_unchanged else "attention"
        first, *rest = checked.lines
        if checked.found is None:
            self._begin(first, role)
            self._add(*rest)
            return
        self._begin(verifying.outcome(checked.found), role)
        self._show_seals(checked.found)
        self._add(*verifying.belonging(checked.found))

    def _show_seals(self, found: Verified) -> None:
        """Beside each other where there is room."""
        seals = QWidget()
        flow = FlowLayout(seals, gap=self._look.px(28))
        for number, seal in enumerate(found.seals, 1):
            lines = (verifying.seal_line(seal, number, len(found.seals)), *verifying.expired(seal))
            flow.addWidget(self._seal(lines, seal.fingerprint))
            self.lines += lines
        self._column.addWidget(seals)

    def _seal(self, lines: tuple[str, ...], fingerprint: str) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        shown = Fingerprint(self._look, words.PRINT_OF_SEAL, fingerprint)
        self.prints.append(shown)
        for line in lines:
            column.addWidget(label(line))
        column.addWidget(shown)
        block.setFixedWidth(max(self._look.px(_SEAL_WIDTH), shown.sizeHint().width()))
        return block

    def _begin(self, outcome: str, role: str) -> None:
        set_role(self.outcome, role)
        self.outcome.setText(outcome)
        clear(self._column)
        self.prints, self.lines = [], []

    def _add(self, *lines: str) -> None:
        for line in lines:
            self.lines.append(line)
            self._column.addWidget(label(line))
