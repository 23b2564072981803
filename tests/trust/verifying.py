"""Receipts held against the file that is left after a process was killed or the power went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.trust.found import Found, bytes_around, find
from tests.trust.jobs import BY_OPERATOR
from workshop.domain.errors import WorkshopError
from workshop.domain.ids import ContentId, QuestionId
from workshop.store.backup_folder import backups_of
from workshop.store.integrity import check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.trust.jobs import Job
    from tests.trust.ledger import Ledger
    from tests.trust.room import Room
    from workshop.domain.events import EventRow
    from workshop.domain.ids import SubjectId

_SPOKEN: Final = ("answer", "stance")
_COMMANDS: Final = (*_SPOKEN, "dots", *BY_OPERATOR)


@dataclass
class Verdict:
    """What came out."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    """Empty if every promise was kept."""

    def expect(self, promise: bool, *fault: object) -> None:
        """Note `fault` where a promise was not kept."""
        if not promise:
            self.faults.append(" ".join(map(str, fault)))


def verify(path: Path, room: Room, ledger: Ledger) -> Verdict:
    """Open the session at `path` as the app would, and look for everything in `ledger`."""
    verdict = Verdict()
    before = bytes_around(path)
    try:
        report = check(path)
        found = find(path, ledger.jobs)
    except WorkshopError as error:
        verdict.expect(False, "does not open:", repr(error))
        return verdict
    verdict.expect(report.is_whole, "not whole:", report)
    _Inspection(room, ledger, found, verdict).inspect()
    check_backups(path, verdict, found.state.seq)
    check_traces = _check_traces if room.is_named else _check_anonymous_traces
    check_traces(room, ledger, found, before, bytes_around(path), verdict)
    return verdict


@dataclass(frozen=True)
class _Inspection:
    """One file against one ledger."""

    room: Room
    ledger: Ledger
    found: Found
    verdict: Verdict

    def inspect(self) -> None:
        """Everything acknowledged is there, once; nothing that was refused is."""
        for job in self.ledger.acknowledged(*_COMMANDS):
            self.verdict.counts["receipts compared"] += 1
            self.verdict.expect(self.found.known[job.key] is not None, "id unknown:", job)
        for job in self.ledger.acknowledged(*_SPOKEN):
            self._check_words(job)
        for job in self.ledger.acknowledged("draft"):
            self.verdict.counts["drafts compared"] += 1
            self.verdict.expect(self._is_kept(job) or self._is_overtaken(job), "draft lost:", job)
        for job in self._spoken():
            places = len(self.found.words.get(job.words, ()))
            self.verdict.expect(places <= 1, "written twice:", job)
            if job.key in self.ledger.refused:
                self.verdict.expect(not places, "refused, yet written:", job)
        self.verdict.counts["without receipt"] += len(self.ledger.waiting())

    def _spoken(self) -> Iterator[Job]:
        return (job for job in self.ledger.jobs.values() if job.kind in _SPOKEN)

    # --- words -----------------------------------------------------------------------------

    def _check_words(self, job: Job) -> None:
        rows = self.found.words.get(job.words)
        if not rows:
            kept = self._is_erased(job) or self._is_replaced(job)
            self.verdict.expect(kept, "words lost:", job)
            return
        row, question = rows[0], QuestionId(job.question)
        whose = (row.subject, row.question)
        mine = (self._subject(job), question)
        self.verdict.expect(whose == mine, "words of somebody else:", job, row)
        if self.room.is_named and job.key not in self.ledger.retried:
            seq = self.ledger.seqs[job.key]
            self.verdict.expect(row.seq == seq, "at another place than", seq, job, row)

    def _subject(self, job: Job) -> SubjectId:
        act = "poll" if job.kind == "stance" else ""
        return self.room.subject(job.client, QuestionId(job.question), act)

    def _is_erased(self, job: Job) -> bool:
        """Where answers are anonymous, only that something of this subject was erased is known."""
        subject = self._subject(job)
        return any(
            row.subject == subject
            and row.question == job.question
            and self.found.is_erased(row)
            and row.id in (None, job.key)
            for row in self.found.rows
        )

    def _is_replaced(self, job: Job) -> bool:
        """Of each anonymous author the last act alone is kept while it waits."""
        return not self.room.is_named and any(
            self.ledger.may_follow(later, job) and self.found.known[later.key] is not None
            for later in self.ledger.jobs.values()
            if later is not job
            and (later.kind, later.client, later.question) == (job.kind, job.client, job.question)
        )

    # --- drafts ----------------------------------------------------------------------------

    def _is_kept(self, job: Job) -> bool:
        """Whether this draft is there, or a newer one."""
        question = QuestionId(job.question)
        draft = self.found.state.drafts.get((self.room.subject(job.client, question), question))
        if draft is None or draft.client_rev < job.rev:
            return False
        return draft.client_rev > job.rev or draft.body == job.body

    def _is_overtaken(self, draft: Job) -> bool:
        """Whether something that is in the file may have ended this draft."""
        return any(
            self.ledger.may_follow(job, draft) and self.found.known[job.key] is not None
            for job in self.ledger.jobs.values()
            if job.kind == "finish"
            or (
                job.kind in ("answer", "erase")
                and (job.client, job.question) == (draft.client, draft.question)
            )
        )


def check_backups(path: Path, verdict: Verdict, events: int | None = None) -> None:
    """Every backup that has its name is whole, and holds no more than the session's `events`."""
    for backup in backups_of(path):
        verdict.counts["backups checked"] += 1
        try:
            report = check(backup.path)
        except WorkshopError as error:
            verdict.expect(False, "backup does not open:", repr(error))
            continue
        verdict.expect(report.is_whole, "backup not whole:", report)
        is_ahead = events is not None and report.events > events
        verdict.expect(not is_ahead, "backup is ahead:", backup.path.name)


def _check_traces(
    _: Room,
    ledger: Ledger,
    found: Found,
    before: Mapping[str, bytes],
    after: Mapping[str, bytes],
    verdict: Verdict,
) -> None:
    """Words that were erased are in no byte: at once if that was acknowledged, else from now on."""
    by_event = {
        ledger.seqs[job.key]: job.key
        for job in ledger.acknowledged(*_SPOKEN)
        if job.key not in ledger.retried
    }
    for row in found.rows:
        key = row.id or by_event.get(row.seq)
        if not found.is_erased(row) or key not in ledger.jobs:
            continue
        _seek(ledger.jobs[key], before if _is_told(ledger, found, row) else {}, after, verdict)


def _check_anonymous_traces(
    room: Room,
    ledger: Ledger,
    found: Found,
    before: Mapping[str, bytes],
    after: Mapping[str, bytes],
    verdict: Verdict,
) -> None:
    """Which words an event held is not known: all that their author sent before it must be gone."""
    erasures: dict[tuple[str | None, str | None], list[EventRow]] = {}
    for row in found.rows:
        if row.kind == "ContentsErased":
            erasures.setdefault((row.subject, row.question), []).append(row)
    for job in ledger.acknowledged("answer"):
        question = QuestionId(job.question)
        rows = erasures.get((room.subject(job.client, question), question), ())
        later = [row for row in rows if ledger.may_follow(ledger.jobs[row.id or ""], job)]
        if not later or job.words in found.words:
            continue
        known = ledger.acknowledged_at[job.key]
        told = any(
            row.id in ledger.acknowledged_at and ledger.sent_at[row.id] > known for row in later
        )
        _seek(job, before if told else {}, after, verdict)


def _seek(
    job: Job, before: Mapping[str, bytes], after: Mapping[str, bytes], verdict: Verdict
) -> None:
    """The erased words of `job`; `before` is empty where nobody was told that they are gone."""
    verdict.counts["erased words sought"] += 1
    verdict.expect(not _names(job.words, after), "erased, yet in", _names(job.words, after))
    there = _names(job.words, before)
    verdict.expect(not there, "erasure acknowledged, yet in", there, job)


def _is_told(ledger: Ledger, found: Found, row: EventRow) -> bool:
    """Whether somebody was told that the words of `row` are gone."""
    content = ContentId(row.content_id or b"").hex()
    return any(
        each.kind == "ContentsErased" and each.id in ledger.acknowledged_at and content in each.data
        for each in found.rows
    )


def _names(words: str, files: Mapping[str, bytes]) -> list[str]:
    return [name for name, data in files.items() if words.encode() in data]
