"""*Antwoorden bewaren*: a hold at any time, and after the agreement a choice and its statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.keeping import Kept
from workshop.texts import keeping as told
from workshop.texts.ui import keeping as words
from workshop.ui.kit.boxes import Gap, rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_target
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.account.keeping.choice import Choice
from workshop.ui.operator.pages.account.keeping.hold_line import HoldLine
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.pictures.account import AccountPicture
    from workshop.ui.acts import Erasure, Exported
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room


class Keeping(QFrame):
    """Asks twice before anything goes; the second time on this page, not in a dialog."""

    said = Signal(str)
    """Why something was refused."""

    def __init__(self, room: Room, choose: Choose = choose_target) -> None:
        super().__init__()
        self.setObjectName("card")
        self._room, self._choose = room, choose
        self._asked: Kept | None = None
        self._carried = Kept.WHOLE
        """What was decided last: the choice may be another by the time it is done."""
        self._is_stopping = False
        """A statement was given up, and what makes it has not ended yet."""
        look = room.look
        self.decided = label(words.LATER, "second")
        self.hold, self.choice = HoldLine(look), Choice(look)
        self.decide = Button(look, "", kind="small")
        self.statement = Button(look, words.STATE, sign="file", kind="small")
        self.sure = Gap(look, "")
        self.leave_it = Button(look, words.LEAVE_IT, kind="small")
        self.for_good = Button(look, "", kind="small", sign="erase")
        self.task, self.stating = TaskLine(look, can_stop=False), TaskLine(look)
        self.result = label()
        self._choosing, self._asking = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = self._room.look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
        column.setSpacing(look.px(10))
        column.addWidget(label(words.TITLE, "heading"))
        column.addWidget(self.decided)
        column.addWidget(self._choosing)
        for part in (self.task, self.stating, self.result, rule(), self.hold):
            column.addWidget(part)
        inside, row = QVBoxLayout(self._choosing), QHBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(10))
        row.addWidget(self.decide)
        row.addWidget(self.statement)
        row.addStretch(1)
        inside.addWidget(self.choice)
        inside.addLayout(row)
        inside.addWidget(self._asking)
        asking, under = QVBoxLayout(self._asking), QHBoxLayout()
        asking.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self.leave_it)
        under.addWidget(self.for_good)
        under.addStretch(1)
        asking.addWidget(self.sure)
        asking.addLayout(under)
        for hidden in (self._asking, self.result, self._choosing):
            hidden.hide()

    def _connect(self) -> None:
        self.hold.placed.connect(self._on_place)
        self.hold.lifted.connect(self._on_lift)
        self.hold.refused.connect(self.said)
        self.choice.changed.connect(self._on_changed)
        self.decide.done.connect(self._on_decide)
        self.decide.refused.connect(self.said)
        self.leave_it.done.connect(self._stop_asking)
        self.for_good.done.connect(self._on_sure)
        self.statement.done.connect(self._on_state)
        self.statement.refused.connect(self.said)
        for line in (self.task, self.stating):
            line.ended.connect(self._show_blocked)
            line.failed.connect(self.said)
        self.stating.stopped.connect(self._on_stopped)
        self.stating.failed.connect(self._on_ended)

    # --- drawing ---------------------------------------------------------------------------

    def show_account(self, account: AccountPicture) -> None:
        """As the account stands now."""
        decision, is_sealed = account.decision, account.seal is not None
        self.hold.show_hold(account.hold)
        self._choosing.setVisible(is_sealed)
        if is_sealed:
            self.choice.show_account(account)
        self.decided.setText(words.decided(decision) if decision else words.LATER)
        self.decided.setVisible(decision is not None or not is_sealed)
        self.statement.setVisible(decision is not None and bool(decision.gone))
        self._show_blocked()

    @Slot()
    def _show_blocked(self) -> None:
        is_busy = self.task.is_busy or self.stating.is_busy or self._is_stopping
        busy = words.BUSY if is_busy else ""
        is_new = not self.choice.is_carried_out
        self.decide.set_text(words.DECIDE[self.choice.kept] if is_new else words.RECORD)
        self.decide.set_blocked(busy or self.choice.reason)
        self.statement.set_blocked(busy)

    @Slot()
    def _on_changed(self) -> None:
        """Something else is asked for: what was asked of the former is over."""
        self._stop_asking()
        self._show_blocked()

    # --- asking twice ----------------------------------------------------------------------

    @Slot()
    def _on_decide(self) -> None:
        kept = self.choice.kept
        self.result.hide()
        if kept is Kept.WHOLE or self.choice.is_carried_out:  # nothing goes
            self._carry_out(kept)
            return
        self._asked = kept
        self.sure.sentence.setText(words.SURE[kept])
        self.for_good.set_text(words.FOR_GOOD[kept])
        self.decide.hide()
        self._asking.show()
        # Where the keyboard is, one tap too many destroys nothing.
        self.leave_it.setFocus()

    @Slot()
    def _stop_asking(self) -> None:
        self._asked = None
        self._asking.hide()
        self.decide.show()

    @Slot()
    def _on_sure(self) -> None:
        kept = self._asked
        self._stop_asking()
        if kept is not None:
            self._carry_out(kept)

    def _carry_out(self, kept: Kept) -> None:
        self._carried, text = kept, self.choice.text
        task = self._room.acts.keep(kept, text("category"), text("ground"), text("by"))
        self.task.follow(task, self._on_kept, words.BUSY_WITH[kept])
        self._show_blocked()

    def _on_kept(self, result: object) -> None:
        carried = cast("Erasure", result)
        self._tell(told.carried(self._carried, carried.texts, carried.copies))

    def _tell(self, sentence: str) -> None:
        self.result.setText(sentence)
        self.result.show()

    # --- the statement ---------------------------------------------------------------------

    @Slot()
    def _on_state(self) -> None:
        location = self._room.acts.location()
        proposed = location.with_name(words.statement_file(location.stem))
        self._choose(self.window(), words.STATEMENT, words.PDF, proposed, self._state_at)

    def _state_at(self, target: Path) -> None:
        self.result.hide()
        task = self._room.acts.state_destruction(target)
        self.stating.follow(task, self._on_stated, words.STATING)
        self._show_blocked()

    @Slot()
    def _on_stopped(self) -> None:
        self._is_stopping = True
        self._show_blocked()

    @Slot()
    def _on_ended(self) -> None:
        self._is_stopping = False
        self._show_blocked()

    def _on_stated(self, result: object) -> None:
        made = cast("Exported", result)
        self._tell("\n".join(filter(None, (told.stated(str(made.path)), made.note))))

    # --- the hold --------------------------------------------------------------------------

    @Slot(str)
    def _on_place(self, reason: str) -> None:
        self._room.sender.send(c.PlaceHold(reason), otherwise=self.said.emit)

    @Slot(str)
    def _on_lift(self, reason: str) -> None:
        self._room.sender.send(c.LiftHold(reason), otherwise=self.said.emit)
