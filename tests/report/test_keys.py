"""Promises of `workshop.report.keys`: a key that cannot seal says so in time, and why."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding

from tests.report.certificates import NOW, PASSWORD, Issue, certificate, rsa_key, write_p12
from workshop.domain.errors import (
    SealKeyExpiredError,
    SealKeyNotYetValidError,
    SealKeyUnusableError,
    SealKeyWeakError,
    SealPasswordError,
)
from workshop.report import certificates, keys

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "zegel.p12"


@pytest.mark.parametrize("password", [PASSWORD, "", "wachtwoord met € en spatie"])
def test_a_good_key_file_gives_key_name_and_fingerprint(path: Path, password: str) -> None:
    leaf = certificate(rsa_key())
    write_p12(path, rsa_key(), leaf, password=password)
    key = keys.load_pkcs12(path, password, NOW)
    assert key.name == "Gemeente Voorbeeldstad"
    assert key.certificate == leaf
    assert key.fingerprint == keys.fingerprint(leaf)
    assert len(key.fingerprint) == 64


def test_an_elliptic_key_and_one_without_a_stated_purpose_will_do(path: Path) -> None:
    curve = ec.generate_private_key(ec.SECP256R1())
    write_p12(path, curve, certificate(curve, Issue(may_sign=None)))
    assert keys.load_pkcs12(path, PASSWORD, NOW).private.key_size == 256


def test_the_certificates_above_it_come_along(path: Path) -> None:
    authority = certificate(rsa_key(number=2), Issue("Uitgever", is_authority=True))
    leaf = certificate(rsa_key(), issuer=(rsa_key(number=2), authority))
    write_p12(path, rsa_key(), leaf, [authority])
    assert list(keys.load_pkcs12(path, PASSWORD, NOW).chain) == [authority]


def test_a_wrong_password_is_called_that(path: Path) -> None:
    write_p12(path, rsa_key(), certificate(rsa_key()))
    with pytest.raises(SealPasswordError) as caught:
        keys.load_pkcs12(path, "anders", NOW)
    assert caught.value.path == str(path)


@pytest.mark.parametrize("data", [b"", b"geen sleutel", b"%PDF-1.7\n", bytes(range(256)) * 9])
def test_another_file_is_not_called_a_wrong_password(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(SealKeyUnusableError) as caught:
        keys.load_pkcs12(path, PASSWORD, NOW)
    assert caught.value.why == "not_a_key_file"


def test_a_cut_off_file_is_no_key_file(path: Path) -> None:
    write_p12(path, rsa_key(), certificate(rsa_key()))
    path.write_bytes(path.read_bytes()[:900])
    with pytest.raises(SealKeyUnusableError):
        keys.load_pkcs12(path, PASSWORD, NOW)


def test_a_missing_file_says_so(path: Path) -> None:
    with pytest.raises(SealKeyUnusableError) as caught:
        keys.load_pkcs12(path, PASSWORD, NOW)
    assert caught.value.why == "missing"


def test_a_folder_is_no_key_file(tmp_path: Path) -> None:
    with pytest.raises(SealKeyUnusableError):
        keys.load_pkcs12(tmp_path, PASSWORD, NOW)


def test_certificate_without_key_and_key_without_certificate(path: Path) -> None:
    for key, leaf, why in [
        (None, certificate(rsa_key()), "no_key"),
        (rsa_key(), None, "no_certificate"),
    ]:
        write_p12(path, key, leaf)
        with pytest.raises(SealKeyUnusableError) as caught:
            keys.load_pkcs12(path, PASSWORD, NOW)
        assert caught.value.why == why


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("bits", [1024, 1536])
def test_a_short_key_is_refused_with_its_length(path: Path, bits: int) -> None:
    short = rsa_key(bits)
    write_p12(path, short, certificate(short))
    with pytest.raises(SealKeyWeakError) as caught:
        keys.load_pkcs12(path, PASSWORD, NOW)
    assert (caught.value.bits, caught.value.least) == (bits, 2048)


def test_a_key_of_another_kind_is_refused(path: Path) -> None:
    other = ed25519.Ed25519PrivateKey.generate()
    write_p12(path, other, certificate(other))
    with pytest.raises(SealKeyUnusableError) as caught:
        keys.load_pkcs12(path, PASSWORD, NOW)
    assert caught.value.why == "kind"


def test_a_certificate_that_may_not_sign_is_refused(path: Path) -> None:
    write_p12(path, rsa_key(), certificate(rsa_key(), Issue(may_sign=False)))
    with pytest.raises(SealKeyUnusableError) as caught:
        keys.load_pkcs12(path, PASSWORD, NOW)
    assert caught.value.why == "purpose"


def test_key_and_certificate_must_belong_together(path: Path) -> None:
    with pytest.raises(SealKeyUnusableError) as caught:
        keys.checked(path, rsa_key(), certificate(rsa_key(number=2)), ())
    assert caught.value.why == "no_match"


def test_a_certificate_counts_only_within_its_dates(path: Path) -> None:
    issue = Issue()
    write_p12(path, rsa_key(), certificate(rsa_key(), issue))
    second = timedelta(seconds=1)
    with pytest.raises(SealKeyExpiredError) as expired:
        keys.load_pkcs12(path, PASSWORD, issue.until + second)
    assert expired.value.until.startswith("2027-11-12")
    with pytest.raises(SealKeyNotYetValidError) as early:
        keys.load_pkcs12(path, PASSWORD, issue.since - second)
    assert early.value.since.startswith("2026-10-13")
    for moment in (issue.since, issue.until):
        keys.load_pkcs12(path, PASSWORD, moment)


def test_a_fingerprint_is_read_aloud_in_groups_of_four() -> None:
    assert keys.grouped("c41e07a95d32") == "C41E 07A9 5D32"
    groups = keys.grouped(keys.fingerprint(certificate(rsa_key()))).split(" ")
    assert [len(group) for group in groups] == [4] * 16


def test_a_certificate_without_a_common_name_still_has_a_name() -> None:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    subject = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Voorbeeldstad")])
    builder = x509.CertificateBuilder(subject, subject, rsa_key().public_key(), 1)
    from cryptography.hazmat.primitives import hashes

    issue = Issue()
    made = builder.not_valid_before(issue.since).not_valid_after(issue.until)
    named = made.sign(rsa_key(), hashes.SHA256())
    assert keys.common_name(named) == "O=Voorbeeldstad"


def test_checking_dates_needs_no_file(path: Path) -> None:
    key = keys.SealKey(rsa_key(), certificate(rsa_key(), replace(Issue(), name="X")))
    key.check_valid(NOW)
    with pytest.raises(SealKeyExpiredError) as caught:
        key.check_valid(NOW + timedelta(days=4000))
    assert caught.value.name == "X"


def test_certificates_whose_parts_make_no_sense_are_refused_when_they_are_read(
    tmp_path: Path,
) -> None:
    whole = certificate(rsa_key()).public_bytes(Encoding.DER)
    name = whole.rindex(b"Gemeente Voorbeeldstad")
    file = tmp_path / "zegel.cer"
    for spoilt in (
        whole.replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x03", 1),
        whole[:name] + b"\xff" + whole[name + 1 :],
        whole[: name - 2] + b"\x1c" + whole[name - 1 :],
    ):
        file.write_bytes(spoilt)
        with pytest.raises(SealKeyUnusableError) as refusal:
            certificates.read_certificates(file)
        assert refusal.value.why == "no_certificate"


def test_a_key_file_whose_frame_is_none_is_refused_if_it_cannot_be_read(path: Path) -> None:
    whole = write_p12(path, rsa_key(), certificate(rsa_key())).read_bytes()
    for place in range(40):
        path.write_bytes(whole[:place] + b"\x07" + whole[place + 1 :])
        with contextlib.suppress(SealKeyUnusableError, SealPasswordError):
            assert keys.load_pkcs12(path, PASSWORD, NOW).name
