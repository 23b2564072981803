"""What a paper form says of itself."""

from __future__ import annotations

import pytest

from workshop.domain.settings import Attribution, Publicity
from workshop.texts import paper_forms as words
from workshop.texts import promises


def test_one_form_is_called_by_its_step_and_several_by_the_evening() -> None:
    assert words.title("Zorg", ["Waarden"]) == "Formulier Waarden: Zorg"
    assert words.title("Zorg", ["Waarden", "Weging"]) == "Formulieren: Zorg"


@pytest.mark.parametrize("attribution", list(Attribution))
@pytest.mark.parametrize("publicity", list(Publicity))
def test_the_promise_is_the_same_as_everywhere(
    attribution: Attribution, publicity: Publicity
) -> None:
    told = words.promise(attribution, publicity)
    assert told.startswith(promises.ATTRIBUTION[attribution])
    assert promises.PUBLICITY[publicity] in told
    assert told.endswith(promises.LIMITS)


def test_a_form_asks_for_a_name_only_where_names_are_kept() -> None:
    assert words.slots(Attribution.ANONYMOUS) == ("Formulier nr.",)
    assert words.slots(Attribution.GROUP) == words.slots(Attribution.NAME) == ("Naam", "Fractie")


def test_pages_are_counted_only_where_there_are_more() -> None:
    assert words.page_words("Waarden", 1, 1) == "Waarden"
    assert words.page_words("Waarden", 2, 2) == "Waarden, bladzijde 2 van 2"


def test_small_sentences() -> None:
    assert words.asked(2, "Wat nu?") == "2. Wat nu?"
    assert words.ideas(["Rust", "Zelfbeschikking, autonomie"]) == (
        "Ideeën: Rust; Zelfbeschikking, autonomie"
    )
    assert words.row(2) == "Regel 2"
    assert words.continued("Waarden") == "Waarden, vervolg"
    assert words.printed("f.pdf", ["Let op."]) == "De formulieren staan in f.pdf.\nLet op."


def test_a_hand_out_is_named_after_its_step() -> None:
    assert words.hand_out("Herkennen we dit?") == "Voorbeelden: Herkennen we dit?"
