"""All that clients sent and were told, in the order in which they said so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, assert_never

from tests.trust.jobs import Acknowledged, Job, Ready, Refused, Sent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.trust.jobs import Line

_NOT_NOW: Final = ("ClosedError", "BusyError")
"""Refusals after which a client keeps its words and sends them again."""


@dataclass
class Ledger:
    """Of one session, over all lives of the process that held it."""

    jobs: dict[str, Job] = field(default_factory=dict)
    sent_at: dict[str, int] = field(default_factory=dict)
    """Line at which a job was first sent."""
    acknowledged_at: dict[str, int] = field(default_factory=dict)
    seqs: dict[str, int] = field(default_factory=dict)
    """Of receipts for jobs that were sent once: where exactly the event must be."""
    refused: dict[str, str] = field(default_factory=dict)
    """Jobs that a rule refused, and are over."""
    retried: set[str] = field(default_factory=set)
    marks: list[str] = field(default_factory=list)
    """What `Ready` said."""
    _lines: int = 0

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Ledger:
        ledger = cls()
        for line in lines:
            ledger.add(line)
        return ledger

    def add(self, line: Line) -> None:
        """The next line."""
        self._lines += 1
        match line:
            case Sent(job):
                if job.key in self.jobs:
                    self.retried.add(job.key)
                self.jobs[job.key] = job
                self.sent_at.setdefault(job.key, self._lines)
            case Acknowledged(key, seq):
                self.acknowledged_at[key] = self._lines
                self.seqs[key] = seq
            case Refused(key, why):
                if why not in _NOT_NOW:
                    self.refused[key] = why
            case Ready(what):
                self.marks.append(what)
            case _:
                assert_never(line)

    def waiting(self) -> list[Job]:
        """Sent, and neither acknowledged nor refused: a tablet would send these again."""
        over = self.acknowledged_at.keys() | self.refused.keys()
        return [job for key, job in self.jobs.items() if key not in over]

    def acknowledged(self, *kinds: str) -> Iterator[Job]:
        """Jobs of these kinds of which the receipt arrived."""
        return (self.jobs[key] for key in self.acknowledged_at if self.jobs[key].kind in kinds)

    def may_follow(self, later: Job, earlier: Job) -> bool:
        """Whether `later` may have been written after `earlier`."""
        known = self.acknowledged_at.get(later.key)
        return known is None or known > self.sent_at[earlier.key]
