"""*Akkoord van de aanwezigen*: two sign on paper, then the report is sealed and stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Slot

from workshop.domain import commands as c
from workshop.texts.ui import account as words
from workshop.texts.ui.comments import unanswered
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_file, choose_target
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.account.adopting import Adopting
from workshop.ui.operator.pages.account.certificate import SavingCertificate
from workshop.ui.operator.pages.account.check_other import CheckOther
from workshop.ui.operator.pages.account.facts import Facts
from workshop.ui.operator.pages.account.keeping import Keeping
from workshop.ui.operator.pages.account.outcome import Outcome
from workshop.ui.operator.pages.account.place import Place
from workshop.ui.operator.pages.account.reopening import Reopening
from workshop.ui.operator.pages.account.ris_line import RisLine
from workshop.ui.operator.pages.account.seal_choice import SealChoice
from workshop.ui.operator.pages.account.signing import Signing, SigningDraft
from workshop.ui.operator.pages.account.versions import Versions
from workshop.ui.operator.pages.report.strip import Strip
from workshop.ui.operator.pages.task_line import TaskLine
from workshop.ui.operator.pages.two_columns import TwoColumns

if TYPE_CHECKING:
    from workshop.pictures.account import SealPicture
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.acts import Checked
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

_SIDE: Final = 308


class AccountPage(Page):
    """A concept, sealed, or adopted by the council."""

    title = words.TITLE

    def __init__(
        self, room: Room, choose: Choose = choose_file, choose_place: Choose = choose_target
    ) -> None:
        super().__init__(room)
        look = room.look
        self._picture: OperatorPicture | None = None
        self._seal: SealPicture | None = None
        self._municipality = ""
        self._is_stopping = False
        self._told = ""
        """What became of the former try; it stays until something else is done."""
        self._fingerprint: Task | None = None
        self.task = TaskLine(look)
        self.checking = TaskLine(look, can_stop=False)
        self.open_comments = Strip(look)
        self._unanswered = 0
        self.signing = Signing(look, SigningDraft.of(room.desk))
        self.seal = SealChoice(look, choose, room.acts.location().parent)
        self.place = Place(room, choose_place)
        self.facts = Facts(look, self.seal, self.place)
        self.outcome, self.reopening = Outcome(look), Reopening(look)
        self.certificate = SavingCertificate(room, self.outcome, choose_place)
        self.check_other = CheckOther(room, choose)
        self.ris = RisLine(look)
        self.adopting, self.versions = Adopting(look), Versions(look)
        self.keeping = Keeping(room)
        self._lay_out()
        self._connect()
        self._make_buttons()

    def _lay_out(self) -> None:
        self.columns = TwoColumns(self.room.look, _SIDE)
        main, side = self.columns.main, self.columns.side
        for part in (self.signing, self.outcome, self.ris, self.reopening, self.adopting):
            main.addWidget(part)
        main.setSpacing(self.room.look.px(20))
        main.addStretch(1)
        side.addWidget(self.facts)
        side.addStretch(1)
        for widget in self.task, self.checking, self.open_comments, self.columns, self.versions:
            self.body.addWidget(widget)
        self.body.addWidget(self.check_other)
        self.body.addWidget(self.keeping)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.open_comments.pressed.connect(self._on_report)
        self.signing.changed.connect(self._on_edited)
        self.seal.changed.connect(self._on_edited)
        self.reopening.asked.connect(self._on_reopen)
        self.reopening.refused.connect(self.tell)
        self.adopting.asked.connect(self._on_adopt)
        self.adopting.refused.connect(self.tell)
        self.task.stopped.connect(self._on_stopped)
        self.task.ended.connect(self._show_blocked)
        self.task.failed.connect(self._on_failed)
        self.checking.failed.connect(self.tell)
        self.certificate.failed.connect(self.tell)
        self.keeping.said.connect(self.tell)

    def _make_buttons(self) -> None:
        look, report = self.room.look, Button(self.room.look, words.SEE_REPORT)
        report.done.connect(self._on_report)
        if self._seal is None:
            self.agree = Button(look, words.AGREE, kind="primary")
            self.agree.done.connect(self._on_agree)
            self.set_actions(self.agree, report)
        else:
            check = Button(look, words.CHECK, kind="primary")
            check.done.connect(self._on_check)
            self.reopen = Button(look, words.REOPEN, kind="quiet")
            self.reopen.done.connect(self._on_begin_reopening)
            archive = Button(look, words.TO_ARCHIVE)
            archive.done.connect(self._on_archive)
            self.set_actions(check, report, archive, self.reopen, consequence=words.SEALED)

    @Slot()
    def _on_archive(self) -> None:
        self.room.desk.open("archive")

    @Slot()
    def _on_report(self) -> None:
        self.room.desk.open("report")

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self._picture, former = picture, self._seal
        account = picture.account
        self._seal = account.seal
        if (former is None) != (account.seal is None):
            self._told = ""
            self._make_buttons()
            self.reopening.end()
        if account.seal is not None and account.seal != former:
            self.outcome.show_seal(account.seal)
        self._show_unanswered(sum(each.reply is None for each in account.comments))
        self.signing.show_details(picture.details, account.version)
        self.signing.setVisible(account.seal is None)
        self.outcome.setVisible(account.seal is not None)
        self.ris.show_picture(picture)
        self.ris.setVisible(account.seal is not None)
        self.columns.show_side(account.seal is None or account.seal.adoption is None)
        self.facts.show_picture(picture)
        self.place.show_picture(picture)
        self.check_other.setVisible(bool(account.seals))
        self.versions.show_account(account)
        self.keeping.show_account(account)
        self._show_blocked()
        if self._is_stopping and not account.is_sealing:
            self._is_stopping = False
            if account.seal is None:
                self._on_failed(words.STOPPED)
        if picture.details.municipality != self._municipality:
            self._municipality = picture.details.municipality
            self._ask_fingerprint()

    def _show_unanswered(self, number: int) -> None:
        """Nobody agrees while somebody waits for an answer."""
        self._unanswered = number if self._seal is None else 0
        if self._unanswered:
            self.open_comments.say(unanswered(number), words.TO_COMMENTS)
        else:
            self.open_comments.hide()

    def _ask_fingerprint(self) -> None:
        self._fingerprint = self.room.acts.seal_fingerprint()
        self._fingerprint.done.connect(self._on_fingerprint)
        self._fingerprint.failed.connect(self.seal.show_trouble)

    @Slot(object)
    def _on_fingerprint(self, fingerprint: object) -> None:
        self.seal.show_fingerprint(str(fingerprint))

    @Slot()
    def _show_blocked(self) -> None:
        if self._picture is None:
            return
        account = self._picture.account
        busy = words.BUSY if self.task.is_busy or account.is_sealing else ""
        if self._seal is None:
            reason = busy or self._first() or self.signing.reason or self.seal.reason
            self.agree.set_blocked(reason)
            if self._told:
                self.tell(self._told)
            else:
                self.set_consequence(reason or words.AGREE_MEANS)
        else:
            self.reopen.set_blocked(busy)
        self.adopting.show_account(account, busy or self.seal.reason, self._picture.details.date)

    def _first(self) -> str:
        """What those present wait for, before they can agree."""
        if self._unanswered:
            return words.comments_first(self._unanswered)
        rounds = self._picture.account.open_rounds if self._picture is not None else ()
        return words.round_first(rounds[0].what, rounds[0].step) if rounds else ""

    # --- sealing ---------------------------------------------------------------------------

    @Slot()
    def _on_agree(self) -> None:
        agreement, seals = self.signing.agreement, self.seal.take()
        self._follow(self.room.acts.agree(agreement, seals, self.place.target))

    @Slot()
    def _on_adopt(self) -> None:
        adoption, seals = self.adopting.adoption, self.seal.take()
        self._follow(self.room.acts.adopt(adoption, seals, self.place.target))

    def _follow(self, task: Task) -> None:
        self._told = ""
        self.task.follow(task, self._on_sealed)
        self._show_blocked()

    def _on_sealed(self, _: object) -> None:
        """Its picture comes, or came already."""
        self.set_consequence(words.SEALED)

    @Slot()
    def _on_stopped(self) -> None:
        self._is_stopping = True
        self._on_failed(words.STOPPING)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._told = sentence
        self.place.look_again()
        self.tell(sentence)

    @Slot()
    def _on_edited(self) -> None:
        self._told = ""
        self._show_blocked()

    # --- afterwards ------------------------------------------------------------------------

    @Slot()
    def _on_check(self) -> None:
        if self._seal is not None and not self.checking.is_busy:
            task = self.room.acts.verify(Path(self._seal.target))
            self.checking.follow(task, self._on_checked, words.CHECKING)

    def _on_checked(self, found: object) -> None:
        self.outcome.show_checked(cast("Checked", found))

    @Slot()
    def _on_begin_reopening(self) -> None:
        if self._picture is not None:
            self.reopening.begin(self._picture.account.version + 1)

    @Slot(str)
    def _on_reopen(self, reason: str) -> None:
        self.room.sender.send(c.ReopenAccount(reason), otherwise=self.tell)
