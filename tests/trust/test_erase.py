"""After an erasure its words are in no byte that the app can reach, and the rest still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.domain.method import JOINT, OWN, VALUES_STEP
from tests.trust.canaries import Canaries, heard_in_files
from tests.trust.erasing import (
    PERSON,
    WHY,
    around,
    come_to_rest,
    held,
    opened,
    wordy_events,
    write_together,
)
from tests.trust.room import FREE, Room
from workshop import cli
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import EntryId, ParticipantId, PointId
from workshop.domain.settings import Attribution, Details
from workshop.domain.values import TextValue
from workshop.evening.erasing import Grounds, Target, erase
from workshop.evening.reporting import write_report_of
from workshop.evening.sealing import agree_in
from workshop.store.backup_folder import backups_of, folder_of
from workshop.store.integrity import check

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def canaries() -> Canaries:
    return Canaries()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))
    folder = tmp_path / "avonden"
    folder.mkdir()
    return folder / "avond.dialoog"


# --- the promises --------------------------------------------------------------------------


def test_of_an_erased_participant_nothing_is_left_in_file_or_backups(
    path: Path, canaries: Canaries
) -> None:
    with held(path, canaries) as evening:
        assert len(backups_of(path)) > 3
        before = heard_in_files(canaries, around(path))
        assert set().union(*before.values()) > {"name", "second items", "draft that was left"}
        evening.do(c.EraseParticipant(PERSON, WHY, "op verzoek"))
        assert heard_in_files(canaries, around(path)) == {}
        evening.do(c.ParkPoint(PointId("x"), "de avond gaat door"))
    assert heard_in_files(canaries, around(path)) == {}
    assert check(path).is_whole
    assert backups_of(path)
    assert all(check(each.path).is_whole for each in backups_of(path))


def test_of_what_was_written_together_every_word_can_go(path: Path, canaries: Canaries) -> None:
    with held(path, canaries) as evening:
        write_together(evening, canaries)
        evening.do(c.EraseParticipant(PERSON, WHY, "op verzoek"))
        for seq in evening.look(wordy_events):
            evening.do(c.EraseEvent(seq, WHY, "op verzoek"))
    assert heard_in_files(canaries, around(path)) == {}
    assert check(path).is_whole


def test_a_name_goes_from_wherever_it_was_typed(
    path: Path, canaries: Canaries, capsys: pytest.CaptureFixture[str]
) -> None:
    name = canaries.sing("name")
    canaries.sung[name.upper()] = "name in capitals"
    me = c.ByParticipant(Room(1).participant(0))
    with held(path, Canaries(1)) as evening:
        drafted = c.SaveDraft(me, OWN, 1, f'{{"items":["{name.upper()}"]}}')
        evening.owner.save_draft(drafted).result()
        evening.do(c.SetParticipant(ParticipantId("q"), name))
        evening.do(c.SubmitAnswer(me, FREE, TextValue(f"Volgens {name} wel.")))
        evening.do(c.SubmitAnswer(me, FREE, TextValue(f"Volgens\n“{name.upper()}” niet.")))
        evening.do(c.TakeStance(me, JOINT, c.Stance.DISAGREE, f"zoals {name} zei"))
        evening.do(c.SetEntry(JOINT, EntryId("e"), {"text": "zorg"}, f"van {name}"))
        evening.do(c.RecordPledge(PointId("t"), f"wethouder {name}", "een nota"))
        evening.do(c.CheckProcess(VALUES_STEP, c.Verdict.PACE, f"{name} sprak lang"))
        evening.do(c.ChangeDetails(Details(f"Avond met {name}", "Stad", "2026-11-21")))
        come_to_rest(evening)
        assert len(heard_in_files(canaries, around(path))) > 1
    assert cli.run(["erase", str(path), "--text", name.title(), "--reason", "op verzoek"]) == 0
    assert "Verwijderd: 8 teksten" in capsys.readouterr().out
    assert heard_in_files(canaries, around(path)) == {}
    assert check(path).is_whole


def test_an_anonymous_answer_goes_too(path: Path, canaries: Canaries) -> None:
    room = Room(2, Attribution.ANONYMOUS, people=4)
    with opened(path) as evening:
        evening.do_all(room.opening())
        author = room.author(0)
        evening.do(c.SubmitAnswer(author, FREE, TextValue(canaries.sing("first text"))))
        evening.do(c.SubmitAnswer(author, FREE, TextValue(canaries.sing("second text"))))
        draft = c.SaveDraft(author, FREE, 7, canaries.sing("draft"))
        evening.owner.save_draft(draft).result()
        evening.do(c.EraseAnswer(room.subject(0, FREE), FREE, WHY, "op verzoek"))
        assert heard_in_files(canaries, around(path)) == {}
    assert heard_in_files(canaries, around(path)) == {}
    assert check(path).is_whole


def test_the_fingerprint_of_a_sealed_version_outlives_the_words(
    path: Path, canaries: Canaries
) -> None:
    with held(path, canaries) as evening:
        evening.do(c.StartSealing(Agreement("Voorbeeldstad", "Vera", "Gijs")))
        evening.do(c.FinishSealing("ab" * 32, "cd" * 32, "-----", "verslag.pdf"))
    sealed = check(path).fingerprints
    with opened(path) as evening:
        evening.do(c.EraseParticipant(PERSON, WHY, "op verzoek"))
    assert heard_in_files(canaries, around(path)) == {}
    assert check(path).is_whole
    assert check(path).fingerprints == sealed
    assert set(sealed) == {1}


def test_sealing_leaves_no_draft_anywhere(path: Path, canaries: Canaries) -> None:
    with held(path, canaries) as evening:
        evening.do(c.StartSealing(Agreement("Voorbeeldstad", "Vera", "Gijs")))
        evening.do(c.FinishSealing("ab" * 32, "cd" * 32, "-----", "verslag.pdf"))
    heard = set().union(*heard_in_files(canaries, around(path)).values())
    assert not {place for place in heard if "draft" in place}
    assert "second items" in heard


def test_what_the_app_cannot_reach_is_named(path: Path, canaries: Canaries) -> None:
    with held(path, canaries) as evening:
        evening.do(c.Show(OWN))
        concept = path.with_name("concept.md")
        write_report_of(evening, concept, "md")
        evening.do(c.ClosePoll(JOINT))
        evening.do(c.CloseDots(JOINT))
        sealed = agree_in(evening, Agreement("Voorbeeldstad", "Vera", "Gijs"))
        name = evening.look(lambda state: state.participants[PERSON].name)
    erased = erase(path, Target.PARTICIPANT, name, Grounds(WHY, "op verzoek"))
    assert set(erased.copies) == {str(concept), str(sealed.path)}
    left = set(heard_in_files(canaries, around(path)))
    assert left <= {concept.name, sealed.path.name}
    assert concept.name in left, "what is named does hold the words"


def test_the_command_line_erases_one_answer_and_leaves_the_other(
    path: Path, canaries: Canaries, capsys: pytest.CaptureFixture[str]
) -> None:
    with held(path, canaries) as evening:
        name = evening.look(lambda state: state.participants[PERSON].name)
    assert cli.run(["erase", str(path), "--answer", f"{name};{OWN}", "--reason", "op verzoek"]) == 0
    assert "Verwijderd: 2 teksten" in capsys.readouterr().out
    heard = set().union(*heard_in_files(canaries, around(path)).values())
    assert not {place for place in heard if "items" in place}
    assert {"second text", "name, later"} <= heard


def test_an_erasure_that_was_cut_short_is_finished_at_the_next_opening(
    path: Path, canaries: Canaries
) -> None:
    evening, backups, aside = held(path, canaries), folder_of(path), path.with_name("elders")
    backups.rename(aside)
    backups.touch()  # a folder that cannot be made: no backup can be replaced
    evening.do(c.EraseParticipant(PERSON, WHY, "op verzoek"))
    evening.close()
    backups.unlink()
    aside.rename(backups)
    assert heard_in_files(canaries, backups.iterdir())
    opened(path).close()
    assert heard_in_files(canaries, around(path)) == {}
