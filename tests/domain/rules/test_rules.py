"""Promises of `workshop.domain.rules.decide`, for every command."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.domain.evening import START, Evening
from tests.domain.examples import EXAMPLES, name
from tests.domain.snapshot import snapshot
from workshop.domain import commands as c
from workshop.domain.errors import NotCreatedError, RefusedError
from workshop.domain.rules import RULES, decide
from workshop.domain.state import State


def test_every_command_has_a_rule_and_every_rule_a_command() -> None:
    assert set(RULES) == set(get_args(c.Command))


def test_every_command_has_an_example() -> None:
    assert [type(example) for example in EXAMPLES] == list(get_args(c.Command))


@pytest.mark.parametrize("command", EXAMPLES[1:], ids=name)
def test_nothing_happens_before_the_session_is_created(command: c.Command) -> None:
    with pytest.raises(NotCreatedError):
        decide(State(), command, START)


@pytest.mark.parametrize("command", EXAMPLES, ids=name)
def test_deciding_changes_nothing_and_says_the_same_each_time(
    evening: Evening, command: c.Command
) -> None:
    before = snapshot(evening.state)
    outcomes = []
    for _ in range(2):
        try:
            outcomes.append(repr(decide(evening.state, command, evening.now)))
        except RefusedError as refused:
            outcomes.append(repr(refused))
    assert outcomes[0] == outcomes[1]
    assert snapshot(evening.state) == before
