"""*Laten zien* where answers make figures: how many, how much, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.pictures.shown import WRITTEN
from workshop.texts.outline.figures import left_out
from workshop.texts.ui import board as board_words
from workshop.texts.ui import figures as words
from workshop.ui.kit.boxes import Gap
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.asked import QuestionTurner
from workshop.ui.operator.pages.board.strip import WaitingStrip
from workshop.ui.operator.pages.figures.bars import Bars
from workshop.ui.operator.pages.figures.compared import Compared
from workshop.ui.operator.pages.figures.line import Positions
from workshop.ui.operator.pages.figures.tables import RankingTable, WeightsTable
from workshop.ui.operator.pages.unshown import Unshown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.ids import QuestionId
    from workshop.pictures.audiences import OwnQuestion
    from workshop.pictures.insights import Insight, NumberInsight
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.look import Look


class FiguresPage(Page):
    """One question at a time."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._asked: OwnQuestion | None = None
        self._hidden: tuple[QuestionId, ...] = ()
        self._drawn: object = None
        self._offered: object = None
        self.turner = QuestionTurner(room)
        self.waiting = WaitingStrip(room.look)
        self.waiting.asked.connect(self._on_show)
        self.unshown = Unshown(room.look)
        self.nothing = label(words.NO_QUESTION, "second")
        self.figures = QWidget()
        for widget in (self.turner, self.waiting, self.unshown, self.nothing, self.figures):
            widget.hide()
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def show_picture(self, picture: OperatorPicture) -> None:
        owns = picture.desk.own if picture.desk else ()
        self.nothing.setVisible(not owns)
        if not owns:
            self._offer(None)
            return
        at = min(self.room.desk.question, len(owns) - 1)
        asked = self._asked = owns[at].shared
        self.turner.show_place(at, len(owns), asked.question.prompt)
        self._hidden = tuple(
            each.shared.question.id
            for each in owns
            if not each.shared.shown and each.shared.question.kind not in WRITTEN
        )
        self.waiting.show_number(asked.counts.waiting if asked.shown else 0)
        self.unshown.setVisible(not asked.shown)
        self.unshown.show_counts(asked.counts)
        self._draw(asked)
        self._offer(asked)

    def _draw(self, asked: OwnQuestion) -> None:
        drawn = (asked.question.id, asked.shown, asked.insight)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        former, self.figures = self.figures, QWidget()
        self.body.replaceWidget(former, self.figures)
        former.hide()
        former.deleteLater()
        self.figures.setVisible(asked.shown)
        if asked.shown:
            column = QVBoxLayout(self.figures)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self.room.look.px(14))
            for widget in _drawings(self.room.look, asked.insight):
                column.addWidget(widget)

    # --- actions ---------------------------------------------------------------------------

    def _offer(self, asked: OwnQuestion | None) -> None:
        offered = (asked.question.id, asked.shown, self._hidden) if asked else None
        if offered == self._offered:
            return
        self._offered = offered
        if asked is None:
            self.set_actions()
        elif asked.shown:
            joint = Button(self.room.look, board_words.TO_JOINT, kind="primary")
            joint.done.connect(self._on_joint)
            self.set_actions(joint, consequence=words.NO_VOTE)
        else:
            self.set_actions(*self._showing(), consequence=board_words.SHOWS)

    def _showing(self) -> Iterator[Button]:
        show = Button(self.room.look, board_words.SHOW, kind="primary")
        show.done.connect(self._on_show)
        yield show
        if len(self._hidden) > 1:
            every = Button(self.room.look, board_words.show_all(len(self._hidden)))
            every.done.connect(self._on_show_all)
            yield every

    @Slot()
    def _on_show(self) -> None:
        if self._asked is not None:
            self.room.projector.take(None, c.Show(self._asked.question.id))

    @Slot()
    def _on_show_all(self) -> None:
        self.room.projector.take(None, *(c.Show(each) for each in self._hidden))

    @Slot()
    def _on_joint(self) -> None:
        self.room.desk.go(phase=Phase.JOINT)


def _drawings(look: Look, found: Insight) -> Iterator[QWidget]:
    """What the figures show; always something."""
    number = _answers(found)
    if number:
        yield label(words.answers(number), "second")
    if found.weights is not None:
        pairs = list(zip(found.weights.labels, found.weights.points, strict=True))
        yield label(words.PER_GROUP, "label")
        yield Bars(look, pairs)
        yield WeightsTable(look, found.weights)
    elif found.positions is not None:
        yield Positions(look, found.positions)
    elif found.ranking is not None:
        yield RankingTable(look, found.ranking)
    elif found.number is not None:
        yield from _number(found.number)
    elif found.tallies:
        yield Bars(look, [(each.label, each.count) for each in found.tallies])
        if found.comparison is not None:
            yield Compared(look, found.comparison)
    else:
        yield Gap(look, words.TOO_FEW_SHOWN if found.left_out else words.NOTHING)
    yield from _said(found)


def _answers(found: Insight) -> int:
    for each in (found.weights, found.ranking, found.number):
        if each is not None:
            return each.n
    return sum(found.positions.counts) if found.positions else 0


def _number(found: NumberInsight) -> Iterator[QWidget]:
    yield label(words.MEDIAN, "label")
    yield label(words.number(found.median, found.unit), "number")
    yield label(words.spread(found), "body")


def _said(found: Insight) -> Iterator[QWidget]:
    parts = (found.positions, found.ranking)
    consensus = found.consensus or next((each.consensus for each in parts if each), None)
    if consensus is not None:
        yield label(words.CONSENSUS[consensus], "strong")
    if found.left_out:
        yield label(left_out(found.left_out), "small")
