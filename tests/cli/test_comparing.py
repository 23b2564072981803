"""Evenings beside each other from the command line, and what it refuses in clear Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.evening.comparable import made

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return made(tmp_path / "een.dialoog", "2025-03-12", ("Vertrouwen", "Rust"))


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return made(tmp_path / "twee.dialoog", "2026-11-12", ("Vertrouwen", "Nabijheid"))


def test_it_says_what_it_found_and_where_it_is(
    run: Run, first: Path, second: Path, tmp_path: Path
) -> None:
    target = tmp_path / "v.pdf"
    told = run("compare", second, first, "-o", target)
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines() == [
        "Vergeleken: 12 maart 2025 en 12 november 2026.",
        "2 vragen op meer dan één avond beantwoord.",
        "Gezamenlijke antwoorden: Bleef (1); Kwam erbij (1); Staat er niet meer (1).",
        f"De vergelijking staat in {target}.",
    ]
    assert target.read_bytes().startswith(b"%PDF-1.7")


def test_a_record_will_do_and_the_ending_says_the_form(
    run: Run, first: Path, second: Path, tmp_path: Path
) -> None:
    record = tmp_path / "een.json"
    run("report", first, "-o", record)
    assert run("compare", record, second, "-o", tmp_path / "v.md").status == 0
    assert run("compare", record, second, "-o", tmp_path / "v.uit", "--format", "md").status == 0
    assert (tmp_path / "v.md").read_text("utf-8").startswith("## Avonden naast elkaar")


def test_letters_that_no_font_has_are_warned_of(run: Run, first: Path, tmp_path: Path) -> None:
    other = made(tmp_path / "anders.dialoog", "2026-11-12", ("中",))
    told = run("compare", first, other, "-o", tmp_path / "v.pdf")
    assert told.status == 0
    assert "中" in told.out


def test_wrong_use_is_said_in_dutch(run: Run, first: Path, second: Path, tmp_path: Path) -> None:
    one = run("compare", first, "-o", tmp_path / "v.pdf")
    assert (one.status, one.err) == (2, "Kies 2 tot 6 avonden.\n")
    assert run("compare", *[first] * 7, "-o", tmp_path / "v.pdf").status == 2
    form = run("compare", first, second, "-o", tmp_path / "v.docx")
    assert form.status == 2
    assert "docx" in form.err


def test_refusals_say_what_and_what_to_do(
    run: Run, first: Path, second: Path, tmp_path: Path
) -> None:
    empty = made(tmp_path / "leeg.dialoog", "2026-11-12", (), answers=0)
    newer = tmp_path / "nieuwer.json"
    newer.write_text('{"format": "dialoogavond-verslag", "version": 9}')
    taken = tmp_path / "bezet.pdf"
    taken.write_text("x")
    target = tmp_path / "v.pdf"
    for files, out, said in (
        ((first, first), target, "is een avond die je al koos. Kies een andere avond."),
        ((first, empty), target, "hebben samen geen vraag beantwoord."),
        ((first, newer), target, "is gemaakt met een nieuwere Dialoogavond."),
        ((first, tmp_path / "weg.dialoog"), target, "weg.dialoog"),
        ((first, second), taken, "bestaat al en blijft zoals het is."),
    ):
        told = run("compare", *files, "-o", out)
        assert told.status == 1
        assert said in told.err
    assert not target.exists()
