"""The evening as it stands: folded from events, changed only by folding more."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from workshop.domain.board import Board, JointAnswer
from workshop.domain.comments import Comment, Concept
from workshop.domain.events import Certificate
from workshop.domain.happening import GENESIS
from workshop.domain.ids import TOGETHER, EntryId, ParticipantId, TeamId
from workshop.domain.keeping import Decision, Figure, Hold
from workshop.domain.polls import Dots, Poll
from workshop.domain.programme import step_of
from workshop.domain.rooms import MAIN, Rooms
from workshop.domain.settings import Attribution, Details, Presence, Publicity, Role
from workshop.domain.values import Value, load_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from workshop.domain.earlier import Earlier, EarlierEntry
    from workshop.domain.events import (
        Adoption,
        Agreement,
        AgreementRecorded,
        ContributionRecorded,
        CopyWritten,
        EventRow,
        HouseRulesAgreed,
        InvolvementRecorded,
        PledgeRecorded,
        PointParked,
        ProcessChecked,
        StepSkipped,
        TabletsOpened,
    )
    from workshop.domain.ids import (
        CommentId,
        ContentId,
        DeviceId,
        EarlierId,
        PointId,
        QuestionId,
        SessionId,
        StepId,
        SubjectId,
    )
    from workshop.domain.pending import Pending
    from workshop.domain.programme import Phase, Programme, Question, Step


class Revision(NamedTuple):
    """One submitted revision of an answer, or its withdrawal."""

    seq: int
    at: str | None
    content_id: ContentId | None
    """None: withdrawn."""
    data: str
    """JSON of `AnswerSubmitted`, read when needed."""

    @property
    def is_late(self) -> bool:
        """Arrived after the round was closed."""
        return bool(json.loads(self.data).get("late"))


class AnswerRow(NamedTuple):
    """What a state needs of an answer's row of the log; the first four columns are its revision."""

    seq: int
    at: str | None
    content_id: ContentId | None
    data: str
    question: QuestionId
    subject: SubjectId


class Head(NamedTuple):
    """The newest row of the log."""

    seq: int = 0
    link: bytes = GENESIS
    branch: str = MAIN


@dataclass(frozen=True)
class Participant:
    """Somebody on the attendance list, as written now."""

    id: ParticipantId
    name: str
    role: str
    group: str
    former: tuple[tuple[str, str, str], ...] = ()
    """(until, name, group) as written before: other people's notes keep their sense."""


@dataclass(frozen=True)
class Team:
    """A table group or political group that answers as one."""

    id: TeamId
    name: str
    members: tuple[ParticipantId, ...]


@dataclass(frozen=True)
class Device:
    """A tablet or phone, and who uses it."""

    number: int
    """As people call it: *tablet 4*."""
    participant: ParticipantId | None = None
    team: TeamId | None = None
    """Neither: nobody uses it, or (anonymous) nobody knows who does."""


class Draft(NamedTuple):
    """Half-written text of its author."""

    client_rev: int
    body: str


class Loaded(NamedTuple):
    """Everything a state is folded from."""

    rows: Iterable[EventRow]
    """In order of `seq`."""
    bodies: dict[ContentId, str]
    drafts: Mapping[tuple[SubjectId, QuestionId], Draft] = MappingProxyType({})
    pending: Iterable[EventRow] = ()
    """Anonymous acts that are not in the log yet; of one author in order."""
    answers: Iterable[AnswerRow] = ()
    """Those that `rows` leave out, in order of `seq`; read once."""
    head: Head | None = None
    """Of the log; None if `rows` are all of it."""


@dataclass(frozen=True)
class Seal:
    """A sealed document of a version."""

    version: int
    fingerprint: bytes
    """Link of the `SealingStarted` that the version's first seal came from."""
    pdf_sha256: str
    certificate: str
    certificate_pem: str
    target: str
    sealed_at: str
    agreement: Agreement
    agreed_at: str
    adoption: Adoption | None
    others: tuple[Certificate, ...] = ()
    """Of further seals in the same document."""

    @property
    def certificates(self) -> tuple[Certificate, ...]:
        """Of every seal in the document, in order."""
        return (Certificate(self.certificate, self.certificate_pem), *self.others)


@dataclass(frozen=True)
class Sealing:
    """A sealing under way."""

    version: int
    fingerprint: bytes
    started_at: str
    agreement: Agreement
    agreed_at: str
    adoption: Adoption | None
    target: str = ""


@dataclass
class Account:
    """Where the account stands: concept, agreed, adopted; and every seal so far."""

    version: int = 1
    reopened: list[tuple[int, str, str]] = field(default_factory=list)
    """(version, at, reason) of each reopening."""
    concepts: list[Concept] = field(default_factory=list)
    comments: dict[CommentId, Comment] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    """Names of `ReportPart`, in its order."""
    seals: list[Seal] = field(default_factory=list)
    sealing: Sealing | None = None
    decisions: list[Decision] = field(default_factory=list)
    """What became of own answers, each decision so far."""
    figures: dict[QuestionId, Figure] = field(default_factory=dict)
    """What stayed of questions whose answers were destroyed."""
    holds: list[Hold] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)
    """Paths of documents whose sealing came to nothing."""
    touched: dict[int, dict[tuple[str, str], None]] = field(default_factory=dict)
    """By version that was opened again: (kind of event, question or empty), in order, once each."""

    @property
    def next_concept(self) -> int:
        """The number of the concept that is issued next; of each version at least its own."""
        return max(self.version, self.concepts[-1].number + 1 if self.concepts else 1)

    @property
    def concept(self) -> Concept | None:
        """What lies before those present; None while nothing of this version does."""
        newest = self.concepts[-1] if self.concepts else None
        return newest if newest and newest.version == self.version else None

    @property
    def seal(self) -> Seal | None:
        """The newest seal of the present version; None while it is a concept."""
        if self.seals and self.seals[-1].version == self.version:
            return self.seals[-1]
        return None

    @property
    def decision(self) -> Decision | None:
        """What holds for the own answers of the present version; None while nothing was decided."""
        newest = self.decisions[-1] if self.decisions else None
        return newest if newest and newest.version == self.version else None

    @property
    def hold(self) -> Hold | None:
        """The one that stands; None if words may be destroyed."""
        newest = self.holds[-1] if self.holds else None
        return newest if newest and not newest.lifted_at else None


@dataclass
class Minutes:
    """What was agreed around the answers."""

    house_rules: HouseRulesAgreed | None = None
    involvement: dict[StepId, InvolvementRecorded] = field(default_factory=dict)
    contributions: dict[PointId, ContributionRecorded] = field(default_factory=dict)
    pledges: dict[PointId, PledgeRecorded] = field(default_factory=dict)
    agreements: dict[PointId, AgreementRecorded] = field(default_factory=dict)
    parked: dict[PointId, PointParked] = field(default_factory=dict)
    process_checks: list[tuple[str, ProcessChecked]] = field(default_factory=list)
    """(at, check)."""
    copies: list[CopyWritten] = field(default_factory=list)

    def has_point(self, point: PointId) -> bool:
        """Whether the id is in use."""
        return any(point in points for points in self.points())

    def points(self) -> Iterator[dict[PointId, Any]]:  # Any: each kind is an event of its own
        """All that is written down under an id of its own, kind by kind."""
        yield from (self.contributions, self.pledges, self.agreements, self.parked)


@dataclass
class Flow:
    """Where the evening is, and what is open and shown."""

    step: StepId | None = None
    phase: Phase | None = None
    visited: dict[StepId, list[tuple[str, Phase]]] = field(default_factory=dict)
    """(at, phase) of every time a step was put in front."""
    skipped: dict[StepId, StepSkipped] = field(default_factory=dict)
    closed: dict[QuestionId, str] = field(default_factory=dict)
    """Closed rounds and since when; every other round is open."""
    shown: dict[QuestionId, int] = field(default_factory=dict)
    """`up_to_seq` of the newest showing."""
    showings: dict[QuestionId, list[int]] = field(default_factory=dict)
    """`up_to_seq` of every showing."""
    shown_at: dict[QuestionId, str] = field(default_factory=dict)
    is_shown_by_report: bool = False
    """Whether a report first shows what waits."""


Arrangement = Board | JointAnswer


@dataclass
class State:
    """Everything the rules and pictures read. Only the owner's thread touches it."""

    session: SessionId | None = None
    details: Details = field(default_factory=lambda: Details("", "", ""))
    attribution: Attribution = Attribution.GROUP
    publicity: Publicity = Publicity.INFORMAL
    programmes: dict[str, Programme] = field(default_factory=dict)
    questions: dict[QuestionId, Question] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    participants: dict[ParticipantId, Participant] = field(default_factory=dict)
    presence: dict[ParticipantId, list[tuple[str, Presence]]] = field(default_factory=dict)
    teams: dict[TeamId, Team] = field(default_factory=dict)
    seats: set[str] = field(default_factory=set)
    tablets: TabletsOpened | None = None
    """How tablets come in; None: no tablet was let in yet."""
    devices: dict[DeviceId, Device] = field(default_factory=dict)
    """Those that came in and are still known."""
    device_count: int = 0
    """Also of those that are no longer known: a number is never used again."""
    flow: Flow = field(default_factory=Flow)
    answers: dict[QuestionId, dict[SubjectId, list[Revision]]] = field(default_factory=dict)
    drafts: dict[tuple[SubjectId, QuestionId], Draft] = field(default_factory=dict)
    ended_drafts: dict[tuple[SubjectId, QuestionId], int] = field(
        default_factory=dict, compare=False
    )
    """The newest `client_rev` that nobody types any more, since the session was opened: what the
    network held up does not come back. No file knows it.
    """
    pending: Pending = field(default_factory=dict)
    """Anonymous acts that are not in the log yet; `answers`, `dots` and `polls` have them too."""
    boards: dict[QuestionId, Board] = field(default_factory=dict)
    joint: dict[QuestionId, JointAnswer] = field(default_factory=dict)
    wordings: dict[QuestionId, list[tuple[str, JointAnswer]]] = field(default_factory=dict)
    """(at, joint answer) after every change of it, the present one last."""
    dots: dict[QuestionId, Dots] = field(default_factory=dict)
    polls: dict[QuestionId, list[Poll]] = field(default_factory=dict)
    undoable: dict[str, tuple[Arrangement, Arrangement]] = field(default_factory=dict)
    """Command id -> its question's arrangement before and after."""
    earlier: dict[EarlierId, Earlier] = field(default_factory=dict)
    minutes: Minutes = field(default_factory=Minutes)
    account: Account = field(default_factory=Account)
    erased: set[ContentId] = field(default_factory=set)
    destroyed: set[ContentId] = field(default_factory=set)
    """Those of them that went on the ground of the *selectielijst*."""
    words_of: dict[SubjectId, list[ContentId]] = field(default_factory=dict)
    """Contents that hold words of or about a subject, for erasing; but for answers."""
    words_in: dict[str, set[ContentId]] = field(default_factory=dict)
    """The same by kind of event, in no order: one of arrival would be one of people."""
    content_at: dict[int, ContentId] = field(default_factory=dict)
    """Event -> its words, except for answers, which `answers` knows."""
    bodies: dict[ContentId, str] = field(default_factory=dict)
    """JSON of all words, undecoded."""
    memo: dict[tuple[str, object], object] = field(default_factory=dict)
    """What pictures computed from everything but hidden answers; emptied by the fold."""
    kept: dict[tuple[str, object], tuple[object, object]] = field(default_factory=dict)
    """What pictures computed, with what it was computed from: they check that before use."""
    at: str = ""
    """Time of the newest event that has one: the present, as far as the file knows."""
    seq: int = 0
    aside: int = 0
    """Events so far that change nothing in the account but what is said about it."""
    link: bytes = GENESIS
    branch: str = MAIN
    epoch: int = 1
    rooms: Rooms = field(default_factory=Rooms)

    @property
    def line(self) -> str:
        """By what tablets know where they are: each room is an evening of its own to them."""
        session = self.session or ""
        if self.branch == MAIN:
            return session
        return sha256(f"{session}\0{self.branch}".encode()).hexdigest()[:32]

    @property
    def title(self) -> str:
        """Of the evening, and in another room than the first of that room too."""
        own = self.rooms.own
        return f"{self.details.title} · {own.name}" if own else self.details.title

    def step(self, step: StepId) -> Step | None:
        """The step with this id, whatever its programme."""
        programme = self.programmes.get(step.split(".")[0])
        return programme.step_by_id.get(step) if programme else None

    def step_of(self, question: QuestionId) -> Step:
        """The step in which the question is asked; it must be one of this evening."""
        return self.programmes[question.split(".")[0]].step_by_id[step_of(question)]

    def steps(self) -> Iterator[Step]:
        """All steps of all programmes in order."""
        for programme in self.programmes.values():
            yield from programme.steps

    def value(self, revision: Revision) -> Value | None:
        """The answer in `revision`; None if it was withdrawn or erased."""
        body = self.bodies.get(revision.content_id) if revision.content_id else None
        return None if body is None else load_value(body)

    def standing(self, question: QuestionId, subject: SubjectId) -> Revision | None:
        """The newest revision that was not withdrawn."""
        revisions = self.answers.get(question, {}).get(subject)
        if not revisions or revisions[-1].content_id is None:
            return None
        return revisions[-1]

    def shown_revision(self, question: QuestionId, subject: SubjectId) -> Revision | None:
        """What the room may see of the subject's answer; None before showing."""
        up_to = self.flow.shown.get(question, 0)
        for revision in reversed(self.answers.get(question, {}).get(subject, ())):
            if revision.seq <= up_to:
                return revision if revision.content_id else None
        return None

    def written_by(self, subject: SubjectId) -> Iterator[ContentId]:
        """Every content that holds words of or about the subject, answers included."""
        yield from self.words_of.get(subject, ())
        for answers in self.answers.values():
            for revision in answers.get(subject, ()):
                if revision.content_id is not None:
                    yield revision.content_id

    def has_answered(self) -> bool:
        """Whether any draft, answer, dot or stance exists: from then on the settings are fixed."""
        return any(True for _ in self.contributors())

    def contributors(self) -> Iterator[SubjectId]:
        """Everybody who wrote, placed or said something, some of them more than once."""
        yield from (subject for subject, _ in self.drafts if subject != TOGETHER)
        for answers in self.answers.values():
            yield from answers
        for dots in self.dots.values():
            yield from dots.placed
        for polls in self.polls.values():
            for poll in polls:
                yield from poll.stances
        yield from (each.subject for each in self.account.comments.values() if each.subject)

    def earlier_entry(self, entry: str) -> tuple[Earlier, EarlierEntry] | None:
        """What came along under this id, and with which evening."""
        for each in self.earlier.values():
            if found := each.entries.get(EntryId(entry)):
                return each, found
        return None

    def poll(self, question: QuestionId) -> Poll | None:
        """The newest poll about the joint answer."""
        polls = self.polls.get(question)
        return polls[-1] if polls else None

    def presence_at(self, participant: ParticipantId, when: str | None) -> Presence | None:
        """What the attendance list says at `when` (None: now); None if it says nothing."""
        records = self.presence.get(participant, ())
        past = [each for at, each in records if when is None or at <= when]
        return past[-1] if past else None
