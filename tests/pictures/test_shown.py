"""Promises of `workshop.pictures.shown`: what the room may see of answers."""

from __future__ import annotations

import pytest

from tests.domain.method import OWN, own
from tests.pictures.evening import SAMPLES, WRITTEN_KINDS, Council
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Kind
from workshop.domain.settings import Attribution, Role
from workshop.domain.values import Declined, ItemsValue, PositionValue, TextValue
from workshop.domain.wording import is_erased
from workshop.pictures.groups import Label, Pool
from workshop.pictures.shown import (
    ShownAnswer,
    WallCard,
    card_texts,
    listed_answers,
    shown_answers,
    wall,
)

TEXT = own(Kind.TEXT)
PLACE = own(Kind.POSITION)
PRIVACY = c.ErasureCategory.PERSONAL_DATA


def texts(evening: Council, question: QuestionId = OWN) -> list[tuple[str, ...]]:
    return [answer.texts for answer in shown_answers(evening.state, question)]


def on_wall(evening: Council, question: QuestionId = OWN) -> list[str]:
    return [card.text for card in wall(evening.state, question).cards]


# --- before and after showing --------------------------------------------------------------


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_there_before_it_is_shown(kind: Kind) -> None:
    evening = Council()
    evening.answer(evening.person("Ada"), own(kind), SAMPLES[kind]("kanarie"))
    evening.do(c.CloseRound(own(kind)))
    assert shown_answers(evening.state, own(kind)) == ()
    assert (wall(evening.state, own(kind)).cards, card_texts(evening.state, own(kind))) == ((), {})
    evening.show(own(kind))
    (answer,) = shown_answers(evening.state, own(kind))
    assert answer.value == SAMPLES[kind]("kanarie")


def test_a_later_answer_waits_for_the_next_showing() -> None:
    evening = Council()
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "rust")
    evening.show(OWN)
    evening.items(bo, OWN, "ruimte")
    assert texts(evening) == [("rust",)]
    evening.show(OWN)
    assert texts(evening) == [("ruimte",), ("rust",)]


def test_a_showing_without_answers_shows_nothing() -> None:
    evening = Council()
    evening.show(OWN)
    assert texts(evening) == []


def test_after_a_revision_the_room_keeps_seeing_what_was_shown() -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.show(OWN)
    evening.items(ada, OWN, "reuring")
    assert texts(evening) == [("rust",)]
    evening.show(OWN)
    assert texts(evening) == [("reuring",)]


def test_only_the_newest_of_several_revisions_is_shown() -> None:
    evening = Council()
    ada = evening.person("Ada")
    evening.items(ada, OWN, "eerst")
    evening.items(ada, OWN, "toen")
    evening.show(OWN)
    assert texts(evening) == [("toen",)]


def test_what_was_withdrawn_before_showing_is_never_there() -> None:
    evening = Council()
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "rust")
    evening.items(bo, OWN, "ruimte")
    evening.do(c.WithdrawAnswer(ada, OWN))
    evening.show(OWN)
    assert texts(evening) == [("ruimte",)]
    evening.items(ada, OWN, "toch")
    assert texts(evening) == [("ruimte",)]


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.NAME])
def test_what_arrives_after_closing_is_marked_only_where_names_are(
    attribution: Attribution,
) -> None:
    """With the attendance list it would tell who in a group came late."""
    evening = Council(attribution)
    late = attribution is Attribution.NAME
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "rust")
    evening.do(c.CloseRound(OWN))
    evening.items(bo, OWN, "ruimte")
    evening.show(OWN)
    found = {answer.texts[0]: answer.late for answer in shown_answers(evening.state, OWN)}
    assert found == {"ruimte": late, "rust": False}
    assert [card.late for card in wall(evening.state, OWN).cards] == [late, False]


def test_who_would_rather_not_answer_has_no_card() -> None:
    evening = Council()
    evening.answer(evening.person("Ada"), OWN, Declined())
    evening.show(OWN)
    (answer,) = shown_answers(evening.state, OWN)
    assert (answer.value, answer.texts) == (Declined(), ())
    assert wall(evening.state, OWN).cards == ()


# --- erased --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", Kind)
def test_of_an_erased_answer_remains_that_there_was_one(kind: Kind) -> None:
    evening = Council()
    evening.answer(evening.person("Ada"), own(kind), SAMPLES[kind]("kanarie"))
    evening.show(own(kind))
    evening.do(c.EraseAnswer("ada", own(kind), PRIVACY, "naam genoemd"))
    (answer,) = shown_answers(evening.state, own(kind))
    assert answer.value is None
    assert [is_erased(text) for text in answer.texts] == [True] * (kind in WRITTEN_KINDS)
    assert len(wall(evening.state, own(kind)).cards) == (kind in WRITTEN_KINDS)


def test_words_that_are_gone_from_the_file_are_gone_from_the_next_picture() -> None:
    evening = Council()
    ada, bo = evening.people("Ada", "Bo")
    for person in (ada, bo):
        evening.items(person, OWN, f"woord van {person.participant}")
    evening.show(OWN)
    assert len(texts(evening)) == 2
    revision = evening.state.answers[OWN][evening.subject(ada, OWN)][-1]
    assert revision.content_id is not None
    # As the fold does it, before the owner reads the whole file again.
    del evening.state.bodies[revision.content_id]
    evening.state.erased.add(revision.content_id)
    assert texts(evening) == [("woord van bo",), ("",)]
    assert on_wall(evening) == ["woord van bo", ""]


# --- labels --------------------------------------------------------------------------------


def labelled(answers: tuple[ShownAnswer, ...]) -> dict[str, Label]:
    return {answer.texts[0]: answer.label for answer in answers}


def test_labels_are_those_of_the_answers_shown_together() -> None:
    evening = Council()
    for person in evening.group("Linde", 3):
        evening.items(person, OWN, f"van {person.participant}")
    evening.show(OWN)
    assert set(labelled(shown_answers(evening.state, OWN)).values()) == {"Linde"}
    evening.items(evening.person("Bo", "Beuk"), OWN, "van bo")
    assert set(labelled(shown_answers(evening.state, OWN)).values()) == {"Linde"}
    evening.show(OWN)
    assert set(labelled(shown_answers(evening.state, OWN)).values()) == {None}


def test_agreeing_to_speak_as_a_person_takes_the_labels_away_at_once() -> None:
    evening = Council()
    for person in evening.group("Linde", 3):
        evening.items(person, OWN, f"van {person.participant}")
    evening.show(OWN)
    assert {card.label for card in wall(evening.state, OWN).cards} == {"Linde"}
    evening.do(c.AgreeHouseRules((), as_person=True))
    assert {card.label for card in wall(evening.state, OWN).cards} == {""}


def test_the_wall_tells_the_pool_from_a_group_of_any_name() -> None:
    evening = Council()
    for size, group in ((3, "Linde"), (1, "Beuk"), (2, "Eik")):
        for person in evening.group(group, size):
            evening.items(person, OWN, person.participant)
    evening.show(OWN)
    found = {card.text: card for card in wall(evening.state, OWN).cards}
    assert found["beuk-lid 1"] == WallCard("beuk-lid 1", "", others=True, late=False)
    assert found["linde-lid 1"] == WallCard("linde-lid 1", "Linde", others=False, late=False)


def test_with_names_each_card_bears_one() -> None:
    evening = Council(Attribution.NAME)
    evening.items(evening.person("Ada", "Linde"), OWN, "rust")
    evening.show(OWN)
    assert wall(evening.state, OWN).cards == (WallCard("rust", "Ada", others=False, late=False),)


def test_what_was_shown_follows_a_name_that_is_written_otherwise() -> None:
    evening = Council(Attribution.NAME)
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.show(OWN)
    assert labelled(shown_answers(evening.state, OWN)) == {"rust": "Ada"}
    evening.do(c.SetParticipant(ada.participant, "Ada de Wit"))
    assert labelled(shown_answers(evening.state, OWN)) == {"rust": "Ada de Wit"}


def test_a_group_that_shrinks_below_three_loses_its_name_at_once() -> None:
    evening = Council()
    people = evening.group("Linde", 3)
    for person in people:
        evening.items(person, OWN, person.participant)
    evening.show(OWN)
    assert {card.label for card in wall(evening.state, OWN).cards} == {"Linde"}
    evening.do(c.SetParticipant(people[0].participant, "Linde-lid 1", group="Eigen weg"))
    assert {card.label for card in wall(evening.state, OWN).cards} == {""}


def test_a_role_that_no_longer_counts_as_the_council_leaves_the_figures() -> None:
    evening = Council()
    evening.answer(evening.person("Ada"), PLACE, PositionValue(3))
    evening.show(PLACE)
    assert [answer.council for answer in shown_answers(evening.state, PLACE)] == [True]
    evening.do(c.DefineRole(Role("raadslid", "raadslid", True, False, True)))
    assert [answer.council for answer in shown_answers(evening.state, PLACE)] == [False]


# --- those who do not count as the council -------------------------------------------------


def mixed(attribution: Attribution, others: int, question: QuestionId) -> Council:
    """Three council members of one group, and citizen members of the same group."""
    evening = Council(attribution)
    members = evening.group("Linde", 3)
    members += [
        evening.person(f"Burger {each}", "Linde", "burgerraadslid") for each in range(others)
    ]
    for place, person in enumerate(members):
        value = PositionValue(place) if question == PLACE else ItemsValue((f"woord {place}",))
        evening.answer(person, question, value)
    evening.show(question)
    return evening


def places(evening: Council) -> list[object]:
    found = listed_answers(evening.state, evening.state.questions[PLACE])
    return [answer.value for answer in found]


@pytest.mark.parametrize("others", [1, 2])
def test_one_or_two_others_cannot_be_told_by_what_the_figures_leave_out(others: int) -> None:
    evening = mixed(Attribution.GROUP, others, PLACE)
    assert places(evening) == [PositionValue(0), PositionValue(1), PositionValue(2)]
    found = shown_answers(evening.state, PLACE)
    assert [answer.label for answer in found] == ["Linde"] * 3 + [None] * others


def test_three_others_are_listed_without_a_label() -> None:
    evening = mixed(Attribution.GROUP, 3, PLACE)
    assert len(places(evening)) == 6


def test_with_names_everybody_is_listed() -> None:
    assert len(places(mixed(Attribution.NAME, 1, PLACE))) == 4


def test_what_others_wrote_lies_on_the_wall_among_the_rest() -> None:
    evening = mixed(Attribution.GROUP, 1, OWN)
    assert len(listed_answers(evening.state, evening.state.questions[OWN])) == 4
    found = shown_answers(evening.state, OWN)
    assert [(answer.label, answer.group, answer.council) for answer in found] == [
        *[("Linde", "Linde", True)] * 3,
        ("Linde", None, False),
    ]


def test_a_group_counts_its_council_members_alone_in_the_figures() -> None:
    evening = Council()
    people = [*evening.group("Linde", 2), evening.person("Bo", "Linde", "burgerraadslid")]
    for person in (*people, *evening.group("Wilg", 4)):
        evening.items(person, OWN, person.participant)
    evening.show(OWN)
    found = {answer.texts[0]: answer for answer in shown_answers(evening.state, OWN)}
    # The wall names Linde for its three texts; in figures its two could be told, so nobody is.
    assert (found["linde-lid 1"].label, found["wilg-lid 1"].label) == ("Linde", "Wilg")
    assert {answer.group for answer in found.values()} == {None}


# --- cards ---------------------------------------------------------------------------------


def test_texts_of_one_person_do_not_lie_together() -> None:
    evening = Council()
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "zorg", "rust")
    evening.items(bo, OWN, "Rust.", "vrijheid")
    evening.show(OWN)
    assert on_wall(evening) == ["Rust.", "rust", "vrijheid", "zorg"]


def test_cards_that_say_the_same_stand_by_what_else_is_seen_of_them() -> None:
    evening = Council()
    wilg, linde = evening.group("Wilg", 3), evening.group("Linde", 3)
    for number, person in enumerate(wilg):
        evening.items(person, OWN, f"a{number}", "zorg")
    evening.do(c.CloseRound(OWN))
    for number, person in enumerate(linde):
        evening.items(person, OWN, "zorg", f"z{number}")
    evening.show(OWN)
    same = [card.label for card in wall(evening.state, OWN).cards if card.text == "zorg"]
    assert same == ["Linde"] * 3 + ["Wilg"] * 3


def test_commands_call_a_card_by_its_event_and_its_place_in_the_answer() -> None:
    evening = Council()
    seq = evening.items(evening.person("Ada"), OWN, "zorg", "rust")
    evening.show(OWN)
    assert card_texts(evening.state, OWN) == {f"{seq}.1": "rust", f"{seq}.0": "zorg"}


def test_cards_are_those_that_commands_may_name() -> None:
    evening = Council()
    for kind in WRITTEN_KINDS:
        evening.answer(evening.person(f"Ada {kind}"), own(kind), SAMPLES[kind]("woord"))
        assert card_texts(evening.state, own(kind)) == {}
        assert evening.show(own(kind)) == card_texts(evening.state, own(kind))


def test_long_texts_that_begin_alike_stand_in_order_of_what_follows() -> None:
    evening = Council()
    for name, end in (("Ada", "b"), ("Bo", "a")):
        evening.answer(evening.person(name), TEXT, TextValue("x" * 500 + end))
    evening.show(TEXT)
    assert [text[-1] for text in on_wall(evening, TEXT)] == ["a", "b"]


def test_the_pool_is_a_label_of_its_own() -> None:
    evening = Council()
    for size, group in ((3, "Linde"), (3, "")):
        for person in evening.group(group, size):
            evening.items(person, OWN, "gelijk")
    evening.show(OWN)
    found = [answer.label for answer in shown_answers(evening.state, OWN)]
    assert found == ["Linde"] * 3 + [Pool.OTHERS] * 3


def test_who_would_rather_not_answer_has_no_label_and_helps_no_group_over_the_threshold() -> None:
    evening = Council()
    for number, person in enumerate(evening.group("Wilg", 3)):
        evening.items(person, OWN, f"w{number}")
    evening.answer(evening.person("Los", "Eik"), OWN, Declined())
    evening.answer(evening.person("Vast", "Beuk"), OWN, Declined())
    evening.items(evening.person("Eén", "Es"), OWN, "alleen")
    evening.show(OWN)
    labels = {answer.texts: answer.label for answer in shown_answers(evening.state, OWN)}
    assert set(labels.values()) == {None}, "the one of Es would be known by what is left over"
