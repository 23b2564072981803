"""Recipes for hostile session files: what somebody may do to one with time and SQLite."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from tests.fuzz.mutations import tree
from tests.fuzz.mutations.plain import mutated
from tests.fuzz.mutations.recipe import is_recipe
from workshop.domain.events import KINDS, EventRow

if TYPE_CHECKING:
    from random import Random

_TABLES: Final = ("events", "contents", "drafts", "pending", "seen", "meta", "_sqlite_migrations")
_COLUMNS: Final = (*EventRow._fields,)
_VALUES: Final = (
    "NULL",
    "''",
    "0",
    "-1",
    "9223372036854775807",
    "1e308",
    "x''",
    "x'00ff'",
    "zeroblob(32)",
    "zeroblob(3000000)",
    "char(0)",
    "char(55296)",
    "CAST(x'ff80' AS TEXT)",
    "'null'",
    "'[]'",
    "'{}'",
    "replace(hex(zeroblob(50000)), '00', '[')",
    "'2026-13-40'",
    "'not a time'",
    "char(27) || '[2J'",
)
_ENDLESS: Final = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
_DEEDS: Final = (
    "CREATE TRIGGER t1 AFTER DELETE ON seen BEGIN DELETE FROM contents; END",
    "CREATE TRIGGER t2 BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END",
    "CREATE TRIGGER t3 AFTER INSERT ON events BEGIN INSERT INTO seen VALUES (randomblob(9)); END",
    "CREATE TRIGGER t4 AFTER UPDATE ON meta BEGIN UPDATE meta SET value = zeroblob(1e6); END",
    "CREATE TRIGGER t5 AFTER INSERT ON meta BEGIN REPLACE INTO meta VALUES ('a', 'b'); END",
    f"CREATE VIEW endless AS {_ENDLESS}",
    "ALTER TABLE contents RENAME TO c; "  # noqa: S608
    f"CREATE VIEW contents AS SELECT i AS id, i AS salt, i AS body FROM ({_ENDLESS})",
    f"ALTER TABLE drafts RENAME TO d; CREATE VIEW drafts AS SELECT i, i, i, i FROM ({_ENDLESS})",  # noqa: S608
    f"ALTER TABLE pending RENAME TO p; CREATE VIEW pending AS SELECT p.* FROM p, ({_ENDLESS})",  # noqa: S608
    f"ALTER TABLE events RENAME TO e; CREATE VIEW events AS SELECT e.* FROM e, ({_ENDLESS})",  # noqa: S608
    "ALTER TABLE meta RENAME TO m; CREATE VIEW meta AS SELECT * FROM m",
    "ALTER TABLE seen RENAME TO s; CREATE VIEW seen AS SELECT * FROM seen",
    "CREATE TABLE meer (x); INSERT INTO meer VALUES (zeroblob(2000000))",
    "CREATE INDEX i1 ON events (json_extract(data, '$.x'))",
    "CREATE INDEX i2 ON contents (load_extension('x'))",
    "CREATE TABLE g (a, b AS (a || a) STORED); INSERT INTO g (a) VALUES (zeroblob(100000))",
    "CREATE VIRTUAL TABLE f USING fts5(x)",
    "CREATE VIRTUAL TABLE r USING rtree(a, b, c)",
    "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '')",
    "UPDATE sqlite_master SET sql = 'CREATE TABLE seen (id, x)' WHERE name = 'seen'",
    "UPDATE sqlite_master SET rootpage = 1 WHERE name = 'events'",
    "UPDATE sqlite_master SET rootpage = 2",
    "UPDATE sqlite_master SET sql = NULL WHERE type = 'trigger'",
    "UPDATE sqlite_master SET sql = 'x' WHERE type = 'view'",
    "UPDATE sqlite_master SET name = x'ff80'  WHERE type = 'view'",
    "INSERT INTO sqlite_master VALUES ('table', 'evil', 'evil', 99999, 'CREATE TABLE evil (a)')",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 3",
    "PRAGMA user_version = -1",
    "PRAGMA application_id = 1",
    "DELETE FROM meta",
    "DELETE FROM contents",
    "DELETE FROM seen",
    "DELETE FROM pending",
    "DELETE FROM events WHERE seq > 3",
    "UPDATE events SET seq = seq + 1000000 WHERE seq > 3",
    "UPDATE events SET seq = -seq",
    "UPDATE pending SET data = '[]'",
    "UPDATE pending SET kind = 'Sealed'",
    "UPDATE pending SET subject = NULL",
    "UPDATE meta SET value = x'ff'",
    "UPDATE meta SET value = ''",
    "UPDATE contents SET salt = zeroblob(100)",
    "INSERT INTO seen VALUES (x'00')",
    "INSERT INTO drafts VALUES ('x', 'y', 1, 'z')",
    "INSERT INTO drafts VALUES ('ada', 'oefen.waarden.eigen', 9223372036854775807, '{')",
    "UPDATE contents SET body = '[]'",
    "UPDATE contents SET body = 'null'",
    "UPDATE contents SET body = '[1]'",
)


_KNOWN: Final = (
    *("ada", "dirk", "e", "x", "Linde", "raadslid", "wethouder", "oefen", "oefen.waarden"),
    *("oefen.waarden.eigen", "oefen.waarden.samen", "oefen.koppeling.samen", "visie.waarden"),
    *("2026-03-12", "9999-12-31", "2026-03-12T19:14:00+00:00", "0001-01-01T00:00:00+23:59"),
    *("own", "joint", "items", "text", "records", "weigh", "present", "fractie", "naam", "anoniem"),
    *("", " ", "\x1b[31m", "\u202e", "x" * 5_000, "aGFsbG8=", "00" * 32, "#005AA7"),
    *(0, 1, -1, 5, 2**31, 2**63, 10**30),
)
"""What a log may well hold, in places where it does not belong."""
_ANY: Final = 0.4


def changed(data: bytes, random: Random) -> bytes:
    """Another recipe, or another file."""
    if not is_recipe(data):
        return _other_file(data, random)
    lines = data.split(b"\n")
    if len(lines) > 1 and random.random() < 0.3:
        del lines[random.randrange(1, len(lines))]
    if len(lines) > 1 and random.random() < 0.1:
        place = random.randrange(1, len(lines))
        lines[place] = mutated(lines[place], random).replace(b"\n", b" ")
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        lines.insert(random.randint(1, len(lines)), _deed(random).encode("utf-8", "replace"))
    return b"\n".join(lines)


def _deed(random: Random) -> str:
    seq = random.randint(1, 24)
    match random.randrange(10):
        case 0 | 1 | 2 | 3:
            values = tree.NASTY if random.random() < _ANY else _KNOWN
            value = json.dumps(random.choice(values))
            column = random.choice(("data", "data", "body"))
            return f"json {column} {seq} {random.randint(0, 60)} {value}"
        case 4 | 5:
            return f"sql {random.choice(_DEEDS)}"
        case 6:
            column, value = random.choice(_COLUMNS), random.choice(_VALUES)
            return f"sql UPDATE events SET {column} = {value} WHERE seq = {seq}"  # noqa: S608
        case 7:
            kind = random.choice(sorted(KINDS))
            return f"sql UPDATE events SET kind = '{kind}' WHERE seq = {seq}"  # noqa: S608
        case 8:
            table = random.choice(_TABLES)
            return f"sql DELETE FROM {table} WHERE rowid % {random.randint(2, 9)} = 1"  # noqa: S608
        case _:
            return random.choice(
                (
                    f"flip {random.random():.4f} {random.randint(1, 255)}",
                    f"cut {random.random():.3f}",
                    "broken",
                )
            )


def _other_file(data: bytes, random: Random) -> bytes:
    """Bytes in place, mostly in the head and in the first bytes of pages, where structure is."""
    made = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8, 60))):
        if not made:
            break
        page = random.randrange(len(made) // 4096 + 1) * 4096
        near = random.choice((100, 16, 400, len(made)))
        at = min(len(made) - 1, page + random.randrange(near))
        made[at] = random.choice((0, 1, 0x7F, 0x80, 0xFF, made[at] ^ 1, random.randrange(256)))
    if random.random() < 0.1:
        return bytes(made[: random.randrange(len(made) + 1)])
    return bytes(made)
