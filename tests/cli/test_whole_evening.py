"""From a new evening to a report that the council adopted, on the command line alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from workshop.evening.opened import look_at

pytestmark = pytest.mark.timeout(120)


def _text(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def agree_on(run: Run, evening: Path) -> Path:
    agreed = run(
        *("agree", evening, "--place", "Raadzaal"),
        *("--chair", "De voorzitter", "--clerk", "De griffier"),
    )
    assert agreed.status == 0, agreed.err
    return evening.with_name("avond-verslag-v1.pdf")


def test_new_enter_report_agree_verify_flip_verify_adopt(
    run: Run, evening: Path, answers: Path, tmp_path: Path
) -> None:
    entered = run("enter", evening, answers)
    assert entered.status == 0, entered.err
    assert "UTF-8" in entered.out

    concept = tmp_path / "concept.pdf"
    assert run("report", evening, "-o", concept).status == 0
    printed = _text(concept)
    assert "Concept 1" in printed
    assert "<b>Nabijheid</b>" in printed
    assert "=SOM(Zuid)" in printed

    report = agree_on(run, evening)
    assert "Akkoord aanwezigen, versie 1" in _text(report)
    verified = run("verify", report, evening)
    assert (verified.status, verified.err) == (0, "")
    assert verified.out.startswith("Onveranderd. Het zegel is bekend.")
    assert "hoort bij deze avond (versie 1)" in verified.out

    data = bytearray(report.read_bytes())
    data[len(data) // 2] ^= 1
    flipped = tmp_path / "veranderd.pdf"
    flipped.write_bytes(data)
    changed = run("verify", flipped)
    assert changed.status == 1
    assert changed.out.startswith("Veranderd")

    adopted = run(
        *("adopt", evening, "--council-date", "2-4-2026", "--item", "7"),
        *("--decision", "2026-031", "--changed"),
    )
    assert adopted.status == 0, adopted.err
    assert "vastgesteld door de raad op 2 april 2026" in adopted.out
    second = evening.with_name("avond-verslag-v1-vastgesteld.pdf")
    assert run("verify", second, evening).status == 0
    assert run("verify", report, evening).status == 0, "the first seal stays provable"


def test_the_same_answers_again_write_nothing(run: Run, evening: Path, answers: Path) -> None:
    run("enter", evening, answers)
    before = look_at(evening, lambda state: state.seq)
    again = run("enter", evening, answers)
    assert again.status == 0
    assert "niets veranderd" in again.out
    assert look_at(evening, lambda state: state.seq) == before


def test_hidden_answers_are_only_counted_in_the_report(
    run: Run, evening: Path, answers: Path, tmp_path: Path
) -> None:
    run("enter", evening, answers, "--hidden")
    for form in ("md", "json", "csv"):
        target = tmp_path / f"verslag.{form}"
        assert run("report", evening, "-o", target).status == 0
        assert "Nabijheid" not in target.read_text("utf-8")


def test_a_small_group_is_not_shown_alone(
    run: Run, evening: Path, answers: Path, tmp_path: Path
) -> None:
    run("enter", evening, answers)
    target = tmp_path / "verslag.csv"
    run("report", evening, "-o", target)
    row = next(line for line in target.read_text("utf-8-sig").splitlines() if "Nabijheid" in line)
    assert "Eiland" not in row


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx", "csv", "json", "md"])
def test_every_format_can_be_made_from_any_state(
    run: Run, evening: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"leeg.{form}"
    made = run("report", evening, "-o", target)
    assert made.status == 0, made.err
    assert target.stat().st_size > 0


def test_a_sealed_account_takes_no_more_answers_until_it_is_reopened(
    run: Run, evening: Path, answers: Path
) -> None:
    agree_on(run, evening)
    refused = run("enter", evening, answers)
    assert refused.status == 1
    assert "verzegeld" in refused.err
    reopened = run("reopen", evening, "--reason", "Een naam was verkeerd")
    assert "versie 2" in reopened.out
    assert run("enter", evening, answers).status == 0
    run("agree", evening, "--place", "Raadzaal", "--chair", "V", "--clerk", "G")
    assert run("verify", evening.with_name("avond-verslag-v2.pdf"), evening).status == 0
    assert run("verify", evening.with_name("avond-verslag-v1.pdf"), evening).status == 0


def test_adopting_needs_the_agreement_of_those_present(run: Run, evening: Path) -> None:
    refused = run("adopt", evening, "--council-date", "2026-04-02", "--item", "7")
    assert refused.status == 1
    assert "nog niet akkoord" in refused.err


def test_another_laptop_gets_a_fingerprint_to_compare(
    run: Run, evening: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    report = agree_on(run, evening)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "andere laptop"))
    unknown = run("verify", report)
    assert unknown.status == 1
    assert "niet bekend" in unknown.out
    seal = look_at(evening, lambda state: state.account.seals[0])
    groups = " ".join(seal.certificate.upper()[i : i + 4] for i in range(0, 64, 4))
    assert groups in unknown.out
    certificate = tmp_path / "zegel.pem"
    certificate.write_text(seal.certificate_pem, encoding="ascii")
    assert run("verify", report, "--cert", certificate).status == 0


def test_a_report_of_another_evening_is_not_of_this_one(
    run: Run, evening: Path, tmp_path: Path
) -> None:
    report = agree_on(run, evening)
    other = tmp_path / "andere.dialoog"
    run("new", other, "--title", "A", "--municipality", "Voorbeeldstad", "--programme", "visie")
    found = run("verify", report, other)
    assert found.status == 1
    assert "hoort niet bij deze avond" in found.out


def test_an_erased_name_is_gone_and_the_seal_still_holds(
    run: Run, evening: Path, answers: Path
) -> None:
    run("enter", evening, answers)
    report = agree_on(run, evening)
    erased = run("erase", evening, "--participant", "Raadslid 02", "--reason", "Op verzoek")
    assert erased.status == 0, erased.err
    assert "Verwijderd" in erased.out
    assert str(report) in erased.out, "the sealed report is named as a copy out of reach"
    assert b"Raadslid 02" not in evening.read_bytes()
    checked = run("check", evening)
    assert checked.status == 0
    assert "De avond is heel." in checked.out
    assert run("verify", report, evening).status == 0


def test_one_answer_can_be_erased(run: Run, evening: Path, answers: Path) -> None:
    run("enter", evening, answers)
    answer = "Raadslid 03;visie.waarden.eigen"
    assert run("erase", evening, "--answer", answer, "--reason", "Vergissing").status == 0
    assert b"SOM(Zuid)" not in evening.read_bytes()
    again = run("erase", evening, "--answer", answer, "--reason", "Vergissing")
    assert (again.status, again.out) == (1, "")
    assert "geen woorden" in again.err
