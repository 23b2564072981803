"""Promises of the reference library on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.content.card_sample import CARDS, broken
from workshop import cli
from workshop.evening import library


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A municipality with a file of its own."""
    folder = tmp_path / "naslag"
    folder.mkdir()
    (folder / "proef.toml").write_text(CARDS, encoding="utf-8")
    monkeypatch.setattr(library, "library_folder", lambda: folder)
    return folder


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.run(["cards", *arguments]) == 0
    return capsys.readouterr().out


def test_without_words_all_cards_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys)
    assert "Wetten: Proefwet 1901 (kaart van de gemeente)" in out
    assert "proef-fietsen" in out


def test_what_is_meant_is_found_and_told_whole(capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "bakfiets", "zwaanstelling")
    assert "Gezocht op ‘zwaanstalling’." in out
    assert "Wie krijgt een fiets?" in out
    assert "Let op: De leentermijn is sindsdien gewijzigd." in out
    assert "Peildatum 1 juni 2001. Controleer de geldende wet." in out
    assert "De raad en de zwaanstalling" in out


def test_nothing_found_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "qxzqxz") == "Niets gevonden. Typ een ander woord.\n"


def test_a_sound_file_is_told_so(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    out = said(capsys, "--check", str(own / "proef.toml"))
    assert out == "Deze kaarten kloppen: proef, Proefwet 1901 (2)\n"


def test_what_is_wrong_is_told_with_its_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "kapot.toml"
    file.write_text(broken("as_of = 2001-06-01", "as_of = 1901-06-01"), encoding="utf-8")
    assert cli.run(["cards", "--check", str(file)]) == 1
    err = capsys.readouterr().err
    assert (
        f"{file}, regel 25, card[1].as_of: 1901-06-01 is geen dag van 1990 tot en met 2100" in err
    )


def test_what_was_checked_is_shared_and_taken_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "controles.json"
    checked = {"proef-raad": {"on": "2026-03-03", "by": "Griffie"}}
    file.write_text(json.dumps({"format": 1, "checked": checked}), encoding="utf-8")
    assert said(capsys, "--take", str(file)) == "Overgenomen: 1.\n"
    assert "Gecontroleerd op 3 maart 2026 door Griffie." in said(capsys, "overzicht", "huisjes")
    copy = tmp_path / "kopie.json"
    assert said(capsys, "--share", str(copy)) == f"1 controle staat in {copy}.\n"
    assert json.loads(copy.read_text(encoding="utf-8"))["checked"] == checked
