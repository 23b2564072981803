"""The gathering in ORI-A: what happened, who was there, and nothing that was not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.archive.schemas import ORI_A, faults, names, texts
from tests.report.archive.sources import EVENINGS, EVERYTHING, crowd, destroyed, source
from tests.report.exports import samples
from workshop.domain.settings import Presence, Publicity
from workshop.pictures.report_data import Attendance, Attendee, ReportData
from workshop.report.archive.ori_a import ori_a
from workshop.report.archive.ori_a_people import spans
from workshop.report.archive.pieces import pieces
from workshop.report.archive.source import ArchiveSource

BEGAN, LEFT, BACK = (f"2026-11-12T{at}:00.000Z" for at in ("18:30", "20:15", "20:40"))


def made(data: ReportData, facts: ArchiveSource | None = None) -> bytes:
    given = facts or source(data)
    return ori_a(given, pieces(given, with_session=False))


@pytest.mark.parametrize("name", EVENINGS)
def test_no_evening_has_a_vote_or_a_decision(name: str) -> None:
    found = names(made(EVENINGS[name]()))
    for word in ("stemming", "besluit", "neemtDeelAanStemming", "spreektTijdensSpreekfragment"):
        assert word not in found


def test_the_gathering_says_that_it_was_no_council_meeting() -> None:
    document = made(samples.full())
    assert texts(document, "vergadering/type/begripLabel", ORI_A) == [
        "Dialoogavond (geen raadsvergadering)"
    ]
    (about,) = texts(document, "vergadering/toelichting", ORI_A)
    assert "geen besluiten genomen" in about
    assert "geen stemming" in about
    assert "oefenavond" in about  # which the sample is
    assert texts(document, "vergadering/naam", ORI_A)[0].startswith("OEFENING: ")


def test_a_group_that_was_erased_is_none() -> None:
    document = made(destroyed())
    assert texts(document, "fractie/naam", ORI_A) == ["Noord"]
    assert texts(document, "aanwezigeDeelnemer/isNatuurlijkPersoon/naam/achternaam", ORI_A)[:2] == [
        "[verwijderd]",
        "[verwijderd]",
    ]


def test_times_are_those_of_the_room() -> None:
    document = made(samples.full())
    assert texts(document, "vergadering/datum", ORI_A) == ["2026-11-12"]
    assert texts(document, "vergadering/aanvang", ORI_A) == ["2026-11-12T19:30:00+01:00"]
    assert texts(document, "vergadering/einde", ORI_A) == ["2026-11-12T21:58:00+01:00"]


def test_an_account_that_was_sealed_later_tells_nothing_of_the_end() -> None:
    later = replace(samples.full(), ended_at="2026-11-16T09:00:00.000Z")
    assert texts(made(later), "vergadering/einde", ORI_A) == []


def test_steps_are_items_in_order_with_what_was_left_out() -> None:
    document = made(samples.full())
    assert texts(document, "agendapunt/naam", ORI_A) == [
        *("Waarden", "Koppeltabel", "Beelden", "Geld", "Later")
    ]
    assert texts(document, "agendapunt/volgnummer", ORI_A) == ["1", "2", "3", "4", "5"]
    told = ["true", "true", "true", "false", "false"]
    assert texts(document, "agendapunt/indicatieBehandeld", ORI_A) == told
    assert "Overgeslagen: Te weinig tijd" in texts(document, "agendapunt/omschrijving", ORI_A)[3]


def test_only_a_closed_meeting_is_marked_as_closed() -> None:
    for publicity in Publicity:
        found = texts(
            made(replace(samples.full(), publicity=publicity)),
            "agendapunt/indicatieBesloten",
            ORI_A,
        )
        assert set(found) == {"true" if publicity is Publicity.CLOSED else "false"}


@pytest.mark.parametrize(
    ("records", "found"),
    [
        ((), (("", ""),)),
        (((BEGAN, Presence.PRESENT),), ((BEGAN, ""),)),
        (((BEGAN, Presence.PRESENT), (LEFT, Presence.LEFT)), ((BEGAN, LEFT),)),
        (
            ((BEGAN, Presence.PRESENT), (LEFT, Presence.LEFT), (BACK, Presence.PRESENT)),
            ((BEGAN, LEFT), (BACK, "")),
        ),
        (((BEGAN, Presence.ABSENT), (BACK, Presence.PRESENT)), ((BACK, ""),)),
        (((LEFT, Presence.LEFT),), (("", LEFT),)),
        (((BEGAN, Presence.PRESENT), (LEFT, Presence.PRESENT)), ((BEGAN, ""),)),
        (((BEGAN, Presence.ABSENT_WITH_NOTICE),), ()),
        (((BEGAN, Presence.ABSENT),), ()),
    ],
)
def test_presence_is_from_and_to(
    records: tuple[tuple[str, Presence], ...], found: tuple[tuple[str, str], ...]
) -> None:
    assert spans(Attendee("Raadslid 1", "", "raadslid", records)) == found


def test_who_came_back_is_there_twice_and_who_never_came_is_outside() -> None:
    document = made(samples.full())
    name = "aanwezigeDeelnemer/isNatuurlijkPersoon/naam/volledigeNaam"
    present = texts(document, name, ORI_A)
    assert present.count("Raadslid 18") == 2
    assert present.count("Raadslid 17") == 1
    outside = texts(document, "persoonBuitenVergadering/naam/volledigeNaam", ORI_A)
    assert outside == ["Raadslid 19", "Raadslid 20"]
    assert present[-3:] == ["Gespreksleider A", "Voorzitter C", "Griffier B"]


@pytest.mark.parametrize("number", [21, 45])
def test_everybody_is_there_with_a_group_that_exists(number: int) -> None:
    document = made(crowd(number))
    groups = texts(document, "fractie/ID", ORI_A)
    assert texts(document, "fractie/naam", ORI_A) == sorted(samples.GROUPS)
    member = "aanwezigeDeelnemer/isNatuurlijkPersoon/isLidVanFractie/verwijzingFractie/verwijzingID"
    of = texts(document, member, ORI_A)
    assert len(of) == number
    assert set(of) == set(groups)


def test_who_is_no_member_belongs_to_an_organisation_not_to_a_group() -> None:
    guest = Attendee("Wethouder 19", "College", "wethouder", ())
    data = replace(samples.full(), attendance=Attendance(23, 0, (guest,), ()))
    document = made(data)
    assert texts(document, "aanwezigeDeelnemer/organisatie", ORI_A) == ["College"]
    assert "fractie" not in names(document)


def test_roles_that_the_report_only_counts_are_not_named() -> None:
    document = made(samples.full()).decode()
    assert "ambtenaar" not in document
    assert "inwoner<" not in document


def test_the_municipality_has_its_code_only_if_that_was_given() -> None:
    path = "vergadering/overheidsorgaan/begripCode"
    assert texts(made(samples.full()), path, ORI_A) == []
    asked = source(samples.full(), EVERYTHING)
    assert texts(made(samples.full(), asked), path, ORI_A) == ["gm0363"]


def test_an_evening_without_a_programme_has_one_item_as_the_standard_wants() -> None:
    document = made(EVENINGS["bare"]())
    assert faults(ORI_A, document) == []
    assert len(texts(document, "agendapunt/ID", ORI_A)) == 1
