"""Promises of `workshop.domain.errors`: every error says what a person needs to hear, as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from workshop.domain import errors
from workshop.domain.errors import RefusedError, ResourceError, WorkshopError

BASES = (RefusedError, ResourceError)


def families(base: type[WorkshopError]) -> Iterator[type[WorkshopError]]:
    for each in base.__subclasses__():
        yield each
        yield from families(each)


ERRORS = [
    each
    for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, BASES) and each not in BASES
]


# Any: a dataclass has no type of its own.
def data_of(error: Any) -> list[str]:  # noqa: ANN401
    return [field.name for field in fields(error)]


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_a_refusal_or_a_failing_resource_and_not_both(
    error: type[WorkshopError],
) -> None:
    assert sum(issubclass(error, base) for base in BASES) == 1


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_says_what_it_means(error: type[WorkshopError]) -> None:
    assert error.__name__.endswith("Error")
    assert error.__doc__


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_carries_data_that_can_be_worded(error: type[WorkshopError]) -> None:
    given = {name: f"the {name}" for name in data_of(error)}
    raised = error(**given)
    assert {name: getattr(raised, name) for name in given} == given


@pytest.mark.parametrize("error", ERRORS)
def test_two_refusals_of_the_same_kind_are_two(error: type[WorkshopError]) -> None:
    given = dict.fromkeys(data_of(error), "")
    assert len({error(**given), error(**given)}) == 2


def test_the_program_has_no_errors_elsewhere() -> None:
    ours = {each for each in families(WorkshopError) if each.__module__.startswith("workshop.")}
    assert ours == {*ERRORS, *BASES}


def test_a_fault_in_a_programme_says_where_it_stands() -> None:
    fault = errors.ProgrammeFault("visie.toml", 12, "step[1].title", "missing")
    assert (fault.expected, fault.found) == ((), "")
    assert errors.ProgrammeFaultsError((fault,)).faults == (fault,)
