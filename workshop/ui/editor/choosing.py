"""Rows of a form where something is chosen: yes or no, or one of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Slot

from workshop.domain.tree import text_at
from workshop.ui.editor.rows import Row
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.tree import Place
    from workshop.ui.editor.work import Work
    from workshop.ui.theme.look import Look


class FlagRow(Row):
    """Yes or no."""

    def __init__(self, look: Look, work: Work, place: Place, title: str, name: str = "") -> None:
        super().__init__(look, work, place, "")
        self.box = CheckBox(look, title)
        self._lay(self.box, name or title)
        self.box.toggled.connect(self._on_toggled)
        self.refresh()

    def refresh(self) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(self.value() is True)

    @Slot(bool)
    def _on_toggled(self, chosen: bool) -> None:
        self.work.type(self.place, chosen or None)


class ChoiceRow(Row):
    """One of a few."""

    def __init__(  # noqa: PLR0913, PLR0917 what a row is
        self,
        look: Look,
        work: Work,
        place: Place,
        title: str,
        choices: Sequence[tuple[str, str]],
        name: str = "",
    ) -> None:
        """`choices`: (value, what it is called); the value "" is none."""
        super().__init__(look, work, place, title)
        self.box = ChoiceBox(look)
        self.box.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(12)
        for value, text in choices:
            self.box.addItem(text, value)
        self._lay(self.box, name or title)
        self.refresh()
        self.box.currentIndexChanged.connect(self._on_chosen)

    def refresh(self) -> None:
        value = text_at(self.work.document, self.place)
        with QSignalBlocker(self.box):
            at = self.box.findData(value)
            if at < 0:  # a name that leads nowhere: it is shown, and told below
                self.box.addItem(value, value)
                at = self.box.count() - 1
            self.box.setCurrentIndex(at)

    @Slot(int)
    def _on_chosen(self, _: int) -> None:
        self.choose(str(self.box.currentData()))

    def choose(self, value: str) -> None:
        """Subclasses may do more than write it down."""
        self.work.type(self.place, value or None)
