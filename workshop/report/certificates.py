"""Certificates as text: kept in a session, handed over as a file, trusted by whoever chooses to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from workshop.domain.errors import SealKeyUnusableError
from workshop.report import files
from workshop.report.keys import require_readable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PEM_SUFFIXES: Final = (".pem", ".crt")
DER_SUFFIXES: Final = (".cer", ".der")
_BEGIN: Final = b"-----BEGIN CERTIFICATE"


def pem(certificate: x509.Certificate) -> str:
    """The certificate as PEM text."""
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


def from_pem(text: str) -> x509.Certificate:
    """What `pem` wrote. Raises `ValueError` on anything else."""
    return x509.load_pem_x509_certificate(text.encode())


def read_certificates(path: Path) -> list[x509.Certificate]:
    """The certificates in a file that somebody chose: PEM, one or more, or DER.

    Raises:
        ReportFileError: the file cannot be read.
        SealKeyUnusableError: it holds no certificate.
    """
    found = _loaded(path, files.read(path))
    for each in found:
        require_readable(path, each)
    return found


def _loaded(path: Path, data: bytes) -> list[x509.Certificate]:
    try:
        if _BEGIN in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except Exception as error:  # a parser of foreign bytes may fail in any way
        raise SealKeyUnusableError(str(path), "no_certificate") from error


def named(target: Path, certificates: Sequence[x509.Certificate]) -> dict[Path, bytes]:
    """Files that hold `certificates`: one of PEM (`.pem`, `.crt`), else of DER, numbered."""
    if target.suffix.lower() in PEM_SUFFIXES:
        return {target: "".join(map(pem, certificates)).encode()}
    return {
        target.with_stem(f"{target.stem}-{number}") if number > 1 else target: each.public_bytes(
            serialization.Encoding.DER
        )
        for number, each in enumerate(certificates, 1)
    }
