"""Promises of `workshop.domain.settings`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import workshop
from workshop.domain.chamber import ZONE
from workshop.domain.settings import (
    DEFAULT_ROLES,
    SMALL_GROUP,
    SUFFIX,
    Attribution,
    Publicity,
)

ROLES = {role.key: role for role in DEFAULT_ROLES}


def having(right: str) -> set[str]:
    return {key for key, role in ROLES.items() if getattr(role, right)}


def test_only_council_members_count_as_the_council() -> None:
    assert having("counts_as_council") == {"raadslid"}


def test_members_and_residents_answer_and_the_others_listen() -> None:
    assert having("answers") == {"raadslid", "burgerraadslid", "inwoner"}


def test_officials_and_residents_are_not_named_in_the_report() -> None:
    assert ROLES.keys() - having("named_in_report") == {"ambtenaar", "inwoner"}


def test_every_role_has_a_key_of_its_own_and_a_word_for_it() -> None:
    assert len(ROLES) == len(DEFAULT_ROLES) == 7
    assert all(role.label for role in DEFAULT_ROLES)


def test_the_settings_are_the_words_of_the_command_line() -> None:
    assert [each.value for each in Publicity] == ["openbaar", "informeel", "besloten"]
    assert [each.value for each in Attribution] == ["anoniem", "fractie", "naam"]


def test_fewer_than_three_are_never_shown_alone() -> None:
    assert SMALL_GROUP == 3


@pytest.mark.parametrize(("value", "place"), [(SUFFIX, "settings"), (ZONE.key, "chamber")])
def test_what_every_room_must_spell_alike_is_spelled_in_one_place(value: str, place: str) -> None:
    there = Path(workshop.__file__).parent
    found = [
        file.relative_to(there).as_posix()
        for file in there.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value == value
    ]
    assert found == [f"domain/{place}.py"]
