"""A release says what it is made of, in a form that others can read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.supply.expressions import is_allowed
from tests.supply.parts import VENDORED
from tests.supply.pins import APP, project, read
from tests.supply.sbom import NotValidError, as_json, check
from workshop import __version__

_NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def text() -> str:
    return as_json(made_at=_NOON)


@pytest.fixture
def told(text: str) -> dict[str, Any]:  # JSON
    made: dict[str, Any] = json.loads(text)
    return made


def test_it_is_valid_cyclonedx_1_6_about_this_version(text: str, told: dict[str, Any]) -> None:
    check(text)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert told["metadata"]["component"]["version"] == __version__


def test_what_the_schema_does_not_know_is_refused(told: dict[str, Any]) -> None:
    told["components"][0]["type"] = "something"
    with pytest.raises(NotValidError):
        check(json.dumps(told))


def test_it_names_all_that_is_locked_with_its_checksums(told: dict[str, Any]) -> None:
    pins = {name: pin for name, pin in read(APP).items() if pin.is_wanted_here}
    found = {each["name"]: each for each in told["components"] if each["type"] == "library"}
    assert {name: each["version"] for name, each in found.items()} == {
        name: str(pin.version) for name, pin in pins.items()
    }
    for name, pin in pins.items():
        (files,) = found[name]["externalReferences"]
        assert {f"sha256:{each['content']}" for each in files["hashes"]} == set(pin.hashes)


def test_it_names_what_lies_in_assets_and_beneath(told: dict[str, Any]) -> None:
    names = {each["name"] for each in told["components"]}
    assert names >= {part.name for part in VENDORED} | {"python", "qt"}
    files = [file["name"] for each in told["components"] for file in each.get("components", [])]
    assert sorted(files) == sorted(name for part in VENDORED for name in part.files)


def test_each_part_has_a_licence_that_may_ship(told: dict[str, Any]) -> None:
    for each in told["components"]:
        (licence,) = each["licenses"]
        assert is_allowed(licence["expression"]), each["name"]


def test_what_needs_what_is_told_from_the_program_down(told: dict[str, Any]) -> None:
    needs = {each["ref"]: set(each.get("dependsOn", [])) for each in told["dependencies"]}
    program = told["metadata"]["component"]["bom-ref"]
    seen, waiting = {program}, {program}
    while waiting:
        waiting = {asked for ref in waiting for asked in needs[ref]} - seen
        seen |= waiting
    assert seen == {program} | {each["bom-ref"] for each in told["components"]}
    libraries = [ref for ref in needs[program] if ref.startswith("pkg:pypi/")]
    assert len(libraries) == len(project()["app"])


def test_the_same_content_gives_the_same_list(text: str) -> None:
    assert as_json(made_at=_NOON) == text
