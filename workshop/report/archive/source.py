"""What the archive's documents are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.domain.archive import ArchiveFacts
    from workshop.domain.keeping import Decision, Kept
    from workshop.domain.programme import Programme
    from workshop.pictures.report_data import ReportData


@dataclass(frozen=True)
class ArchiveSource:
    """A sealed evening, and what was asked about it. Times are UTC, ISO 8601."""

    data: ReportData
    facts: ArchiveFacts
    session: str
    """Id of the session: a number that says nothing."""
    sealed_at: str
    made_at: str
    member_roles: frozenset[str]
    """Labels of the roles whose group is a political group of the council."""
    decision: Decision | None = None
    """What became of the own answers of this version, if that was decided."""

    @property
    def kept(self) -> Kept | None:
        """The same without its reasons."""
        return self.decision.kept if self.decision else None

    programmes: tuple[Programme, ...] = ()
    """As they were asked that evening."""
