"""Promises of `workshop.report.tagged.figures`: seen or heard, the same facts."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from tests.charts.examples import COUNCIL, NAMES
from tests.report.tagged.making import opened, pdf_of, tree_of
from workshop.charts.radar import RadarFrame, radar
from workshop.charts.shapes import drawing
from workshop.report.tagged.figures import Figure
from workshop.report.tagged.structure import Element, Role


def picture() -> Drawing:
    return radar(COUNCIL, RadarFrame(NAMES, 40))


def test_a_figure_has_its_words_and_its_caption_beside_it() -> None:
    root = tree_of(lambda story: story.figure(picture(), "Gelijkheid 26,\nwelzijn 23.", "Fig. 1"))
    (whole,) = root.kids
    assert [kid.role for kid in whole.kids] == ["Figure", "Caption"]
    assert whole.kids[0].alt == "Gelijkheid 26, welzijn 23."


def test_a_figure_says_where_it_is_on_the_page() -> None:
    pdf = opened(pdf_of(lambda story: story.figure(picture(), "Radar.")))
    attributes = pdf.Root.StructTreeRoot.K.K[0].K[0].A[0]
    left, bottom, right, top = (float(number) for number in attributes.BBox)
    assert float(right - left) == round(float(picture().width), 2)
    assert 0 < bottom < top < 842
    assert str(attributes.O) == "/Layout"


def test_a_wide_figure_is_made_to_fit_the_column() -> None:
    figure = Figure(drawing(1000, 500), Element(Role.FIGURE), None, 700)
    assert figure.height(500) == 250


def test_a_high_figure_is_made_to_fit_the_page() -> None:
    figure = Figure(drawing(400, 2000), Element(Role.FIGURE), None, 700)
    assert figure.height(500) <= 700


def test_a_small_figure_is_not_blown_up() -> None:
    figure = Figure(drawing(40, 20), Element(Role.FIGURE), None, 700)
    assert figure.height(500) == 20
