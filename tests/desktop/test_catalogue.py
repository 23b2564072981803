"""Promises of `workshop.desktop.catalogue`: what is chosen from is what the app really has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.ui.stage import played
from workshop.demo.rehearsing import rehearsal_plan
from workshop.desktop.catalogue import LaptopCatalogue
from workshop.desktop.file_names import unused_file
from workshop.desktop.places import Places
from workshop.desktop.shelf import Shelf
from workshop.evening.making import make
from workshop.evening.opened import look_at
from workshop.ui.opening import Listed


@pytest.fixture
def library(tmp_path: Path) -> LaptopCatalogue:
    places = Places(tmp_path, tmp_path / "i.ini", tmp_path / "avonden.json", tmp_path / "log")
    return LaptopCatalogue(places)


def test_programmes_themes_and_evenings_are_those_that_were_shipped(
    library: LaptopCatalogue,
) -> None:
    programmes = [each.id for each in library.programmes()]
    assert {"visie", "waardemodel"} <= set(programmes)
    assert ("waardemodel+jeugdzorg", "Jeugdzorg") in [
        (name, title.capitalize()) for name, title in library.themes()
    ]
    assert all(set(each.programmes) <= set(programmes) for each in library.evenings())
    assert library.folder().is_dir()


def test_people_come_from_a_file_or_from_what_was_pasted(
    library: LaptopCatalogue, tmp_path: Path
) -> None:
    file = tmp_path / "deelnemers.csv"
    file.write_text("naam;fractie\nVos, Zoë;Noord\n", encoding="utf-8")
    found, said = library.read_participants(file, "2026-03-12")
    assert found == (Listed("Zoë Vos", "Noord", "raadslid"),)
    assert said == "Gelezen als UTF-8."
    assert library.parse_participants("Jan (Noord)") == (Listed("Jan", "Noord", "raadslid"),)


def test_last_time_is_a_template_with_people_and_without_what_was_said(
    library: LaptopCatalogue, tmp_path: Path
) -> None:
    assert library.last_time() is None
    plan = rehearsal_plan(date(2026, 3, 12))
    real = replace(plan, details=replace(plan.details, practice=False))
    make(tmp_path / "vorige.dialoog", real)
    Shelf(tmp_path / "avonden.json", (tmp_path,)).refresh()
    found = library.last_time()
    assert found is not None
    assert found.details.municipality == plan.details.municipality
    assert (found.details.title, found.details.date) == ("", "")
    assert len(found.participants) == len(plan.people)
    assert found.programmes == ("visie", "waardemodel+jeugdzorg")


def test_a_rehearsal_is_no_template(library: LaptopCatalogue, tmp_path: Path) -> None:
    played(tmp_path)
    Shelf(tmp_path / "avonden.json", (tmp_path,)).refresh()
    assert library.last_time() is None


def test_the_rehearsal_to_lead_has_people_and_no_answers(tmp_path: Path) -> None:
    made = make(tmp_path / "oefen.dialoog", rehearsal_plan(date(2026, 11, 22)))
    found = look_at(
        made.path,
        lambda state: (state.details.practice, len(state.participants), state.has_answered()),
    )
    assert found == (True, len(rehearsal_plan(date(2026, 11, 22)).people), False)


def test_a_file_has_a_name_that_a_person_and_any_system_can_read(tmp_path: Path) -> None:
    first = unused_file(tmp_path, "2026-03-12", 'Wat is "waarde"? A/B')
    assert first.name == "2026-03-12 Wat is waarde A B.dialoog"
    first.touch()
    assert unused_file(tmp_path, "2026-03-12", 'Wat is "waarde"? A/B').name == (
        "2026-03-12 Wat is waarde A B (2).dialoog"
    )
    assert len(unused_file(tmp_path, "2026-03-12", "x" * 300).name) < 100
