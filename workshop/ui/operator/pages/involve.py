"""*Inwoners betrekken*: whom and how, per step, and what others bring in themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from workshop.domain.ids import StepId
from workshop.texts.ui import involve as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.paper.steps import Steps
from workshop.ui.operator.pages.residents.contributions import Contributions
from workshop.ui.operator.pages.residents.draft import InvolveDraft, StepDraft
from workshop.ui.operator.pages.residents.form import InvolvementForm
from workshop.ui.operator.pages.two_columns import TwoColumns
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workshop.pictures.desk import DeskPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room


class InvolvePage(Page):
    """Works on the step on the desk; another one can be chosen here."""

    title = words.TITLE

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self._drafts = InvolveDraft.of(room.desk)
        self._step: StepId | None = None
        self.steps = Steps(look)
        self.steps.chosen.connect(self._on_step)
        self.talk_head = label(words.TALK, "label")
        self.talk = label(role="words")
        self.how = label(words.HOW, "strong")
        self.not_asked = label(words.NOT_ASKED, "second")
        self.form = InvolvementForm(look)
        self.form.edited.connect(self._on_edited)
        self.form.entered.connect(self._on_save)
        self.others = Contributions(room)
        self.others.refused.connect(self.tell)
        self.others.saved.connect(self.tell_saved)
        self.columns = TwoColumns(look, side=230, narrow=600)
        for part in (self.how, self.not_asked, self.form, rule(), self.others):
            self.columns.main.addWidget(part)
        self.columns.main.addStretch(1)
        self.columns.side.addWidget(self.talk_head)
        self.columns.side.addWidget(self.talk)
        self.columns.side.addStretch(1)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)
        self.save = changing(Button(look, words.SAVE, kind="primary"))
        self.save.done.connect(self._on_save)
        self.set_actions(self.save)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        here = picture.desk
        self.steps.show_steps(picture, "")
        if here is None:
            return
        if here.step.id != self._step:
            self._keep()
            self._step = here.step.id
            self._show_step(here)
        draft = self._draft
        draft.follow(here.involvement)
        self.form.show_texts(draft.typed)
        self.others.show_step(here.step.id, draft, here.contributions)
        self._show_state()

    @property
    def _draft(self) -> StepDraft:
        assert self._step is not None  # noqa: S101 a picture was shown
        return self._drafts.at(self._step)

    def _show_step(self, here: DeskPicture) -> None:
        questions = words.talk_questions(here.step.cues)
        self.talk.setText("\n\n".join(questions))
        self.columns.show_side(bool(questions))
        is_asked = here.step.involvement or here.involvement is not None
        self.form.setVisible(is_asked)
        self.how.setVisible(is_asked)
        self.not_asked.setVisible(not is_asked)
        self.save.setVisible(is_asked)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        where = self.others.by if self.form.isHidden() else self.form.lines[0]
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        draft = self._draft
        self.save.set_blocked(words.NOTHING if draft.is_empty else "")
        is_saved = not draft.is_changed and not draft.is_empty
        self.set_consequence(words.IS_SAVED if is_saved else words.SAVES)

    # --- writing down ----------------------------------------------------------------------

    @Slot()
    def _on_edited(self) -> None:
        self._draft.typed = self.form.typed
        self._show_state()

    @Slot()
    def _on_save(self) -> None:
        if self._step is None or self._draft.is_empty:
            self.tell(words.NOTHING)
            return
        command = self._draft.command(self._step)
        self.room.sender.send(command, then=self.tell_saved, otherwise=self.tell)

    def leave(self) -> None:
        self._keep()

    def _keep(self) -> None:
        """What was typed is written down when another step or page comes."""
        if self._step is not None and self._draft.is_changed and not self._draft.is_empty:
            self.room.sender.send(self._draft.command(self._step), otherwise=self.tell)

    @Slot(str)
    def _on_step(self, step: str) -> None:
        self.room.desk.go(StepId(step))
        self.room.desk.open("involve")  # going somewhere closes the page
