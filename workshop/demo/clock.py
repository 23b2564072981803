"""The time of an evening that is played faster than it would last."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Self

from workshop.content.rehearsal import rehearsal
from workshop.domain.chamber import ZONE


class PlayedClock:
    """Stands still until it is moved; read by the owner, moved by whoever plays."""

    def __init__(self, day: date, start: str) -> None:
        """`start` is a time of day there and then, `19:30`."""
        self._day = day
        self._now = self.moment(start)

    @classmethod
    def of_rehearsal(cls) -> Self:
        """At the start of the rehearsal evening."""
        plan = rehearsal().evening
        return cls(date.fromisoformat(plan.date), plan.starts)

    def __call__(self) -> datetime:
        """The present of the evening, aware, in UTC."""
        return self._now

    def moment(self, text: str) -> datetime:
        """The time of day `text` on this evening, aware, in UTC."""
        return datetime.combine(self._day, time.fromisoformat(text), ZONE).astimezone(UTC)

    def advance(self, minutes: float) -> None:
        """Let time pass."""
        self._now += timedelta(minutes=minutes)
