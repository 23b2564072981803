"""What the docs point at is there, and what they say to type can be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.docs import anchors, commands
from tests.docs.how_to import CHECKOUT

_PAGES: Final = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_every_link_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    found = [anchors.fault(page, link) for link in anchors.links(page)]
    assert [each for each in found if each] == []


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_every_command_exists_with_its_options(page: Path) -> None:
    found = {each: commands.fault(each) for each in commands.quoted(page.read_text("utf-8"))}
    assert {command: why for command, why in found.items() if why} == {}


def test_commands_are_found_in_every_form() -> None:
    text = (
        "Run `./start`.\n\n    python -m tests.bench   # slow\n\n"
        "```sh\ndialoogavond programmes\n```\n"
    )
    assert set(commands.quoted(text)) == {
        "./start",
        "python -m tests.bench",
        "dialoogavond programmes",
    }


@pytest.mark.parametrize(
    "command",
    [
        "./start nothing",
        "dialoogavond nothing",
        "dialoogavond programmes --nothing",
        "python -m workshop programmes --nothing",
        "python -m tests.nothing",
        "python -m tests.docs.commands",
        "python .ci/nothing.py",
        "make nothing",
    ],
)
def test_a_command_that_does_not_exist_is_found_out(command: str) -> None:
    assert commands.fault(command)


def test_a_link_to_nowhere_is_found_out(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One thing\n\n[a](page.md#one-thing) [b](#two) [c](gone.md)\n", "utf-8")
    found = [anchors.fault(page, link) for link in anchors.links(page)]
    assert [bool(each) for each in found] == [False, True, True]
