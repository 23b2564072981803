"""A comment that somebody makes aloud, written down by the operator."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop.domain.ids import ParticipantId
from workshop.domain.settings import Attribution
from workshop.texts.outline.back import ONE_OF_THEM
from workshop.texts.ui import comments as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.text import label
from workshop.ui.operator.inputs.lines import Lines

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.pages.report.comments.draft import CommentsDraft, Heard
    from workshop.ui.theme.look import Look

_LINES: Final = 2
_NAME_LENGTH: Final = 12


class Speaker(NamedTuple):
    """Somebody who may make a comment under a name."""

    id: ParticipantId
    name: str
    is_named: bool
    """In the report."""


def speakers(picture: OperatorPicture) -> tuple[Speaker, ...]:
    """Everybody; where answers are anonymous only those who give none."""
    attribution = picture.shared.attribution
    roles = {each.key: each for each in picture.roles}
    found = []
    for person in picture.people:
        role = roles[person.role]
        if role.answers and attribution is Attribution.ANONYMOUS:
            continue
        is_guest = not role.answers and role.named_in_report
        is_named = is_guest or attribution is Attribution.NAME
        found.append(Speaker(person.id, words.said(person.name), is_named))
    return tuple(sorted(found, key=lambda each: each.name.casefold()))


class Hearing(QFrame):
    """What was said, and by whom if that is to stand with it."""

    entered = Signal(object)
    """A `Heard`, to be written down."""
    left = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, draft: CommentsDraft) -> None:
        super().__init__()
        self._draft = draft
        self._speakers: tuple[Speaker, ...] | None = None
        self.setObjectName("card")
        self.field = Lines(look, words.TEXT, _LINES)
        self.field.setPlaceholderText(words.TEXT)
        self.who = ChoiceBox(look)
        self.who.setAccessibleName(words.WHO)
        self.who.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.who.setMinimumContentsLength(_NAME_LENGTH)
        self.nameless = label(words.NO_NAME, "small")
        self.note = Button(look, words.NOTE, kind="small")
        self.cancel = Button(look, words.CANCEL, kind="link")
        self._lay_out(look)
        self.field.textChanged.connect(self._on_typed)
        self.who.activated.connect(self._on_chosen)
        self.note.done.connect(self._on_note)
        self.cancel.done.connect(self.left)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(10), look.px(10), look.px(10), look.px(10))
        column.setSpacing(look.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.note)
        row.addWidget(self.cancel)
        row.addStretch(1)
        for part in (self.field, self.who, self.nameless):
            column.addWidget(part)
        column.addLayout(row)

    # --- drawing ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        """Who may be named, and what was typed."""
        found = speakers(picture)
        if found != self._speakers:
            self._speakers = found
            self.who.clear()
            self.who.addItem(ONE_OF_THEM, None)
            for each in found:
                self.who.addItem(each.name, each.id)
            self.who.setVisible(bool(found))
        self.show_heard()

    def show_heard(self) -> None:
        """As the draft has it."""
        self.field.set_text(self._draft.heard.text)
        self.who.setCurrentIndex(max(0, self.who.findData(self._draft.heard.who)))
        self._show_nameless()

    def _show_nameless(self) -> None:
        who = self.who.currentData()
        named = {each.id: each.is_named for each in self._speakers or ()}
        is_nameless = not named.get(ParticipantId(who), True) if who else False
        self.nameless.setVisible(is_nameless)
        self.who.setAccessibleDescription(words.NO_NAME if is_nameless else "")

    def begin(self) -> None:
        """Type at once."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- typing ----------------------------------------------------------------------------

    @Slot()
    def _on_typed(self) -> None:
        self._draft.heard.text = self.field.text()

    @Slot()
    def _on_chosen(self) -> None:
        who = self.who.currentData()
        self._draft.heard.who = ParticipantId(who) if who else None
        self._show_nameless()

    @Slot()
    def _on_note(self) -> None:
        heard: Heard = replace(self._draft.heard)
        if heard.text.strip():
            self.entered.emit(heard)
            return
        self.begin()
        self.refused.emit(words.NO_TEXT)
