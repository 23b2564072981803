"""Several seals from the command line, certificates as files, and every tampering anywhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_whole_evening import agree_on
from tests.report.certificates import Issue, certificate, rsa_key, write_p12
from tests.report.test_verify import TAMPERINGS
from workshop.evening import verifying as checking
from workshop.evening.opened import look_at
from workshop.service.owner import utc_now
from workshop.texts import console, verifying

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from tests.cli.conftest import Run

VARIABLE = "DIALOOGAVOND_ZEGEL_WACHTWOORD"
_AGREEMENT = ("--place", "Raadzaal", "--chair", "Vera Voorzitter", "--clerk", "Gijs Griffier")


def _key_file(folder: Path, number: int, password: str) -> Path:
    now = utc_now()
    issue = Issue(f"Gemeente {number}", now - timedelta(days=1), now + timedelta(days=30))
    private = rsa_key(number=number)
    return write_p12(
        folder / f"zegel-{number}.p12", private, certificate(private, issue), password=password
    )


# --- several seals -------------------------------------------------------------------------------


def test_two_keys_and_the_laptop_seal_one_report(
    run: Run, evening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (_key_file(tmp_path, number, f"geheim {number}") for number in (1, 2))
    monkeypatch.setenv(f"{VARIABLE}_1", "geheim 1")
    monkeypatch.setenv(f"{VARIABLE}_2", "geheim 2")
    sealed = run("agree", evening, *_AGREEMENT, "--key", one, "--key", two, "--laptop")
    assert (sealed.status, sealed.err) == (0, "")
    for number, name in enumerate(("Gemeente 1", "Gemeente 2", "Dialoogavond-zegel"), 1):
        assert f"Vingerafdruk van zegel {number} van 3: {name}" in sealed.out
    assert "Bewaar alle vingerafdrukken" in sealed.out
    checked = run("verify", evening.with_name("avond-verslag-v1.pdf"), evening)
    assert checked.status == 0
    assert checked.out.startswith("Onveranderd. Alle 3 zegels zijn bekend.\n")


def test_one_password_may_be_for_all_keys(
    run: Run, evening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [each for number in (1, 2) for each in ("--key", _key_file(tmp_path, number, "x"))]
    monkeypatch.setenv(VARIABLE, "x")
    assert run("agree", evening, *_AGREEMENT, *chosen).status == 0


def test_a_wrong_password_of_the_second_key_freezes_nothing(
    run: Run, evening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (_key_file(tmp_path, number, "goed") for number in (1, 2))
    monkeypatch.setenv(VARIABLE, "goed")
    monkeypatch.setenv(f"{VARIABLE}_2", "fout")
    refused = run("agree", evening, *_AGREEMENT, "--key", one, "--key", two)
    assert (refused.status, refused.out) == (1, "")
    assert f"Het wachtwoord past niet bij {two}" in refused.err
    assert not list(tmp_path.glob("*.pdf*"))
    assert look_at(evening, lambda state: state.account.sealing is None and not state.account.seals)


def test_the_same_key_twice_is_refused(
    run: Run, evening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "x")
    key = _key_file(tmp_path, 1, "x")
    refused = run("agree", evening, *_AGREEMENT, "--key", key, "--key", key)
    assert refused.status == 1
    assert "is al gekozen" in refused.err


# --- certificates --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["zegel.cer", "zegel.der", "zegel.pem", "zegel.crt"])
def test_a_certificate_makes_a_seal_known_on_another_laptop(
    run: Run, evening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    report = agree_on(run, evening)
    written = run("certificate", evening, "-o", tmp_path / name)
    assert written.status == 0
    assert written.out.startswith(f"Het certificaat staat in {tmp_path / name}: Dialoogavond-zegel")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "andere laptop"))
    assert run("verify", report).status == 1
    known = run("verify", report, "--cert", tmp_path / name)
    assert known.status == 0
    assert verifying.KNOWN_BY["cert"] in known.out


def test_a_certificate_has_a_name_that_others_open(run: Run, evening: Path, tmp_path: Path) -> None:
    refused = run("certificate", evening, "-o", tmp_path / "zegel.txt")
    assert (refused.status, refused.out) == (2, "")
    assert console.CERTIFICATE_KINDS in refused.err
    assert not (tmp_path / "zegel.txt").exists()


# --- every tampering -----------------------------------------------------------------------------


@pytest.fixture
def sealed(run: Run, evening: Path, answers: Path) -> Path:
    run("enter", evening, answers)
    return agree_on(run, evening)


class _Sealed:
    """What the tamperings of one seal ask for."""

    def __init__(self, sealed: bytes, plain: bytes) -> None:
        self.sealed, self.plain = sealed, plain


def _elsewhere(tmp_path: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("XDG_DATA_HOME", str(tmp_path / "andere laptop"))


def _in_2040(_: Path, patch: pytest.MonkeyPatch) -> None:
    def later() -> datetime:
        return utc_now().replace(year=2040)

    patch.setattr(checking, "utc_now", later)


_PLACES: dict[str, Callable[[Path, pytest.MonkeyPatch], None]] = {
    "here": lambda *_: None,
    "on another laptop": _elsewhere,
    "in 2040": _in_2040,
}


@pytest.mark.parametrize("place", _PLACES)
def test_every_tampering_is_told_as_changed_with_its_own_sentence(
    run: Run, evening: Path, sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:  # fmt: skip
    run("report", evening, "-o", tmp_path / "concept.pdf")
    case = _Sealed(sealed.read_bytes(), (tmp_path / "concept.pdf").read_bytes())
    _PLACES[place](tmp_path, monkeypatch)
    changed = tmp_path / "binnengekomen.pdf"
    for name, (tamper, reason) in TAMPERINGS.items():
        changed.write_bytes(tamper(case))  # type: ignore[arg-type] # has what they ask for
        for words in ((), (evening,)):
            found = run("verify", changed, *words)
            assert (found.status, found.err) == (1, ""), name
            assert found.out == f"{verifying.CHANGED[reason]}\n", name


def test_untouched_it_is_known_here_unknown_elsewhere_and_still_known_in_2040(
    run: Run, sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = run("verify", sealed)
    assert (here.status, here.out.splitlines()[0]) == (0, verifying.UNCHANGED_KNOWN)
    with monkeypatch.context() as patch:
        _elsewhere(tmp_path, patch)
        elsewhere = run("verify", sealed)
        assert (elsewhere.status, elsewhere.out.splitlines()[0]) == (1, verifying.UNCHANGED_UNKNOWN)
    _in_2040(tmp_path, monkeypatch)
    later = run("verify", sealed)
    assert (later.status, later.out) == (0, here.out), "the laptop's certificate has no end in it"


def test_in_2040_a_municipalitys_certificate_has_ended_and_proves_as_much(
    run: Run, evening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "x")
    run("agree", evening, *_AGREEMENT, "--key", _key_file(tmp_path, 1, "x"))
    _in_2040(tmp_path, monkeypatch)
    later = run("verify", evening.with_name("avond-verslag-v1.pdf"), evening)
    assert later.status == 0
    assert "Het certificaat gold bij het verzegelen. Het is verlopen op" in later.out
