"""Versions end to end: agreed, opened again, changed, agreed anew, adopted; each stays provable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ANSWERS, PARTICIPANTS, Ran
from tests.report.reading import run as read
from workshop import cli
from workshop.texts import verifying

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AGREEMENT = ("--place", "Raadzaal", "--chair", "Vera Voorzitter", "--clerk", "Gijs Griffier")
WHY = "De tweede waarde ontbrak"


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profiel"))

    def run_it(*arguments: object) -> Ran:
        status = cli.run([str(each) for each in arguments])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run_it


def _text(pdf: Path) -> str:
    return " ".join(read("pdftotext", pdf, "-").split())


def _one_byte_off(pdf: Path, folder: Path) -> Path:
    data = bytearray(pdf.read_bytes())
    data[len(data) // 2] ^= 1
    (folder / "vervalst.pdf").write_bytes(data)
    return folder / "vervalst.pdf"


def test_each_version_stays_provable_from_a_file_that_went_on(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening, people, answers = (
        tmp_path / name for name in ("avond.dialoog", "deelnemers.csv", "antwoorden.csv")
    )
    people.write_text(PARTICIPANTS, encoding="utf-8")
    answers.write_text(ANSWERS, encoding="utf-8")
    more = tmp_path / "meer.csv"
    more.write_text(
        "wie;vraag;antwoord\n"
        "raad;visie.waarden.samen;Vertrouwen|betekenis=We gaan uit van goede wil.\n"
        "raad;visie.waarden.samen;Nabijheid|betekenis=We kennen elkaar.\n",
        encoding="utf-8",
    )
    made = run(
        *("new", evening, "--title", "Waarden", "--municipality", "Voorbeeldstad"),
        *("--date", "2026-03-11", "--programme", "visie", "--programme", "waardemodel"),
        *("--participants", people),
    )
    assert made.status == 0, made.err
    assert run("enter", evening, answers).status == 0
    assert run("agree", evening, *AGREEMENT).status == 0
    refused = run("enter", evening, more)
    assert (refused.status, refused.out) == (1, "")
    assert run("reopen", evening, "--reason", WHY).status == 0
    assert run("enter", evening, more).status == 0, "it is open again"
    assert run("agree", evening, *AGREEMENT).status == 0
    adopted = run("adopt", evening, "--council-date", "2-4-2026", "--item", "7", "--changed")
    assert adopted.status == 0, adopted.err

    first, second, third = (
        tmp_path / f"avond-verslag-{name}.pdf" for name in ("v1", "v2", "v2-vastgesteld")
    )
    _said_in_the_reports(first, second, third)
    later = (
        "Let op: er is een later verslag van deze avond"
        " (versie 2, gewijzigd vastgesteld door de raad)."
    )
    belongs = {
        first: ["Dit verslag hoort bij deze avond (versie 1).", later],
        second: ["Dit verslag hoort bij deze avond (versie 2).", later],
        third: ["Dit verslag hoort bij deze avond (versie 2, gewijzigd vastgesteld door de raad)."],
    }
    for pdf, lines in belongs.items():
        found = run("verify", pdf, evening)
        assert found.status == 0, found.out
        assert found.out.splitlines() == [
            *(verifying.UNCHANGED_KNOWN, verifying.KNOWN_BY["profile"], *lines),
        ]
    assert run("verify", _one_byte_off(second, tmp_path), evening).status == 1

    with monkeypatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path / "andere laptop"))
        for pdf in belongs:
            alone = run("verify", pdf)
            assert alone.status == 1
            assert alone.out.splitlines()[0] == verifying.UNCHANGED_UNKNOWN
            beside = run("verify", pdf, evening)
            assert beside.status == 0
            assert verifying.KNOWN_BY["file"] in beside.out
        changed = run("verify", _one_byte_off(first, tmp_path), evening)
        assert changed.status == 1
        assert changed.out.strip() in verifying.CHANGED.values()


def _said_in_the_reports(first: Path, second: Path, third: Path) -> None:
    before, after, adopted = _text(first), _text(second), _text(third)
    assert "Dit is de eerste versie." in before
    assert "Nabijheid" not in before.partition("Bijlage")[0]
    for text in (after, adopted):
        assert f"Heropend. Reden: {WHY}." in text
        assert "Gewijzigd of aangevuld sinds versie 1: het gezamenlijke antwoord bij" in text
    assert "Akkoord aanwezigen, versie 2" in after
    assert "Gewijzigd vastgesteld door de raad, versie 2" in adopted
    assert "De raad heeft het verslag gewijzigd." in adopted
    assert "Gewijzigd vastgesteld door de raad" not in after
