"""A page of a new evening: a title, a sentence, and what there is to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from workshop.ui.kit.text import label
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.start.checking import Problem
    from workshop.ui.start.draft import Choices, Draft, PageName
    from workshop.ui.theme.look import Look


class WizardPage(ScrollingPage):
    """Subclasses fill `body` from the draft and write to it at every change."""

    name: PageName
    title = ""
    subtitle = ""
    changed = Signal()
    """The draft is another one."""
    told = Signal(str, bool)
    """(sentence, whether it is a problem) for the foot of the window."""

    def __init__(self, look: Look, draft: Draft, choices: Choices) -> None:
        super().__init__()
        self.look, self.draft, self.choices = look, draft, choices
        side = look.px(40 if look.scale <= 1 else 24)
        self.body.setContentsMargins(side, look.px(18), side, look.px(12))
        self.body.setSpacing(look.px(10))
        head = QVBoxLayout()
        head.setSpacing(look.px(2))
        head.addWidget(label(self.title, "title"))
        if self.subtitle:
            head.addWidget(label(self.subtitle, "second"))
        self.body.addLayout(head)

    def enter(self) -> None:
        """It comes in sight: draw the draft as it is now, and take the focus."""
        raise NotImplementedError

    def leave(self) -> None:
        """Another page comes."""

    def take_enter(self) -> bool:
        """Whether the page uses the Enter key itself where the focus is now."""
        return False

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is missing on this page."""

    def show_field(self, field: str) -> None:
        """Put the focus where this is filled in."""
