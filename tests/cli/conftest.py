"""The command line in this process, with a profile of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from workshop import cli


@dataclass(frozen=True)
class Ran:
    """What one command did."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keys of this laptop go where only this test sees them."""
    folder = tmp_path / "profiel"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], profile: Path) -> Run:
    """Run the command line; exit status, what it printed and what it complained."""

    def run_it(*arguments: object) -> Ran:
        status = cli.run([str(each) for each in arguments])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run_it


PARTICIPANTS = """naam;fractie;rol;aanwezig
Raadslid 01;Fractie Noord;;ja
Raadslid 02;Fractie Noord;;ja
Raadslid 03;Fractie Noord;;19:45
"Eiland, Raadslid van het";Fractie Eiland;;ja
Wethouder 05;;wethouder;ja
"""
ANSWERS = """wie;vraag;antwoord
Raadslid 01;visie.waarden.eigen;Vertrouwen
Raadslid 01;visie.waarden.eigen;Menselijke maat
Raadslid 02;visie.waarden.eigen;vertrouwen
Raadslid 03;visie.waarden.eigen;=SOM(Zuid)
Raadslid van het Eiland;visie.waarden.eigen;<b>Nabijheid</b>
Raadslid 01;waardemodel.weging.eigen;gelijkheid=30|efficientie=10|welzijn=60
raad;visie.waarden.samen;Vertrouwen|betekenis=We gaan uit van goede wil.
"""


@pytest.fixture
def evening(tmp_path: Path, run: Run) -> Path:
    """A session with participants, both programmes and nothing answered."""
    people = tmp_path / "deelnemers.csv"
    people.write_text(PARTICIPANTS, encoding="utf-8")
    path = tmp_path / "avond.dialoog"
    made = run(
        *("new", path, "--title", "Waarden", "--municipality", "Voorbeeldstad"),
        *("--date", "11 maart 2026", "--programme", "visie", "--programme", "waardemodel"),
        *("--participants", people),
    )
    assert made.status == 0, made.err
    return path


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A file of answers for `evening`."""
    path = tmp_path / "antwoorden.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    return path
