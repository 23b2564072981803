"""The how-tos are true: their code is put where they say, and then what they promise holds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.docs.how_to import (
    CHECKOUT,
    PAGES,
    Edit,
    NotFollowedError,
    calls,
    copy_of_the_checkout,
    edits,
)

if TYPE_CHECKING:
    from pathlib import Path

_ALL = sorted(PAGES.glob("*.md"))


def _followed(tmp_path: Path) -> Path:
    """One copy in which all pages were followed, one after the other."""
    root = copy_of_the_checkout(tmp_path)
    for page in _ALL:
        for edit in edits(page):
            edit.apply(root)
    return root


def _given(root: Path, command: list[str]) -> str:
    """What a command says in the copy; its own modules come before those of the checkout."""
    done = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-1000:]}"
    return done.stdout


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_who_follows_all_of_them_gets_what_they_promise(tmp_path: Path) -> None:
    root = _followed(tmp_path)
    new = [edit.path for page in _ALL for edit in edits(page) if edit.how == "new"]
    tests = [path for path in new if path.startswith("tests/")]
    gates = [
        "tests/report/outline/test_whole.py::test_the_sections_stand_in_the_order_that_a_council_knows",
        "tests/ui/gallery/test_table.py",
        "tests/pictures/test_in_words.py",
        "tests/content/test_format_docs.py::test_every_kind_is_listed_with_its_keys",
        "tests/content/test_programmes.py",
        "tests/report/manual/test_source.py::test_each_programme_has_its_page_with_its_own_steps_and_minutes",
    ]
    python = [sys.executable]
    options = ["-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    for page in _ALL:
        for line in calls(page):
            _given(root, [*python, *line.split()[1:]])
    _given(root, [*python, "-m", "pytest", *options, *tests, *gates])
    _given(root, [*python, "-m", "ruff", "check", "--no-cache", *(p for p in new if ".py" in p)])
    found = _given(root, [*python, "-m", "workshop", "programmes"])
    assert "kennismaken" in found


@pytest.mark.parametrize("page", _ALL, ids=lambda page: str(page.stem))
def test_every_place_that_a_page_names_is_there(page: Path) -> None:
    """Quicker than following it: the first to be red when the code moves on."""
    assert edits(page)
    for edit in edits(page):
        path = CHECKOUT / edit.path
        if edit.how == "new":
            assert not path.exists(), f"the example of {page.name} became real"
        else:
            lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
            assert lines.count(edit.line.strip()) == 1, f"{edit.path}: {edit.line}"


@pytest.mark.parametrize("page", _ALL, ids=lambda page: str(page.stem))
def test_what_a_page_says_will_complain_is_a_test_that_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    table = text[text.index("## When you forget one") :]
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", table)
    assert named
    for path, name in named:
        found = (CHECKOUT / path).read_text(encoding="utf-8")
        assert not name or f"def {name}(" in found, f"{path}::{name}"


@pytest.mark.parametrize(
    "edit",
    [
        Edit("page.txt", "after", "three", "x\n"),
        Edit("page.txt", "instead of", "twice", "x\n"),
        Edit("page.txt", "new", "", "x\n"),
    ],
)
def test_a_place_that_is_not_there_just_once_is_refused(tmp_path: Path, edit: Edit) -> None:
    (tmp_path / "page.txt").write_text("one\ntwice\n twice\n", encoding="utf-8")
    with pytest.raises(NotFollowedError):
        edit.apply(tmp_path)


def test_a_block_comes_behind_before_or_instead_of_its_line(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("one\n  two\n", encoding="utf-8")
    for how in ("after", "before", "instead of"):
        Edit("page.txt", how, "two", f"{how}\n").apply(tmp_path)
    assert page.read_text(encoding="utf-8") == "one\nbefore\ninstead of\nafter\n"
