"""Promises of the words around the report."""

from __future__ import annotations

import pytest

from workshop.domain.report_part import ReportPart
from workshop.texts.handing_over import NameFacts
from workshop.texts.ui import report as words


def test_a_concept_is_called_a_concept() -> None:
    assert words.title(2, is_sealed=False) == "Verslag, concept 2"
    assert words.title(2, is_sealed=True) == "Verslag, versie 2"


def test_it_says_since_when_a_concept_lies_there_and_which_comes_next() -> None:
    assert words.issued("2026-03-12T20:31:00+00:00") == "Ligt voor sinds 21:31"
    assert words.issue(2) == "Leg concept 2 voor"


def test_one_page_is_one_page() -> None:
    assert words.made(1, "21:31") == "1 bladzijde, gemaakt om 21:31."
    assert words.made(18, "21:31") == "18 bladzijden, gemaakt om 21:31."
    assert words.made(2, "21:31", later=True) == f"2 bladzijden, gemaakt om 21:31. {words.LATER}"
    assert words.page(3) == "Bladzijde 3"
    assert words.page_of(3, 18) == "Bladzijde 3 van 18"


def test_every_part_that_may_be_left_out_has_a_box_with_a_name() -> None:
    assert set(words.PART_NAMES) == set(ReportPart)
    assert words.PART_NAMES[ReportPart.ANSWERS] == "Losse antwoorden"
    assert words.PART_NAMES[ReportPart.METHOD] == "Werkwijze"
    assert all(name[0].isupper() or name[0] == "‘" for name in words.PART_NAMES.values())


def test_under_the_boxes_stands_what_they_do_or_why_they_do_nothing() -> None:
    assert words.parts_note(is_fixed=False, waits=False) == words.PARTS_ALWAYS
    assert words.parts_note(is_fixed=False, waits=True).endswith(words.PARTS_WAIT)
    assert words.parts_note(is_fixed=True, waits=True) == words.PARTS_FIXED


def test_a_file_is_named_with_what_to_know_about_it() -> None:
    assert words.saved("/a/b.pdf") == "Bewaard: /a/b.pdf."
    assert words.saved("/a/b.pdf", "Let op.") == "Bewaard: /a/b.pdf. Let op."


FACTS = NameFacts("2026-11-12", "Waarden", "Voorbeeldstad", "v1")


@pytest.mark.parametrize("form", words.FORMS)
def test_every_form_has_its_own_file(form: str) -> None:
    name = words.file_name(FACTS, form)
    assert name.startswith("2026-11-12 dialoogavond Waarden ")
    assert words.kinds(form).endswith(f"(*.{name.rpartition('.')[2]})")
    assert len({words.file_name(FACTS, each) for each in words.FORMS}) == len(words.FORMS)


def test_a_file_is_named_by_the_pattern_of_the_preferences() -> None:
    assert words.file_name(FACTS, "pdf") == "2026-11-12 dialoogavond Waarden verslag v1.pdf"
    assert words.file_name(FACTS, "kompas", "{soort} {gemeente}") == "kompas Voorbeeldstad.pdf"
