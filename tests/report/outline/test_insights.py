"""Figures say their numbers in caption, text and table; agreement is a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.report.exports import samples
from tests.report.exports.questions import question, weighing
from tests.report.outline.reading import figures, section, told
from workshop.domain.agreement import Consensus
from workshop.domain.programme import Kind, Published, Source
from workshop.pictures.insights import (
    ComparedRow,
    Comparison,
    Insight,
    PositionsInsight,
    Tally,
)
from workshop.report.outline import outline
from workshop.report.outline.blocks import Figure, Note, Paragraph, Table
from workshop.report.outline.insights import insight_blocks
from workshop.texts.outline import figures as words

FIGURES = section(outline(samples.full()), "stap-visie.beelden")


def figure(kind: str) -> Figure:
    return next(each for each in figures(FIGURES) if each.kind == kind)


def caption(kind: str) -> str:
    return figure(kind).caption.split(". ", 1)[1]


@pytest.mark.parametrize("kind", ["tally", "radar", "positions", "ranking"])
def test_every_number_of_the_table_is_in_the_text_for_who_cannot_see(kind: str) -> None:
    each = figure(kind)
    numbers = {row[column] for row in each.table.rows for column in each.table.numeric} - {"0"}
    assert numbers <= set(re.findall(r"\d+", each.alt)) | {"18"}


def test_a_statement_says_how_many_chose_what() -> None:
    assert caption("tally") == "Eens: 12; Neutraal: 2; Oneens: 1; Weet niet: 1."
    assert Paragraph("De deelnemers waren het hierover sterk met elkaar eens.") in FIGURES
    assert Note("2 antwoorden tellen hier niet mee: die zijn niet van raadsleden.") in FIGURES


def test_published_figures_stand_beside_those_of_the_room() -> None:
    source = Source("Een onderzoek", "Hoofdstuk 3", 2018)
    others = Published("Raden elders", "2017", source, (), 35, "Samen 97.")
    rows = (ComparedRow("Eens", 9, 75, 37), ComparedRow("Weet niet", 3, 25, None))
    found = Insight((Tally("Eens", 9),), comparison=Comparison(rows, 12, others))
    stated = question("beelden", Kind.STATEMENT, insight=found)
    table = next(each for each in insight_blocks(stated) if isinstance(each, Table))
    assert table.header == (
        "Antwoord",
        "Deze raad (12 antwoorden)",
        "Raden elders, 2017 (35 antwoorden)",
    )
    assert table.rows == (("Eens", "75%", "37%"), ("Weet niet", "25%", "niet gepubliceerd"))
    assert table.note == (
        "Bron: Een onderzoek (2018): Hoofdstuk 3. Samen 97. "
        "Andere mensen, een andere tijd: vergelijk en bespreek, oordeel niet."
    )


def test_the_radar_has_the_council_and_each_group() -> None:
    assert caption("radar") == (
        "Gemiddeld verdeelde punten, samen 100 (18 antwoorden):"
        " Gelijkheid 25, Efficiëntie 15, Welzijn 25, Vrijheid 15 en Veiligheid 20."
    )
    assert figure("radar").legend == ("De stippellijn is een gelijke verdeling: elke waarde 20.")
    assert [row[:3] for row in figure("radar").table.rows] == [
        ("De raadsleden samen", "18", "25"),
        ("Fractie Noord", "7", "30"),
        ("Overige fracties", "4", "20"),
    ]


def test_other_things_than_the_core_values_have_no_radar() -> None:
    found = weighing()
    assert found.insight.weights is not None
    weights = replace(found.insight.weights, keys=("a", "b", "c", "d", "e"))
    blocks = list(insight_blocks(replace(found, insight=Insight(weights=weights))))
    assert not figures(blocks)
    assert [type(each) for each in blocks] == [Paragraph, Table]


def test_the_middle_between_two_poles_is_named() -> None:
    assert (
        caption("positions")
        == "Het midden van 10 antwoorden ligt op 2 van 5 naar ‘Ieder wat past’."
    )
    assert figure("positions").alt.startswith("4 naar ‘Ieder hetzelfde’: 1; 2 naar")


@pytest.mark.parametrize(
    ("median", "said"),
    [
        (0.0, "Het midden van 1 antwoord ligt tussen de twee polen in."),
        (-1.5, "Het midden van 1 antwoord ligt op 1,5 van 5 naar ‘Links’."),
    ],
)
def test_the_middle_may_lie_anywhere(median: float, said: str) -> None:
    counts = (0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0)
    assert words.positions(PositionsInsight(("Links", "Rechts"), counts, median, None)) == said


def test_places_that_are_shared_show_it() -> None:
    assert caption("ranking") == (
        "Volgorde van 12 antwoorden samen: 1. Welzijn, 2= Vrijheid en 2= Veiligheid."
    )
    assert figure("ranking").table.header == ("Plaats", "Wat", "Op 1", "Op 2", "Op 3")


def test_a_number_has_its_middle_and_its_ends() -> None:
    assert "Het midden van 3 antwoorden is 6,5 weken; het laagste is 4, het hoogste 12." in told(
        FIGURES
    )


@pytest.mark.parametrize("consensus", Consensus)
def test_every_word_for_agreement_has_a_sentence_about_the_participants(
    consensus: Consensus,
) -> None:
    assert "deelnemers" in words.CONSENSUS[consensus]


# --- what was named ------------------------------------------------------------------------


def named(*counts: int) -> list[object]:
    tallies = tuple(Tally(f"Woord {at}", count) for at, count in enumerate(counts, 1))
    return list(insight_blocks(question("woorden", Kind.ITEMS, insight=Insight(tallies))))


def test_what_is_named_twice_is_drawn_and_the_rest_counted() -> None:
    drawn, rest = named(3, 2, 1, 1)
    assert isinstance(drawn, Figure)
    assert drawn.caption == "Het vaakst genoemd: Woord 1 (3)."
    assert drawn.alt == "Woord 1: 3; Woord 2: 2."
    assert rest == Note("Verder zijn er 2 andere antwoorden gegeven.")


def test_one_other_answer_is_one() -> None:
    assert named(2, 1)[1] == Note("Verder is er 1 ander antwoord gegeven.")


def test_nothing_named_twice_is_a_sentence() -> None:
    assert named(1, 1) == [Paragraph(words.NOBODY_TWICE)]


def test_nothing_named_at_all_is_nothing() -> None:
    assert named() == []


def test_many_equals_are_counted_not_listed() -> None:
    (drawn,) = named(2, 2, 2, 2)
    assert isinstance(drawn, Figure)
    assert drawn.caption == "4 antwoorden zijn het vaakst genoemd (elk 2)."


@pytest.mark.parametrize(
    ("tallies", "said"),
    [
        ([], "Er zijn geen stippen geplakt."),
        ([("a", 0)], "Er zijn geen stippen geplakt."),
        ([("a", 2), ("b", 1)], "A kreeg de meeste stippen (2)."),
        (
            [("a", 1), ("b", 1), ("c", 1), ("d", 1)],
            "4 antwoorden kregen de meeste stippen (elk 1).",
        ),
    ],
)
def test_dots_name_what_has_most(tallies: list[tuple[str, int]], said: str) -> None:
    assert words.most(tallies, dots=True) == said
