"""Page 5: everything at a glance, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts import promises
from workshop.texts.ui import wizard as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label
from workshop.ui.start.checking import iso_date
from workshop.ui.start.draft import PageName
from workshop.ui.start.page import WizardPage
from workshop.ui.start.people_counts import per_role
from workshop.ui.start.run_sheet import stops

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workshop.ui.start.checking import Problem
    from workshop.ui.start.draft import Choices, Draft
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 300
_PEOPLE_FIELDS: Final = ("facilitator", "chair", "clerk")


class OverviewPage(WizardPage):
    """Four parts, each with a way back to its page."""

    name = PageName.OVERVIEW
    title = words.OVERVIEW_TITLE
    asked = Signal(object, str)
    """(page, field) to change."""

    def __init__(self, look: Look, draft: Draft, choices: Choices, folder: Path) -> None:
        super().__init__(look, draft, choices)
        self._missing = QVBoxLayout()
        self._missing.setSpacing(look.px(8))
        self.body.addLayout(self._missing)
        self._problems: tuple[Problem, ...] = ()
        self.mends: list[Button] = []
        self.changes: dict[PageName, Button] = {}
        self._lines: dict[PageName, QVBoxLayout] = {}
        pages = [page for page in PageName if page is not PageName.OVERVIEW]
        self.body.addWidget(
            Columns([self._part(page) for page in pages], look.px(_NARROWEST), look.px(16), most=2)
        )
        where = QHBoxLayout()
        where.addWidget(label(f"{words.FOLDER} {folder}", "small"), 1)
        self.body.addLayout(where)
        self.body.addWidget(label(words.IN_ROOM, "small"))
        self.body.addStretch(1)

    def _part(self, page: PageName) -> QWidget:
        part = QFrame()
        part.setObjectName("card")
        look = self.look
        column = QVBoxLayout(part)
        column.setContentsMargins(look.px(18), look.px(10), look.px(10), look.px(14))
        column.setSpacing(look.px(4))
        head = QHBoxLayout()
        head.addWidget(label(words.PAGES[page], "heading"), 1)
        change = Button(look, words.CHANGE, kind="quiet")
        change.setAccessibleName(words.change_page(page))
        change.setProperty("page", str(page))
        change.done.connect(self._on_change)
        self.changes[page] = change
        head.addWidget(change)
        column.addLayout(head)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(3))
        column.addLayout(lines)
        column.addStretch(1)
        self._lines[page] = lines
        return part

    # --- showing ---------------------------------------------------------------------------

    def enter(self) -> None:
        for page, lines in (
            (PageName.DETAILS, self._details()),
            (PageName.PROGRAMME, self._programme()),
            (PageName.WHO, self._who()),
            (PageName.PEOPLE, self._people()),
        ):
            clear(self._lines[page])
            for text, role in lines:
                self._lines[page].addWidget(label(text, role))

    def _details(self) -> list[tuple[str, str]]:
        draft, iso = self.draft, iso_date(self.draft)
        about = [draft.typed("municipality"), draft.typed("theme")]
        when = [words.weekday(iso) if iso else draft.typed("date"), draft.typed("place")]
        lines = [(draft.typed("title"), "words")]
        lines += [(" · ".join(filter(None, each)), "body") for each in (about, when)]
        lines += [
            (words.person(words.FIELDS[name], draft.typed(name)), "second")
            for name in _PEOPLE_FIELDS
            if draft.typed(name)
        ]
        if draft.typed("council_seats"):
            lines.append((words.seats(draft.typed("council_seats")), "second"))
        return [line for line in lines if line[0]]

    def _programme(self) -> list[tuple[str, str]]:
        draft, choices = self.draft, self.choices
        sheet = choices.sheet(draft.evening)
        themes = dict(choices.themes)
        lines = [(sheet.title, "words")] if sheet else []
        for each in choices.programmes:
            if each.id in draft.bases(choices):
                theme = themes.get(draft.themes.get(each.id, ""), "")
                role = "body" if sheet else "words"
                lines.append((": ".join(filter(None, (each.title, theme))), role))
        minutes = sum(each.minutes for each in stops(draft, choices))
        return [*lines, (words.total(minutes), "second")] if lines else []

    def _who(self) -> list[tuple[str, str]]:
        return [
            (promises.PUBLICITY[self.draft.publicity], "words"),
            (promises.ATTRIBUTION[self.draft.attribution], "words"),
        ]

    def _people(self) -> list[tuple[str, str]]:
        people = self.draft.people
        if not people:
            return [(words.NOBODY_LATER, "second")]
        lines = [(words.all_people(len(people)), "words")]
        lines.append((words.role_counts(per_role(people)), "body"))
        if teams := {each.team.strip() for each in people} - {""}:
            lines.append((words.table_groups(len(teams)), "second"))
        return lines

    def show_problems(self, problems: Sequence[Problem]) -> None:
        if tuple(problems) == self._problems:
            return
        self._problems = tuple(problems)
        clear(self._missing)
        self.mends = []
        for number, each in enumerate(self._problems):
            sentence = words.problem_at(each.page, each.sentence)
            trouble = Trouble(self.look, sentence)
            mend = Button(self.look, words.CHANGE)
            mend.setAccessibleName(f"{words.CHANGE}. {sentence}")
            mend.setProperty("number", number)
            mend.done.connect(self._on_mend)
            trouble.row.addWidget(mend)
            self.mends.append(mend)
            self._missing.addWidget(trouble)

    # --- going back ------------------------------------------------------------------------

    @Slot()
    def _on_change(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.asked.emit(PageName(str(sender.property("page"))), "")

    @Slot()
    def _on_mend(self) -> None:
        sender = self.sender()
        if sender is not None:
            problem = self._problems[int(str(sender.property("number")))]
            self.asked.emit(problem.page, problem.field)
