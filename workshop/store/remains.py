"""All that can still be read of a session, in whatever files it or parts of it lie."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self, TypeVar, cast

from workshop.domain import events
from workshop.domain.events import EventRow
from workshop.domain.happening import GENESIS, commitment, link_after
from workshop.domain.pending import NOT_PLACED
from workshop.service.ports import Content
from workshop.store.connecting import connect
from workshop.store.failures import UNREADABLE
from workshop.store.meta import Key
from workshop.store.record_scan import CONTENT, EVENT, WAITING, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workshop.store.record_scan import Value

T = TypeVar("T")

_DRAFTS: Final = "SELECT author, question, client_rev, body FROM drafts"
_SEEN: Final = "SELECT id FROM seen"
_PLACES: Final = "SELECT seq FROM events ORDER BY seq"
_DUE: Final = f"SELECT value FROM meta WHERE key = '{Key.SCRUB_DUE}'"  # noqa: S608 our own name
_WAITING: Final = "SELECT question, act, author FROM pending"


@dataclass(frozen=True)
class Table:
    """Rows that SQLite reads of one table."""

    rows: tuple[tuple[Value, ...], ...]
    is_whole: bool
    """It read them to the end."""


@dataclass
class Remains:
    """Guesses, in the order of the files they are from; the chain and commitments prove them."""

    rows: dict[int, dict[EventRow, None]] = field(default_factory=dict)
    """By their place in the log."""
    words: dict[bytes, dict[Content, None]] = field(default_factory=dict)
    waiting: dict[EventRow, None] = field(default_factory=dict)
    """Anonymous acts whose link fits."""

    @classmethod
    def of(cls, paths: Iterable[Path]) -> Self:
        """Read the bytes of all `paths`; what is not there, or may not be read, gives nothing."""
        made = cls()
        for path in paths:
            try:
                made.read(path.read_bytes())
            except OSError:
                continue
        return made

    def read(self, data: bytes) -> None:
        """Everything in these bytes that has the shape of a row."""
        for values in records(data, EVENT):
            row = EventRow._make(values)
            if row.kind in events.KINDS and row.seq > 0:
                self.rows.setdefault(row.seq, {}).setdefault(row)
        for values in records(data, CONTENT):
            words = Content._make(values)
            self.words.setdefault(words.id, {}).setdefault(words)
        for values in records(data, WAITING):
            waiting = _waiting(values)
            if _is_sound(waiting):
                self.waiting.setdefault(waiting)

    def next_after(self, seq: int, link: bytes) -> list[EventRow]:
        """Events that follow from the one at `seq`, which has this `link`."""
        return [row for row in self.rows.get(seq + 1, ()) if _follows(link, row)]

    def words_of(self, row: EventRow) -> Content | None:
        """The very words that `row` is committed to."""
        found = self.words.get(row.content_id or b"", ())
        fitting = (each for each in found if commitment(each.salt, each.body) == row.commitment)
        return next(fitting, None)

    def erased(self) -> set[bytes]:
        """Ids of words that some event says are erased: they come back from nowhere."""
        found = set[bytes]()
        for rows in self.rows.values():
            for row in rows:
                if row.kind == "ContentsErased":
                    found |= _erased_by(row)
        return found

    def longest(self, starts: Iterable[EventRow]) -> list[EventRow]:
        """The longest chain from one of `starts`; where two are equal, the one that came first."""
        best = list[EventRow]()
        ways = [[each] for each in starts]
        while ways:
            way = ways.pop(0)
            while following := self.next_after(way[-1].seq, way[-1].link):
                ways += [[*way, other] for other in following[1:]]
                way.append(following[0])
            best = way if len(way) > len(best) else best
        return best


def _follows(link: bytes, row: EventRow) -> bool:
    return link_after(link, row) == row.link


def is_start(row: EventRow) -> bool:
    """Whether a log begins with it."""
    return row.seq == 1 and _follows(GENESIS, row)


def _is_sound(row: EventRow) -> bool:
    return link_after(GENESIS, row._replace(link=b"")) == row.link


def _waiting(values: tuple[Value, ...]) -> EventRow:
    question, _, author, kind, v, content, bound, data, link = values
    columns = (kind, v, author, question, content, bound, data, link, "", 0, None)
    return EventRow._make((NOT_PLACED, None, None, None, *columns))


def _erased_by(row: EventRow) -> set[bytes]:
    try:
        return {bytes.fromhex(each) for each in json.loads(row.data)["contents"]}
    except (ValueError, TypeError, KeyError):
        return set()


# --- what has no proof ---------------------------------------------------------------------


@dataclass(frozen=True)
class Unproven:
    """What SQLite reads of a file: what it says of the log, and tables that no hash covers."""

    places: Table
    waiting: Table
    drafts: Table
    seen: Table
    due: Table
    """Has a row if erased words may still lie about."""

    @classmethod
    def of(cls, path: Path) -> Self:
        """Read `path` without writing to it."""
        return cls(*(_table(path, each) for each in (_PLACES, _WAITING, _DRAFTS, _SEEN, _DUE)))


def _table(path: Path, query: str) -> Table:
    rows = list[tuple["Value", ...]]()
    try:
        with closing(connect(path, "immutable")) as connection:
            for row in connection.execute(query):
                rows.append(cast("tuple[Value, ...]", row))
    except (*UNREADABLE, OSError):
        return Table(tuple(rows), is_whole=False)
    return Table(tuple(rows), is_whole=True)


def drafts_in(rows: Iterable[tuple[Value, ...]]) -> Iterator[tuple[str, str, int, str]]:
    """Those rows that can be drafts."""
    for author, question, rev, body in rows:
        if not (isinstance(author, str) and isinstance(question, str)):
            continue
        if isinstance(rev, int) and isinstance(body, str):
            yield author, question, rev, body


def link_at(path: Path, seq: int) -> bytes | None:
    """The link of the event at `seq` in the session at `path`."""
    rows = _table(path, f"SELECT link FROM events WHERE seq = {seq:d}").rows  # noqa: S608 a number
    return rows[0][0] if rows and isinstance(rows[0][0], bytes) else None
