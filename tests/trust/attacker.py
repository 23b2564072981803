"""Somebody who has the closed file and its backups, knows how they are made, and wants a name."""

from __future__ import annotations

import hmac
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from itertools import permutations, product
from typing import TYPE_CHECKING, Final, TypeAlias

from workshop.store.backup_folder import backups_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """What the file says about one answer, and where it says so."""

    question: str
    text: str
    seq: int
    subject: str
    content_id: bytes
    salt: bytes
    commitment: bytes


@dataclass(frozen=True)
class Evidence:
    """Everything that lies there."""

    raw: bytes
    backups: tuple[bytes, ...]
    """Oldest first."""
    session: str
    people: tuple[str, ...]
    """Names in the order in which they came, by the attendance list."""
    arrived: tuple[int, ...]
    """Of each of them the event that says so."""
    seats: tuple[str, ...]
    """In the order in which they were issued."""
    answers: Mapping[str, tuple[Answer, ...]]
    """Of each question, in the order of their texts: an order that betrays nothing."""
    seen: tuple[str, ...]
    """Ids of commands."""


def gather(path: Path) -> Evidence:
    """Read the closed session at `path` and its backups."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return Evidence(
            raw=path.read_bytes(),
            backups=tuple(each.path.read_bytes() for each in backups_of(path)),
            session=_data(database, "SessionCreated")[0]["session"],
            people=tuple(name for name, _ in _people(database)),
            arrived=tuple(seq for _, seq in _people(database)),
            seats=tuple(each["seat"] for each in _data(database, "SeatIssued")),
            answers=_answers(database),
            seen=tuple(each for (each,) in database.execute("SELECT id FROM seen")),
        )


def _data(database: sqlite3.Connection, kind: str) -> list[dict[str, str]]:
    rows = database.execute("SELECT data FROM events WHERE kind = ? ORDER BY seq", (kind,))
    return [json.loads(data) for (data,) in rows]


def _people(database: sqlite3.Connection) -> list[tuple[str, int]]:
    return database.execute("SELECT name, seq FROM attendance ORDER BY since, seq").fetchall()


def _answers(database: sqlite3.Connection) -> dict[str, tuple[Answer, ...]]:
    found: dict[str, list[Answer]] = {}
    for row in database.execute(
        """
        WITH given AS (
          SELECT seq, question, subject, content_id, commitment, kind FROM events
          UNION ALL
          SELECT row_number() OVER (), question, author, content_id, commitment, kind
          FROM (SELECT * FROM pending)
        )
        SELECT e.question, json_extract(c.body, '$.text'), e.seq, e.subject, e.content_id, c.salt,
          e.commitment
        FROM given AS e JOIN contents AS c ON c.id = e.content_id
        WHERE e.kind = 'AnswerSubmitted' ORDER BY 2
        """
    ):
        found.setdefault(row[0], []).append(Answer(*row))
    return {question: tuple(answers) for question, answers in found.items()}


# --- strategies ----------------------------------------------------------------------------

Key: TypeAlias = Callable[[Evidence, Answer], object]
"""What answers are put in order by, in the hope that it is the order in which they came."""


def _first_backup(evidence: Evidence, answer: Answer) -> int:
    """The first backup in which an answer stands."""
    words = answer.text.encode()
    return next((n for n, raw in enumerate(evidence.backups) if words in raw), 999)


ORDERS: Final[Mapping[str, Key]] = {
    "seq": lambda _, answer: answer.seq,
    "pseudonym": lambda _, answer: answer.subject,
    "content id": lambda _, answer: answer.content_id,
    "salt": lambda _, answer: answer.salt,
    "commitment": lambda _, answer: answer.commitment,
    "place in the file": lambda evidence, answer: evidence.raw.find(answer.text.encode()),
    "place in the newest backup": lambda evidence, answer: evidence.backups[-1].find(
        answer.text.encode()
    ),
    "first backup": lambda evidence, answer: (
        _first_backup(evidence, answer),
        evidence.backups[_first_backup(evidence, answer)].find(answer.text.encode())
        if _first_backup(evidence, answer) < len(evidence.backups)
        else 0,
    ),
}


def in_order(evidence: Evidence, question: str, strategy: str) -> list[Answer]:
    """The answers to `question` in the order that `strategy` supposes."""
    key = ORDERS[strategy]
    return sorted(evidence.answers[question], key=lambda answer: key(evidence, answer))  # type: ignore[arg-type,return-value] # each key gives one kind of thing


def by_seat(evidence: Evidence, question: str) -> dict[str, int]:
    """Text -> person, as if the hash of a seat were its secret, and seats were drawn in turn."""
    found = {}
    for place, seat in enumerate(evidence.seats):
        message = f"{evidence.session}\0{question}".encode()
        subject = "seat:" + hmac.new(seat.encode(), message, sha256).hexdigest()[:32]
        for answer in evidence.answers[question]:
            if answer.subject == subject:
                found[answer.text] = place
    return found


def by_coming_late(evidence: Evidence, question: str) -> dict[str, int]:
    """Text -> person, where one answer came after the last one came in."""
    last = max(range(len(evidence.people)), key=lambda place: evidence.arrived[place])
    after = [each for each in evidence.answers[question] if each.seq > evidence.arrived[last]]
    return {after[0].text: last} if len(after) == 1 else {}


def read_pile(evidence: Evidence, questions: Sequence[str]) -> list[tuple[str, ...]]:
    """The forms of a small file, if its digest stands anywhere and so confirms one; else none.

    A file is written as docs/csv.md shows it: form after form, question after question.
    """
    orders = (permutations([each.text for each in evidence.answers[q]]) for q in questions)
    for guess in product(*orders):
        forms = list(zip(*guess, strict=True))
        rows = [
            f"formulier {number};{question};{text}"
            for number, form in enumerate(forms, 1)
            for question, text in zip(questions, form, strict=True)
        ]
        file = "\r\n".join(["wie;vraag;antwoord", *rows, ""])
        digest = sha256(file.encode())
        if digest.digest() in evidence.raw or digest.hexdigest().encode() in evidence.raw:
            return forms
    return []
