"""Pictures say nothing about who came first: any order of arrival gives the same picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.method import KINDS_STEP, OPTIONS, OWN, VALUES_STEP, own
from tests.pictures.evening import WORDS, Council, as_json
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Kind, Phase
from workshop.domain.settings import Attribution
from workshop.domain.state import State
from workshop.domain.values import (
    Declined,
    ItemsValue,
    NumberValue,
    PositionValue,
    RankValue,
    TextValue,
    Value,
    WeightsValue,
)
from workshop.pictures.audiences import shared_picture
from workshop.pictures.operator import operator_picture
from workshop.pictures.report import report_data
from workshop.pictures.shown import shown_answers
from workshop.pictures.tablets import tablet_picture

STORY, PLACE, POINTS, RANK = (
    own(kind) for kind in (Kind.TEXT, Kind.POSITION, Kind.WEIGH, Kind.RANK)
)
WORD = st.sampled_from(["rust", "Rust", "rust.", "ruimte", "één", "een", "zorg voor elkaar"])
POINT = st.permutations([20, 30, 50]).map(
    lambda points: WeightsValue(dict(zip((o.key for o in OPTIONS), points, strict=True)))
)
ORDER = st.permutations([option.key for option in OPTIONS])
VALUES: dict[QuestionId, st.SearchStrategy[Value]] = {
    OWN: st.lists(WORD, min_size=1, max_size=3).map(lambda texts: ItemsValue(tuple(texts))),
    STORY: WORD.map(TextValue),
    PLACE: st.integers(-5, 5).map(PositionValue),
    POINTS: POINT,
    RANK: ORDER.map(lambda keys: RankValue(tuple(keys))),
}


@dataclass(frozen=True)
class Said:
    """One person's answer, and whether they revise it after the round was closed."""

    person: int
    value: Value
    revised: Value | None


@st.composite
def answers(draw: st.DrawFn) -> tuple[QuestionId, list[Said]]:
    """What up to eight people say to one question."""
    question = draw(st.sampled_from(list(VALUES)))
    value = VALUES[question] | st.just(Declined())
    said = st.builds(Said, st.integers(0, 9), value, st.none() | value)
    return question, draw(st.lists(said, min_size=2, max_size=8, unique_by=lambda s: s.person))


def evening_with(attribution: Attribution, question: QuestionId, said: list[Said]) -> Council:
    """Ten people of four groups, some no council members; answers arrive in the given order."""
    evening = Council(attribution)
    authors: list[c.Author] = []
    for number in range(10):
        role = "burgerraadslid" if number in (3, 8) else "raadslid"
        person = evening.person(f"P{number}", "ABBBCCCCC "[number].strip(), role)
        seat = evening.seat(number)
        authors.append(seat if attribution is Attribution.ANONYMOUS else person)
    evening.do(c.EnterPhase(VALUES_STEP if question == OWN else KINDS_STEP, Phase.OWN))
    for each in said:
        evening.answer(authors[each.person], question, each.value)
    evening.do(c.CloseRound(question))
    revised = [each for each in said if each.revised not in (None, each.value)]
    for each in revised:
        assert each.revised is not None
        evening.answer(authors[each.person], question, each.revised)
    evening.show(question)
    return evening


@pytest.mark.parametrize("attribution", Attribution)
@settings(max_examples=25)
@given(answers(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_picture_to_the_last_letter(
    attribution: Attribution, given: tuple[QuestionId, list[Said]], random: Random
) -> None:
    question, said = given
    shuffled = random.sample(said, len(said))
    one = evening_with(attribution, question, said).state
    other = evening_with(attribution, question, shuffled).state
    assert as_json(shared_picture(one)) == as_json(shared_picture(other))
    assert as_json(report_data(one, WORDS)) == as_json(report_data(other, WORDS))
    assert tablet_picture(one) == tablet_picture(other)
    # The operator's program needs names for cards; what it draws with them is the same.
    assert drawn(one) == drawn(other)


def drawn(state: State) -> list[object]:
    """The operator's picture without the names of cards."""
    found = operator_picture(state)
    own = found.desk.own if found.desk else ()
    lying = [[(each.cluster, each.card) for each in asked.cards] for asked in own]
    bare = [replace(asked, cards=()) for asked in own]
    return [replace(found, desk=None), bare, lying]


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.NAME])
def test_the_order_of_answers_is_never_that_of_names(attribution: Attribution) -> None:
    evening = Council(attribution)
    for name, text, place in (("Ada", "zorg", 5), ("Bo", "ruimte", -4), ("Cas", "aandacht", -1)):
        person = evening.person(name, f"Fractie {name}")
        evening.items(person, OWN, text)
        evening.answer(person, PLACE, PositionValue(place))
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    evening.show(OWN)
    evening.show(PLACE)
    (values, *_) = shared_picture(evening.state).own
    assert [card.text for card in values.cards] == ["aandacht", "ruimte", "zorg"]
    questions = report_data(evening.state, WORDS).programmes[0].steps[1].questions
    (places,) = (each for each in questions if each.id == PLACE)
    assert [answer.texts for answer in places.answers] == [("-4",), ("-1",), ("+5",)]


def test_numbers_stand_in_order_of_number() -> None:
    evening = Council()
    number = own(Kind.NUMBER)
    for name, value in (("Ada", "100"), ("Bo", "9"), ("Cas", "9,5"), ("Dik", "0")):
        evening.answer(evening.person(name), number, NumberValue(value))
    evening.show(number)
    found = [answer.value for answer in shown_answers(evening.state, number)]
    assert found == [NumberValue(text) for text in ("0", "9", "9.5", "100")]


def test_nobody_can_number_the_cards_on_beamer_and_tablets() -> None:
    evening = Council(Attribution.ANONYMOUS)
    seq = evening.items(evening.seat(), OWN, "rust")
    (card,) = evening.show(OWN)
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    evening.cluster(OWN, "Rust", card)
    assert f"{seq}.0" not in as_json(shared_picture(evening.state))
