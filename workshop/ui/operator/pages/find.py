"""*Zoeken*: in everything that may be seen, and from there to where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.pictures.finding import Place
from workshop.texts.ui import find as words
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.found_list import FoundList, FoundRow, place_of

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.acts import Found
    from workshop.ui.operator.room import Room
    from workshop.ui.task import Task

DELAY_MS: Final = 200
"""Without a key, before it searches."""
_PHASES: Final = {
    Place.STEP: Phase.EXPLAIN,
    Place.CARD: Phase.SHOW,
    Place.CLUSTER: Phase.SHOW,
    Place.JOINT: Phase.JOINT,
    Place.REMARK: Phase.JOINT,
}
_PAGES: Final = {Place.POINT: "points", Place.RULE: "rules", Place.PERSON: "attendance"}


class FindPage(Page):
    """The field has the focus; results follow while one types."""

    title = words.TITLE
    scrolls = False
    """The field stays where it is; only the results scroll."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._task: Task | None = None
        self.field = QLineEdit()
        self.field.setMinimumHeight(room.look.px(40))
        self.field.setAccessibleName(words.FIELD)
        self.field.setPlaceholderText(words.HINT)
        self.field.installEventFilter(self)
        self.status = label(role="second")
        self.results = FoundList(room.look)
        self._lay_out()
        self._wait = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._wait.timeout.connect(self.search)
        self.field.textEdited.connect(self._on_edited)
        self.results.chosen.connect(self._on_chosen)
        self.results.left.connect(self.field.setFocus)
        self.results.reached.connect(self._on_reached)
        self.set_actions(consequence=words.KEYS)

    def _lay_out(self) -> None:
        look = self.room.look
        self.body.addWidget(self.field)
        inside = QWidget()
        # Else wrapping words would ask for the height that they have in a narrow column.
        inside.setMinimumHeight(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.status)
        column.addWidget(self.results)
        column.addStretch(1)
        self.area.setWidget(inside)
        self.body.addWidget(self.area, 1)

    # --- searching -------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        """Results stay as they are while somebody goes through them."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self.field.setFocus()
            self.field.selectAll()
            self.search()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 Qt's name
        super().hideEvent(event)
        if not event.spontaneous():
            self._forget()
            self._show(())  # it may be erased meanwhile

    @Slot(str)
    def _on_edited(self, _: str) -> None:
        self._wait.start()

    @property
    def is_searching(self) -> bool:
        """What is shown is of an older text."""
        return self._wait.isActive() or self._task is not None

    @Slot()
    def search(self) -> None:
        """For what stands in the field now."""
        self._forget()
        text = self.field.text().strip()
        if not text:
            self._show(())
            return
        self._task = self.room.acts.find(text)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)

    def _forget(self) -> None:
        """Of the search before, nothing comes any longer."""
        self._wait.stop()
        if self._task is not None:
            self._task.cancel()
            self._task.done.disconnect(self._on_done)
            self._task.failed.disconnect(self._on_failed)
            self._task = None

    @Slot(object)
    def _on_done(self, found: tuple[Found, ...]) -> None:
        self._task = None
        self._show(found)
        self.status.setText(words.number(len(found)) if found else words.NOTHING)
        self.field.setAccessibleDescription(self.status.text())

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._task = None
        self.tell(sentence)

    def _show(self, found: tuple[Found, ...]) -> None:
        self.results.show_found(found, self.field.text())
        self.area.verticalScrollBar().setValue(0)
        self.status.setText("")
        self.field.setAccessibleDescription("")

    # --- going there -----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Down leads from the field into the results, Enter to the first of them."""
        if watched is self.field and isinstance(event, QKeyEvent) and _is_press(event):
            if event.key() == Qt.Key.Key_Down:
                self.results.enter()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_enter()
                return True
        return super().eventFilter(watched, event)

    def _on_enter(self) -> None:
        if self._wait.isActive():
            self.search()  # at once; the results are of something else
        elif self.results.rows:
            self._on_chosen(self.results.rows[0].found)

    @Slot(object)
    def _on_reached(self, row: FoundRow) -> None:
        self.area.ensureWidgetVisible(row, 0, self.room.look.px(40))

    @Slot(object)
    def _on_chosen(self, found: Found) -> None:
        place = place_of(found)
        if found.step:
            self.room.desk.go(StepId(found.step), _PHASES[place])
        else:
            self.room.desk.open(_PAGES[place])


def _is_press(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress
