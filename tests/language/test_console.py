"""Promises of another language on paper and on the command line: not a sentence stays Dutch."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.language.outside import outside
from tests.language.spoken import python
from workshop import cli

pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def evening(pseudo_file: Path) -> tuple[Path, str]:
    """The folder of a whole rehearsal in the pseudo-language, and what was printed meanwhile."""
    folder = pseudo_file.parent / "avond"
    ran = python(pseudo_file, "workshop", "demo", "--out", str(folder))
    assert (ran.returncode, ran.stderr) == (0, "")
    return folder, ran.stdout.replace(str(folder), "")


def test_a_rehearsal_tells_everything_in_the_other_language(evening: tuple[Path, str]) -> None:
    folder, told = evening
    assert "[" in told
    assert _left(told) == []
    assert (folder / "oefenavond.dialoog").is_file()


def test_the_sealed_report_has_no_sentence_of_ours_in_dutch(evening: tuple[Path, str]) -> None:
    folder, _ = evening
    text = subprocess.run(
        ["pdftotext", "-raw", folder / "verslag.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    assert text.count("[") > 500
    assert [each for each in _left(text) if len(each.split()) > 2] == []


def test_checking_and_verifying_speak_it_too(pseudo_file: Path, evening: tuple[Path, str]) -> None:
    folder, _ = evening
    for arguments in (
        ("check", str(folder / "oefenavond.dialoog")),
        ("verify", str(folder / "verslag.pdf"), str(folder / "oefenavond.dialoog")),
        ("adopt", str(folder / "oefenavond.dialoog"), "--council-date", "morgen"),
        ("report", "nergens.dialoog", "-o", "verslag.pdf"),
        ("onbekend",),
    ):
        ran = python(pseudo_file, "workshop", *arguments)
        said = (ran.stdout + ran.stderr).replace(str(folder), "")
        assert "[" in said, arguments
        assert _left(said) == [], arguments


def test_help_speaks_it_too(pseudo_file: Path) -> None:
    for arguments in ((), ("new",), ("report",), ("erase",)):
        ran = python(pseudo_file, "workshop", *arguments, "--help")
        assert ran.returncode == 0
        assert [each for each in _left(ran.stdout) if len(each.split()) > 2] == [], arguments


def _left(said: str) -> list[str]:
    """What is neither a sentence of the language nor a name of ours that means the same in all."""
    names = (*cli.dialoogavond.commands, "oefenavond", "dialoog", "verslag", "pdf", "help")
    names += ("Waarde Leidend principe Onderbouwing",)  # heads of columns, of the programme
    return outside(said, known=names)
