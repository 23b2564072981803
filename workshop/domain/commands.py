"""What people ask for: one frozen class per command, sent to the owner of the evening.

Ids of new things are made by whoever sends the command, so that a retry changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from workshop.domain import settings
from workshop.domain.earlier import EarlierEntry, EarlierEvening
from workshop.domain.events import Adoption, Agreement, Certificate
from workshop.domain.ids import (
    CardId,
    ClusterId,
    CommandId,
    CommentId,
    DeviceId,
    EarlierId,
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    RemarkId,
    SessionId,
    StepId,
    TeamId,
)
from workshop.domain.keeping import Kept
from workshop.domain.programme import Phase, Programme
from workshop.domain.rooms import RoomRow
from workshop.domain.settings import Attribution, Details, Joining, Presence, Publicity, Role
from workshop.domain.values import Row, Value

# --- who answers ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ByParticipant:
    """An answer that belongs to a participant."""

    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class ByTeam:
    """An answer of a table group or political group as one."""

    team: TeamId


@dataclass(frozen=True, slots=True)
class BySeat:
    """An anonymous answer; the secret itself is never written anywhere."""

    secret: str
    """At least 128 random bits."""


Author: TypeAlias = ByParticipant | ByTeam | BySeat


@dataclass(frozen=True, slots=True)
class Together:
    """Those present, whose joint answer is being written down; they have no answer, only drafts."""


class Medium(StrEnum):
    """Where an answer was written."""

    TABLET = "tablet"
    PAPER = "paper"
    LAPTOP = "laptop"


class Stance(StrEnum):
    """An answer in a poll (never a vote)."""

    AGREE = "akkoord"
    WITH_RESERVATION = "akkoord met kanttekening"
    DISAGREE = "niet akkoord"


class RemarkKind(StrEnum):
    """What a remark beside a joint answer is."""

    DISSENT = "dissent"
    NOT_AGREED = "not_agreed"


class Verdict(StrEnum):
    """Outcome of a process check."""

    ON_COURSE = "on_course"
    PACE = "pace"
    DEPTH = "depth"
    STEP_BACK = "step_back"


ErasureCategory: TypeAlias = settings.ErasureCategory


# --- commands ------------------------------------------------------------------------------


@dataclass(frozen=True)
class CreateSession:
    """The first command."""

    session: SessionId
    details: Details
    attribution: Attribution = Attribution.GROUP
    publicity: Publicity = Publicity.INFORMAL


@dataclass(frozen=True)
class ChangeDetails:
    """Another title page."""

    details: Details


@dataclass(frozen=True)
class ChangeSettings:
    """Only before the first draft or answer."""

    attribution: Attribution
    publicity: Publicity


@dataclass(frozen=True)
class AddProgramme:
    """Copy a programme into the session."""

    programme: Programme


@dataclass(frozen=True)
class DefineRole:
    """Give a role its word and its rights here."""

    role: Role


@dataclass(frozen=True)
class SetParticipant:
    """Put a participant on the list, or write them otherwise."""

    participant: ParticipantId
    name: str
    role: str = "raadslid"
    group: str = ""


@dataclass(frozen=True)
class RemoveParticipant:
    """Take somebody off the list who answered nothing."""

    participant: ParticipantId


@dataclass(frozen=True)
class RecordPresence:
    """Attendance from `when` on (ISO 8601 with zone)."""

    participant: ParticipantId
    presence: Presence
    when: str


@dataclass(frozen=True)
class SetTeam:
    """Make a team, or change it."""

    team: TeamId
    name: str
    members: tuple[ParticipantId, ...] = ()


@dataclass(frozen=True)
class RemoveTeam:
    """Dissolve a team that answered nothing."""

    team: TeamId


@dataclass(frozen=True)
class IssueSeat:
    """Let somebody answer anonymously; `seat` is the secret's SHA-256, hexadecimal."""

    seat: str


@dataclass(frozen=True)
class OpenTablets:
    """Let tablets in, on a port that stays the same all evening."""

    port: int
    key: str
    """32 hexadecimal characters that codes are made from; those of the first time stay."""
    joining: Joining = Joining.FREE


@dataclass(frozen=True)
class AdmitDevice:
    """A tablet knew the evening's code."""

    device: DeviceId


@dataclass(frozen=True)
class BindDevice:
    """Somebody uses the tablet from now on, or a team does."""

    device: DeviceId
    author: ByParticipant | ByTeam
    proven: bool = False
    """Knew the code on the card: then the person leaves any other tablet."""


@dataclass(frozen=True)
class ReleaseDevice:
    """Nobody uses the tablet now: it was passed on, or the operator set the name free."""

    device: DeviceId


@dataclass(frozen=True)
class RevokeDevice:
    """The tablet has to give the evening's code again."""

    device: DeviceId


@dataclass(frozen=True)
class EnterPhase:
    """Put a step's phase in front; `show` closes its own questions."""

    step: StepId
    phase: Phase


@dataclass(frozen=True)
class SkipStep:
    """Leave a step out, with the reason for the report."""

    step: StepId
    reason: str


@dataclass(frozen=True)
class PlanMinutes:
    """Give a step another number of minutes than was planned."""

    step: StepId
    minutes: int


@dataclass(frozen=True)
class OpenRound:
    """Take answers as usual again."""

    question: QuestionId


@dataclass(frozen=True)
class CloseRound:
    """Mark answers from now on as late."""

    question: QuestionId


@dataclass(frozen=True)
class Show:
    """Make what was submitted so far visible to the room."""

    question: QuestionId


@dataclass(frozen=True)
class PlanShowing:
    """Have what was submitted shown when the report is made: there is no room to show it to."""


@dataclass(frozen=True, slots=True)
class SubmitAnswer:
    """The whole answer of one author; equal to the standing one writes nothing."""

    author: Author
    question: QuestionId
    value: Value
    medium: Medium = Medium.TABLET
    draft_rev: int | None = None
    """Of the newest draft that it takes along; None: whatever is there."""


@dataclass(frozen=True)
class WithdrawAnswer:
    """Take one's own words back before they are shown."""

    author: Author
    question: QuestionId
    draft_rev: int | None = None
    """Of the newest draft that goes too; None: whatever is there."""


@dataclass(frozen=True)
class OpenDots:
    """Let each person place `budget` dots."""

    question: QuestionId
    budget: int


@dataclass(frozen=True)
class PlaceDots:
    """One author's dots on clusters or entries; replaces the former ones."""

    author: Author
    question: QuestionId
    dots: Mapping[str, int]


@dataclass(frozen=True)
class CountDots:
    """Dots counted in the room."""

    question: QuestionId
    dots: Mapping[str, int]


@dataclass(frozen=True)
class CloseDots:
    """End the round of dots."""

    question: QuestionId


@dataclass(frozen=True)
class OpenPoll:
    """Ask who can live with the joint answer."""

    question: QuestionId


@dataclass(frozen=True)
class TakeStance:
    """One author's stance in the open poll."""

    author: Author
    question: QuestionId
    stance: Stance
    reservation: str = ""


@dataclass(frozen=True)
class CountHands:
    """The poll's outcome by show of hands; closes it."""

    question: QuestionId
    agree: int
    with_reservation: int
    disagree: int
    reservations: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClosePoll:
    """End the poll; only then its outcome is shown."""

    question: QuestionId


@dataclass(frozen=True)
class SetCluster:
    """Make, rename, extend or shrink a cluster; cards leave the cluster they were in."""

    question: QuestionId
    cluster: ClusterId
    name: str
    cards: tuple[CardId, ...]


@dataclass(frozen=True)
class MergeClusters:
    """Put the cards of `other` into `cluster`."""

    question: QuestionId
    cluster: ClusterId
    other: ClusterId


@dataclass(frozen=True)
class RemoveCluster:
    """Lay its cards loose again."""

    question: QuestionId
    cluster: ClusterId


@dataclass(frozen=True)
class SetEntry:
    """Write an entry of the joint answer."""

    question: QuestionId
    entry: EntryId
    fields: Row
    rationale: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class RemoveEntry:
    """Take an entry out of the joint answer."""

    question: QuestionId
    entry: EntryId


@dataclass(frozen=True)
class OrderEntries:
    """Read the entries in this order."""

    question: QuestionId
    order: tuple[EntryId, ...]


@dataclass(frozen=True)
class BringEarlier:
    """Lay what was written together on an earlier evening, or by a fraction, on the table."""

    earlier: EarlierId
    evening: EarlierEvening
    entries: tuple[EarlierEntry, ...]


@dataclass(frozen=True)
class RemoveEarlier:
    """Take it off the table; nothing may rest on it."""

    earlier: EarlierId


@dataclass(frozen=True)
class SetRemark:
    """Write a dissenting opinion, or what was not agreed."""

    question: QuestionId
    remark: RemarkId
    kind: RemarkKind
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class RemoveRemark:
    """Take a remark back."""

    question: QuestionId
    remark: RemarkId


@dataclass(frozen=True)
class Undo:
    """Take back one of the operator's own arrangements, while nothing changed since."""

    command: CommandId


@dataclass(frozen=True)
class AgreeHouseRules:
    """Write down the rules of the conversation."""

    rules: tuple[str, ...]
    as_person: bool = False


@dataclass(frozen=True)
class RecordInvolvement:
    """Write down how residents are involved in a step."""

    step: StepId
    about: str = ""
    who: str = ""
    how: str = ""
    when: str = ""
    arranged_by: str = ""


@dataclass(frozen=True)
class RecordContribution:
    """Write down what an advisory council or residents bring in themselves."""

    point: PointId
    step: StepId
    by: str
    text: str


@dataclass(frozen=True)
class RecordPledge:
    """Write down what the executive or a guest pledges to the council."""

    point: PointId
    by: str
    text: str
    to: str = ""
    due: str = ""


@dataclass(frozen=True)
class RecordAgreement:
    """Write down what those present agree to do."""

    point: PointId
    text: str
    who: str = ""
    due: str = ""


@dataclass(frozen=True)
class ParkPoint:
    """Keep a point for later."""

    point: PointId
    text: str


@dataclass(frozen=True)
class StrikePoint:
    """Take a contribution, pledge, agreement or parked point back."""

    point: PointId


@dataclass(frozen=True)
class CheckProcess:
    """Write down how the conversation goes."""

    step: StepId
    verdict: Verdict
    note: str = ""


@dataclass(frozen=True)
class IssueConcept:
    """Lay the account, as it is now, before those present."""

    number: int
    """The one that `Account.next_concept` says, so that a retry is no next concept."""


@dataclass(frozen=True)
class MakeComment:
    """Say something about the concept."""

    comment: CommentId
    author: Author | None
    """None: said aloud, and noted without a name."""
    text: str


@dataclass(frozen=True)
class AnswerComment:
    """Say what became of a comment."""

    comment: CommentId
    taken_over: bool
    note: str = ""
    """Needed where it was not taken over."""


@dataclass(frozen=True)
class ChooseParts:
    """Say what the report leaves out; the rest stands in it."""

    left_out: tuple[str, ...]
    """Names of `ReportPart`."""


@dataclass(frozen=True)
class StartSealing:
    """Close input for those present's agreement, or (with `adoption`) for the council's."""

    agreement: Agreement | None = None
    adoption: Adoption | None = None
    target: str = ""
    """Path of the document that will be made."""


@dataclass(frozen=True)
class FinishSealing:
    """The sealed document exists under a temporary name."""

    pdf_sha256: str
    certificate: str
    certificate_pem: str
    target: str
    others: tuple[Certificate, ...] = ()
    """Of further seals in the same document, in order."""


@dataclass(frozen=True)
class AbortSealing:
    """Give the started sealing up."""

    reason: str
    """`render`, `key`, `cancelled`, `disk` or `interrupted`."""


@dataclass(frozen=True)
class ReopenAccount:
    """Make the account editable again as the next version."""

    reason: str


@dataclass(frozen=True)
class EraseAnswer:
    """Erase all words of one subject's answer, drafts included."""

    subject: str
    question: QuestionId
    category: ErasureCategory
    reason: str


@dataclass(frozen=True)
class EraseParticipant:
    """Erase all words of and about a participant: name, answers, reservations, drafts."""

    participant: ParticipantId
    category: ErasureCategory
    reason: str


@dataclass(frozen=True)
class EraseText:
    """Erase all words that hold this text, whoever wrote them and wherever they stand."""

    text: str
    category: ErasureCategory
    reason: str


@dataclass(frozen=True)
class EraseEvent:
    """Erase the words of one event, whatever it is (a pledge, an entry, a cluster's name)."""

    seq: int
    category: ErasureCategory
    reason: str


@dataclass(frozen=True)
class DecideKeeping:
    """Say what becomes of own answers, once the account is agreed; what goes, goes at once."""

    kept: Kept
    category: str
    """In the *selectielijst*."""
    ground: str
    by: str = ""
    """Who decides; the clerk of the agreement if nobody is named."""
    figures: Mapping[QuestionId, str] = field(default_factory=dict)
    """JSON of the numbers that stay when answers are destroyed."""


@dataclass(frozen=True)
class PlaceHold:
    """*Woo-verzoek loopt*: destroy nothing from now on."""

    reason: str


@dataclass(frozen=True)
class LiftHold:
    """Let words be destroyed again."""

    reason: str


@dataclass(frozen=True)
class RecordCopy:
    """Remember a copy that the app wrote, so that an erasure can name it."""

    kind: str
    path: str
    sha256: str


@dataclass(frozen=True)
class RaiseEpoch:
    """Continue on another machine or from a backup."""

    machine: str


@dataclass(frozen=True)
class SplitRoom:
    """Some of those present go on in another room, with a laptop of their own."""

    name: str
    participants: tuple[ParticipantId, ...]


@dataclass(frozen=True)
class OpenRoom:
    """Make the copy that goes to another room a file of that room."""

    branch: str


@dataclass(frozen=True)
class CloseRoom:
    """The room came to nothing; its people are here again."""

    branch: str


@dataclass(frozen=True)
class MergeRoom:
    """Take in what a room's file has."""

    session: SessionId
    branch: str
    at_seq: int
    """Event with which the room went its own way."""
    link: str
    """Of that event, hexadecimal."""
    rows: tuple[RoomRow, ...]
    """All of the room's own, its `RoomOpened` first."""
    pending: tuple[RoomRow, ...] = ()
    """Anonymous acts that wait there for the log."""
    joint: BringEarlier | None = None
    """What was written together there since the newest merge."""


@dataclass(frozen=True)
class SettleAnswer:
    """Say which of two answers of one person counts."""

    seq: int
    """Of the one from the other room."""
    counts: bool


Command: TypeAlias = (
    CreateSession
    | ChangeDetails
    | ChangeSettings
    | AddProgramme
    | DefineRole
    | SetParticipant
    | RemoveParticipant
    | RecordPresence
    | SetTeam
    | RemoveTeam
    | IssueSeat
    | OpenTablets
    | AdmitDevice
    | BindDevice
    | ReleaseDevice
    | RevokeDevice
    | EnterPhase
    | SkipStep
    | PlanMinutes
    | OpenRound
    | CloseRound
    | Show
    | PlanShowing
    | SubmitAnswer
    | WithdrawAnswer
    | OpenDots
    | PlaceDots
    | CountDots
    | CloseDots
    | OpenPoll
    | TakeStance
    | CountHands
    | ClosePoll
    | SetCluster
    | MergeClusters
    | RemoveCluster
    | SetEntry
    | RemoveEntry
    | OrderEntries
    | SetRemark
    | RemoveRemark
    | Undo
    | AgreeHouseRules
    | RecordInvolvement
    | RecordContribution
    | RecordPledge
    | RecordAgreement
    | ParkPoint
    | StrikePoint
    | CheckProcess
    | IssueConcept
    | MakeComment
    | AnswerComment
    | ChooseParts
    | BringEarlier
    | RemoveEarlier
    | StartSealing
    | FinishSealing
    | AbortSealing
    | ReopenAccount
    | EraseAnswer
    | EraseParticipant
    | EraseText
    | EraseEvent
    | DecideKeeping
    | PlaceHold
    | LiftHold
    | RecordCopy
    | RaiseEpoch
    | SplitRoom
    | OpenRoom
    | CloseRoom
    | MergeRoom
    | SettleAnswer
)


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Half-written text, kept for its author alone; no event, overwritten in place."""

    author: Author | Together
    question: QuestionId
    client_rev: int
    """Counts up per question, so that drafts of one device do not link up; an older one never
    overwrites a newer one.
    """
    body: str
    """JSON as the page wrote it; at most `DRAFT_LIMIT` characters. Empty, of a joint answer: all
    of it was saved.
    """
