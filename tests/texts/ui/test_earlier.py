"""Words of the page of earlier evenings."""

from __future__ import annotations

from workshop.pictures.earlier import EarlierPicture
from workshop.texts.handing_over import brought
from workshop.texts.ui import earlier as words

NORTH = EarlierPicture("v", "Avond", "2025-03-12", "Fractie Noord", 0, "", "", ())


def test_the_input_of_a_fraction_bears_its_name_and_the_day() -> None:
    assert words.heading(NORTH) == "Fractie Noord, 12 maart 2025"
    assert words.remove(NORTH) == "Haal weg: Fractie Noord, 12 maart 2025"


def test_what_came_along_is_counted() -> None:
    assert words.came("Avond", 1) == "Meegenomen van Avond: 1 regel. Je vindt ze bij Samen."
    assert brought("Avond", "2025-03-12", 2, 5) == (
        "Meegenomen van Avond, 12 maart 2025: 2 gezamenlijke antwoorden met 5 regels."
    )


def test_a_row_says_whether_something_rests_on_it() -> None:
    assert words.row("Rust", is_used=True) == "Rust (gebruikt)"
    assert words.row("Rust", is_used=False) == "Rust"
