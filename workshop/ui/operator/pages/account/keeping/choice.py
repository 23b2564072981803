"""Three choices for own answers, with category, ground and who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from workshop.domain.keeping import STEPS, Kept
from workshop.texts.ui import keeping as words
from workshop.ui.kit.field import Field
from workshop.ui.kit.radio import Radio
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.domain.keeping import Decision
    from workshop.pictures.account import AccountPicture
    from workshop.ui.theme.look import Look


class Choice(QWidget):
    """Without names unless somebody chooses otherwise; nothing happens by choosing alone."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._former: Decision | None = None
        self._version = 0
        self._is_held = False
        self.radios = {kept: Radio(look, words.CHOICES[kept]) for kept in Kept}
        self.fields = {
            "category": Field(look, "category", words.CATEGORY, words.CATEGORY_HINT),
            "ground": Field(look, "ground", words.GROUND, words.GROUND_HINT),
            "by": Field(look, "by", words.BY),
        }
        self.means, self.copies = label(role="second"), label(role="small")
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        column, grid, group = QVBoxLayout(self), QGridLayout(), QButtonGroup(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        for radio in self.radios.values():
            group.addButton(radio)
            radio.toggled.connect(self._on_changed)
            column.addWidget(radio)
        column.addSpacing(look.px(4))
        column.addWidget(self.means)
        column.addSpacing(look.px(10))
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(10))
        for at, line in enumerate(self.fields.values()):
            line.typed.connect(self._on_changed)
            grid.addWidget(line, at // 2, at % 2)
        column.addLayout(grid)
        column.addSpacing(look.px(10))
        column.addWidget(self.copies)

    # --- drawing ---------------------------------------------------------------------------

    def show_account(self, account: AccountPicture) -> None:
        """What was decided before; what is typed stays until another version."""
        self._is_held = account.hold is not None
        self._former = account.decision
        self.copies.setText(words.copies(account.copies))
        if account.version != self._version:
            self._version = account.version
            self._begin(account)
        self._show_means()

    def _begin(self, account: AccountPicture) -> None:
        decision, seal = account.decision, account.seal
        self.radios[decision.kept if decision else Kept.NAMELESS].setChecked(True)
        self.fields["category"].set_text(decision.category if decision else "")
        self.fields["ground"].set_text(decision.ground if decision else "")
        clerk = seal.agreement.clerk if seal else ""
        self.fields["by"].set_text(decision.by if decision else clerk)

    def _show_means(self) -> None:
        self.means.setText(words.MEANS[self.kept])
        self.copies.setVisible(self.kept is not Kept.WHOLE and bool(self.copies.text()))

    @Slot()
    def _on_changed(self) -> None:
        self._show_means()
        self.changed.emit()

    # --- what was chosen -------------------------------------------------------------------

    @property
    def kept(self) -> Kept:
        """Chosen now."""
        return next((kept for kept, each in self.radios.items() if each.isChecked()), Kept.WHOLE)

    def _asks_the_same(self, former: Decision) -> bool:
        told = tuple(self.text(name) for name in self.fields)
        return self.is_carried_out and told == (former.category, former.ground, former.by)

    def text(self, name: str) -> str:
        """Of the field with this name."""
        return self.fields[name].line.text().strip()

    @property
    def is_carried_out(self) -> bool:
        """Decided before: only its reasons can be put otherwise."""
        return self._former is not None and self._former.kept is self.kept

    @property
    def reason(self) -> str:
        """Why it cannot be decided so; empty if it can."""
        former = self._former
        if former and STEPS.index(self.kept) < STEPS.index(former.kept):
            return words.NOT_BACK
        if self._is_held and self.kept is not Kept.WHOLE:
            return words.HELD_FIRST
        if former and self._asks_the_same(former):
            return words.SAME
        missing = (
            ("category", words.NO_CATEGORY),
            ("ground", words.NO_GROUND),
            ("by", words.NO_BY),
        )
        return next((sentence for name, sentence in missing if not self.text(name)), "")
