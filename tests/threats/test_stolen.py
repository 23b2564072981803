"""A stolen file: what stands in it under each setting, found in its bytes, as the docs say."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.domain.method import OWN, VALUES_STEP, own
from tests.server.room import Tablet, open_room
from tests.trust.canaries import spellings
from workshop.domain import commands as c
from workshop.domain.ids import ParticipantId
from workshop.domain.programme import Kind, Phase
from workshop.domain.settings import Attribution
from workshop.server import codes
from workshop.server.tokens import device_of
from workshop.store.backup_folder import backups_of

if TYPE_CHECKING:
    from collections.abc import Callable

DOCS: Final = Path(__file__).parents[2] / "docs" / "security.md"
CARD_KEY: Final = "5a" * 16
NAME: Final = "Kanarienaam"
SHOWN: Final = "kanariegetoond"
HIDDEN: Final = "kanarieverborgen"
DRAFT: Final = "kanarieklad"
TEXT: Final = own(Kind.TEXT)
SEATS: Final = ("0123456789abcdef" * 2, "fedcba9876543210" * 2)


@dataclass(frozen=True)
class Stolen:
    """The file and its backups, and what the thief would like to know."""

    raw: tuple[bytes, ...]
    path: Path
    tokens: tuple[str, ...]
    proofs: tuple[str, ...]
    key: str

    def holds(self, text: str) -> bool:
        """In whatever way it may be written down."""
        ways = spellings(text)
        return any(way in data for way in ways for data in self.raw)

    def rows(self, asked: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as database:
            return database.execute(asked).fetchall()


_ACTS: Final = """
SELECT subject, at, actor, id FROM events WHERE kind = 'AnswerSubmitted'
UNION ALL SELECT author, NULL, NULL, NULL FROM pending WHERE kind = 'AnswerSubmitted'
"""


def _tied(found: Stolen) -> bool:
    """An answer whose subject is on the list of participants."""
    people = {each for (each,) in found.rows("SELECT participant FROM participants")}
    return any(subject in people for subject, *_ in found.rows(_ACTS))


def _same_hand(found: Stolen) -> bool:
    """Two answers, to two questions, of which one can see that one person gave both."""
    asked = "SELECT subject, count(DISTINCT question) FROM events WHERE kind = 'AnswerSubmitted' "
    return any(count != 1 for _, count in found.rows(f"{asked} GROUP BY subject"))


HOLDS: Final[dict[str, Callable[[Stolen], bool]]] = {
    "names of who was there": lambda found: found.holds(NAME),
    "words that the room saw": lambda found: found.holds(SHOWN),
    "words that were not shown": lambda found: found.holds(HIDDEN),
    "drafts": lambda found: found.holds(DRAFT),
    "who wrote an answer": _tied,
    "that two answers are of one person": _same_hand,
    "when, on which tablet and by which command an answer came": lambda found: any(
        any(each) for _, *each in found.rows(_ACTS)
    ),
    "the key of the evening's codes": lambda found: found.holds(found.key),
    "hashes of the tablets' tokens": lambda found: all(
        found.holds(device_of(token)) for token in found.tokens
    ),
    "the tokens themselves": lambda found: any(map(found.holds, found.tokens)),
    "proofs by which a tablet moves": lambda found: any(map(found.holds, found.proofs)),
    "the key of unnamed cards, or a seat": lambda found: any(
        map(found.holds, (CARD_KEY, *SEATS, *codes.seat_codes(CARD_KEY, 20)[:1]))
    ),
}


def stolen(folder: Path, attribution: Attribution) -> Stolen:
    """Of an evening with two tablets, as it lies there after it was closed."""
    with open_room(folder / "avond.dialoog", attribution, card_key=CARD_KEY) as room:
        do = room.evening.do
        do(c.SetParticipant(ParticipantId("ada"), NAME, "raadslid", "Linde"))
        do(c.EnterPhase(VALUES_STEP, Phase.OWN))
        tablets = []
        for who, seat in zip(("ada", "bo"), SEATS, strict=True):
            tablet = room.joined("" if attribution is Attribution.ANONYMOUS else who)
            if attribution is Attribution.ANONYMOUS:
                tablet.as_ = tablet.post("claim", seat=seat)[1]["person"]["key"]
            tablets.append(tablet)
        first, second = tablets
        for question, value in ((OWN, {"items": [SHOWN]}), (TEXT, {"text": SHOWN})):
            assert first.answer(question, value)[0] == 200
            do(c.Show(question))
        assert second.answer(OWN, {"items": [HIDDEN]})[0] == 200
        assert second.draft(TEXT, json.dumps({"text": DRAFT}))[0] == 200
        proofs = tuple(map(_proof_of, tablets))
        tokens = tuple(each.cookie.partition("=")[2] for each in tablets)
        path, key = room.evening.path, room.key
    files = (path, *(each.path for each in backups_of(path)))
    return Stolen(tuple(each.read_bytes() for each in files), path, tokens, proofs, key)


def _proof_of(tablet: Tablet) -> str:
    with tablet.listening() as events:
        proof: str = events.next("mine")["carry"]
        return proof


def table() -> dict[str, dict[str, str]]:
    """What docs/security.md says stands in it: a row for each, a column for each setting."""
    text = DOCS.read_text(encoding="utf-8").partition("## A stolen file")[2].partition("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    head, _, *body = rows
    return {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in body}


@pytest.mark.parametrize("attribution", Attribution)
def test_a_stolen_file_holds_what_the_docs_say_and_nothing_else(
    tmp_path: Path, attribution: Attribution
) -> None:
    found, said = stolen(tmp_path, attribution), table()
    assert said.keys() == HOLDS.keys()
    seen = {what: "yes" if holds(found) else "no" for what, holds in HOLDS.items()}
    assert seen == {what: columns[attribution.value] for what, columns in said.items()}


def test_the_manual_promises_no_more_than_that() -> None:
    """The page for people says the same of the setting under which nobody can be known."""
    page = (DOCS.parent / "handleiding" / "privacy.md").read_text(encoding="utf-8")
    said = table()
    assert said["who wrote an answer"]["anoniem"] == "no"
    assert "anoniem" in page.lower()
    assert said["names of who was there"]["anoniem"] == "yes"
