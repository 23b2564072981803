"""The lock names, for every range of pyproject.toml, one version and what its files must be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from packaging.utils import canonicalize_name

from tests.supply import lock
from tests.supply.installed import asked_for_by, not_as_locked
from tests.supply.pins import APP, FOLDER, project, read

if TYPE_CHECKING:
    from pathlib import Path

_LOCKS: Final = sorted(FOLDER.glob("*.txt"))
_each_lock = pytest.mark.parametrize("path", _LOCKS, ids=lambda path: str(path.stem))


def test_there_is_a_lock_for_the_program_its_build_and_each_extra() -> None:
    assert {path.stem for path in _LOCKS} == set(project())


@_each_lock
def test_every_pin_has_the_checksum_of_at_least_one_file(path: Path) -> None:
    pins = read(path)
    assert pins
    assert [name for name, pin in pins.items() if not pin.hashes] == []
    assert {each.partition(":")[0] for pin in pins.values() for each in pin.hashes} == {"sha256"}


@_each_lock
def test_every_range_of_the_project_holds_its_locked_version(path: Path) -> None:
    pins = read(path)
    for wanted in project()[path.stem]:
        locked = pins.get(canonicalize_name(wanted.name))
        assert locked, f"{wanted.name} is not locked: python -m tests.supply.lock"
        assert wanted.specifier.contains(locked.version), f"{wanted}, but {locked.requirement}"


@_each_lock
def test_what_a_locked_distribution_asks_for_is_locked_too(path: Path) -> None:
    """As far as it is installed here; its own ranges hold as well."""
    pins = read(path)
    checked = 0
    for name in pins:
        for wanted in asked_for_by(name):
            locked = pins[canonicalize_name(wanted.name)]
            assert wanted.specifier.contains(locked.version), f"{name} asks for {wanted}"
            checked += 1
    assert checked or path.stem not in ("app", "build", "test")


def test_what_two_locks_name_they_name_in_one_version() -> None:
    versions: dict[str, set[str]] = {}
    for path in _LOCKS:
        for name, pin in read(path).items():
            versions.setdefault(name, set()).add(str(pin.version))
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@_each_lock
def test_no_lock_says_where_its_files_came_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(lock.HEADER)
    assert "://" not in text
    assert "index" not in text.casefold().replace("--", "")


def test_a_line_without_a_checksum_is_no_lock(tmp_path: Path) -> None:
    loose = tmp_path / "loose.txt"
    loose.write_text(APP.read_text(encoding="utf-8") + "something==1.0\n", encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape("something==1.0")):
        read(loose)


def test_what_is_installed_here_is_what_is_locked() -> None:
    """Red where `./start` had to take other versions: the tests then say nothing of the lock."""
    assert not_as_locked() == []
