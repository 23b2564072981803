"""Page 3: *openbaarheid* and *herleidbaarheid*, with the sentences that everybody will read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from workshop.domain.settings import Attribution, Publicity
from workshop.texts import promises
from workshop.texts.ui import wizard as words
from workshop.ui.kit.card import ChoiceCard
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.paper import paint_slip
from workshop.ui.kit.text import label
from workshop.ui.start.draft import PageName
from workshop.ui.start.page import WizardPage
from workshop.ui.theme.tokens import EVENING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from workshop.ui.start.draft import Choices, Draft
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 236


class RoomSample(QWidget):
    """A piece of the wall as the room would see it: a slip, and by whom."""

    def __init__(self, look: Look, by: str) -> None:
        super().__init__()
        self._look, self._by = look, by
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(180), self._look.px(78))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 Qt's name
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(EVENING.ground))
            painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
            font = look.serif(16)
            side = look.px(14)
            wanted = QFontMetrics(font).horizontalAdvance(words.SAMPLE_ANSWER)
            room = self.width() - 2 * side
            if wanted + look.px(30) > room:
                font = look.serif(16 * max(0.6, (room - look.px(30)) / wanted))
                wanted = QFontMetrics(font).horizontalAdvance(words.SAMPLE_ANSWER)
            slip = QRectF(side, look.px(12), wanted + look.px(30), look.px(36))
            paint_slip(painter, slip, EVENING, look.px(9))
            painter.setFont(font)
            painter.setPen(QColor(EVENING.ink))
            text = slip.adjusted(look.px(12), 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words.SAMPLE_ANSWER)
            painter.setFont(look.sans(13))
            painter.setPen(QColor(EVENING.text_2))
            under = QRectF(side, slip.bottom() + look.px(4), room, look.px(22))
            painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, self._by)


class WhoPage(WizardPage):
    """Two rows of three cards."""

    name = PageName.WHO
    title = words.WHO_TITLE
    subtitle = words.WHO_MEANS

    def __init__(self, look: Look, draft: Draft, choices: Choices) -> None:
        super().__init__(look, draft, choices)
        self.body.setSpacing(look.px(7))
        self.publicity = {each: self._publicity(each) for each in Publicity}
        self.attribution = {each: self._attribution(each) for each in Attribution}
        self._add_row(words.PUBLICITY, list(self.publicity.values()))
        self._add_row(words.ATTRIBUTION, list(self.attribution.values()))
        self.body.addWidget(label(promises.LIMITS, "small"))
        self.body.addStretch(1)

    def _publicity(self, each: Publicity) -> ChoiceCard:
        card = ChoiceCard(
            self.look,
            promises.PUBLICITY_NAME[each],
            promises.PUBLICITY[each],
            promises.PUBLICITY_MEANS[each],
        )
        card.finish()
        return card

    def _attribution(self, each: Attribution) -> ChoiceCard:
        card = ChoiceCard(
            self.look,
            promises.ATTRIBUTION_NAME[each],
            promises.ATTRIBUTION[each],
            promises.ATTRIBUTION_MEANS[each],
        )
        card.finish()
        card.add(RoomSample(self.look, words.SAMPLE_BY[each]))
        return card

    def _add_row(self, heading: str, cards: list[ChoiceCard]) -> None:
        self.body.addWidget(label(heading, "heading"))
        group = QButtonGroup(self)
        for card in cards:
            group.addButton(card)
        group.buttonClicked.connect(self._on_chosen)
        self.body.addWidget(Columns(cards, self.look.px(_NARROWEST), self.look.px(14)))

    def enter(self) -> None:
        self.publicity[self.draft.publicity].setChecked(True)
        self.attribution[self.draft.attribution].setChecked(True)
        self.publicity[self.draft.publicity].setFocus()

    @Slot(QAbstractButton)
    def _on_chosen(self, _: QAbstractButton) -> None:
        self.draft.publicity = next(k for k, card in self.publicity.items() if card.isChecked())
        self.draft.attribution = next(k for k, card in self.attribution.items() if card.isChecked())
        self.changed.emit()
