"""*Verslag*: the concept as it would be now, what is said about it, and files of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from workshop.domain import commands as c
from workshop.texts.ui import report as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_target
from workshop.ui.kit.text import label, set_state
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.report.comments import Comments
from workshop.ui.operator.pages.report.forms import Forms
from workshop.ui.operator.pages.report.strip import Strip
from workshop.ui.operator.pages.report.viewer import Viewer
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from workshop.pictures.account import AccountPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.acts import Exported, Preview
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

_ASIDE: Final = 282
_ASIDE_TIGHT: Final = 258
"""Of the comments; the second in a small window."""
_TIGHT: Final = 800


class ReportPage(Page):
    """Makes the concept when it is opened or issued, and again when somebody asks."""

    title = words.title(1, is_sealed=False)
    scrolls = False
    narrow = _TIGHT

    def __init__(self, room: Room, choose: Choose = choose_target) -> None:
        super().__init__(room)
        look = room.look
        self._choose = choose
        self._picture: OperatorPicture | None = None
        self._begun = False
        self._made_of = -1
        """Which state of the evening the pages are of."""
        self._copies = 0
        """Events that say that a copy was written, which the report does not tell of."""
        self._concept: int | None = None
        self._is_issuing = False
        self.strip = Strip(look)
        self.making, self.saving = TaskLine(look), TaskLine(look)
        self.viewer = Viewer(look)
        self.forms = Forms(look)
        self.result = label(role="good")
        self.result.hide()
        self.comments = Comments(room)
        self.comments.hide()
        self._lay_out()
        self._offer()
        self._connect()

    def _lay_out(self) -> None:
        self._row, pages = QHBoxLayout(), QVBoxLayout()
        pages.setSpacing(self.room.look.px(10))
        for part in (self.strip, self.making, self.saving, self.forms, self.result):
            pages.addWidget(part)
        pages.addWidget(self.viewer, 1)
        pages.addStretch(0)
        self._row.addLayout(pages, 1)
        self._row.addWidget(self.comments)
        self.body.addLayout(self._row, 1)

    def _offer(self) -> None:
        look = self.room.look
        self.issue = Button(look, words.issue(1), kind="primary")
        self.pdf = Button(look, words.PDF)
        self.other = Button(look, words.OTHER_FORM)
        self.account = Button(look, words.TO_ACCOUNT, kind="quiet")
        self.issue.done.connect(self._on_issue)
        self.pdf.done.connect(partial(self.keep, "pdf"))
        self.other.done.connect(self._on_other)
        self.account.done.connect(self._on_account)
        self.set_actions(self.issue, self.pdf, self.other, self.account)

    def _connect(self) -> None:
        self.strip.pressed.connect(self.make)
        self.forms.chosen.connect(self.keep)
        self.viewer.refused.connect(self.tell)
        self.comments.saved.connect(self.tell_saved)
        self.comments.refused.connect(self.tell)
        self.making.ended.connect(self._show_state)
        self.making.failed.connect(self.tell)
        self.saving.ended.connect(self._show_state)
        self.saving.failed.connect(self.tell)
        self.saving.stopped.connect(self._on_not_saved)

    # --- following the evening -------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self._picture = picture
        account = picture.account
        has_new = self._begun and account.concept not in {None, self._concept}
        self._concept = account.concept
        self._show_account(account)
        self.comments.show_picture(picture)
        if has_new or not self._begun:
            self._begun = True
            self.make()
        self._show_state()

    def _show_account(self, account: AccountPicture) -> None:
        is_sealed = account.seal is not None
        number = account.version if is_sealed else account.concept or account.next_concept
        self.title = words.title(number, is_sealed=is_sealed)
        at = account.concept_at
        self.subtitle = "" if is_sealed else words.issued(at) if at else words.NOT_ISSUED
        self.issue.set_text(words.issue(account.next_concept))
        self.issue.setVisible(not is_sealed)
        set_state(self.pdf, "kind", "primary" if is_sealed else "plain")
        self.comments.setVisible(bool(at or account.comments))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self._picture = self.room.desk.picture or self._picture
        if self._begun and not self._is_fresh:
            self.make()

    @property
    def _is_fresh(self) -> bool:
        if self._picture is None or self._made_of < 0:
            return False
        return self._picture.shared.seq <= self._made_of + self._copies

    @Slot()
    def _show_state(self) -> None:
        busy = words.BUSY if self.making.is_busy or self.saving.is_busy else ""
        for button in (self.pdf, *self.forms.buttons):
            button.set_blocked(busy)
        is_sealing = self._picture is not None and self._picture.account.is_sealing
        self.issue.set_blocked(words.SEALING if is_sealing else busy)
        if self.making.is_busy or self._is_fresh:
            self.strip.hide()
        elif self._made_of < 0:
            self.strip.say(words.NOT_MADE, words.MAKE)
        else:
            self.strip.say(words.CHANGED, words.AGAIN)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        px = self.room.look.px
        is_tight = self.width() < px(_TIGHT)
        self.comments.setFixedWidth(px(_ASIDE_TIGHT if is_tight else _ASIDE))
        self._row.setSpacing(px(14 if is_tight else 18))

    # --- making ----------------------------------------------------------------------------

    @Slot()
    def make(self) -> None:
        """Make the concept as it would be now."""
        if self._picture is None or self.making.is_busy:
            return
        seq = self._picture.shared.seq
        self.making.follow(self.room.acts.preview(), partial(self._on_made, seq))
        self._show_state()

    def _on_made(self, seq: int, result: object) -> None:
        preview = cast("Preview", result)
        self._made_of, self._copies = seq, 0
        self.viewer.show_preview(preview)
        self.set_consequence(words.made(preview.pages, preview.made_at))
        self._show_state()

    # --- laying it before those present ----------------------------------------------------

    @Slot()
    def _on_issue(self) -> None:
        if self._picture is None or self._is_issuing:
            return  # pressed twice: that is one concept
        self._is_issuing = True
        self.room.sender.send(
            c.IssueConcept(self._picture.account.next_concept),
            then=self._on_issued,
            otherwise=self._on_not_issued,
        )

    def _on_issued(self, receipt: Receipt) -> None:
        self._is_issuing = False
        self.tell_saved(receipt)

    def _on_not_issued(self, sentence: str) -> None:
        self._is_issuing = False
        self.tell(sentence)

    # --- keeping ---------------------------------------------------------------------------

    @Slot(str)
    def keep(self, form: str) -> None:
        """Ask where, and write a file of it."""
        session = self.room.acts.location()
        proposed = session.with_name(words.file_name(session.stem, form))
        then = partial(self._on_chosen, form)
        self._choose(self.window(), words.SAVE_AS, words.kinds(form), proposed, then)

    def _on_chosen(self, form: str, target: Path) -> None:
        if self.saving.is_busy:  # while the chooser was open
            self.tell(words.BUSY)
            return
        self.result.hide()
        task = self.room.acts.export(target, form)
        self.saving.follow(task, partial(self._on_kept, self._is_fresh))
        self._show_state()

    def _on_kept(self, was_fresh: bool, result: object) -> None:
        exported = cast("Exported", result)
        if was_fresh:
            self._copies += 1
        self.result.setText(words.saved(str(exported.path), exported.note))
        self.result.show()
        self.forms.hide()
        self._show_state()

    @Slot()
    def _on_not_saved(self) -> None:
        self.tell(words.NOT_SAVED)

    @Slot()
    def _on_other(self) -> None:
        self.forms.setVisible(self.forms.isHidden())
        self.other.set_on(self.forms.isVisible())

    @Slot()
    def _on_account(self) -> None:
        self.room.desk.open("account")
