"""Promises about themes: more examples and cues on the same programme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workshop.content.programmes import programme
from workshop.content.themes import check_theme, load_theme, theme, themes
from workshop.domain.errors import ProgrammeFaultsError, UnknownIdError
from workshop.domain.ids import StepId
from workshop.domain.programme import Theme, ThemeStep, with_theme
from workshop.evening.making import chosen_programme

OWN = """
format = 1
id = "wonen"
programme = "waardemodel"
title = "wonen"

[[step]]
id = "kader"
examples = ["De huisvestingsverordening."]
cues = ["Vraag de jurist."]
"""


def test_youth_care_is_a_theme_and_the_general_model_speaks_of_no_theme() -> None:
    assert [each.id for each in themes()] == ["borger-odoorn", "jeugdzorg"]
    general = programme("waardemodel")
    for step in general.steps:
        told = " ".join([step.explanation, *step.examples, *step.cues]).casefold()
        assert "jeugd" not in told, step.id


def test_it_adds_behind_what_the_programme_says_itself() -> None:
    general, youth = programme("waardemodel"), theme("jeugdzorg")
    themed = with_theme(general, youth)
    assert themed.title == "Democratisch waardemodel: jeugdzorg"
    assert [step.id for step in themed.steps] == [step.id for step in general.steps]
    assert list(themed.questions()) == list(general.questions())
    added = {step.id: step for step in youth.steps}
    for before, after in zip(general.steps, themed.steps, strict=True):
        more = added.get(before.id, ThemeStep(before.id))
        assert after.examples == before.examples + more.examples
        assert after.cues == before.cues + more.cues


def test_what_is_wrong_with_the_figures_to_practise_with_is_for_the_facilitator() -> None:
    general, exercise = programme("duiden"), with_theme(programme("duiden"), theme("borger-odoorn"))
    before, after = general.steps[0], exercise.steps[0]
    figures, hints = after.examples[len(before.examples) :], after.cues[len(before.cues) :]
    assert any(each.startswith("Wmo, totaal.") and each.endswith("4.518.") for each in figures)
    assert not [each for each in figures if "4.618" in each or "7.404.064" in each]
    assert [each for each in hints if "4.618" in each]
    assert [each for each in hints if "7.404.064" in each]


def test_no_number_of_people_below_twenty_is_told_in_the_exercise() -> None:
    told = " ".join(theme("borger-odoorn").steps[0].examples)
    rows = re.findall(r"(?:Inwoners|Jongeren): ([\d., ]+)\.", told)
    numbers = [int(each.replace(".", "")) for row in rows for each in row.split(", ")]
    assert len(numbers) == 11 * 4
    assert min(numbers) >= 20


def test_a_theme_fits_one_programme_and_its_steps() -> None:
    with pytest.raises(UnknownIdError) as other:
        with_theme(programme("visie"), theme("jeugdzorg"))
    assert (other.value.what, other.value.name) == ("theme", "jeugdzorg")
    strange = Theme("x", "x", "waardemodel", (ThemeStep(StepId("waardemodel.niets")),))
    with pytest.raises(UnknownIdError) as unknown:
        with_theme(programme("waardemodel"), strange)
    assert (unknown.value.what, unknown.value.name) == ("step", "waardemodel.niets")
    with pytest.raises(UnknownIdError):
        theme("../themes/jeugdzorg")


def test_a_programme_is_chosen_with_a_theme_an_alias_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a+b@c.toml"
    file.write_text(OWN, encoding="utf-8")
    assert chosen_programme("waardemodel+jeugdzorg").id == "waardemodel"
    second = chosen_programme("waardemodel+jeugdzorg@tweede")
    assert second.id == "waardemodel@tweede"
    assert second.title == "Democratisch waardemodel: jeugdzorg: tweede"
    own = chosen_programme(f"waardemodel+{file}")
    assert own.title == "Democratisch waardemodel: wonen"
    assert own.steps[0].cues[-1] == "Vraag de jurist."
    assert load_theme(file).id == "wonen"
    with pytest.raises(UnknownIdError):
        chosen_programme("waardemodel+wonen")


@pytest.mark.parametrize(
    ("before", "after", "key", "code"),
    [
        ('id = "wonen"', "", "id", "missing"),
        ('programme = "waardemodel"', 'programme = "Waarde model"', "programme", "id"),
        ('title = "wonen"', "title = 3", "title", "type"),
        ('cues = ["Vraag de jurist."]', 'cue = ["x"]', "step[1].cue", "unknown_key"),
        ('examples = ["De', 'examples = [3, "De', "step[1].examples[1]", "type"),
        ("format = 1", "format = 2", "format", "newer_format"),
        ("[[step]]", "[step]", "step", "type"),
    ],
)
def test_each_mistake_is_told_with_its_place(before: str, after: str, key: str, code: str) -> None:
    with pytest.raises(ProgrammeFaultsError) as caught:
        check_theme(OWN.replace(before, after, 1), "wonen.toml")
    assert (key, code) in {(fault.key, fault.code) for fault in caught.value.faults}
