"""The draft council proposal: filled as far as the evening goes, and no further."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.outline.reading import gaps, section, texts
from workshop.report.outline import outline
from workshop.report.outline.blocks import Bullets, Compass, Facts, Gap, Heading, Numbered, Table
from workshop.report.outline.proposal import proposal
from workshop.texts.outline import proposal as words

if TYPE_CHECKING:
    from workshop.pictures.report_data import QuestionReport

PAPER = proposal(samples.full())
EMPTY = proposal(samples.empty())
PARTS = [
    *("Voorgesteld besluit", "Aanleiding", "Wat de aanwezigen samen opschreven", "Argumenten"),
    *("Kanttekeningen", "Financiën", "Inwoners", "Vervolg", "Bijlagen"),
]


@pytest.mark.parametrize("paper", [PAPER, EMPTY, proposal(short_evening())])
def test_it_has_the_parts_of_a_proposal_and_a_draft_decision(paper: object) -> None:
    assert hasattr(paper, "blocks")
    heads = [(each.level, each.text) for each in paper.blocks if isinstance(each, Heading)]
    assert heads == [
        (1, "Concept-raadsvoorstel"),
        *((2, part) for part in PARTS),
        (1, "Concept-besluit"),
    ]


def test_both_papers_say_first_that_they_are_drafts_and_nothing_was_decided() -> None:
    for key in ("voorstel", "concept-besluit"):
        first, *_ = section(PAPER, key)
        assert first == Gap(words.DRAFT)
    assert "niets besloten" in words.DRAFT


def test_what_only_people_know_stays_open() -> None:
    (facts,) = [each for each in section(PAPER, "voorstel") if isinstance(each, Facts)][:1]
    told = dict(facts.pairs)
    assert told["Indiener"] == "[college, fractie of presidium]"
    assert told["Onderwerp"].endswith("‘Waarden in het sociaal domein’")
    assert gaps(section(PAPER, "financien")) == [words.NO_MONEY]
    decision = " ".join(texts(tuple(section(PAPER, "concept-besluit"))))
    assert "[wettelijke grondslag]" in decision
    assert "[indiener]" in decision
    assert "De raad van de gemeente Voorbeeldstad;" in decision


def test_the_decision_is_a_choice_and_adopts_nothing_that_is_not_there() -> None:
    (points,) = [each for each in section(PAPER, "besluit") if isinstance(each, Numbered)]
    assert points.items[0].startswith("Kennis te nemen van het verslag")
    assert points.items[1] == words.ADOPT
    (few,) = [each for each in section(EMPTY, "besluit") if isinstance(each, Numbered)]
    assert words.ADOPT not in few.items


def test_it_holds_what_was_written_together_and_what_stands_against_it() -> None:
    effect = section(PAPER, "opbrengst")
    assert {type(each) for each in effect} >= {Compass, Table}
    (arguments,) = [each for each in section(PAPER, "argumenten") if isinstance(each, Bullets)]
    assert "Vertrouwen: Bijna iedereen noemde het" in arguments.items
    (place,) = [each for each in arguments.items if "Wie meer nodig heeft" in each]
    assert place.startswith("2 naar ‘")
    (remarks,) = [each for each in section(PAPER, "kanttekeningen") if isinstance(each, Bullets)]
    assert any("Solidariteit hoort erbij" in each for each in remarks.items)
    assert any("Peiling, geen stemming" in each for each in remarks.items)


def test_nobodys_own_answer_is_in_it() -> None:
    data = samples.full()
    programmes = tuple(
        replace(
            programme,
            steps=tuple(
                replace(step, questions=tuple(map(_with_canaries, step.questions)))
                for step in programme.steps
            ),
        )
        for programme in data.programmes
    )
    singing = replace(data, programmes=programmes)
    assert "kanarie" in " ".join(texts(outline(singing)))
    assert "kanarie" not in " ".join(texts(proposal(singing)))


def _with_canaries(question: QuestionReport) -> QuestionReport:
    answers = tuple(replace(line, texts=("kanarie",)) for line in question.answers)
    return replace(question, answers=answers)


def test_an_empty_evening_shows_its_gaps() -> None:
    assert gaps(EMPTY.blocks) == [
        words.DRAFT,
        words.NO_EFFECT,
        words.NO_ARGUMENTS,
        words.NO_REMARKS,
        words.NO_MONEY,
        words.NO_RESIDENTS,
        words.NO_FOLLOW_UP,
        words.DRAFT,
    ]
