"""The report has the order that a council knows, and is sound for every format."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.outline.reading import told
from workshop.domain.settings import Publicity
from workshop.report.outline import outline
from workshop.report.outline.blocks import Figure, Heading, JointBlock, Table, TitleBlock

SAMPLES = {
    "full": samples.full,
    "adopted": samples.adopted,
    "hostile": samples.hostile,
    "empty": samples.empty,
    "named": samples.named,
    "reopened": samples.reopened_after_adoption,
    "played": short_evening,
}
SECTIONS = [
    "Opening",
    "Aanwezig",
    "Doel en status",
    "Spelregels",
    "Ons kompas",
    "Opbrengst per stap",
    "Koppeltabel",
    "Waarover we het niet eens werden",
    "Afspraken",
    "Toezeggingen",
    "Niet besproken punten",
    "Vervolg",
    "Sluiting",
    "Akkoord en zegel",
    "Bijlage: opmerkingen bij het concept",
    "Bijlage: losse antwoorden",
    "Bronnen",
    "Verwijderde teksten",
]


def headings(name: str) -> list[Heading]:
    return [block for block in outline(SAMPLES[name]()).blocks if isinstance(block, Heading)]


def test_the_sections_stand_in_the_order_that_a_council_knows() -> None:
    assert [each.text for each in headings("full") if each.level == 1] == SECTIONS


def test_an_evening_without_anything_has_the_same_sections() -> None:
    """But for the linking table, where no programme asks for one, and comments on no concept."""
    left_out = ("Koppeltabel", "Ons kompas", "Bijlage: opmerkingen bij het concept")
    expected = [title for title in SECTIONS if title not in left_out]
    assert [each.text for each in headings("empty") if each.level == 1] == expected


def test_every_section_says_something() -> None:
    for sample in SAMPLES.values():
        for block, after in pairwise([*outline(sample()).blocks, Heading(1, "", "")]):
            if isinstance(block, Heading) and isinstance(after, Heading):
                assert after.level > block.level, block.text


@pytest.mark.parametrize("name", SAMPLES)
def test_headings_skip_no_level_and_have_keys_of_their_own(name: str) -> None:
    levels = [0, *(each.level for each in headings(name))]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    keys = [each.key for each in headings(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_row_is_as_long_as_its_header(name: str) -> None:
    for block in outline(SAMPLES[name]()).blocks:
        table = block.table if isinstance(block, Figure) else block
        if isinstance(table, Table):
            assert {len(row) for row in table.rows} <= {len(table.header)}
            assert all(0 <= column < len(table.header) for column in table.numeric)


def test_the_title_page_comes_first_and_only_once() -> None:
    blocks = outline(samples.full()).blocks
    assert [isinstance(block, TitleBlock) for block in blocks].index(True) == 0
    assert sum(isinstance(block, TitleBlock) for block in blocks) == 1


def test_within_a_step_the_joint_answer_comes_first() -> None:
    blocks = list(outline(samples.full()).blocks)
    step = next(at for at, block in enumerate(blocks) if told([block]).startswith("Stap 1 van 5"))
    joint = next(at for at, block in enumerate(blocks) if isinstance(block, JointBlock))
    own = next(at for at, block in enumerate(blocks) if "Vraag voor ieder apart" in told([block]))
    assert step < joint < own


def test_tables_and_figures_are_numbered_in_order() -> None:
    captions = [
        block.caption.split(".")[0]
        for block in outline(samples.full()).blocks
        if isinstance(block, Table | Figure) and block.caption
    ]
    for word in ("Tabel", "Figuur"):
        found = [caption for caption in captions if caption.startswith(word)]
        assert found == [f"{word} {number}" for number in range(1, len(found) + 1)]
        assert found


def test_the_outline_says_its_language_and_what_stands_on_every_page() -> None:
    report = outline(replace(samples.full(), practice=False))
    assert report.language == "nl-NL"
    assert report.head == "Akkoord aanwezigen, versie 2"
    assert report.foot == "Gemeente Voorbeeldstad, dialoogavond 12 november 2026"
    assert not report.is_concept
    assert outline(samples.empty()).is_concept


def test_a_closed_meeting_says_so_on_every_page() -> None:
    for publicity, head in (
        (Publicity.PUBLIC, "Akkoord aanwezigen, versie 2"),
        (Publicity.INFORMAL, "Akkoord aanwezigen, versie 2"),
        (Publicity.CLOSED, "Akkoord aanwezigen, versie 2. Besloten"),
    ):
        real = replace(samples.full(), practice=False, publicity=publicity)
        assert outline(real).head == head


def test_a_rehearsal_says_so_on_every_page() -> None:
    assert outline(samples.full()).head == "OEFENAVOND. Akkoord aanwezigen, versie 2"
