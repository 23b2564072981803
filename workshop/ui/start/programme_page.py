"""Page 2: a ready-made evening, or programmes of one's own choice, with their themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QVBoxLayout,
    QWidget,
)

from workshop.texts.counting import capital, listed
from workshop.texts.ui import wizard as words
from workshop.ui.kit.card import ChoiceCard
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.signs import Trouble
from workshop.ui.start.draft import PageName
from workshop.ui.start.page import WizardPage
from workshop.ui.start.programme_list import ProgrammeList
from workshop.ui.start.run_sheet import SheetView, stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.run_sheet import RunSheet
    from workshop.ui.start.checking import Problem
    from workshop.ui.start.draft import Choices, Draft
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 330
_SHARES: Final = (4, 3)


class ProgrammePage(WizardPage):
    """What is chosen stands at the left, how long it takes at the right."""

    making = Signal(bool)
    """As of the list."""
    name = PageName.PROGRAMME
    title = words.PROGRAMME_TITLE

    def __init__(self, look: Look, draft: Draft, choices: Choices) -> None:
        super().__init__(look, draft, choices)
        self._group = QButtonGroup(self)
        self.cards = {sheet.id: self._evening_card(sheet) for sheet in choices.evenings}
        self.cards[""] = ChoiceCard(look, words.OWN_CHOICE, meaning=words.OWN_CHOICE_MEANS)
        self.list = ProgrammeList(look, choices)
        self.boxes, self.themes = self.list.boxes, self.list.themes
        self.problem = Trouble(look)
        self.problem.hide()
        self.sheet = SheetView(look)
        both = [self._left(), self.sheet]
        gap = look.px(24)
        self.body.addWidget(Columns(both, look.px(_NARROWEST), gap, stretches=_SHARES))
        self.body.addStretch(1)
        for card in self.cards.values():
            self._group.addButton(card)
        self._group.buttonClicked.connect(self._on_card)
        self.list.chosen.connect(self._on_boxes)
        self.list.themed.connect(self._on_themes)
        self.list.making.connect(self.making)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(10))
        for card in self.cards.values():
            column.addWidget(card)
        column.addWidget(self.problem)
        column.addWidget(self.list)
        column.addStretch(1)
        return left

    def _evening_card(self, sheet: RunSheet) -> ChoiceCard:
        names = {each.id: each.title for each in self.choices.programmes}
        used = listed([names.get(each, each) for each in sheet.programmes])
        facts = f"{capital(words.duration(sheet.minutes))} · {used}"
        return ChoiceCard(self.look, sheet.title, meaning=facts)

    # --- showing ---------------------------------------------------------------------------

    def enter(self) -> None:
        chosen = self.draft.evening if self.draft.evening in self.cards else ""
        self.cards[chosen].setChecked(True)
        self.list.fill(self.draft.programmes, self.draft.themes)
        self._show()
        self.cards[chosen].setFocus()

    def _show(self) -> None:
        is_own = not self.draft.evening
        self.list.show_rows(self.draft.bases(self.choices), is_own=is_own)
        self.sheet.show_stops(stops(self.draft, self.choices))
        # Also at the foot of the window: among twelve programmes the list scrolls far down.
        self.told.emit(self.sheet.total.text(), False)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.problem.setVisible(bool(problems))
        self.problem.sentence.setText(problems[0].sentence if problems else "")

    def show_field(self, field: str) -> None:
        boxes = list(self.boxes.values())
        (boxes[0] if boxes and boxes[0].isVisible() else self.cards[""]).setFocus()

    # --- choosing --------------------------------------------------------------------------

    @Slot(QAbstractButton)
    def _on_card(self, card: QAbstractButton) -> None:
        self.draft.evening = next(name for name, each in self.cards.items() if each is card)
        self._show()
        if not self.draft.evening:
            QTimer.singleShot(0, self, self._show_list)  # its boxes have their places then
        self.changed.emit()

    @Slot()
    def _show_list(self) -> None:
        """From the card down: the boxes under it are what comes next."""
        card = self.cards[""]
        top = card.mapTo(self._inside, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - self.look.px(18))

    @Slot()
    def _on_boxes(self) -> None:
        self.draft.programmes = self.list.names()
        self._show()
        self.changed.emit()

    @Slot()
    def _on_themes(self) -> None:
        self.draft.themes = self.list.theme_names()
        self.changed.emit()
