"""Erased words are nowhere: not in the file, not in what SQLite leaves, not in the backups."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.store.evening import JOINT, OWN, WHY, Evening, new_evening, reopened
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, ParticipantId, PointId, SubjectId
from workshop.domain.values import ItemsValue, TextValue
from workshop.store import backup_folder, backups, meta
from workshop.store.integrity import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "Wilhelmina Kanariegeel"
ANSWER = "zevenentwintig flamingo's in de vijver achter het gemeentehuis"
REVISED = "achttien pelikanen op het bordes, ïgenlijk negentien"
DRAFT = "ooievaarsnest op de schoorsteen van de brandweerkazerne"
PLEDGE = "papegaaienvoer voor alle 312 dierenwijkbewoners"
KEPT = "gewoon antwoord dat blijft staan"

CATEGORY = c.ErasureCategory.PERSONAL_DATA


def fragments(words: str) -> Iterator[bytes]:
    """Every piece of eight characters, in the encodings in which it could lie on disk."""
    for start in range(len(words) - 7):
        piece = words[start : start + 8]
        yield from (piece.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def traces(folder: Path, *words: str) -> set[tuple[str, str]]:
    """(file, words) of every file under `folder` in which a piece of `words` lies."""
    found = set()
    for path in folder.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        found |= {(path.name, each) for each in words if any(f in raw for f in fragments(each))}
    return found


def with_words(folder: Path) -> Evening:
    """An evening with all those words, among others, in several backups too."""
    evening = new_evening(folder / "avond.dialoog")
    evening.do(c.SetParticipant(ParticipantId("p4"), NAME, group="Oost"))
    author = c.ByParticipant(ParticipantId("p1"))
    others = (ItemsValue((f"{KEPT} {number}",)) for number in range(80))
    evening.do(*(c.SubmitAnswer(author, OWN, value) for value in others))
    for number in range(5):
        evening.draft("p4", WHY, f"{DRAFT} {number}")
    evening.answer("p4", ANSWER)
    evening.file.rest()
    evening.clock.forward(minutes=6)
    evening.answer("p4", REVISED)
    evening.do(c.RecordPledge(PointId("t1"), "college", PLEDGE))
    evening.do(c.SetEntry(JOINT, EntryId("e1"), {"text": KEPT}))
    evening.file.rest()
    evening.clock.forward(minutes=6)
    return evening


def test_the_words_are_there_before(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.close()
    files = {file for file, _ in traces(tmp_path, NAME, ANSWER, REVISED, DRAFT, PLEDGE)}
    assert len(files) == 3  # the session and two backups


def test_an_erased_participant_is_nowhere(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.do(c.EraseParticipant(ParticipantId("p4"), CATEGORY, "verzoek"))
    evening.file.scrub()
    assert traces(tmp_path, NAME, ANSWER, REVISED, DRAFT) == set()
    evening.close()
    assert traces(tmp_path, NAME, ANSWER, REVISED, DRAFT) == set()
    report = check(tmp_path / "avond.dialoog")
    assert (report.is_whole, report.erased) == (True, 3)
    assert {file for file, _ in traces(tmp_path, PLEDGE, KEPT)} == {
        "avond.dialoog",
        "0003_2026-11-21T19-42-00Z.dialoog",
    }


def test_an_erased_answer_goes_with_all_its_revisions(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.do(c.EraseAnswer("p4", OWN, CATEGORY, "verzoek"))
    evening.file.scrub()
    evening.close()
    assert traces(tmp_path, ANSWER, REVISED) == set()
    assert {word for _, word in traces(tmp_path, NAME)} == {NAME}


def test_the_words_of_any_event_can_go(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    (seq,) = (row.seq for row in evening.file.load().rows if row.kind == "PledgeRecorded")
    evening.do(c.EraseEvent(seq, CATEGORY, "vergissing"))
    evening.file.scrub()
    evening.close()
    assert traces(tmp_path, PLEDGE) == set()


def test_sealing_takes_all_drafts_from_the_backups_too(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.seal()
    evening.clock.forward(minutes=6)
    evening.file.rest()
    assert traces(tmp_path, DRAFT) == set()
    evening.close()


def test_an_answer_takes_its_draft_from_the_file(tmp_path: Path) -> None:
    evening = new_evening(tmp_path / "avond.dialoog")
    evening.draft("p1", WHY, DRAFT)
    author = c.ByParticipant(ParticipantId("p1"))
    evening.do(c.SubmitAnswer(author, WHY, TextValue("heel iets anders")))
    evening.file.begin()
    evening.file.drop_drafts(SubjectId("p1"), WHY)
    evening.file.commit()
    evening.close()
    assert traces(tmp_path, DRAFT) == set()


# --- cut short -----------------------------------------------------------------------------


def test_a_crash_before_scrubbing_is_made_good_at_the_next_opening(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.do(c.EraseParticipant(ParticipantId("p4"), CATEGORY, "verzoek"))
    crashed = tmp_path / "na-stroomuitval"
    crashed.mkdir()
    shutil.copy(tmp_path / "avond.dialoog", crashed)
    shutil.copytree(tmp_path / "avond.backups", crashed / "avond.backups")
    evening.close()
    assert traces(crashed, NAME) != set()
    again = reopened(crashed / "avond.dialoog")
    again.file.rest()
    assert traces(crashed, NAME, ANSWER, REVISED, DRAFT) == set()
    again.close()


def test_closing_finishes_an_erasure(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.do(c.EraseParticipant(ParticipantId("p4"), CATEGORY, "verzoek"))
    evening.close()
    assert traces(tmp_path, NAME, ANSWER, REVISED, DRAFT) == set()


def test_the_new_backup_is_whole_and_the_only_one(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.erase_answer("p4")
    (backup,) = backup_folder.backups_of(tmp_path / "avond.dialoog")
    report = check(backup.path)
    assert (report.is_whole, report.events) == (True, evening.state.seq)
    evening.close()


def test_backups_of_another_session_of_the_same_name_stay(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    evening.close()
    (tmp_path / "avond.dialoog").rename(tmp_path / "vorige-avond.dialoog")
    other = new_evening(tmp_path / "avond.dialoog")
    other.file.begin()
    meta.put(other.file._connection, meta.Key.SESSION, "sessie-2")
    other.file.commit()
    other.answer("p1", "nabij")
    before = backup_folder.backups_of(tmp_path / "avond.dialoog")
    other.erase_answer("p1")
    assert backup_folder.backups_of(tmp_path / "avond.dialoog")[:-1] == before
    other.close()


def test_a_backup_that_cannot_be_read_goes_too(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    newest = backup_folder.newest(tmp_path / "avond.dialoog")
    assert newest is not None
    newest.path.write_bytes(newest.path.read_bytes()[:9000])
    evening.erase_answer("p4")
    assert not newest.path.exists()
    evening.close()


def test_other_files_in_the_folder_of_backups_are_nobodys_business(tmp_path: Path) -> None:
    evening = with_words(tmp_path)
    note = tmp_path / "avond.backups" / "lees mij.txt"
    note.write_text("van de griffier")
    evening.erase_answer("p4")
    evening.close()
    assert note.exists()


@pytest.mark.parametrize("part", ["0009_2026-11-21T19-30-00Z.dialoog.1234abcd.part"])
def test_what_a_crash_left_of_a_backup_goes_with_the_next_one(tmp_path: Path, part: str) -> None:
    evening = with_words(tmp_path)
    (tmp_path / "avond.backups" / part).write_text(ANSWER)
    backups.add(evening.file._connection, tmp_path / "avond.dialoog", evening.clock())
    assert not (tmp_path / "avond.backups" / part).exists()
    evening.close()
