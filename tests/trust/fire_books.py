"""What tablets sent and were told, how long typing waited, and what was told in vain."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.trust.fire_pace import pace

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]  # Any: what the protocol says


@dataclass
class Sent:
    """A command of a tablet."""

    tablet: int
    path: str
    body: Json
    at: float
    words: str
    """That nobody else ever says; empty where a value has no words."""
    tries: int = 0
    seq: int | None = None
    """Of the receipt."""
    refused: str = ""
    replaced: bool = False
    """By a newer one about the same question, before it was acknowledged."""

    @property
    def id(self) -> str:
        return str(self.body["id"])

    @property
    def question(self) -> str:
        return str(self.body.get("question", ""))


@dataclass
class Typed:
    """A draft as it stood at one moment."""

    tablet: int
    question: str
    rev: int
    at: float
    value: Json


@dataclass
class Books:
    """Of one evening."""

    sent: dict[str, Sent] = field(default_factory=dict)
    typing: dict[tuple[int, str], list[Typed]] = field(default_factory=dict)
    """By tablet and question: what the laptop did not say to have."""
    typed: dict[tuple[int, str], list[Typed]] = field(default_factory=dict)
    """All that was ever typed there, in its order."""
    kept_last: dict[tuple[int, str], Typed] = field(default_factory=dict)
    """By tablet and question: the newest draft that the laptop said to have."""
    alarms: list[str] = field(default_factory=list)
    """Told to people though nothing was lost."""
    calm_ages: list[float] = field(default_factory=list)
    """Seconds of the room from typing to the disk, while nothing was wrong."""
    other_ages: list[float] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    operator: dict[str, int | None] = field(default_factory=dict)
    """Id of each act of the operator, and its receipt."""
    calm_since: float | None = None
    """Since when nothing is wrong, with the laptop up."""

    def alarm(self, tablet: int, what: str) -> None:
        """Somebody was told something that was not so."""
        self.alarms.append(f"tablet {tablet}: {what}")

    def is_calm(self, since: float) -> bool:
        """Whether nothing was wrong from then until now."""
        return self.calm_since is not None and self.calm_since <= since

    def type(self, typed: Typed) -> None:
        """Somebody typed."""
        self.counts["moments of typing"] += 1
        for book in (self.typing, self.typed):
            book.setdefault((typed.tablet, typed.question), []).append(typed)

    def typed_at(self, tablet: int, question: str) -> list[Typed]:
        """What the laptop did not say to have."""
        return self.typing.get((tablet, question), [])

    def kept(self, tablet: int, question: str, rev: int, sent_at: float) -> None:
        """The laptop said that it has the draft with `rev`, which left the tablet at `sent_at`."""
        self.counts["drafts acknowledged"] += 1
        now, waiting = time.monotonic(), self.typed_at(tablet, question)
        for typed in waiting:
            if typed.rev <= rev:
                # Waits of the page are played faster; the way to the disk takes what it takes.
                age = (sent_at - typed.at) * pace() + (now - sent_at)
                (self.calm_ages if self.is_calm(typed.at) else self.other_ages).append(age)
                self.kept_last[tablet, question] = typed
        self.typing[tablet, question] = [each for each in waiting if each.rev > rev]

    def sent_along(self, tablet: int, question: str) -> None:
        """What was typed is an answer in the outbox now."""
        self.typing.pop((tablet, question), None)

    def about(self, tablet: int, question: str, *paths: str) -> Iterator[Sent]:
        """What a tablet sent about a question, in its order."""
        return (
            each
            for each in self.sent.values()
            if (each.tablet, each.question) == (tablet, question) and each.path in paths
        )
