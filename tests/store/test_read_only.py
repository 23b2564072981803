"""Promises of `workshop.store.read_only`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import OWN, log_of, new_evening
from workshop.domain.errors import ReadOnlyError
from workshop.domain.folding import fold
from workshop.domain.happening import NewerEventError
from workshop.domain.ids import CommandId, SubjectId
from workshop.domain.state import Draft
from workshop.store.read_only import ReadOnlySession, open_read_only

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from workshop.service.ports import Log


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A closed session."""
    evening = new_evening(tmp_path / "avond.dialoog")
    evening.answer("p1", "nabij")
    evening.close()
    return tmp_path / "avond.dialoog"


@pytest.fixture
def reader(session: Path) -> Iterator[ReadOnlySession]:
    """That session, open for reading."""
    reader = open_read_only(session)
    yield reader
    reader.close()


def test_it_reads_like_any_log(reader: ReadOnlySession) -> None:
    log: Log = reader
    assert fold(log.load()).answers[OWN][SubjectId("p1")]
    (*_, newest) = log_of(reader)
    assert log.find(CommandId(newest.id or "")) == (newest.seq, newest.at)
    assert log.find(CommandId("nooit")) is None


WRITES: dict[str, Callable[[ReadOnlySession], None]] = {
    "begin": lambda reader: reader.begin(),
    "commit": lambda reader: reader.commit(),
    "append": lambda reader: reader.append([], [], None),
    "put_draft": lambda reader: reader.put_draft(SubjectId("p1"), OWN, Draft(1, "half")),
    "drop_drafts": lambda reader: reader.drop_drafts(None, None),
    "erase": lambda reader: reader.erase([]),
    "scrub": lambda reader: reader.scrub(),
}


@pytest.mark.parametrize("write", WRITES)
def test_every_write_is_refused_with_the_reason(reader: ReadOnlySession, write: str) -> None:
    with pytest.raises(ReadOnlyError) as refusal:
        WRITES[write](reader)
    assert refusal.value.why == "folder"


def test_what_an_owner_does_without_writing_is_allowed(
    session: Path, reader: ReadOnlySession
) -> None:
    before = session.read_bytes()
    reader.rollback()
    reader.rest()
    reader.recover()
    assert session.read_bytes() == before
    assert list(session.parent.iterdir()) != []


def test_many_may_read_at_once(session: Path, reader: ReadOnlySession) -> None:
    other = open_read_only(session)
    assert log_of(other) == log_of(reader)
    other.close()


@pytest.mark.parametrize("kind", ["AnswerSubmitted", "AnswerWithdrawn", "RoundClosed"])
def test_what_a_newer_release_wrote_is_not_guessed_at(session: Path, kind: str) -> None:
    with closing(sqlite3.connect(session, isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO events SELECT seq + 1, id, at, actor, ?, 2, 'p1', ?, NULL, NULL, '{}', "
            "link, branch, epoch, origin FROM events ORDER BY seq DESC LIMIT 1",
            (kind, OWN),
        )
    newer = open_read_only(session)
    with pytest.raises(NewerEventError):
        fold(newer.load())
    newer.close()
