"""Keys and certificates as municipalities have them, and as they should not have them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 12, 21, 0, tzinfo=UTC)
PASSWORD = "geheim"

Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


@cache
def rsa_key(bits: int = 2048, number: int = 1) -> rsa.RSAPrivateKey:
    """Made once per size and number: it takes a while."""
    assert number
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@dataclass(frozen=True)
class Issue:
    """How a certificate is made out."""

    name: str = "Gemeente Voorbeeldstad"
    since: datetime = NOW - timedelta(days=30)
    until: datetime = NOW + timedelta(days=365)
    may_sign: bool | None = True
    """None leaves the purpose open."""
    is_authority: bool = False


def certificate(
    key: Private, issue: Issue | None = None, issuer: tuple[Private, x509.Certificate] | None = None
) -> x509.Certificate:
    """A certificate for `key`, self-signed unless somebody issues it."""
    issue = issue or Issue()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issue.name)])
    signer, above = issuer or (key, None)
    usage = x509.BasicConstraints(ca=issue.is_authority, path_length=None)
    builder = (
        x509.CertificateBuilder(subject_name=subject)
        .issuer_name(above.subject if above else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(issue.since)
        .not_valid_after(issue.until)
        .add_extension(usage, critical=True)
    )
    if issue.may_sign is not None:
        builder = builder.add_extension(_purpose(issue), critical=True)
    algorithm = None if isinstance(signer, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(signer, algorithm)


def _purpose(issue: Issue) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=bool(issue.may_sign),
        content_commitment=bool(issue.may_sign),
        key_encipherment=not issue.may_sign,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issue.is_authority,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def write_p12(
    path: Path,
    key: Private | None,
    leaf: x509.Certificate | None,
    chain: list[x509.Certificate] | None = None,
    password: str = PASSWORD,
) -> Path:
    """A key file with `password`, or without."""
    encryption: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if password:
        encryption = serialization.BestAvailableEncryption(password.encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"zegel", key, leaf, chain, encryption))
    return path
