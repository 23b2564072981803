"""Going along the log of another room: what of it comes here, and what stays there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias, cast, get_args

from workshop.domain import events as e
from workshop.domain.errors import RoomNamesError
from workshop.domain.happening import Happening, Merged, payload_of
from workshop.domain.ids import ContentId
from workshop.domain.rules.authors import is_pseudonym
from workshop.domain.rules.people import full_name
from workshop.domain.settings import Attribution, ErasureCategory
from workshop.domain.wording import is_erased, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.domain import commands as c
    from workshop.domain.events import Payload
    from workshop.domain.ids import ParticipantId, PointId, QuestionId, SubjectId
    from workshop.domain.rooms import Room, RoomRow
    from workshop.domain.state import Revision, State

_ANSWERS: Final = frozenset({"AnswerSubmitted", "AnswerWithdrawn"})
_ACTS: Final = _ANSWERS | {"DotsPlaced"}
"""What people say for themselves; their stances belong to a joint answer, and stay with it."""
_Point: TypeAlias = e.ContributionRecorded | e.PledgeRecorded | e.AgreementRecorded | e.PointParked
_POINTS: Final = get_args(_Point)


def _merged(each: RoomRow, payload: Payload, *, nameless: bool = False) -> Happening:
    row = each.row
    return Happening(
        payload, row.question, row.subject, each.body, nameless, Merged(row, each.salt)
    )


@dataclass
class Taking:
    """Goes along the room's rows and sorts out what comes here."""

    state: State
    room: Room
    answered: set[tuple[QuestionId, SubjectId]] = field(default_factory=set)
    questions: set[QuestionId] = field(default_factory=set)
    points: set[PointId] = field(default_factory=set)
    people: set[ParticipantId] = field(default_factory=set)
    others: int = 0
    dots_left: int = 0
    _logged: list[tuple[int, Happening]] = field(default_factory=list)
    """With their places in the room's log, which is their order here too."""
    _named: dict[tuple[QuestionId, SubjectId], list[RoomRow]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _acts: dict[tuple[str, QuestionId, SubjectId], RoomRow] = field(default_factory=dict)
    """Of each author without a name the last act."""
    _seats: set[str] = field(default_factory=set)
    _erased: list[e.ContentsErased] = field(default_factory=list)

    @property
    def _is_anonymous(self) -> bool:
        return self.state.attribution is Attribution.ANONYMOUS

    # --- one row at a time -----------------------------------------------------------------

    def take(self, each: RoomRow) -> None:
        """The next row of the room's log."""
        row = each.row
        if row.kind not in _ACTS:
            self._other(each)
        elif self._is_anonymous:
            self.act(each)
        elif row.kind in _ANSWERS and row.question and row.subject:
            self._named[row.question, row.subject].append(each)
        else:
            self._dots(each)

    def _other(self, each: RoomRow) -> None:
        payload = payload_of(each.row, each.body)
        match payload:
            case e.ParticipantSet():
                self._person(each, payload)
            case e.PresenceRecorded(participant):
                if participant in self.people or participant in self.room.participants:
                    self._log(each, payload)
            case e.SeatIssued(seat):
                self._seats.add(seat)
            case e.ContentsErased():
                self._erased.append(payload)
            case e.PointStruck(point):
                if self._is_of_room(point):
                    self._log(each, payload)
            case _ if isinstance(payload, _POINTS):
                self._point(each, payload)
            case _:
                pass

    def _point(self, each: RoomRow, payload: _Point) -> None:
        if self._is_of_room(payload.point) or not self.state.minutes.has_point(payload.point):
            self.points.add(payload.point)
            self._log(each, payload)

    def _log(self, each: RoomRow, payload: Payload) -> None:
        self._logged.append((each.row.seq, _merged(each, payload)))

    def _is_of_room(self, point: PointId) -> bool:
        return point in self.points or point in self.state.rooms.points

    def _person(self, each: RoomRow, payload: e.ParticipantSet) -> None:
        """Somebody who came in there; how the others are written is said here."""
        known = self.state.participants
        if payload.participant in known and payload.participant not in self.people:
            return
        name = same_name(full_name(payload.name, payload.group))
        written = (full_name(other.name, other.group) for other in known.values())
        taken = {same_name(other) for other in written}
        taken |= {same_name(team.name) for team in self.state.teams.values()}
        if name in taken and not is_erased(payload.name):
            raise RoomNamesError(payload.name)
        self.people.add(payload.participant)
        self._log(each, payload)

    # --- dots ------------------------------------------------------------------------------

    def _dots(self, each: RoomRow) -> None:
        """With a name: unless what they are on lies there alone, or they were placed here too."""
        row = each.row
        payload = payload_of(row, None)
        if not isinstance(payload, e.DotsPlaced) or not row.question or not row.subject:
            return
        here = self.state.dots.get(row.question)
        placed_at = here.placed_at.get(row.subject, 0) if here else 0
        is_own = placed_at > self.room.seq and not self.room.brought(placed_at)
        if is_own or not self._lie_here(row.question, payload):
            self.dots_left += 1
        else:
            self._log(each, payload)

    def _lie_here(self, question: QuestionId, payload: e.DotsPlaced) -> bool:
        board, joint = self.state.boards.get(question), self.state.joint.get(question)
        known: set[str] = set(board.clusters if board else ()) | set(joint.entries if joint else ())
        return payload.dots.keys() <= known

    # --- without a name --------------------------------------------------------------------

    def act(self, each: RoomRow) -> None:
        """An anonymous act, in the room's log or waiting for it; a later one replaces it."""
        row = each.row
        if row.kind in _ACTS and row.question and row.subject:
            act = "answer" if row.kind in _ANSWERS else "dots"
            self._acts[act, row.question, row.subject] = each

    def _nameless(self) -> Iterator[Happening]:
        for (act, question, subject), each in sorted(self._acts.items()):
            payload = payload_of(each.row, None)
            if act == "answer":
                yield from self._nameless_answer(question, subject, each, payload)
            else:  # the kind of row says so
                placed = cast("e.DotsPlaced", payload)
                yield from self._nameless_dots(question, subject, each, placed)

    def _nameless_answer(
        self, question: QuestionId, subject: SubjectId, each: RoomRow, payload: Payload
    ) -> Iterator[Happening]:
        """A seat has another pseudonym in each room, so only a team can have answered here too."""
        newest = self._newest(question, subject)
        if (newest.content_id if newest else None) == each.row.content_id:
            return
        self._note(question, subject)
        is_own = newest is not None and not is_pseudonym(subject) and newest.seq > self.room.seq
        if is_own and isinstance(payload, e.AnswerSubmitted):
            yield self._beside(each, payload)
        elif not is_own:
            yield _merged(each, payload, nameless=True)

    def _nameless_dots(
        self, question: QuestionId, subject: SubjectId, each: RoomRow, payload: e.DotsPlaced
    ) -> Iterator[Happening]:
        here = self.state.dots.get(question)
        placed = here.placed.get(subject) if here else None
        if placed == payload.dots:
            return
        is_own = placed is not None and not is_pseudonym(subject)
        if is_own or not self._lie_here(question, payload):
            self.dots_left += 1
        else:
            yield _merged(each, payload, nameless=True)

    def _newest(self, question: QuestionId, subject: SubjectId) -> Revision | None:
        revisions = self.state.answers.get(question, {}).get(subject)
        return revisions[-1] if revisions else None

    # --- with a name -----------------------------------------------------------------------

    def _answers(self) -> Iterator[tuple[int, Happening]]:
        for (question, subject), revisions in self._named.items():
            last = revisions[-1]
            if not self._answered_here(question, subject):
                self._note(question, subject)
                for each in revisions:
                    yield each.row.seq, _merged(each, payload_of(each.row, None))
            elif last.row.kind == "AnswerSubmitted" and not self._is_equal(question, subject, last):
                self._note(question, subject)
                for each in revisions:
                    payload = payload_of(each.row, None)
                    if isinstance(payload, e.AnswerSubmitted):
                        yield each.row.seq, self._beside(each, payload)

    def _answered_here(self, question: QuestionId, subject: SubjectId) -> bool:
        revisions = self.state.answers.get(question, {}).get(subject, ())
        return any(r.seq > self.room.seq and not self.room.brought(r.seq) for r in revisions)

    def _is_equal(self, question: QuestionId, subject: SubjectId, each: RoomRow) -> bool:
        """A tablet that came over may have sent here what it had sent there."""
        standing = self.state.standing(question, subject)
        here = (
            self.state.bodies.get(standing.content_id) if standing and standing.content_id else None
        )
        return here is not None and here == each.body

    def _beside(self, each: RoomRow, payload: e.AnswerSubmitted) -> Happening:
        self.others += 1
        kept = e.OtherAnswerKept(payload.late, payload.medium)
        return _merged(each, kept, nameless=self._is_anonymous)

    def _note(self, question: QuestionId, subject: SubjectId) -> None:
        self.answered.add((question, subject))
        self.questions.add(question)

    # --- all of it -------------------------------------------------------------------------

    def happenings(self, command: c.MergeRoom) -> list[Happening]:
        """In the order of the room's log; without a name in the order of pseudonyms."""
        in_order = sorted([*self._logged, *self._answers()], key=lambda each: each[0])
        new_seats = sorted(self._seats - self.state.seats)
        found = [
            *(each for _, each in in_order),
            *(Happening(e.SeatIssued(seat), nameless=True) for seat in new_seats),
            *self._nameless(),
        ]
        return [*found, *self._erasure(found, command)]

    def _erasure(self, found: Iterable[Happening], command: c.MergeRoom) -> Iterator[Happening]:
        """Words that were erased there are gone here too; but not while all must be kept."""
        gone = {
            each.merged.row.content_id
            for each in found
            if each.merged is not None and each.merged.row.content_id and each.body is None
        }
        if self.state.account.hold is None:
            gone |= {each for each in self._erased_there() if each in self.state.bodies}
        if gone:
            category, reason = _why(command)
            ids = tuple(sorted(each.hex() for each in gone))
            yield Happening(e.ContentsErased(ids, category, reason or self.room.name))

    def _erased_there(self) -> Iterator[ContentId]:
        for each in self._erased:
            yield from (ContentId(bytes.fromhex(content)) for content in each.contents)


def _why(command: c.MergeRoom) -> tuple[str, str]:
    """Category and reason of the newest erasure in the room."""
    for each in reversed(command.rows):
        if each.row.kind == "ContentsErased":
            payload = cast("e.ContentsErased", payload_of(each.row, each.body))
            return payload.category, payload.reason
    return ErasureCategory.PERSONAL_DATA.value, ""
