"""A new evening in five pages; anyone may go to any page at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workshop.texts.ui import wizard as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label, set_role
from workshop.ui.start.checking import plan_of, problems
from workshop.ui.start.details_page import DetailsPage
from workshop.ui.start.draft import Choices, Draft, PageName
from workshop.ui.start.outline import Outline
from workshop.ui.start.overview_page import OverviewPage
from workshop.ui.start.people_page import PeoplePage
from workshop.ui.start.programme_page import ProgrammePage
from workshop.ui.start.who_page import WhoPage

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import Library
    from workshop.ui.start.checking import Problem
    from workshop.ui.start.page import WizardPage
    from workshop.ui.theme.look import Look

_FOLDS_BELOW: Final = 1000
_ORDER: Final = tuple(PageName)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Wizard(QWidget):
    """Enter goes on, Ctrl+Enter makes the evening, Esc goes to the start and keeps everything."""

    closed = Signal()
    making = Signal(bool)
    """Somebody wants to make a programme, a new one or not."""
    finished = Signal(object)
    """The `NewEvening` that was asked for."""

    def __init__(self, look: Look, library: Library, draft: Draft, choose: Choose) -> None:
        """Raises a `WorkshopError` if the library cannot be read."""
        super().__init__()
        self.look, self.draft = look, draft
        self.choices = Choices.of(library)
        if not draft.is_begun and not draft.visited and self.choices.evenings:
            draft.evening = draft.evening or self.choices.evenings[0].id
        self.outline = Outline(look)
        self._stack = QStackedWidget()
        self.overview = OverviewPage(look, draft, self.choices, library.folder())
        programmes = ProgrammePage(look, draft, self.choices)
        programmes.making.connect(self.making)
        pages: list[WizardPage] = [
            DetailsPage(look, draft, self.choices, library.last_time()),
            programmes,
            WhoPage(look, draft, self.choices),
            PeoplePage(look, draft, self.choices, library, choose),
            self.overview,
        ]
        self.pages = {page.name: page for page in pages}
        self.back = Button(look, words.TO_START)
        self.onward = Button(look, words.MAKE, kind="primary")
        self.message = label(role="small")
        self._lay_out()
        self._connect()
        self.go(draft.page, leaves=False)

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.outline)
        stage = QVBoxLayout()
        stage.setSpacing(0)
        for page in self.pages.values():
            self._stack.addWidget(page)
        stage.addWidget(self._stack, 1)
        bar = QFrame()
        bar.setObjectName("actions")
        row = QHBoxLayout(bar)
        side = self.look.px(40 if self.look.scale <= 1 else 24)
        row.setContentsMargins(side, self.look.px(8), side, self.look.px(8))
        row.setSpacing(self.look.px(12))
        row.addWidget(self.back)
        row.addWidget(self.onward)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.message, 1)
        stage.addWidget(bar)
        whole.addLayout(stage, 1)

    def _connect(self) -> None:
        for page in self.pages.values():
            page.changed.connect(self._on_changed)
            page.told.connect(self._on_told)
        self.overview.asked.connect(self._on_asked)
        self.outline.asked.connect(self.go)
        self.back.done.connect(self._on_back)
        self.onward.done.connect(self._on_onward)
        self.onward.refused.connect(self.tell)

    # --- moving ----------------------------------------------------------------------------

    @property
    def page(self) -> WizardPage:
        """The page in sight."""
        return self.pages[self.draft.page]

    @Slot(object)
    def go(self, name: PageName, *, leaves: bool = True) -> None:
        """Show this page."""
        if leaves:
            self.page.leave()
            self.draft.visited.add(self.draft.page)
        self.draft.page = name
        self._stack.setCurrentWidget(self.page)
        is_last = name is _ORDER[-1]
        is_first = name is _ORDER[0]
        self.back.set_text(words.TO_START if is_first else words.BACK)
        self.onward.set_text(words.MAKE if is_last else words.further(self._next()))
        self._say(words.KEPT if is_first else "", is_problem=False)
        self.page.enter()
        if is_last:
            self.onward.setFocus()
        self._on_changed()
        # Later: only then it is known how tall the page is.
        QTimer.singleShot(0, self.page, self.page.show_focus)

    def _next(self) -> PageName:
        return _ORDER[min(_ORDER.index(self.draft.page) + 1, len(_ORDER) - 1)]

    @Slot()
    def _on_back(self) -> None:
        place = _ORDER.index(self.draft.page)
        if place:
            self.go(_ORDER[place - 1])
        else:
            self.close_up()

    @Slot()
    def _on_onward(self) -> None:
        if self.draft.page is _ORDER[-1]:
            self.finish()
        else:
            self.go(self._next())

    @Slot(object, str)
    def _on_asked(self, page: PageName, field: str) -> None:
        self.go(page)
        if field:
            self.page.show_field(field)

    def close_up(self) -> None:
        """Back to the start; the draft stays."""
        self.page.leave()
        self.closed.emit()

    # --- finishing -------------------------------------------------------------------------

    def finish(self) -> None:
        """Ask for the evening, or show the first thing that is missing."""
        self.page.leave()
        found = self._problems()
        if not found:
            self._say(words.MAKING, is_problem=False)
            self.finished.emit(plan_of(self.draft, self.choices))
            return
        self.draft.visited = set(_ORDER)
        self._on_asked(found[0].page, found[0].field)
        self.tell(found[0].sentence)

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Something to mend first."""
        self._say(sentence, is_problem=True)

    @Slot(str, bool)
    def _on_told(self, sentence: str, is_problem: bool) -> None:
        self._say(sentence, is_problem=is_problem)

    def _say(self, sentence: str, *, is_problem: bool) -> None:
        set_role(self.message, "attention" if is_problem else "small")
        self.message.setText(sentence)

    # --- what is missing -------------------------------------------------------------------

    def _problems(self) -> tuple[Problem, ...]:
        return problems(self.draft, self.choices)

    @Slot()
    def _on_changed(self) -> None:
        found = self._problems()
        here, visited = self.draft.page, self.draft.visited
        missing = {each.page for each in found}
        states = {page: _state(page, here, visited, missing) for page in _ORDER}
        self.outline.show_states(states)
        is_overview = here is PageName.OVERVIEW
        shown = [each for each in found if is_overview or each.page in visited]
        self.overview.show_problems(found)
        if not is_overview:
            self.page.show_problems([each for each in shown if each.page is here])
        blocked = is_overview and bool(found)
        self.onward.set_blocked(words.INCOMPLETE if blocked else "")
        if is_overview:
            self._say(words.INCOMPLETE if blocked else words.COMPLETE, is_problem=False)

    # --- keys and size ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif self.page.take_enter():
            return
        elif isinstance(pressed := self.focusWidget(), QPushButton):
            pressed.click()
        else:
            self.onward.click()  # on the last page it may say why it cannot be

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self.outline.fold(is_folded=event.size().width() < self.look.px(_FOLDS_BELOW))


def _state(page: PageName, here: PageName, visited: set[PageName], missing: set[PageName]) -> str:
    if page is here:
        return words.HERE
    if page not in visited:
        return words.TO_COME
    return words.NEEDS if page in missing else words.DONE
