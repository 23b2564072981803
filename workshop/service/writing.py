"""One batch to the file: decide, apply, insert, commit; or nothing of it at all."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.domain import events
from workshop.domain.errors import (
    GroupRefusedError,
    ReadOnlyError,
    RefusedError,
    WorkshopError,
    WriteFailedError,
)
from workshop.domain.folding import apply, fold
from workshop.domain.ids import ContentId, QuestionId, SubjectId
from workshop.domain.rules import decide
from workshop.domain.rules.account import check_open
from workshop.domain.rules.answers import check_draft
from workshop.domain.rules.people import utc_text
from workshop.domain.state import Draft
from workshop.service.inbox import CommandJob, DraftJob, GroupJob, Receipt
from workshop.service.recording import Origin, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.commands import Command
    from workshop.domain.happening import Happening
    from workshop.domain.state import State
    from workshop.service.ports import Log

log: Final = logging.getLogger(__name__)

Outcome: TypeAlias = Receipt | Exception
_Work: TypeAlias = Callable[[], list[Outcome]]


class Writer:
    """Holds the state and the file; used by the owner's thread alone."""

    def __init__(self, file: Log, state: State) -> None:
        self._file = file
        self.state = state
        """The state that is on disk (and, inside a batch, what is about to be)."""
        self.has_changed = False
        """Whether the last batch changed anything."""
        self._failures = 0
        self._erased = False

    def write(self, jobs: Sequence[CommandJob | DraftJob], now: datetime) -> list[Outcome]:
        """One transaction for all `jobs`; the outcome of each, in order."""
        return self._transaction(lambda: [self._one(job, now) for job in jobs], len(jobs))

    def write_group(self, job: GroupJob, now: datetime) -> Outcome:
        """One transaction for all commands of `job`, or none of them."""
        (outcome,) = self._transaction(lambda: [self._group(job, now)], 1)
        return outcome

    # --- a transaction ---------------------------------------------------------------------

    def _transaction(self, work: _Work, count: int) -> list[Outcome]:
        self.has_changed = self._erased = False
        if self._failures > 1:
            return [ReadOnlyError("disk")] * count
        try:
            self._file.begin()
            outcomes = work()
            self._file.commit()
        except GroupRefusedError as refused:
            self._undo()
            return [refused]
        except Exception as error:  # noqa: BLE001 logged; nothing of the batch counts as written
            return [self._fail(error)] * count
        self._failures = 0
        if self._erased:
            self._scrub()
        return outcomes

    def _undo(self) -> None:
        """Back to what is on disk: the state was changed while deciding."""
        self._file.rollback()
        self.state = fold(*self._file.load())
        self.has_changed = False

    def _fail(self, error: Exception) -> WorkshopError:
        log.error("A batch could not be written", exc_info=error)
        self._failures += 1
        try:
            self._file.rollback()
            self._file.recover()
            self.state = fold(*self._file.load())
        except WorkshopError as worse:
            self._failures += 1
            log.error("The session could not be read again: %s", type(worse).__name__)  # noqa: TRY400 logged above
        return error if isinstance(error, WorkshopError) else WriteFailedError("other")

    def _scrub(self) -> None:
        """Erased words leave the bytes, and the state that still spells them out."""
        self.state = fold(*self._file.load())
        try:
            self._file.scrub()
        except WorkshopError as error:
            log.error("Erased, but not yet scrubbed: %s", type(error).__name__)  # noqa: TRY400 no bug

    # --- one job ---------------------------------------------------------------------------

    def _one(self, job: CommandJob | DraftJob, now: datetime) -> Outcome:
        try:
            return self._draft(job, now) if isinstance(job, DraftJob) else self._command(job, now)
        except RefusedError as refused:
            return refused

    def _command(self, job: CommandJob, now: datetime) -> Outcome:
        if job.id is not None:
            known = self._file.find(job.id)
            if known is not None:
                return _receipt_again(known, self.state.seq, now)
        happenings = self._decided(job.command, now)
        if isinstance(happenings, Exception):
            return happenings
        self._keep(happenings, Origin(job.id, job.actor, utc_text(now)))
        return Receipt(self.state.seq, now)

    def _decided(self, command: Command, now: datetime) -> list[Happening] | Exception:
        """A rule that breaks is a bug; it fails its own command and nobody else's."""
        try:
            return decide(self.state, command, now)
        except RefusedError:
            raise
        except Exception as bug:
            log.exception("A rule broke on %s", type(command).__name__)
            return bug

    def _group(self, job: GroupJob, now: datetime) -> Outcome:
        refusals: list[tuple[int, RefusedError]] = []
        for index, command in enumerate(job.commands):
            try:
                self._keep(decide(self.state, command, now), Origin(None, job.actor, utc_text(now)))
            except RefusedError as refused:
                refusals.append((index, refused))
        if refusals:
            raise GroupRefusedError(tuple(refusals))
        return Receipt(self.state.seq, now)

    def _keep(self, happenings: list[Happening], origin: Origin) -> None:
        rows, contents = record(self.state, happenings, origin)
        self._file.append(rows, contents, origin.command)
        self.state.bodies.update({content.id: content.body for content in contents})
        for happening, row in zip(happenings, rows, strict=True):
            apply(self.state, row)
            self._clear(happening)
            self.has_changed = True

    def _clear(self, happening: Happening) -> None:
        """What an event takes with it: the author's draft, all drafts, erased words."""
        match happening.payload:
            case events.AnswerSubmitted() | events.AnswerWithdrawn():
                self._file.drop_drafts(happening.subject, happening.question)
            case events.Sealed():
                self._file.drop_drafts(None, None)
            case events.ContentsErased(contents):
                self._file.erase({ContentId(bytes.fromhex(content)) for content in contents})
                if happening.subject is not None:
                    self._file.drop_drafts(happening.subject, happening.question)
                self._erased = True
            case _:
                pass

    def _draft(self, job: DraftJob, now: datetime) -> Outcome:
        draft = job.draft
        check_open(self.state, draft)
        subject = check_draft(self.state, draft)
        key: tuple[SubjectId, QuestionId] = (subject, draft.question)
        known = self.state.drafts.get(key)
        if known is None or known.client_rev < draft.client_rev:
            kept = Draft(draft.client_rev, draft.body)
            self._file.put_draft(*key, kept)
            self.state.drafts[key] = kept
            self.has_changed = True
        return Receipt(self.state.seq, now)


def _receipt_again(known: tuple[int, str | None], seq: int, now: datetime) -> Receipt:
    """The receipt of a command that was written before."""
    written, at = known
    return Receipt(written or seq, datetime.fromisoformat(at) if at else now)
