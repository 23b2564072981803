"""docs/session-file.md is true: its program runs, its columns exist, its names are all there."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.evening import Evening, new_evening
from workshop.store import schema
from workshop.store.views import VIEWS

PAGE = (Path(__file__).parents[2] / "docs" / "session-file.md").read_text(encoding="utf-8")


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    """An evening with an answer, an erased answer and words with accents, closed."""
    evening = new_evening(tmp_path / "avond.dialoog")
    evening.answer("p1", 'nabij – ‘dichtbij’ \U0001f426 \\ "\t')
    evening.answer("p2", "eerlijk")
    evening.erase_answer("p2")
    evening.close()
    return evening


def run_example(path: Path) -> subprocess.CompletedProcess[str]:
    """The page's own program, without anything of ours."""
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(program.splitlines()) <= 25
    command = [sys.executable, "-I", "-c", program, str(path)]
    return subprocess.run(command, capture_output=True, check=False, text=True, encoding="utf-8")


def test_the_example_recomputes_the_chain(evening: Evening) -> None:
    said = run_example(evening.file.path)
    assert said.stdout.split() == [str(evening.state.seq), evening.state.link.hex()], said.stderr


@pytest.mark.parametrize(
    ("statements", "complaint"),
    [
        (
            ["DROP TRIGGER events_are_never_changed", "UPDATE events SET v = 2 WHERE seq = 3"],
            "event 3 does not follow",
        ),
        (
            [
                "DROP TRIGGER contents_are_never_changed",
                "UPDATE contents SET body = '{}' "
                "WHERE id = (SELECT content_id FROM events WHERE seq = 6)",
            ],
            "the words of event 6",
        ),
    ],
)
def test_the_example_finds_what_was_changed(
    evening: Evening, statements: list[str], complaint: str
) -> None:
    with closing(sqlite3.connect(evening.file.path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    said = run_example(evening.file.path)
    assert said.returncode == 1
    assert complaint in said.stderr


def columns_of(path: Path, table: str) -> list[str]:
    """Names of the columns of a table or view."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def documented_columns(heading: str) -> list[str]:
    """Names in the first column of the table under `heading`."""
    section = PAGE.split(f"{heading}\n", 1)[1].split("\n#", 1)[0]
    cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    return [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]


@pytest.mark.parametrize("view", VIEWS)
def test_every_column_of_a_view_is_documented(evening: Evening, view: str) -> None:
    assert sorted(documented_columns(f"### {view}")) == sorted(columns_of(evening.file.path, view))


def test_every_column_of_the_log_is_documented(evening: Evening) -> None:
    assert documented_columns("## Events") == columns_of(evening.file.path, "events")


def test_its_numbers_are_those_of_the_file() -> None:
    assert f"`PRAGMA application_id` is {schema.APPLICATION_ID} " in PAGE
    assert f"(format {schema.FORMAT})" in PAGE
    for table in schema.TABLES:
        assert f"`{table}" in PAGE
