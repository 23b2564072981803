"""Keys that seal a report, and reading the one that a municipality bought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from workshop.domain.errors import (
    SealKeyExpiredError,
    SealKeyNotYetValidError,
    SealKeyUnusableError,
    SealKeyWeakError,
    SealPasswordError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

LEAST_RSA_BITS: Final = 2048
LEAST_EC_BITS: Final = 256


@dataclass(frozen=True)
class SealKey:
    """A private key and the certificate that names it."""

    private: PrivateKey
    certificate: x509.Certificate
    chain: Sequence[x509.Certificate] = ()
    """Certificates of who issued it, if any."""

    @property
    def name(self) -> str:
        """For whom the certificate was made out."""
        return common_name(self.certificate)

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.certificate)

    def check_valid(self, when: datetime) -> None:
        """Refuse to seal outside the dates of the certificate.

        Raises:
            SealKeyExpiredError: `when` is after them.
            SealKeyNotYetValidError: `when` is before them.
        """
        since = self.certificate.not_valid_before_utc
        until = self.certificate.not_valid_after_utc
        if when > until:
            raise SealKeyExpiredError(self.name, until.isoformat())
        if when < since:
            raise SealKeyNotYetValidError(self.name, since.isoformat())


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of a certificate, 64 hexadecimal digits."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def grouped(digits: str) -> str:
    """A fingerprint to read aloud and compare: capitals, in groups of four."""
    capitals = digits.upper()
    return " ".join(capitals[start : start + 4] for start in range(0, len(capitals), 4))


def common_name(certificate: x509.Certificate) -> str:
    """Whom a certificate names; its whole subject if it has no common name."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def load_pkcs12(path: Path, password: str, when: datetime) -> SealKey:
    """The municipality's own key from a PKCS#12 file (`.p12`, `.pfx`), fit to seal at `when`.

    Raises:
        SealPasswordError: the password is wrong.
        SealKeyUnusableError: the file is no key file, or holds no key that can seal.
        SealKeyWeakError: the key is too short.
        SealKeyExpiredError: the certificate is not valid any more at `when`.
        SealKeyNotYetValidError: it is not valid yet.
    """
    data = _read_pkcs12(path)
    try:
        parts = pkcs12.load_pkcs12(data, password.encode())
    except ValueError as error:
        raise SealPasswordError(str(path)) from error
    except Exception as error:  # a parser of foreign bytes may fail in any way
        raise SealKeyUnusableError(str(path), "not_a_key_file") from error
    if parts.key is None:
        raise SealKeyUnusableError(str(path), "no_key")
    if parts.cert is None:
        raise SealKeyUnusableError(str(path), "no_certificate")
    chain = tuple(one.certificate for one in parts.additional_certs)
    key = checked(path, parts.key, parts.cert.certificate, chain)
    key.check_valid(when)
    return key


def check_different(chosen: Sequence[tuple[Path | None, SealKey]]) -> None:
    """Refuse one seal twice in a document; no path is the seal of this laptop.

    Raises:
        SealKeyUnusableError: a key was chosen before.
    """
    known: set[str] = set()
    for path, key in chosen:
        if key.fingerprint in known:
            raise SealKeyUnusableError(str(path or key.name), "twice")
        known.add(key.fingerprint)


def read(path: Path) -> bytes:
    """The bytes of a key file.

    Raises:
        SealKeyUnusableError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except PermissionError as error:
        raise SealKeyUnusableError(str(path), "permission") from error
    except OSError as error:
        raise SealKeyUnusableError(str(path), "missing") from error


def _read_pkcs12(path: Path) -> bytes:
    """The file, if it is PKCS#12 at all: reading it says *wrong password* of anything else."""
    from asn1crypto.pkcs12 import Pfx

    data = read(path)
    try:
        _ = Pfx.load(data, strict=True).native["version"]
    except Exception as error:  # a parser of foreign bytes may fail in any way
        raise SealKeyUnusableError(str(path), "not_a_key_file") from error
    return data


def checked(
    path: Path, private: object, certificate: x509.Certificate, chain: Sequence[x509.Certificate]
) -> SealKey:
    """The parts as a key, if they belong together and may seal; `path` is for the errors.

    Raises:
        SealKeyUnusableError: they do not, or may not.
        SealKeyWeakError: the key is too short.
    """
    match private:
        case rsa.RSAPrivateKey():
            bits, least = private.key_size, LEAST_RSA_BITS
        case ec.EllipticCurvePrivateKey():
            bits, least = private.key_size, LEAST_EC_BITS
        case _:
            raise SealKeyUnusableError(str(path), "kind")
    if bits < least:
        raise SealKeyWeakError(str(path), bits, least)
    if not _is_key_of(private, certificate):
        raise SealKeyUnusableError(str(path), "no_match")
    for each in (certificate, *chain):
        require_readable(path, each)
    if not _may_sign(certificate):
        raise SealKeyUnusableError(str(path), "purpose")
    return SealKey(private, certificate, chain)


def require_readable(path: Path, certificate: x509.Certificate) -> None:
    """All parts that anybody asks for later are read now: their bytes were not looked at yet.

    Raises:
        SealKeyUnusableError: one of them makes no sense; `path` is for the error.
    """
    try:
        _ = common_name(certificate), certificate.extensions
        _ = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    except Exception as error:  # a parser of foreign bytes may fail in any way
        raise SealKeyUnusableError(str(path), "no_certificate") from error


def _is_key_of(private: PrivateKey, certificate: x509.Certificate) -> bool:
    try:
        return private.public_key() == certificate.public_key()
    except Exception:  # noqa: BLE001 as above: then it is another key
        return False


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment
