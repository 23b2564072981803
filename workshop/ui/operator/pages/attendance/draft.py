"""What was typed about a person or a team and not saved yet; it outlives the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop.domain.ids import ParticipantId, TeamId
from workshop.ui.sender import new_id

if TYPE_CHECKING:
    from workshop.domain.state import Team


@dataclass(frozen=True)
class Typed:
    """The fields of a person, as text."""

    name: str = ""
    group: str = ""
    role: str = "raadslid"
    came: str = ""
    left: str = ""


@dataclass
class PersonDraft:
    """Somebody who is being written otherwise, or added."""

    id: ParticipantId
    is_new: bool
    before: Typed
    """What the list said when it was opened."""
    typed: Typed


@dataclass
class TeamDraft:
    """A team that is being made or changed."""

    id: TeamId = field(default_factory=lambda: TeamId(new_id()))
    name: str = ""
    members: tuple[ParticipantId, ...] = ()
    is_new: bool = True

    def toggle(self, member: ParticipantId) -> None:
        """In, or out again."""
        if member in self.members:
            self.members = tuple(each for each in self.members if each != member)
        else:
            self.members = (*self.members, member)

    @classmethod
    def of(cls, team: Team) -> TeamDraft:
        """To change it."""
        return cls(team.id, team.name, team.members, is_new=False)


class AttendanceDraft(QObject):
    """In memory only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.person: PersonDraft | None = None
        self.team: TeamDraft | None = None
        """The page shows the teams as long as there is one."""
        self.keys: dict[ParticipantId, str] = {}
        """When the last key was pressed on somebody."""
        self.mended: dict[ParticipantId, set[str]] = {}
        """Times of somebody that were put right."""

    @classmethod
    def of(cls, owner: QObject) -> AttendanceDraft:
        """The one that lives as long as `owner`, which pages do not."""
        return owner.findChild(cls) or cls(owner)
