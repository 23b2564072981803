"""The round in which each answers alone: who sent, who not; never what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution
from workshop.texts.ui import operator as frame
from workshop.texts.ui import own as words
from workshop.ui.kit.boxes import Notice
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.cues import Cues
from workshop.ui.operator.pages.own_counts import GroupRows
from workshop.ui.operator.pages.own_head import Head
from workshop.ui.operator.pages.own_names import Missing
from workshop.ui.operator.pages.own_questions import Questions
from workshop.ui.operator.pages.two_columns import TwoColumns
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.pictures.audiences import OwnQuestion
    from workshop.pictures.desk import DeskOwn, DeskPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

_TIGHT: Final = 640
_NARROW: Final = 730
"""Below this, names of political groups would not fit beside their units."""


class OwnPage(Page):
    """Counts of the question in hand, and the way on."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self._here: DeskPicture | None = None
        self._task: Task | None = None
        self._attribution = Attribution.GROUP
        self._action = ("", "")
        self.questions = Questions(look)
        self.questions.chosen.connect(room.desk.turn_to)
        self.nothing = label(words.NO_QUESTION, "second")
        self.head = Head(look)
        self.head.round.done.connect(self._on_round)
        self.rows = GroupRows(look)
        self.hidden = Notice(look, "hidden", words.HIDDEN, "")
        self.shown = Notice(look, "check", words.SHOWN, words.SHOWN_MEANS)
        self.drafts = Notice(look, "paper", "", words.DRAFTS_MEAN, dashed=True)
        self.missing = Missing(look)
        self.cues = Cues(look)
        self._practice = QWidget()
        self.let_answer = changing(Button(look, words.LET_ANSWER))
        self.let_answer.done.connect(self._on_let_answer)
        self.let_answer.refused.connect(self.tell)
        self._fill()
        self.show_answers = Button(look, words.SHOW, kind="primary")
        self.show_answers.done.connect(self._on_show)
        self.more_time = Button(look, words.MORE_TIME)
        self.more_time.done.connect(self._on_more_time)
        self.enter = Button(look, words.ENTER)
        self.enter.done.connect(self._on_enter)
        self.set_actions(
            self.show_answers, self.more_time, self.enter, consequence=words.SHOW_MEANS
        )

    def _fill(self) -> None:
        self._columns = TwoColumns(self.room.look, side=250, narrow=_NARROW)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)
        main = self._columns.main
        above = (self.questions, self.nothing, self.head)
        below = (self.rows, self.hidden, self.shown, self.drafts, self.missing, self._practice)
        for part in (*above, *below):
            main.addWidget(part)
        main.addStretch(1)
        practice = QHBoxLayout(self._practice)
        practice.setContentsMargins(0, 0, 0, 0)
        practice.addWidget(label(words.PRACTICE, "second"), 1)
        practice.addWidget(self.let_answer)
        self._columns.side.addWidget(self.cues)
        self._columns.side.addStretch(1)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        here = self._here = picture.desk
        if here is None:
            return
        self._attribution = picture.shared.attribution
        self.cues.show_cues(here.step.cues)
        self._columns.show_side(bool(here.step.cues))
        is_open = any(each.shared.open for each in here.own)
        self._practice.setVisible(picture.details.practice and is_open)
        at = self._at()
        self.questions.show_questions(here.own, max(0, at))
        self.nothing.setVisible(at < 0)
        for part in (self.head, self.rows, self.enter):
            part.setVisible(at >= 0)
        self._name_action()
        if at < 0:
            for line in (self.hidden, self.shown, self.drafts, self.missing):
                line.hide()
            return
        self._show_own(here.own[at])
        shared = here.own[at].shared
        self.missing.show_people(picture, shared.question.id if shared.open else None)
        self._fit_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._fit_actions()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        super().tell(sentence)
        self._fit_actions()  # what was refused is told at any size

    def _fit_actions(self) -> None:
        """With large letters the sentence and the lesser button make room."""
        is_tight = self.width() < self.room.look.px(_TIGHT)
        at = self._at()
        is_open = at >= 0 and self._here is not None and self._here.own[at].shared.open
        self.more_time.setVisible(is_open and not is_tight)
        self.message.setVisible(not is_tight or self.message.property("role") == "attention")

    def _at(self) -> int:
        """Which question is in hand; -1 without any."""
        own = self._here.own if self._here else ()
        return min(self.room.desk.question, len(own) - 1)

    def _show_own(self, own: DeskOwn) -> None:
        shared, counts = own.shared, own.shared.counts
        self.head.show_own(own)
        self.rows.show_counts(own.groups, own.apart, counts)
        is_out = shared.shown and not counts.waiting
        strong, meaning = _hidden(shared, self._attribution)
        self.hidden.strong.setText(strong)
        self.hidden.meaning.setText(meaning)
        self.hidden.setVisible(not is_out)
        self.shown.setVisible(is_out)
        self.drafts.strong.setText(frame.drafts(counts.drafts))
        self.drafts.setVisible(counts.drafts > 0)

    def _name_action(self) -> None:
        own = self._here.own if self._here else ()
        is_over = all(not each.shared.open and not each.shared.counts.waiting for each in own)
        if not own:
            sentence, name = "", words.TO_JOINT
        elif is_over:
            sentence, name = "", words.TO_SHOW
        else:
            nameless = self._attribution is Attribution.ANONYMOUS
            sentence = words.SHOW_NAMELESS_MEANS if nameless else words.SHOW_MEANS
            name = words.SHOW
        if (name, sentence) != self._action:  # else what was told stays
            self._action = name, sentence
            self.show_answers.set_text(name)
            self.set_consequence(sentence)

    # --- acting ----------------------------------------------------------------------------

    @Slot()
    def _on_show(self) -> None:
        """Put the showing in front, and with it all that waits of this step.

        Entering the phase closes the rounds of the step by itself.
        """
        if self._here is None:
            return
        desk, projector, at = self.room.desk, self.room.projector, self._at()
        waiting = (each.shared for each in self._here.own if each.shared.counts.waiting)
        shown = tuple(c.Show(each.question.id) for each in waiting)
        desk.go(phase=Phase.SHOW if at >= 0 else Phase.JOINT)
        desk.turn_to(max(0, at))
        if not projector.follows:
            projector.take(None, *shown)
        elif shown:  # the phase was taken already
            self.room.sender.send(*shown)

    @Slot()
    def _on_round(self) -> None:
        at = self._at()
        if self._here is None or at < 0:
            return
        shared = self._here.own[at].shared
        change = c.CloseRound if shared.open else c.OpenRound
        self.room.sender.send(change(shared.question.id), then=self.tell_saved, otherwise=self.tell)

    @Slot()
    def _on_more_time(self) -> None:
        self.room.timer.add(words.MORE_TIME_MIN)

    @Slot()
    def _on_enter(self) -> None:
        self.room.desk.open("paper")

    @Slot()
    def _on_let_answer(self) -> None:
        if self._here is None:
            return
        self.let_answer.set_blocked(words.ANSWERING)
        self._task = self.room.acts.let_answer(self._here.step.id)
        self._task.done.connect(self._on_answered)
        self._task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_answered(self, number: object) -> None:
        self.let_answer.set_blocked("")
        if isinstance(number, int):
            self.set_consequence(words.answered_now(number))

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self.let_answer.set_blocked("")
        self.tell(sentence)


def _hidden(shared: OwnQuestion, attribution: Attribution) -> tuple[str, str]:
    if shared.shown:
        return words.new_since(shared.counts.waiting), words.SHOWN_NEW_MEANS
    return words.HIDDEN, words.HIDDEN_MEANS[attribution]
