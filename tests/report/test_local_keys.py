"""Promises of `workshop.report.local_keys`: one key per municipality, kept, never replaced."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import platformdirs
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from workshop.domain.errors import SealKeyUnusableError, WriteFailedError
from workshop.report import keys, local_keys

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.report.keys import SealKey

ASK = """
import sys
from pathlib import Path
from workshop.report import local_keys
print(local_keys.local_key("Gelijktijdig", Path(sys.argv[1])).fingerprint)
"""


def test_the_key_is_long_and_named_after_the_municipality(key: SealKey) -> None:
    assert isinstance(key.private, rsa.RSAPrivateKey)
    assert key.private.key_size == 3072
    assert key.name == "Dialoogavond-zegel (gemeente Voorbeeldstad)"
    assert key.certificate.issuer == key.certificate.subject


def test_asking_again_gives_the_same_key(key: SealKey, key_folder: Path) -> None:
    again = local_keys.local_key("  voorbeeldstad ", key_folder)
    assert again.fingerprint == key.fingerprint
    assert local_keys.local_certificates(key_folder) == [key.certificate]


@pytest.mark.usefixtures("key")
def test_nobody_else_may_read_it(key_folder: Path) -> None:
    (file,) = key_folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert key_folder.stat().st_mode & 0o777 == 0o700


def test_it_is_valid_whatever_the_clock_of_a_laptop_says(key: SealKey) -> None:
    for year in (2021, 2026, 2040, 2090):
        key.check_valid(datetime(year, 6, 1, tzinfo=UTC))


def test_two_programs_at_once_get_one_key(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASK, str(tmp_path)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = {process.communicate()[0] for process in started}
    assert len(answers) == 1
    assert [file.suffix for file in tmp_path.iterdir()] == [".pem"]


@pytest.mark.parametrize("damage", [b"", b"-----BEGIN PRIVATE KEY-----\n", b"\xff" * 100])
def test_a_damaged_key_is_reported_and_never_replaced(tmp_path: Path, damage: bytes) -> None:
    name = local_keys._file_name("Voorbeeldstad")
    (tmp_path / name).write_bytes(damage)
    with pytest.raises(SealKeyUnusableError) as caught:
        local_keys.local_key("Voorbeeldstad", tmp_path)
    assert caught.value.why == "damaged"
    assert (tmp_path / name).read_bytes() == damage
    assert local_keys.local_certificates(tmp_path) == []


def test_a_half_written_key_is_never_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailedError) as caught:
        local_keys.local_key("Voorbeeldstad", tmp_path)
    assert caught.value.reason == "full"
    assert list(tmp_path.iterdir()) == []


def test_without_hard_links_the_key_is_kept_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path as AnyPath

    def refused(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(AnyPath, "hardlink_to", refused)
    first = local_keys.local_key("Voorbeeldstad", tmp_path)
    assert local_keys.local_key("Voorbeeldstad", tmp_path).fingerprint == first.fingerprint
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    "municipality",
    ["Súdwest-Fryslân", "'s-Hertogenbosch & omstreken", "A" * 200, "ê" * 40, "x\x00\u202ey", ""],
)
def test_any_name_of_a_municipality_fits_a_certificate(municipality: str) -> None:
    name = local_keys._seal_name(municipality)
    assert name.startswith("Dialoogavond-zegel (gemeente ")
    assert "\x00" not in name
    x509.NameAttribute(NameOID.COMMON_NAME, name)  # refuses what is too long


def test_the_keys_are_in_the_profile_of_the_user() -> None:
    assert local_keys.keys_folder().is_relative_to(
        platformdirs.user_data_path("Dialoogavond", False)
    )


def test_a_folder_without_keys_has_no_certificates(tmp_path: Path) -> None:
    assert local_keys.local_certificates(tmp_path / "leeg") == []


def test_another_municipality_gets_another_key(key: SealKey, key_folder: Path) -> None:
    assert local_keys._file_name("Elders") != local_keys._file_name("Voorbeeldstad")
    assert keys.fingerprint(key.certificate) == key.fingerprint
    assert key_folder.is_dir()


def test_a_municipality_is_called_that_once(tmp_path: Path) -> None:
    key = local_keys.local_key("Gemeente Voorbeeldstad", tmp_path)
    assert key.name == "Dialoogavond-zegel (gemeente Voorbeeldstad)"
