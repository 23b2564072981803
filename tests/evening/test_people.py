"""Promises of `workshop.evening.people`: lists for a new evening, from files and by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop.content.evenings import evenings
from workshop.domain.errors import CsvFaultsError, InputFileError
from workshop.domain.ids import StepId
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.domain.state import State
from workshop.evening.making import Plan, make
from workshop.evening.opened import look_at
from workshop.evening.people import people_from, people_in
from workshop.exchange.gathering import Attendant
from workshop.texts.run_sheet import NOT_PLANNED

ORI = (
    '<ORI-A xmlns="https://ori-a.nl"><aanwezigeDeelnemer><isNatuurlijkPersoon><ID>1</ID>'
    "<naam><achternaam>Vos</achternaam></naam></isNatuurlijkPersoon></aanwezigeDeelnemer></ORI-A>"
)


def test_a_csv_and_an_earlier_gathering_give_people_and_say_how_they_were_read(
    tmp_path: Path,
) -> None:
    csv, ori = tmp_path / "deelnemers.csv", tmp_path / "vergadering.xml"
    csv.write_bytes("naam;fractie;aanwezig\nVos, Zoë;Noord;ja\n".encode("cp1252"))
    ori.write_text(ORI)
    assert people_in(csv) == ((Attendant("Zoë Vos", "Noord", "raadslid"),), "Windows-1252")
    assert people_in(ori) == ((Attendant("Vos", "", "gast"),), "ORI-A")


def test_xml_of_something_else_is_refused_and_says_so(tmp_path: Path) -> None:
    other = tmp_path / "iets.xml"
    other.write_text("<html/>")
    with pytest.raises(InputFileError) as raised:
        people_in(other)
    assert raised.value.why == "no_gathering"


def test_pasted_lines_give_people_or_all_that_is_wrong() -> None:
    assert people_from("Vos, Zoë\nJan (Noord)") == (
        Attendant("Zoë Vos", "", "raadslid"),
        Attendant("Jan", "Noord", "raadslid"),
    )
    with pytest.raises(CsvFaultsError) as raised:
        people_from("Jan;Noord;koning\nJan;Noord")
    assert [fault.row for fault in raised.value.faults] == [2]


def test_a_new_evening_has_its_people_and_teams(tmp_path: Path) -> None:
    people = (Attendant("Zoë Vos", "Noord", "raadslid"), Attendant("Jan", "", "gast"))
    details = Details("Avond", "Zuidwolde", "2026-03-12")
    plan = Plan(
        details,
        Attribution.GROUP,
        Publicity.INFORMAL,
        ("visie",),
        people=people,
        teams=(("Tafel 1", ("Zoë Vos",)),),
    )
    made = make(tmp_path / "avond.dialoog", plan)
    assert made.participants == 2

    def look(state: State) -> tuple[set[str], list[tuple[str, int]]]:
        names = {each.name for each in state.participants.values()}
        teams = [(each.name, len(each.members)) for each in state.teams.values()]
        return names, teams

    assert look_at(made.path, look) == ({"Zoë Vos", "Jan"}, [("Tafel 1", 1)])


def test_a_ready_made_evening_leaves_out_what_it_has_no_time_for(tmp_path: Path) -> None:
    sheet = evenings()[0]
    details = Details("Avond", "Zuidwolde", "2026-03-12")
    plan = Plan(details, Attribution.GROUP, Publicity.INFORMAL, (), evening=sheet.id)
    made = make(tmp_path / "avond.dialoog", plan)
    planned = {part.step for part in sheet.parts if part.step}

    def look(state: State) -> dict[str, str]:
        return {step.id: skipped(state, step.id) for step in state.steps()}

    found = look_at(made.path, look)
    assert {step for step, reason in found.items() if not reason} == planned
    assert {reason for reason in found.values() if reason} == {NOT_PLANNED}


def skipped(state: State, step: StepId) -> str:
    noted = state.flow.skipped.get(step)
    return noted.reason if noted else ""


def test_half_a_character_on_the_clipboard_is_a_question_mark() -> None:
    assert people_from("Zo\ud83d Vos")[0].name == "Zo? Vos"
