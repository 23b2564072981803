"""Promises of `workshop.desktop.journal`: what went wrong is kept, what people typed is not."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.kept_log import caught_bugs, kept_log
from workshop.desktop.journal import keep_log, trace_of

SECRET = "kanarie in de mijn"


def breaks() -> None:
    nothing: dict[str, str] = {}
    try:
        nothing[SECRET]
    except KeyError as error:
        raise ValueError(SECRET) from error


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Path]:
    with kept_log(tmp_path / "map") as path:
        yield path


@pytest.fixture
def hooks() -> Iterator[list[str]]:
    with caught_bugs() as told:
        yield told


def test_an_error_is_kept_with_its_place_and_without_its_words(journal: Path) -> None:
    try:
        breaks()
    except ValueError:
        logging.getLogger("test").exception("It broke")
    text = journal.read_text(encoding="utf-8")
    assert "It broke" in text
    assert "ValueError" in text
    assert "test_journal.py" in text
    assert SECRET not in text


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = list(logging.getLogger().handlers)
    keep_log(tmp_path / "file" / "log")
    (added,) = [each for each in logging.getLogger().handlers if each not in before]
    logging.getLogger().removeHandler(added)
    assert isinstance(added, logging.NullHandler)


def test_a_bug_is_told_and_kept_from_any_thread(hooks: list[str], journal: Path) -> None:
    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()
    (told,) = hooks
    assert told.splitlines()[-1] == "KeyError"
    assert SECRET not in told
    assert "An error that nobody expected" in journal.read_text(encoding="utf-8")


def test_the_cause_stands_below_what_came_of_it() -> None:
    with pytest.raises(ValueError, match=SECRET) as raised:
        breaks()
    kinds = [line for line in trace_of(raised.value).splitlines() if not line.startswith(" ")]
    assert kinds == ["ValueError", "KeyError"]
