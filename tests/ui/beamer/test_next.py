"""Promises of what stands around the words of people: what comes next, and whole headings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from tests.ui.beamer.slides import picture, rehearsal_slides
from tests.ui.beamer.wall import all_words, drawn
from workshop.domain.programme import Phase
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.slide import Slide, View

FOUR_BY_THREE = QSize(1024, 768)


@pytest.mark.parametrize(
    ("step", "phase", "following"),
    [
        ("visie.waarden", Phase.OWN, "Waarden"),
        ("visie.waarden", Phase.DONE, "Leidende principes"),
        ("visie.kwaliteit", Phase.DONE, "Kader"),
    ],
)
def test_a_pause_says_what_goes_on_after_it(step: str, phase: Phase, following: str) -> None:
    assert words.hereafter(following) in drawn(Slide(View.PAUSE, picture(step, phase))).words


def test_a_pause_after_the_last_step_or_before_the_first_names_the_evening() -> None:
    last = picture("waardemodel.keuzes", Phase.DONE)
    before = replace(last, step=None, phase=None)
    for shown in (last, before):
        assert drawn(Slide(View.PAUSE, shown)).words.strip().endswith(last.title)


def test_a_heading_of_the_linking_table_is_never_cut_off() -> None:
    slide = rehearsal_slides()["10-links"]
    for column in slide.picture.joint[0].question.columns:
        assert (column.lead or column.label) in all_words(slide, FOUR_BY_THREE)
