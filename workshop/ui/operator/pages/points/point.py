"""A point of any kind, as it is typed, as it stands, and as a command."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain.ids import PointId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.operator import MinutesPicture


class PointKind(IntEnum):
    """In the order of the page; also the number of its key."""

    PARKED = 0
    PLEDGE = 1
    AGREEMENT = 2


@dataclass(frozen=True)
class Point:
    """What does not belong to its kind stays empty."""

    id: PointId
    kind: PointKind
    text: str
    who: str = ""
    """Who pledges, or who does it."""
    to: str = ""
    due: str = ""

    def command(self) -> c.Command:
        """Writes it down, or corrects it."""
        match self.kind:
            case PointKind.PARKED:
                return c.ParkPoint(self.id, self.text)
            case PointKind.PLEDGE:
                return c.RecordPledge(self.id, self.who, self.text, self.to, self.due)
            case PointKind.AGREEMENT:
                return c.RecordAgreement(self.id, self.text, self.who, self.due)


def points_of(minutes: MinutesPicture) -> Iterator[Point]:
    """All that stand, kind by kind."""
    for parked in minutes.parked:
        yield Point(parked.point, PointKind.PARKED, parked.text)
    for pledge in minutes.pledges:
        yield Point(pledge.point, PointKind.PLEDGE, pledge.text, pledge.by, pledge.to, pledge.due)
    for agreed in minutes.agreements:
        yield Point(agreed.point, PointKind.AGREEMENT, agreed.text, agreed.who, due=agreed.due)
