"""Promises of `tests.content.overlap`: a sentence that was copied is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.content.overlap import main, our_texts, same_runs
from workshop.content.programmes import programme

if TYPE_CHECKING:
    from pathlib import Path


def test_a_run_of_eight_words_is_found_whatever_stands_between_them(tmp_path: Path) -> None:
    first, *_ = programme("visie").summary.split(". ")
    said = first.upper().replace(" ", "\n -- ")
    (tmp_path / "bron.txt").write_text(f"Iets anders. {said}; en verder.", encoding="utf-8")
    found = same_runs(tmp_path)
    assert {name for name, _ in found} == {"visie.toml"}
    assert main(str(tmp_path)) == 1


def test_seven_words_are_a_term(tmp_path: Path) -> None:
    words = programme("visie").summary.split()[:7]
    (tmp_path / "bron.txt").write_text(" ".join(words), encoding="utf-8")
    assert (same_runs(tmp_path), main(str(tmp_path))) == ([], 0)


def test_without_sources_nothing_is_called_clean(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        main(str(tmp_path))


def test_it_reads_programmes_rehearsal_and_the_programs_own_sentences() -> None:
    assert {"visie.toml", "oefenavond.toml", "console.py", "promises.py"} <= {
        name for name, _ in our_texts()
    }
