"""Promises of the words around a poll: it is never a vote, and the numbers stay apart."""

from __future__ import annotations

from workshop.pictures.polls import PollPicture
from workshop.texts.ui import poll as words


def test_who_reacted_is_a_number() -> None:
    assert words.reacted(0, 45) == words.NOBODY_YET
    assert words.reacted(1, 45) == "1 van 45 heeft gereageerd"
    assert words.reacted(46, 45) == "46 van 46 hebben gereageerd"
    assert words.total(42, 45) == "Samen: 42 van 45 aanwezigen"


def test_the_outcome_is_that_of_the_report_and_others_stand_apart() -> None:
    result = PollPicture(False, 45, agree=36, with_reservation=6, disagree=3, others=1)

    assert words.outcome(result) == "42 van 45 akkoord, 6 met een kanttekening."
    assert words.others(result) == "1 ander reageerde; die telt niet mee als raad."
    assert words.others(PollPicture(False, 45, agree=45)) == ""
    assert words.stance(6, words.STANCES[1]) == "6 akkoord met kanttekening"


def test_more_hands_than_people_says_what_to_do() -> None:
    assert words.too_many(21, 18).startswith("Kan nog niet: je telt 21 handen en er zijn er 18.")
