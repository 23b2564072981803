"""*Spelregels*: what holds in the conversation, chosen by the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit

from workshop.domain import commands as c
from workshop.domain.settings import Attribution
from workshop.texts.ui import operator as frame
from workshop.texts.ui import rules as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.house_rules.draft import RulesDraft
from workshop.ui.operator.pages.house_rules.rule_list import RuleList

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room


class RulesPage(Page):
    """Suggestions to tick, a rule of their own, and how one speaks."""

    title = words.TITLE

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self._draft = RulesDraft.of(room.desk)
        self.head = label(words.CHOOSE, "label")
        self.none = label(words.NO_RULES, "second")
        self.list = RuleList(look)
        self.list.ticked.connect(self._on_ticked)
        self.list.moved.connect(self._on_moved)
        self.own = QLineEdit()
        self.own.setAccessibleName(words.OWN)
        self.own.setPlaceholderText(words.OWN_HINT)
        self.own.setText(self._draft.own)
        self.own.textEdited.connect(self._on_typed)
        self.own.returnPressed.connect(self._on_add)
        self.add = Button(look, words.ADD, sign="add")
        self.add.done.connect(self._on_add)
        self.add.refused.connect(self.tell)
        self.as_person = CheckBox(look, words.AS_PERSON)
        self.as_person.toggled.connect(self._on_as_person)
        self.said = label()
        """How the rules contradict each other or the setting, or what they do to it."""
        self._attribution = Attribution.ANONYMOUS
        self._sealed = ""
        """Why nothing can be agreed any more."""
        self._fill()
        self.agree = Button(look, words.AGREE, kind="primary")
        self.agree.done.connect(self._on_agree)
        self.show_rules = Button(look, words.SHOW, sign="play")
        self.show_rules.done.connect(self._on_show)
        self.set_actions(self.agree, self.show_rules)

    def _fill(self) -> None:
        look = self.room.look
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.own, 1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        beside = QHBoxLayout()
        beside.setSpacing(look.px(12))
        beside.addWidget(self.as_person)
        beside.addWidget(label(words.AS_PERSON_MEANS, "small"), 1)
        self.body.addLayout(beside)
        self.body.addWidget(self.said)
        self.body.addWidget(rule())
        for part in (self.head, self.none, self.list):
            self.body.addWidget(part)
        self.body.addStretch(1)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        before, self._attribution = self._attribution, picture.shared.attribution
        self._sealed = frame.SEALED if picture.account.seal else ""
        if self._draft.follow(picture.minutes) or not self.list.rows:
            self._draw()
        elif before is not self._attribution:
            self._show_said()
        self._show_blocked()

    def _draw(self) -> None:
        draft = self._draft
        self.list.show_choices(draft.choices)
        self.none.setVisible(not draft.choices)
        self.head.setVisible(bool(draft.choices))
        self.as_person.blockSignals(True)
        self.as_person.setChecked(draft.as_person)
        self.as_person.blockSignals(False)
        self._show_state()

    def _show_said(self) -> None:
        draft = self._draft
        clash = words.clash(
            self._attribution,
            as_person=draft.as_person,
            says_person=draft.says_person,
            says_group=draft.says_group,
        )
        said = clash or words.meaning(self._attribution, as_person=draft.as_person)
        set_role(self.said, "attention" if clash else "second")
        self.said.setText(said)
        self.said.setVisible(bool(said))

    @property
    def _is_empty(self) -> bool:
        return not self._draft.rules and not self._draft.agreed_before

    def _show_blocked(self) -> None:
        nothing = words.NOTHING_CHOSEN if self._is_empty else ""
        self.agree.set_blocked(self._sealed or nothing)
        self.add.set_blocked(self._sealed)

    def _show_state(self) -> None:
        draft = self._draft
        self._show_said()
        self.show_rules.set_blocked("" if draft.agreed_before else words.NOT_AGREED)
        is_empty = self._is_empty
        self._show_blocked()
        if draft.is_agreed:
            self.set_consequence(words.IS_AGREED)
        elif is_empty:
            self.set_consequence("")
        else:
            self.set_consequence(words.to_agree(len(draft.rules), again=draft.agreed_before))

    # --- choosing --------------------------------------------------------------------------

    @Slot(int, bool)
    def _on_ticked(self, at: int, chosen: bool) -> None:
        self._draft.choose(at, chosen)
        self._draw()

    @Slot(int, int)
    def _on_moved(self, at: int, by: int) -> None:
        to = self._draft.move(at, by)
        if to == at:
            return
        row = self.list.rows[at]
        pressed = by if QApplication.focusWidget() in (row.up, row.down) else 0
        self._draw()
        self.list.focus_on(to, pressed)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._draft.own = text

    @Slot()
    def _on_add(self) -> None:
        text = " ".join(self.own.text().split())
        if not text:
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._draft.has(text):
            self.tell(words.IS_THERE)
            return
        self._draft.add(text)
        self._draft.own = ""
        self.own.clear()
        self._draw()

    @Slot(bool)
    def _on_as_person(self, chosen: bool) -> None:
        self._draft.as_person = chosen
        self._show_state()

    # --- agreeing --------------------------------------------------------------------------

    @Slot()
    def _on_agree(self) -> None:
        if self.own.text().strip():
            self._on_add()
        command = c.AgreeHouseRules(self._draft.rules, self._draft.as_person)
        self.room.sender.send(command, then=self.tell_saved, otherwise=self.tell)

    @Slot()
    def _on_show(self) -> None:
        self.room.projector.take(View.RULES)
