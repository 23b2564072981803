"""What a card says."""

from __future__ import annotations

from workshop.domain.settings import Attribution
from workshop.texts import cards as words


def test_only_what_is_known_stands_above() -> None:
    assert words.above("", "", practice=False) == ""
    assert words.above("Raadzaal", "", practice=False) == "Wifi: Raadzaal"
    assert words.above("", "4821", practice=False) == "Avondcode: 4821"
    assert words.above("Raadzaal", "4821", practice=True) == (
        "Oefenavond · Wifi: Raadzaal · Avondcode: 4821"
    )


def test_an_unnamed_card_calls_the_code_nobodys() -> None:
    assert words.code_label(Attribution.ANONYMOUS) == "Code"
    assert words.code_label(Attribution.GROUP) == words.code_label(Attribution.NAME) == "Jouw code"


def test_small_sentences() -> None:
    assert words.title("Zorg") == "Kaartjes: Zorg"
    assert words.number(7) == "Kaart 7"
    assert words.opens("1.2.3.4:80") == "QR-code. Opent 1.2.3.4:80 op een tablet of telefoon."
    assert words.printed("k.pdf", []) == "De kaartjes staan in k.pdf."
