"""Whatever people do, in whatever order: the evening never leaves a valid state."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from random import Random
from typing import TypeVar

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.domain.anything import SECRETS, Anything
from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN
from tests.domain.validity import assert_reads_back, assert_valid
from workshop.domain import commands as c
from workshop.domain.errors import RefusedError
from workshop.domain.ids import ParticipantId, QuestionId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution

T = TypeVar("T")
AUTHORS: st.SearchStrategy[c.Author] = st.sampled_from(
    [c.BySeat(SECRETS[0]), c.ByParticipant(ParticipantId("ada"))]
)


def begun(attribution: Attribution) -> Evening:
    """With three people at one table, and a seat."""
    evening = Evening(attribution)
    evening.team("Tafel", evening.people("Ada", "Bo", "Cas"))
    evening.do(c.IssueSeat(seat_hash(SECRETS[0])))
    return evening


def attempt(evening: Evening, command: c.Command) -> None:
    """Done, or refused without any change; every other error is a bug."""
    with contextlib.suppress(RefusedError):
        evening.do(command)


class AnyEvening(RuleBasedStateMachine):
    """Short evenings, made shorter still where something is wrong."""

    evening: Evening

    @initialize(attribution=st.sampled_from(Attribution))
    def start(self, attribution: Attribution) -> None:
        self.evening = begun(attribution)

    def chosen(self, data: st.DataObject) -> Anything:
        def choose(options: Sequence[T], /) -> T:
            return data.draw(st.sampled_from(options))

        return Anything(self.evening, choose)

    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        attempt(self.evening, self.chosen(data).answer())

    @rule(author=AUTHORS, question=st.sampled_from([OWN, JOINT]))
    def write(self, author: c.Author, question: QuestionId) -> None:
        with contextlib.suppress(RefusedError):
            self.evening.draft(author, question, '"half')

    @rule(data=st.data())
    def arrange(self, data: st.DataObject) -> None:
        attempt(self.evening, self.chosen(data).arrangement())

    @rule(data=st.data())
    def answer_together(self, data: st.DataObject) -> None:
        attempt(self.evening, self.chosen(data).joint_answer())

    @rule(data=st.data())
    def show(self, data: st.DataObject) -> None:
        attempt(self.evening, self.chosen(data).showing())

    @rule(data=st.data())
    def do_anything(self, data: st.DataObject) -> None:
        attempt(self.evening, self.chosen(data).command())

    @rule()
    def restart(self) -> None:
        assert_reads_back(self.evening)
        self.evening.state = self.evening.reread()

    @invariant()
    def is_valid(self) -> None:
        assert_valid(self.evening)

    def teardown(self) -> None:
        assert_reads_back(self.evening)


AnyEvening.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    # Explaining takes longer than the time limit; the steps say enough.
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
)
TestAnyEvening = AnyEvening.TestCase


@settings(max_examples=15)
@given(st.sampled_from(Attribution), st.randoms(use_true_random=True))
def test_a_long_evening_stays_valid_and_reads_back_at_any_moment(
    attribution: Attribution, random: Random
) -> None:
    evening = begun(attribution)
    for _ in range(12):
        for _ in range(12):
            attempt(evening, Anything(evening, random.choice).command())
        assert_valid(evening)
        assert_reads_back(evening)
        if random.random() < 0.5:
            evening.state = evening.reread()
