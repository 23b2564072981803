"""An evening in more than one room: each has a file of its own, until they are put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.events import EventRow
    from workshop.domain.ids import ContentId, ParticipantId, PointId, QuestionId, SubjectId

MAIN: Final = "main"
"""Branch of the room in which the evening began."""


class RoomRow(NamedTuple):
    """A row of another room's file, with its words."""

    row: EventRow
    salt: bytes = b""
    body: str | None = None
    """None: it has no words, or they were erased."""


@dataclass(frozen=True)
class Merge:
    """What came from a room's file at one time."""

    up_to_seq: int
    """Newest event of that file then."""
    link: str
    """Its link, hexadecimal."""
    first: int
    """Its events stand here from this one on; nameless acts do not."""
    last: int
    at: str
    """UTC."""


@dataclass
class Room:
    """Some of those present, who went on elsewhere."""

    branch: str
    name: str
    participants: tuple[ParticipantId, ...]
    at: str
    seq: int
    """Event with which the room went its own way."""
    link: str
    """Of that event, hexadecimal; the room's file has the same."""
    back_at: str | None = None
    """When its people were here again: the file came, or the room was given up."""
    is_given_up: bool = False
    questions: frozenset[QuestionId] = frozenset()
    """Those to which answers came."""
    merges: list[Merge] = field(default_factory=list)

    def brought(self, seq: int) -> bool:
        """Whether event `seq` of this file came from the room's."""
        return any(each.first <= seq <= each.last for each in self.merges)

    def is_away(self, when: str | None, question: QuestionId | None) -> bool:
        """Whether its people were elsewhere at `when` (None: now), as far as `question` goes."""
        if question in self.questions:
            return False
        if when is None:
            return self.back_at is None
        return self.at <= when and (self.back_at is None or when < self.back_at)


@dataclass(frozen=True)
class OtherAnswer:
    """What somebody answered in another room, who answered here as well."""

    seq: int
    question: QuestionId
    subject: SubjectId
    branch: str
    """Empty if that is not kept."""
    content_id: ContentId | None
    data: str
    """JSON of `AnswerSubmitted`."""
    at: str | None


@dataclass
class Rooms:
    """The rooms of the evening, as this file knows them."""

    split: dict[str, Room] = field(default_factory=dict)
    """By branch; in a room's own file those are there that split before it, and itself."""
    here: str = MAIN
    others: frozenset[ParticipantId] = frozenset()
    """In a room's own file: who stayed elsewhere."""
    undecided: dict[int, OtherAnswer] = field(default_factory=dict)
    """By event; which of the two counts is for the operator to say."""
    settled: dict[int, OtherAnswer] = field(default_factory=dict)
    points: set[PointId] = field(default_factory=set)
    """Pledges and the like that came from another room."""

    @property
    def own(self) -> Room | None:
        """The room this file is of; None in the one where the evening began."""
        return self.split.get(self.here) if self.here != MAIN else None

    def is_away(
        self, participant: ParticipantId, when: str | None, question: QuestionId | None
    ) -> bool:
        """Whether somebody was in another room at `when` (None: now)."""
        if not self.split:  # mostly, and asked of everybody for every picture
            return False
        own = self.own
        if own is not None:
            return participant in self.others and (when is None or own.at <= when)
        return any(
            participant in room.participants and room.is_away(when, question)
            for room in self.split.values()
        )

    def kept_beside(self, question: QuestionId, subject: SubjectId) -> Iterator[OtherAnswer]:
        """What else the subject answered there, decided or not."""
        for each in (*self.undecided.values(), *self.settled.values()):
            if (each.question, each.subject) == (question, subject):
                yield each
