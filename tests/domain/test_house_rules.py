"""Promises of `workshop.domain.house_rules`: what a rule says about speaking for one's group."""

from __future__ import annotations

import pytest

from workshop.content.programmes import programme
from workshop.domain.house_rules import is_as_person, is_for_group


@pytest.mark.parametrize(
    "rule",
    [
        "We spreken als mens, niet als fractie.",
        "Ieder praat als persoon, NIET als een fractie",
        "Je spreekt vanavond niet namens je fractie.",
        "We spreken niet namens onze eigen fractie.",
    ],
)
def test_speaking_as_a_person_is_known_in_its_usual_words(rule: str) -> None:
    assert is_as_person(rule)
    assert not is_for_group(rule)


@pytest.mark.parametrize(
    "rule", ["We spreken namens onze fractie en zijn open.", "Spreek namens de fractie"]
)
def test_speaking_for_a_group_is_known_in_its_usual_words(rule: str) -> None:
    assert is_for_group(rule)
    assert not is_as_person(rule)


@pytest.mark.parametrize(
    "rule", ["We zitten door elkaar, niet per fractie.", "We noemen geen namen van inwoners."]
)
def test_where_one_sits_says_nothing_about_for_whom_one_speaks(rule: str) -> None:
    assert not is_as_person(rule)
    assert not is_for_group(rule)


def test_the_programme_suggests_one_rule_of_each_sort() -> None:
    rules = programme("visie").house_rules
    assert [sum(map(kind, rules)) for kind in (is_as_person, is_for_group)] == [1, 1]
