"""Is a report unchanged since it was sealed, and by which key? Three answers, whatever comes in."""

from __future__ import annotations

import contextlib
import io
import logging
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from workshop.report import files
from workshop.report.keys import common_name, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_HEADER: Final = b"%PDF-"
_HEADER_WITHIN: Final = 1024
_LOGGERS: Final = ("pyhanko", "pyhanko_certvalidator")


class Outcome(Enum):
    """All there is to say."""

    UNCHANGED_KNOWN = "unchanged_known"
    """Not a byte differs, and the key is one of those we know."""
    UNCHANGED_UNKNOWN_KEY = "unchanged_unknown_key"
    """Not a byte differs since *somebody* sealed it: compare the fingerprint."""
    CHANGED = "changed"
    """Not as it was sealed, or never sealed."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer and what it rests on."""

    outcome: Outcome
    reason: str = ""
    """Why it counts as changed: `not_a_pdf`, `no_seal`, `damaged` (the bytes differ),
    `extra_revision` (something was added behind the seal), `several_seals`.
    For an unknown key: `unknown`, or `not_valid_then` (sealed outside the dates of a known key)."""
    signer: str = ""
    """Whom the certificate names; only what it says of itself."""
    fingerprint: str = ""
    """SHA-256 of the certificate in the file, 64 hexadecimal digits."""
    sealed_at: datetime | None = None
    """When, by the clock of the laptop that sealed it."""


class _ChangedError(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def verify(pdf: bytes | Path, known: Sequence[x509.Certificate]) -> Verification:
    """Check the seal of `pdf`; `known` are the certificates that may have made it.

    Works without a network and in any year: what counts is whether the key was valid at the time
    that the seal claims. Hostile input gives `CHANGED`, never an exception.

    Raises:
        ReportFileError: `pdf` is a path that cannot be read.
    """
    data = files.read(pdf) if isinstance(pdf, Path) else pdf
    try:
        with _quiet():
            signature = _only_signature(data)
            _check_bytes(data, signature)
            return _judge(signature, known)
    except _ChangedError as error:
        return Verification(Outcome.CHANGED, error.reason)
    except Exception:  # noqa: BLE001 - a parser of foreign bytes may fail in any way
        return Verification(Outcome.CHANGED, "damaged")


def _only_signature(data: bytes) -> EmbeddedPdfSignature:
    from pyhanko.pdf_utils.reader import PdfFileReader

    if _HEADER not in data[:_HEADER_WITHIN]:
        raise _ChangedError("not_a_pdf")
    reader = PdfFileReader(io.BytesIO(data), strict=False)
    signatures: list[EmbeddedPdfSignature] = reader.embedded_signatures
    if not signatures:
        raise _ChangedError("no_seal")
    if len(signatures) > 1:
        raise _ChangedError("several_seals")
    return signatures[0]


def _check_bytes(data: bytes, signature: EmbeddedPdfSignature) -> None:
    """The signed bytes are the whole file, but for one string that holds the signature.

    pyHanko alone accepts bytes after the end and some later changes; here nothing may follow. The
    string must be written in the one way in which it is sealed, so that no byte of it is free.
    """
    numbers = [int(number) for number in signature.byte_range]
    match numbers:
        case [0, before, after, rest] if 0 < before < after:
            end = after + rest
        case _:
            raise _ChangedError("damaged")
    if end < len(data):
        raise _ChangedError("extra_revision")
    digits = signature.pkcs7_content.hex()
    if end != len(data) or data[before:after] != f"<{digits.upper()}>".encode():
        raise _ChangedError("damaged")
    container = _rebuilt(signature)
    padding = signature.pkcs7_content[len(container) :]
    if signature.pkcs7_content != container + bytes(len(padding)):
        raise _ChangedError("damaged")


def _rebuilt(signature: EmbeddedPdfSignature) -> bytes:
    """The signature's container from its signed parts.

    Its other parts (versions, repeated names of algorithms) are not covered by the signature; a
    byte of them could differ without it.
    """
    from asn1crypto import cms

    signer, certificate = signature.signer_info, signature.signer_cert
    digest = cms.DigestAlgorithm({"algorithm": signature.md_algorithm})
    names = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    sid = {"issuer_and_serial_number": cms.IssuerAndSerialNumber(names)}
    algorithm = {"algorithm": signer["signature_algorithm"]["algorithm"].native}
    info = {
        "version": "v1",
        "sid": cms.SignerIdentifier(sid),
        "digest_algorithm": digest,
        "signed_attrs": signer["signed_attrs"],
        "signature_algorithm": cms.SignedDigestAlgorithm(algorithm),
        "signature": signer["signature"].native,
    }
    data = {
        "version": "v1",
        "digest_algorithms": [digest],
        "encap_content_info": {"content_type": "data"},
        "certificates": signature.signed_data["certificates"],
        "signer_infos": [cms.SignerInfo(info)],
    }
    container = {"content_type": "signed_data", "content": cms.SignedData(data)}
    return bytes(cms.ContentInfo(container).dump())


def _judge(signature: EmbeddedPdfSignature, known: Sequence[x509.Certificate]) -> Verification:
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    sealed_at = signature.self_reported_timestamp
    if sealed_at is None or not _is_intact(signature, sealed_at):
        raise _ChangedError("damaged")
    facts = (common_name(certificate), fingerprint(certificate), sealed_at)
    if _der(certificate) not in map(_der, known):
        return Verification(Outcome.UNCHANGED_UNKNOWN_KEY, "unknown", *facts)
    if not _was_valid(certificate, sealed_at):
        return Verification(Outcome.UNCHANGED_UNKNOWN_KEY, "not_valid_then", *facts)
    return Verification(Outcome.UNCHANGED_KNOWN, "", *facts)


def _is_intact(signature: EmbeddedPdfSignature, sealed_at: datetime) -> bool:
    """Whether the signature holds, judged against the very certificate in the file."""
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(
        trust_roots=[signature.signer_cert], allow_fetching=False, moment=sealed_at
    )
    status = validate_pdf_signature(signature, context)
    is_whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    return bool(status.bottom_line and is_whole and status.docmdp_ok)


def _was_valid(certificate: x509.Certificate, moment: datetime) -> bool:
    return certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """What pyHanko thinks of a broken file is our answer to give, and belongs in nobody's log."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
