"""Which step the forms are of: the desk goes along, the room does not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.texts.ui import paper as words
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.audiences import StepPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.theme.look import Look


class Steps(QWidget):
    """A list of the steps, and whether the round is still open."""

    chosen = Signal(str)
    """Id of a step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._steps: tuple[tuple[str, str], ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        self.box = ChoiceBox(look)
        self.box.setAccessibleName(words.STEP)
        self.box.setMinimumWidth(look.px(120))
        self.box.setMaximumWidth(look.px(280))
        self.box.activated.connect(self._on_activated)
        self.round = label(role="second")
        row.addWidget(label(words.STEP, "label", wraps=False))
        row.addWidget(self.box, 3)
        row.addWidget(self.round, 2)

    def show_steps(self, picture: OperatorPicture, round_words: str) -> None:
        """All steps of the evening, with the one on the desk chosen."""
        self.round.setText(round_words)
        steps = tuple(_named(picture.shared.outline))
        if steps != self._steps:
            self._steps = steps
            self.box.clear()
            for step, title in steps:
                self.box.addItem(title, step)
        at = self.box.findData(str(picture.desk.step.id)) if picture.desk else -1
        if at >= 0 and not self.box.view().isVisible():
            self.box.setCurrentIndex(at)

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        self.chosen.emit(str(self.box.itemData(at)))


def _named(outline: tuple[StepPicture, ...]) -> Iterator[tuple[str, str]]:
    """Id and title of each step, with its programme where another has the same title."""
    often = Counter(each.title for each in outline)
    for each in outline:
        title = each.title if often[each.title] == 1 else f"{each.programme}: {each.title}"
        yield str(each.id), title
