"""Page 1: what the title page says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot

from workshop.texts.ui import wizard as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label
from workshop.ui.start.checking import REQUIRED, iso_date
from workshop.ui.start.draft import PageName
from workshop.ui.start.page import WizardPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.ui.opening import NewEvening
    from workshop.ui.start.checking import Problem
    from workshop.ui.start.draft import Choices, Draft
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 240


class DetailsPage(WizardPage):
    """Nine fields, three of which are needed."""

    name = PageName.DETAILS
    title = words.DETAILS_TITLE
    subtitle = words.DETAILS_MEANS

    def __init__(self, look: Look, draft: Draft, choices: Choices, last: NewEvening | None) -> None:
        super().__init__(look, draft, choices)
        self._last = last
        self.last_time = Button(look, words.LAST_TIME)
        self.last_time.done.connect(self._on_last_time)
        self.fields = {
            name: Field(
                look, name, title, words.EXAMPLES.get(name, ""), keeps_room=name in REQUIRED
            )
            for name, title in words.FIELDS.items()
        }
        for field in self.fields.values():
            field.typed.connect(self._on_typed)
        self.body.addWidget(self.last_time, 0, Qt.AlignmentFlag.AlignLeft)
        self.last_time.setVisible(last is not None)
        self._add(["title"])
        self._add([name for name in REQUIRED if name != "title"])
        self.body.addWidget(label(words.OPTIONAL, "label"))
        self._add([name for name in words.FIELDS if name not in REQUIRED])
        self.body.addStretch(1)

    def _add(self, names: Sequence[str]) -> None:
        look = self.look
        columns = Columns(
            [self.fields[name] for name in names],
            look.px(_NARROWEST),
            look.px(16),
            most=min(2, len(names)),
        )
        columns.setMaximumWidth(look.px(860))
        self.body.addWidget(columns)

    def enter(self) -> None:
        self._show()
        empty = [each for each in self.fields.values() if not each.line.text()]
        (empty or list(self.fields.values()))[0].line.setFocus()

    def _show(self) -> None:
        for name, field in self.fields.items():
            field.set_text(self.draft.details.get(name, ""))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        wrong = {each.field: each.sentence for each in problems}
        for name, field in self.fields.items():
            field.show_note(wrong.get(name, ""), is_problem=name in wrong)
        if "date" not in wrong and (iso := iso_date(self.draft)):
            self.fields["date"].show_note(words.weekday(iso), is_problem=False)

    def show_field(self, field: str) -> None:
        self.fields[field].line.setFocus()

    @Slot(str, str)
    def _on_typed(self, name: str, text: str) -> None:
        self.draft.details[name] = text
        self.changed.emit()

    @Slot()
    def _on_last_time(self) -> None:
        if self._last is not None:
            self.draft.fill_from(self._last)
            self._show()
            self.changed.emit()
            self.told.emit(words.LAST_TIME_DONE, False)
            self.fields["date"].line.setFocus()
