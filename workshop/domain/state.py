"""The evening as it stands: folded from events, changed only by folding more."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from workshop.domain.board import Board, JointAnswer
from workshop.domain.comments import Comment, Concept
from workshop.domain.happening import GENESIS
from workshop.domain.ids import TOGETHER
from workshop.domain.polls import Dots, Poll
from workshop.domain.settings import Attribution, Details, Presence, Publicity, Role
from workshop.domain.values import Value, load_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
        ParticipantId,
        PointId,
        QuestionId,
        SessionId,
        StepId,
        SubjectId,
        TeamId,
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
    branch: str = "main"


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


@dataclass(frozen=True)
class Sealing:
    """A sealing under way."""

    version: int
    fingerprint: bytes
    started_at: str
    agreement: Agreement
    agreed_at: str
    adoption: Adoption | None


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
    minutes: Minutes = field(default_factory=Minutes)
    account: Account = field(default_factory=Account)
    erased: set[ContentId] = field(default_factory=set)
    words_of: dict[SubjectId, list[ContentId]] = field(default_factory=dict)
    """Contents that hold words of or about a subject, for erasing; but for answers."""
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
    branch: str = "main"
    epoch: int = 1

    def step(self, step: StepId) -> Step | None:
        """The step with this id, whatever its programme."""
        programme = self.programmes.get(step.split(".")[0])
        return programme.step_by_id.get(step) if programme else None

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

    def poll(self, question: QuestionId) -> Poll | None:
        """The newest poll about the joint answer."""
        polls = self.polls.get(question)
        return polls[-1] if polls else None

    def presence_at(self, participant: ParticipantId, when: str | None) -> Presence | None:
        """What the attendance list says at `when` (None: now); None if it says nothing."""
        records = self.presence.get(participant, ())
        past = [each for at, each in records if when is None or at <= when]
        return past[-1] if past else None
