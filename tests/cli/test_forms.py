"""`forms`: paper for the room, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.test_whole_evening import agree_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_forms_are_written_and_written_again(run: Run, evening: Path, tmp_path: Path) -> None:
    target = tmp_path / "formulieren.pdf"
    for arguments in ((), ("--step", "visie.waarden")):
        ran = run("forms", evening, "-o", target, *arguments)
        assert (ran.status, ran.err) == (0, "")
        assert ran.out == f"De formulieren staan in {target}.\n"
        assert target.read_bytes().startswith(b"%PDF-")


def test_a_step_without_a_form_and_one_that_is_not_there_are_told_apart(
    run: Run, evening: Path, tmp_path: Path
) -> None:
    target = tmp_path / "formulieren.pdf"
    none = run("forms", evening, "-o", target, "--step", "visie.koppeling")
    unknown = run("forms", evening, "-o", target, "--step", "visie.waardes")
    assert (none.status, unknown.status) == (1, 1)
    assert "‘Koppeltabel’ schrijft niemand alleen" in none.err
    assert "geen stap ‘visie.waardes’" in unknown.err
    assert not target.exists()


def test_forms_take_the_place_of_no_report(run: Run, evening: Path) -> None:
    report = agree_on(run, evening)
    before = report.read_bytes()
    refused = run("forms", evening, "-o", report)
    assert refused.status == 1
    assert "verzegeld verslag" in refused.err
    assert report.read_bytes() == before


def test_letters_without_a_font_are_told(run: Run, tmp_path: Path) -> None:
    path, target = tmp_path / "avond.dialoog", tmp_path / "f.pdf"
    made = run(
        *("new", path, "--title", "李", "--municipality", "Stad", "--programme", "visie"),
    )
    assert made.status == 0, made.err
    ran = run("forms", path, "-o", target)
    assert "李" in ran.out
