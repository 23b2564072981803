"""What was typed about residents and not written down yet, per step; it outlives the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from workshop.domain import commands as c
from workshop.domain.ids import PointId
from workshop.ui.sender import new_id

if TYPE_CHECKING:
    from workshop.domain.events import ContributionRecorded, InvolvementRecorded
    from workshop.domain.ids import StepId

FIELDS: Final = ("about", "who", "how", "when", "arranged_by")
"""As the command has them."""


@dataclass
class Contribution:
    """What is typed in the fields for it."""

    id: PointId = field(default_factory=lambda: PointId(new_id()))
    by: str = ""
    text: str = ""
    is_change: bool = False


@dataclass
class StepDraft:
    """Of one step."""

    recorded: tuple[str, ...] = ("",) * len(FIELDS)
    """What is in the evening."""
    typed: tuple[str, ...] = ("",) * len(FIELDS)
    entry: Contribution = field(default_factory=Contribution)
    waiting: Contribution | None = None
    struck: dict[PointId, ContributionRecorded] = field(default_factory=dict)

    def follow(self, found: InvolvementRecorded | None) -> None:
        """What others wrote comes in, unless something else is being typed here."""
        now = tuple(getattr(found, name) for name in FIELDS) if found else ("",) * len(FIELDS)
        if now != self.recorded:
            if not self.is_changed:
                self.typed = now
            self.recorded = now

    @property
    def is_changed(self) -> bool:
        """Something differs from what is in the evening."""
        return tuple(each.strip() for each in self.typed) != self.recorded

    @property
    def is_empty(self) -> bool:
        """Nothing is typed: that cannot be written down."""
        return not any(each.strip() for each in self.typed)

    def command(self, step: StepId) -> c.RecordInvolvement:
        """Writes it down."""
        return c.RecordInvolvement(step, *self.typed)

    def change(self, found: ContributionRecorded) -> None:
        """Take a contribution in hand; what was typed waits."""
        if not self.entry.is_change:
            self.waiting = self.entry
        self.entry = Contribution(found.point, found.by, found.text, is_change=True)

    def begin_next(self) -> None:
        """The contribution is written down or given up."""
        self.entry, self.waiting = self.waiting or Contribution(), None


class InvolveDraft(QObject):
    """In memory only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: dict[StepId, StepDraft] = {}

    @classmethod
    def of(cls, owner: QObject) -> InvolveDraft:
        """The one that lives as long as `owner`, which pages do not."""
        return owner.findChild(cls) or cls(owner)

    def at(self, step: StepId) -> StepDraft:
        """Of this step."""
        return self._steps.setdefault(step, StepDraft())
