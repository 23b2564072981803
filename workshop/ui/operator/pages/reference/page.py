"""*Naslag*: search on top, the list at the left, the card beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from workshop.domain.card import CardCheck, CardId
from workshop.texts.library import result
from workshop.texts.ui import reference as words
from workshop.ui.beamer.slide import View
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.reference.card_list import CardList
from workshop.ui.operator.pages.reference.card_view import CardView
from workshop.ui.operator.pages.two_columns import TwoColumns

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workshop.domain.ids import StepId
    from workshop.pictures.library import CardPicture, CardSearch
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.library import CardLibrary
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

DELAY_MS: Final = 150
"""Without a key, before it searches."""
_LIST: Final = 268


class ReferencePage(Page):
    """What lies there is what `take` would show."""

    title = words.TITLE
    scrolls = False
    """The field stays where it is; list and card scroll."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self.library: CardLibrary | None = None
        self._reading: Task | None = None
        self._task: Task | None = None
        self._keeping: Task | None = None
        self._step: StepId | None = None
        self._said = ""
        self.field = QLineEdit()
        self.status = label(words.READING, "second")
        self.list = CardList(look)
        self.view = CardView(look)
        self.take = Button(look, words.TAKE, kind="primary", cap="T")
        self.put_away = Button(look, words.PUT_AWAY)
        self._lay_out()
        self._wait = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._connect()
        self._offer()

    def _lay_out(self) -> None:
        look = self.room.look
        self.field.setMinimumHeight(look.px(40))
        self.field.setAccessibleName(words.FIELD)
        self.field.setPlaceholderText(words.HINT)
        self.field.setClearButtonEnabled(False)
        self.field.installEventFilter(self)
        self.body.addWidget(self.field)
        columns = TwoColumns(look, _LIST, narrow=560, side_first=True)
        columns.side.addWidget(self.status)
        columns.side.addWidget(self.list, 1)
        columns.main.addWidget(self.view, 1)
        self.body.addWidget(columns, 1)
        self.set_actions(self.take, self.put_away)

    def _connect(self) -> None:
        self._wait.timeout.connect(self.search)
        self.field.textEdited.connect(self._on_edited)
        self.list.chosen.connect(self.choose)
        self.list.left.connect(self.field.setFocus)
        self.view.form.kept.connect(self._on_check)
        self.take.done.connect(self._on_take)
        self.put_away.done.connect(self.room.projector.put_away)
        self.room.projector.changed.connect(self._offer)

    # --- reading ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        if event.spontaneous():
            return
        self.field.setFocus()
        self.field.selectAll()
        if self.library is None and self._reading is None:
            self._reading = self.room.acts.library()
            self._reading.done.connect(self._on_read)
            self._reading.failed.connect(self._on_not_read)

    @Slot(object)
    def _on_read(self, library: CardLibrary) -> None:
        self._reading, self.library = None, library
        self.search()
        if troubles := library.troubles():
            self.tell("\n".join(troubles))

    @Slot(str)
    def _on_not_read(self, sentence: str) -> None:
        self._reading = None
        self.status.setText("")
        self.tell(sentence)

    def show_picture(self, picture: OperatorPicture) -> None:
        """Another step in hand has other cards first; all else stays."""
        if self.room.desk.step != self._step:
            self._step = self.room.desk.step
            if self.library is not None and not self._typed:
                self._show_groups(self.library)

    def _show_groups(self, library: CardLibrary) -> None:
        here = library.beside(self._step) if self._step else ()
        self.status.setText("")
        self.status.hide()
        self.list.show_groups(library.groups(), here)
        if self.view.shown is None and here:
            self.choose(here[0].card.id)

    # --- searching -------------------------------------------------------------------------

    @property
    def _typed(self) -> str:
        return self.field.text().strip()

    @property
    def is_searching(self) -> bool:
        """What is shown is of an older text."""
        return self._wait.isActive() or self._task is not None

    @Slot(str)
    def _on_edited(self, _: str) -> None:
        self._wait.start()

    @Slot()
    def search(self) -> None:
        """For what stands in the field now."""
        self._forget()
        if self.library is None:
            return
        if not self._typed:
            self._show_groups(self.library)
            return
        self._task = self.room.acts.search_cards(self._typed)
        self._task.done.connect(self._on_found)
        self._task.failed.connect(self._on_failed)

    def _forget(self) -> None:
        """Of the search before, nothing comes any longer."""
        self._wait.stop()
        if self._task is not None:
            self._task.cancel()
            self._task.done.disconnect(self._on_found)
            self._task.failed.disconnect(self._on_failed)
            self._task = None

    @Slot(object)
    def _on_found(self, search: CardSearch) -> None:
        self._task = None
        said = result(search)
        self.status.setText(said)
        self.status.setVisible(bool(said))
        self.field.setAccessibleDescription(said)
        self.list.show_found(search.found)
        if first := self.list.first:
            self.choose(first)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self.tell(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Down leads from the field into the list, Enter searches at once."""
        if watched is self.field and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() == Qt.Key.Key_Down:
                self.list.enter()
                return True
            if is_press and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.search()
                return True
        return super().eventFilter(watched, event)

    # --- the card --------------------------------------------------------------------------

    @Slot(str)
    def choose(self, card: str) -> None:
        """Put this card beside the list."""
        shown = self.library.card(CardId(card)) if self.library is not None else None
        if shown is not None:
            self.list.choose(card)
            self._lay_down(shown)

    def _lay_down(self, shown: CardPicture) -> None:
        self.view.show_card(shown)
        self.room.projector.offer_card(shown)
        self._offer()

    @Slot(object)
    def _on_check(self, check: CardCheck | None) -> None:
        if self.view.shown is None or self._keeping is not None:
            return
        self._keeping = self.room.acts.check_card(self.view.shown.card.id, check)
        self._keeping.done.connect(self._on_checked)
        self._keeping.failed.connect(self._on_not_checked)

    @Slot(object)
    def _on_checked(self, shown: CardPicture) -> None:
        self._keeping = None
        self.room.projector.update_card(shown)
        if self.view.shown is not None and self.view.shown.card.id == shown.card.id:
            self.view.form.fold()
            self._lay_down(shown)

    @Slot(str)
    def _on_not_checked(self, sentence: str) -> None:
        self._keeping = None
        self.tell(sentence)

    # --- the beamer ------------------------------------------------------------------------

    @Slot()
    def _on_take(self) -> None:
        self.room.projector.take(View.CARD)

    @Slot()
    def _offer(self) -> None:
        """What the buttons can do now."""
        slide = self.room.projector.slide
        front = slide.card if slide is not None and slide.view is View.CARD else None
        self.take.set_blocked("" if self.view.shown else words.NOT_YET)
        self.put_away.setVisible(front is not None)
        said = words.in_front(front.card.title) if front else ""
        if said != self._said:  # else it would wipe out what was told since
            self._said = said
            self.set_consequence(said)
