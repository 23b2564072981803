"""Promises of the words that come before an erasure."""

from __future__ import annotations

from workshop.domain.settings import ErasureCategory
from workshop.pictures.standing import Standing, StandingPicture
from workshop.texts.ui import erase as words


def test_every_ground_has_a_name() -> None:
    assert set(words.CATEGORIES) == set(ErasureCategory)


def test_what_goes_is_said_before() -> None:
    text = words.sure("Dorpsstraat", is_person=False, is_nameless=False)
    assert text == "Alle teksten met ‘Dorpsstraat’ verdwijnen voorgoed."
    person = words.sure("Jan", is_person=True, is_nameless=False)
    assert person == "Alle woorden van Jan verdwijnen voorgoed, en de naam zelf ook."
    name = words.sure("Jan", is_person=True, is_nameless=True)
    assert name == "De naam Jan verdwijnt voorgoed."


def test_every_kind_of_place_is_said_with_its_step() -> None:
    for kind in Standing:
        assert words.place(StandingPicture(kind, "Nabij", "Waarden")).endswith(" · Waarden")
    assert words.place(StandingPicture(Standing.CLUSTER, "Nabij", "Waarden")) == (
        "In cluster ‘Nabij’ · Waarden"
    )
    assert words.place(StandingPicture(Standing.SOURCE, "Nabij", "Waarden")) == (
        "Als bron bij ‘Nabij’ · Waarden"
    )
    assert words.place(StandingPicture(Standing.JOINT, "x" * 60)) == (
        f"In het gezamenlijke antwoord ‘{'x' * 40}…’"
    )
    assert words.place(StandingPicture(Standing.TITLE)) == "Op de titelpagina"


def test_places_are_lines_and_hidden_ones_are_never_counted() -> None:
    assert words.places(()) == (words.STANDS_NOWHERE, words.NOT_COUNTED)
    one = StandingPicture(Standing.WALL, "", "Waarden")
    assert words.places((one,)) == (
        "Tussen de antwoorden · Waarden",
        words.ALSO_IN_REPORT,
        words.NOT_COUNTED,
    )
    assert words.places((one,) * 9)[-3] == "en nog op 1 plek"
