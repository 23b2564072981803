"""Opening, attendance with times, aim, house rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.outline.reading import gaps, section, told
from workshop.domain.settings import Presence
from workshop.pictures.report_data import Attendee
from workshop.report.outline import outline
from workshop.report.outline.blocks import Facts, Numbered, Paragraph, Table
from workshop.report.outline.opening import presence

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData

HERE, LEFT = Presence.PRESENT, Presence.LEFT
NOTICE, AWAY = Presence.ABSENT_WITH_NOTICE, Presence.ABSENT


def at(clock: str) -> str:
    """A time of the evening, an hour later in the room."""
    return f"2026-11-12T{clock}:00.000Z"


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([], "niet genoteerd"),
        ([("18:30", HERE)], "aanwezig"),
        ([("18:10", HERE)], "aanwezig"),
        ([("18:45", HERE)], "kwam 19:45"),
        ([("18:10", AWAY), ("18:45", HERE)], "kwam 19:45"),
        ([("18:00", NOTICE), ("18:20", HERE)], "aanwezig"),
        ([("18:30", HERE), ("20:15", LEFT)], "aanwezig, ging 21:15"),
        ([("18:45", HERE), ("20:15", LEFT)], "kwam 19:45, ging 21:15"),
        (
            [("18:30", HERE), ("20:15", LEFT), ("20:40", HERE)],
            "aanwezig, ging 21:15, terug 21:40",
        ),
        ([("20:15", LEFT)], "ging 21:15"),
        ([("18:30", NOTICE)], "afwezig met bericht"),
        ([("18:30", AWAY)], "afwezig"),
        ([("18:30", HERE), ("19:00", AWAY)], "aanwezig, afwezig vanaf 20:00"),
        ([("18:30", HERE), ("18:40", HERE)], "aanwezig"),
    ],
)
def test_the_list_says_when_somebody_came_and_went(
    records: list[tuple[str, Presence]], said: str
) -> None:
    person = Attendee(
        "Raadslid", "", "raadslid", tuple((at(clock), each) for clock, each in records)
    )
    assert presence(person, samples.full()) == said


def test_without_a_beginning_only_a_note_of_absence_tells_who_came_later() -> None:
    data = replace(samples.full(), began_at="")
    came = Attendee("Een", "", "raadslid", ((at("18:00"), AWAY), (at("18:45"), HERE)))
    there = Attendee("Twee", "", "raadslid", ((at("18:45"), HERE),))
    assert presence(came, data) == "kwam 19:45"
    assert presence(there, data) == "aanwezig"


def test_a_time_on_another_day_has_its_date() -> None:
    person = Attendee("Een", "", "raadslid", ((at("18:30"), HERE), ("2026-11-13T08:00:00Z", LEFT)))
    assert presence(person, samples.full()) == "aanwezig, ging 13 november 2026, 09:00"


def attendance(data: ReportData) -> Table:
    (table,) = [each for each in section(outline(data), "aanwezig") if isinstance(each, Table)]
    return table


def test_everybody_with_a_name_is_listed_with_group_and_role() -> None:
    table = attendance(samples.full())
    assert table.header == ("Naam", "Fractie", "Rol", "Aanwezig")
    assert len(table.rows) == 21
    assert table.rows[0] == ("Raadslid 01", "Fractie Haven", "raadslid", "aanwezig")
    assert table.note.startswith("Bij ‘niet genoteerd’")


def test_the_council_is_counted_and_roles_without_names_too() -> None:
    words = told(section(outline(samples.full()), "aanwezig"))
    assert "Er waren 19 raadsleden aanwezig. De raad heeft 23 zetels." in words
    assert "Verder aanwezig, zonder naam in dit verslag: ambtenaar (2) en inwoner (1)." in words


def test_one_council_member_is_one() -> None:
    found = replace(samples.full().attendance, council_present=1, seats=None)
    words = told(section(outline(replace(samples.full(), attendance=found)), "aanwezig"))
    assert "Er was 1 raadslid aanwezig. Het aantal zetels van de raad is niet ingevuld." in words


def test_the_opening_names_time_and_people() -> None:
    blocks = section(outline(samples.full()), "opening")
    assert Paragraph("De dialoogavond van 12 november 2026 begon om 19:30.") in blocks
    (facts,) = [dict(each.pairs) for each in blocks if isinstance(each, Facts)]
    assert facts == {
        "Datum": "12 november 2026",
        "Plaats": "Raadzaal",
        "Begin": "19:30",
        "Gespreksleider": "Gespreksleider A",
        "Voorzitter van de raad": "Voorzitter C",
        "Griffier": "Griffier B",
    }


def test_chair_and_clerk_are_those_of_the_agreement_if_nobody_filled_them_in() -> None:
    blocks = section(outline(short_evening()), "opening")
    (facts,) = [dict(each.pairs) for each in blocks if isinstance(each, Facts)]
    assert facts["Voorzitter van de raad"] == "De voorzitter"
    assert facts["Griffier"] == "De griffier"
    assert facts["Gespreksleider"] == "niet ingevuld"


def test_what_nobody_filled_in_shows_as_a_gap() -> None:
    report = outline(samples.empty())
    assert gaps(section(report, "opening")) == [
        "De begintijd is niet vastgelegd: er is geen stap begonnen."
    ]
    assert told(section(report, "opening")).count("niet ingevuld") == 6
    assert gaps(section(report, "aanwezig")) == ["De presentielijst is leeg."]
    assert gaps(section(report, "doel")) == [
        "Er is geen thema ingevuld.",
        "Deze avond had geen programma.",
    ]
    assert gaps(section(report, "spelregels")) == ["Er zijn geen spelregels vastgelegd."]


def test_house_rules_are_numbered_and_excluding_groups_is_said() -> None:
    blocks = section(outline(replace(samples.full(), as_person=True)), "spelregels")
    assert Numbered(samples.full().house_rules) in blocks
    assert "Daarom is er geen beeld per fractie." in told(blocks)
    assert "per fractie" not in told(section(outline(samples.full()), "spelregels"))


def test_the_aim_names_the_programmes() -> None:
    words = told(section(outline(samples.full()), "doel"))
    assert "Het thema was ‘Jeugd en gezin’." in words
    assert "De avond volgde het programma ‘Visie op het sociaal domein’ (5 stappen)." in words
