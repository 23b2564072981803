"""Promises of `workshop.domain.events`: kinds and fields are a file format."""

from __future__ import annotations

import json

import pytest

from tests.domain.file_format import KINDS_JSON, described
from workshop.domain import folding
from workshop.domain.events import KINDS, UPCASTERS, VERSIONS

FOLDED_UNDECODED = {"AnswerSubmitted", "AnswerWithdrawn"}


def test_kinds_and_fields_are_those_of_the_file_format() -> None:
    """Broken? A session of an older release would no longer be read: see `file_format`."""
    assert described() == json.loads(KINDS_JSON.read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_folded(kind: str) -> None:
    assert (KINDS[kind] in folding._APPLY) != (kind in FOLDED_UNDECODED)


def test_nothing_is_folded_that_is_no_kind() -> None:
    assert set(folding._APPLY) <= set(KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_older_version_of_a_kind_has_a_way_to_the_next(kind: str) -> None:
    assert {v for name, v in UPCASTERS if name == kind} == set(range(1, VERSIONS[kind]))


def test_no_version_or_upcaster_is_left_over_of_a_kind_that_is_gone() -> None:
    assert VERSIONS.keys() == KINDS.keys()
    assert {name for name, _ in UPCASTERS} <= KINDS.keys()
