"""Where, and who agree and sign later: chair and clerk, each with a box to tick."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop.domain.events import Agreement
from workshop.texts.ui import account as words
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.domain.settings import Details
    from workshop.ui.theme.look import Look

_MISSING: Final = {
    "place": words.NO_PLACE,
    "chair": words.NO_CHAIR,
    "clerk": words.NO_CLERK,
}
_TO_AGREE: Final = {"chair": words.CHAIR_TO_AGREE, "clerk": words.CLERK_TO_AGREE}


@dataclass
class _Filled:
    texts: dict[str, str] = field(default_factory=dict)
    """What was typed over the details."""
    agreed: set[str] = field(default_factory=set)
    version: int = 0


class SigningDraft(QObject):
    """What was filled in; it outlives the page it was typed on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.filled = _Filled()

    @classmethod
    def of(cls, owner: QObject) -> SigningDraft:
        """The draft that lives as long as `owner`."""
        return owner.findChild(cls) or cls(owner)


class Signing(QWidget):
    """Filled from the details of the evening."""

    changed = Signal()

    def __init__(self, look: Look, draft: SigningDraft) -> None:
        super().__init__()
        self._draft = draft
        self.fields = {
            "place": Field(look, "place", words.PLACE),
            "chair": Field(look, "chair", words.CHAIR),
            "clerk": Field(look, "clerk", words.CLERK),
        }
        self.checks = {name: CheckBox(look, words.HAS_AGREED) for name in _TO_AGREE}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label(words.in_order(), "second"))
        column.addSpacing(look.px(12))
        column.addWidget(label(words.SIGN, "heading"))
        column.addWidget(label(words.WHO_SIGNS, "second"))
        column.addSpacing(look.px(8))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(10))
        for row, (name, line) in enumerate(self.fields.items()):
            line.typed.connect(self._on_typed)
            grid.addWidget(line, row, 0)
            if name in self.checks:
                grid.addLayout(self._beside(look, name), row, 1)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)

    def _beside(self, look: Look, name: str) -> QVBoxLayout:
        check = self.checks[name]
        check.setAccessibleName(f"{words.HAS_AGREED}: {self.fields[name].line.accessibleName()}")
        check.clicked.connect(self._on_checked)
        column = QVBoxLayout()
        column.addSpacing(look.px(21))  # level with the line, not with its name
        column.addWidget(check)
        column.addStretch(1)
        return column

    def show_details(self, details: Details, version: int) -> None:
        """Names as the evening has them, where nobody typed others; a new version is not agreed."""
        filled = self._draft.filled
        if filled.version != version:
            filled.version = version
            filled.agreed.clear()
        for name, line in self.fields.items():
            line.set_text(filled.texts.get(name, getattr(details, name)))
        for name, check in self.checks.items():
            check.setChecked(name in filled.agreed)

    def _text(self, name: str) -> str:
        return self.fields[name].line.text().strip()

    @property
    def agreement(self) -> Agreement:
        """As it stands in the fields."""
        return Agreement(self._text("place"), self._text("chair"), self._text("clerk"))

    @property
    def reason(self) -> str:
        """Why it cannot be sealed yet; empty if it can."""
        for name, sentence in _MISSING.items():
            if not self._text(name):
                return sentence
        for name, sentence in _TO_AGREE.items():
            if not self.checks[name].isChecked():
                return sentence
        return ""

    @Slot(str, str)
    def _on_typed(self, name: str, text: str) -> None:
        self._draft.filled.texts[name] = text
        self.changed.emit()

    @Slot()
    def _on_checked(self) -> None:
        agreed = {name for name, check in self.checks.items() if check.isChecked()}
        self._draft.filled.agreed = agreed
        self.changed.emit()
