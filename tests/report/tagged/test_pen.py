"""Promises of `workshop.report.tagged.pen`: nothing gets onto a page that a reader would miss."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.report import sample
from tests.report.tagged.making import opened
from workshop.charts.fonts import Face
from workshop.charts.icons import seal_icon
from workshop.report.tagged.annotations import Rect
from workshop.report.tagged.pen import Glyphs, Ink, Pen
from workshop.report.tagged.structure import Element, Role
from workshop.report.tagged.styles import A4

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.report.tagged.document import Built

WORDS = [Glyphs(10, 10, "woorden", Face.SANS, 11, "#1A231F")]
PAINTING = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ"})

REFUSED = """
from tests.report.sample import META
from workshop.report.tagged.pen import Pen
try:
    Pen((100, 100), META)
except RuntimeError as error:
    assert "patches.apply" in str(error)
else:
    raise SystemExit("a pen without the corrections")
"""


@pytest.fixture
def pen() -> Pen:
    return Pen(A4, sample.META)


def test_text_outside_an_element_is_refused(pen: Pen) -> None:
    with pytest.raises(RuntimeError, match="must belong"):
        pen.write(WORDS)


def test_one_piece_of_content_has_one_owner(pen: Pen) -> None:
    with (
        pytest.raises(RuntimeError, match="nested"),
        pen.tagged(Element(Role.PARAGRAPH)),
        pen.artifact(),
    ):
        raise AssertionError("never reached")


def test_there_is_no_pen_without_the_corrections() -> None:
    subprocess.run([sys.executable, "-c", REFUSED], check=True)


def unmarked(page: pikepdf.Page) -> Iterator[str]:
    """Painting operators outside all marked content."""
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            depth += 1
        elif operator == "EMC":
            depth -= 1
        elif operator in PAINTING and not depth:
            yield operator
    assert depth == 0


def test_all_that_is_painted_is_content_or_artifact(built: Built) -> None:
    pdf = opened(built.pdf)
    for page in pdf.pages:
        assert list(unmarked(page)) == []


def test_shapes_alone_become_artifacts(pen: Pen) -> None:
    pen.rule((0, 0), (9, 9), Ink("#000000"))
    pen.fill(Rect(0, 0, 9, 9), "#000000")
    pen.outline(Rect(0, 0, 9, 9), Ink("#000000", 1, (2, 2)))
    pen.draw(seal_icon(20), 10, 10)
    pdf = opened(pen.finish())
    assert list(unmarked(pdf.pages[0])) == []


def test_an_element_that_stays_empty_still_has_its_place(pen: Pen) -> None:
    row = Element(Role.ROW)
    pen.attach(Element(Role.CELL, row))
    pdf = opened(pen.finish())
    assert str(pdf.Root.StructTreeRoot.K.K[0].K[0].S) == "/TD"


def test_every_mark_leads_to_its_element_and_back(built: Built) -> None:
    pdf = opened(built.pdf)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    assert len(owners) == int(pdf.Root.StructTreeRoot.ParentTreeNextKey)
    for page in pdf.pages:
        marks = [
            int(instruction.operands[1].MCID)
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "BDC" and "/MCID" in instruction.operands[1]
        ]
        assert marks == list(range(len(owners[int(page.obj.StructParents)])))
        assert str(page.obj.Tabs) == "/S"
