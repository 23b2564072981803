"""Typing in answers from paper: choose who wrote it, type, send, and on to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea

from workshop.domain import commands as c
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution
from workshop.texts.dates import dutch_time
from workshop.texts.ui import operator as frame
from workshop.texts.ui import paper as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_target
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.paper.chooser import Chooser
from workshop.ui.operator.pages.paper.forms import Form, Forms
from workshop.ui.operator.pages.paper.keys import KeyList
from workshop.ui.operator.pages.paper.sheet import Sheet
from workshop.ui.operator.pages.paper.steps import Steps
from workshop.ui.operator.pages.paper.writers import Writer, numbered, writers
from workshop.ui.operator.pages.two_columns import TwoColumns
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from workshop.domain.programme import Question
    from workshop.domain.values import Value
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.acts import Exported
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

_LAID_OUT_MS: Final = 30
_SMALL: Final = 700
"""Width below which the columns stand under each other."""


class PaperPage(Page):
    """Nothing typed here is ever shown again once it was sent."""

    title = words.TITLE

    def __init__(self, room: Room, choose: Choose = choose_target) -> None:
        super().__init__(room)
        look = room.look
        self._choose = choose
        self._forms = Forms.of(room.desk)
        self._picture: OperatorPicture | None = None
        self._printing: Task | None = None
        self._step: StepId | None = None
        self._writer: Writer | None = None
        self._writers: tuple[Writer, ...] = ()
        self.steps = Steps(look)
        self.steps.chosen.connect(self._on_step)
        self.chooser = Chooser(look)
        self.chooser.chosen.connect(self._on_chosen)
        self.another = changing(Button(look, words.ANOTHER, kind="quiet", sign="add"))
        self.another.done.connect(self._on_another)
        self.sheet = Sheet(look)
        self.sheet.edited.connect(self._on_edited)
        self.sheet.left.connect(self.chooser.begin)
        self.sheet.turned.connect(self._keep_in_sight)
        # Only once all is laid out: what comes into view may have made room for itself just now.
        self._scroller = QTimer(self, interval=_LAID_OUT_MS, singleShot=True)
        self._scroller.timeout.connect(self._scroll)
        area = self.findChild(QScrollArea)
        if area is not None:  # a busy laptop lays out later than that
            area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.none = label(words.NO_QUESTION, "heading")
        self.columns = TwoColumns(look, side=220, narrow=_SMALL - 56, side_first=True)
        self._fill()
        self.send = changing(
            Button(look, words.SEND, kind="primary", key="Ctrl+Return", cap="Ctrl Enter")
        )
        self.send.set_key("Ctrl+Enter")  # of the keypad
        self.send.done.connect(self._on_send)
        self.sheet.filled.connect(self.send.setFocus)
        self.print = Button(look, words.PRINT, sign="print")
        self.print.done.connect(self._on_print)
        self.set_actions(self.send, self.print, consequence=words.NOBODY_SEES)

    def _fill(self) -> None:
        for part in (self.steps, self.none, self.columns):
            self.body.addWidget(part)
        self.body.addStretch(1)
        side, main = self.columns.side, self.columns.main
        side.addWidget(self.chooser)
        row = QHBoxLayout()
        row.addWidget(self.another)
        row.addStretch(1)
        side.addLayout(row)
        self._keys = KeyList(self.room.look)
        side.addWidget(self._keys)
        side.addStretch(1)
        main.addWidget(self.sheet)
        main.addWidget(label(words.TYPE_AS_WRITTEN, "second"))
        main.addStretch(1)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        here = self._picture = picture
        if here.desk is None:
            return
        self._writers = writers(picture, self._forms)
        self.steps.show_steps(picture, self._round_words())
        asked = bool(self._questions())
        self.none.setVisible(not asked)
        self.columns.setVisible(asked)
        self.send.setVisible(asked)
        self.print.setVisible(asked)
        is_nameless = picture.shared.attribution is Attribution.ANONYMOUS
        self.another.setVisible(is_nameless)
        self.chooser.set_numbered(is_nameless)
        if here.desk.step.id != self._step:
            self._step = here.desk.step.id
            self._turn_to(self._writer_of(numbered(1)) if is_nameless else None)
        elif self._writer is not None:
            # Somebody may have got another name, or have answered meanwhile.
            self._writer = self._writer_of(self._writer.key) or self._writer
            self.sheet.show_state(self._writer, self._form())
        self._show_writers()

    def _questions(self) -> tuple[Question, ...]:
        desk = self._picture.desk if self._picture else None
        return tuple(each.shared.question for each in desk.own) if desk else ()

    def _round_words(self) -> str:
        desk = self._picture.desk if self._picture else None
        if self._picture is None or desk is None or not desk.own:
            return ""
        if any(each.shared.open for each in desk.own):
            return words.ROUND_OPEN
        nameless = self._picture.shared.attribution is Attribution.ANONYMOUS
        return words.ROUND_CLOSED_NAMELESS if nameless else words.ROUND_CLOSED

    def _form(self) -> Form:
        if self._writer is None or self._step is None:
            return Form()
        return self._forms.form(self._writer.key, self._step)

    def _writer_of(self, key: str) -> Writer | None:
        return next((each for each in self._writers if each.key == key), None)

    @Slot()
    def _show_writers(self) -> None:
        found = tuple((each, self._status(each)) for each in self._writers)
        self.chooser.show_writers(found, self._writer.key if self._writer else "")

    def _status(self, writer: Writer) -> str:
        form = self._forms.find(writer.key, self._step) if self._step else None
        if form is not None and form.is_begun:
            return words.NOT_SENT
        if form is not None and form.saved:
            return frame.saved(form.saved)
        return words.SENT if writer.answered else ""

    @Slot()
    def _on_edited(self) -> None:
        self._show_writers()
        left_out = sum(box.is_empty() for box in self.sheet.boxes)
        self.set_consequence(words.left_out(left_out) or words.NOBODY_SEES)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        if self.sheet.boxes:
            self.sheet.begin()
        else:
            self.chooser.field.setFocus()

    # --- choosing --------------------------------------------------------------------------

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        if self._writer is None or key != self._writer.key:
            self._turn_to(self._writer_of(key))
        self._show_writers()
        if self.sheet.boxes:
            self.sheet.begin()
        else:  # a form that is done
            self.chooser.begin()

    def _turn_to(self, writer: Writer | None) -> None:
        self._writer = writer
        self.sheet.show_form(writer, self._questions(), self._form())

    @Slot()
    def _on_another(self) -> None:
        """A form without a name: the first that is still empty, else one more."""
        if self._picture is None or self._step is None:
            return
        key = self._empty_form() or numbered(self._forms.add(self._step))
        self._writers = writers(self._picture, self._forms)
        self._on_chosen(key)

    def _empty_form(self) -> str:
        assert self._step is not None  # noqa: S101 asked for at a step
        for number in range(1, self._forms.count(self._step) + 1):
            form = self._forms.form(numbered(number), self._step)
            if not form.saved and not form.is_begun:
                return numbered(number)
        return ""

    @Slot(str)
    def _on_step(self, step: str) -> None:
        self.room.desk.go(StepId(step), Phase.OWN)
        self.room.desk.open("paper")  # going somewhere closes the page

    # --- printing --------------------------------------------------------------------------

    @Slot()
    def _on_print(self) -> None:
        location = self.room.acts.location()
        proposed = location.with_name(words.forms_file(location.stem))
        self._choose(self.window(), words.PRINT, words.PDF, proposed, self._print_to)

    def _print_to(self, target: Path) -> None:
        """A second's work: a sentence is enough, and the keyboard stays where it is."""
        self._printing = self.room.acts.print_forms(target, self._step)
        self._printing.done.connect(self._on_printed)
        self._printing.failed.connect(self.tell)
        self.set_consequence(words.PRINTING)

    @Slot(object)
    def _on_printed(self, result: object) -> None:
        written = cast("Exported", result)
        self.set_consequence(f"{words.printed(written.path.name)} {written.note}".rstrip())

    # --- the keyboard ----------------------------------------------------------------------

    @Slot()
    def _keep_in_sight(self) -> None:
        self._scroller.start()

    @Slot()
    def _scroll(self) -> None:
        area, field = self.findChild(QScrollArea), QApplication.focusWidget()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and field and inside.isAncestorOf(field):
            area.ensureWidgetVisible(field, 0, self.room.look.px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        is_small = self.width() < self.room.look.px(_SMALL)
        self._keys.setVisible(not is_small)
        self.chooser.set_small(is_small)

    # --- sending ---------------------------------------------------------------------------

    @Slot()
    def _on_send(self) -> None:
        writer, form = self._writer, self._form()
        if writer is None or not self.sheet.boxes:
            self.tell(words.CHOOSE)
            return
        checked = [box for box in self.sheet.boxes if not box.check()]
        if checked:
            checked[0].begin()
            self.tell(checked[0].fault.text())
            return
        given = [
            (box.question, value) for box in self.sheet.boxes if (value := box.value()) is not None
        ]
        if not given:
            self._refuse_empty()
            return
        self._submit(writer, form, given)
        self._go_on()

    def _refuse_empty(self) -> None:
        all_unreadable = all(box.is_unreadable for box in self.sheet.boxes)
        self.tell(words.NOTHING_READABLE if all_unreadable else words.NOTHING_TYPED)

    def _submit(self, writer: Writer, form: Form, given: list[tuple[Question, Value]]) -> None:
        first, author = writer.authored()
        answers = (
            c.SubmitAnswer(author, question.id, value, c.Medium.PAPER) for question, value in given
        )
        self.room.sender.send(
            *first,
            *answers,
            then=partial(self._on_sent, form, form.content()),
            otherwise=partial(self._on_refused, writer),
        )

    def _on_sent(self, form: Form, sent: object, receipt: Receipt) -> None:
        form.saved = dutch_time(receipt.saved_at.isoformat())
        if form.content() == sent:  # else somebody went on typing on it
            form.typed.clear()
            form.marks.clear()
        self.tell_saved(receipt)
        self._show_writers()
        if self._writer is not None and self._form() is form:
            self._turn_to(self._writer)

    def _on_refused(self, writer: Writer, sentence: str) -> None:
        self.tell(words.refused(writer.name, sentence))

    def _go_on(self) -> None:
        """The next form: a number, or somebody to choose."""
        if self._writer is not None and self._writer.author is None:
            self._on_another()
            return
        self.chooser.begin()  # first: the keyboard may not be on what goes away
        self._turn_to(None)
        self._keep_in_sight()
