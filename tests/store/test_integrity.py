"""Promises of `workshop.store.integrity`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.fuzz.mutations.recipe import file_of
from tests.store.evening import OWN, Evening, new_evening, reopened
from workshop.domain import commands as c
from workshop.domain.events import Adoption, Agreement
from workshop.store.integrity import check
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from pathlib import Path


def session(folder: Path) -> Path:
    """Where the tests keep their session."""
    return folder / "avond.dialoog"


def with_answers(folder: Path) -> Evening:
    """Three answers, one of them erased, and a draft."""
    evening = new_evening(session(folder))
    for participant in ("p1", "p2", "p3"):
        evening.answer(participant, "nabij", "eerlijk")
    evening.erase_answer("p3")
    evening.draft("p1", OWN, "half")
    return evening


def tampered(folder: Path, *statements: str) -> Path:
    """The session after somebody took the triggers away and changed it."""
    with_answers(folder).close()
    with closing(sqlite3.connect(session(folder), isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert connection.execute(statement).rowcount != 0
        for _, sql in triggers:
            connection.execute(sql)
    return session(folder)


def test_a_healthy_session_is_whole_and_counted(tmp_path: Path) -> None:
    evening = with_answers(tmp_path)
    evening.close()
    report = check(session(tmp_path))
    assert report.is_whole
    assert (report.events, report.answers, report.drafts, report.erased) == (9, 3, 1, 1)
    assert report.contents == len(evening.state.bodies)
    assert report.fingerprints == {}


def test_an_empty_session_is_whole(tmp_path: Path) -> None:
    SessionFile.create(session(tmp_path)).close()
    assert check(session(tmp_path)).is_whole


@pytest.mark.parametrize(
    ("statement", "seq"),
    [
        ("UPDATE events SET data = replace(data, 'false', 'true') WHERE seq = 6", 6),
        ("UPDATE events SET subject = 'p2' WHERE seq = 6", 6),
        ("UPDATE events SET at = NULL WHERE seq = 3", 3),
        ("UPDATE events SET link = zeroblob(32) WHERE seq = 4", 4),
        ("UPDATE events SET seq = 10 WHERE seq = 9", 9),
        ("DELETE FROM events WHERE seq = 1", 1),
        ("UPDATE events SET data = 'geen json' WHERE seq = 9", 9),
    ],
)
def test_a_changed_event_is_found_where_it_is(tmp_path: Path, statement: str, seq: int) -> None:
    report = check(tampered(tmp_path, statement))
    assert (report.is_whole, report.broken_at) == (False, seq)


def test_an_event_cut_off_the_end_leaves_its_words_astray(tmp_path: Path) -> None:
    """The chain alone cannot see that; an event without words needs the seal for it."""
    report = check(tampered(tmp_path, "DELETE FROM events WHERE seq = 9"))
    assert (report.is_whole, report.broken_at) == (False, None)
    assert report.stray == 1
    assert report.lost == (8,)


def test_changed_words_are_found(tmp_path: Path) -> None:
    report = check(
        tampered(
            tmp_path,
            "UPDATE contents SET body = replace(body, 'nabij', 'ver') "
            "WHERE id = (SELECT content_id FROM events WHERE seq = 7)",
        )
    )
    assert (report.is_whole, report.altered, report.broken_at) == (False, (7,), None)


def test_a_changed_salt_is_found(tmp_path: Path) -> None:
    report = check(tampered(tmp_path, "UPDATE contents SET salt = x'00'"))
    assert report.altered == (1, 3, 4, 5, 6, 7, 9)


def test_words_that_vanished_without_an_event_are_found(tmp_path: Path) -> None:
    gone = "DELETE FROM contents WHERE id = (SELECT content_id FROM events WHERE seq = 6)"
    report = check(tampered(tmp_path, gone))
    assert (report.is_whole, report.lost) == (False, (6,))


def test_words_that_belong_to_nothing_are_found(tmp_path: Path) -> None:
    report = check(tampered(tmp_path, "INSERT INTO contents VALUES (x'00', x'00', '[]')"))
    assert (report.is_whole, report.stray) == (False, 1)


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("DROP TRIGGER events_are_never_changed", "events_are_never_changed"),
        ("DROP VIEW answers", "answers"),
        ("CREATE TABLE bijlage (x)", "bijlage"),
        ("CREATE TRIGGER sluw AFTER INSERT ON drafts BEGIN DELETE FROM contents; END", "sluw"),
    ],
)
def test_a_changed_schema_is_found(tmp_path: Path, statement: str, name: str) -> None:
    with_answers(tmp_path).close()
    with closing(sqlite3.connect(session(tmp_path), isolation_level=None)) as connection:
        connection.execute(statement)
    report = check(session(tmp_path))
    assert (report.is_whole, report.schema_problems) == (False, (name,))


def test_checking_changes_nothing(tmp_path: Path) -> None:
    with_answers(tmp_path).close()
    before = session(tmp_path).read_bytes(), sorted(path.name for path in tmp_path.iterdir())
    check(session(tmp_path))
    after = session(tmp_path).read_bytes(), sorted(path.name for path in tmp_path.iterdir())
    assert after == before


# --- fingerprints --------------------------------------------------------------------------


def test_fingerprints_are_those_of_the_seals(tmp_path: Path) -> None:
    evening = with_answers(tmp_path)
    evening.do(c.StartSealing(agreement=Agreement("Voorbeeldstad", "Vera", "Gijs")))
    evening.do(c.AbortSealing("cancelled"))
    evening.seal()
    evening.do(c.StartSealing(adoption=Adoption("2026-12-10", "7a")))
    evening.do(c.FinishSealing("ef" * 32, "cd" * 32, "-", "vastgesteld.pdf"))
    evening.do(c.ReopenAccount("tikfout"))
    evening.seal("34" * 32)
    expected = {seal.version: seal.fingerprint.hex() for seal in evening.state.account.seals}
    evening.close()
    assert set(expected) == {1, 2}
    assert check(session(tmp_path)).fingerprints == expected


def test_erasing_after_sealing_keeps_the_fingerprint(tmp_path: Path) -> None:
    evening = with_answers(tmp_path)
    evening.seal()
    evening.close()
    before = check(session(tmp_path))
    evening = reopened(session(tmp_path))
    evening.erase_answer("p1")
    evening.close()
    after = check(session(tmp_path))
    assert after.is_whole
    assert after.fingerprints == before.fingerprints
    assert after.erased == before.erased + 1


@pytest.mark.parametrize(
    "deed",
    ["json data 5 0 3", "json data 6 0 []", "json body 7 0 3", "json body 6 1 0.5"],
)
def test_a_chain_that_fits_around_what_we_never_wrote_is_not_whole(
    tmp_path: Path, deed: str
) -> None:
    with_answers(tmp_path).close()
    bases = {"avond": session(tmp_path).read_bytes()}
    session(tmp_path).write_bytes(file_of(b"recipe avond", bases))
    assert check(session(tmp_path)).is_whole
    session(tmp_path).write_bytes(file_of(f"recipe avond\n{deed}".encode(), bases))
    assert not check(session(tmp_path)).is_whole
