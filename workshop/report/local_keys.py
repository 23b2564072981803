"""The key that this laptop makes for itself: kept in the profile, made once."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from workshop import durable, resources
from workshop.charts.legible import clean
from workshop.domain.errors import SealKeyUnusableError
from workshop.report import keys
from workshop.report.files import make_folder, write_failure
from workshop.report.keys import SealKey

RSA_BITS: Final = 3072
_PREFIX: Final = "gemeente "
_NAME_LIMIT: Final = 64
"""Of a common name (RFC 5280, ub-common-name); `cryptography` counts them in bytes of UTF-8."""
# A laptop's clock may be years off while the key is made, and right when it is used. The key is
# nobody's identity, so its dates promise nothing.
_SINCE: Final = datetime(2020, 1, 1, tzinfo=UTC)
_UNTIL: Final = datetime(2099, 12, 31, tzinfo=UTC)


def keys_folder() -> Path:
    """Where the keys of this laptop are: in the profile of who uses it."""
    return resources.keys_folder()


def local_key(municipality: str, folder: Path | None = None) -> SealKey:
    """The key of this laptop for `municipality`, made at the first call and kept.

    It has no password: whoever can use this profile can seal. It proves that a report is
    unchanged since, not who sealed it.

    Raises:
        SealKeyUnusableError: the file is there but damaged; it is never replaced by itself, since
            reports were sealed with it.
        WriteFailedError: the profile cannot be written.
    """
    folder = folder or keys_folder()
    path = folder / _file_name(municipality)
    if not path.exists():
        _keep(path, _made(municipality))
    return _read(path)


def local_certificates(folder: Path | None = None) -> list[x509.Certificate]:
    """Certificates of all keys of this laptop; a file that is damaged is left out."""
    certificates = []
    for path in sorted((folder or keys_folder()).glob("*.pem")):
        with contextlib.suppress(SealKeyUnusableError):
            certificates.append(_read(path).certificate)
    return certificates


def _file_name(municipality: str) -> str:
    """One key per municipality: its certificate names that one."""
    folded = " ".join(clean(municipality).casefold().split())
    return f"zegel-{hashlib.sha256(folded.encode()).hexdigest()[:16]}.pem"


def _made(municipality: str) -> SealKey:
    private = rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _seal_name(municipality))])
    builder = (
        x509.CertificateBuilder(subject_name=name, issuer_name=name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_SINCE)
        .not_valid_after(_UNTIL)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), False)
    )
    return SealKey(private, builder.sign(private, hashes.SHA256()))


def _seal_name(municipality: str) -> str:
    """The name in the certificate, within the length it may have."""
    words = " ".join(clean(municipality).split())
    if words.casefold().startswith(_PREFIX):
        words = words[len(_PREFIX) :]
    room = _NAME_LIMIT - len("Dialoogavond-zegel (gemeente )")
    shown = words
    while len(shown.encode()) > room:
        words = words[:-1]
        shown = f"{words}…"
    return f"Dialoogavond-zegel (gemeente {shown})"


def _usage() -> x509.KeyUsage:
    names = (
        "key_encipherment data_encipherment key_agreement key_cert_sign crl_sign encipher_only "
        "decipher_only"
    )
    others = dict.fromkeys(names.split(), False)
    return x509.KeyUsage(digital_signature=True, content_commitment=True, **others)


def _keep(path: Path, key: SealKey) -> None:
    """Write the key under a name of its own, then link it: two programs at once keep one key."""
    data = key.private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ) + key.certificate.public_bytes(serialization.Encoding.PEM)
    temporary = path.with_name(f"{path.stem}-{secrets.token_hex(8)}.tmp")
    try:
        make_folder(path.parent, mode=0o700)
        _write_private(temporary, data)
        _link(temporary, path)
        durable.sync_folder(path.parent)
    except OSError as error:
        raise write_failure(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def _write_private(path: Path, data: bytes) -> None:
    binary = getattr(os, "O_BINARY", 0)  # Windows alone has it, and would write CRLF without
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _link(temporary: Path, path: Path) -> None:
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        return  # another program was first; its key counts
    except OSError:
        # A file system without hard links. Two programs at once would have to meet within this
        # line, and then the later key counts for both.
        temporary.replace(path)


def _read(path: Path) -> SealKey:
    data = keys.read(path)
    try:
        private = serialization.load_pem_private_key(data, password=None)
        certificate = x509.load_pem_x509_certificate(data)
    except (ValueError, TypeError) as error:
        raise SealKeyUnusableError(str(path), "damaged") from error
    return keys.checked(path, private, certificate, ())
