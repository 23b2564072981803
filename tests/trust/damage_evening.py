"""An evening whose file is to be damaged: its last images on disk, and what truly was in it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from tests.trust.room import ASKED, FREE, Room, value_for
from workshop.domain import commands as c
from workshop.domain.events import EventRow
from workshop.domain.ids import CommandId
from workshop.domain.settings import Attribution
from workshop.evening import create_evening, open_evening
from workshop.store import pending, reading
from workshop.store.remains import Remains

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from workshop.evening import Evening

NAME: Final = "avond.dialoog"
_PEOPLE: Final = 14
_LAST: Final = 12
"""Commits of which the image on disk is kept."""


@dataclass(frozen=True)
class Truth:
    """Everything in a session."""

    rows: tuple[EventRow, ...]
    words: dict[bytes, tuple[bytes, str]]
    waiting: frozenset[EventRow]
    drafts: frozenset[tuple[object, ...]]
    seen: frozenset[str]

    @property
    def erased(self) -> set[bytes]:
        """Ids of words that the log says are erased."""
        return Remains(rows={row.seq: {row: None} for row in self.rows}).erased()

    @classmethod
    def of(cls, path: Path) -> Truth:
        """Of the session at `path`, which is whole and closed."""
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
            words = connection.execute("SELECT id, salt, body FROM contents").fetchall()
            return cls(
                tuple(EventRow._make(row) for row in connection.execute(reading.EVENTS)),
                {id_: (salt, body) for id_, salt, body in words},
                frozenset(pending.read(connection)),
                frozenset(connection.execute("SELECT * FROM drafts").fetchall()),
                frozenset(id_ for (id_,) in connection.execute("SELECT id FROM seen")),
            )


@dataclass(frozen=True)
class Images:
    """What lay on disk, in order of time."""

    folder: Path
    """With the session as it was last, and its backups."""
    saved: tuple[bytes, ...]
    """After each of the last commits."""
    early: bytes
    """Before the newest backup was made."""
    truth: Truth
    before_last: Truth

    @property
    def session(self) -> Path:
        return self.folder / NAME


def play(folder: Path, attribution: Attribution, random: Random) -> Images:
    """Two thirds of an evening, closed, so that it has a backup; the rest ends in a crash."""
    room = Room(random.randrange(1000), attribution, _PEOPLE)
    folder.mkdir()
    path = folder / NAME
    with create_evening(path) as evening:
        evening.do_all(room.opening())
        _answer(evening, room, random, 20)
        early = evening.look(lambda _: path.read_bytes())
        _answer(evening, room, random, 20)
        evening.do(c.Show(FREE))
        _erase(evening, room)
    images = list[bytes]()
    with open_evening(path) as evening:
        _answer(evening, room, random, 30)
        for _ in range(_LAST):
            _answer(evening, room, random, 1)
            images.append(evening.look(lambda _: path.read_bytes()))
        shutil.copytree(folder, folder.with_name(f"{folder.name}-beeld"))
    # What closing does comes too late: the laptop's battery was empty.
    shutil.rmtree(folder)
    folder.with_name(f"{folder.name}-beeld").rename(folder)
    for each in (*folder.glob("*.lock"), *folder.glob("*-journal")):
        each.unlink()
    path.write_bytes(images[-2])
    before = Truth.of(path)
    path.write_bytes(images[-1])
    return Images(folder, tuple(images), early, Truth.of(path), before)


def _answer(evening: Evening, room: Room, random: Random, times: int) -> None:
    for _ in range(times):
        number, question = random.randrange(room.people), random.choice(ASKED)
        words = f"woorden {random.randrange(10**9)} " * random.choice((1, 2, 5, 30))
        value = value_for(question, words[: 380 if question != FREE else 1500].strip())
        # With an id, as tablets send it.
        evening.do(c.SubmitAnswer(room.author(number), question, value), CommandId(uuid4().hex))
        if random.random() < 0.4:
            draft = c.SaveDraft(room.author(number), FREE, random.randrange(10**6), '{"text":"x"}')
            evening.owner.save_draft(draft).result()


def _erase(evening: Evening, room: Room) -> None:
    subject = room.subject(0, FREE)
    is_there = evening.look(lambda state: subject in state.answers[FREE])
    if is_there:
        evening.do(c.EraseAnswer(subject, FREE, c.ErasureCategory.REQUEST, "op verzoek"))
