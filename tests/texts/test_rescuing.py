"""What is said about a file that is not whole."""

from __future__ import annotations

import pytest

from workshop.domain.errors import NothingToRescueError, SessionFileError
from workshop.texts import rescuing as words
from workshop.texts.explaining import explain

AT = "2026-11-12T19:14:00+00:00"
BACKUP = "0007_2026-11-12T18-55-00Z.dialoog"
BACKUP_AT = "2026-11-12T18:55:00+00:00"


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        ("damaged", "Het bestand ‘avond.dialoog’ is beschadigd."),
        ("chain", "Het bestand ‘avond.dialoog’ is beschadigd."),
        ("empty", "Het bestand ‘avond.dialoog’ is leeg."),
        ("missing", "Het bestand ‘avond.dialoog’ is er niet meer."),
    ],
)
def test_what_is_wrong_is_said_first(why: str, expected: str) -> None:
    assert words.what(why, "avond.dialoog") == expected


def test_an_older_version_that_came_back_is_called_so() -> None:
    assert "ouder dan de reservekopie ernaast" in words.what("older", "avond.dialoog")


def test_everything_is_saved_until_a_moment() -> None:
    assert words.saved("all", AT, BACKUP_AT, BACKUP) == (
        "Alles is te redden, tot en met 12 november 2026, 20:14."
    )
    assert words.saved("all", "", "", "") == "Alles is te redden."


def test_a_part_is_told_with_the_newest_good_backup() -> None:
    assert words.saved("part", AT, BACKUP_AT, BACKUP) == (
        "Een deel is te redden, tot en met 12 november 2026, 20:14."
        " De nieuwste goede reservekopie is van 12 november 2026, 19:55."
    )
    assert words.saved("part", "", "", "") == "Een deel is te redden."


def test_a_backup_is_offered_by_time_and_name() -> None:
    assert words.saved("backup", AT, BACKUP_AT, BACKUP) == (
        f"Er is een goede reservekopie, van 12 november 2026, 19:55: {BACKUP}."
    )


def test_nothing_is_said_to_be_missing_where_nothing_is() -> None:
    assert words.missing([], 0, is_to_the_end=True) == ""


def test_each_lost_text_is_named_until_there_are_many() -> None:
    one = words.lost_text(is_answer=True, question="visie.waarden.eigen", at=AT)
    assert one == "een antwoord bij visie.waarden.eigen (12 november 2026, 20:14)"
    two = words.lost_text(is_answer=False, question="", at="")
    assert two == "een tekst"
    assert words.missing([one], 0, is_to_the_end=True) == f"Kwijt: 1 tekst: {one}."
    assert words.missing([two] * 7, 0, is_to_the_end=True).endswith("een tekst en 2 andere.")


def test_lost_acts_are_counted_and_doubt_is_said() -> None:
    assert words.missing([], 3, is_to_the_end=False) == (
        "Kwijt: ten minste 3 handelingen. Wat daarna kwam, kan ook kwijt zijn."
    )


def test_the_offer_says_that_the_file_of_now_stays_if_there_is_one() -> None:
    assert words.offer("Stuk.", "Alles.", "", is_there=True) == (
        "Stuk.\nAlles.\nHet bestand van nu blijft bewaard, onder een andere naam."
    )
    assert words.offer("Weg.", "Kopie.", "Kwijt.", is_there=False) == "Weg.\nKopie.\nKwijt."


def test_the_button_says_what_comes_back() -> None:
    assert words.put_back("backup") == "Zet de reservekopie terug"
    assert words.put_back("all") == words.put_back("part") == "Zet terug wat heel is"


def test_what_was_done_names_every_file_that_stays() -> None:
    told = words.rescued("avond.dialoog", "Alles.", "", ["a-oud", "b-oud"])
    assert told.splitlines() == [
        "De avond staat weer in avond.dialoog.",
        "Alles.",
        "Wat er stond, is nu: a-oud en b-oud. Er staan woorden van de avond in.",
    ]
    assert words.rescued("a", "Kopie.", "Kwijt.", []).splitlines() == [
        "De avond staat weer in a.",
        "Kopie.",
        "Kwijt.",
    ]


def test_a_whole_evening_needs_no_rescue() -> None:
    assert explain(NothingToRescueError("a")) == "De avond in a is heel. Er is niets te redden."


@pytest.mark.parametrize("why", ["damaged", "chain", "older", "empty"])
def test_each_trouble_with_a_file_says_the_way_out(why: str) -> None:
    told = explain(SessionFileError("avond.dialoog", why))
    assert "beginscherm" in told
    assert "dialoogavond rescue" in told
