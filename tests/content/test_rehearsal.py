"""The rehearsal evening fits the programmes, and nobody in it is real."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest

from workshop import resources
from workshop.content.programmes import programme
from workshop.content.rehearsal import Rehearsal, rehearsal
from workshop.content.rehearsal_parts import Pool, RehearsalEntry, RehearsalRemark
from workshop.domain.programme import Kind, Question, Who, step_of
from workshop.domain.settings import SMALL_GROUP
from workshop.domain.values import Declined, check_row, check_value, texts_of
from workshop.domain.wording import same_name

_PROGRAMMES = ("visie", "waardemodel")


@pytest.fixture
def evening() -> Rehearsal:
    return rehearsal()


@pytest.fixture
def questions() -> dict[str, Question]:
    """All questions of the two programmes of the evening."""
    asked = (programme(name) for name in _PROGRAMMES)
    return {question.id: question for each in asked for question in each.questions()}


def _cards(evening: Rehearsal, question: str, questions: dict[str, Question]) -> set[str]:
    """The texts on the wall for a question, as they are compared."""
    answers = [
        evening.own_answer(questions[question].id, person.name) for person in evening.answering
    ]
    return {same_name(text) for answer in answers if answer for text in texts_of(answer)}


def _resting(evening: Rehearsal) -> Iterator[tuple[str, RehearsalEntry | RehearsalRemark]]:
    for joint in evening.joint:
        said: tuple[RehearsalEntry | RehearsalRemark, ...] = (*joint.entries, *joint.remarks)
        yield from ((step_of(joint.question), item) for item in said)


# --- people --------------------------------------------------------------------------------


def test_twenty_one_invented_people_in_five_groups(evening: Rehearsal) -> None:
    assert len(evening.participants) == 21
    groups = Counter(person.group for person in evening.participants if person.group)
    assert sorted(groups.values(), reverse=True) == [7, 5, 3, 2, 1]
    assert len(evening.answering) == 18
    assert all(person.group for person in evening.answering)


def test_every_name_shows_that_it_is_invented(evening: Rehearsal) -> None:
    roles = {person.role.capitalize() for person in evening.participants}
    for at, person in enumerate(evening.participants, start=1):
        role, number = person.name.split()
        assert role in roles
        assert int(number) == at
        assert person.group == "" or person.group.startswith("Fractie ")


def test_some_groups_are_too_small_to_be_shown_alone(evening: Rehearsal) -> None:
    groups = Counter(person.group for person in evening.answering)
    small = [size for size in groups.values() if size < SMALL_GROUP]
    assert small
    assert sum(small) >= SMALL_GROUP


# --- answers -------------------------------------------------------------------------------


def test_every_own_question_has_answers_that_fit_it(
    evening: Rehearsal, questions: dict[str, Question]
) -> None:
    for question in (each for each in questions.values() if each.who is Who.OWN):
        answers = [evening.own_answer(question.id, person.name) for person in evening.answering]
        given = [answer for answer in answers if answer is not None]
        assert len(given) >= 6, question.id
        for answer in given:
            assert check_value(question, answer) == answer


def test_nobody_gives_the_same_text_twice(evening: Rehearsal) -> None:
    for pool in evening.items:
        for place in range(len(evening.answering)):
            items = pool.answer_of(place).items
            assert len({same_name(item) for item in items}) == pool.each


def test_people_repeat_each_other_in_their_own_spelling(evening: Rehearsal) -> None:
    values = next(pool.pool for pool in evening.items if pool.question == "visie.waarden.eigen")
    assert len({same_name(value) for value in values}) < len(set(values))


def test_answers_are_only_for_questions_that_are_asked(
    evening: Rehearsal, questions: dict[str, Question]
) -> None:
    pools: tuple[Pool, ...]
    pools = (*evening.items, *evening.texts, *evening.weights, *evening.positions)
    answered = [pool.question for pool in pools]
    own = answered + [each.question for each in evening.declined]
    own += [each.question for each in evening.clusters] + [each.question for each in evening.dots]
    joint = [each.question for each in evening.joint]
    polled = [each.question for each in evening.polls]
    assert {questions[name].who for name in own} == {Who.OWN}
    assert len(set(answered)) == len(answered)
    assert set(polled) <= set(joint)
    assert set(joint) == {name for name, each in questions.items() if each.who is Who.JOINT}


def test_tables_have_a_row_for_everyone_who_answers(evening: Rehearsal) -> None:
    rows = [len(each.points) for each in evening.weights]
    rows += [len(each.places) for each in evening.positions]
    rows += [len(each.placed) for each in evening.dots]
    assert set(rows) == {len(evening.answering)}


def test_somebody_would_rather_not_answer(evening: Rehearsal) -> None:
    names = {person.name for person in evening.answering}
    for declined in evening.declined:
        assert set(declined.by) <= names
        for name in declined.by:
            assert evening.own_answer(declined.question, name) == Declined()


def test_who_does_not_answer_has_no_answer(evening: Rehearsal) -> None:
    with pytest.raises(ValueError, match="not in list"):
        evening.own_answer(evening.items[0].question, "Gast 21")


# --- what is done with them ----------------------------------------------------------------


def test_clusters_hold_cards_that_are_on_the_wall(
    evening: Rehearsal, questions: dict[str, Question]
) -> None:
    for cluster in evening.clusters:
        cards = _cards(evening, cluster.question, questions)
        assert {same_name(text) for text in cluster.texts} <= cards


def test_no_card_is_in_two_clusters(evening: Rehearsal) -> None:
    held = [(each.question, same_name(text)) for each in evening.clusters for text in each.texts]
    assert len(held) == len(set(held))


def test_dots_are_on_clusters_and_within_budget(evening: Rehearsal) -> None:
    for dots in evening.dots:
        names = {each.name for each in evening.clusters if each.question == dots.question}
        for row in dots.placed:
            assert len(row) <= dots.budget
            assert set(row) <= names


def test_joint_answers_fit_their_questions(
    evening: Rehearsal, questions: dict[str, Question]
) -> None:
    for joint in evening.joint:
        question = questions[joint.question]
        most = question.count if question.kind is Kind.RECORDS else 1
        assert 1 <= len(joint.entries) <= most
        for entry in joint.entries:
            assert check_row(question, entry.fields) == entry.fields


def test_references_name_an_entry_that_is_there(
    evening: Rehearsal, questions: dict[str, Question]
) -> None:
    entries = {joint.question: joint.entries for joint in evening.joint}
    for joint in evening.joint:
        for field in questions[joint.question].fields:
            if field.reference is None:
                continue
            main = questions[field.reference].main_field
            known = {entry.fields[main] for entry in entries[field.reference]}
            named = {e.fields[field.key] for e in joint.entries if field.key in e.fields}
            assert named <= known


def test_what_was_said_together_rests_on_what_was_said_alone(
    evening: Rehearsal, questions: dict[str, Question]
) -> None:
    for step, item in _resting(evening):
        own = [name for name in questions if step_of(questions[name].id) == step]
        own = [name for name in own if questions[name].who is Who.OWN]
        cards = {card for name in own for card in _cards(evening, name, questions)}
        assert {same_name(text) for text in item.texts} <= cards
        names = {each.name for each in evening.clusters if each.question in own}
        assert set(item.clusters) <= names


def test_the_room_does_not_agree_on_everything(evening: Rehearsal) -> None:
    kinds = {remark.kind for joint in evening.joint for remark in joint.remarks}
    assert {kind.value for kind in kinds} == {"dissent", "not_agreed"}
    assert any(poll.against for poll in evening.polls)


def test_polls_and_points_are_of_people_who_are_there(evening: Rehearsal) -> None:
    answering = {person.name for person in evening.answering}
    for poll in evening.polls:
        voices = [voice.by for voice in (*poll.reservations, *poll.against)]
        assert set(voices) <= answering
        assert len(voices) == len(set(voices))
        stances = Counter(poll.stance_of(name)[0].value for name in answering)
        assert stances["akkoord met kanttekening"] == len(poll.reservations)
        assert stances["niet akkoord"] == len(poll.against)
    roles = {person.name: person.role for person in evening.participants}
    assert {roles[pledge.by] for pledge in evening.pledges} == {"wethouder", "gast"}


def test_notes_are_of_steps_that_are_there(evening: Rehearsal) -> None:
    steps = {step.id for name in _PROGRAMMES for step in programme(name).steps}
    assert {note.step for note in evening.involvement} <= steps
    assert {check.step for check in evening.process_checks} <= steps
    assert {said.step for said in evening.contributions} <= steps


# --- the material of the sources -----------------------------------------------------------


def test_four_cases_have_a_value_and_two_stay_open(evening: Rehearsal) -> None:
    values = [case.value for case in evening.cases]
    assert len(values) == 6
    assert [bool(value) for value in values].count(False) == 2


def test_the_linking_examples_and_the_values_of_ede_are_there(evening: Rehearsal) -> None:
    assert [example.value for example in evening.linking_examples] == [
        "Solidariteit",
        "Menselijke maat",
    ]
    assert len(set(evening.ede_values)) == 8
    sides = [(each.value, each.side) for each in evening.theme_questions]
    assert ("efficientie", "") in sides
    assert len(sides) == len(set(sides)) == 9


def test_nothing_in_the_file_is_left_unread(evening: Rehearsal) -> None:
    path = resources.assets() / "rehearsal" / "oefenavond.toml"
    read = msgspec.json.decode(msgspec.json.encode(evening))
    assert list(_unread(tomllib.loads(path.read_text("utf-8")), read)) == []


def _unread(written: object, read: object, place: str = "") -> Iterator[str]:
    if isinstance(written, dict) and isinstance(read, dict):
        for key, value in written.items():
            yield from _unread(value, read.get(key), f"{place}.{key}")
    elif isinstance(written, list) and isinstance(read, list):
        for at, (value, taken) in enumerate(zip(written, read, strict=True)):
            yield from _unread(value, taken, f"{place}[{at}]")
    elif written != read:
        yield place
