"""The wall never has a word that was not shown, nor a draft, nor a name; afterwards it has."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import pytest

from tests.domain.method import JOINT, KINDS_STEP, VALUES_STEP, own
from tests.pictures.evening import SAMPLES, Council
from tests.ui.beamer.wall import all_words
from workshop.domain import commands as c
from workshop.domain.programme import Kind, Phase, step_of
from workshop.domain.settings import Attribution
from workshop.domain.values import NumberValue
from workshop.pictures.audiences import shared_picture
from workshop.pictures.shown import WRITTEN
from workshop.ui.beamer.slide import Slide, View

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId, StepId

SAID: Final = "kanarie"
DRAFT: Final = "kladvogel"
NAME: Final = "Naamdrager"
NUMBER: Final = "731.25"


def council(attribution: Attribution) -> Council:
    """Everybody answered everything, and has a draft."""
    evening = Council(attribution)
    for number in range(5):
        anonymous = attribution is Attribution.ANONYMOUS
        who: c.Author = evening.seat(number) if anonymous else person(evening, number)
        for kind in Kind:
            sample = SAMPLES[kind](f"{SAID} {number}")
            value = NumberValue(NUMBER) if kind is Kind.NUMBER else sample
            evening.answer(who, own(kind), value)
            evening.draft(who, own(kind), f"{DRAFT} {number}")
    return evening


def person(evening: Council, number: int) -> c.ByParticipant:
    return evening.person(f"{NAME} {number}", f"Fractie {number % 2}")


def walls(evening: Council, step: StepId) -> str:
    """Everything that any view says of any question at each phase."""
    words: list[str] = []
    for phase in Phase:
        evening.do(c.EnterPhase(step, phase))
        picture = shared_picture(evening.state)
        questions = range(max(len(picture.own), len(picture.joint), 1))
        for view, question in product(View, questions):
            words.append(all_words(Slide(view, picture, question=question)))
    return " ".join(words)


@pytest.mark.parametrize("attribution", Attribution)
def test_nothing_is_on_the_wall_before_it_is_shown(attribution: Attribution) -> None:
    evening = council(attribution)
    evening.do(c.OpenPoll(evening_joint(evening)))
    for step in (KINDS_STEP, VALUES_STEP):
        said = walls(evening, step)
        for word in (SAID, DRAFT, NAME, "731,25", "731.25"):
            assert word not in said


@pytest.mark.parametrize("attribution", Attribution)
def test_what_was_shown_is_on_the_wall_without_drafts_and_names(attribution: Attribution) -> None:
    evening = council(attribution)
    for kind in Kind:
        evening.show(own(kind))
    said = walls(evening, KINDS_STEP)
    assert all(f"{SAID} {number}" in said for number in range(5))
    assert "731,25" in said
    assert DRAFT not in said
    assert NAME not in said


@pytest.mark.parametrize("kind", sorted(WRITTEN))
def test_each_written_answer_is_found_once_it_is_shown(kind: Kind) -> None:
    evening = council(Attribution.GROUP)
    evening.show(own(kind))
    evening.do(c.EnterPhase(step_of(own(kind)), Phase.SHOW))
    picture = shared_picture(evening.state)
    shown = [number for number, each in enumerate(picture.own) if each.question.id == own(kind)]
    assert SAID in all_words(Slide(View.WALL, picture, question=shown[0]))


def test_words_with_a_reaction_stay_hidden_while_a_poll_is_open() -> None:
    evening = Council(Attribution.GROUP)
    people = [person(evening, number) for number in range(4)]
    evening.entry(JOINT, "v1", "Nabijheid")
    evening.do(c.OpenPoll(JOINT))
    for who in people:
        evening.do(c.TakeStance(who, JOINT, c.Stance.WITH_RESERVATION, SAID))
    assert SAID not in walls(evening, VALUES_STEP)
    evening.do(c.ClosePoll(JOINT))
    assert SAID in walls(evening, VALUES_STEP)


def evening_joint(evening: Council) -> QuestionId:
    """A joint answer that a poll can be about."""
    evening.entry(JOINT, "v1", "Nabijheid")
    return JOINT
