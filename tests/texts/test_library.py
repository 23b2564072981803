"""Promises of what is said with a card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from workshop.domain.card import Card, CardCheck, CardGroup, CardId, CardKind
from workshop.domain.programme import Source
from workshop.pictures.library import CardFound, CardPicture, CardSearch
from workshop.texts import library as words

CARD = Card(CardId("fiets"), "Wie krijgt een fiets?", "Een fiets.", "Tekst.", date(2023, 6, 1))
SHOWN = CardPicture(CARD, "Proefwet")
FOUND = CardFound(SHOWN, (), "Een fiets.", ())


@pytest.mark.parametrize(
    ("law", "check", "said"),
    [
        (True, None, "Peildatum 1 juni 2023. Controleer de geldende wet."),
        (False, None, "Peildatum 1 juni 2023. Nog niet gecontroleerd."),
        (
            True,
            CardCheck(date(2023, 1, 1), "x"),
            "Peildatum 1 juni 2023. Controleer de geldende wet.",
        ),
        (
            True,
            CardCheck(date(2026, 3, 3), "griffie"),
            "Peildatum 1 juni 2023. Gecontroleerd op 3 maart 2026 door griffie.",
        ),
    ],
)
def test_of_when_it_is_and_who_looked(law: bool, check: CardCheck | None, said: str) -> None:
    assert words.as_of(replace(CARD, law=law), check) == said


def test_where_it_comes_from() -> None:
    one, two = Source("Boek", "Deel 1", 2023), Source("Krant")
    assert words.sources(()) == ""
    assert words.sources((one,)) == "Bron: Boek, Deel 1 (2023)"
    assert words.sources((one, two)) == "Bronnen: Boek, Deel 1 (2023); Krant"
    ours = replace(SHOWN, card=replace(CARD, aid=True, sources=(two,)), is_own=True)
    assert words.origin(ours) == ("Kaart van de gemeente.", words.AID, "Bron: Krant")
    assert words.origin(SHOWN) == ()


@pytest.mark.parametrize(
    ("search", "said"),
    [
        (CardSearch(), "Niets gevonden. Typ een ander woord."),
        (CardSearch((FOUND,), is_nearest=True), "Niets gevonden. Dit lijkt er het meest op."),
        (CardSearch((FOUND,)), ""),
        (
            CardSearch((FOUND,), (("fets", "fiets"), ("zorgwet", "zorg wet"))),
            "Gezocht op ‘fiets’ en ‘zorg wet’.",
        ),
    ],
)
def test_how_it_was_read(search: CardSearch, said: str) -> None:
    assert words.result(search) == said


def test_on_the_command_line() -> None:
    group = CardGroup("proef", "Proefwet", CardKind.LAW, 1, (CARD,))
    assert words.group_lines(group).split("\n")[0] == "Wetten: Proefwet"
    own = words.group_lines(replace(group, is_own=True))
    assert own.split("\n")[0] == "Wetten: Proefwet (kaart van de gemeente)"
    assert own.endswith("Wie krijgt een fiets?")
    assert words.is_right(group) == "Deze kaarten kloppen: proef, Proefwet (1)"
    assert words.taken(0) == "Er was niets nieuws."
    assert words.taken(2) == "Overgenomen: 2."
    assert words.shared(1, Path("x.json")) == "1 controle staat in x.json."
    assert words.too_much(Path("map")).startswith("In map staan te veel kaarten.")


def test_a_whole_card_leaves_out_what_it_has_not() -> None:
    assert words.whole(CARD, None).split("\n\n") == [
        "Wie krijgt een fiets?",
        "Een fiets.",
        "Tekst.",
        "Peildatum 1 juni 2023. Nog niet gecontroleerd.",
    ]
    full = replace(CARD, check="De prijs.", aid=True, sources=(Source("Krant"),))
    assert words.whole(full, None).split("\n\n")[3:6] == [
        "Let op: De prijs.",
        words.AID,
        "Bron: Krant",
    ]


def test_every_kind_has_a_name() -> None:
    assert set(words.KINDS) == set(CardKind)
