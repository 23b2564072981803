"""Everything that can go wrong in a way a person should hear about.

Errors carry data, never sentences: `workshop.texts.explain` words them. Anything that is not a
`WorkshopError` is a bug.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class WorkshopError(Exception):
    """Shown to a person; the base of all errors below."""


class RefusedError(WorkshopError):
    """A rule said no; nothing was written."""


class ResourceError(WorkshopError):
    """Disk, file, port or document let us down; nothing half-done is left."""


# --- a rule said no ------------------------------------------------------------------------


@dataclass(eq=False)
class NotCreatedError(RefusedError):
    """A command came before `CreateSession`."""


@dataclass(eq=False)
class AlreadyCreatedError(RefusedError):
    """`CreateSession` came twice."""


@dataclass(eq=False)
class UnknownIdError(RefusedError):
    """Something was named that this session does not have."""

    what: str
    """Kind of thing: `participant`, `question`, `step`, `cluster`, `entry`, …"""
    name: str


@dataclass(eq=False)
class DuplicateError(RefusedError):
    """An id or a name is in use already."""

    what: str
    name: str


@dataclass(eq=False)
class ReservedNameError(RefusedError):
    """A participant or team has a name that means something else in `wie`."""

    name: str


@dataclass(eq=False)
class EmptyTextError(RefusedError):
    """A text that must say something is empty."""

    what: str


@dataclass(eq=False)
class TextTooLongError(RefusedError):
    """A text is longer than its place allows."""

    what: str
    length: int
    limit: int


@dataclass(eq=False)
class SettingsFixedError(RefusedError):
    """Publicity and attribution cannot change after the first draft or answer."""


@dataclass(eq=False)
class NotPracticeError(RefusedError):
    """Invented answers are for a rehearsal evening only."""


@dataclass(eq=False)
class AnswerInvalidError(RefusedError):
    """An answer does not fit its question."""

    question: str
    problem: str
    """Code, a key of `texts`: `kind`, `too_many`, `too_few`, `option`, `number`, `range`, `sum`,
    `field`, `main_field`, `duplicate`, `place`, `empty`, `reference`."""
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class NoFormError(RefusedError):
    """Nobody answers alone there, so there is no form to write on."""

    step: str
    """Its title; empty for a whole evening."""


@dataclass(eq=False)
class NotForThisQuestionError(RefusedError):
    """An own answer to a joint question, or the other way round."""

    question: str
    expected: str
    """`own` or `joint`."""


@dataclass(eq=False)
class RoleDoesNotAnswerError(RefusedError):
    """Somebody answers whose role only listens."""

    role: str


@dataclass(eq=False)
class NameRefusedError(RefusedError):
    """A name was given with an answer while the answers are anonymous."""


@dataclass(eq=False)
class NameNeededError(RefusedError):
    """An answer came from a seat while answers belong to participants."""


@dataclass(eq=False)
class SeatUnknownError(RefusedError):
    """The seat's secret belongs to no seat of this session."""


@dataclass(eq=False)
class NameInUseError(RefusedError):
    """Somebody uses another tablet under this name already."""

    name: str
    tablet: int


@dataclass(eq=False)
class DeviceUnknownError(RefusedError):
    """The tablet never gave the evening's code, or has to give it again."""


@dataclass(eq=False)
class TooManyDevicesError(RefusedError):
    """More tablets came in than an evening can have."""

    limit: int


@dataclass(eq=False)
class AlreadyShownError(RefusedError):
    """A text can be withdrawn only before it was shown."""

    question: str


@dataclass(eq=False)
class NothingToWithdrawError(RefusedError):
    """There is no submitted answer to withdraw."""

    question: str


@dataclass(eq=False)
class NotShownError(RefusedError):
    """A source must have been shown to the room first."""

    source: str


@dataclass(eq=False)
class RoundClosedError(RefusedError):
    """A poll or a round of dots is closed (answers never are)."""

    question: str
    what: str
    """`poll` or `dots`."""


@dataclass(eq=False)
class RoundOpenError(RefusedError):
    """An account would leave out what people gave to a poll or with dots."""

    what: str
    """`poll` or `dots`."""
    step: str
    """Title of its step."""


@dataclass(eq=False)
class TooManyDotsError(RefusedError):
    """More dots than each person has."""

    placed: int
    budget: int


@dataclass(eq=False)
class CannotUndoError(RefusedError):
    """Undo is for the operator's own arrangement, while nobody changed it since."""

    why: str
    """`unknown` (never for showing, answers, polls, sealing) or `changed`."""


@dataclass(eq=False)
class AccountFrozenError(RefusedError):
    """The account was agreed or adopted; only reopening makes it editable."""

    version: int


@dataclass(eq=False)
class SealingBusyError(RefusedError):
    """A sealing was started and neither finished nor given up."""

    version: int


@dataclass(eq=False)
class NotSealingError(RefusedError):
    """A sealing is finished or given up that never started."""


@dataclass(eq=False)
class NoConceptError(RefusedError):
    """There is no concept to comment on yet."""


@dataclass(eq=False)
class ConceptNumberError(RefusedError):
    """Concepts are numbered one by one; somebody else issued this one meanwhile."""

    number: int


@dataclass(eq=False)
class CommentAnsweredError(RefusedError):
    """A comment stays as it was answered; who has more to say makes another."""


@dataclass(eq=False)
class CommentsOpenError(RefusedError):
    """Nobody agrees to an account while comments on it have no answer."""

    count: int


@dataclass(eq=False)
class TooManyCommentsError(RefusedError):
    """More is no council but a flood."""

    limit: int


@dataclass(eq=False)
class TooManyEarlierError(RefusedError):
    """More came along than one evening can lay on the table."""

    limit: int


@dataclass(eq=False)
class EarlierInUseError(RefusedError):
    """A joint answer rests on it, or names a row of it."""

    title: str


@dataclass(eq=False)
class NothingAgreedError(RefusedError):
    """The council can adopt only what those present agreed to."""


@dataclass(eq=False)
class AlreadyAdoptedError(RefusedError):
    """The council adopted this version; a correction is a new version."""

    version: int
    council_date: str
    """ISO 8601."""


@dataclass(eq=False)
class AdoptedTooEarlyError(RefusedError):
    """The council meets on the day of the evening at the earliest."""

    council_date: str
    """ISO 8601, as `evening_date`."""
    evening_date: str


@dataclass(eq=False)
class NotSealedError(RefusedError):
    """Only a sealed account goes into an archive."""

    version: int
    is_reopened: bool


@dataclass(eq=False)
class ArchiveFactsError(RefusedError):
    """Something the archive asks does not fit."""

    field: str
    """Of `ArchiveFacts`."""
    problem: str
    """As `domain.archive.problems` says it."""


@dataclass(eq=False)
class NotFrozenError(RefusedError):
    """Only an agreed or adopted account can be reopened."""


@dataclass(eq=False)
class ColourInvalidError(RefusedError):
    """A colour is written as `#` and six hexadecimal digits."""

    found: str


@dataclass(eq=False)
class LogoInvalidError(RefusedError):
    """A logo is an image that is not too large."""

    found: str
    """Name of the file; empty where it came without one."""


@dataclass(eq=False)
class FormsKnownError(RefusedError):
    """Half or more of what anonymous paper forms say is in the session already."""

    known: int
    total: int


@dataclass(eq=False)
class ShownByReportError(RefusedError):
    """Anonymous paper forms cannot stay hidden: the report shows what waits."""


@dataclass(eq=False)
class NothingToEraseError(RefusedError):
    """The target of an erasure holds no words (any more)."""

    target: str


@dataclass(eq=False)
class HeldError(RefusedError):
    """A hold stands: nothing may be destroyed."""

    since: str
    """UTC, ISO 8601."""
    reason: str


@dataclass(eq=False)
class HeldAlreadyError(RefusedError):
    """There is one hold at a time; it stands until the last request is dealt with."""

    since: str


@dataclass(eq=False)
class NotHeldError(RefusedError):
    """There is no hold to lift."""


@dataclass(eq=False)
class GoneAlreadyError(RefusedError):
    """What was destroyed cannot be kept any more."""

    kept: str
    """The `Kept` that was decided."""


@dataclass(eq=False)
class NothingDestroyedError(RefusedError):
    """Nothing was destroyed, so there is nothing to state."""


@dataclass(eq=False)
class GroupRefusedError(RefusedError):
    """Commands that only make sense together: some were refused, so none was written."""

    refusals: tuple[tuple[int, RefusedError], ...]
    """Place (from 0) of each refused command, and why."""


@dataclass(eq=False)
class RowsRefusedError(RefusedError):
    """Rows of a file that a rule refused; nothing of the file was taken over."""

    file: str
    refusals: tuple[tuple[int, RefusedError], ...]
    """Row, and why."""


# --- a resource let us down ----------------------------------------------------------------


@dataclass(eq=False)
class TargetTakenError(ResourceError):
    """A report may not be written there; what stands there stays."""

    path: str
    why: str
    """`session` (the evening itself, or another), `sealed` (a sealed report), `set` (a folder),
    `other`."""


@dataclass(eq=False)
class RemainsError(ResourceError):
    """Words are gone from the session, but not from its own backups yet."""

    reason: str
    """As in `WriteFailedError`."""


@dataclass(eq=False)
class RenderFailedError(ResourceError):
    """The report could not be made; nothing was left behind."""

    detail: str
    """For a developer: the end of what the other process said, or `timeout`."""


@dataclass(eq=False)
class InputFileError(ResourceError):
    """A file that somebody chose cannot be read."""

    path: str
    why: str
    """`missing`, `permission`, `other`, `no_gathering` (no people as ORI-A has them),
    `no_record` (no report as JSON), `newer_record` (one of a newer release), `evening_twice`,
    `nothing_shared` (evenings that cannot be compared)."""


@dataclass(eq=False)
class BusyError(ResourceError):
    """The queue is full; try again after `retry_after_s` seconds."""

    retry_after_s: int = 1


@dataclass(eq=False)
class ClosedError(ResourceError):
    """The session was closed before the command was written."""


@dataclass(eq=False)
class ReadOnlyError(ResourceError):
    """The session can be read but not written."""

    why: str
    """`newer` (file of a newer release), `disk` (writing failed twice), `folder`, `backup`."""


@dataclass(eq=False)
class WriteFailedError(ResourceError):
    """The disk refused a batch; nothing of it was kept."""

    reason: str
    """`full`, `io`, `permission`, `open` (a file that cannot be replaced) or `other`."""
    path: str = ""


@dataclass(eq=False)
class SessionFileError(ResourceError):
    """A session file cannot be opened."""

    path: str
    why: str
    """`missing`, `empty`, `not_sqlite`, `foreign`, `damaged`, `chain`, `unreadable`, `older`,
    `exists`, `folder`, `permission`."""


@dataclass(eq=False)
class NothingToRescueError(RefusedError):
    """The session is whole."""

    path: str


@dataclass(eq=False)
class SessionLockedError(ResourceError):
    """Another program holds the session."""

    path: str
    holder: str
    """Who, as far as known: machine, process and since when; empty if unknown."""
    backup: str
    """The newest backup that can be read meanwhile; empty if there is none."""
    backup_at: str
    """Time of that backup, ISO 8601."""


@dataclass(eq=False)
class NewerFileError(ResourceError):
    """The file was written by a newer release."""

    path: str
    found: int
    known: int


@dataclass(frozen=True)
class ProgrammeFault:
    """One thing that is wrong in a programme's file."""

    file: str
    line: int
    """From 1; 0 is the file as a whole."""
    key: str
    """Where in the file: `title`, `step[2].question[1].fields[3].key`, counted from 1."""
    code: str
    """What is wrong, a key of `texts`; docs/programme-format.md lists them."""
    expected: tuple[str, ...] = ()
    """What would be right: names, numbers or one word for a type; may be empty."""
    found: str = ""
    """What stands there, shortened."""


@dataclass(eq=False)
class ProgrammeFaultsError(ResourceError):
    """A programme cannot be used; all faults at once, in the order of the file."""

    faults: tuple[ProgrammeFault, ...]


@dataclass(frozen=True)
class RowFault:
    """One thing that is wrong in a CSV file."""

    row: int
    """As a spreadsheet numbers its rows, from 1; 0 is the file as a whole."""
    column: str
    """Name in the header; empty where the whole row or the file is meant."""
    code: str
    """What is wrong, a key of `texts`; docs/csv.md lists them."""
    found: str = ""
    """What stands there, shortened; may be empty."""
    expected: str = ""
    """What would be right; may be empty."""


@dataclass(eq=False)
class CsvFaultsError(RefusedError):
    """Nothing of a CSV file is taken over; all its faults at once, in the order of its rows."""

    file: str
    faults: tuple[RowFault, ...]


# --- tablets -------------------------------------------------------------------------------


@dataclass(eq=False)
class PortBusyError(ResourceError):
    """Another program holds the evening's port, or the system does not let us have it."""

    port: int
    holder: str = ""
    """Name of that program, if the system tells."""


# --- rooms ---------------------------------------------------------------------------------


@dataclass(eq=False)
class InRoomError(RefusedError):
    """Belongs to the room in which the evening began, and this is another."""

    name: str
    """Of this room."""


@dataclass(eq=False)
class RoomNameError(RefusedError):
    """A room has this name already."""

    name: str


@dataclass(eq=False)
class RoomPeopleError(RefusedError):
    """These people cannot go to another room."""

    why: str
    """`nobody` goes, `everybody` does, `away` (elsewhere already)."""


@dataclass(eq=False)
class SmallRoomError(RefusedError):
    """Without names, each room needs more people: else it shows who said what."""

    least: int


@dataclass(eq=False)
class RoomsFixSettingsError(RefusedError):
    """Rooms were split: what holds in one holds in all."""


@dataclass(eq=False)
class RoomRefusedError(RefusedError):
    """A file cannot be put together with this evening."""

    why: str
    """`other_evening`, `no_room` (of the same room), `unknown` (not split from this file), `fork`
    (split from another continuation of it), `merged` (nothing new in it), `older` (than what came
    before), `diverged` (from it), `damaged`, `newer` (release)."""
    name: str = ""


@dataclass(eq=False)
class RoomNamesError(RefusedError):
    """In both rooms somebody new was given the same name."""

    name: str


# --- the report and its seal ---------------------------------------------------------------


@dataclass(eq=False)
class SealPasswordError(ResourceError):
    """The password does not open the key file."""

    path: str


@dataclass(eq=False)
class SealKeyUnusableError(ResourceError):
    """A file holds no key with which a report can be sealed."""

    path: str
    why: str
    """`missing`, `permission`, `not_a_key_file`, `damaged`, `no_key`, `no_certificate`,
    `no_match` (certificate of another key), `kind` (neither RSA nor elliptic), `purpose`,
    `twice` (chosen already)."""


@dataclass(eq=False)
class SealKeyWeakError(ResourceError):
    """The key is too short to prove anything in years to come."""

    path: str
    bits: int
    least: int


@dataclass(eq=False)
class SealKeyExpiredError(ResourceError):
    """The certificate is no longer valid."""

    name: str
    until: str
    """ISO 8601."""


@dataclass(eq=False)
class SealKeyNotYetValidError(ResourceError):
    """The certificate is not valid yet; often the clock of the laptop is wrong."""

    name: str
    since: str
    """ISO 8601."""


@dataclass(eq=False)
class SealFailedError(ResourceError):
    """A PDF cannot be sealed; nothing was left behind."""

    path: str
    why: str
    """`not_a_pdf`, `no_field` (not made by this program), `sealed_already`."""


@dataclass(eq=False)
class SealNotNamedError(ResourceError):
    """The report is sealed, but lies under a temporary name: its own was refused."""

    path: str


@dataclass(eq=False)
class SealedReportError(ResourceError):
    """The sealed report cannot be taken into the archive as it was sealed."""

    path: str
    why: str
    """`missing`, `changed`, `unreadable`."""


@dataclass(eq=False)
class ReportFileError(ResourceError):
    """A report cannot be read at all."""

    path: str
    why: str
    """`missing`, `permission`, `other`."""
