"""`rescue`: what is whole of a damaged evening, by one command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.store.integrity import check

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_a_damaged_evening_is_whole_again_and_told_what_stays(run: Run, evening: Path) -> None:
    data = bytearray(evening.read_bytes())
    data[4096:8192] = bytes(4096)
    evening.write_bytes(data)
    refused = run("check", evening)
    assert refused.status == 1
    told = run("rescue", evening)
    assert (told.status, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0] == f"De avond staat weer in {evening}."
    (kept,) = evening.parent.glob("*beschadigd*")
    assert lines[-1] == f"Wat er stond, is nu: {kept}. Er staan woorden van de avond in."
    assert kept.read_bytes() == data
    assert check(evening).is_whole


def test_a_whole_evening_is_refused(run: Run, evening: Path) -> None:
    told = run("rescue", evening)
    assert (told.status, told.out) == (1, "")
    assert told.err.strip() == f"De avond in {evening} is heel. Er is niets te redden."


def test_without_anything_to_save_one_line_says_so(run: Run, tmp_path: Path) -> None:
    told = run("rescue", tmp_path / "weg.dialoog")
    assert (told.status, told.out) == (1, "")
    assert "is er niet" in told.err
