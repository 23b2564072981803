"""Sentences of the page with the house rules."""

from __future__ import annotations

from workshop.domain.settings import Attribution
from workshop.texts.promises import ATTRIBUTION_NAME
from workshop.texts.ui import rules as words

GROUP, ANONYMOUS = Attribution.GROUP, Attribution.ANONYMOUS


def test_agreeing_again_says_that_it_replaces() -> None:
    assert words.to_agree(1, again=False) == "1 spelregel, ook in het verslag."
    assert words.to_agree(4, again=True) == "4 spelregels. Dit vervangt wat is afgesproken."


def test_a_button_beside_a_rule_names_the_rule() -> None:
    assert words.action(words.UP, "We luisteren.") == "Hoger: We luisteren."


def test_rules_that_exclude_each_other_are_named() -> None:
    assert words.clash(GROUP, as_person=False, says_person=True, says_group=True) == words.BOTH
    assert words.clash(GROUP, as_person=True, says_person=False, says_group=True) == words.BOTH
    assert words.clash(GROUP, as_person=False, says_person=False, says_group=True) == ""


def test_a_rule_against_groups_clashes_with_pictures_per_group() -> None:
    found = words.clash(GROUP, as_person=False, says_person=True, says_group=False)
    assert found == words.STILL_GROUPS
    assert words.AS_PERSON in found
    assert words.clash(GROUP, as_person=True, says_person=True, says_group=False) == ""
    assert words.clash(ANONYMOUS, as_person=False, says_person=True, says_group=False) == ""


def test_speaking_as_a_person_says_what_it_does_to_the_setting() -> None:
    assert "geen beeld per fractie" in words.meaning(GROUP, as_person=True)
    assert words.meaning(ANONYMOUS, as_person=True) == ""
    assert words.meaning(GROUP, as_person=False) == ""
    for each in (GROUP, Attribution.NAME):
        assert f"‘{ATTRIBUTION_NAME[each]}’" in words.NO_GROUPS[each]
