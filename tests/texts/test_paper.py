"""Words that only the printed report needs."""

from __future__ import annotations

import pytest

from workshop.pictures.polls import PollPicture
from workshop.texts import paper
from workshop.texts.outline import harvest, sheets


@pytest.mark.parametrize("name", ["Voorbeeldstad", "Gemeente Voorbeeldstad"])
def test_the_author_is_the_griffie_of_the_municipality_named_once(name: str) -> None:
    assert paper.author(name) == "Griffie gemeente Voorbeeldstad"


def test_a_page_says_how_many_there_are() -> None:
    assert paper.page_words(5, 18) == "5 van 18"


def test_a_tally_is_told_with_its_dots_where_there_are_dots() -> None:
    rows = [("Rust", 4, 3), ("Ruimte", 2, 0), ("Groen", 1, None)]
    assert paper.tally_alt(rows) == "Rust 4, 3 stippen; Ruimte 2, 0 stippen; Groen 1."


def test_people_without_a_name_are_counted() -> None:
    assert sheets.unnamed(3) == "3 aanwezig, zonder naam in dit verslag"


@pytest.mark.parametrize(
    ("poll", "sentence"),
    [
        (PollPicture(False, 0), "geen raadslid reageerde."),
        (
            PollPicture(False, 0, others=1),
            "geen raadslid reageerde. 1 ander reageerde; die telt niet mee als raad.",
        ),
        (
            PollPicture(False, 5, 3, disagree=2, others=2),
            "3 van 5 akkoord. 2 anderen reageerden; die tellen niet mee als raad.",
        ),
        (PollPicture(False, 5, 3, 1, 1), "4 van 5 akkoord, 1 met een kanttekening."),
    ],
)
def test_a_poll_never_counts_others_as_the_council(poll: PollPicture, sentence: str) -> None:
    assert harvest.poll(poll, 1, 1) == f"Peiling, geen stemming: {sentence}"
