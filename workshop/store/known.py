"""Which commands were written before.

Ids are made by tablets and so in no order: an index on disk would change a page of its own for each
of them. In memory the price of an answer stays the same however long the log is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

    from workshop.domain.ids import CommandId

_SEEN: Final = "SELECT id, 0 FROM seen"
_IN_LOG: Final = "SELECT id, seq FROM events WHERE id IS NOT NULL ORDER BY seq"


class KnownCommands:
    """Ids of commands and the last event of each; read when first asked."""

    def __init__(self) -> None:
        self._last_event: dict[str, int] | None = None

    def find(
        self, connection: sqlite3.Connection, command: CommandId
    ) -> tuple[int, str | None] | None:
        """(seq, at) of the command's last event; `(0, None)` if it left none with its id."""
        if self._last_event is None:
            self._last_event = dict(connection.execute(_SEEN).fetchall())
            self._last_event.update(connection.execute(_IN_LOG).fetchall())
        seq = self._last_event.get(command)
        if not seq:
            return None if seq is None else (0, None)
        (at,) = connection.execute("SELECT at FROM events WHERE seq = ?", (seq,)).fetchone()
        return seq, at

    def add(self, command: CommandId, seq: int) -> None:
        """A command was written; 0 if no event carries its id."""
        if self._last_event is not None:
            self._last_event[command] = seq

    def forget(self) -> None:
        """What was added may not be in the file: read again."""
        self._last_event = None
