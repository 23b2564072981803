"""Promises of the two pages for residents: plain, whole where it fits, and about nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from workshop.domain.settings import Publicity
from workshop.pictures.report_data import AgreementLine, InvolvementLine, PledgeLine
from workshop.report.outline.blocks import Bullets, Compass, Gap, Heading, Note, Paragraph, Words
from workshop.report.outline.residents import Room, residents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.pictures.report_data import ReportData

LARGE: Final = Room(6_000, 3_000)
HEADINGS: Final = [
    "Wat was dit voor avond?",
    "Wat schreven de aanwezigen samen op?",
    "Waarover waren ze het niet eens?",
    "Wat gebeurt er nu?",
    "Hoe kunt u reageren?",
]


def said(data: ReportData, room: Room = LARGE) -> list[str]:
    return list(_said(data, room))


def _said(data: ReportData, room: Room) -> Iterator[str]:
    for block in residents(data, room).blocks:
        match block:
            case Heading(text=text) | Paragraph(text) | Note(text) | Words(text) | Gap(text=text):
                yield text
            case Bullets(items):
                yield from items
            case Compass(sentences):
                yield from (
                    f"{line.label} {'; '.join(line.texts)}"
                    for each in sentences
                    for line in each.lines
                )
            case _:
                pytest.fail(f"no block for these pages: {block}")


@pytest.mark.parametrize("data", [samples.full(), samples.empty(), samples.hostile()])
def test_the_same_five_questions_are_answered_on_every_evening(data: ReportData) -> None:
    found = [
        each.text
        for each in residents(data, LARGE).blocks
        if isinstance(each, Heading) and each.level == 2
    ]
    assert found == HEADINGS


def test_it_says_who_talked_when_about_what_and_that_nothing_was_decided() -> None:
    text = said(samples.full())
    assert (
        "Op 12 november 2026 praatten 19 raadsleden van de gemeente Voorbeeldstad met elkaar over"
        " ‘Jeugd en gezin’." in text
    )
    assert "Deze avond is geen raadsvergadering. Er zijn geen besluiten genomen." in text
    assert "Vanuit Vertrouwen" in text


def test_no_name_of_anybody_stands_in_it() -> None:
    data = replace(
        samples.named(),
        pledges=(PledgeLine("Wethouder Naam", "Raadslid Ander", "Een brief", "1 juni"),),
        agreements=(AgreementLine("We praten verder", "Raadslid Derde", "In mei"),),
    )
    text = "\n".join(said(data))
    assert "Een brief (termijn: 1 juni)" in text
    assert "We praten verder (termijn: In mei)" in text
    people = {each.name for each in data.attendance.attendees}
    people |= {data.chair, data.clerk, data.facilitator, "Wethouder Naam"}
    assert not [name for name in (*people, "Raadslid Ander", "Raadslid Derde") if name in text]


def test_who_arranges_involvement_is_not_told_and_gaps_are_left_out() -> None:
    data = samples.full()
    (programme,) = data.programmes
    first, *others = programme.steps
    line = InvolvementLine("Welke waarden", "", "Een gesprek.", "", "Ambtenaar Naam")
    empty = replace(others[0], involvement=InvolvementLine("", "", "", "", "Ambtenaar Naam"))
    steps = (replace(first, involvement=line), empty, *others[1:])
    text = said(replace(data, programmes=(replace(programme, steps=steps),)))
    assert "Waarover: Welke waarden. Hoe: Een gesprek." in text
    assert "Ambtenaar Naam" not in "\n".join(text)


def test_what_does_not_fit_is_counted_and_the_whole_report_is_named() -> None:
    text = said(samples.full(), Room(30, 200))
    assert "Hier staat er 1 van de 2, omdat niet alles past." not in said(samples.full())
    assert any("past" in each for each in text)
    assert "Dat past hier niet. Het staat in het hele verslag." in said(samples.full(), Room(0, 0))
    assert text[-1] == "Het hele verslag: vraag ernaar bij de griffie."


def test_without_a_koppeltabel_it_says_what_each_step_gave() -> None:
    assert "Waarden: Vertrouwen" in said(short_evening())
    assert "Er is deze avond nog niets samen opgeschreven." in said(samples.empty())
    assert "Er zijn geen verschillen van mening opgeschreven." in said(samples.empty())


def test_the_state_is_told_in_plain_words() -> None:
    assert (
        "De aanwezigen vinden dat het verslag de avond goed weergeeft. Het is nog niet vastgesteld"
        " door de raad." in said(samples.full())
    )
    adopted = said(samples.adopted())
    assert "De raad heeft het verslag gewijzigd vastgesteld op 3 december 2026." in adopted
    assert adopted[-1].startswith("Het hele verslag: bij de stukken van de raadsvergadering van 3")
    concept = said(samples.empty())
    assert "Concept 1. Deze tekst kan nog veranderen." in concept


def test_a_closed_meeting_sends_nobody_to_the_report() -> None:
    text = said(replace(samples.full(), publicity=Publicity.CLOSED))
    assert "Oefenavond. Dit is alleen om te oefenen. Besloten vergadering. Deel dit pas" in text[2]
    assert text[-1] == "Het hele verslag: vraag de griffie wat daarvan openbaar is."


def test_a_title_of_any_length_leaves_room() -> None:
    text = said(replace(samples.full(), title="W" * 2_000))
    assert text[0] == "W" * 150 + "…"
