"""*Wie ziet wat*: to be chosen until somebody begins to answer, in the literal sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from workshop.domain.errors import SettingsFixedError
from workshop.domain.settings import Attribution, Publicity
from workshop.texts import promises
from workshop.texts.explaining import explain
from workshop.texts.ui import details as words
from workshop.ui.kit.card import ChoiceCard
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 236


class WhoSeesWhat(QWidget):
    """Two rows of cards; once it is fixed, the two that hold and why."""

    chosen = Signal()
    """Somebody chose another card."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards: dict[Publicity | Attribution, ChoiceCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self._choices, self._fixed = QWidget(), QWidget()
        column.addWidget(self._choices)
        column.addWidget(self._fixed)
        self._promises = {kind: label(role="words") for kind in (Publicity, Attribution)}
        self._fill_choices()
        self._fill_fixed()

    def _fill_choices(self) -> None:
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(8))
        for kind, heading in ((Publicity, words.PUBLICITY), (Attribution, words.ATTRIBUTION)):
            column.addWidget(label(heading, "strong"))
            group = QButtonGroup(self)
            for each in kind:
                card = self.cards[each] = ChoiceCard(self._look, *_said(each))
                card.finish()
                group.addButton(card)
            group.buttonClicked.connect(self._on_clicked)
            cards = [self.cards[each] for each in kind]
            column.addWidget(Columns(cards, self._look.px(_NARROWEST), self._look.px(14)))
        column.addWidget(label(promises.LIMITS, "small"))

    def _fill_fixed(self) -> None:
        column = QVBoxLayout(self._fixed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        for sentence in self._promises.values():
            column.addWidget(sentence)
        column.addWidget(label(explain(SettingsFixedError()), "second"))

    def show_settings(self, publicity: Publicity, attribution: Attribution, *, fixed: bool) -> None:
        """As chosen, or as they hold."""
        self._choices.setVisible(not fixed)
        self._fixed.setVisible(fixed)
        for each in (publicity, attribution):
            self._promises[type(each)].setText(_said(each)[1])
            if not self.cards[each].isChecked():
                self.cards[each].setChecked(True)

    @property
    def publicity(self) -> Publicity:
        """On the card that is chosen."""
        return next(each for each in Publicity if self.cards[each].isChecked())

    @property
    def attribution(self) -> Attribution:
        """On the card that is chosen."""
        return next(each for each in Attribution if self.cards[each].isChecked())

    @Slot(QAbstractButton)
    def _on_clicked(self, _: QAbstractButton) -> None:
        self.chosen.emit()


def _said(each: Publicity | Attribution) -> tuple[str, str, str]:
    """Its name, the literal promise, and what that means."""
    if isinstance(each, Publicity):
        said = promises.PUBLICITY_NAME, promises.PUBLICITY, promises.PUBLICITY_MEANS
        return said[0][each], said[1][each], said[2][each]
    named = promises.ATTRIBUTION_NAME, promises.ATTRIBUTION, promises.ATTRIBUTION_MEANS
    return named[0][each], named[1][each], named[2][each]
