"""Sentences of the page with the house rules."""

from __future__ import annotations

from workshop.texts.ui import rules as words


def test_agreeing_again_says_that_it_replaces() -> None:
    assert words.to_agree(1, again=False) == "1 spelregel, ook in het verslag."
    assert words.to_agree(4, again=True) == "4 spelregels. Dit vervangt wat is afgesproken."


def test_a_button_beside_a_rule_names_the_rule() -> None:
    assert words.action(words.UP, "We luisteren.") == "Hoger: We luisteren."
