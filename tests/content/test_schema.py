"""The shipped schema of programme files agrees with their reader wherever a schema can know."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from jsonschema import Draft202012Validator

from tests.content import schema
from tests.content.programmes_made import programmes_made
from tests.content.sample import SAMPLE, broken, faults_of
from tests.content.test_faults import BREAKS
from workshop import resources
from workshop.content.programmes import load_programme
from workshop.content.writing import written_programme
from workshop.domain.programme import Programme

_SHIPPED: Final = sorted((resources.assets() / "programmes").glob("*.toml"))
_EXAMPLE: Final = Path(__file__).parents[2] / "docs" / "voorbeeld-programma.toml"
_VALIDATOR: Final = Draft202012Validator(schema.made())
_UNKNOWABLE: Final = {
    "a count beyond the options",
    "a line of time along no field",
    "a minimum above the maximum",
    "a published figure of no option",
    "a reference to a later question",
    "a reference to entries without words",
    "a reference to its own question",
    "an own question after a joint one",
    "an own question that feeds",
    "an unknown source",
    "feeding a question that is not there",
    "published figures from nowhere",
    "two fields with one key",
    "two options with one key",
    "two options with one label",
    "two questions with one id",
    "two sources with one key",
}
"""Faults in how things in one file belong together."""


def _faults(text: str) -> list[str]:
    return [each.message[:200] for each in _VALIDATOR.iter_errors(tomllib.loads(text))]


def test_the_shipped_schema_is_that_of_the_reader() -> None:
    """`python -m tests.content.schema` writes it anew."""
    shipped = (resources.assets() / "schema" / schema.FILE).read_text("utf-8")
    assert shipped == schema.text()
    Draft202012Validator.check_schema(json.loads(shipped))


@pytest.mark.parametrize("path", [*_SHIPPED, _EXAMPLE], ids=lambda path: path.stem)
def test_every_shipped_programme_and_the_example_are_valid(path: Path) -> None:
    assert _faults(path.read_text("utf-8")) == []
    assert load_programme(path).steps


@given(programmes_made())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=50)
def test_any_programme_that_is_sound_is_valid(programme: Programme) -> None:
    assume(programme.steps)
    assert _faults(written_programme(programme)) == []


def test_the_sample_with_every_kind_is_valid() -> None:
    assert _faults(SAMPLE) == []


@pytest.mark.parametrize("name", [name for name, case in BREAKS.items() if case.code != "syntax"])
def test_a_faulty_file_fails_where_a_schema_can_know(name: str) -> None:
    case = BREAKS[name]
    text = broken(case.old, case.new)
    assert faults_of(text)
    assert bool(_faults(text)) is (name not in _UNKNOWABLE)
