"""A faulty programme file on disk gives one line: file, line, place, and what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.content.sample import SAMPLE, broken, line_of
from tests.content.test_faults import BREAKS
from workshop import resources
from workshop.content.own import usual_own

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

_FEWEST: Final = 30
"""Different sentences that an author may meet."""
_WHOLE: Final = {
    "een te grote": (b"#" * 1_000_001, "te groot"),
    "geen UTF-8": (b'format = 1\ntitle = "\xff"', "geen UTF-8"),
    "te diep": (b"a = " + b"[" * 5_000, "te veel haken"),
}


def _told(run: Run, file: Path) -> str:
    """The one line about this file."""
    refused = run("programmes", "--check", file)
    assert (refused.status, refused.out) == (1, "")
    (line,) = refused.err.splitlines()
    return line


def _write(folder: Path, name: str, text: str) -> Path:
    file = folder / f"{name.replace(' ', '-').replace(',', '')}.toml"
    file.write_text(text, "utf-8", newline="")
    return file


@pytest.mark.parametrize("name", BREAKS)
def test_each_faulty_file_gives_one_line_that_leads_to_the_place(
    run: Run, tmp_path: Path, name: str
) -> None:
    case = BREAKS[name]
    text = broken(case.old, case.new)
    file = _write(tmp_path, name, text)
    line = _told(run, file)
    place = f"regel {line_of(text, case.mark)}" + (f", {case.key}" if case.key else "")
    start = f"{file}, {place}: "
    assert line.startswith(start)
    assert re.match(r"[A-Z‘].*[.?]$|[a-z0-9-]+(\.[a-z0-9-]+)+ ", line.removeprefix(start))


def test_thirty_different_mistakes_give_thirty_different_sentences(
    run: Run, tmp_path: Path
) -> None:
    sentences = dict[str, str]()
    for name, case in BREAKS.items():
        line = _told(run, _write(tmp_path, name, broken(case.old, case.new)))
        sentences.setdefault(line.partition(".toml, ")[2].partition(": ")[2], name)
    assert len(sentences) >= _FEWEST


@pytest.mark.parametrize("name", _WHOLE)
def test_a_file_that_cannot_be_read_at_all_gives_one_line_too(
    run: Run, tmp_path: Path, name: str
) -> None:
    content, words = _WHOLE[name]
    file = tmp_path / "heel.toml"
    file.write_bytes(content)
    line = _told(run, file)
    assert line.startswith(str(file))
    assert words in line


def test_own_programmes_are_listed_with_their_file_and_an_evening_is_made_with_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "sessions_folder", lambda: tmp_path)
    folder = tmp_path / resources.PROGRAMMES
    folder.mkdir()
    file = folder / "proef.toml"
    file.write_text(SAMPLE, "utf-8")
    (folder / "oud.toml").write_text(SAMPLE.replace("version = 2", "version = 1"), "utf-8")
    (folder / "kapot.toml").write_text("format = ", "utf-8")
    (listed,) = [line for line in run("programmes").out.splitlines() if "Proefprogramma" in line]
    assert listed.startswith("proef")
    assert listed.endswith(f"eigen programma: {file}")
    assert "proef.eerste.eigen" in run("programmes", "proef").out
    assert [len(error.faults) for error in usual_own().unread] == [1]
    made = tmp_path / "avond.dialoog"
    details = ("--title", "Proef", "--municipality", "Voorbeeldstad")
    assert run("new", made, *details, "--programme", "proef").status == 0
    assert made.exists()
    unknown = run("programmes", "weg")
    assert (unknown.status, "geen programma ‘weg’" in unknown.err) == (1, True)
