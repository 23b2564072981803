"""Paper of an evening: which steps, where it goes, and what it never replaces or tells."""

from __future__ import annotations

import subprocess
import threading
from typing import TYPE_CHECKING

import pytest

from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.errors import (
    NoFormError,
    SessionFileError,
    TargetTakenError,
    UnknownIdError,
)
from workshop.domain.ids import ParticipantId, SessionId, StepId
from workshop.domain.settings import Attribution, Details
from workshop.domain.state import State
from workshop.evening import create_evening, open_evening
from workshop.evening.opened import look_at
from workshop.evening.printing import forms_of, print_cards, print_forms, print_forms_of
from workshop.report.paper.sheets import Card
from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from pathlib import Path

WEIGHING = StepId("waardemodel.weging")


def made(path: Path, attribution: Attribution = Attribution.GROUP) -> Path:
    with create_evening(path) as evening:
        details = Details("Waarden van de zorg", "Stad", "2026-03-11")
        evening.do(c.CreateSession(SessionId("s"), details, attribution))
        evening.do_all([c.AddProgramme(programme(each)) for each in ("visie", "waardemodel")])
        evening.do(c.SetParticipant(ParticipantId("p1"), "Bo Raadslid", group="Noord"))
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "avond.dialoog")


def words_of(pdf: Path) -> str:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def cards() -> list[Card]:
    return [Card("Bo Raadslid", "Noord", 1, "K7PQ", "http://192.168.1.2:8311/#p1")]


# --- forms ---------------------------------------------------------------------------------


def test_all_steps_at_which_people_write_alone_get_a_form(path: Path, tmp_path: Path) -> None:
    written = print_forms(path, tmp_path / "f.pdf")
    assert (written.path, written.missing) == (tmp_path / "f.pdf", ())
    titles = [each.title for each in look_at(path, forms_of).steps]
    assert len(titles) == 11
    read = words_of(written.path)
    assert [each for each in titles if each not in read] == []
    assert "Koppeltabel" not in titles
    assert "Bo Raadslid" not in read


def test_one_step_is_printed_alone(path: Path, tmp_path: Path) -> None:
    read = words_of(print_forms(path, tmp_path / "f.pdf", WEIGHING).path)
    assert "Weging" in read
    assert "Dilemma" not in read


def test_a_step_that_is_left_out_is_printed_only_when_it_is_named(
    path: Path, tmp_path: Path
) -> None:
    with open_evening(path) as evening:
        evening.do(c.SkipStep(WEIGHING, "geen tijd"))
        all_of_it = evening.look(forms_of)
        alone = evening.look(lambda state: forms_of(state, WEIGHING))
        assert print_forms_of(evening, tmp_path / "f.pdf", WEIGHING).path.exists()
    assert "Weging" not in [each.title for each in all_of_it.steps]
    assert [each.title for each in alone.steps] == ["Weging"]


def test_printing_writes_nothing_in_the_evening(path: Path, tmp_path: Path) -> None:
    before = look_at(path, lambda state: state.seq)
    print_forms(path, tmp_path / "f.pdf", WEIGHING)
    assert look_at(path, lambda state: state.seq) == before


def test_a_step_without_a_form_is_refused_by_name(path: Path, tmp_path: Path) -> None:
    with pytest.raises(NoFormError) as refused:
        print_forms(path, tmp_path / "f.pdf", StepId("visie.koppeling"))
    assert refused.value.step == "Koppeltabel"
    for name in ("visie.weg", "weg", ""):
        with pytest.raises(UnknownIdError):
            print_forms(path, tmp_path / "f.pdf", StepId(name))
    assert not (tmp_path / "f.pdf").exists()


def test_so_is_an_evening_without_any() -> None:
    with pytest.raises(NoFormError) as refused:
        forms_of(State())
    assert not refused.value.step


def test_former_forms_are_replaced_and_nothing_else_is(path: Path, tmp_path: Path) -> None:
    target, letter = tmp_path / "f.pdf", tmp_path / "brief.pdf"
    print_forms(path, target)
    whole = target.read_bytes()
    print_forms(path, target, WEIGHING)
    assert target.read_bytes() != whole
    letter.write_bytes(b"%PDF-1.7 een brief")
    for taken in (letter, path, tmp_path / "ander.dialoog"):
        with pytest.raises(TargetTakenError):
            print_forms(path, taken)
    assert letter.read_bytes() == b"%PDF-1.7 een brief"
    with pytest.raises(SessionFileError):
        print_forms(path, tmp_path / "weg" / "f.pdf")


def test_a_stop_leaves_the_former_forms(path: Path, tmp_path: Path) -> None:
    target, stop = tmp_path / "f.pdf", threading.Event()
    with open_evening(path) as evening:
        print_forms_of(evening, target)
        before = target.read_bytes()
        stop.set()
        with pytest.raises(StoppedError):
            print_forms_of(evening, target, WEIGHING, stop)
    assert target.read_bytes() == before
    assert sorted(each.name for each in tmp_path.glob("*.deel")) == []
    assert [each.name for each in tmp_path.glob(".*")] == []


# --- cards ---------------------------------------------------------------------------------


def test_cards_carry_what_the_evening_says_and_are_remembered(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "kaartjes.pdf"
    with open_evening(path) as evening:
        print_cards(evening, cards(), target, network="Raadzaal", code="4821")
        print_cards(evening, cards(), target, network="Raadzaal", code="4821")
        copies = evening.look(lambda state: [each.path for each in state.minutes.copies])
    assert set(copies) == {str(target)}
    read = words_of(target)
    for text in ("Bo Raadslid", "Noord", "K7PQ", "192.168.1.2:8311", "Raadzaal", "4821"):
        assert text in read


def test_where_answers_are_anonymous_no_card_has_a_name(tmp_path: Path) -> None:
    path, target = made(tmp_path / "anoniem.dialoog", Attribution.ANONYMOUS), tmp_path / "k.pdf"
    with open_evening(path) as evening:
        print_cards(evening, cards(), target)
    read = words_of(target)
    assert "Kaart 1" in read
    assert "Raadslid" not in read
    assert "Noord" not in read


def test_cards_replace_nothing_but_former_cards(path: Path, tmp_path: Path) -> None:
    forms = tmp_path / "f.pdf"
    with open_evening(path) as evening:
        print_forms_of(evening, forms)
        before = forms.read_bytes()
        for taken in (forms, path, tmp_path / "ander.dialoog"):
            with pytest.raises(TargetTakenError):
                print_cards(evening, cards(), taken)
        stop = threading.Event()
        stop.set()
        with pytest.raises(StoppedError):
            print_cards(evening, cards(), tmp_path / "k.pdf", stop=stop)
        assert evening.look(lambda state: state.minutes.copies) == []
    assert forms.read_bytes() == before
    assert not (tmp_path / "k.pdf").exists()
