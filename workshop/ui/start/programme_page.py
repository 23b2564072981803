"""Page 2: a ready-made evening, or programmes of one's own choice, with their themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QVBoxLayout,
    QWidget,
)

from workshop.texts.counting import capital, listed
from workshop.texts.ui import wizard as words
from workshop.ui.kit.card import ChoiceCard
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label
from workshop.ui.start.draft import PageName
from workshop.ui.start.page import WizardPage
from workshop.ui.start.run_sheet import SheetView, stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.programme import Programme
    from workshop.domain.run_sheet import RunSheet
    from workshop.ui.start.checking import Problem
    from workshop.ui.start.draft import Choices, Draft
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 330


class ProgrammePage(WizardPage):
    """What is chosen stands at the left, how long it takes at the right."""

    name = PageName.PROGRAMME
    title = words.PROGRAMME_TITLE

    def __init__(self, look: Look, draft: Draft, choices: Choices) -> None:
        super().__init__(look, draft, choices)
        self._group = QButtonGroup(self)
        self.cards = {sheet.id: self._evening_card(sheet) for sheet in choices.evenings}
        self.cards[""] = ChoiceCard(look, words.OWN_CHOICE, meaning=words.OWN_CHOICE_MEANS)
        self.boxes = {each.id: self._box(each) for each in choices.programmes}
        self.themes = {
            each.id: self._theme_box(each)
            for each in choices.programmes
            if choices.themes_of(each.id)
        }
        self._theme_labels = {
            name: label(box.accessibleName(), "strong") for name, box in self.themes.items()
        }
        self.problem = Trouble(look)
        self.problem.hide()
        self.sheet = SheetView(look)
        self.body.addWidget(Columns([self._left(), self.sheet], look.px(_NARROWEST), look.px(24)))
        self.body.addStretch(1)
        for card in self.cards.values():
            self._group.addButton(card)
        self._group.buttonClicked.connect(self._on_card)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(10))
        for card in self.cards.values():
            column.addWidget(card)
        column.addWidget(self.problem)
        for box in self.boxes.values():
            column.addWidget(box)
        for name, chooser in self.themes.items():
            column.addWidget(self._theme_labels[name])
            column.addWidget(chooser)
        column.addStretch(1)
        return left

    def _evening_card(self, sheet: RunSheet) -> ChoiceCard:
        names = {each.id: each.title for each in self.choices.programmes}
        used = listed([names.get(each, each) for each in sheet.programmes])
        facts = f"{capital(words.duration(sheet.minutes))} · {used}"
        return ChoiceCard(self.look, sheet.title, meaning=facts)

    def _box(self, programme: Programme) -> CheckBox:
        box = CheckBox(self.look, programme.title)
        box.toggled.connect(self._on_boxes)
        return box

    def _theme_box(self, programme: Programme) -> ChoiceBox:
        box = ChoiceBox(self.look)
        box.setAccessibleName(words.theme_of(programme.title))
        box.addItem(words.NO_THEME, "")
        for name, title in self.choices.themes_of(programme.id):
            box.addItem(capital(title), name)
        box.currentIndexChanged.connect(self._on_themes)
        return box

    # --- showing ---------------------------------------------------------------------------

    def enter(self) -> None:
        chosen = self.draft.evening if self.draft.evening in self.cards else ""
        self.cards[chosen].setChecked(True)
        for name, box in self.boxes.items():
            with QSignalBlocker(box):  # it is drawn, not chosen
                box.setChecked(name in self.draft.programmes)
        for name, chooser in self.themes.items():
            with QSignalBlocker(chooser):
                place = chooser.findData(self.draft.themes.get(name, ""))
                chooser.setCurrentIndex(max(0, place))
        self._show()
        self.cards[chosen].setFocus()

    def _show(self) -> None:
        is_own = not self.draft.evening
        for box in self.boxes.values():
            box.setVisible(is_own)
        bases = self.draft.bases(self.choices)
        for name, theme in self.themes.items():
            theme.setVisible(name in bases)
            self._theme_labels[name].setVisible(name in bases)
        self.sheet.show_stops(stops(self.draft, self.choices))

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
        self.changed.emit()

    @Slot()
    def _on_boxes(self) -> None:
        self.draft.programmes = [name for name, box in self.boxes.items() if box.isChecked()]
        self._show()
        self.changed.emit()

    @Slot()
    def _on_themes(self) -> None:
        chosen = {name: str(box.currentData()) for name, box in self.themes.items()}
        self.draft.themes = {name: theme for name, theme in chosen.items() if theme}
        self.changed.emit()
