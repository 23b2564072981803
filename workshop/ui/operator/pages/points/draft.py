"""What was typed and not written down yet, and what was struck: both outlive the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop.domain.ids import PointId
from workshop.ui.operator.pages.points.point import Point, PointKind
from workshop.ui.sender import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass
class Entry:
    """The fields as they are; some do not belong to the kind, and wait."""

    id: PointId
    kind: PointKind = PointKind.PARKED
    text: str = ""
    by: str = ""
    to: str = ""
    who: str = ""
    due: str = ""
    is_change: bool = False
    """Of a point that stands already."""

    def point(self) -> Point:
        """What it would write down."""
        who = self.by if self.kind is PointKind.PLEDGE else self.who
        return Point(self.id, self.kind, self.text, who, self.to, self.due)

    @classmethod
    def new(cls, kind: PointKind) -> Entry:
        """An empty one."""
        return cls(PointId(new_id()), kind)

    @classmethod
    def of(cls, point: Point) -> Entry:
        """To change a point."""
        is_pledge = point.kind is PointKind.PLEDGE
        return cls(
            id=point.id,
            kind=point.kind,
            text=point.text,
            by=point.who if is_pledge else "",
            to=point.to,
            who="" if is_pledge else point.who,
            due=point.due,
            is_change=True,
        )


class PointsDraft(QObject):
    """In memory only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entry = Entry.new(PointKind.PARKED)
        self._waiting: Entry | None = None
        """A new one, while a point is being changed."""
        self.struck: dict[PointId, Point] = {}

    @classmethod
    def of(cls, owner: QObject) -> PointsDraft:
        """The one that lives as long as `owner`, which pages do not."""
        return owner.findChild(cls) or cls(owner)

    def change(self, point: Point) -> None:
        """Take a point in hand; what was typed waits."""
        if not self.entry.is_change:
            self._waiting = self.entry
        self.entry = Entry.of(point)

    def begin_next(self) -> None:
        """The entry is done or given up: what waited, or an empty one of the same kind."""
        self.entry, self._waiting = self._waiting or Entry.new(self.entry.kind), None

    def see(self, standing: Iterable[Point]) -> None:
        """A point that stands is not struck."""
        for point in standing:
            self.struck.pop(point.id, None)
