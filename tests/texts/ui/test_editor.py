"""The editor's sentences say what they must."""

from __future__ import annotations

import pytest

from workshop.domain.programme import Kind, Who
from workshop.texts.ui import editor as words


def test_every_kind_and_who_have_a_name_of_their_own() -> None:
    assert set(words.KINDS) == set(Kind)
    assert len(set(words.KINDS.values())) == len(Kind)
    assert set(words.WHO) == set(Who)


def test_what_is_missing_is_counted() -> None:
    assert words.missing(0) == "Alles is in orde"
    assert words.missing(1) == "Nog 1 ding"
    assert words.missing(5) == "Nog 5 dingen"
    assert words.with_missing("Stap", 0) == "Stap"
    assert words.with_missing("Stap", 2) == "Stap. Nog 2 dingen"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("title", "Titel"),
        ("", "Programma"),
        ("format", "Programma"),
        ("step[2].explanation", "Stap 2, uitleg"),
        ("step[1].question[3]", "Stap 1, vraag 3"),
        ("step[1].question[3].options[2].label", "Stap 1, vraag 3, keuze 2"),
        ("step[1].question[1].fields", "Stap 1, vraag 1, velden"),
        ("step[1].cues[4]", "Stap 1"),
        ("source[2].year", "Bron 2"),
    ],
)
def test_a_place_is_said_as_a_person_says_it(key: str, said: str) -> None:
    assert words.where(key, words.FIELDS) == said


def test_how_it_is_with_an_own_programme() -> None:
    assert words.standing(0, "") == "Nog niet klaar voor gebruik"
    assert words.standing(2, "") == "Klaar voor gebruik, versie 2"
    assert words.standing(2, "vandaag") == "Klaar voor gebruik, versie 2 · concept van vandaag"
    assert words.recovered("12 november 2026, 21:58").endswith("van 12 november 2026, 21:58.")


def test_names_of_buttons_say_which_programme() -> None:
    assert words.named(words.EDIT, "Wonen") == "Bewerk: Wonen"
    assert words.named(words.EDIT, "") == "Bewerk: Nog zonder titel"
    assert words.adapt("Visie") == "Pas dit programma aan als eigen versie: Visie"
    assert words.own_version("Visie") == "Visie (eigen versie)"
    assert words.take_as(3) == "Neem het over als versie 3"
    assert "versie 2" in words.clash("Wonen", 2, 4)
    assert "versie 4" in words.clash("Wonen", 2, 4)
    assert words.used_as(2).startswith("Klaar voor gebruik als versie 2.")
    assert words.taken_away("Stap") == "‘Stap’ is weg. Met Ctrl+Z komt het terug."


def test_parts_of_lists_say_which_one() -> None:
    assert words.item("options", 2) == "Keuze 2"
    assert words.part_of("Veld 1", words.LEAD) == "Veld 1: Woorden vooraf"
    assert words.name_of("waarden") == "naam: waarden"
    assert words.percent_of("Eens") == "% Eens"
    assert words.asked("Waarden", "Welke?") == "Waarden: Welke?"
    assert words.asked("", "") == "Stap zonder titel: Vraag zonder tekst"
    assert words.examples(["Koffie", "Sport"]) == "Bijvoorbeeld: Koffie en Sport"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Wonen in de wijk", "Wonen in de wijk.toml"),
        ('Wie/wat: "nu"?', "Wie wat nu.toml"),
        ("...", "programma.toml"),
        ("x" * 200, f"{'x' * 80}.toml"),
    ],
)
def test_a_file_gets_a_name_that_any_system_takes(title: str, name: str) -> None:
    assert words.file_name(title) == name
