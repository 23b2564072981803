"""A sealed evening: a line that says so and where to reopen it, and fields that only show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from workshop.texts.ui import attendance, joint, paper
from workshop.texts.ui import operator as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label, set_state
from workshop.ui.operator.page import SIDE

if TYPE_CHECKING:
    from workshop.pictures.account import AccountPicture
    from workshop.ui.theme.look import Look

_AS_USUAL: Final = frozenset({"account", "archive", "report", "find", "log", "erase", "details"})
"""Pages whose fields do something after the seal too, or change nothing of the evening."""
_SEARCHES: Final = frozenset({attendance.FILTER, joint.FIND_SOURCE, paper.WHO})
"""Names of fields that only look for something."""
_CHANGES, _REASON = "changes", "otherReason"
"""Names of properties of a button."""


class SealedLine(QFrame):
    """Under the heading of every page that would change something."""

    opened = Signal()
    """The page where the report can be reopened."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        row = self._row = QHBoxLayout(self)
        row.setSpacing(look.px(10))
        self.sentence = label(role="strong")
        row.addWidget(self.sentence, 1)
        self.to_account = Button(look, words.MENU["account"], kind="small", sign="seal")
        self.to_account.done.connect(self.opened)
        row.addWidget(self.to_account)
        self.set_side(SIDE)
        self.hide()

    def set_side(self, side: int) -> None:
        """As the page under it has."""
        wide = self._look.px(side)
        self._row.setContentsMargins(wide, self._look.px(10), wide, 0)

    def follow(self, account: AccountPicture, name: str, page: QWidget) -> None:
        """Say it on `page` (called `name`), and let nobody type there; or no longer."""
        version = account.seal.version if account.seal else None
        is_sealed = version is not None and name not in _AS_USUAL
        self.sentence.setText(words.sealed(version) if version is not None else "")
        self.setVisible(is_sealed)
        _set_read_only(page, is_sealed=is_sealed)
        _block(page, is_sealed=is_sealed)


def changing(button: Button) -> Button:
    """This button changes the evening: after the seal it says that it cannot."""
    button.setProperty(_CHANGES, True)
    return button


def _block(page: QWidget, *, is_sealed: bool) -> None:
    """What else kept a button from being used is remembered, and holds again after reopening."""
    for button in page.findChildren(Button):
        if not button.property(_CHANGES):
            continue
        is_blocked = button.reason == words.SEALED
        if is_sealed and not is_blocked:
            button.setProperty(_REASON, button.reason)
            button.set_blocked(words.SEALED)
        elif is_blocked and not is_sealed:
            button.set_blocked(str(button.property(_REASON) or ""))


def _set_read_only(page: QWidget, *, is_sealed: bool) -> None:
    """A field that shows only for another reason stays as it is."""
    fields: list[QLineEdit | QPlainTextEdit] = [*page.findChildren(QLineEdit)]
    fields += page.findChildren(QPlainTextEdit)
    for field in fields:
        was_sealed = field.property("sealed") == "true"
        if was_sealed == is_sealed or field.accessibleName() in _SEARCHES:
            continue
        if was_sealed or not field.isReadOnly():
            field.setReadOnly(is_sealed)
            set_state(field, "sealed", "true" if is_sealed else "false")
