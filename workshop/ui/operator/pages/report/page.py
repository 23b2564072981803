"""*Verslag*: the concept as it would be now, what is said about it, and files of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from workshop.domain import commands as c
from workshop.texts.ui import report as words
from workshop.texts.ui.operator import TAKE
from workshop.ui.beamer.paper import Paper, Reading
from workshop.ui.beamer.slide import View
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_target
from workshop.ui.kit.text import set_state
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.report.choice import PartsChoice
from workshop.ui.operator.pages.report.comments import Comments
from workshop.ui.operator.pages.report.keeping import Keeping
from workshop.ui.operator.pages.report.made import Made
from workshop.ui.operator.pages.report.strip import Strip
from workshop.ui.operator.pages.report.viewer import Viewer
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from workshop.pictures.account import AccountPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.acts import Preview
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

_ASIDE: Final = 282
_ASIDE_TIGHT: Final = 258
"""Of the comments; the second in a small window."""
_TIGHT: Final = 800
REST_MS: Final = 5_000
"""So long nothing more is said about the concept before the pages are made anew."""


class ReportPage(Page):
    """Makes the concept when it is opened or issued, and again when somebody asks."""

    title = words.title(1, is_sealed=False)
    scrolls = False
    narrow = 900  # two sentences beside four buttons

    def __init__(self, room: Room, choose: Choose = choose_target) -> None:
        super().__init__(room)
        look = room.look
        self._picture: OperatorPicture | None = None
        self._begun = False
        self._made: Made | None = None
        """What the pages are of."""
        self._preview: Preview | None = None
        self._paper: Paper | None = None
        self._heard: Made | None = None
        """What the rest is about: what comes meanwhile begins it anew."""
        self._is_stopped = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.make)
        self._concept: int | None = None
        self._left_out: tuple[str, ...] = ()
        self._is_issuing = False
        self.strip = Strip(look)
        self.making = TaskLine(look)
        self.viewer = Viewer(look)
        self.keeping = Keeping(room, self, choose)
        self.choice = PartsChoice(room)
        self.comments = Comments(room)
        self.comments.hide()
        self._lay_out()
        self._offer()
        self._connect()

    def _lay_out(self) -> None:
        self._row, pages = QHBoxLayout(), QVBoxLayout()
        pages.setSpacing(self.room.look.px(10))
        pages.addLayout(self._ways())
        kept = self.keeping
        for part in (self.strip, self.making, kept.line, self.choice, kept.forms, kept.result):
            pages.addWidget(part)
        pages.addWidget(self.viewer, 1)
        pages.addStretch(0)
        self._row.addLayout(pages, 1)
        self._row.addWidget(self.comments)
        self.body.addLayout(self._row, 1)

    def _ways(self) -> QHBoxLayout:
        """What unfolds above the pages."""
        look, row = self.room.look, QHBoxLayout()
        self.parts = Button(look, words.PARTS, kind="small")
        self.other = Button(look, words.OTHER_FORM, kind="small")
        self.parts.done.connect(self._on_parts)
        self.other.done.connect(self._on_other)
        row.addWidget(self.parts)
        row.addWidget(self.other)
        row.addStretch(1)
        return row

    def _offer(self) -> None:
        look = self.room.look
        self.issue = Button(look, words.issue(1), kind="primary")
        self.take = Button(look, TAKE)
        self.pdf = Button(look, words.PDF)
        self.account = Button(look, words.TO_ACCOUNT, kind="quiet")
        self.issue.done.connect(self._on_issue)
        self.take.done.connect(self._on_take)
        self.pdf.done.connect(partial(self.keeping.keep, "pdf"))
        self.account.done.connect(self._on_account)
        self.set_actions(self.issue, self.take, self.pdf, self.account)

    def _connect(self) -> None:
        self.strip.pressed.connect(self.make)
        self.viewer.refused.connect(self.tell)
        self.viewer.laid.connect(self._on_laid)
        self.choice.saved.connect(self.tell_saved)
        self.choice.refused.connect(self.tell)
        self.comments.saved.connect(self.tell_saved)
        self.comments.refused.connect(self.tell)
        self.making.ended.connect(self._show_state)
        self.making.failed.connect(self.tell)
        self.keeping.changed.connect(self._show_state)
        self.keeping.told.connect(self.tell)
        self.making.stopped.connect(self._on_not_made)

    # --- following the evening -------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self._picture = picture
        account = picture.account
        has_new = self._begun and account.concept not in {None, self._concept}
        has_new |= self._begun and account.left_out != self._left_out
        self._concept, self._left_out = account.concept, account.left_out
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
        set_state(self.issue, "kind", "plain" if at else "primary")  # one that lies there will do
        set_state(self.account, "kind", "primary" if at and not is_sealed else "quiet")
        set_state(self.pdf, "kind", "primary" if is_sealed else "plain")
        self.comments.setVisible(bool(at or account.comments))
        self.choice.show_account(account)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self._picture = self.room.desk.picture or self._picture
        if self._begun and not self._is_fresh:
            self.make()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 Qt's name
        super().hideEvent(event)
        self._rest.stop()  # coming back makes it anew

    @property
    def _now(self) -> Made | None:
        return Made.of(self._picture.account) if self._picture else None

    @property
    def _is_fresh(self) -> bool:
        return self._made is not None and self._made == self._now

    @Slot()
    def _show_state(self) -> None:
        busy = words.BUSY if self.making.is_busy or self.keeping.line.is_busy else ""
        for button in (self.pdf, *self.keeping.forms.buttons):
            button.set_blocked(busy)
        is_sealing = self._picture is not None and self._picture.account.is_sealing
        self.issue.set_blocked(words.SEALING if is_sealing else busy)
        self.take.set_blocked("" if self._paper else words.ON_BEAMER_NOT_YET)
        self._show_age()

    def _show_age(self) -> None:
        """What is said about the concept comes with it by itself; all else somebody asks for."""
        made, now = self._made, self._now
        if self.making.is_busy or self._is_fresh:
            self._rest.stop()
            self.strip.hide()
        elif made is None or now is None:
            self.strip.say(words.NOT_MADE, words.MAKE)
        elif self._is_stopped or made.differs_beside(now):
            self._rest.stop()
            self.strip.say(words.CHANGED, words.AGAIN)
        else:
            self._wait(now)

    def _wait(self, now: Made) -> None:
        self.strip.hide()
        if now != self._heard:
            self._heard = now
            self._rest.start()
        if self._preview is not None:
            self.set_consequence(words.made(self._preview.pages, self._preview.made_at, later=True))

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
        now, picture = self._now, self._picture
        if now is None or picture is None or self.making.is_busy:
            return
        self._is_stopped = False
        then = partial(self._on_made, now, picture.erased)
        self.making.follow(self.room.acts.preview(), then)
        self._show_state()

    def _on_made(self, made: Made, erased: int, result: object) -> None:
        preview = self._preview = cast("Preview", result)
        self._made = self._heard = made
        self._paper = Paper(self.title, preview.pages, preview.sheet, preview.raster, erased)
        self.viewer.show_preview(preview)
        self.set_consequence(words.made(preview.pages, preview.made_at))
        self._on_laid()
        self._show_state()
        if made.left_out != self._left_out:
            self.make()  # chosen while it was being made

    @Slot()
    def _on_not_made(self) -> None:
        self._is_stopped = True
        self._show_state()

    # --- the beamer ------------------------------------------------------------------------

    @Slot()
    def _on_laid(self) -> None:
        """The page that lies there is what the room would see."""
        if self._paper is not None:
            self.room.projector.offer(Reading(self._paper, self.viewer.number))

    @Slot()
    def _on_take(self) -> None:
        self.room.projector.take(View.REPORT)

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

    # --- other ways --------------------------------------------------------------------------

    @Slot()
    def _on_other(self) -> None:
        self.keeping.forms.setVisible(self.keeping.forms.isHidden())
        self.other.set_on(self.keeping.forms.isVisible())

    @Slot()
    def _on_parts(self) -> None:
        self.choice.setVisible(self.choice.isHidden())
        self.parts.set_on(self.choice.isVisible())

    @Slot()
    def _on_account(self) -> None:
        self.room.desk.open("account")
