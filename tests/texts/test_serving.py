"""What `serve` says, and what a tablet is told that asks for what it cannot get."""

from __future__ import annotations

import pytest

from workshop.texts import serving
from workshop.texts.tablet_refusals import SAY


def test_one_network_is_said_in_one_line() -> None:
    told = serving.opened("Waarden", ["192.168.8.2:8080"], "4712").splitlines()
    assert told == [
        "‘Waarden’ is open voor tablets.",
        "Adres voor de tablets: 192.168.8.2:8080",
        "Avondcode: 4 7 1 2",
        "Stoppen: Ctrl C. De avond blijft bewaard.",
    ]


def test_several_networks_are_listed() -> None:
    told = serving.opened("Waarden", ["192.168.8.2:8080", "10.0.0.3:8080"], "4712")
    assert "  192.168.8.2:8080\n  10.0.0.3:8080\n" in told


def test_without_a_network_it_says_what_to_do() -> None:
    assert serving.NO_NETWORK in serving.opened("Waarden", [], "4712")


@pytest.mark.parametrize("sentence", SAY.values())
def test_a_refusal_says_what_to_do_and_blames_nobody(sentence: str) -> None:
    assert sentence.endswith(".")
    assert not {"Fout", "ongeldig", "helaas", "sessie"} & set(sentence.split())
    assert "!" not in sentence
