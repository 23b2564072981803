"""What a session holds beside its log, in no order: anonymous acts that wait, ids of commands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from workshop.domain.happening import GENESIS, commitment, link_after
from workshop.domain.pending import waiting_of
from workshop.service.ports import Content
from workshop.store import pending
from workshop.store.adding import add_contents, add_seen
from workshop.store.journal import (
    UNUSABLE,
    Frame,
    content_of,
    dumped,
    plain_content,
    plain_row,
    row_of,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

    from workshop.domain.events import EventRow
    from workshop.domain.ids import SubjectId
    from workshop.domain.pending import Waiting

_WORDS: Final = """
SELECT id, salt, body FROM contents WHERE id IN (SELECT content_id FROM pending)
"""


class _Held(NamedTuple):
    row: EventRow
    words: Content | None


class Loose:
    """Kept in memory by whoever writes the stick, and on it replaced as a whole."""

    def __init__(self) -> None:
        self._acts: dict[tuple[Waiting, SubjectId | None], _Held] = {}
        self._seen: set[str] = set()

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> Loose:
        """All that a session has of it."""
        made = cls()
        words = {row[0]: Content._make(row) for row in connection.execute(_WORDS)}
        for row in pending.read(connection):
            made.put(row, words.get(row.content_id))
        made._seen = {id_ for (id_,) in connection.execute("SELECT id FROM seen")}
        return made

    # --- changing --------------------------------------------------------------------------

    def put(self, row: EventRow, words: Content | None) -> None:
        """An anonymous act, instead of its author's last."""
        self._acts[waiting_of(row), row.subject] = _Held(row, words)

    def drop(self, row: EventRow) -> None:
        """Its author's last act is gone."""
        self._acts.pop((waiting_of(row), row.subject), None)

    def see(self, command: str) -> None:
        """A command that left no event with its id."""
        self._seen.add(command)

    def take(self, waiting: Waiting) -> list[Content]:
        """They are in the log now: their words, in no order but that of their random ids."""
        gone = [key for key in self._acts if key[0] == waiting]
        held = [self._acts.pop(key) for key in gone]
        return sorted(each.words for each in held if each.words is not None)

    # --- in a frame ------------------------------------------------------------------------

    def frame(self, turn: int, seq: int) -> Frame:
        """All of it, sorted by what tells nothing; it goes with the log up to `seq`."""
        rows = sorted((each.row for each in self._acts.values()), key=_key)
        words = sorted(each.words for each in self._acts.values() if each.words is not None)
        payload = {
            "turn": turn,
            "pending": [plain_row(row) for row in rows],
            "contents": [plain_content(each) for each in words],
            "seen": sorted(self._seen),
        }
        return Frame(len(rows), seq, dumped(payload))

    @classmethod
    def from_frame(cls, frame: Frame) -> tuple[int, Loose]:
        """(turn, what it holds). Raises one of `journal.UNUSABLE` if it is none."""
        found = json.loads(frame.payload)
        words = {each.id: each for each in map(content_of, found["contents"])}
        made = cls()
        for row in map(row_of, found["pending"]):
            made.put(row, words.get(row.content_id) if row.content_id else None)
        made._seen = set(map(str, found["seen"]))
        "".join(made._seen).encode()  # raises where half a character stands
        return int(found["turn"]), made

    # --- into a session --------------------------------------------------------------------

    def restore(self, connection: sqlite3.Connection, entered: Collection[Waiting]) -> None:
        """Put it into a session, but for acts of `entered`: those are in its log by now."""
        for held in self._sound():
            if waiting_of(held.row) not in entered:
                pending.put(connection, held.row)
                if held.words is not None:
                    add_contents(connection, [held.words])
        add_seen(connection, sorted(self._seen))

    def _sound(self) -> Iterator[_Held]:
        """Nobody changed them: each row's link covers the row itself, and its words."""
        return (held for held in self._acts.values() if _is_sound(held))


def _is_sound(held: _Held) -> bool:
    row, words = held
    try:
        if link_after(GENESIS, row._replace(link=b"")) != row.link:
            return False
        return words is None or commitment(words.salt, words.body) == row.commitment
    except UNUSABLE:  # columns of any type may stand in a frame
        return False


def _key(row: EventRow) -> tuple[str, ...]:
    return str(row.question), waiting_of(row).act.value, str(row.subject)
