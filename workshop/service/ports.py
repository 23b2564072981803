"""What the owner needs of a session file; `workshop.store` provides it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workshop.domain.events import EventRow
    from workshop.domain.ids import CommandId, ContentId, QuestionId, SubjectId
    from workshop.domain.pending import Waiting
    from workshop.domain.state import Draft, Loaded


class Content(NamedTuple):
    """Words apart from their event."""

    id: ContentId
    salt: bytes
    body: str


class Log(Protocol):
    """A session file, held by one thread.

    Every method may raise a `ResourceError`; between `begin` and `commit` nothing is durable.
    """

    def load(self) -> Loaded:
        """Read the file."""
        ...

    def begin(self) -> None:
        """Start a transaction (`BEGIN IMMEDIATE`)."""
        ...

    def commit(self) -> None:
        """Return only when everything since `begin` is on disk."""
        ...

    def rollback(self) -> None:
        """Forget everything since `begin`; never raises."""
        ...

    def find(self, command: CommandId) -> tuple[int, str | None] | None:
        """(seq, at) of the command's last event; None if the id is new.

        `(0, None)` where the id is known but its events carry none (anonymous, or no event).
        """
        ...

    def append(
        self, rows: Sequence[EventRow], contents: Sequence[Content], command: CommandId | None
    ) -> None:
        """Add rows with their words, and remember the command's id."""
        ...

    def put_pending(self, row: EventRow, words: Content | None, command: CommandId | None) -> None:
        """Keep an anonymous act instead of its author's last, and remember the command's id."""
        ...

    def drop_pending(self, row: EventRow, command: CommandId | None) -> None:
        """Let its author's last act, which `row` takes back, be gone; remember the id."""
        ...

    def log_pending(self, waiting: Waiting, rows: Sequence[EventRow]) -> None:
        """Add what waited to the log, as `rows`, and let it wait no longer."""
        ...

    def put_draft(self, subject: SubjectId, question: QuestionId, draft: Draft) -> None:
        """Overwrite the draft in place."""
        ...

    def drop_drafts(self, subject: SubjectId | None, question: QuestionId | None) -> None:
        """Delete the drafts of `subject` (None: everybody's) for `question` (None: all)."""
        ...

    def erase(self, contents: Collection[ContentId]) -> None:
        """Delete words, inside the transaction."""
        ...

    def scrub(self) -> None:
        """After an erasure was committed: vacuum, and re-make the app's own backups."""
        ...

    def rest(self) -> None:
        """Called when nothing waits: a moment for a rolling backup, if one is due."""
        ...

    def recover(self) -> None:
        """After a failed write: reopen and check the file."""
        ...

    def close(self) -> None:
        """Let go of the file; anonymous sessions are compacted."""
        ...
