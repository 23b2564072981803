"""Lists in a form: options, fields and sources, a card for each with what can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.tree import items_at, text_at
from workshop.texts.ui import editor as words
from workshop.ui.editor.changes import add_item, shift, take_away
from workshop.ui.editor.choosing import ChoiceRow, FlagRow
from workshop.ui.editor.icon_button import IconButton
from workshop.ui.editor.rows import LineRow, NameRow, NumberRow, Row
from workshop.ui.editor.targets import earlier_questions
from workshop.ui.kit.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.tree import Place
    from workshop.ui.editor.bench import Fault
    from workshop.ui.editor.work import Work
    from workshop.ui.theme.look import Look

_MOVED: Final = ("options", "fields", "source")


class Entry(QFrame):
    """One item: its rows, and buttons to move it or take it away."""

    def __init__(self, look: Look, work: Work, place: Place) -> None:
        super().__init__()
        self.look, self.work, self.place = look, work, place
        self.kind = str(place[-2])
        self.name = words.item(self.kind, int(place[-1]) + 1)
        self.rows: list[Row] = []
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, look.px(4))
        whole.setSpacing(look.px(6))
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(6))
        whole.addLayout(self._grid, 1)
        for sign, action, slot in (
            ("up", words.UP, self._on_up),
            ("down", words.DOWN, self._on_down),
            ("close", words.DELETE, self._on_delete),
        ):
            if sign == "close" or self.kind in _MOVED:
                name = words.part_of(self.name, action)
                button = IconButton(look, sign, name, action)
                button.done.connect(slot)
                whole.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._fill()

    def _fill(self) -> None:
        fill = {
            "options": self._fill_option,
            "fields": self._fill_field,
            "source": self._fill_source,
            "sources": self._fill_used,
        }
        fill[self.kind]()

    def _add(self, row: Row, line: int, column: int, span: int = 1) -> None:
        self.rows.append(row)
        self._grid.addWidget(row, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(column, 1)

    def _line(self, key: str, title: str, *, needed: bool = False, shows: bool = True) -> LineRow:
        """`shows` its title above it; else only who cannot see the list hears it."""
        name = words.part_of(self.name, title)
        above = title if shows else ""
        row = LineRow(self.look, self.work, (*self.place, key), above, name=name, needed=needed)
        if not shows:
            row.line.setPlaceholderText(self.name)
        return row

    def _add_name(self, line: int, column: int) -> None:
        place = (*self.place, "key")
        if self.work.shows_names:
            title = words.FIELDS["id"]
            name = words.part_of(self.name, title)
            above = "" if self.kind == "options" else title
            self._add(NameRow(self.look, self.work, place, above, name=name), line, column)
        else:
            self._add(_Hidden(self.look, self.work, place), line, column)

    def _fill_option(self) -> None:
        self._add(self._line("label", words.item(self.kind, 1), needed=True, shows=False), 0, 0)
        self._add_name(0, 1) if self.work.shows_names else self._add_name(1, 0)

    def _fill_field(self) -> None:
        self._add(self._line("label", self.name, needed=True), 0, 0)
        self._add(self._line("lead", words.LEAD), 0, 1)
        choices = [("", words.NO_REFERENCE), *earlier_questions(self.work.document, self.place)]
        title = words.REFERENCE
        name = words.part_of(self.name, title)
        place = (*self.place, "reference")
        self._add(ChoiceRow(self.look, self.work, place, title, choices, name), 1, 0)
        required = (*self.place, "required")
        name = words.part_of(self.name, words.REQUIRED)
        flag = FlagRow(self.look, self.work, required, words.REQUIRED, name)
        flag.setContentsMargins(0, self.look.px(20), 0, 0)
        self._add(flag, 1, 1)
        self._add_name(2, 0)

    def _fill_source(self) -> None:
        self._add(self._line("title", words.SOURCE_TITLE, needed=True), 0, 0, 2)
        self._add(self._line("part", words.SOURCE_PART), 1, 0)
        title = words.SOURCE_YEAR
        name = words.part_of(self.name, title)
        self._add(NumberRow(self.look, self.work, (*self.place, "year"), title, name=name), 1, 1)
        self._add_name(2, 0)

    def _fill_used(self) -> None:
        name = words.part_of(self.name, words.SOURCE_TITLE)
        choices = sources_of(self.work)
        place = (*self.place, "key")
        self._add(SourceRow(self.look, self.work, place, "", choices, name), 0, 0)
        row = self._line("part", words.SOURCE_PART, shows=False)
        row.line.setPlaceholderText(words.SOURCE_PART)
        self._add(row, 0, 1)

    # --- what can be done ------------------------------------------------------------------

    @Slot()
    def _on_up(self) -> None:
        self.work.change(shift(self.work.document, self.place, -1)[0])

    @Slot()
    def _on_down(self) -> None:
        self.work.change(shift(self.work.document, self.place, 1)[0])

    @Slot()
    def _on_delete(self) -> None:
        self.work.change(take_away(self.work.document, self.place)[0])


class _Hidden(Row):
    """A name that shows only what is wrong with it."""

    def __init__(self, look: Look, work: Work, place: Place) -> None:
        super().__init__(look, work, place, "")
        self._lay(QWidget(), "")
        self.field.setFixedHeight(0)

    def refresh(self) -> None:
        """There is nothing to fill in here."""

    def show_faults(self) -> None:
        super().show_faults()
        self.setVisible(bool(self.note.text()))

    def take_focus(self) -> None:
        """Let it be changed by hand."""
        self.work.show_names(shows=True)


class SourceRow(ChoiceRow):
    """The key of a source is needed, so an empty one is written too."""

    def choose(self, value: str) -> None:
        self.work.type(self.place, value)


def sources_of(work: Work) -> list[tuple[str, str]]:
    """(key, title) of the programme's sources, after none."""
    document = work.document
    found = [("", words.NO_SOURCE)]
    for at in range(len(items_at(document, ("source",)))):
        title = text_at(document, ("source", at, "title"))
        found.append((text_at(document, ("source", at, "key")), title or words.NO_TITLE))
    return found


class EntriesRow(Row):
    """A list of items, and a button for one more."""

    def __init__(self, look: Look, work: Work, place: Place, title: str, hint: str = "") -> None:
        super().__init__(look, work, place, title, hint)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        count = len(items_at(work.document, place))
        self.entries = [Entry(look, work, (*place, at)) for at in range(count)]
        for entry in self.entries:
            column.addWidget(entry)
        self.more = Button(look, words.MORE[str(place[-1])], kind="small", sign="add")
        self.more.done.connect(self._on_more)
        bar = QHBoxLayout()
        bar.addWidget(self.more)
        self.bar = bar
        bar.addStretch(1)
        column.addLayout(bar)
        self._lay(box, title)
        self.field.setAccessibleName("")

    @property
    def rows(self) -> Sequence[Row]:
        """Of all items."""
        return [row for entry in self.entries for row in entry.rows]

    def refresh(self) -> None:
        for row in self.rows:
            row.refresh()

    def faults(self) -> Sequence[Fault]:
        return self.work.faults_at(self.place)

    def show_faults(self) -> None:
        super().show_faults()
        for row in self.rows:
            row.show_faults()

    def take_focus(self) -> None:
        (self.rows[0].field if self.rows else self.more).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_more(self) -> None:
        self.work.wanted = (*self.place, len(items_at(self.work.document, self.place)))
        self.work.change(add_item(self.work.document, self.place))
