"""The first page says what this is, in which state, and that nothing was decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.exports import samples
from workshop.domain.settings import Attribution, Publicity
from workshop.pictures.report_data import ReportData
from workshop.report.outline.blocks import TitleBlock
from workshop.report.outline.title import title_block
from workshop.texts import promises


def state_of(data: ReportData) -> tuple[str, str]:
    title = title_block(data)
    return title.status, title.status_detail


def settings_of(data: ReportData) -> dict[str, str]:
    return dict(title_block(data).settings.pairs)


def test_a_concept_says_that_all_may_change() -> None:
    assert state_of(samples.empty()) == ("Concept 1", "Hierin kan nog alles wijzigen.")


def test_agreed_has_the_time_in_the_room_and_is_not_adopted() -> None:
    assert state_of(samples.full()) == (
        "Akkoord aanwezigen, versie 2",
        "12 november 2026, 21:58. Nog niet vastgesteld door de raad.",
    )


def test_adopted_names_meeting_item_and_decision() -> None:
    assert state_of(samples.adopted()) == (
        "Gewijzigd vastgesteld door de raad, versie 2",
        "Raadsvergadering van 3 december 2026, agendapunt 7b."
        " Besluit: Conform, met een wijziging in stap 2",
    )


def test_the_evening_was_no_meeting_and_decided_nothing() -> None:
    for publicity in (Publicity.PUBLIC, Publicity.INFORMAL):
        data = replace(samples.full(), publicity=publicity)
        assert title_block(data).statement == promises.NO_MEETING


def test_a_closed_meeting_is_not_called_no_meeting() -> None:
    data = replace(samples.full(), publicity=Publicity.CLOSED)
    assert title_block(data).statement == "Er zijn geen besluiten genomen."
    assert "Besloten vergadering van de raad." in settings_of(data)["Openbaarheid"]


@pytest.mark.parametrize("publicity", Publicity)
def test_openness_is_promised_in_the_same_words_as_on_the_screens(publicity: Publicity) -> None:
    said = settings_of(replace(samples.full(), publicity=publicity))["Openbaarheid"]
    assert said == f"{promises.PUBLICITY[publicity]} {promises.PUBLICITY_MEANS[publicity]}"


@pytest.mark.parametrize("attribution", Attribution)
def test_attribution_is_promised_in_the_same_words_as_on_the_screens(
    attribution: Attribution,
) -> None:
    said = settings_of(replace(samples.full(), attribution=attribution))["Met of zonder naam"]
    promise = f"{promises.ATTRIBUTION[attribution]} {promises.ATTRIBUTION_MEANS[attribution]}"
    assert said.startswith(f"{promises.ATTRIBUTION_NAME[attribution]}. ")
    assert f"‘{promise}’" in said


def test_the_limits_of_the_promise_stand_beside_it() -> None:
    assert settings_of(samples.full())["Grenzen"] == promises.LIMITS


def numbers(title: TitleBlock) -> list[str]:
    return [f"{each.number} {each.words}" for each in title.numbers]


def test_three_numbers_say_who_was_there_and_what_came_of_it() -> None:
    assert numbers(title_block(samples.full())) == [
        "19 raadsleden aanwezig van de 23",
        "3 fracties aanwezig",
        "4 gezamenlijke antwoorden, 1 met een afwijkende mening",
    ]
    assert numbers(title_block(samples.empty())) == [
        "0 raadsleden aanwezig",
        "0 fracties aanwezig",
        "0 gezamenlijke antwoorden",
    ]


def test_a_rehearsal_says_so() -> None:
    assert title_block(samples.full()).practice.startswith("Oefenavond.")
    assert not title_block(samples.empty()).practice


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Voorbeeldstad", "Gemeente Voorbeeldstad"),
        ("gemeente Voorbeeldstad", "gemeente Voorbeeldstad"),
        ("", "Gemeente niet ingevuld"),
    ],
)
def test_the_municipality_is_named_once(name: str, shown: str) -> None:
    assert title_block(replace(samples.full(), municipality=name)).municipality == shown


def test_an_evening_without_a_title_has_a_name_all_the_same() -> None:
    title = title_block(samples.empty())
    assert title.title == "Dialoogavond zonder titel"
    assert title.subtitle == "Verslag van de dialoogavond"
