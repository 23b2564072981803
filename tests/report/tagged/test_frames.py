"""Promises of `workshop.report.tagged.frames`: frames hold what is in them, over pages too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report import sample
from tests.report.reading import structure_text
from tests.report.tagged.making import file_of, opened
from workshop.report.tagged import frames
from workshop.report.tagged.frames import Boxed, Columns, Frame, Rules

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.report.tagged.story import Story


def boxed(frame: Frame, paragraphs: int) -> Boxed:
    story = sample.empty_document().story
    with story.box(frame) as inner:
        for _ in range(paragraphs):
            inner.paragraph(sample.LONG)
    (box,) = story.blocks
    assert isinstance(box, Boxed)
    return box


@pytest.mark.parametrize("frame", [frames.SHEET, frames.STATEMENT, frames.GAP, frames.CARD])
def test_a_box_is_higher_than_what_is_in_it(frame: Frame) -> None:
    story = sample.empty_document().story
    story.paragraph(sample.LONG)
    assert boxed(frame, 1).height(456) > story.blocks[0].height(456 - 2 * frame.inset[0])


@pytest.mark.parametrize("frame", [frames.SHEET, frames.STATEMENT, frames.GAP])
def test_a_parted_box_fits_and_loses_nothing(frame: Frame) -> None:
    box = boxed(frame, 12)
    parts = box.split(456, 200)
    assert parts is not None
    assert parts[0].height(456) <= 200
    texts = [len(list(part.inside())) - 2 for part in parts]
    assert sum(texts) in (12, 13)


def test_a_box_that_fits_nothing_is_not_parted() -> None:
    assert boxed(frames.GAP, 3).split(456, 20) is None
    assert boxed(frames.GAP, 3).least(456) > 20


def test_a_seal_stands_on_one_page() -> None:
    card = boxed(frames.CARD, 3)
    assert card.split(456, card.height(456) - 1) is None
    assert card.least(456) == card.height(456)


def test_a_long_box_runs_over_pages_with_all_its_words(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        with story.box(frames.SHEET) as inner:
            for number in range(60):
                inner.paragraph(f"Alinea {number}. {sample.LONG}")

    path = file_of(tmp_path, tell)
    assert len(opened(path.read_bytes()).pages) > 2
    text = structure_text(path)
    assert all(f"Alinea {number}. " in text for number in range(60))


def test_columns_are_as_high_as_the_highest_and_part_together() -> None:
    story = sample.empty_document().story
    with story.columns(0.3, 0.7) as (left, right):
        left.paragraph("Vanuit")
        right.paragraph(sample.LONG * 12)
    (columns,) = story.blocks
    assert isinstance(columns, Columns)
    assert columns.height(456) == right.blocks[0].height((456 - 16) * 0.7)
    parts = columns.split(456, 150)
    assert parts is not None
    assert parts[0].height(456) <= 150
    assert columns.split(456, 10) is None
    # Room for the label and one line of the text: two of its lines must stay together.
    assert columns.split(456, 20) is None


def test_rules_take_their_room() -> None:
    assert Rules(frames.DOUBLE_RULE).height(456) == pytest.approx(3 + 0.75 + 3.5)
