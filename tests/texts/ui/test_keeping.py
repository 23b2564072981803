"""Promises of the words of *Antwoorden bewaren*."""

from __future__ import annotations

from workshop.domain.keeping import Decision, Hold, Kept
from workshop.pictures.copies import CopyPicture
from workshop.texts.ui import keeping as words

AT = "2026-11-12T20:58:00.000+00:00"


def test_every_choice_has_its_words() -> None:
    for each in (words.CHOICES, words.MEANS, words.DECIDED, words.DECIDE, words.BUSY_WITH):
        assert set(each) == set(Kept)
    assert set(words.SURE) == set(words.FOR_GOOD) == set(Kept) - {Kept.WHOLE}


def test_a_decision_says_when_and_by_whom() -> None:
    decision = Decision(1, Kept.NAMELESS, "B.2", "besluit 14", "Gijs", AT, {})
    assert words.decided(decision) == (
        "Bewaard zonder namen. Besloten op 12 november 2026, 21:58, door Gijs."
    )
    nobody = Decision(1, Kept.WHOLE, "B.2", "besluit 14", "", AT, {})
    assert words.decided(nobody) == "Bewaard. Besloten op 12 november 2026, 21:58."


def test_a_hold_says_since_when_and_why() -> None:
    assert words.held(Hold("zaak 14", AT)) == (
        "Woo-verzoek loopt sinds 12 november 2026, 21:58: zaak 14. Er mag niets weg."
    )
    assert ":58." in words.held(Hold("", AT))


def test_a_few_copies_are_named_and_of_more_how_many() -> None:
    assert words.copies(()) == ""
    few = words.copies([CopyPicture("stick", "/usb")])
    assert few == f"{words.COPIES}\nUSB-stick: /usb"
    many = words.copies([CopyPicture("csv", f"/{number}.csv") for number in range(8)])
    assert many.endswith("\nen nog 2")
    assert many.count("Export (csv)") == 6


def test_a_statement_is_proposed_beside_its_evening() -> None:
    assert words.statement_file("avond") == "avond-verklaring-van-vernietiging.pdf"
