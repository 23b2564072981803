"""Promises of names of files, of the line for the RIS, and of what import says."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.settings import Publicity
from workshop.texts import handing_over as words
from workshop.texts.handing_over import NameFacts, RisFacts

FACTS: Final = NameFacts("2026-11-12", "Waarden", "Voorbeeldstad", "v1")
RIS: Final = RisFacts(
    "Waarden", "2026-11-12", "Voorbeeldstad", Publicity.PUBLIC, "Akkoord aanwezigen, versie 1"
)
FORBIDDEN: Final = set('<>:"/\\|?*') | {chr(code) for code in (*range(32), 127)}
DEVICES: Final = {"con", "prn", "aux", "nul", "com1", "lpt9"}


# --- names of files ------------------------------------------------------------------------


def test_the_usual_name_says_when_what_and_which_version() -> None:
    name = words.file_name(FACTS, "verslag", "pdf")
    assert name == "2026-11-12 dialoogavond Waarden verslag v1.pdf"
    concept = replace(FACTS, version=words.version(2, is_sealed=False))
    assert words.file_name(concept, "kompas", "pdf").endswith("kompas concept 2.pdf")
    assert words.version(3, is_sealed=True) == "v3"


def test_a_pattern_of_ones_own_names_the_parts() -> None:
    pattern = "{gemeente}_{soort}-{datum}"
    assert words.file_name(FACTS, "verslag", "md", pattern) == "Voorbeeldstad_verslag-2026-11-12.md"


@pytest.mark.parametrize(
    "pattern",
    ["", "{datum}", "{soort} {zaal}", "map/{soort}", "{soort}?", "{soort} {datum", "{soort}}{"],
)
def test_what_is_no_pattern_counts_as_not_set(pattern: str) -> None:
    assert not words.is_pattern(pattern)
    assert words.file_name(FACTS, "verslag", "pdf", pattern) == (
        words.file_name(FACTS, "verslag", "pdf")
    )


def test_under_the_field_stands_an_example_or_what_is_wrong() -> None:
    assert words.example(FACTS, "{soort}") == "Bijvoorbeeld: verslag.pdf"
    assert words.example(FACTS, "").endswith("2026-11-12 dialoogavond Waarden verslag v1.pdf")
    assert words.example(FACTS, "{datum}") == words.PATTERN_WRONG


def test_a_name_that_windows_keeps_for_a_device_gets_its_kind_before_it() -> None:
    device = replace(FACTS, title="CON")
    assert words.file_name(device, "verslag", "pdf", "{titel}.{soort}") == (
        "verslag CON.verslag.pdf"
    )
    assert words.file_name(FACTS, "nul", "pdf", "{soort}") == "nul nul.pdf"
    nobody = NameFacts("", "..", "", "")
    assert words.file_name(nobody, "verslag", "pdf", "{titel}{soort}") == "verslag.pdf"


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=80))
def test_whatever_people_type_every_system_takes_the_name(
    title: str, municipality: str, pattern: str
) -> None:
    facts = NameFacts("2026-11-12", title, municipality, "v1")
    for given_pattern in (words.PATTERN, "{titel}{soort}", pattern, f"{pattern}{{soort}}"):
        name = words.file_name(facts, "verslag", "pdf", given_pattern)
        stem, _, ending = name.rpartition(".")
        assert ending == "pdf"
        assert not FORBIDDEN & set(name)
        assert len(name.encode()) <= 220
        assert stem
        assert stem == stem.strip(" .")
        assert name.partition(".")[0].strip().casefold() not in DEVICES


# --- the line for the RIS ------------------------------------------------------------------


def test_the_line_holds_title_type_date_item_and_publicity() -> None:
    assert words.ris_line(RIS) == (
        "Waarden, Gemeente Voorbeeldstad | Verslag dialoogavond (Akkoord aanwezigen, versie 1)"
        " | 12-11-2026 | nog geen agendapunt | Openbaar"
    )
    adopted = replace(RIS, council_date="2026-12-03", item="7b")
    assert " | raadsvergadering 03-12-2026, agendapunt 7b | " in words.ris_line(adopted)


@given(st.text(), st.text(), st.sampled_from(Publicity))
def test_it_is_one_line_of_five_parts_whatever_people_type(
    title: str, item: str, publicity: Publicity
) -> None:
    facts = replace(RIS, title=title, item=item, council_date="2026-12-03", publicity=publicity)
    line = words.ris_line(facts)
    assert len(line.split(" | ")) == 5
    assert len(line.splitlines()) == 1


# --- taken over ----------------------------------------------------------------------------


def test_a_title_says_once_that_it_was_taken_over() -> None:
    assert words.taken_over("Waarden") == "Waarden (overgenomen)"
    assert words.taken_over("Waarden (overgenomen)") == "Waarden (overgenomen)"


def test_it_is_told_what_came_along_and_what_this_is_not() -> None:
    told = words.imported("b.dialoog", "Waarden (overgenomen)", "2026-11-12", 1, 45)
    first, second = told.splitlines()
    assert first == (
        "De avond staat in b.dialoog: ‘Waarden (overgenomen)’ van 12 november 2026, met"
        " 1 gezamenlijk antwoord en 45 deelnemers."
    )
    assert second.startswith("Dit is een nieuwe avond, niet het verzegelde verslag.")


def test_a_sealed_report_is_named_after_its_session_unless_there_is_a_pattern() -> None:
    assert words.sealed_name("avond", 2, adopted=False) == "avond-verslag-v2.pdf"
    assert words.sealed_name("avond", 2, adopted=True) == "avond-verslag-v2-vastgesteld.pdf"
    facts = words.NameFacts("2026-03-11", "Waarden", "Stad", "v2")
    pattern = "{datum} {soort} {versie}"
    assert words.sealed_by_pattern(facts, pattern, adopted=False) == "2026-03-11 verslag v2.pdf"
    adopted = words.sealed_by_pattern(facts, pattern, adopted=True)
    assert adopted == "2026-03-11 verslag vastgesteld v2.pdf"
