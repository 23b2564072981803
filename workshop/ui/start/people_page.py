"""Page 4: who takes part; typed, pasted or from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain.errors import WorkshopError
from workshop.texts.explaining import explain
from workshop.texts.ui import wizard as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.choice_box import ChoiceBox
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label
from workshop.ui.start.checking import iso_date, person_problem
from workshop.ui.start.draft import PageName, people_of
from workshop.ui.start.page import WizardPage
from workshop.ui.start.people_counts import ANSWERING, PeopleCounts, per_group
from workshop.ui.start.people_entry import PersonEntry
from workshop.ui.start.people_table import PeopleModel, PeopleTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.ui.kit.choosing import Choose
    from workshop.ui.opening import Library, Listed
    from workshop.ui.start.checking import Problem
    from workshop.ui.start.draft import Choices, Draft
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 300
_MOST_TABLES: Final = 20
_ALL: Final = 1000
"""Of the height, beside a stretch of 1."""


class PeoplePage(WizardPage):
    """The list at the left, its counts at the right."""

    name = PageName.PEOPLE
    title = words.PEOPLE_TITLE

    def __init__(
        self, look: Look, draft: Draft, choices: Choices, library: Library, choose: Choose
    ) -> None:
        super().__init__(look, draft, choices)
        self._library, self._choose = library, choose
        self.entry = PersonEntry(look)
        self.model = PeopleModel(look, draft)
        self.table = PeopleTable(look, self.model)
        self.counts = PeopleCounts(look)
        self.problem = Trouble(look)
        self.problem.hide()
        self._nobody = label(words.NOBODY, "second")
        self._make_buttons()
        self.body.addWidget(self.entry)
        self.body.addWidget(
            self._bar(
                (
                    self.paste,
                    self.file,
                    self.tables,
                    self.spread,
                    self.remove,
                    self.back,
                )
            )
        )
        self.body.addWidget(self.problem)
        self.body.addWidget(self._nobody)
        self._board = Columns(
            [self.table, self.counts], look.px(_NARROWEST), look.px(20), stretches=(3, 1)
        )
        self.table.setMinimumHeight(look.px(260))
        self.body.addWidget(self._board, _ALL)
        self.body.addStretch(1)  # while the list is empty: else the fields would float
        self._connect()

    def _make_buttons(self) -> None:
        look = self.look
        self.paste = Button(look, words.PASTE)
        self.file = Button(look, words.FROM_FILE)
        self.remove = Button(look, words.REMOVE, kind="quiet")
        self.back = Button(look, words.PUT_BACK, kind="quiet")
        self.spread = Button(look, words.SPREAD)
        self.tables = ChoiceBox(look)
        self.tables.setAccessibleName(words.TABLES)
        for number in (0, *range(2, _MOST_TABLES + 1)):
            self.tables.addItem(words.tables(number), number)

    def _bar(self, widgets: Sequence[QWidget]) -> QWidget:
        bar = QWidget()
        whole = QVBoxLayout(bar)
        whole.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(gap=self.look.px(8))
        for widget in widgets:
            flow.addWidget(widget)
        whole.addLayout(flow)
        return bar

    def _connect(self) -> None:
        self.entry.added.connect(self._on_added)
        self.entry.changed.connect(self._on_entry)
        self.entry.name.pasted_list.connect(self.take_text)
        self.paste.done.connect(self._on_paste)
        self.file.done.connect(self._on_file)
        self.remove.done.connect(self._on_remove)
        self.back.done.connect(self._on_back)
        self.spread.done.connect(self._on_spread)
        self.table.asked_to_paste.connect(self._on_paste)
        self.table.asked_to_remove.connect(self._on_remove)
        self.model.edited.connect(self._on_edited)

    # --- showing ---------------------------------------------------------------------------

    def enter(self) -> None:
        self.entry.show_person(self.draft.entry)
        self._show()
        self.entry.name.setFocus()

    def _show(self) -> None:
        self.model.show_all()
        self._count()

    def _count(self) -> None:
        people = self.draft.people
        self.counts.show_people(people, self.draft.attribution)
        self.entry.know_groups([name for name, _ in per_group(people) if name])
        self._nobody.setVisible(not people)
        self._board.setVisible(bool(people))
        for widget in (self.tables, self.spread, self.remove):
            widget.setVisible(bool(people))
        self.back.setVisible(bool(self.draft.removed))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.model.show_wrong({int(each.field): each.sentence for each in problems})
        self.problem.setVisible(bool(problems))
        self.problem.sentence.setText("\n".join(each.sentence for each in problems[:3]))

    def show_field(self, field: str) -> None:
        self.table.setFocus()
        self.table.setCurrentIndex(self.model.index(int(field), 0))

    def leave(self) -> None:
        """Somebody who was typed completely but not added yet is added now."""
        person = self.draft.entry
        known = {each.key for each in self.draft.people}
        if person.name.strip() and not person_problem(person) and person.key not in known:
            self._on_added()

    # --- adding ----------------------------------------------------------------------------

    def take_enter(self) -> bool:
        """Enter adds the person that is being typed."""
        if not (self.entry.has_focus and self.entry.name.text().strip()):
            return False
        self._on_added()
        return True

    @Slot()
    def _on_entry(self) -> None:
        self.draft.entry = self.entry.person

    @Slot()
    def _on_added(self) -> None:
        person = self.entry.person
        sentence = person_problem(person) if person.name.strip() else words.NAME_FIRST
        if not sentence and self.draft.add([person])[1]:
            sentence = words.twice(person.full)
        if sentence:
            self.told.emit(sentence, True)
            self.entry.name.setFocus()
            return
        self.entry.ready_for_next()
        self._changed(words.added(1, 0))
        self.table.scrollToBottom()

    @Slot()
    def _on_paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take_text(text)
        else:
            self.told.emit(words.CLIPBOARD_EMPTY, True)

    @Slot(str)
    def take_text(self, text: str) -> None:
        """Lines from the clipboard."""
        try:
            found = self._library.parse_participants(text)
        except WorkshopError as error:
            self.told.emit(words.nobody_added(explain(error)), True)
            return
        self._take(found, "")

    @Slot()
    def _on_file(self) -> None:
        folder = self._library.folder()
        self._choose(self, words.CHOOSE_PEOPLE, words.PEOPLE_FILES, folder, self.take_file)

    def take_file(self, path: Path) -> None:
        """A list from the council's information system."""
        try:
            found, note = self._library.read_participants(path, iso_date(self.draft))
        except WorkshopError as error:
            self.told.emit(words.nobody_added(explain(error)), True)
            return
        self._take(found, note)

    def _take(self, found: Sequence[Listed], note: str) -> None:
        if not found:
            self.told.emit(words.NO_NAMES, True)
            return
        new, known = self.draft.add(people_of(found))
        self._changed(words.added(new, known, note))

    # --- changing --------------------------------------------------------------------------

    @Slot()
    def _on_edited(self) -> None:
        self._count()
        self.changed.emit()

    @Slot()
    def _on_remove(self) -> None:
        rows = self.table.rows()
        if not rows:
            self.told.emit(words.CHOOSE_ROWS, True)
            return
        self.draft.remove(rows)
        self._changed(words.removed(len(rows)))

    @Slot()
    def _on_back(self) -> None:
        number = len(self.draft.removed)
        self.draft.put_back()
        self.entry.name.setFocus()
        self._changed(words.added(number, 0))

    @Slot()
    def _on_spread(self) -> None:
        number = int(self.tables.currentData())
        names = [words.table(each) for each in range(1, number + 1)]
        self.draft.spread(names, set(ANSWERING))
        self._changed(words.spread(number))

    def _changed(self, sentence: str) -> None:
        self._show()
        self.changed.emit()
        self.told.emit(sentence, False)
