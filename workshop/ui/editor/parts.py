"""Parts of a question that are more than one value: poles, a timeline, and figures of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from workshop.domain.tally import fold_key
from workshop.domain.tree import as_table, found_at, items_at, put, text_at
from workshop.texts.ui import editor as words
from workshop.ui.editor.choosing import ChoiceRow
from workshop.ui.editor.entries import SourceRow, sources_of
from workshop.ui.editor.rows import LineRow, NumberRow, Row
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.tree import Node, Place
    from workshop.ui.editor.bench import Fault
    from workshop.ui.editor.work import Work
    from workshop.ui.theme.look import Look


class PolesRow(Row):
    """Two sentences."""

    def __init__(self, look: Look, work: Work, place: Place, title: str) -> None:
        super().__init__(look, work, place, title)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        if len(items_at(work.document, place)) != 2:  # noqa: PLR2004 poles
            self.poles = list[LineRow]()
        else:
            self.poles = [
                LineRow(look, work, (*place, at), name, needed=True)
                for at, name in enumerate((words.LEFT_POLE, words.RIGHT_POLE))
            ]
        for each in self.poles:
            row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
        self._lay(box, title)
        self.field.setAccessibleName("")

    @property
    def rows(self) -> Sequence[Row]:
        """Both."""
        return self.poles

    def refresh(self) -> None:
        for each in self.poles:
            each.refresh()

    def faults(self) -> Sequence[Fault]:
        return self.work.faults_at(self.place)

    def show_faults(self) -> None:
        super().show_faults()
        for each in self.poles:
            each.show_faults()

    def take_focus(self) -> None:
        if self.poles:
            self.poles[0].take_focus()


class OptionalRow(Row):
    """A table that a question may have; a button adds it or takes it away."""

    new: ClassVar[Node]
    add: str
    drop: str

    def __init__(self, look: Look, work: Work, place: Place, title: str, hint: str = "") -> None:
        super().__init__(look, work, place, title, hint)
        box = QWidget()
        self._grid = QGridLayout(box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(6))
        self.inner: list[Row] = []
        self.is_there = found_at(work.document, place) is not None
        text = self.drop if self.is_there else self.add
        self.button = Button(look, text, kind="small", sign="" if self.is_there else "add")
        self.button.done.connect(self._on_button)
        if self.is_there:
            self._fill()
        self._grid.addWidget(self.button, 9, 0, Qt.AlignmentFlag.AlignLeft)
        self._lay(box, title)
        self.field.setAccessibleName("")

    def _fill(self) -> None:
        """Its rows, where it is there."""
        raise NotImplementedError

    def _add(self, row: Row, line: int, column: int, span: int = 1) -> None:
        self.inner.append(row)
        self._grid.addWidget(row, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(column, 1)

    @Slot()
    def _on_button(self) -> None:
        value = None if self.is_there else self.new
        self.work.wanted = self.place
        self.work.change(as_table(put(self.work.document, self.place, value)))

    @property
    def rows(self) -> Sequence[Row]:
        return self.inner

    def refresh(self) -> None:
        for row in self.inner:
            row.refresh()

    def faults(self) -> Sequence[Fault]:
        told = {each for row in self.inner for each in row.faults()}
        return [each for each in self.work.faults_in(self.place) if each not in told]

    def show_faults(self) -> None:
        super().show_faults()
        for row in self.inner:
            row.show_faults()

    def take_focus(self) -> None:
        (self.inner[0].field if self.inner else self.button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )


class TimelineRow(OptionalRow):
    """Which fields say when a row begins and ends."""

    new: ClassVar[Node] = {"begin": "", "end": ""}
    add, drop = words.ADD_TIMELINE, words.DROP_TIMELINE

    def _fill(self) -> None:
        question = self.place[:-1]
        keys = [("", words.NO_FIELD)]
        for at in range(len(items_at(self.work.document, (*question, "fields")))):
            field = (*question, "fields", at)
            key = text_at(self.work.document, (*field, "key"))
            keys.append((key, text_at(self.work.document, (*field, "label")) or key))
        for column, (key, title) in enumerate(words.TIMELINE.items()):
            row = ChoiceRow if key == "lane" else SourceRow  # the others are needed
            self._add(row(self.look, self.work, (*self.place, key), title, keys), 0, column)


class PublishedRow(OptionalRow):
    """Figures of others beside a statement."""

    new: ClassVar[Node] = {"title": "", "year": "", "source": "", "percentages": {}}
    add, drop = words.ADD_PUBLISHED, words.DROP_PUBLISHED

    def _fill(self) -> None:
        look, work, place, named = self.look, self.work, self.place, words.PUBLISHED
        self._add(LineRow(look, work, (*place, "title"), named["title"], needed=True), 0, 0, 2)
        self._add(LineRow(look, work, (*place, "year"), named["year"], needed=True), 1, 0)
        self._add(NumberRow(look, work, (*place, "count"), named["count"]), 1, 1)
        choices = sources_of(work)
        source = SourceRow(look, work, (*place, "source"), named["source"], choices)
        self._add(source, 2, 0, 2)
        self._grid.addWidget(label(named["percentages"], "strong"), 3, 0, 1, 2)
        for number, (key, text) in enumerate(self._answers()):
            name = words.percent_of(text)
            row = NumberRow(look, work, (*place, "percentages", key), name)
            self._add(row, 4 + number // 2, number % 2)
        self._add(LineRow(look, work, (*place, "note"), named["note"]), 8, 0, 2)

    def _answers(self) -> list[tuple[str, str]]:
        """The options; where a scale of five points is folded, three and *don't know*."""
        question = self.place[:-1]
        found = dict[str, str]()
        for at in range(len(items_at(self.work.document, (*question, "options")))):
            option = (*question, "options", at)
            key = fold_key(text_at(self.work.document, (*option, "key")))
            found.setdefault(key, text_at(self.work.document, (*option, "label")))
        return list(found.items())[:8]
