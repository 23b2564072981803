"""JSON holds the whole report and reads back equal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.report.exports import samples
from tests.report.exports.played import short_evening
from workshop.report.exports.record import FORMAT, VERSION, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.pictures.report_data import ReportData


@pytest.mark.parametrize(
    "sample",
    [
        samples.full,
        samples.named,
        samples.adopted,
        samples.reopened_after_adoption,
        samples.hostile,
        samples.empty,
        short_evening,
    ],
)
def test_it_reads_back_equal(sample: Callable[[], ReportData]) -> None:
    data = sample()
    assert from_json(to_json(data)) == data


def test_it_says_what_it_is_and_is_readable() -> None:
    content = to_json(samples.full())
    whole = json.loads(content)
    assert (whole["format"], whole["version"]) == (FORMAT, VERSION)
    assert whole["report"]["publicity"] == "informeel"
    assert "Efficiëntie".encode() in content
    assert content.startswith(b'{\n  "format"')


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{}",
        b'{"format": "iets anders"}',
        b"geen json",
        b'{"format": "dialoogavond-verslag", "version": 2}',
    ],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 the class is the promise
        from_json(content)


def test_half_a_character_is_refused() -> None:
    content = to_json(samples.full()).replace(b'"title": "', b'"title": "\\ud800', 1)
    with pytest.raises(ValueError, match="surrogates"):
        from_json(content)
