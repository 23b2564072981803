"""What the pages of a new evening say."""

from __future__ import annotations

import pytest

from workshop.texts.ui import wizard as words


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 minuten"),
        (1, "1 minuut"),
        (90, "1 uur en 30 minuten"),
        (120, "2 uur"),
    ],
)
def test_a_duration_is_said_in_hours_and_minutes(minutes: int, text: str) -> None:
    assert words.duration(minutes) == text
    assert words.total(minutes) == f"Samen {text}"


def test_a_date_is_said_with_its_weekday() -> None:
    assert words.weekday("2026-03-12") == "donderdag 12 maart 2026"


def test_a_list_says_what_is_new_and_what_was_there() -> None:
    assert words.added(1, 0) == "1 naam erbij."
    assert words.added(45, 1) == "45 namen erbij. 1 stond er al."
    assert words.added(2, 2, "Gelezen als UTF-8.") == (
        "2 namen erbij. 2 stonden er al. Gelezen als UTF-8."
    )


def test_removed_names_are_counted() -> None:
    assert words.removed(1) == "1 naam is van de lijst gehaald."
    assert words.removed(3) == "3 namen zijn van de lijst gehaald."


def test_seating_says_how_many_tables_there_are() -> None:
    assert words.spread(0) == "Niemand zit nog aan een tafelgroep."
    assert words.spread(4) == "Iedereen die antwoordt, zit aan een van 4 tafels."
    assert [words.tables(number) for number in (0, 1, 4)] == ["Geen tafels", "1 tafel", "4 tafels"]
    assert words.table(3) == "Tafel 3"
    assert words.table_groups(4) == "4 tafelgroepen"


def test_participants_are_counted() -> None:
    assert words.all_people(45) == "45 deelnemers"
    assert words.who_answer(1) == "1 geeft antwoord."
    assert words.who_answer(43) == "43 geven antwoord."
    assert words.role_counts([("raadslid", 47), ("wethouder", 2)]) == "raadslid 47, wethouder 2"


def test_small_groups_hear_where_they_count() -> None:
    assert words.small_groups(1).startswith("1 fractie is kleiner")
    assert words.small_groups(3).startswith("3 fracties zijn kleiner")


def test_pages_and_problems_have_names() -> None:
    assert words.further("who") == "Verder: wie ziet wat"
    assert words.page_name(2, "programme", words.DONE) == "2 Programma, klaar"
    assert words.problem_at("details", "Vul in.") == "Gegevens: Vul in."
    assert words.change_page("people") == "Wijzig deelnemers"
    assert words.theme_of("Visie") == "Thema bij Visie"
    assert words.person("gespreksleider", "Noor") == "Gespreksleider: Noor"
    assert words.seats("25") == "25 raadszetels"


def test_what_is_wrong_says_what_to_do() -> None:
    assert words.twice("Piet") == (
        "‘Piet’ staat er al. Maak het verschil duidelijk, of haal er één weg."
    )
    assert "Kies uit: raadslid, gast" in words.role_unknown("koning", ["raadslid", "gast"])
    assert "andere naam" in words.table_taken("Piet")


def test_a_list_that_does_not_fit_says_first_that_nobody_came_from_it() -> None:
    assert words.nobody_added("Rij 2 klopt niet.") == (
        "Er is nog niemand toegevoegd. Rij 2 klopt niet."
    )
