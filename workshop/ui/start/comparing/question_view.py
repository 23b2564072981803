"""One question over the evenings: its entries by what became of them, and its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.pictures.comparing.compared import Fate
from workshop.texts import evening_figures as figures
from workshop.texts import evenings as words
from workshop.texts.counting import capital
from workshop.texts.ui import comparing as page
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.text import label
from workshop.ui.start.comparing.course_view import CourseView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.pictures.comparing.compared import (
        ComparedEntry,
        ComparedQuestion,
        EveningsCompared,
        MediansCompared,
        RowsCompared,
    )
    from workshop.ui.theme.look import Look


class QuestionView(QWidget):
    """Can show one fate alone; then what has none of it is not there."""

    def __init__(self, look: Look, question: ComparedQuestion, found: EveningsCompared) -> None:
        super().__init__()
        self._look, self._question, self._found = look, question, found
        self._told = words.names(found)
        self._fates: dict[Fate, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look.px(10), 0, look.px(14))
        self._column.setSpacing(look.px(8))
        is_joint = bool(question.entries) or question.together is not None
        kind = words.JOINT if is_joint else figures.COUNCIL
        self._column.addWidget(label(f"{question.step} · {kind}", "label"))
        self._column.addWidget(label(question.prompt, "heading"))
        if question.other_words:
            self._say(words.OTHER_WORDS)
        self._add_entries()
        self._figures = QWidget()
        inner = QVBoxLayout(self._figures)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(look.px(8))
        self._add_figures(inner)
        self._column.addWidget(self._figures)
        self._figures.setVisible(self._has_figures)
        if question.erased:
            self._say(words.erased(question.erased))
        self._column.addWidget(rule())

    @property
    def _has_figures(self) -> bool:
        of = self._question
        return any((of.together, of.weights, of.shares, of.medians))

    def show_fate(self, fate: Fate | None) -> None:
        """Only what became of entries so; None: all, with the figures."""
        for each, widget in self._fates.items():
            widget.setVisible(fate in {None, each})
        self._figures.setVisible(fate is None and self._has_figures)
        fits = fate is None or any(each.fate is fate for each in self._question.entries)
        self.setVisible(fits)

    def _say(self, sentence: str) -> None:
        self._column.addWidget(label(sentence, "second"))

    # --- entries ---------------------------------------------------------------------------

    def _add_entries(self) -> None:
        if not self._question.entries:
            return
        row = QHBoxLayout()
        row.setSpacing(self._look.px(24))
        for fate in Fate:
            self._fates[fate] = self._of(fate)
            row.addWidget(self._fates[fate], 1)
        self._column.addLayout(row)

    def _of(self, fate: Fate) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(6))
        entries = [each for each in self._question.entries if each.fate is fate]
        column.addWidget(label(words.counted_fate(fate, self._found, len(entries)), "strong"))
        column.addWidget(rule())
        for each in entries:
            column.addWidget(self._entry(each))
        if not entries:
            column.addWidget(label(page.NONE_HERE, "second"))
        column.addStretch(1)
        return whole

    def _entry(self, entry: ComparedEntry) -> QFrame:
        whole = QFrame()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, self._look.px(2), 0, self._look.px(4))
        column.setSpacing(0)
        column.addWidget(label(words.entry(self._question, entry.text), "words"))
        if len(self._told) > 2:  # noqa: PLR2004 of two it is clear which one
            column.addWidget(label(words.where(entry, self._told), "small"))
        for remark in words.remarks(self._question, entry):
            column.addWidget(label(capital(remark), "small"))
        return whole

    # --- figures ---------------------------------------------------------------------------

    def _add_figures(self, inner: QVBoxLayout) -> None:
        of, told = self._question, self._told
        if of.together:
            self._add_courses(inner, of.together, figures.TOGETHER)
        if of.weights:
            self._add_courses(inner, of.weights, figures.weights(of.weights, told))
        if of.shares:
            inner.addWidget(label(figures.shares(of.shares, told), "second"))
            inner.addWidget(self._table(of.shares, "%"))
            self._add_notes(inner, (figures.SAME_OPTIONS_FOLDED,) if of.shares.folded else ())
            self._add_care(inner, of.shares)
        if of.medians:
            self._add_medians(inner, of.medians)

    def _add_courses(self, inner: QVBoxLayout, found: RowsCompared, caption: str) -> None:
        pairs = zip(self._told, found.n, strict=True)
        under = [figures.under(name, count) for name, count in pairs]
        inner.addWidget(label(caption, "second"))
        drawing = CourseView(self._look, found, under, joined=self._found.in_time)
        drawing.setAccessibleName(figures.alt(found, self._told))
        inner.addWidget(drawing)
        inner.addWidget(self._table(found))
        self._add_care(inner, found)

    def _add_care(self, inner: QVBoxLayout, found: RowsCompared) -> None:
        self._add_notes(inner, figures.few(found.n, self._told))
        if not found.same_options:
            self._add_notes(inner, (figures.OTHER_OPTIONS,))

    def _add_notes(self, inner: QVBoxLayout, notes: Sequence[str]) -> None:
        for each in notes:
            inner.addWidget(label(each, "small"))

    def _table(self, found: RowsCompared, sign: str = "") -> QWidget:
        rows = [
            (each.label, *(figures.number(value, sign) for value in each.values))
            for each in found.rows
        ]
        counts = [(figures.ANSWERS, *map(figures.answers, found.n))] if any(found.n) else []
        return self._grid([(figures.OPTION, *self._told), *counts, *rows])

    def _add_medians(self, inner: QVBoxLayout, found: MediansCompared) -> None:
        inner.addWidget(label(figures.medians(found, self._told), "second"))
        rows = [
            (name, figures.answers(found.n[at]), figures.middle(found, at))
            for at, name in enumerate(self._told)
        ]
        inner.addWidget(self._grid([(words.EVENING, figures.ANSWERS, figures.MIDDLE), *rows]))
        self._add_notes(inner, figures.few(found.n, self._told))

    def _grid(self, rows: Sequence[Sequence[str]]) -> QWidget:
        whole = QWidget()
        whole.setMaximumWidth(self._look.px(760))
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(16))
        grid.setVerticalSpacing(self._look.px(3))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                cell = label(text, "body" if row else "strong")
                if column:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(cell, row, column)
        for column in range(len(rows[0])):
            grid.setColumnStretch(column, 1)
        return whole
