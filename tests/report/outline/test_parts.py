"""What is left out is named once, and what a report must have is always there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from tests.report.outline.reading import figures, section, told
from tests.report.outline.test_back import five_values
from workshop.domain.report_part import ReportPart
from workshop.report.outline import outline
from workshop.report.outline.blocks import Heading, Note, Quote, Table
from workshop.texts.outline import front, harvest

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData
    from workshop.report.outline.blocks import Block

ALL = tuple(part.value for part in ReportPart)
ALWAYS = (
    "opening", "aanwezig", "doel", "spelregels", "opbrengst", "niet-eens", "afspraken",
    "toezeggingen", "niet-besproken", "vervolg", "sluiting", "zegel", "verwijderd",
)  # fmt: skip
KEYS = {
    ReportPart.COMPASS: "kompas",
    ReportPart.COMMENTS: "opmerkingen",
    ReportPart.ANSWERS: "bijlage-antwoorden",
    ReportPart.SOURCES: "bronnen",
}


def keys(data: ReportData) -> list[str]:
    return [each.key for each in outline(data).blocks if isinstance(each, Heading)]


def without(data: ReportData, *parts: ReportPart) -> ReportData:
    return replace(data, left_out=tuple(parts))


def answered() -> ReportData:
    """One of everything, and no comment waits."""
    full = samples.full()
    return replace(full, comments=tuple(replace(c, taken_over=True) for c in full.comments))


def all_blocks(data: ReportData) -> tuple[Block, ...]:
    return outline(data).blocks


def test_nothing_left_out_is_not_spoken_of() -> None:
    assert "Niet opgenomen" not in told(all_blocks(samples.full()))


@pytest.mark.parametrize("part", KEYS)
def test_a_part_that_is_left_out_goes_and_is_named_once(part: ReportPart) -> None:
    data = answered()
    before, after = keys(data), keys(without(data, part))
    assert set(before) - set(after) == {KEYS[part]}
    assert told(all_blocks(without(data, part))).count(front.PARTS[part]) == 1
    assert front.left_out([front.PARTS[part]]) in told(
        section(outline(without(data, part)), "doel")
    )


def test_all_can_go_and_what_a_report_must_have_stays() -> None:
    for sample in (answered, samples.adopted, samples.named, samples.empty, short_evening):
        data = without(sample(), *ReportPart)
        found = keys(data)
        assert set(ALWAYS) <= set(found)
        assert not set(KEYS.values()) & set(found)
        sentence = front.left_out([front.PARTS[part] for part in ReportPart])
        assert told(all_blocks(data)).count(sentence) == 1


def test_core_values_side_by_side_can_go() -> None:
    data = five_values()
    assert "kernwaarden-model" in keys(data)
    assert "kernwaarden-model" not in keys(without(data, ReportPart.CORE_VALUES))


def test_without_figures_their_numbers_stay_under_the_same_words() -> None:
    data = samples.full()
    drawings = figures(all_blocks(data))
    assert drawings
    bare = all_blocks(without(data, ReportPart.FIGURES))
    assert figures(bare) == []
    tables = [block for block in bare if isinstance(block, Table)]
    for drawing in drawings:
        caption = drawing.caption.partition(". ")[2]
        same = [each for each in tables if each.caption.partition(". ")[2] == caption]
        assert [each.rows for each in same] == [drawing.table.rows] * len(same)
        assert same


def test_nothing_points_at_an_annex_that_is_not_there() -> None:
    data = samples.full()
    assert Note(harvest.SEE_ANNEX) in all_blocks(data)
    assert Note(harvest.SEE_ANNEX) not in all_blocks(without(data, ReportPart.ANSWERS))


def test_comments_stay_while_one_of_them_has_no_answer() -> None:
    full = answered()
    waiting = replace(full, comments=(*full.comments, replace(full.comments[0], taken_over=None)))
    data = without(waiting, ReportPart.COMMENTS, ReportPart.SOURCES)
    assert "opmerkingen" in keys(data)
    assert "bronnen" not in keys(data)
    assert front.left_out([front.PARTS[ReportPart.SOURCES]]) in told(all_blocks(data))


def test_the_method_stands_alone_where_sources_are_left_out() -> None:
    data = samples.full()
    programme = data.programmes[0]
    data = replace(data, programmes=(replace(programme, summary="Zo doen we dat."),))
    quote = [b for b in all_blocks(data) if isinstance(b, Quote) and b.text == "Zo doen we dat."]
    assert len(quote) == 1
    assert quote[0] in section(outline(data), "bronnen")
    alone = without(data, ReportPart.SOURCES)
    assert section(outline(alone), "werkwijze") == quote
    neither = without(data, ReportPart.METHOD)
    assert quote[0] not in all_blocks(neither)
    assert "werkwijze" not in keys(neither)


def test_every_part_has_a_name() -> None:
    assert set(front.PARTS) == set(ReportPart)
    assert front.left_out(["de bronnen"]) == "Niet opgenomen in dit verslag: de bronnen."
    assert front.left_out(["a", "b", "c"]) == "Niet opgenomen in dit verslag: a, b en c."
