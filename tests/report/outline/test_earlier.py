"""What lay on the table before the evening has a chapter of its own, apart from its outcome."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tests.report.exports import samples
from tests.report.outline.reading import section
from workshop.domain.ids import EarlierId, QuestionId
from workshop.pictures.earlier import EarlierAnswer, EarlierField, EarlierPicture, EarlierRow
from workshop.report.outline import outline
from workshop.report.outline.blocks import Heading, Note, Paragraph, Table
from workshop.texts.outline import earlier as words

ROWS: Final = (
    EarlierRow("v/1", "Vertrouwen", (EarlierField("Betekenis", "Fouten mogen"),), "Omdat", True),
    EarlierRow("v/2", "Rust", (), "", False),
)
SPRING: Final = EarlierPicture(
    EarlierId("v"),
    "Avond in het voorjaar",
    "2025-03-12",
    "",
    2,
    "ab" * 32,
    "2025-04-01",
    (EarlierAnswer(QuestionId("visie.waarden.samen"), "Waarden", "Welke delen we?", ROWS),),
)
NORTH: Final = replace(SPRING, group="Fractie Noord", version=0, council_date="", answers=())


def test_each_evening_has_its_section_with_how_far_its_account_had_come() -> None:
    data = replace(samples.full(), earlier=(SPRING, NORTH))
    blocks = section(outline(data), "eerder")
    assert [each.text for each in blocks if isinstance(each, Heading)] == [
        "Avond in het voorjaar, 12 maart 2025",
        "Fractie Noord, 12 maart 2025",
    ]
    assert [each.text for each in blocks if isinstance(each, Note)] == [
        "Versie 2 van dat verslag heeft akkoord van de aanwezigen. De raad stelde het vast op"
        f" 1 april 2025. Vingerafdruk: {'ab' * 32}.",
        "Er was nog geen akkoord van de aanwezigen.",
    ]
    (table,) = [each for each in blocks if isinstance(each, Table)]
    assert table.header == ("Welke delen we?", "Toelichting")
    assert table.rows == (
        ("Vertrouwen", "Betekenis: Fouten mogen\nOnderbouwing: Omdat"),
        ("Rust", ""),
    )
    assert Paragraph(words.TAKEN_OVER) in blocks


def test_nothing_is_said_of_building_on_it_where_nothing_does() -> None:
    answer = replace(SPRING.answers[0], rows=ROWS[1:])
    lying = replace(SPRING, answers=(answer,), council_date="")
    blocks = section(outline(replace(samples.full(), earlier=(lying,))), "eerder")
    assert Paragraph(words.TAKEN_OVER) not in blocks
    assert any("akkoord van de aanwezigen. Vinger" in getattr(each, "text", "") for each in blocks)


def test_an_evening_that_began_from_nothing_has_no_such_chapter() -> None:
    keys = [each.key for each in outline(samples.full()).blocks if isinstance(each, Heading)]
    assert "eerder" not in keys
