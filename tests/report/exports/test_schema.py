"""What is written as JSON is what the shipped schema says, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from tests.report.exports import samples, schema
from tests.report.exports.played import SHORT, short_evening
from workshop import resources
from workshop.content.programmes import programmes
from workshop.report.exports.record import NewerRecordError, Record, read_record, to_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.pictures.report_data import ReportData

# Any: JSON as it stands in a file.


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """Of the schema as it is shipped."""
    shipped = json.loads((resources.assets() / "schema" / schema.FILE).read_text("utf-8"))
    Draft202012Validator.check_schema(shipped)
    return Draft202012Validator(shipped)


def faults(validator: Draft202012Validator, whole: object) -> list[str]:
    return [each.message[:200] for each in validator.iter_errors(whole)]


def test_the_shipped_schema_is_that_of_the_classes() -> None:
    """`python -m tests.report.exports.schema` writes it anew."""
    assert (resources.assets() / "schema" / schema.FILE).read_text("utf-8") == schema.text()


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
def test_every_report_is_valid(
    sample: Callable[[], ReportData], validator: Draft202012Validator
) -> None:
    whole = json.loads(to_json(sample(), programmes()))
    assert faults(validator, whole) == []


def test_the_programmes_are_in_it_as_they_were_asked() -> None:
    data, asked = short_evening(), (SHORT, *programmes())
    assert read_record(to_json(data, asked)) == Record(data, asked)


def changes(whole: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The same file with one thing wrong."""
    found: dict[str, dict[str, Any]] = {}
    for name in ("format", "version", "report"):
        found[f"no {name}"] = {key: each for key, each in whole.items() if key != name}
    report = whole["report"]
    for name, value in {
        "title": 3,
        "practice": "ja",
        "publicity": "geheim",
        "harvest": {},
        "attendance": None,
        "erased": "1",
        "pledges": [{"by": "a", "to": "b", "text": None, "due": ""}],
    }.items():
        found[f"wrong {name}"] = {**whole, "report": {**report, name: value}}
    found["no title"] = {
        **whole,
        "report": {key: each for key, each in report.items() if key != "title"},
    }
    return found


def test_one_thing_wrong_is_seen_by_the_schema_and_by_the_reader(
    validator: Draft202012Validator,
) -> None:
    whole = json.loads(to_json(samples.full()))
    for name, changed in changes(whole).items():
        assert faults(validator, changed), name
        with pytest.raises(ValueError):  # noqa: PT011 the class is the promise
            read_record(json.dumps(changed).encode())


def test_a_newer_version_is_told_apart_from_no_report_at_all() -> None:
    whole = json.loads(to_json(samples.full()))
    with pytest.raises(NewerRecordError):
        read_record(json.dumps({**whole, "version": 2}).encode())


def test_what_a_later_release_adds_is_passed_over() -> None:
    whole = json.loads(to_json(samples.full()))
    more = {**whole, "more": 1, "report": {**whole["report"], "more": [1]}}
    assert read_record(json.dumps(more).encode()).report == samples.full()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[" * 100_000, b'{"a":' * 100_000])
def test_no_bytes_bring_the_reader_down(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 the class is the promise
        read_record(content)
