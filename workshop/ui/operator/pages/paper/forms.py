"""What was typed and not sent yet, per writer and step: it outlives the page it was typed on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId, StepId


class Mark(Enum):
    """Instead of an answer."""

    DECLINED = "declined"
    UNREADABLE = "unreadable"


@dataclass
class Form:
    """One writer's paper of one step."""

    typed: dict[QuestionId, tuple[str, ...]] = field(default_factory=dict)
    marks: dict[QuestionId, Mark] = field(default_factory=dict)
    saved: str = ""
    """When it was sent from here, as *20:14*; empty if it was not."""

    @property
    def is_begun(self) -> bool:
        """Something stands on it that was not sent."""
        return bool(self.marks) or any(any(each) for each in self.typed.values())

    def content(self) -> object:
        """What stands on it, to hold against later."""
        filled = {question: typed for question, typed in self.typed.items() if any(typed)}
        return filled, dict(self.marks)


class Forms(QObject):
    """The forms of an evening; in memory only, nothing of it is on disk before it is sent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._forms: dict[tuple[str, StepId], Form] = {}
        self._numbers: dict[StepId, int] = {}

    @classmethod
    def of(cls, owner: QObject) -> Forms:
        """The forms that live as long as `owner`, which pages do not."""
        return owner.findChild(cls) or cls(owner)

    def form(self, writer: str, step: StepId) -> Form:
        """Of this writer at this step; an empty one if there was none."""
        return self._forms.setdefault((writer, step), Form())

    def find(self, writer: str, step: StepId) -> Form | None:
        """Of this writer at this step, if there is one."""
        return self._forms.get((writer, step))

    # --- without names ---------------------------------------------------------------------

    def count(self, step: StepId) -> int:
        """How many numbered forms there are at this step; one waits from the start."""
        return self._numbers.get(step, 1)

    def add(self, step: StepId) -> int:
        """Another numbered form; its number."""
        self._numbers[step] = self.count(step) + 1
        return self._numbers[step]
