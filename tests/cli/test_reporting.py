"""A report never takes the place of something that somebody else put there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_whole_evening import agree_on


def test_its_own_former_report_is_replaced(run: Run, evening: Path, tmp_path: Path) -> None:
    target = tmp_path / "verslag.md"
    assert run("report", evening, "-o", target).status == 0
    assert run("report", evening, "-o", target).status == 0


def test_the_evening_itself_and_other_evenings_are_not(run: Run, evening: Path) -> None:
    before = evening.read_bytes()
    refused = run("report", evening, "-o", evening, "--format", "pdf")
    assert refused.status == 1
    assert "het bestand van een avond" in refused.err
    assert evening.read_bytes() == before
    assert (
        run("report", evening, "-o", evening.with_name("b.dialoog"), "--format", "md").status == 1
    )


def test_a_sealed_report_is_not(run: Run, evening: Path) -> None:
    report = agree_on(run, evening)
    before = report.read_bytes()
    refused = run("report", evening, "-o", report)
    assert refused.status == 1
    assert "verzegeld verslag" in refused.err
    assert report.read_bytes() == before


def test_a_file_of_somebody_else_is_not(run: Run, evening: Path, answers: Path) -> None:
    refused = run("report", evening, "-o", answers, "--format", "csv")
    assert refused.status == 1
    assert "bestaat al" in refused.err
    assert answers.read_text("utf-8").startswith("wie;vraag")


def test_a_folder_that_is_not_there_is_named(run: Run, evening: Path, tmp_path: Path) -> None:
    refused = run("report", evening, "-o", tmp_path / "weg" / "v.pdf")
    assert refused.status == 1
    assert str(tmp_path / "weg" / "v.pdf") in refused.err


def test_an_unknown_form_is_wrong_use(run: Run, evening: Path, tmp_path: Path) -> None:
    wrong = run("report", evening, "-o", tmp_path / "v.odt")
    assert wrong.status == 2
    assert "‘odt’ bestaat niet" in wrong.err


def test_what_was_changed_behind_our_back_is_not_printed(
    run: Run, evening: Path, answers: Path, tmp_path: Path
) -> None:
    run("enter", evening, answers)
    data = evening.read_bytes()
    place = data.rindex(b"Nabijheid")
    evening.write_bytes(data[:place] + b"Ver weg!!" + data[place + 9 :])
    refused = run("report", evening, "-o", tmp_path / "v.md")
    assert refused.status == 1
    assert "buiten Dialoogavond" in refused.err


def test_hidden_answers_come_out_when_they_are_entered_again(
    run: Run, evening: Path, answers: Path, tmp_path: Path
) -> None:
    run("enter", evening, answers, "--hidden")
    assert run("enter", evening, answers).status == 0
    target = tmp_path / "v.md"
    run("report", evening, "-o", target)
    assert "Nabijheid" in target.read_text("utf-8")


@pytest.mark.parametrize("text", ["Nabijheid", "goede wil"])
def test_a_text_goes_wherever_it_was_typed(
    run: Run, evening: Path, answers: Path, text: str
) -> None:
    run("enter", evening, answers)
    assert run("erase", evening, "--text", text, "--reason", "Op verzoek").status == 0
    assert text.encode() not in evening.read_bytes()


def test_the_council_adopts_a_version_once(run: Run, evening: Path, tmp_path: Path) -> None:
    agree_on(run, evening)
    adopting = ("adopt", evening, "--council-date", "2-4-2026", "--item", "7")
    assert run(*adopting).status == 0
    again = run(*adopting, "-o", tmp_path / "nog-een.pdf")
    assert again.status == 1
    assert "al vastgesteld op 2 april 2026" in again.err
