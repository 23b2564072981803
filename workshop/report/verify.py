"""Is a report unchanged since it was sealed, and by which keys? Three answers, always."""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from workshop.report import files
from workshop.report.keys import common_name, fingerprint
from workshop.report.seal_bytes import ChangedError, signatures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_LOGGERS: Final = ("pyhanko", "pyhanko_certvalidator")


class Outcome(Enum):
    """All there is to say."""

    UNCHANGED_KNOWN = "unchanged_known"
    """Not a byte differs, and every key is one of those we know."""
    UNCHANGED_UNKNOWN_KEY = "unchanged_unknown_key"
    """Not a byte differs since *somebody* sealed it: compare the fingerprint."""
    CHANGED = "changed"
    """Not as it was sealed, or never sealed."""


@dataclass(frozen=True, slots=True)
class SealFound:
    """A seal that holds."""

    signer: str
    """Whom the certificate names; only what it says of itself."""
    fingerprint: str
    """SHA-256 of the certificate in the file, 64 hexadecimal digits."""
    sealed_at: datetime
    """When, by the clock of the laptop that sealed it."""
    valid_until: datetime
    """Until when the certificate says it may seal."""
    doubt: str = ""
    """`unknown`, or `not_valid_then` (sealed outside the dates of a known key); empty: known."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer and what it rests on."""

    outcome: Outcome
    reason: str = ""
    """Why it counts as changed: `not_a_pdf`, `no_seal`, `damaged` (the bytes differ),
    `extra_revision` (something was added behind a seal), `several_seals` (more than there was room
    for, or one twice), `seal_missing` (a seal was taken off).
    For an unknown key: the first seal's `doubt`."""
    seals: tuple[SealFound, ...] = ()
    """In the order in which they were put on; none where it counts as changed."""


def verify(pdf: bytes | Path, known: Sequence[x509.Certificate]) -> Verification:
    """Check every seal of `pdf`; `known` are the certificates that may have made them.

    Works without a network and in any year: what counts is whether a key was valid at the time
    that its seal claims. Hostile input gives `CHANGED`, never an exception.

    Raises:
        ReportFileError: `pdf` is a path that cannot be read.
    """
    data = files.read(pdf) if isinstance(pdf, Path) else pdf
    try:
        with _quiet():
            seals = tuple(_judged(each, known) for each in signatures(data))
    except ChangedError as error:
        return Verification(Outcome.CHANGED, error.reason)
    except Exception:  # noqa: BLE001 - a parser of foreign bytes may fail in any way
        return Verification(Outcome.CHANGED, "damaged")
    if len({each.fingerprint for each in seals}) < len(seals):
        return Verification(Outcome.CHANGED, "several_seals")
    doubts = [each.doubt for each in seals if each.doubt]
    if doubts:
        return Verification(Outcome.UNCHANGED_UNKNOWN_KEY, doubts[0], seals)
    return Verification(Outcome.UNCHANGED_KNOWN, "", seals)


def _judged(signature: EmbeddedPdfSignature, known: Sequence[x509.Certificate]) -> SealFound:
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    sealed_at = signature.self_reported_timestamp
    if sealed_at is None or not _is_intact(signature, sealed_at):
        raise ChangedError("damaged")
    doubt = ""
    if _der(certificate) not in map(_der, known):
        doubt = "unknown"
    elif not _was_valid(certificate, sealed_at):
        doubt = "not_valid_then"
    until = certificate.not_valid_after_utc
    return SealFound(common_name(certificate), fingerprint(certificate), sealed_at, until, doubt)


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
