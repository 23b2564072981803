"""Promises of the words on the poster and on the pages for residents."""

from __future__ import annotations

import re

from workshop.texts import residents
from workshop.texts.dates import day_month_year
from workshop.texts.outline import poster


def test_whose_poster_it_is_and_of_when() -> None:
    assert poster.of("Gemeente Voorbeeldstad", "2026-11-12") == (
        "Gemeente Voorbeeldstad, 12 november 2026"
    )
    assert poster.of("Gemeente Voorbeeldstad", "") == "Gemeente Voorbeeldstad"


def test_a_rehearsal_says_so_before_its_state() -> None:
    assert poster.state("Concept 1", "Nog niet.", practice=False) == "Concept 1. Nog niet."
    said = poster.state("Concept 1", "Nog niet.", practice=True)
    assert said == f"{poster.PRACTICE} Concept 1. Nog niet."


def test_one_council_member_is_one() -> None:
    name = "Gemeente Voorbeeldstad"
    assert residents.met("2026-11-12", name, "", 1) == (
        "Op 12 november 2026 praatte 1 raadslid van de gemeente Voorbeeldstad met elkaar."
    )
    assert residents.met("", name, "zorg", 0) == (
        "Op deze avond praatten raadsleden van de gemeente Voorbeeldstad met elkaar over ‘zorg’."
    )


def test_under_the_title_stands_for_whom_it_is() -> None:
    assert residents.subtitle("2026-11-12") == (
        "Voor inwoners. Dialoogavond van de gemeenteraad, 12 november 2026"
    )
    assert residents.subtitle("") == "Voor inwoners. Dialoogavond van de gemeenteraad"


def test_a_term_is_told_if_there_is_one() -> None:
    assert residents.due("Een brief", "") == "Een brief"
    assert residents.due("Een brief", "1 juni") == "Een brief (termijn: 1 juni)"
    assert residents.due("Er komt een brief.", "1 juni") == "Er komt een brief (termijn: 1 juni)"


def test_what_is_left_out_is_counted() -> None:
    assert residents.part_of(0, 3) == "Dat past hier niet. Het staat in het hele verslag."
    assert residents.part_of(1, 3) == "Hier staat er 1 van de 3, omdat niet alles past."
    assert residents.part_of(2, 3) == "Hier staan er 2 van de 3, omdat niet alles past."


def test_the_council_adopts_with_or_without_a_change() -> None:
    assert residents.adopted("2026-12-03", changed=False).endswith(
        "vastgesteld op 3 december 2026."
    )
    assert "gewijzigd vastgesteld" in residents.adopted("2026-12-03", changed=True)


def test_where_the_whole_report_is() -> None:
    with_item = residents.whole("2026-12-03", "7b", closed=False)
    assert with_item.endswith("raadsvergadering van 3 december 2026, agendapunt 7b.")
    assert residents.whole("2026-12-03", "", closed=False).endswith("3 december 2026.")
    assert residents.whole("", "", closed=False).endswith("vraag ernaar bij de griffie.")
    assert "openbaar" in residents.whole("2026-12-03", "7b", closed=True)


def test_a_day_as_a_spreadsheet_reads_it() -> None:
    assert day_month_year("2026-11-02") == "02-11-2026"
    assert day_month_year("") == ""


def test_residents_are_called_u_in_short_sentences_without_words_of_the_trade() -> None:
    said = [each for name, each in vars(residents).items() if name.isupper()]
    said += [
        residents.react("Gemeente Voorbeeldstad"),
        residents.met("2026-11-12", "Gemeente Voorbeeldstad", "zorg", 45),
        residents.whole("2026-12-03", "7b", closed=False),
        residents.part_of(2, 3),
        residents.concept("Concept 2"),
    ]
    text = " ".join(each for each in said if isinstance(each, str))
    assert not re.search(r"\b(je|jij|jouw|jullie)\b", text)
    assert not re.search("koppeltabel|fractie|openbaarheid|zegel|akkoord|motie|griffier", text)
    assert max(len(each.split()) for each in re.split(r"(?<=[.?:]) ", text)) <= 18
