"""What is about to be on disk: commands and drafts carried out inside one transaction."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from workshop.domain import events
from workshop.domain.commands import Medium, SubmitAnswer, Together
from workshop.domain.errors import GroupRefusedError, RefusedError, ResourceError
from workshop.domain.folding import ANSWERS, apply, enter_log, wait
from workshop.domain.ids import ContentId
from workshop.domain.pending import by_pseudonym, due, waits
from workshop.domain.rules import decide
from workshop.domain.rules.authors import subject_of
from workshop.domain.rules.people import utc_text
from workshop.domain.state import Draft
from workshop.service import drafts
from workshop.service.inbox import CommandJob, DraftJob, GroupJob, Receipt
from workshop.service.recording import Origin, placed, record, record_pending

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workshop.domain.commands import Command, SaveDraft
    from workshop.domain.events import EventRow
    from workshop.domain.happening import Happening
    from workshop.domain.ids import CommandId, QuestionId, SubjectId
    from workshop.domain.pending import Waiting
    from workshop.domain.state import State
    from workshop.service.ports import Content, Log

log: Final = logging.getLogger(__name__)

Outcome: TypeAlias = Receipt | Exception


class GivenUpError(Exception):
    """A group that must not be written; `outcome` is what its future gets."""

    def __init__(self, outcome: Exception) -> None:
        super().__init__()
        self.outcome = outcome


class Batch:
    """Changes `state` along with `file`; whoever made the transaction undoes or commits both.

    A refusal or a broken rule fails its own job: until then nothing of it was written. Whatever
    goes wrong after that is raised, and the whole batch is void.
    """

    def __init__(self, file: Log, state: State, now: datetime) -> None:
        self._file = file
        self._state = state
        self._at = utc_text(now)
        # As the file will hold it, so that a receipt is the same when it is asked for again.
        self._now = datetime.fromisoformat(self._at)
        self.has_changed = False
        self.has_erased = False
        self._takes: int | None = None
        """The newest draft that goes with the command under way; None: whatever is there."""

    def carry_out(self, job: CommandJob | DraftJob) -> Outcome:
        """The job's receipt, refusal or bug. Raises what voids the batch."""
        if isinstance(job, DraftJob):
            return self._save(job.draft)
        return self._command(job.command, Origin(job.id, job.actor, self._at))

    def carry_out_group(self, job: GroupJob) -> Receipt:
        """One receipt for all. Raises `GivenUpError`, with every refusal, or what voids it."""
        origin = Origin(None, job.actor, self._at)
        refusals: list[tuple[int, RefusedError]] = []
        for index, command in enumerate(job.commands):
            outcome = self._command(command, origin)
            if isinstance(outcome, RefusedError):
                refusals.append((index, outcome))
            elif isinstance(outcome, Exception):
                raise GivenUpError(outcome)
        if refusals:
            raise GivenUpError(GroupRefusedError(tuple(refusals)))
        return self._receipt()

    def _receipt(self) -> Receipt:
        return Receipt(self._state.seq, self._now)

    # --- commands --------------------------------------------------------------------------

    def _command(self, command: Command, origin: Origin) -> Outcome:
        try:
            known = self._file.find(origin.command) if origin.command is not None else None
            if known is not None:
                return self._receipt_again(known)
            happenings = decide(self._state, command, self._now)
            acts = [record_pending(each) for each in happenings if waits(each)]
            if acts:
                happenings = [each for each in happenings if not waits(each)]
            rows, contents = record(self._state, happenings, origin)
        except Exception as error:  # noqa: BLE001 sorted out there
            return _own_failure(error, command)
        self._takes = drafts.taken_along(command)
        for act in acts:
            self._wait(*act, None if happenings else origin.command)
        if acts and not happenings:
            return self._receipt()
        if waited := due(self._state.pending, happenings):
            self._enter_log(waited)
            # Now they follow what waited, and show it.
            happenings = decide(self._state, command, self._now)
            rows, contents = record(self._state, happenings, origin)
        self._file.append(rows, contents, origin.command)
        self._state.bodies.update({content.id: content.body for content in contents})
        for happening, row in zip(happenings, rows, strict=True):
            self._happen(happening, row)
        if not happenings and isinstance(command, SubmitAnswer):
            self._end_draft(command)
        return self._receipt()

    def _receipt_again(self, known: tuple[int, str | None]) -> Receipt:
        """The receipt of a command that was written before, as far as the file may know it."""
        seq, at = known
        time = datetime.fromisoformat(at) if at else self._now
        return Receipt(seq or self._state.seq, time)

    def _happen(self, happening: Happening, row: EventRow) -> None:
        """An event, and what it takes along: a draft, all drafts, erased words."""
        match happening.payload:
            case events.AnswerSubmitted() | events.AnswerWithdrawn():
                self._drop_draft(happening.subject, happening.question)
            case events.Sealed():
                self._drop_drafts(None, None)
            case events.ContentsErased(contents):
                self._file.erase({ContentId(bytes.fromhex(content)) for content in contents})
                if happening.subject is not None:
                    self._drop_drafts(happening.subject, happening.question)
                self.has_erased = True
            case _:
                pass
        with self._draft_left(row):
            apply(self._state, row)
        self.has_changed = True

    # --- anonymous acts --------------------------------------------------------------------

    def _wait(self, row: EventRow, words: Content | None, command: CommandId | None) -> None:
        """Keep an anonymous act out of the log for now, instead of its author's last."""
        if row.kind in ANSWERS:
            self._drop_draft(row.subject, row.question)
        if words is not None:
            self._state.bodies[words.id] = words.body
        with self._draft_left(row):
            is_left = wait(self._state, row)
        if is_left:
            self._file.put_pending(row, words, command)
        else:
            self._file.drop_pending(row, command)
        self.has_changed = True

    def _enter_log(self, waited: Iterable[Waiting]) -> None:
        """All that waited together, in an order that tells nothing."""
        for waiting in waited:
            rows = placed(self._state, by_pseudonym(self._state.pending[waiting]))
            self._file.log_pending(waiting, rows)
            enter_log(self._state, waiting, rows)
        self.has_changed = True

    # --- drafts ----------------------------------------------------------------------------

    def _save(self, draft: SaveDraft) -> Outcome:
        """Keep what is newer than the kept draft, unless it is what was sent already."""
        self._takes = None
        try:
            subject = drafts.author_of(self._state, draft)
            is_newer = drafts.is_newer(self._state, subject, draft)
            is_answered = drafts.is_answered(self._state, subject, draft)
        except Exception as error:  # noqa: BLE001 sorted out there
            return _own_failure(error, draft)
        if is_newer and is_answered:
            self._drop_draft(subject, draft.question)
            if not isinstance(draft.author, Together):
                drafts.end(self._state, subject, draft.question, draft.client_rev)
        elif is_newer:
            kept = Draft(draft.client_rev, draft.body)
            self._file.put_draft(subject, draft.question, kept)
            self._state.drafts[subject, draft.question] = kept
            self.has_changed = True
        return self._receipt()

    def _end_draft(self, command: SubmitAnswer) -> None:
        """Sending once more what was sent before ends the draft; paper says nothing about it."""
        if command.medium is not Medium.PAPER:
            subject = subject_of(self._state, command.author, command.question)
            self._drop_draft(subject, command.question)

    def _drop_draft(self, subject: SubjectId | None, question: QuestionId | None) -> None:
        key = cast("tuple[SubjectId, QuestionId]", (subject, question))
        if self._takes is not None:
            drafts.end(self._state, *key, self._takes)
        # The state knows every draft of the file, so most answers need not ask it.
        kept = self._state.drafts.get(key)
        if kept is not None and (self._takes is None or kept.client_rev <= self._takes):
            self._drop_drafts(*key)

    @contextmanager
    def _draft_left(self, row: EventRow) -> Iterator[None]:
        """An answer takes its author's draft out of the state, but not one that was typed since."""
        key = cast("tuple[SubjectId, QuestionId]", (row.subject, row.question))
        left = self._state.drafts.get(key) if row.kind in ANSWERS else None
        yield
        if left is not None:
            self._state.drafts[key] = left

    def _drop_drafts(self, subject: SubjectId | None, question: QuestionId | None) -> None:
        """Those of `subject` (None: everybody's) for `question` (None: all)."""
        self._file.drop_drafts(subject, question)
        for key in list(self._state.drafts):
            if subject in (None, key[0]) and question in (None, key[1]):
                del self._state.drafts[key]
        self.has_changed = True


def _own_failure(error: Exception, job: Command | SaveDraft) -> Exception:
    """A refusal or a broken rule fails its own job; what the disk says, the whole batch."""
    if isinstance(error, ResourceError):
        raise error
    if not isinstance(error, RefusedError):
        log.error("A rule broke on %s", type(job).__name__, exc_info=error)
    return error
