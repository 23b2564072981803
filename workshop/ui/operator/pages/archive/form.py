"""What the archive asks: three groups of fields, each with one line that says what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain.archive import Appraisal, Restriction, problems
from workshop.texts.ui import archive as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.columns import Columns
from workshop.ui.kit.field import Field
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.archive.choice import Choice
from workshop.ui.operator.pages.archive.draft import APPRAISAL, RESTRICTION

if TYPE_CHECKING:
    from workshop.ui.operator.pages.archive.draft import ArchiveDraft
    from workshop.ui.theme.look import Look

_NARROWEST: Final = 240
_TYPED: Final = (
    *("category", "years", "term_begins", "restriction_note", "creator"),
    *("begin", "end", "classification", "case_number", "gm_code"),
)
_TERM: Final = ("years", "term_begins")


class Form(QWidget):
    """Shows its draft, and changes it as it is typed."""

    changed = Signal()

    def __init__(self, look: Look, draft: ArchiveDraft) -> None:
        super().__init__()
        self._draft = draft
        self.fields = {
            name: Field(look, name, words.FIELDS[name], words.EXAMPLES.get(name, ""))
            for name in _TYPED
        }
        self.appraisal = self._choice(look, APPRAISAL, dict(words.APPRAISALS.items()))
        self.restriction = self._choice(look, RESTRICTION, dict(words.RESTRICTIONS.items()))
        for field in self.fields.values():
            field.typed.connect(self._on_filled)
        self._term = self._columns(look, *(self.fields[name] for name in _TERM))
        self._lay_out(look)

    def _choice(self, look: Look, name: str, terms: dict[str, str]) -> Choice:
        made = Choice(look, name, words.FIELDS[name], terms, words.EXPLAINED[name])
        made.chosen.connect(self._on_filled)
        return made

    def _columns(self, look: Look, *widgets: QWidget) -> Columns:
        return Columns(widgets, look.px(_NARROWEST), look.px(16), most=2)

    def _lay_out(self, look: Look) -> None:
        column, fields = QVBoxLayout(self), self.fields
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(label(words.APPRAISING, "heading"))
        column.addWidget(self._columns(look, self.appraisal, fields["category"]))
        column.addWidget(self._term)
        column.addWidget(rule())
        column.addWidget(label(words.USE, "heading"))
        beside = QWidget()  # stays where the field in it is away: the other keeps its width
        lines = QVBoxLayout(beside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(fields["restriction_note"])
        column.addWidget(self._columns(look, self.restriction, beside))
        column.addWidget(rule())
        column.addWidget(label(words.DOSSIER, "heading"))
        rest = ("creator", "gm_code", "begin", "end", "classification", "case_number")
        column.addWidget(self._columns(look, *(fields[name] for name in rest)))

    # --- showing ---------------------------------------------------------------------------

    def show_draft(self) -> None:
        """As it stands; fields that a choice makes needless are away."""
        draft = self._draft
        for name, field in self.fields.items():
            if not field.line.hasFocus() or not field.line.isModified():
                field.set_text(draft.text(name))
        self.appraisal.show_code(draft.appraisal)
        self.restriction.show_code(draft.restriction)
        self._term.setVisible(draft.appraisal is Appraisal.DESTROY)
        self.fields["restriction_note"].setVisible(draft.restriction is Restriction.OTHER)
        self._show_notes()

    def _show_notes(self) -> None:
        wrong = problems(self._draft.facts())
        for name, field in self.fields.items():
            # Nobody is told that something is missing before there was time to type it.
            is_wrong = name in wrong and bool(field.line.text().strip())
            sentence = words.problem(name, wrong[name]) if is_wrong else words.EXPLAINED[name]
            field.show_note(sentence, is_problem=is_wrong)

    @property
    def reason(self) -> str:
        """Why no set can be made of it yet; empty if one can."""
        wrong = problems(self._draft.facts()).items()
        return next((words.cannot(name, what) for name, what in wrong), "")

    @Slot(str, str)
    def _on_filled(self, name: str, text: str) -> None:
        self._draft.fill(name, text)
        self.show_draft()
        self.changed.emit()
