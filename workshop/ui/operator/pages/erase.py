"""*Verwijder tekst*: words that go for good, after being asked twice on this page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop.domain.rules.people import full_name
from workshop.domain.settings import Attribution, ErasureCategory
from workshop.domain.wording import same_name
from workshop.texts import console
from workshop.texts.ui import erase as words
from workshop.texts.ui.keeping import HELD_FIRST
from workshop.ui.kit.boxes import Gap
from workshop.ui.kit.button import Button
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.field import Field
from workshop.ui.kit.radio import Radio
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.erase_places import Places
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture, PersonPicture
    from workshop.ui.acts import Erasure
    from workshop.ui.operator.room import Room


class ErasePage(Page):
    """A text wherever it stands, or everything of somebody."""

    title = words.TITLE

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self._names: tuple[str, ...] = ()
        self._is_nameless = self._is_held = False
        self.text = Field(look, "text", words.TYPE_TEXT, words.TEXT_HINT)
        self.reason = Field(look, "reason", words.REASON, words.REASON_HINT)
        self.kind_text, self.kind_person = Radio(look, words.TEXT), Radio(look, words.PERSON)
        self.people, self.category = ChoiceBox(look), ChoiceBox(look)
        self.people.setAccessibleName(words.CHOOSE_PERSON)
        self.category.setAccessibleName(words.GROUNDS)
        for each in ErasureCategory:
            self.category.addItem(words.CATEGORIES[each], each)
        self.person = QWidget()
        self.happens = label()
        self.places = Places(room, self.text.line)
        self.sure = Gap(look, "")
        self.task = TaskLine(look, can_stop=False)
        self.result = label(role="strong")
        self._lay_out()
        self._connect()
        self._ask_first()
        self._show_kind()

    def _lay_out(self) -> None:
        look = self.room.look
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(look.px(24))
        for radio in (self.kind_text, self.kind_person):
            group.addButton(radio)
            row.addWidget(radio)
        row.addStretch(1)
        self.kind_text.setChecked(True)
        self.body.addWidget(label(words.WHAT, "heading"))
        self.body.addLayout(row)
        self.body.addWidget(self.text)
        self.body.addWidget(self.places)
        inside = QVBoxLayout(self.person)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(4))
        inside.addWidget(label(words.CHOOSE_PERSON, "strong"))
        inside.addWidget(self.people)
        self.body.addWidget(self.person)
        self.body.addLayout(self._grounds())
        self.body.addWidget(self.sure)
        self.body.addWidget(label(words.HAPPENS, "heading"))
        for part in (self.happens, self.task, self.result):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.sure.hide()
        self.result.hide()

    def _grounds(self) -> QHBoxLayout:
        look, row, left = self.room.look, QHBoxLayout(), QVBoxLayout()
        row.setSpacing(look.px(16))
        left.setSpacing(look.px(4))
        left.addWidget(label(words.GROUNDS, "strong"))
        left.addWidget(self.category)
        left.addStretch(1)
        row.addLayout(left, 2)
        row.addWidget(self.reason, 3)
        return row

    def _connect(self) -> None:
        for line in (self.text, self.reason):
            line.typed.connect(self._on_changed)
        self.people.activated.connect(self._on_changed)
        self.category.activated.connect(self._on_changed)
        self.kind_text.toggled.connect(self._show_kind)
        self.task.failed.connect(self._on_failed)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self.places.look_again(picture.shared.seq)
        is_nameless = picture.shared.attribution is Attribution.ANONYMOUS
        if is_nameless != self._is_nameless:
            self._is_nameless = is_nameless
            self._show_kind()
        names, is_held = _names(picture.people), picture.account.hold is not None
        if is_held != self._is_held:
            self._is_held = is_held
            self._on_changed()
        if names == self._names:
            return
        chosen = self.people.currentText()
        self._names = names
        self.people.clear()
        self.people.addItem(words.NOBODY_CHOSEN, "")
        for name in names:
            self.people.addItem(name, name)
        self.people.setCurrentIndex(max(0, self.people.findText(chosen)))
        self._on_changed()

    @Slot()
    def _show_kind(self) -> None:
        is_person = self.kind_person.isChecked()
        self.text.setVisible(not is_person)
        self.places.set_asked(asked=not is_person)
        self.person.setVisible(is_person)
        goes: tuple[str, ...] = words.PERSON_GOES if is_person else words.TEXT_GOES
        if is_person and self._is_nameless:
            goes = words.NAME_GOES
        self.happens.setText("\n".join(goes))
        self._on_changed()

    @property
    def _named(self) -> str:
        if self.kind_person.isChecked():
            return str(self.people.currentData() or "")
        return self.text.line.text().strip()

    @property
    def _not_yet(self) -> str:
        """Why nothing can be erased yet; empty if it can."""
        named = self._named
        if self.task.is_busy:
            return words.IS_BUSY
        if self._is_held:
            return HELD_FIRST
        if not named:
            return words.NO_PERSON if self.kind_person.isChecked() else words.NO_TEXT
        if self.kind_text.isChecked() and len(named) < words.LEAST:
            return words.TOO_SHORT
        return "" if self.reason.line.text().strip() else words.NO_REASON

    # --- asking twice ----------------------------------------------------------------------

    def _ask_first(self) -> None:
        self.erase = Button(self.room.look, words.ERASE, kind="primary", sign="erase")
        self.erase.done.connect(self._ask_again)
        self.set_actions(self.erase)
        self.sure.hide()
        self._show_not_yet()

    def _show_not_yet(self) -> None:
        reason = self._not_yet
        self.erase.set_blocked(reason)
        self.set_consequence(reason or words.ASKS_TWICE)

    @Slot()
    def _on_changed(self) -> None:
        """Something else was asked for: what was said of the former is over."""
        if self.sure.isVisible():
            self._ask_first()
        else:
            self._show_not_yet()

    @Slot()
    def _ask_again(self) -> None:
        look = self.room.look
        self.result.hide()
        is_person = self.kind_person.isChecked()
        asked = words.sure(self._named, is_person=is_person, is_nameless=self._is_nameless)
        self.sure.sentence.setText(asked)
        self.sure.show()
        QTimer.singleShot(0, self._look_at_sure)
        for_good = Button(look, words.FOR_GOOD, kind="primary", sign="erase")
        leave_it = Button(look, words.LEAVE_IT)
        for_good.done.connect(self._on_sure)
        leave_it.done.connect(self._ask_first)
        # Where the button was, and where the keyboard is: one tap too many erases nothing.
        self.set_actions(leave_it, for_good)
        leave_it.show()  # else it cannot have the keyboard yet
        leave_it.setFocus()

    @Slot()
    def _look_at_sure(self) -> None:
        """What is asked is in sight, however low the window is."""
        area = self.findChild(QScrollArea)
        if area is not None:
            area.ensureWidgetVisible(self.sure)

    @Slot()
    def _on_sure(self) -> None:
        acts, category = self.room.acts, ErasureCategory(self.category.currentData())
        asks = acts.erase_participant if self.kind_person.isChecked() else acts.erase_text
        task = asks(self._named, category, self.reason.line.text().strip())
        self.task.follow(task, self._on_erased, words.ERASING)
        self._ask_first()

    def _on_erased(self, result: object) -> None:
        erased = cast("Erasure", result)
        self.places.clear()
        for line in (self.text, self.reason):
            line.set_text("")  # the words do not stay on the window either
        self.people.setCurrentIndex(0)
        self._show_not_yet()
        self.result.setText(console.erased(erased.texts, erased.copies))
        self.result.show()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._show_not_yet()
        self.tell(sentence)


def _names(people: tuple[PersonPicture, ...]) -> tuple[str, ...]:
    """As an erasure finds them: with the group where two have the same name."""
    often = Counter(same_name(each.name) for each in people)
    return tuple(
        each.name if often[same_name(each.name)] == 1 else full_name(each.name, each.group)
        for each in people
    )
