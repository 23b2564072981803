"""What happened: the payload of each kind of event, and the row that holds it.

Kinds and fields are a file format: never renamed, never re-used. A changed meaning gets a new
version in `VERSIONS` and a pure upcaster in `UPCASTERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

from workshop.domain.codec import Words
from workshop.domain.earlier import EarlierEntry, EarlierEvening
from workshop.domain.ids import (
    CardId,
    ClusterId,
    CommentId,
    ContentId,
    DeviceId,
    EarlierId,
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    RemarkId,
    SessionId,
    StepId,
    SubjectId,
    TeamId,
)
from workshop.domain.programme import Phase, Programme
from workshop.domain.settings import Attribution, Details, Joining, Presence, Publicity, Role


class EventRow(NamedTuple):
    """One row of the table `events`; hot columns are folded without reading `data`."""

    seq: int
    id: str | None
    """Id of the command it came from; None for anonymous answers."""
    at: str | None
    """UTC, ISO 8601 with milliseconds; None for anonymous answers."""
    actor: str | None
    kind: str
    v: int
    subject: SubjectId | None
    question: QuestionId | None
    content_id: ContentId | None
    commitment: bytes | None
    """SHA-256(salt + body) of the words."""
    data: str
    """Canonical JSON of the payload's structure."""
    link: bytes
    """SHA-256(link of the row before + canonical JSON of this row)."""
    branch: str
    epoch: int
    origin: str | None
    """JSON [branch, seq, link] of the row this one was merged from."""


# --- the session ---------------------------------------------------------------------------


@dataclass(frozen=True)
class SessionCreated:
    """The first event."""

    session: SessionId
    details: Details
    attribution: Attribution
    publicity: Publicity


@dataclass(frozen=True)
class DetailsChanged:
    """The title page says something else."""

    details: Details


@dataclass(frozen=True)
class SettingsChanged:
    """The two settings, before the first draft."""

    attribution: Attribution
    publicity: Publicity


@dataclass(frozen=True)
class ProgrammeAdded:
    """A whole copy of a programme: the session never depends on a file again."""

    programme: Programme


@dataclass(frozen=True)
class RoleDefined:
    """What a role may do."""

    role: Role


# --- people --------------------------------------------------------------------------------


@dataclass(frozen=True)
class ParticipantSet:
    """A participant came on the list, or is written otherwise from now on."""

    participant: ParticipantId
    name: Words
    role: str
    group: Words = ""
    """Political group as of now; empty without one."""


@dataclass(frozen=True)
class ParticipantRemoved:
    """Taken off the list before answering anything."""

    participant: ParticipantId


@dataclass(frozen=True)
class PresenceRecorded:
    """The attendance list, from `when` on."""

    participant: ParticipantId
    presence: Presence
    when: str
    """ISO 8601 with zone."""


@dataclass(frozen=True)
class TeamSet:
    """A table group or political group that answers as one."""

    team: TeamId
    name: Words
    members: tuple[ParticipantId, ...]


@dataclass(frozen=True)
class TeamRemoved:
    """Dissolved before answering anything."""

    team: TeamId


@dataclass(frozen=True)
class SeatIssued:
    """Somebody may answer anonymously with the secret behind this hash."""

    seat: str
    """SHA-256 of the seat's secret, hexadecimal."""


# --- tablets -------------------------------------------------------------------------------


@dataclass(frozen=True)
class TabletsOpened:
    """Tablets may come in on this port."""

    port: int
    key: str
    """What the evening's code and those of named cards are made from; hexadecimal."""
    joining: Joining


@dataclass(frozen=True)
class DeviceAdmitted:
    """A tablet came in, and has a number from now on."""

    device: DeviceId
    number: int


@dataclass(frozen=True)
class DeviceBound:
    """A participant or a team uses the tablet."""

    device: DeviceId
    participant: ParticipantId | None = None
    team: TeamId | None = None


@dataclass(frozen=True)
class DeviceReleased:
    """Nobody uses the tablet."""

    device: DeviceId


@dataclass(frozen=True)
class DeviceRevoked:
    """The tablet is no longer known."""

    device: DeviceId


# --- the flow of the evening ---------------------------------------------------------------


@dataclass(frozen=True)
class PhaseEntered:
    """Put in front."""

    step: StepId
    phase: Phase


@dataclass(frozen=True)
class StepSkipped:
    """A step will not be done, and why."""

    step: StepId
    reason: Words


@dataclass(frozen=True)
class MinutesPlanned:
    """A step has so many minutes from now on."""

    step: StepId
    minutes: int


@dataclass(frozen=True)
class RoundOpened:
    """A question takes answers as usual again."""


@dataclass(frozen=True)
class RoundClosed:
    """Answers from now on are late."""


@dataclass(frozen=True)
class Shown:
    """Visible is what was submitted up to and including `up_to_seq`."""

    up_to_seq: int


@dataclass(frozen=True)
class ShowingPlanned:
    """The report will show what was submitted until it is made, at every question."""


# --- answers -------------------------------------------------------------------------------


@dataclass(frozen=True)
class AnswerSubmitted:
    """A revision of somebody's answer; its value is the body in `contents`."""

    late: bool = False
    medium: str = "tablet"
    """`tablet`, `paper` or `laptop`; like `late` not kept of an anonymous answer."""


@dataclass(frozen=True)
class AnswerWithdrawn:
    """The subject took the answer back before it was shown."""


@dataclass(frozen=True)
class DotsOpened:
    """Each person may place `budget` dots on clusters or entries."""

    budget: int


@dataclass(frozen=True)
class DotsPlaced:
    """The subject's dots; a later placing replaces it."""

    dots: Mapping[str, int]


@dataclass(frozen=True)
class DotsCounted:
    """Dots counted in the room, by show of hands or on paper."""

    dots: Mapping[str, int]


@dataclass(frozen=True)
class DotsClosed:
    """No more dots."""


@dataclass(frozen=True)
class PollOpened:
    """A new poll about the joint answer; no vote."""


@dataclass(frozen=True)
class StanceTaken:
    """The subject's stance; a later one replaces it."""

    stance: str
    """A `Stance`."""
    reservation: Words = ""


@dataclass(frozen=True)
class HandsCounted:
    """A poll by show of hands."""

    agree: int
    with_reservation: int
    disagree: int
    reservations: tuple[Words, ...] = ()


@dataclass(frozen=True)
class PollClosed:
    """The outcome may be shown."""


# --- the operator's arrangement ------------------------------------------------------------


@dataclass(frozen=True)
class ClusterSet:
    """A cluster of shown cards, new or changed."""

    cluster: ClusterId
    name: Words
    cards: tuple[CardId, ...]


@dataclass(frozen=True)
class ClusterRemoved:
    """Its cards lie loose again."""

    cluster: ClusterId


@dataclass(frozen=True)
class EntrySet:
    """An entry of the joint answer, new or changed."""

    entry: EntryId
    fields: Mapping[str, Words]
    rationale: Words = ""
    sources: tuple[str, ...] = ()
    """Cards and clusters it rests on."""


@dataclass(frozen=True)
class EntryRemoved:
    """No longer part of the joint answer."""

    entry: EntryId


@dataclass(frozen=True)
class EntriesOrdered:
    """The order in which they are read."""

    order: tuple[EntryId, ...]


@dataclass(frozen=True)
class EarlierBrought:
    """What was written together on an earlier evening, or by a fraction, lies on the table."""

    earlier: EarlierId
    evening: EarlierEvening


@dataclass(frozen=True)
class EarlierEntryBrought:
    """One row of it."""

    earlier: EarlierId
    entry: EarlierEntry


@dataclass(frozen=True)
class EarlierRemoved:
    """It does not lie there any more; no joint answer rested on it."""

    earlier: EarlierId


@dataclass(frozen=True)
class RemarkSet:
    """A dissenting opinion, or what was not agreed."""

    remark: RemarkId
    kind: str
    """`dissent` or `not_agreed`."""
    text: Words
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class RemarkRemoved:
    """Taken back by those who made it."""

    remark: RemarkId


@dataclass(frozen=True)
class Undone:
    """The arrangement is again as it was before the command `command`."""

    command: str


# --- minutes -------------------------------------------------------------------------------


@dataclass(frozen=True)
class HouseRulesAgreed:
    """The rules of the conversation."""

    rules: tuple[Words, ...]
    as_person: bool = False
    """*We spreken als mens, niet als fractie*: no picture per political group exists."""


@dataclass(frozen=True)
class InvolvementRecorded:
    """How residents are involved in a step; replaces the former one."""

    step: StepId
    about: Words = ""
    who: Words = ""
    how: Words = ""
    when: Words = ""
    arranged_by: Words = ""


@dataclass(frozen=True)
class ContributionRecorded:
    """*Inbreng* of an advisory council or of residents: theirs, not an answer of the council."""

    point: PointId
    step: StepId
    by: Words
    text: Words


@dataclass(frozen=True)
class PledgeRecorded:
    """*Toezegging*: by the executive or a guest, to the council."""

    point: PointId
    by: Words
    text: Words
    to: Words = ""
    due: Words = ""


@dataclass(frozen=True)
class AgreementRecorded:
    """*Afspraak* of those present."""

    point: PointId
    text: Words
    who: Words = ""
    due: Words = ""


@dataclass(frozen=True)
class PointParked:
    """Not discussed now, not lost either."""

    point: PointId
    text: Words


@dataclass(frozen=True)
class PointStruck:
    """A contribution, pledge, agreement or parked point that no longer stands."""

    point: PointId


@dataclass(frozen=True)
class ProcessChecked:
    """How the conversation itself goes."""

    step: StepId
    verdict: str
    """`on_course`, `pace`, `depth` or `step_back`."""
    note: Words = ""


# --- the account ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Agreement:
    """Who stands for the account of those present."""

    place: Words
    chair: Words
    clerk: Words


@dataclass(frozen=True)
class Adoption:
    """The council's own decision about the account, in a meeting."""

    council_date: str
    """ISO 8601 date of the council meeting."""
    item: Words
    decision: Words = ""
    changed: bool = False
    """*Gewijzigd vastgesteld*."""


@dataclass(frozen=True)
class ConceptIssued:
    """The account, as it is now, lies before those present for their comments."""

    number: int
    version: int


@dataclass(frozen=True)
class CommentMade:
    """Somebody has something to say about it; the same comment again is put in other words."""

    comment: CommentId
    concept: int
    text: Words


@dataclass(frozen=True)
class CommentAnswered:
    """Taken over or not; the same comment again is answered otherwise."""

    comment: CommentId
    taken_over: bool
    note: Words = ""


@dataclass(frozen=True)
class PartsChosen:
    """What the report leaves out from now on."""

    left_out: tuple[str, ...]
    """Names of `ReportPart`."""


@dataclass(frozen=True)
class SealingStarted:
    """Input closes; the link of a version's first one that led to a seal is its fingerprint."""

    version: int
    agreement: Agreement
    adoption: Adoption | None = None
    target: Words = ""
    """Path of the document that is being made; empty in older sessions."""


@dataclass(frozen=True)
class Certificate:
    """Of a seal."""

    fingerprint: str
    """SHA-256, hexadecimal."""
    pem: str


@dataclass(frozen=True)
class Sealed:
    """The document exists and is named by its bytes."""

    version: int
    pdf_sha256: str
    certificate: str
    """SHA-256 fingerprint of the seal's certificate, hexadecimal."""
    certificate_pem: str
    target: Words
    """Path it was made for."""
    others: tuple[Certificate, ...] = ()
    """Of further seals in the same document, in order."""


@dataclass(frozen=True)
class SealingAborted:
    """Given up; the account is what it was before."""

    version: int
    reason: str


@dataclass(frozen=True)
class AccountReopened:
    """Editable again, as the next version."""

    version: int
    reason: Words


@dataclass(frozen=True)
class ContentsErased:
    """Words that are gone for good; who said something remains as a count."""

    contents: tuple[str, ...]
    """Content ids, hexadecimal."""
    category: str
    reason: Words


@dataclass(frozen=True)
class KeepingDecided:
    """What becomes of own answers; which words went stands in the `ContentsErased` after it."""

    version: int
    kept: str
    """A `Kept`."""
    category: Words
    """In the *selectielijst*."""
    ground: Words
    by: Words
    gone: Mapping[str, int]
    """How many of each `Gone`."""


@dataclass(frozen=True)
class FigureKept:
    """Numbers of a question whose answers are destroyed by the same decision."""

    figure: Words
    """JSON."""


@dataclass(frozen=True)
class GroupKept:
    """The political group of somebody whose name went by the same decision."""

    participant: ParticipantId
    group: Words


@dataclass(frozen=True)
class HoldPlaced:
    """*Woo-verzoek loopt*: nothing may be destroyed from now on."""

    reason: Words


@dataclass(frozen=True)
class HoldLifted:
    """It does not hold any more."""

    reason: Words


@dataclass(frozen=True)
class CopyWritten:
    """The app wrote a copy that an erasure cannot reach."""

    kind: str
    path: Words
    sha256: str


@dataclass(frozen=True)
class EpochRaised:
    """Continued on another machine or from a backup: older copies are out of date."""

    machine: Words


# --- rooms ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class RoomSplit:
    """Some of those present go on in another room; both files have this event, and then part."""

    branch: str
    name: Words
    participants: tuple[ParticipantId, ...]


@dataclass(frozen=True)
class RoomOpened:
    """The first event of a room's own file."""

    branch: str
    at_seq: int
    """The `RoomSplit` it comes from."""
    link: str
    """Of that event, hexadecimal."""


@dataclass(frozen=True)
class RoomClosed:
    """The room came to nothing: its people are here again, and no file of it is put together."""

    branch: str


@dataclass(frozen=True)
class RoomMerged:
    """What a room's file had so far is here now: the next `count` events, and what waits."""

    branch: str
    up_to_seq: int
    """Newest event of that file."""
    link: str
    """Of that event, hexadecimal."""
    count: int
    questions: tuple[QuestionId, ...]
    """To which answers came."""


@dataclass(frozen=True)
class OtherAnswerKept:
    """An answer from another room by somebody who answered here too; it does not count yet."""

    late: bool = False
    medium: str = "tablet"


@dataclass(frozen=True)
class OtherAnswerSettled:
    """Which of the two counts."""

    seq: int
    """Of the `OtherAnswerKept`."""
    counts: bool
    """Whether it is that one; then the answer follows as an own event."""


Payload: TypeAlias = (
    SessionCreated
    | DetailsChanged
    | SettingsChanged
    | ProgrammeAdded
    | RoleDefined
    | ParticipantSet
    | ParticipantRemoved
    | PresenceRecorded
    | TeamSet
    | TeamRemoved
    | SeatIssued
    | TabletsOpened
    | DeviceAdmitted
    | DeviceBound
    | DeviceReleased
    | DeviceRevoked
    | PhaseEntered
    | StepSkipped
    | MinutesPlanned
    | RoundOpened
    | RoundClosed
    | Shown
    | ShowingPlanned
    | AnswerSubmitted
    | AnswerWithdrawn
    | DotsOpened
    | DotsPlaced
    | DotsCounted
    | DotsClosed
    | PollOpened
    | StanceTaken
    | HandsCounted
    | PollClosed
    | ClusterSet
    | ClusterRemoved
    | EntrySet
    | EntryRemoved
    | EntriesOrdered
    | RemarkSet
    | RemarkRemoved
    | Undone
    | HouseRulesAgreed
    | InvolvementRecorded
    | ContributionRecorded
    | PledgeRecorded
    | AgreementRecorded
    | PointParked
    | PointStruck
    | ProcessChecked
    | ConceptIssued
    | CommentMade
    | CommentAnswered
    | PartsChosen
    | EarlierBrought
    | EarlierEntryBrought
    | EarlierRemoved
    | SealingStarted
    | Sealed
    | SealingAborted
    | AccountReopened
    | ContentsErased
    | KeepingDecided
    | FigureKept
    | GroupKept
    | HoldPlaced
    | HoldLifted
    | CopyWritten
    | EpochRaised
    | RoomSplit
    | RoomOpened
    | RoomClosed
    | RoomMerged
    | OtherAnswerKept
    | OtherAnswerSettled
)

KINDS: Final[Mapping[str, type[Payload]]] = {kind.__name__: kind for kind in Payload.__args__}
VERSIONS: Final[Mapping[str, int]] = dict.fromkeys(KINDS, 1)
"""Newest version of each kind that this release understands."""

# Any: JSON of an older version, turned into JSON of the next one.
UPCASTERS: Final[Mapping[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]]] = {}
"""(kind, version) -> structure of the next version; empty until a kind changes."""
