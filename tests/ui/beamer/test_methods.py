"""The shipped programmes on the wall: aids are called aids, examples and figures can be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QSize

from tests.squeezed import squeezed
from tests.ui.beamer.method_slides import MONTHS, met, slide
from tests.ui.beamer.slides import picture
from tests.ui.beamer.test_draw import faults
from tests.ui.beamer.wall import HD, all_words, drawn
from workshop.content.programmes import programme, programmes
from workshop.content.themes import theme
from workshop.domain.programme import Phase, Who
from workshop.texts import comparing, promises, timeline
from workshop.texts.outline.headings import LINKS
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.draw import page_count
from workshop.ui.beamer.slide import Slide, View
from workshop.ui.theme.tokens import BEAMER_DAY, BEAMER_EVENING

if TYPE_CHECKING:
    from workshop.domain.programme import Step

SMALL: Final = QSize(1280, 720)
NARROW: Final = QSize(1024, 768)
SIZES: Final = {"1280": SMALL, "1024": NARROW}
PUBLISHED: Final = [
    (step.id.rpartition(".")[2], number)
    for step in programme("nulmeting").steps
    for number, each in enumerate(each for each in step.questions if each.who is Who.OWN)
    if each.published
]
STEPS: Final = [(of.id, step) for of in programmes() for step in of.steps]
AIDS: Final = (promises.AID_STEP, promises.AID_QUESTION)


def explained(name: str, step: str) -> Slide:
    return slide(View.EXPLAIN, met(name, step, Phase.EXPLAIN))


def nothing_wrong(found: Slide, size: QSize) -> None:
    """On all its pages, in both themes."""
    for page in range(page_count(size, found)):
        for colours in (BEAMER_EVENING, BEAMER_DAY):
            shown = drawn(replace(found, page=page), size, colours)
            assert faults(shown, size, colours) == []


# --- aids ----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize(
    ("view", "phase"),
    [
        (View.EXPLAIN, Phase.EXPLAIN),
        (View.QUESTION, Phase.OWN),
        (View.WALL, Phase.SHOW),
        (View.CLUSTERS, Phase.SHOW),
        (View.JOINT, Phase.JOINT),
        (View.POLL, Phase.POLL),
    ],
)
def test_a_step_that_is_an_aid_says_so_on_every_page_of_it(
    view: View, phase: Phase, size: QSize
) -> None:
    found = slide(view, met("reflectie", "vergelijken", phase))
    said = drawn(found, size).words
    assert promises.AID_STEP in said
    assert promises.AID_QUESTION not in said
    nothing_wrong(found, size)


def test_a_question_that_is_an_aid_says_so_and_those_beside_it_do_not() -> None:
    own, joint = (met("casuistiek", "prioriteren", each) for each in (Phase.OWN, Phase.JOINT))
    said = [drawn(slide(View.QUESTION, own, number)).words for number in (0, 1)]
    assert [promises.AID_QUESTION in each for each in said] == [False, True]
    assert promises.AID_QUESTION not in drawn(slide(View.JOINT, joint)).words


def test_what_belongs_to_the_method_is_not_called_an_aid() -> None:
    of = picture("visie.waarden", Phase.DONE)
    for view in (View.EXPLAIN, View.QUESTION, View.WALL, View.JOINT, View.HARVEST):
        assert not any(each in drawn(Slide(view, of)).words for each in AIDS)


# --- the linking table ---------------------------------------------------------------------


def test_only_the_table_of_the_vision_is_the_kompas() -> None:
    cases = drawn(slide(View.LINKS, met("casuistiek", "visie", Phase.JOINT))).words
    assert words.COMPASS not in cases
    assert LINKS in cases
    assert "Wat vraagt dit van onze visie?" in cases
    assert words.COMPASS in drawn(Slide(View.LINKS, picture("visie.koppeling", Phase.DONE))).words


# --- examples ------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "step"), STEPS, ids=[step.id for _, step in STEPS])
def test_every_example_of_every_step_can_be_read_on_the_wall(name: str, step: Step) -> None:
    found = explained(name, step.id.rpartition(".")[2])
    said = squeezed(all_words(found, SMALL))
    assert all(squeezed(each) in said for each in step.examples)
    nothing_wrong(found, SMALL)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_figures_of_a_theme_have_pages_of_their_own(size: QSize) -> None:
    found = explained("duiden+borger-odoorn", "herkennen")
    assert page_count(size, found) > 3
    said = squeezed(all_words(found, size))
    assert all(squeezed(each) in said for each in theme("borger-odoorn").steps[0].examples)
    nothing_wrong(found, size)


def test_a_step_whose_examples_fit_has_one_page() -> None:
    found = explained("waardemodel", "gelijkheid")
    assert page_count(HD, found) == 1
    assert words.FOR_EXAMPLE in drawn(found, HD).words


# --- published figures ---------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize(("step", "number"), PUBLISHED)
def test_published_figures_stand_there_with_what_one_must_know(
    step: str, number: int, size: QSize
) -> None:
    found = slide(View.WALL, met("nulmeting", step, Phase.SHOW), number)
    asked = found.picture.own[number]
    said = drawn(found, size).words
    assert asked.question.prompt in said  # smaller before it breaks off
    assert asked.insight.comparison is not None
    assert asked.insight.comparison.published.note in said
    assert comparing.CARE in said
    nothing_wrong(found, size)


# --- a planning ----------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_planning_shows_every_month_and_every_phase_it_names(size: QSize) -> None:
    found = slide(View.TIMELINE, met("proceskader", "planning", Phase.JOINT))
    said = all_words(found, size)
    assert "…" not in said
    assert "jan 2027" in said
    assert all(label in said for label, *_ in MONTHS)
    assert said.count("besluiten") == 2
    assert timeline.NO_MONTH in said
    assert timeline.AID in drawn(found, size).words
    nothing_wrong(found, size)
