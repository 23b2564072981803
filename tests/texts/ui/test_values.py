"""Sentences of the desk of the value model."""

from __future__ import annotations

from workshop.texts.ui import values as words


def test_values_that_were_not_weighed_are_named() -> None:
    assert words.not_weighed(()) == ""
    assert words.not_weighed(("Veiligheid",)) == (
        "Veiligheid is nog niet gewogen. Bespreek die eerst, of noteer waarom niet."
    )
    assert words.not_weighed(("Welzijn", "Vrijheid", "Veiligheid")) == (
        "Welzijn, Vrijheid en Veiligheid zijn nog niet gewogen."
        " Bespreek ze eerst, of noteer waarom niet."
    )
    assert words.not_weighed(tuple(words.NAMES.values())).startswith("De vijf waarden zijn")


def test_weighed_values_and_further_norms_are_counted() -> None:
    assert words.weighed(4) == "4 van de 5 waarden gewogen"
    assert words.more(2) == "en 2 meer"
    assert words.more(0) == ""
    assert words.open_value("Welzijn") == "Welzijn: ga naar de stap"


def test_the_radar_is_told_in_numbers_and_a_tension_by_its_values() -> None:
    assert words.weighing(1) == "Weging, 1 raadslid"
    assert words.radar_name([("Gelijkheid", 22), ("Vrijheid", 19)]) == (
        "Weging: Gelijkheid 22 en Vrijheid 19"
    )
    asked = "waardemodel.dilemmas.eigen.gelijkheid-vrijheid"
    assert words.tension(asked) == "Spanning: gelijkheid en vrijheid"
    assert words.tension("ander.dilemma.eigen") == "Spanning"
