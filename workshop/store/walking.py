"""A walk along the log that recomputes every link and every commitment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from workshop.domain.events import VERSIONS
from workshop.domain.folding import ANSWERS
from workshop.domain.happening import GENESIS, commitment, link_after, payload_of
from workshop.domain.values import require_value
from workshop.store.reading import is_link

if TYPE_CHECKING:
    from workshop.domain.events import EventRow

# What computing with a row may raise whose bytes are damaged: it may hold anything.
_NONSENSE: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


class Walk:
    """Goes through the events in order and remembers what does not fit."""

    def __init__(self) -> None:
        self.contents: dict[bytes, tuple[bytes, str]] = {}
        self.drafts = 0
        self._events = self._answers = self._pending = self._unsound = 0
        self._link = GENESIS
        self._broken_at: int | None = None
        self._altered: list[int] = []
        self._bound: dict[bytes, int] = {}
        self._erased: set[bytes] = set()
        self._fingerprints: dict[int, str] = {}
        self._sealed: set[int] = set()
        self._understood: set[tuple[str, str]] = set()

    def take(self, row: EventRow) -> None:
        """Look at the next event."""
        self._events += 1
        try:
            follows = row.seq == self._events and link_after(self._link, row) == row.link
            self._bind(row)
            self._understand(row)
            self._read(row, json.loads(row.data))
        except _NONSENSE:
            follows = False
        if not follows and self._broken_at is None:
            self._broken_at = self._events
        self._link = row.link if is_link(row.link) else GENESIS

    def take_pending(self, row: EventRow) -> None:
        """Look at an anonymous act that is not in the log yet."""
        self._pending += 1
        try:
            self._answers += row.kind == "AnswerSubmitted"
            is_sound = link_after(GENESIS, row._replace(link=b"")) == row.link
            self._bind(row)
            self._understand(row)
        except _NONSENSE:
            is_sound = False
        self._unsound += not is_sound

    def _bind(self, row: EventRow) -> None:
        if row.content_id is None:
            return
        self._bound[row.content_id] = row.seq
        words = self.contents.get(row.content_id)
        if words is not None and commitment(*words) != row.commitment:
            self._altered.append(row.seq)

    def _understand(self, row: EventRow) -> None:
        """Anybody can put together a chain that fits; what it holds must be what we write.

        What a newer release wrote cannot be judged here.
        """
        if row.v != VERSIONS.get(row.kind):
            return
        words = self.contents.get(row.content_id) if row.content_id is not None else None
        if row.kind not in ANSWERS:
            payload_of(row, words[1] if words else None)
            return
        # Nearly every event is an answer, and most of them are alike.
        if (row.kind, row.data) not in self._understood:
            payload_of(row, None)
            self._understood.add((row.kind, row.data))
        if words:
            require_value(words[1])

    # Any: JSON of the event's structure.
    def _read(self, row: EventRow, data: dict[str, Any]) -> None:
        match row.kind:
            case "AnswerSubmitted":
                self._answers += 1
            case "ContentsErased":
                self._erased |= {bytes.fromhex(content) for content in data["contents"]}
            case "SealingStarted" if data["version"] not in self._sealed:
                self._fingerprints[data["version"]] = row.link.hex()
            case "Sealed":
                self._sealed.add(data["version"])
            case "SealingAborted" if data["version"] not in self._sealed:
                self._fingerprints.pop(data["version"], None)
            case _:
                pass

    # Any: fields of the report, by name.
    def findings(self) -> dict[str, Any]:
        """What came out, as fields of `Report`."""
        absent = self._bound.keys() - self.contents.keys()
        return {
            "events": self._events,
            "answers": self._answers,
            "contents": len(self.contents),
            "drafts": self.drafts,
            "pending": self._pending,
            "unsound": self._unsound,
            "erased": len(self._erased),
            "broken_at": self._broken_at,
            "altered": tuple(self._altered),
            "lost": tuple(sorted(self._bound[content] for content in absent - self._erased)),
            "stray": len(self.contents.keys() - self._bound.keys())
            + len(self.contents.keys() & self._erased),
            "fingerprints": self._fingerprints,
        }
