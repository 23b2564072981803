"""The twenty questions of a griffier: every place that an answer names is there to be seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click import Command

from workshop.cli import dialoogavond
from workshop.texts import promises
from workshop.texts.ui import operator

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "vragen-van-een-griffier.md"
TEXT = PAGE.read_text(encoding="utf-8")
ANSWERS = re.split(r"^## \d+\. ", TEXT, flags=re.MULTILINE)[1:]
_WORDS = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "workshop" / "texts").rglob("*.py"))
)
_JOINED = re.sub(r'"\s*\n\s*f?"', "", _WORDS)
"""Sentences that go on over lines of code are whole here."""


def test_all_twenty_have_an_answer_and_a_place_to_look() -> None:
    assert len(ANSWERS) == 20
    assert all("**Zie:**" in answer for answer in ANSWERS)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)]+)\)", TEXT))))
def test_every_page_that_is_named_is_there(target: str) -> None:
    assert (PAGE.parent / target).exists()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(tests/[^`]+)`", TEXT))))
def test_every_test_that_is_named_is_there(name: str) -> None:
    assert (ROOT / name).exists()


@pytest.mark.parametrize("words", sorted(set(re.findall("\u2039([^\u203a]+)\u203a", TEXT))))
def test_what_is_quoted_from_the_screen_stands_there(words: str) -> None:
    known = {*operator.MENU.values(), promises.NO_MEETING, promises.LIMITS}
    assert words in known or words in _JOINED


@pytest.mark.parametrize("line", sorted(set(re.findall(r"`dialoogavond ([^`]+)`", TEXT))))
def test_every_command_exists_with_its_options(line: str) -> None:
    name, *rest = line.split()
    command = dialoogavond.commands[name]
    assert isinstance(command, Command)
    options = {option for each in command.params for option in each.opts}
    assert {word for word in rest if word.startswith("--")} <= options
