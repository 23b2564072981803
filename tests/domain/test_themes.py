"""Promises of `with_theme`: more examples and cues, and the same questions."""

from __future__ import annotations

import pytest

from tests.domain.method import PROGRAMME, VALUES_STEP
from workshop.domain.errors import UnknownIdError
from workshop.domain.ids import StepId
from workshop.domain.programme import Theme, ThemeStep, with_theme


def theme(*steps: ThemeStep, programme: str = PROGRAMME.id) -> Theme:
    return Theme("wonen", "wonen", programme, steps)


def test_it_stands_behind_what_the_step_says_itself() -> None:
    added = ThemeStep(VALUES_STEP, ("Een huis.",), ("Vraag door.",))
    themed = with_theme(PROGRAMME, theme(added))
    for before, after in zip(PROGRAMME.steps, themed.steps, strict=True):
        here = before.id == VALUES_STEP
        assert after.examples == before.examples + (("Een huis.",) if here else ())
        assert after.cues == before.cues + (("Vraag door.",) if here else ())
        assert after.questions == before.questions
    assert (themed.id, themed.title) == (PROGRAMME.id, f"{PROGRAMME.title}: wonen")


def test_it_is_for_one_programme_and_for_steps_that_there_are() -> None:
    with pytest.raises(UnknownIdError) as other:
        with_theme(PROGRAMME, theme(programme="visie"))
    assert (other.value.what, other.value.name) == ("theme", "wonen")
    with pytest.raises(UnknownIdError) as unknown:
        with_theme(PROGRAMME, theme(ThemeStep(StepId("oefen.niets"))))
    assert (unknown.value.what, unknown.value.name) == ("step", "oefen.niets")
