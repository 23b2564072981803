"""Anonymous acts that are not in the log yet, as a session file keeps them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import OWN, WHY, Evening, new_evening, reopened, text
from workshop.domain import commands as c
from workshop.domain.rules.authors import pseudonym, seat_hash
from workshop.domain.settings import Attribution
from workshop.domain.values import ItemsValue
from workshop.store import backup_folder
from workshop.store.integrity import check
from workshop.store.session_file import SessionFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LAST = "author = (SELECT max(author) FROM pending)"
SEATS = tuple(c.BySeat(f"geheim van stoel {number}") for number in range(3))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the session is."""
    return tmp_path / "anoniem.dialoog"


@pytest.fixture
def evening(path: Path) -> Iterator[Evening]:
    """Three anonymous seats; each answered one question, the first one twice."""
    evening = new_evening(path, Attribution.ANONYMOUS)
    evening.do(*(c.IssueSeat(seat_hash(seat.secret)) for seat in SEATS))
    evening.do(c.SubmitAnswer(SEATS[0], OWN, ItemsValue(("ruim",))))
    for number, seat in enumerate(SEATS):
        evening.do(c.SubmitAnswer(seat, OWN, ItemsValue((f"woord {number}",))))
    yield evening
    evening.close()


def read(path: Path, query: str) -> list[tuple[object, ...]]:
    """What somebody with plain sqlite3 reads in the closed session."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


def change(path: Path, statement: str) -> None:
    """Change the closed session behind the app's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        assert connection.execute(statement).rowcount == 1


def test_it_holds_who_by_pseudonym_and_what_and_no_order_of_people(
    evening: Evening, path: Path
) -> None:
    evening.close()
    found = read(path, "SELECT author, kind, act, question FROM pending")
    whose = sorted(pseudonym(seat.secret, "sessie-1", OWN) for seat in SEATS)
    assert found == [(each, "AnswerSubmitted", "answer", OWN) for each in whose]
    assert read(path, "SELECT * FROM contents WHERE body LIKE '%ruim%'") == []
    assert read(path, "SELECT * FROM events WHERE kind = 'AnswerSubmitted'") == []
    assert len(read(path, "SELECT id FROM seen")) == 4 + len(SEATS)


def test_the_view_of_answers_has_them_without_a_place(evening: Evening, path: Path) -> None:
    evening.do(c.SubmitAnswer(SEATS[0], WHY, text("daarom")), c.Show(WHY))
    evening.do(c.SubmitAnswer(SEATS[0], WHY, text("toch anders")))
    evening.do(c.WithdrawAnswer(SEATS[1], OWN))
    evening.close()
    columns = "question, value, stands, shown, seq IS NULL, at, late, medium, erased"
    found = read(path, f"SELECT {columns} FROM answers ORDER BY 1, 2")  # noqa: S608 so
    rest = (None, 0, "", 0)
    assert found == [
        (OWN, '{"items":["woord 0"]}', 1, 0, 1, *rest),
        (OWN, '{"items":["woord 2"]}', 1, 0, 1, *rest),
        (WHY, '{"text":"daarom"}', 0, 1, 0, *rest),
        (WHY, '{"text":"toch anders"}', 1, 0, 1, *rest),
    ]


def test_it_goes_on_waiting_in_the_next_opening(evening: Evening, path: Path) -> None:
    before = evening.state
    evening.close()
    again = reopened(path)
    assert again.state.pending == before.pending
    assert again.state.answers == before.answers
    again.do(c.Show(OWN))
    again.close()
    assert read(path, "SELECT * FROM pending") == []
    assert len(read(path, "SELECT * FROM events WHERE kind = 'AnswerSubmitted'")) == 3


def test_a_rolled_back_showing_leaves_it_waiting(evening: Evening, path: Path) -> None:
    evening.file.begin()
    ((waiting, acts),) = evening.state.pending.items()
    assert len(acts) == 3
    evening.file.log_pending(waiting, [])
    evening.file.rollback()
    evening.close()
    assert len(read(path, "SELECT * FROM pending")) == 3


def test_check_counts_it_and_its_words(evening: Evening, path: Path) -> None:
    evening.erase_answer(pseudonym(SEATS[0].secret, "sessie-1", OWN))
    evening.close()
    report = check(path)
    assert report.is_whole
    assert (report.pending, report.answers, report.erased) == (3, 3, 1)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM contents WHERE body LIKE '%woord 1%'", "lost"),
        ("DELETE FROM pending WHERE ", "stray"),
        ("UPDATE pending SET data = '{' WHERE ", "unsound"),
        ("UPDATE pending SET v = 2 WHERE ", "unsound"),
        ("UPDATE pending SET author = 'seat:x' WHERE ", "unsound"),
    ],
)
def test_check_sees_what_was_taken_away_or_changed(
    evening: Evening, path: Path, statement: str, fault: str
) -> None:
    evening.close()
    change(path, f"{statement}{LAST}" if statement.endswith("WHERE ") else statement)
    report = check(path)
    assert not report.is_whole
    assert getattr(report, fault)


def test_check_sees_words_that_were_changed(evening: Evening, path: Path) -> None:
    evening.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        name = "contents_are_never_changed"
        found = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,))
        (trigger,) = found.fetchone()
        connection.execute(f"DROP TRIGGER {name}")
        words = "UPDATE contents SET body = '{\"items\":[\"woest\"]}' WHERE body LIKE '%woord 2%'"
        assert connection.execute(words).rowcount == 1
        connection.execute(trigger)
    assert len(check(path).altered) == 1


def test_words_that_are_no_text_are_damage(evening: Evening, path: Path) -> None:
    evening.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '')")
        connection.execute("DROP TRIGGER contents_are_never_changed")
    change(path, "UPDATE contents SET body = x'ff00' WHERE body LIKE '%woord 2%'")
    assert not check(path).is_whole


def test_what_a_crash_left_is_put_in_no_order_by_the_next_opening(
    evening: Evening, path: Path
) -> None:
    evening.file.rest()
    evening.do(c.SubmitAnswer(SEATS[0], WHY, text("na de kopie")))
    evening.file.recover()  # lets go without a farewell, as a kill does
    evening.file._connection.close()
    SessionFile.open(path).close()
    (backup,) = backup_folder.backups_of(path)
    assert check(backup.path).pending == check(path).pending == 4


def test_an_anonymous_session_keeps_one_backup_for_two_tell_what_came_between(
    evening: Evening, path: Path
) -> None:
    for number in range(4):
        evening.do(c.SubmitAnswer(SEATS[0], WHY, text(f"omdat {number}")))
        evening.clock.forward(minutes=6)
        evening.file.rest()
        assert len(backup_folder.backups_of(path)) == 1
    evening.do(c.Show(OWN))
    evening.close()
    (backup,) = backup_folder.backups_of(path)
    assert check(backup.path).events == check(path).events
