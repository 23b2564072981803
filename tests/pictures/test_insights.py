"""Promises of `workshop.pictures.insights`: figures of what was shown, of the council alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.method import OPTIONS, OWN, QUESTIONS, own
from tests.pictures.evening import SAMPLES, Council
from workshop.domain import commands as c
from workshop.domain.agreement import Consensus
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Kind, Option, Published, Question, Share, Source
from workshop.domain.settings import Attribution
from workshop.domain.tally import Opinion
from workshop.domain.values import (
    ChosenValue,
    Declined,
    NumberValue,
    PositionValue,
    RankValue,
    Value,
)
from workshop.pictures.audiences import shown_insight
from workshop.pictures.insights import (
    ComparedRow,
    Comparison,
    GroupWeights,
    Insight,
    NumberInsight,
    PositionsInsight,
    RankedRow,
    RankingInsight,
    Tally,
    WeightsInsight,
    insight,
)
from workshop.pictures.shown import shown_answers

POINTS = own(Kind.WEIGH)
FIGURES = (Kind.STATEMENT, Kind.CHOICE, Kind.NUMBER, Kind.WEIGH, Kind.RANK, Kind.POSITION)


def shown(evening: Council, question: QuestionId) -> Insight:
    evening.show(question)
    return shown_insight(evening.state, evening.state.questions[question])


def answered(question: QuestionId, *values: Value) -> Insight:
    """By as many council members, shown."""
    evening = Council()
    for number, value in enumerate(values):
        evening.answer(evening.person(f"P{number}"), question, value)
    return shown(evening, question)


# --- every kind ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", Kind)
def test_without_answers_there_are_no_figures(kind: Kind) -> None:
    tallies = tuple(Tally(option.label, 0) for option in QUESTIONS[own(kind)].options)
    found = answered(own(kind))
    chosen = kind in (Kind.STATEMENT, Kind.CHOICE)
    assert found == Insight(tallies if chosen else ())


@pytest.mark.parametrize("kind", Kind)
def test_figures_of_nothing_but_refusals_are_empty_too(kind: Kind) -> None:
    assert answered(own(kind), Declined(), Declined()) == answered(own(kind))


@pytest.mark.parametrize("kind", FIGURES)
def test_figures_are_the_councils_and_say_how_many_they_leave_out(kind: Kind) -> None:
    evening = Council()
    evening.answer(evening.person("Ada"), own(kind), SAMPLES[kind](""))
    alone = shown(evening, own(kind))
    evening.answer(evening.person("Bo", role="inwoner"), own(kind), SAMPLES[kind](""))
    assert shown(evening, own(kind)) == replace(alone, left_out=1)


def test_short_texts_are_counted_by_person_whoever_wrote_them() -> None:
    evening = Council()
    evening.items(evening.person("Ada"), OWN, "rust", "Rust!", "zorg")
    evening.items(evening.person("Bo", role="inwoner"), OWN, "Zorg", "rust")
    assert shown(evening, OWN) == Insight((Tally("rust", 2), Tally("Zorg", 2)))


def test_records_are_counted_by_their_main_field() -> None:
    sample = SAMPLES[Kind.RECORDS]("wachtlijst")
    found = answered(own(Kind.RECORDS), sample, sample)
    assert found == Insight((Tally("wachtlijst", 2), Tally("wachtlijst twee", 2)))


def test_whole_stories_are_not_counted() -> None:
    sample = SAMPLES[Kind.TEXT]("een verhaal")
    assert answered(own(Kind.TEXT), sample, sample) == Insight()


def test_choices_are_counted_in_the_order_of_the_question() -> None:
    found = answered(
        own(Kind.CHOICE), ChosenValue(("veiligheid", "vrijheid")), ChosenValue(("veiligheid",))
    )
    assert found.tallies == (
        Tally("Vrijheid", 1),
        Tally("Welzijn van iedereen", 0),
        Tally("Veiligheid", 2),
    )


def test_numbers_have_a_middle_and_ends_in_their_unit() -> None:
    values = (NumberValue("12.5"), NumberValue("3"), NumberValue("100"))
    assert answered(own(Kind.NUMBER), *values).number == NumberInsight(3, 12.5, 3, 100, "euro")


def test_places_are_counted_from_pole_to_pole() -> None:
    found = answered(
        own(Kind.POSITION), *(PositionValue(place) for place in (-5, 4, 4, 4, 4, 4, 5))
    )
    assert found.positions == PositionsInsight(
        poles=("regie", "ruimte"),
        counts=(1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 1),
        median=4,
        consensus=Consensus.BROAD,
    )


def test_a_line_without_poles_is_still_a_line() -> None:
    evening = Council()
    question = own(Kind.POSITION)
    evening.answer(evening.person("Ada"), question, PositionValue(0))
    evening.show(question)
    bare = replace(QUESTIONS[question], poles=None)
    found = insight(bare, shown_answers(evening.state, question)).positions
    assert found is not None
    assert found.poles == ("", "")


def test_orders_are_put_together() -> None:
    orders = [("vrijheid", "welzijn", "veiligheid"), ("vrijheid", "veiligheid", "welzijn")]
    assert answered(own(Kind.RANK), *map(RankValue, orders)).ranking == RankingInsight(
        n=2,
        rows=(
            RankedRow("Vrijheid", 1, False, (2, 0, 0)),
            RankedRow("Welzijn van iedereen", 2, True, (0, 1, 1)),
            RankedRow("Veiligheid", 2, True, (0, 1, 1)),
        ),
        consensus=Consensus.TOO_FEW,
    )


# --- statements ----------------------------------------------------------------------------


def statement(*keys: Opinion) -> Question:
    options = tuple(Option(key, key.replace("_", " ")) for key in keys)
    return replace(QUESTIONS[own(Kind.STATEMENT)], options=options)


THREE = statement(Opinion.AGREE, Opinion.NEUTRAL, Opinion.DISAGREE, Opinion.DONT_KNOW)
FIVE = statement(*Opinion)


def stated(question: Question, *opinions: Opinion) -> Insight:
    evening = Council()
    # The rules know the question by its options, so the session holds this one.
    evening.state.questions[question.id] = question
    for number, opinion in enumerate(opinions):
        evening.answer(evening.person(f"P{number}"), question.id, ChosenValue((opinion,)))
    evening.answer(evening.person("Liever niet"), question.id, Declined())
    return shown(evening, question.id)


def test_agreement_on_a_statement_has_a_word() -> None:
    found = stated(THREE, *[Opinion.AGREE] * 5, Opinion.DONT_KNOW)
    assert found.tallies == (
        Tally("eens", 5),
        Tally("neutraal", 0),
        Tally("oneens", 0),
        Tally("weet niet", 1),
    )
    assert found.consensus is Consensus.STRONG


def test_five_points_are_five_places() -> None:
    halves = [Opinion.STRONGLY_AGREE] * 3 + [Opinion.STRONGLY_DISAGREE] * 3
    assert stated(FIVE, *halves).consensus is Consensus.DIVIDED
    assert stated(FIVE, *[Opinion.AGREE] * 6).consensus is Consensus.STRONG


ELSEWHERE = Published(
    "Raden elders", "2017", Source("Een boek"), (Share("eens", 63), Share("oneens", 40)), 35
)


def test_beside_published_figures_five_points_are_folded_first() -> None:
    question = replace(FIVE, published=ELSEWHERE)
    found = stated(
        question, *[Opinion.STRONGLY_AGREE] * 2, Opinion.AGREE, Opinion.DISAGREE, Opinion.DONT_KNOW
    ).comparison
    assert found == Comparison(
        (
            ComparedRow("oneens", 1, 20, 40),
            ComparedRow("neutraal", 0, 0, None),
            ComparedRow("eens", 3, 60, 63),
            ComparedRow("weet niet", 1, 20, None),
        ),
        n=5,
        published=ELSEWHERE,
    )


def test_a_scale_without_its_middle_terms_is_compared_by_its_own_words() -> None:
    ends = statement(Opinion.STRONGLY_AGREE, Opinion.STRONGLY_DISAGREE)
    found = stated(replace(ends, published=ELSEWHERE), Opinion.STRONGLY_AGREE).comparison
    assert found
    assert [(row.label, row.percent, row.published) for row in found.rows] == [
        ("helemaal eens", 100, 63),
        ("helemaal oneens", 0, 40),
    ]


def test_nothing_is_compared_before_somebody_of_the_council_answered() -> None:
    assert stated(replace(FIVE, published=ELSEWHERE)).comparison is None
    assert stated(FIVE, Opinion.AGREE).comparison is None


def test_other_options_are_counted_without_such_a_word() -> None:
    assert answered(own(Kind.STATEMENT), *[ChosenValue(("welzijn",))] * 6).consensus is None


# --- points --------------------------------------------------------------------------------


def points_of(evening: Council) -> WeightsInsight:
    found = shown(evening, POINTS).weights
    assert found is not None
    return found


def test_points_are_a_mean_that_adds_up() -> None:
    evening = Council()
    for name, points in (("Ada", (34, 33, 33)), ("Bo", (33, 34, 33)), ("Cas", (33, 33, 34))):
        evening.weigh(evening.person(name), POINTS, *points)
    assert points_of(evening) == WeightsInsight(
        keys=tuple(option.key for option in OPTIONS),
        labels=tuple(option.label for option in OPTIONS),
        n=3,
        points=(34, 33, 33),
        groups=(),
    )


def test_groups_of_three_have_a_mean_of_their_own_and_the_rest_one_together() -> None:
    evening = Council()
    for group, size, points in (
        ("Wilg", 3, (0, 0, 100)),
        ("Linde", 4, (100, 0, 0)),
        ("Beuk", 1, (0, 100, 0)),
        ("Eik", 2, (50, 50, 0)),
    ):
        for person in evening.group(group, size):
            evening.weigh(person, POINTS, *points)
    assert points_of(evening).groups == (
        GroupWeights("Linde", 4, (100, 0, 0)),
        GroupWeights("Wilg", 3, (0, 0, 100)),
        GroupWeights("", 3, (33, 67, 0)),
    )


def test_whoever_gives_no_points_does_not_make_a_group_of_three() -> None:
    evening = Council()
    linde, wilg = evening.group("Linde", 3), evening.group("Wilg", 3)
    evening.weigh(linde[0], POINTS, 90, 5, 5)
    for person in linde[1:]:
        evening.answer(person, POINTS, Declined())
    for person in wilg:
        evening.weigh(person, POINTS, 10, 45, 45)
    # A mean of Wilg beside that of all would give the one of Linde away.
    assert points_of(evening).groups == ()


def test_an_erased_answer_does_not_make_a_group_of_three_either() -> None:
    evening = Council()
    for person in evening.group("Linde", 3):
        evening.weigh(person, POINTS, 90, 5, 5)
    evening.show(POINTS)
    assert len(points_of(evening).groups) == 1
    evening.do(c.EraseAnswer("linde-lid 1", POINTS, c.ErasureCategory.REQUEST, "verzoek"))
    assert shown(evening, POINTS).weights is None, "the mean of two tells each of them the other"


def test_others_add_nothing_to_the_points_of_their_group() -> None:
    evening = Council()
    for person in (*evening.group("Linde", 2), evening.person("Los")):
        evening.weigh(person, POINTS, 100, 0, 0)
    evening.weigh(evening.person("Bo", "Linde", "burgerraadslid"), POINTS, 0, 100, 0)
    found = points_of(evening)
    assert (found.n, found.points, found.groups) == (3, (100, 0, 0), ())


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.NAME])
def test_as_a_person_nobody_weighs_for_a_group(attribution: Attribution) -> None:
    evening = Council(attribution)
    for person in evening.group("Linde", 3):
        evening.weigh(person, POINTS, 100, 0, 0)
    assert [group.group for group in points_of(evening).groups] == ["Linde"]
    evening.do(c.AgreeHouseRules((), as_person=True))
    assert points_of(evening).groups == ()


def test_with_names_even_one_answer_has_its_points() -> None:
    evening = Council(Attribution.NAME)
    evening.weigh(evening.person("Ada"), POINTS, 100, 0, 0)
    assert (points_of(evening).n, points_of(evening).points) == (1, (100, 0, 0))


def test_with_names_small_groups_are_pooled_too() -> None:
    evening = Council(Attribution.NAME)
    for group, size in (("Linde", 3), ("Beuk", 1), ("Eik", 2)):
        for person in evening.group(group, size):
            evening.weigh(person, POINTS, 100, 0, 0)
    assert [(group.group, group.n) for group in points_of(evening).groups] == [
        ("Linde", 3),
        ("", 3),
    ]


def test_a_team_weighs_as_one_and_has_no_mean_of_its_own() -> None:
    evening = Council()
    team = evening.team("Tafel 1", evening.group("Linde", 4))
    authors: list[c.Author] = [team, *evening.group("Wilg", 3), *evening.group("Eik", 2)]
    for person in authors:
        evening.weigh(person, POINTS, 100, 0, 0)
    found = points_of(evening)
    assert [(group.group, group.n) for group in found.groups] == [("Wilg", 3), ("", 3)]


GIVEN = st.lists(
    st.tuples(
        st.sampled_from(["", *"ABCDE"]),
        st.sampled_from(["raadslid", "raadslid", "raadslid", "burgerraadslid"]),
        st.booleans(),
    ),
    max_size=20,
)


@settings(max_examples=25)
@given(GIVEN)
def test_every_mean_stands_on_three_and_so_does_what_is_left_over(
    people: list[tuple[str, str, bool]],
) -> None:
    evening = Council()
    for number, (group, role, gives) in enumerate(people):
        person = evening.person(f"P{number}", group, role)
        if gives:
            evening.weigh(person, POINTS, number, 100 - number, 0)
        else:
            evening.answer(person, POINTS, Declined())
    found = shown(evening, POINTS).weights
    giving = sum(role == "raadslid" and gives for _, role, gives in people)
    assert (found.n if found else 0) == (giving if giving >= 3 else 0)
    sizes = [group.n for group in found.groups] if found else []
    assert all(size >= 3 for size in sizes)
    assert sum(sizes) in (0, giving)
