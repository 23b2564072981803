"""`archive`: the set of a sealed evening from the command line, or one line that says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_whole_evening import agree_on
from tests.report.archive.schemas import MDTO, ORI_A, faults, texts

FULL = (
    *("--creator", "De raad van Voorbeeldstad", "--begin", "11-3-2026", "--end", "26 maart 2026"),
    *("--appraisal", "V", "--years", "10", "--term-begins", "26-3-2026", "--category", "18.1"),
    *("--restriction", "overig", "--restriction-note", "AVG", "--classification", "2.07"),
    *("--case-number", "Z-1", "--gm-code", "GM0363", "--with-session"),
)


def test_every_answer_lands_in_the_set(run: Run, evening: Path, answers: Path) -> None:
    assert run("enter", evening, answers).status == 0
    agree_on(run, evening)
    made = run("archive", evening, "-o", evening.with_name("set"), *FULL)
    assert made.status == 0, made.err
    assert str(evening.with_name("set.zip")) in made.out
    assert "Niet openbaar maken zonder beoordeling" in made.out
    dossier = evening.with_name("set").joinpath("dossier.mdto.xml").read_bytes()
    assert faults(MDTO, dossier) == []
    whole = dossier.decode()
    for said in ("De raad van Voorbeeldstad", "2026-03-26", "P10Y", "18.1", "AVG", "2.07", "Z-1"):
        assert said in whole
    gathering = evening.with_name("set").joinpath("ORI-A.xml").read_bytes()
    assert faults(ORI_A, gathering) == []
    assert texts(gathering, "vergadering/overheidsorgaan/begripCode", ORI_A) == ["gm0363"]


def test_without_answers_it_is_still_to_be_determined(run: Run, evening: Path) -> None:
    agree_on(run, evening)
    made = run("archive", evening, "-o", evening.with_name("set"))
    assert made.status == 0, made.err
    dossier = evening.with_name("set").joinpath("dossier.mdto.xml").read_bytes()
    assert texts(dossier, "informatieobject/waardering/begripCode", MDTO) == ["N"]
    creator = texts(dossier, "informatieobject/archiefvormer/verwijzingNaam", MDTO)
    assert creator == ["Gemeenteraad van Voorbeeldstad"]
    covers = texts(dossier, "informatieobject/dekkingInTijd/dekkingInTijdBegindatum", MDTO)
    assert covers == ["2026-03-11"]
    again = run("archive", evening, "-o", evening.with_name("set"))
    assert again.status == 1
    assert "bestaat al" in again.err


def test_a_concept_is_refused(run: Run, evening: Path, tmp_path: Path) -> None:
    refused = run("archive", evening, "-o", tmp_path / "set")
    assert refused.status == 1
    assert "een concept hoort niet in het archief" in refused.err
    assert not (tmp_path / "set").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--appraisal", "V"), "Bewaartermijn"),
        (("--restriction", "overig"), "Welke beperking"),
        (("--gm-code", "363"), "Gemeentecode"),
        (("--end", "1-1-2026"), "Periode tot en met"),
    ],
)
def test_an_answer_that_does_not_fit_is_named(
    run: Run, evening: Path, words: tuple[str, ...], said: str
) -> None:
    agree_on(run, evening)
    refused = run("archive", evening, "-o", evening.with_name("set"), *words)
    assert refused.status == 1
    assert refused.err.startswith(said)
    assert len(refused.err.splitlines()) == 1


def test_what_is_no_evening_or_was_changed_is_refused_in_one_line(
    run: Run, evening: Path, tmp_path: Path
) -> None:
    agree_on(run, evening)
    letter = tmp_path / "brief.dialoog"
    letter.write_text("Geachte griffier, " * 500, encoding="utf-8")
    half = tmp_path / "half.dialoog"
    half.write_bytes(evening.read_bytes()[: evening.stat().st_size // 2])
    for path in (tmp_path / "weg.dialoog", letter, half):
        refused = run("archive", path, "-o", tmp_path / "set")
        assert refused.status == 1
        assert len(refused.err.splitlines()) == 1, refused.err
        assert not (tmp_path / "set").exists()
