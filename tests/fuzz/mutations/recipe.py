"""Crafted session files: a real one, and what somebody with time and SQLite did to it.

An input is either a file's bytes or a recipe: a first line that names the file, and a line for each
deed. A recipe stays small, can be read, and fits any file of that name; what it changes in the log
is linked and committed to again, as its author would do, unless it says `broken`.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from typing import TYPE_CHECKING, Final

from tests.fuzz.mutations import tree
from workshop.domain.events import EventRow
from workshop.domain.happening import GENESIS, commitment, link_after
from workshop.store import pending
from workshop.store.reading import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEAD: Final = b"recipe "
_STEPS: Final = 200_000
"""Of SQLite's machine, for one statement of a recipe."""
_PIECES: Final = 50
_FAILS: Final = (sqlite3.Error, ValueError, TypeError, LookupError, OverflowError, MemoryError)
_MOST_PAGES: Final = 2_000
_LARGEST: Final = 4 * 1024 * 1024


def is_recipe(data: bytes) -> bool:
    """Whether it is one; else it is a file."""
    return data.startswith(HEAD)


def file_of(data: bytes, bases: Mapping[str, bytes]) -> bytes:
    """The bytes of the file that is meant. A name that is not known means the first one."""
    if not is_recipe(data):
        return data
    head, *deeds = data.decode("utf-8", "replace").split("\n")
    base = bases.get(head.removeprefix(HEAD.decode()).strip()) or next(iter(bases.values()))
    made = _done(base, [each for each in deeds if not each.startswith(("flip ", "cut "))])
    for each in deeds:
        made = _damaged(made, each)
    return made


def _done(base: bytes, deeds: list[str]) -> bytes:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.deserialize(base)
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST)
        database.execute(f"PRAGMA max_page_count = {_MOST_PAGES}")
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        known = triggers.fetchall()
        database.execute("PRAGMA writable_schema = ON")
        for name, _ in known:
            database.execute(f"DROP TRIGGER {name}")
        for each in deeds:
            _do(database, each)
        if "broken" not in deeds:
            # Suppressed: what was done may make it impossible.
            with contextlib.suppress(Exception), _within_steps(database):
                _link(database)
        for _, sql in known:
            with contextlib.suppress(sqlite3.Error):
                database.execute(sql)
        return database.serialize()


def _do(database: sqlite3.Connection, deed: str) -> None:
    verb, _, rest = deed.partition(" ")
    with contextlib.suppress(*_FAILS), _within_steps(database):
        match verb:
            case "sql":
                for each in rest.split("; ") if "TRIGGER" not in rest else [rest]:
                    database.execute(each)
            case "json":
                _put_json(database, *rest.split(" ", 3))
            case _:
                pass


@contextlib.contextmanager
def _within_steps(database: sqlite3.Connection) -> Iterator[None]:
    """A recipe may hold what never ends: that is for the program to find, not for us."""
    left = [_PIECES]

    def stop() -> int:
        left[0] -= 1
        return left[0] < 0

    database.set_progress_handler(stop, _STEPS // _PIECES)
    try:
        yield
    finally:
        database.set_progress_handler(None, 0)


def _put_json(database: sqlite3.Connection, column: str, seq: str, place: str, value: str) -> None:
    """The `place`th value of the event's structure (`data`) or words (`body`) becomes `value`."""
    row = int(seq)
    (found,) = database.execute(
        "SELECT data FROM events WHERE seq = ?"
        if column == "data"
        else "SELECT body FROM contents WHERE id = (SELECT content_id FROM events WHERE seq = ?)",
        (row,),
    ).fetchone()
    changed = tree.with_value([json.loads(found)], int(place), json.loads(value))[0]
    text = json.dumps(changed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if column == "data":
        database.execute("UPDATE events SET data = ? WHERE seq = ?", (text, row))
    else:
        database.execute(
            "UPDATE contents SET body = ? WHERE id = (SELECT content_id FROM events WHERE seq = ?)",
            (text, row),
        )


def _link(database: sqlite3.Connection) -> None:
    """As whoever changed it would: every commitment and link fits again."""
    words = {
        key: (salt, body)
        for key, salt, body in database.execute("SELECT id, salt, body FROM contents")
    }
    link = GENESIS
    for found in database.execute(EVENTS).fetchall():
        row = EventRow._make(found)
        if row.content_id in words:
            row = row._replace(commitment=commitment(*words[row.content_id]))
        link = link_after(link, row)
        database.execute(
            "UPDATE events SET commitment = ?, link = ? WHERE seq = ?",
            (row.commitment, link, row.seq),
        )
    for found in pending.read(database):
        row = found
        if found.content_id in words:
            row = found._replace(commitment=commitment(*words[found.content_id]))
        database.execute(
            "UPDATE pending SET commitment = ?, link = ?"
            " WHERE question = ? AND author = ? AND kind = ?",
            (
                row.commitment,
                link_after(GENESIS, row._replace(link=b"")),
                *(row.question, row.subject, row.kind),
            ),
        )


def _damaged(made: bytes, deed: str) -> bytes:
    words = deed.split(" ")
    try:
        match words:
            case ["flip", at, bits]:
                place = int(float(at) * len(made))
                return made[:place] + bytes([made[place] ^ int(bits)]) + made[place + 1 :]
            case ["cut", at]:
                return made[: int(float(at) * len(made))]
            case _:
                return made
    except (ValueError, IndexError, OverflowError):
        return made
