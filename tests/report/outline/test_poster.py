"""Promises of the poster's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from workshop.domain.settings import Publicity
from workshop.pictures.polls import PollPicture
from workshop.report.outline.poster import poster

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData


def test_each_row_of_the_koppeltabel_is_a_sentence_with_its_gaps() -> None:
    found = poster(samples.full())
    assert found.heading == "Ons kompas"
    assert [each.lines[0].texts for each in found.sentences] == [
        ("Vertrouwen",),
        ("Menselijke maat",),
    ]
    assert found.sentences[1].lines[1].is_missing
    assert found.harvest == ()


def test_it_says_what_it_is_of_when_and_in_which_state() -> None:
    found = poster(samples.full())
    assert found.of == "Gemeente Voorbeeldstad, 12 november 2026"
    assert found.evening == "Waarden in het sociaal domein"
    assert found.statement == "Dit schreven de aanwezigen samen op. Het is geen besluit."
    assert found.status == "Akkoord aanwezigen, versie 2"
    assert found.state.startswith("Oefenavond. Dit is alleen om te oefenen. Akkoord")
    real = replace(samples.adopted(), practice=False)
    assert poster(real).state.startswith("Gewijzigd vastgesteld door de raad, versie 2. Raads")


def test_without_a_koppeltabel_it_says_what_each_step_gave() -> None:
    found = poster(short_evening())
    assert found.heading == "Samen opgeschreven"
    assert [(each.step, each.texts) for each in found.harvest] == [("Waarden", ("Vertrouwen",))]
    assert (found.sentences, found.notes) == ((), ())


def test_an_empty_evening_has_a_poster_without_a_date() -> None:
    found = poster(samples.empty())
    assert found.of == "Gemeente niet ingevuld"
    assert (found.sentences, found.harvest) == ((), ())


def test_a_closed_meeting_asks_who_may_see_it() -> None:
    closed = poster(replace(samples.full(), publicity=Publicity.CLOSED))
    assert closed.closed == "Besloten vergadering. Hang dit niet op als de raad dat niet goedvindt."
    assert closed.status.endswith("Besloten")
    assert poster(samples.full()).closed == ""


def with_polls(times: int) -> ReportData:
    """So many linking tables, each with a poll about it."""
    data = samples.full()
    (programme,) = data.programmes
    steps = []
    for step in programme.steps:
        asked = tuple(
            replace(each, joint=replace(each.joint, polls=(PollPicture(False, 4, 3, 1, 0),)))
            if each.joint and each.joint.links
            else each
            for each in step.questions
        )
        steps.append(
            replace(step, questions=asked * (times if step.id.endswith("koppeling") else 1))
        )
    return replace(data, programmes=(replace(programme, steps=tuple(steps)),))


def test_outcomes_of_polls_follow_the_sentences_also_of_two_tables() -> None:
    outcome = "Peiling, geen stemming: 4 van 4 akkoord, 1 met een kanttekening."
    assert poster(samples.full()).notes == ()
    for times in (1, 2):
        found = poster(with_polls(times))
        assert len(found.sentences) == 2 * times
        assert found.notes == (outcome,) * times
