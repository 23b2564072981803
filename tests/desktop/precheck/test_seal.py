"""Promises about the seal: whether it opens is known in the afternoon, not at the end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.report.certificates import NOW, PASSWORD, Issue, certificate, rsa_key, write_p12
from workshop import resources
from workshop.desktop.precheck.seal import key_finding, seal_finding
from workshop.domain.seals import KeyFile
from workshop.report.local_keys import local_key
from workshop.texts.ui import precheck_files as words
from workshop.texts.ui.precheck import State


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the keys of this laptop are."""
    monkeypatch.setattr(resources, "keys_folder", lambda: tmp_path)
    return tmp_path


def test_the_laptops_own_seal_opens_and_shows_how_it_is_known(profile: Path) -> None:
    found = seal_finding("Voorbeeldstad", NOW)
    mark = local_key("Voorbeeldstad", profile).fingerprint[:8].upper()
    assert found == words.seal_fine("RSA, 3072 bits", f"{mark[:4]} {mark[4:]}")


def test_a_damaged_one_must_be_mended_first(profile: Path) -> None:
    local_key("Voorbeeldstad", profile)
    (path,) = profile.glob("*.pem")
    path.write_bytes(path.read_bytes()[:400])
    found = seal_finding("Voorbeeldstad", NOW)
    assert found.state is State.FIRST
    assert str(path) in found.what


def key(path: Path, issue: Issue | None = None, password: str = PASSWORD) -> KeyFile:
    leaf = certificate(rsa_key(), issue)
    return KeyFile(write_p12(path / "zegel.p12", rsa_key(), leaf), password)


def test_the_municipalitys_own_key_says_whose_it_is_and_until_when(tmp_path: Path) -> None:
    until = (NOW + timedelta(days=365)).date().isoformat()
    expected = words.key_fine("Gemeente Voorbeeldstad", "RSA, 2048 bits", until)
    assert key_finding(key(tmp_path), NOW) == expected


def test_one_that_ends_soon_is_told_in_time(tmp_path: Path) -> None:
    until = NOW + timedelta(days=20)
    found = key_finding(key(tmp_path, Issue(until=until)), NOW)
    assert found == words.key_ends("Gemeente Voorbeeldstad", until.date().isoformat())


@pytest.mark.parametrize(
    ("issue", "password", "said"),
    [
        (Issue(until=NOW - timedelta(days=1)), PASSWORD, "is verlopen op"),
        (Issue(since=NOW + timedelta(days=9)), PASSWORD, "geldt pas vanaf"),
        (None, "anders", "wachtwoord past niet"),
    ],
)
def test_one_that_cannot_seal_tonight_says_why(
    tmp_path: Path, issue: Issue | None, password: str, said: str
) -> None:
    found = key_finding(key(tmp_path, issue, password), NOW)
    assert found.state is State.FIRST
    assert said in found.what


def test_a_file_that_is_no_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "brief.p12").write_bytes(b"Geachte raad")
    assert key_finding(KeyFile(tmp_path / "brief.p12"), NOW).state is State.FIRST
