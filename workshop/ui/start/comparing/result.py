"""What comparing gave: a few lines, a filter, and the questions one under the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.pictures.comparing.compared import Fate
from workshop.texts import evenings as words
from workshop.texts.ui import comparing as page
from workshop.ui.kit.boxes import Gap
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label
from workshop.ui.start.comparing.question_view import QuestionView

if TYPE_CHECKING:
    from workshop.pictures.comparing import EveningsCompared
    from workshop.ui.theme.look import Look


class ComparedResult(QWidget):
    """Empty until `show_found`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.found: EveningsCompared | None = None
        self.filters: dict[Fate | None, Button] = {}
        self.questions: list[QuestionView] = []
        self._fate: Fate | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        self._summary = QVBoxLayout()
        self._summary.setSpacing(look.px(2))
        column.addLayout(self._summary)
        self._filters = FlowLayout(gap=look.px(8))
        column.addLayout(self._filters)
        self._body = QVBoxLayout()
        column.addLayout(self._body)

    def show_found(self, found: EveningsCompared) -> None:
        """Draw all of it."""
        self.found = found
        for layout in (self._summary, self._filters, self._body):
            clear(layout)
        for evening, name in zip(found.evenings, words.names(found), strict=True):
            self._summary.addWidget(label(words.line(evening, name), "strong"))
        self._summary.addSpacing(self._look.px(4))
        for warning in words.warnings(found):
            self._summary.addWidget(Gap(self._look, warning))
        self._summary.addSpacing(self._look.px(4))
        said = (*words.counts(found), *words.differences(found), words.JUDGES_NOT)
        self._summary.addWidget(label(" ".join(said), "second"))
        self._add_filters(found)
        self.questions = [QuestionView(self._look, each, found) for each in found.questions]
        for view in self.questions:
            self._body.addWidget(view)
        self._add_alone(found)
        self.show_fate(None)

    def _add_filters(self, found: EveningsCompared) -> None:
        self.filters = {}
        if not any(each.entries for each in found.questions):
            return
        fates: tuple[Fate | None, ...] = (None, *Fate)
        for fate in fates:
            said = words.fate(fate, found) if fate else page.ALL
            button = Button(self._look, said, kind="tab")
            button.setAccessibleName(f"{page.FILTER}: {said}")
            button.setCheckable(True)
            button.done.connect(partial(self.show_fate, fate))
            self.filters[fate] = button
            self._filters.addWidget(button)

    def _add_alone(self, found: EveningsCompared) -> None:
        if not found.alone:
            return
        told = words.names(found)
        self._body.addWidget(label(words.NOT_COMPARED, "heading"))
        self._body.addWidget(label(words.ONE_ALONE, "second"))
        for each in found.alone:
            self._body.addWidget(label(words.alone(each, told)))

    def show_fate(self, fate: Fate | None) -> None:
        """Only what became of entries so; None: everything."""
        self._fate = fate
        for each, button in self.filters.items():
            button.set_on(each is fate)
            button.setChecked(each is fate)
        for view in self.questions:
            view.show_fate(fate)
