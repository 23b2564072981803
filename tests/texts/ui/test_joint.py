"""Sentences of writing together."""

from __future__ import annotations

from workshop.texts.outline import harvest
from workshop.texts.ui import joint as words


def test_an_entry_without_a_name_is_new() -> None:
    assert words.entry(2, "Zorg dichtbij") == "2 Zorg dichtbij"
    assert words.entry(3, "") == "3 Nieuw"


def test_a_long_question_is_cut_with_dots() -> None:
    assert words.short_question(1, "Kort?") == "1 Kort?"
    long = words.short_question(2, "Hoeveel legt de raad vast, en hoeveel bepaalt de professional?")
    assert long == "2 Hoeveel legt de raad vast, en hoeveel bepaalt…"


def test_what_an_entry_rests_on_is_counted() -> None:
    assert words.rests_on(1, can_choose=True) == "Rust op 1 antwoord"
    assert words.rests_on(14, can_choose=True) == "Rust op 14 antwoorden"
    assert words.rests_on(0, can_choose=True).startswith("Rust nog op geen antwoord.")
    assert words.rests_on(0, can_choose=False) == ""


def test_a_remark_says_what_it_rests_on() -> None:
    assert words.remark_rests_on("dissent", 4) == "Afwijkende mening, rust op 4"
    assert words.remark_rests_on("not_agreed", 0) == "Hierover niet eens, komt in het verslag"


def test_a_source_that_goes_and_an_entry_that_went_are_named() -> None:
    assert words.remove_source("Vertrouwen") == "Haal weg als bron: Vertrouwen"
    assert words.removed("Vertrouwen") == "‘Vertrouwen’ is weg."
    assert words.removed("") == "Het onderdeel is weg."


def test_what_is_missing_is_named_and_says_why_the_evening_waits() -> None:
    sentence = words.lacking(("Waarde", ""))
    assert sentence == "Nog niet opgeslagen. Vul nog in: ‘Waarde’ en ‘Ons antwoord’."
    assert words.not_yet(sentence) == "Kan nog niet. Vul nog in: ‘Waarde’ en ‘Ons antwoord’."
    assert words.not_yet("") == ""


def test_points_that_do_not_make_a_hundred_are_counted() -> None:
    assert words.points_left(5) == "Nog niet opgeslagen. Verdeel nog 5 punten."
    assert words.points_left(-1) == "Nog niet opgeslagen. Haal er 1 punt af."


def test_no_more_entries_than_the_question_asks_for() -> None:
    assert words.no_more(3) == "Kan niet: bij deze vraag horen er 3."
    assert words.no_more(1) == "Kan niet: bij deze vraag hoort er 1."


def test_a_place_between_poles_has_its_sign() -> None:
    assert [words.place(number) for number in (-5, 0, 3)] == ["−5", "0", "+3"]


def test_a_rationale_has_one_name_on_screen_and_in_the_report() -> None:
    assert words.RATIONALE == harvest.RATIONALE
    assert words.because("Het helpt.") == "Onderbouwing: Het helpt."


def test_an_earlier_wording_is_named_by_its_time() -> None:
    assert words.written_at("20:41") == "Versie van 20:41"
    assert words.take_back_of("20:41") == "Neem de versie van 20:41 terug"
