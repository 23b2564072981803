"""*Archiefexport*: what the archive asks, what goes along, and the set in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Slot

from workshop.texts.ui import archive as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.choosing import choose_folder
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.archive.draft import ArchiveDraft
from workshop.ui.operator.pages.archive.form import Form
from workshop.ui.operator.pages.report.strip import Strip
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.acts import Exported
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

_WIDEST: Final = 900


class ArchivePage(Page):
    """Of a sealed evening; before that it can be filled in already."""

    title = words.TITLE

    def __init__(self, room: Room, choose: Choose = choose_folder) -> None:
        super().__init__(room)
        look = room.look
        self._choose = choose
        self._is_sealed = False
        self.draft = ArchiveDraft.of(room.desk)
        self.strip, self.task = Strip(look), TaskLine(look)
        self.result = label(role="good")
        self.form = Form(look, self.draft)
        self.with_session = CheckBox(look, words.WITH_SESSION)
        self.warning = label(role="small")
        self.make = Button(look, words.MAKE, kind="primary")
        self._lay_out()
        self._connect()
        self.set_actions(self.make, consequence=words.MEANS)

    def _lay_out(self) -> None:
        self.result.hide()
        parts = (
            *(self.strip, self.task, self.result, self.form, rule()),
            *(label(words.WHAT, "heading"), label(words.ALWAYS), self.with_session, self.warning),
            *(rule(), label(words.REMEMBERED, "small")),
        )
        for part in parts:
            part.setMaximumWidth(self.room.look.px(_WIDEST))
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.strip.pressed.connect(self._on_account)
        self.form.changed.connect(self._show_blocked)
        self.with_session.clicked.connect(self._on_ticked)
        self.make.done.connect(self._on_make)
        self.task.ended.connect(self._show_blocked)
        self.task.failed.connect(self.tell)
        self.task.stopped.connect(self._on_stopped)

    # --- showing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        account = picture.account
        self._is_sealed = account.seal is not None and not account.is_sealing
        if self._is_sealed:
            self.strip.hide()
        else:
            self.strip.say(words.NOT_SEALED, words.TO_ACCOUNT)
        self.draft.follow(picture.details, self.room.preferences)
        self.form.show_draft()
        self.with_session.setChecked(self.draft.with_session)
        kept = account.decision.kept if account.decision else None
        self.warning.setText(words.session_holds(picture.shared.attribution, kept))
        self._show_blocked()

    @Slot()
    def _show_blocked(self) -> None:
        set_role(self.warning, "attention" if self.draft.with_session else "small")
        busy = words.BUSY if self.task.is_busy else ""
        concept = "" if self._is_sealed else words.SEAL_FIRST
        self.make.set_blocked(busy or concept or self.form.reason)

    @Slot()
    def _on_ticked(self) -> None:
        self.draft.with_session = self.with_session.isChecked()
        self._show_blocked()

    @Slot()
    def _on_account(self) -> None:
        self.room.desk.open("account")

    # --- making ----------------------------------------------------------------------------

    @Slot()
    def _on_make(self) -> None:
        folder = self.room.acts.location().parent
        self._choose(self.window(), words.CHOOSE, "", folder, self._on_chosen)

    def _on_chosen(self, folder: Path) -> None:
        if self.make.reason:  # something changed while the chooser was open
            self.tell(self.make.reason)
            return
        self.result.hide()
        self.draft.remember(self.room.preferences)
        task = self.room.acts.archive(
            folder, self.draft.facts(), with_session=self.draft.with_session
        )
        self.task.follow(task, self._on_made, words.MAKING)
        self._show_blocked()

    def _on_made(self, result: object) -> None:
        self.result.setText(words.made(str(cast("Exported", result).path)))
        self.result.show()
        self.set_consequence(words.MEANS)

    @Slot()
    def _on_stopped(self) -> None:
        self.tell(words.STOPPING)
