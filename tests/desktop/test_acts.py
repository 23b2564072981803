"""Promises of the acts of an open evening: real files, real seals, and windows that go on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.desktop.opened import STEP, Heart, acting, failure_of, result_of
from workshop.domain import commands as c
from workshop.domain.events import Adoption, Agreement
from workshop.domain.ids import ParticipantId, PointId
from workshop.domain.programme import Phase
from workshop.domain.seals import LAPTOP, KeyFile, SealsChosen
from workshop.domain.settings import ErasureCategory
from workshop.evening import sealing
from workshop.report import local_keys
from workshop.report.seal import seal
from workshop.texts import verifying
from workshop.texts.ui import account
from workshop.texts.ui import acts as words
from workshop.ui.acts import Checked, Erasure, Exported, Preview, Sealed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workshop.ui.task import Task

AGREEMENT = Agreement("Raadzaal", "De voorzitter", "De griffier")
ADOPTION = Adoption("2026-04-02", "7", "2026-31")
WORDS = "papegaaienvoer voor dierenwijkbewoners"
NAME = "Wilhelmina Kanariegeel"
PNG = b"\x89PNG"


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))


def _traces(folder: Path, words: str) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and words.encode() in path.read_bytes()
    ]


def test_the_concept_has_pages_to_look_at_and_the_window_goes_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with acting(tmp_path) as (_, _room, acts):
        heart = Heart()
        concept = result_of(qtbot, acts.preview())
        assert isinstance(concept, Preview)
        assert heart.beats > 10
        assert concept.pages > 5
        assert concept.made_at == "20:12"
        first, last = concept.page(0, 300), concept.page(concept.pages - 1, 120)
        assert first.startswith(PNG)
        assert last.startswith(PNG)
        assert first != last


@pytest.mark.parametrize("form", ["pdf", "docx", "raadsvoorstel", "xlsx", "csv", "json", "md"])
def test_each_form_of_the_report_becomes_a_file(qtbot: QtBot, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"verslag.{form}"
    with acting(tmp_path) as (evening, _room, acts):
        written = result_of(qtbot, acts.export(target, form))
        assert written == Exported(target)
        copies = evening.look(lambda state: [each.path for each in state.minutes.copies])
    assert target.stat().st_size > 100
    assert copies == [str(target)]


def test_what_is_stopped_leaves_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    with acting(tmp_path) as (evening, _room, acts):
        task = acts.export(target, "pdf")
        with qtbot.waitSignal(task.progress):
            pass
        task.cancel()
        assert isinstance(result_of(qtbot, acts.log()), tuple)
        qtbot.waitUntil(lambda: not list(tmp_path.glob(".verslag*")), timeout=10_000)
        assert not target.exists()
        assert not evening.look(lambda state: state.minutes.copies)


def test_a_refused_place_is_told_in_dutch(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_text("van een ander")
    with acting(tmp_path) as (_, _room, acts):
        sentence = failure_of(qtbot, acts.export(target, "pdf"))
    assert "blijft zoals het is" in sentence
    assert target.read_text() == "van een ander"


def test_a_sealing_that_is_stopped_leaves_a_concept(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (evening, _room, acts):
        task = acts.agree(AGREEMENT, LAPTOP)

        def is_sealing() -> bool:
            return evening.look(lambda state: state.account.sealing is not None)

        qtbot.waitUntil(is_sealing, timeout=20_000)
        task.cancel()
        assert failure_of(qtbot, task) == account.STOPPED
        assert not is_sealing()
        assert evening.look(lambda state: state.account.seal) is None
        assert not [each for each in tmp_path.rglob("*.pdf*") if "verslag" in each.name]


def test_a_stop_that_comes_too_late_is_told_and_all_of_it_is_sealed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks: list[Task] = []

    def stopped_late(*args: object) -> object:
        tasks[-1].cancel()  # the report is made, its seal is under way
        return sealed(*args)

    sealed: Callable[..., object] = seal
    with acting(tmp_path) as (evening, _room, acts):
        monkeypatch.setattr(sealing, "seal", stopped_late)
        begins: tuple[Callable[[], Task], ...] = (
            lambda: acts.agree(AGREEMENT, LAPTOP),
            lambda: acts.adopt(ADOPTION, LAPTOP),
        )
        for number, begin in enumerate(begins, start=1):
            tasks.append(begin())
            assert failure_of(qtbot, tasks[-1]) == words.SEALED_TOO_LATE
            seals = evening.look(lambda state: tuple(state.account.seals))
            assert len(seals) == number
            assert Path(seals[-1].target).is_file()


def test_an_adoption_that_is_stopped_leaves_what_was_agreed(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (evening, _room, acts):
        result_of(qtbot, acts.agree(AGREEMENT, LAPTOP))
        task = acts.adopt(ADOPTION, LAPTOP)
        task.cancel()
        assert failure_of(qtbot, task) == words.STOPPED_ADOPTING
        (seal,) = evening.look(lambda state: tuple(state.account.seals))
        assert seal.adoption is None


def test_agreed_sealed_checked_and_adopted(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (evening, _room, acts):
        seal = result_of(qtbot, acts.seal_fingerprint())
        municipality = evening.look(lambda state: state.details.municipality)
        assert seal == local_keys.local_key(municipality).fingerprint
        agreed = result_of(qtbot, acts.agree(AGREEMENT, LAPTOP))
        assert isinstance(agreed, Sealed)
        assert (agreed.version, agreed.certificate) == (1, seal)
        checked = result_of(qtbot, acts.verify(agreed.path))
        assert isinstance(checked, Checked)
        assert checked.is_unchanged
        assert checked.lines[0] == verifying.UNCHANGED_KNOWN
        assert checked.lines[-1] == "Dit verslag hoort bij deze avond (versie 1)."
        adopted = result_of(qtbot, acts.adopt(ADOPTION, LAPTOP))
        assert isinstance(adopted, Sealed)
        assert adopted.path != agreed.path
        assert adopted.fingerprint == agreed.fingerprint


def test_a_changed_report_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (_, _room, acts):
        sealed = result_of(qtbot, acts.agree(AGREEMENT, LAPTOP))
        assert isinstance(sealed, Sealed)
        data = bytearray(sealed.path.read_bytes())
        data[len(data) // 3] ^= 1
        sealed.path.write_bytes(data)
        checked = result_of(qtbot, acts.verify(sealed.path))
    assert isinstance(checked, Checked)
    assert not checked.is_unchanged


def test_a_wrong_key_is_refused_before_anything_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    key = tmp_path / "zegel.p12"
    key.write_bytes(b"geen zegel")
    with acting(tmp_path) as (evening, _room, acts):
        chosen = SealsChosen((KeyFile(key, "geheim"),))
        assert "zegel" in failure_of(qtbot, acts.agree(AGREEMENT, chosen))
        assert evening.look(lambda state: state.account.sealing) is None


def test_an_erased_text_is_gone_from_all_bytes_of_the_evening(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (evening, _room, acts):
        evening.do(c.RecordPledge(PointId("t1"), "college", WORDS))
        copy = tmp_path / "verslag.md"
        result_of(qtbot, acts.export(copy, "md"))
        assert _traces(tmp_path, WORDS)
        erased = result_of(
            qtbot, acts.erase_text("papegaaienvoer", ErasureCategory.MISTAKE, "vergissing")
        )
        assert erased == Erasure(1, (str(copy),))
        assert _traces(tmp_path, WORDS) == [copy.name]
    assert _traces(tmp_path, WORDS) == [copy.name]


def test_an_erased_participant_is_gone_likewise(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (evening, _room, acts):
        evening.do(c.SetParticipant(ParticipantId("nieuw"), NAME))
        assert _traces(tmp_path, NAME)
        erased = result_of(
            qtbot, acts.erase_participant(NAME, ErasureCategory.REQUEST, "op verzoek")
        )
        assert erased == Erasure(1, ())
        assert _traces(tmp_path, NAME) == []


def test_what_is_not_there_cannot_be_erased(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (_, _room, acts):
        sentence = failure_of(
            qtbot, acts.erase_text("bestaatnergens", ErasureCategory.MISTAKE, "vergissing")
        )
    assert sentence == "Hier staan geen woorden (meer) om te verwijderen."


def test_nothing_unshown_is_found_or_told(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path, STEP, Phase.OWN) as (evening, _room, acts):
        sent = evening.look(
            lambda state: {
                text
                for answers in state.answers.values()
                for revisions in answers.values()
                for text in getattr(state.value(revisions[-1]), "items", ())
            }
        )
        assert len(sent) > 3
        found = {text: result_of(qtbot, acts.find(text)) for text in sorted(sent)[:8]}
        told = result_of(qtbot, acts.log())
    cards = [each for places in found.values() for each in places if each.where[:8] == "Antwoord"]  # type: ignore[attr-defined]
    assert cards == []
    assert told
    assert not [line for line in told for text in sent if text in line.text]  # type: ignore[attr-defined]


def test_case_and_accents_do_not_hide_what_is_looked_for(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (evening, _room, acts):
        evening.do(c.ParkPoint(PointId("p1"), "Coördinatie van het Café"))
        found = result_of(qtbot, acts.find("CAFE coordinatie"))
        nothing = result_of(qtbot, acts.find("  "))
    assert [each.text for each in found] == ["Coördinatie van het Café"]  # type: ignore[attr-defined]
    assert nothing == ()


def test_the_log_begins_with_the_newest(qtbot: QtBot, tmp_path: Path) -> None:
    with acting(tmp_path) as (_, _room, acts):
        told = result_of(qtbot, acts.log())
    times = [line.at for line in told]  # type: ignore[attr-defined]
    assert times == sorted(times, reverse=True)
    assert len(times) > 3
