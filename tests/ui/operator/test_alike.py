"""Promises of suggesting what looks alike: it suggests, by form alone, and never twice."""

from __future__ import annotations

import pytest

from workshop.ui.operator.pages.board.alike import alike
from workshop.ui.operator.pages.board.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Toegankelijk", "toegankelijkheid"),
        ("Verenigingen", "vereniging"),
        ("De menselijke maat", "Menselijke maat"),
        ("Coördinatie", "coordinatie"),
        ("Klassen", "klas"),
        ("Foto's", "foto"),
        ("Rechtvaardigheid", "Rechtvardigheid"),
        ("Wijkteam", "wijkteams"),
        ("Scholen", "school"),
        ("Raadsleden", "raadslid"),
        ("Samenwerking", "samenwerken"),
    ],
)
def test_case_accents_plurals_endings_and_slips_of_the_pen_do_not_matter(
    one: str, other: str
) -> None:
    found = alike([one, "Iets anders", other], ["", "", ""])
    assert found is not None
    assert found.members == (0, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jeugdhulp", "jeugd hulp"),
        ("Jeugd-hulp", "jeugdhulp"),
        ("Zorgplicht", "Plicht tot zorg"),
        ("Bestaanszekerheid", "Zekerheid van bestaan"),
        ("Wijkveiligheid", "Veiligheid in de wijk"),
        ("Kansengelijkheid", "Gelijke kansen"),
        ("Levenskwaliteit", "De kwaliteit van leven"),
    ],
)
def test_words_written_as_one_or_apart_are_suggested(one: str, other: str) -> None:
    assert alike([one, other], ["", ""]) is not None
    assert alike([other, one], ["", ""]) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vrijheid", "Veiligheid"),
        ("Gelijkheid", "Gelijkwaardigheid"),
        ("Bereikbaar", "Onbereikbaar"),
        ("Vertrouwen", "Wantrouwen"),
        ("Recht", "Echt"),
        ("Kracht", "Klacht"),
        ("Solidariteit", "Soliditeit"),
        ("Rechtszekerheid", "Rechtvaardigheid"),
        ("Toegankelijkheid", "Aantrekkelijkheid"),
        ("70% van de ouderen", "75% van de ouderen"),
        ("Wijkteams sluiten", "Geen wijkteams sluiten"),
        ("Jeugdzorg", "Jeugdzorg in de wijk"),
    ],
)
def test_what_says_something_else_is_never_suggested(one: str, other: str) -> None:
    assert alike([one, other], ["", ""]) is None
    assert alike([other, one], ["", ""]) is None


def test_what_lies_together_or_was_laid_apart_is_not_suggested() -> None:
    texts = ["Vereniging", "Verenigingen"]
    assert alike(texts, ["a", "a"]) is None
    assert alike(texts, ["a", "b"]) is None
    assert alike(texts, ["a", ""]) is not None


def test_a_no_is_remembered_whatever_the_spelling() -> None:
    first = alike(["Vereniging", "Verenigingen"], ["", ""])
    assert first is not None
    assert alike(["VERENIGING", "verenigingen"], ["", ""], {first.key}) is None


def test_whole_sentences_are_left_alone() -> None:
    long = "Iedereen in onze gemeente kan in zijn eigen buurt terecht met een vraag"
    assert alike([long, f"{long}."], ["", ""]) is None


def test_a_suggestion_can_be_judged_at_a_glance() -> None:
    found = alike(["Klas", "klassen", "Klasse", "klas.", "KLAS", "klas!"], [""] * 6)
    assert found is not None
    assert found.members == (0, 1, 2, 3)


def test_a_stem_is_never_empty() -> None:
    assert stem("De") == "de"
    assert stem("in het") == "inhet"
