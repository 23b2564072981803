"""A file from a colleague who means ill: nothing in it acts, and opening it ends, in one line."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.evening.two_rooms import begin
from workshop import cli
from workshop.domain.errors import WorkshopError
from workshop.domain.events import VERSIONS, EventRow
from workshop.domain.happening import link_after
from workshop.domain.ids import SubjectId
from workshop.domain.settings import Attribution
from workshop.evening.opened import look_at, open_evening
from workshop.store import own_schema, schema
from workshop.store.backups import restore
from workshop.store.connecting import open_for_reading, open_for_writing
from workshop.store.reading import EVENTS as READ
from workshop.store.rooms import read_room
from workshop.texts.explaining import explain

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENING_S: Final = 5.0
"""On a busy machine; a tenth of it otherwise."""

_ENDLESS: Final = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS salt, "
    "i AS body FROM n"
)
_STASH: Final = "CREATE TABLE buit (wat)"

ACTING: Final[dict[str, Sequence[str]]] = {
    "keeps words that are erased": (
        _STASH,
        "CREATE TRIGGER houdt AFTER DELETE ON contents BEGIN "
        "INSERT INTO buit VALUES (OLD.body); END",
    ),
    "writes down who answered first": (
        _STASH,
        "CREATE TRIGGER volgorde AFTER INSERT ON pending BEGIN "
        "INSERT INTO buit VALUES (NEW.author || NEW.question); END",
    ),
    "keeps drafts": (
        _STASH,
        "CREATE TRIGGER klad AFTER UPDATE ON drafts BEGIN INSERT INTO buit VALUES (OLD.body); END",
    ),
    "destroys when it is opened": (
        "CREATE TRIGGER opent AFTER INSERT ON meta BEGIN DELETE FROM contents; END",
    ),
    "acts on migrating": (
        _STASH,
        "CREATE TRIGGER trapt AFTER INSERT ON _sqlite_migrations BEGIN "
        "INSERT INTO buit VALUES ('gestapt'); END",
        "PRAGMA user_version = 1",
    ),
    "a view over words": (
        "ALTER TABLE contents RENAME TO echt",
        f"CREATE VIEW contents AS {_ENDLESS}",
    ),
    "a view with a deed": (
        "ALTER TABLE seen RENAME TO gezien",
        "CREATE VIEW seen AS SELECT id FROM gezien",
        "CREATE TRIGGER doet INSTEAD OF DELETE ON seen BEGIN DELETE FROM contents; END",
    ),
    "a generated column": (
        "DROP TABLE seen",
        "CREATE TABLE seen (id TEXT PRIMARY KEY, "
        "groot BLOB GENERATED ALWAYS AS (zeroblob(900000000)) VIRTUAL)",
    ),
    "a default that costs": (
        "DROP TABLE seen",
        "CREATE TABLE seen (id TEXT PRIMARY KEY, groot BLOB DEFAULT (zeroblob(900000000)))",
    ),
    "a check that costs": (
        "DROP TABLE drafts",
        "CREATE TABLE drafts (author, question, client_rev, body, "
        "CHECK (length(hex(zeroblob(400000000))) > 1))",
    ),
    "an index that costs": (
        "CREATE INDEX duur ON contents (length(hex(zeroblob(1000))) + length(body))",
    ),
    "text where bytes belong": (
        "ALTER TABLE contents RENAME TO echt",
        "CREATE TABLE contents (id TEXT PRIMARY KEY, salt TEXT, body TEXT)",
        "INSERT INTO contents SELECT hex(id), hex(salt), body FROM echt",
    ),
    "tables without their guards": ("DROP TRIGGER contents_are_never_changed",),
}


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A sound session."""
    return begin(tmp_path_factory.mktemp("goed") / "avond.dialoog", Attribution.GROUP).read_bytes()


def spoilt(folder: Path, evening: bytes, statements: Sequence[str]) -> Path:
    """The session after somebody else's SQL."""
    path = folder / "van-een-collega.dialoog"
    path.write_bytes(evening)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # As `ALTER TABLE` was before: it leaves triggers that speak of a table alone.
        connection.execute("PRAGMA legacy_alter_table = ON")
        for statement in statements:
            connection.execute(statement)
    return path


def refused(path: Path) -> str:
    """The line with which opening it ends; empty where it opens."""
    begun = time.monotonic()
    try:
        with open_evening(path) as opened:
            opened.look(lambda state: state.seq)
        said = ""
    except WorkshopError as error:
        said = explain(error)
    assert time.monotonic() - begun < OPENING_S
    assert len(said.splitlines()) <= 1
    return said


@pytest.mark.parametrize("what", ACTING)
def test_a_file_that_would_act_by_itself_is_not_opened_nor_changed(
    tmp_path: Path, evening: bytes, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = spoilt(tmp_path, evening, ACTING[what])
    before = path.read_bytes()
    assert refused(path).endswith(".")
    for read in (
        lambda: look_at(path, lambda state: state.seq),
        lambda: restore(path, tmp_path / "t"),
    ):
        with pytest.raises(WorkshopError):
            read()
    assert cli.run(["report", str(path), "-o", str(tmp_path / "uit.md")]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert path.read_bytes() == before
    assert not (tmp_path / "uit.md").exists()
    assert not (tmp_path / "t").exists()


def test_what_only_lies_there_is_not_executed(tmp_path: Path, evening: bytes) -> None:
    """A view that nobody asks: endless, or one that would open another file or load a library."""
    statements = (
        f"CREATE VIEW eindeloos AS {_ENDLESS}",
        "CREATE VIEW laadt AS SELECT load_extension('/tmp/kwaad.so')",
        "CREATE VIEW leest AS SELECT readfile('/etc/passwd')",
        "CREATE VIEW schrijft AS SELECT writefile('kwaad', 'x')",
        "CREATE TABLE notities (tekst)",
        f"CREATE VIEW deelnemers AS {_ENDLESS}",
    )
    refused(spoilt(tmp_path, evening, statements))  # a line, or an evening without them
    assert {each.name for each in tmp_path.iterdir() if "kwaad" in each.name} == set()


def test_a_session_loads_no_library_opens_no_other_file_and_trusts_no_schema(
    tmp_path: Path, evening: bytes
) -> None:
    path = spoilt(
        tmp_path, evening, ("CREATE VIEW laadt AS SELECT load_extension('/tmp/kwaad.so') AS x",)
    )
    for opener in (open_for_writing, open_for_reading):
        with closing(opener(path)) as connection:
            assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
            for asked in ("SELECT load_extension('/tmp/kwaad.so')", "SELECT x FROM laadt"):
                with pytest.raises(sqlite3.Error):
                    connection.execute(asked)


def test_older_files_of_our_own_are_ours() -> None:
    """So that a sound evening of two years ago is never taken for a trap."""
    golden = Path(__file__).parents[1] / "golden"
    for path in golden.glob("*.dialoog"):
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
            own_schema.refuse_foreign(connection, path)


# --- events that nobody could have made ----------------------------------------------------------

_ADD: Final = f"INSERT INTO events VALUES ({', '.join('?' * len(EventRow._fields))})"  # noqa: S608
_DEEP: Final = "[" * 100_000 + "]" * 100_000
_TIMES: Final = ("9999-99-99T99:99:99.999+00:00", "-1", "", "0001-01-01T00:00:00.000+23:59")
EVENTS: Final[dict[str, tuple[str, str, str]]] = {
    "no JSON": ("SettingsChanged", "{", "2026-03-12T19:00:00.000+00:00"),
    "not an object": ("SettingsChanged", "[1]", "2026-03-12T19:00:00.000+00:00"),
    "deep JSON": ("SettingsChanged", _DEEP, "2026-03-12T19:00:00.000+00:00"),
    "a field that is not there": ("ParticipantSet", "{}", "2026-03-12T19:00:00.000+00:00"),
    "a kind that is not there": ("__import__", "{}", "2026-03-12T19:00:00.000+00:00"),
    "a number of a million digits": (
        "EpochRaised",
        json.dumps({"epoch": 0}).replace("0", "9" * 1_000_000),
        "2026-03-12T19:00:00.000+00:00",
    ),
    "not a number": ("EpochRaised", '{"epoch": NaN}', "2026-03-12T19:00:00.000+00:00"),
    "an id of a megabyte": (
        "ParticipantRemoved",
        json.dumps({"participant": "x" * 1_000_000}),
        "2026-03-12T19:00:00.000+00:00",
    ),
    **{f"a time like {at!r}": ("ParticipantRemoved", '{"participant":"ada"}', at) for at in _TIMES},
}


@pytest.mark.parametrize("what", EVENTS)
def test_events_that_nobody_could_have_made_open_or_are_one_line(
    tmp_path: Path, evening: bytes, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kind, data, at = EVENTS[what]
    path = tmp_path / "van-een-collega.dialoog"
    path.write_bytes(evening)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (last,) = connection.execute(f"{READ} DESC LIMIT 1")
        before = EventRow._make(last)
        made = before._replace(
            seq=before.seq + 1,
            id="x",
            at=at,
            actor="x",
            kind=kind,
            v=VERSIONS.get(kind, 1),
            subject=SubjectId("ada"),
            question=None,
            content_id=None,
            commitment=None,
            data=data,
            link=b"",
            origin=None,
        )
        made = made._replace(link=link_after(before.link, made))
        connection.execute(_ADD, made)
    refused(path)
    begun = time.monotonic()
    for words in (["check", str(path)], ["report", str(path), "-o", str(tmp_path / "uit.md")]):
        assert cli.run(words) in (0, 1)
        assert "Traceback" not in "".join(capsys.readouterr())
    assert time.monotonic() - begun < 2 * OPENING_S


def test_a_room_of_a_colleague_with_such_events_is_not_taken_in(
    tmp_path: Path, evening: bytes
) -> None:
    path = spoilt(tmp_path, evening, ACTING["a view over words"])
    begun = time.monotonic()
    with pytest.raises(WorkshopError):
        read_room(path)
    assert time.monotonic() - begun < OPENING_S


# --- a name that is a road ------------------------------------------------------------------------


def test_a_link_to_something_else_is_no_session_and_stays_as_it_was(tmp_path: Path) -> None:
    other = tmp_path / "iets-anders.txt"
    other.write_text("van iemand anders", encoding="utf-8")
    link = tmp_path / "avond.dialoog"
    link.symlink_to(other)
    assert refused(link).endswith(".")
    assert other.read_text(encoding="utf-8") == "van iemand anders"
    assert {each.name for each in tmp_path.iterdir()} == {other.name, link.name}


def test_a_file_that_says_to_be_endless_takes_no_memory(tmp_path: Path, evening: bytes) -> None:
    """Its first page claims four thousand million pages, and pages of the largest size."""
    for at, lie in ((28, b"\xff\xff\xff\xfe"), (16, b"\x00\x01"), (18, b"\x63\x63")):
        path = tmp_path / f"groot-{at}.dialoog"
        path.write_bytes(evening[:at] + lie + evening[at + len(lie) :])
        assert refused(path).endswith(".")
        assert path.stat().st_size == len(evening)


def test_the_number_of_the_format_decides_nothing_by_itself(tmp_path: Path, evening: bytes) -> None:
    for version in (-1, 0, schema.FORMAT + 1, 2**31 - 1):
        path = spoilt(tmp_path, evening, (f"PRAGMA user_version = {version}",))
        assert refused(path).endswith(".")
