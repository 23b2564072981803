"""Promises of the words around agreement, seal and adoption."""

from __future__ import annotations

from workshop.domain.events import Adoption
from workshop.texts.ui import account as words

AT = "2026-03-12T19:12:00+00:00"


def test_those_present_are_counted_beside_the_seats_if_these_are_known() -> None:
    assert words.present_of(1, None) == "1 deelnemer"
    assert words.present_of(45, 47) == "45 deelnemers, 47 raadszetels"


def test_a_fingerprint_stands_in_rows_of_four_groups() -> None:
    rows = words.in_rows("7f2a91c4" * 8).split("\n")
    assert rows == ["7F2A  91C4  7F2A  91C4"] * 4


def test_the_status_is_the_one_of_the_title_page() -> None:
    assert words.status(1, None) == "Akkoord aanwezigen, versie 1"
    adopted = words.status(1, Adoption("2026-03-26", "7"))
    assert adopted.startswith("Vastgesteld door de raad")
    assert words.sealed_at(1, None, AT).endswith("Verzegeld op 12 maart 2026, 20:12.")
    assert words.reopened(2, AT, "naam") == "Versie 2 begon op 12 maart 2026, 20:12, omdat: naam"


def test_a_decision_says_day_item_and_whether_it_was_changed() -> None:
    plain = words.decided(Adoption("2026-03-26", "7"))
    assert plain == "Ongewijzigd vastgesteld op 26 maart 2026, agendapunt 7."
    changed = words.decided(Adoption("2026-03-26", "7", "2026-31", changed=True))
    assert changed == "Gewijzigd vastgesteld op 26 maart 2026, agendapunt 7, besluit 2026-31."


def test_what_comes_first_is_numbered() -> None:
    said = words.in_order().replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith("1 Lees het verslag samen.  2 ")
    assert said.endswith("  4 Print het. Zij tekenen op papier.")


def test_a_meeting_before_the_evening_is_refused_with_its_day() -> None:
    assert words.too_early("2026-03-12").startswith("Kan niet: de avond was op 12 maart 2026.")


def test_comments_come_first() -> None:
    assert words.comments_first(2) == "Kan nog niet: 2 opmerkingen hebben nog geen antwoord."


def test_reopening_names_the_next_version() -> None:
    assert "versie 2" in words.afterwards(1)
    assert words.reopen_as(2) == "Heropen als versie 2"


def test_of_several_seals_each_fingerprint_has_a_number() -> None:
    assert words.fingerprint_of(1, 1) == words.FINGERPRINT
    assert words.fingerprint_of(2, 3) == "Vingerafdruk van zegel 2 van 3"


def test_what_belongs_to_a_key_file_names_it() -> None:
    assert words.password_of("zegel.p12") == "Wachtwoord van het zegel zegel.p12"
    assert words.drop_key("zegel.p12") == "Haal weg: zegel.p12"
