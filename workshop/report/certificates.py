"""Certificates as text: kept in a session, handed over as a file, trusted by whoever chooses to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from workshop.domain.errors import SealKeyUnusableError
from workshop.report import files

if TYPE_CHECKING:
    from pathlib import Path


def pem(certificate: x509.Certificate) -> str:
    """The certificate as PEM text."""
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


def from_pem(text: str) -> x509.Certificate:
    """What `pem` wrote. Raises `ValueError` on anything else."""
    return x509.load_pem_x509_certificate(text.encode())


def read_certificate(path: Path) -> x509.Certificate:
    """A certificate from a file that somebody chose, PEM or DER.

    Raises:
        ReportFileError: the file cannot be read.
        SealKeyUnusableError: it holds no certificate.
    """
    data = files.read(path)
    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_certificate(data)
        return x509.load_der_x509_certificate(data)
    except ValueError as error:
        raise SealKeyUnusableError(str(path), "no_certificate") from error
