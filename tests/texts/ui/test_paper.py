"""The sentences of the page where answers from paper are typed in."""

from __future__ import annotations

from workshop.texts.ui import paper


def test_a_form_without_a_name_has_a_number() -> None:
    assert paper.form(3) == "Formulier 3"


def test_replacing_says_when_if_that_is_known() -> None:
    assert paper.replaces("20:04") == "Dit vervangt het antwoord van 20:04."
    assert paper.replaces("") == "Dit vervangt het vorige antwoord."


def test_empty_questions_are_told_and_counted() -> None:
    assert not paper.left_out(0)
    assert paper.left_out(1) == "1 vraag is leeg en gaat niet mee."
    assert paper.left_out(3) == "3 vragen zijn leeg en gaan niet mee."


def test_a_refusal_says_whose_form_it_was() -> None:
    assert paper.refused("Raadslid 3", "Kan niet.") == "Raadslid 3: Kan niet."


def test_a_printed_form_is_named_after_the_evening() -> None:
    assert paper.forms_file("veenrade") == "veenrade-formulier.pdf"
    assert paper.printed("a.pdf") == "Het formulier staat klaar: a.pdf."
