"""Evenings beside each other as a finished PDF, by the rules that every document here keeps."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pikepdf
import pytest

from tests.pictures.comparing.evenings import (
    OWN_WEIGHTS,
    PLACES,
    STATEMENT,
    answered,
    beside,
    chose,
    council,
    ended,
    place,
    weights,
    wrote,
)
from tests.report.exports import samples
from tests.report.reading import run, tree
from workshop.domain import commands as c
from workshop.domain.settings import Publicity
from workshop.pictures.comparing import Ended
from workshop.pictures.comparing.compared import LoneQuestion
from workshop.report.exports.evenings import to_markdown
from workshop.report.layout.evenings import lay_out_evenings
from workshop.report.outline.blocks import Table
from workshop.report.outline.evenings import Courses, evenings
from workshop.report.rendering import render_comparison
from workshop.texts import evening_figures as figures
from workshop.texts import evenings as words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.pictures.comparing import EveningsCompared

pytestmark = pytest.mark.timeout(120)

AT: Final = "2026-11-22T14:45:00+00:00"


def several(number: int, *texts: str) -> EveningsCompared:
    """So many evenings with everything that can be compared."""
    made = []
    for at in range(number):
        evening = wrote(council(), "Rust", *texts, f"Waarde van avond {at}")
        answered(evening, OWN_WEIGHTS, *[weights(20 + 10 * at, 30, 50 - 10 * at)] * (4 - at % 2))
        for question, value in ((PLACES, place(-3)), (STATEMENT, chose("welzijn"))):
            for person in evening.group("Zuid", 3):
                evening.do(c.SubmitAnswer(person, question, value))
            evening.do(c.Show(question))
        day = date(2026, 3, 12) + timedelta(days=200 * at)
        made.append(ended(evening, day.isoformat()))
    return beside(*made)


def hostile() -> EveningsCompared:
    """Words of people that a document must not trip over."""
    report = replace(samples.hostile(), date="2026-03-12", publicity=Publicity.CLOSED)
    return beside(Ended(report), Ended(replace(report, date="2026-11-12", practice=True)))


FOUND: Final = {
    "two": lambda: several(2),
    "three": lambda: several(3),
    "six": lambda: several(6),
    "long": lambda: several(3, "Zorg en ondersteuning. " * 60, "<b>vet</b> & 中 =1+1"),
    "hostile": hostile,
}


@pytest.mark.parametrize("sample", FOUND)
def test_it_conforms_to_both_standards(sample: str, vera: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / "vergelijking.pdf"
    path.write_bytes(lay_out_evenings(FOUND[sample](), AT).pdf)
    assert vera.check(path).failures == ()


def test_equal_evenings_at_one_moment_give_equal_bytes() -> None:
    assert lay_out_evenings(several(2), AT).pdf == lay_out_evenings(several(2), AT).pdf


def test_the_drawing_says_its_numbers_and_its_table_stands_under_it() -> None:
    found = several(2)
    (courses,) = [each for each in evenings(found, AT) if isinstance(each, Courses)]
    assert "Vrijheid: 12 maart 2026 20, 28 september 2026 30." in courses.alt
    with pikepdf.open(io.BytesIO(lay_out_evenings(found, AT).pdf)) as document:
        whole = tree(document)
    assert [each.alt for each in whole.all("Figure") if each.alt].count(courses.alt) == 1
    assert courses.table.rows[0] == ("Antwoorden", "4", "3")


def test_more_than_two_evenings_are_a_table_of_entry_by_evening() -> None:
    told = [each for each in evenings(several(3), AT) if isinstance(each, Table)]
    (table,) = [each for each in told if each.header[0] == "Antwoord"]
    assert len(table.header) == 4
    assert table.rows[0] == ("Rust", "ja", "ja", "ja")
    assert table.rows[1][1:] == ("–", "–", "ja")


def test_too_few_answers_say_so_and_their_figures_stay_away() -> None:
    found = several(2)
    (asked,) = [each for each in found.questions if each.id == OWN_WEIGHTS]
    assert asked.weights is not None
    rows = tuple(replace(each, values=(each.values[0], None)) for each in asked.weights.rows)
    few = replace(asked.weights, n=(4, 2), rows=rows, same_options=False)
    changed = replace(found, questions=(replace(asked, weights=few, erased=1, other_words=True),))
    said = to_markdown(changed, AT).decode()
    for sentence in ("Minder dan 3 antwoorden: 28", figures.OTHER_OPTIONS, words.OTHER_WORDS):
        assert sentence in said
    assert "| Antwoorden | 4 | 2 |" in said
    assert "| Vrijheid | 20 | – |" in said
    assert words.erased(1) in said


def test_that_five_points_were_folded_is_said_where_they_were() -> None:
    found = several(2)
    (asked,) = [each for each in found.questions if each.shares]
    assert asked.shares is not None
    folded = replace(asked, shares=replace(asked.shares, folded=True))
    changed = replace(found, questions=(folded,))
    assert "Helemaal eens" not in to_markdown(found, AT).decode()
    assert "Helemaal eens" in to_markdown(changed, AT).decode()


def test_points_divided_together_are_drawn_without_a_number_of_answers() -> None:
    found = several(2)
    (asked,) = [each for each in found.questions if each.id == OWN_WEIGHTS]
    assert asked.weights is not None
    together = replace(asked.weights, n=(None, None), same_options=False)
    lone = LoneQuestion("Waarden", "Welke?", 1)
    changed = replace(
        found, questions=(replace(asked, weights=None, together=together),), alone=(lone,)
    )
    (courses,) = [each for each in evenings(changed, AT) if isinstance(each, Courses)]
    assert courses.under == ("12 maart 2026", "28 september 2026")
    assert courses.table.rows[0][0] == "Vrijheid"
    said = to_markdown(changed, AT).decode()
    assert figures.OTHER_OPTIONS in said
    assert "Welke? (28 september 2026)" in said.replace("\\", "")


def test_a_closed_evening_marks_every_page_and_practice_is_told(tmp_path: Path) -> None:
    path = tmp_path / "v.pdf"
    path.write_bytes(lay_out_evenings(hostile(), AT).pdf)
    with pikepdf.open(path) as document:
        pages = len(document.pages)
    text = run("pdftotext", path, "-")
    assert text.count("Vergelijking, geen verslag. Besloten") >= pages - 1
    assert "Oefenavond: 12 maart 2026 en 12 november 2026." in text


def test_it_is_made_in_a_process_of_its_own(tmp_path: Path) -> None:
    target = tmp_path / "v.pdf"
    missing = render_comparison(FOUND["long"](), AT, target)
    assert "中" in missing
    assert "Avonden naast elkaar" in run("pdftotext", target, "-")
