"""The report's data: everything it prints, and nothing that may not be printed.

Plain frozen values that `domain.codec` turns into JSON: the report is made in another process.
Times are UTC, ISO 8601; dates are ISO 8601. Words that were erased, and the name of the pool of
small groups, are already spelled out.
"""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.keeping import Kept
from workshop.domain.programme import Kind, Source, Who
from workshop.domain.settings import Attribution, Presence, Publicity
from workshop.domain.timeline import Timeline
from workshop.pictures.changes import VersionChanges
from workshop.pictures.counting import Counts
from workshop.pictures.earlier import EarlierPicture
from workshop.pictures.harvest import HarvestLine
from workshop.pictures.insights import Insight
from workshop.pictures.joint import EntryPicture, LooseEnds, RemarkPicture
from workshop.pictures.polls import PollPicture
from workshop.pictures.rooms import RoomLine


@dataclass(frozen=True)
class SealedVersion:
    """A version that was sealed before; its own document still proves it."""

    version: int
    agreed_at: str
    fingerprint: str
    council_date: str = ""
    item: str = ""
    changed: bool = False


@dataclass(frozen=True)
class AccountStatus:
    """Concept, agreed by those present, or adopted by the council."""

    kind: str
    """`concept`, `agreed` or `adopted`."""
    version: int
    fingerprint: str = ""
    """Of the version: 64 hexadecimal digits; empty for a concept."""
    agreed_at: str = ""
    place: str = ""
    chair: str = ""
    clerk: str = ""
    council_date: str = ""
    item: str = ""
    decision: str = ""
    changed: bool = False
    reopened: tuple[tuple[int, str, str], ...] = ()
    """(version, at, reason) of each reopening."""
    earlier: tuple[SealedVersion, ...] = ()
    """Versions that were sealed before this one, as they last stood."""
    concept: int = 0
    """Number of the concept; 0 once it is agreed."""
    changes: tuple[VersionChanges, ...] = ()
    """Since the version before, of each that was opened again."""


@dataclass(frozen=True)
class Attendee:
    """A line of the attendance list."""

    name: str
    group: str
    role: str
    records: tuple[tuple[str, Presence], ...]
    """(at, presence) in order of time; empty where the list says nothing."""

    @property
    def was_there(self) -> bool:
        """At any time; who is not noted, or is only noted as leaving, was there."""
        presences = [presence for _, presence in self.records]
        return not presences or presences[0] is Presence.LEFT or Presence.PRESENT in presences


@dataclass(frozen=True)
class Attendance:
    """Who was there."""

    seats: int | None
    """Seats of the council."""
    council_present: int
    """Council members who were there at any time."""
    attendees: tuple[Attendee, ...]
    unnamed: tuple[tuple[str, int], ...]
    """(role, how many) of roles that the report counts without naming."""


@dataclass(frozen=True)
class AnswerLine:
    """One shown answer, as the setting allows."""

    texts: tuple[str, ...]
    label: str
    """Name, political group, pool of small groups, or empty."""
    late: bool


@dataclass(frozen=True)
class ClusterLine:
    """A cluster of answers."""

    name: str
    cards: tuple[str, ...]
    dots: int | None


@dataclass(frozen=True)
class JointReport:
    """The joint answer to a question; no entries where none was reached."""

    fields: tuple[str, ...]
    """Labels of its columns; one empty label for a plain text."""
    links: bool
    """A linking table: its fields refer to other joint answers."""
    entries: tuple[EntryPicture, ...]
    dissents: tuple[RemarkPicture, ...]
    not_agreed: tuple[RemarkPicture, ...]
    dots: tuple[tuple[str, int], ...]
    """(entry's main text, dots); no vote."""
    polls: tuple[PollPicture, ...]
    leads: tuple[str, ...] = ()
    """Of its columns the words before each, where a row is to be read as a sentence."""
    loose: tuple[LooseEnds, ...] = ()
    """Of a linking table: what no row of it names."""
    timeline: Timeline | None = None
    """Of rows that are steps in time."""


@dataclass(frozen=True)
class QuestionReport:
    """A question and what became of it."""

    id: str
    prompt: str
    kind: Kind
    who: Who
    aid: bool
    asked: bool
    """Anybody answered, or it was shown, or something was written."""
    counts: Counts | None
    """For own questions."""
    shown: bool
    answers: tuple[AnswerLine, ...]
    insight: Insight
    clusters: tuple[ClusterLine, ...]
    loose: int
    """Cards in no cluster."""
    joint: JointReport | None
    """For joint questions."""
    poles: tuple[str, str] | None = None
    """For positions."""
    named: bool = False
    """Answers stand under a name."""
    destroyed: bool = False
    """Its answers are gone; counts and figures are those of before."""


@dataclass(frozen=True)
class InvolvementLine:
    """Residents' involvement in a step."""

    about: str
    who: str
    how: str
    when: str
    arranged_by: str


@dataclass(frozen=True)
class ContributionLine:
    """What others than the council brought in themselves."""

    by: str
    text: str


@dataclass(frozen=True)
class StepReport:
    """A step of a programme."""

    id: str
    title: str
    result: str
    visited_at: str
    """First time it was put in front; empty if never."""
    skipped: str
    """Reason for leaving it out; empty if it was not."""
    aid: bool
    sources: tuple[Source, ...]
    questions: tuple[QuestionReport, ...]
    asks_involvement: bool
    involvement: InvolvementLine | None
    contributions: tuple[ContributionLine, ...] = ()


@dataclass(frozen=True)
class ProgrammeReport:
    """A programme of the evening."""

    id: str
    title: str
    summary: str
    steps: tuple[StepReport, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class PledgeLine:
    """A pledge (*toezegging*)."""

    by: str
    to: str
    text: str
    due: str


@dataclass(frozen=True)
class AgreementLine:
    """An agreement (*afspraak*)."""

    text: str
    who: str
    due: str


@dataclass(frozen=True)
class CommentLine:
    """What somebody said about a concept, and what became of it."""

    number: int
    concept: int
    who: str
    """Empty: one of those present."""
    at: str
    """Empty where a time would tell who it was."""
    text: str
    taken_over: bool | None
    """None: not answered yet."""
    note: str


@dataclass(frozen=True)
class KeepingLine:
    """A decision about own answers."""

    kept: Kept
    at: str
    by: str
    category: str
    ground: str


@dataclass(frozen=True)
class HoldLine:
    """*Woo-verzoek loopt*: from when to when nothing could be destroyed."""

    reason: str
    at: str
    lifted_at: str = ""
    """Empty while it stands."""
    lifted_because: str = ""


@dataclass(frozen=True)
class ReportData:
    """The whole report."""

    title: str
    municipality: str
    date: str
    place: str
    theme: str
    facilitator: str
    clerk: str
    chair: str
    practice: bool
    publicity: Publicity
    attribution: Attribution
    as_person: bool
    status: AccountStatus
    began_at: str
    """First time a step was put in front; empty if never."""
    ended_at: str
    """When the account was sealed; empty for a concept."""
    attendance: Attendance
    house_rules: tuple[str, ...]
    harvest: tuple[HarvestLine, ...]
    programmes: tuple[ProgrammeReport, ...]
    pledges: tuple[PledgeLine, ...]
    agreements: tuple[AgreementLine, ...]
    parked: tuple[str, ...]
    erased: int
    """Texts that were erased for privacy."""
    concepts: int = 0
    """Concepts that were laid before those present."""
    comments: tuple[CommentLine, ...] = ()
    left_out: tuple[str, ...] = ()
    """Names of `ReportPart`, in its order."""
    accent: str = ""
    """As in `Details`."""
    logo: str = ""
    destroyed: int = 0
    """Texts that went on the ground of the *selectielijst*."""
    keeping: tuple[KeepingLine, ...] = ()
    holds: tuple[HoldLine, ...] = ()
    earlier: tuple[EarlierPicture, ...] = ()
    """What was written together before and came along."""
    rooms: tuple[RoomLine, ...] = ()
    """Where people were; empty if that was one room."""
