"""Sealing a report: a PAdES B-B signature after which nothing may change."""

from __future__ import annotations

import asyncio
import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives import serialization

from workshop.domain.errors import SealFailedError
from workshop.report import files

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from cryptography import x509
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigningSession

    from workshop.report.keys import SealKey

FIELD: Final = "Zegel"
"""Name of the signature field that the report reserves."""

_ROOM: Final = 6_000
"""Bytes that a signature takes beside its certificates, with room to spare."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What must be written down about a seal, so that it can be found out again."""

    sha256: str
    """Of the sealed file."""
    certificate: bytes
    """DER."""
    fingerprint: str
    """SHA-256 of the certificate."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the seal says about itself."""

    reason: str
    place: str
    when: datetime
    """Aware. Nobody but the laptop vouches for it."""


def seal(source: Path, target: Path, key: SealKey, statement: Statement) -> Sealed:
    """Write a sealed copy of `source` to `target` and wait until the disk has it.

    `target` is a temporary name beside the final one. Write down that the report is sealed first,
    with what this returns, and then `files.publish` it.

    Raises:
        SealKeyExpiredError: the key is no longer valid; likewise SealKeyNotYetValidError.
        SealFailedError: `source` cannot be sealed.
        ReportFileError: `source` cannot be read.
        WriteFailedError: the disk refused; there is no `target` then.
    """
    key.check_valid(statement.when)
    data = _signed(source, files.read(source), key, statement)
    files.write_durably(target, data)
    der = key.certificate.public_bytes(serialization.Encoding.DER)
    return Sealed(hashlib.sha256(data).hexdigest(), der, key.fingerprint)


def _signed(source: Path, data: bytes, key: SealKey, statement: Statement) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.signers import PdfSigner

    output = io.BytesIO()
    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(data))
        if writer.prev.embedded_signatures:
            raise SealFailedError(str(source), "sealed_already")
        signer = PdfSigner(_metadata(statement), signer=_signer(key))
        session = signer.init_signing_session(writer, existing_fields_only=True)
    except SigningError as error:
        raise SealFailedError(str(source), "no_field") from error
    except PdfError as error:
        raise SealFailedError(str(source), "not_a_pdf") from error
    session.system_time = statement.when
    asyncio.run(_sign(session, _reserved(key), output))
    return output.getvalue()


async def _sign(session: PdfSigningSession, reserved: int, output: io.BytesIO) -> None:
    """Like pyHanko's own `sign_pdf`, but at the time that the session names."""
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

    document = session.prepare_tbs_document(None, reserved)
    prepared, _ = document.digest_tbs_document(output=output)
    attributes = PdfCMSSignedAttributes(signing_time=session.system_time)
    await document.perform_signature(prepared.document_digest, attributes)


def _metadata(statement: Statement) -> PdfSignatureMetadata:
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata

    return PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=statement.reason,
        location=statement.place,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )


def _signer(key: SealKey) -> SimpleSigner:
    from asn1crypto.keys import PrivateKeyInfo
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    store: SimpleCertificateStore = SimpleCertificateStore.from_certs(  # type: ignore[no-untyped-call]
        [_asn1(one) for one in key.chain]
    )
    private = key.private.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return SimpleSigner(_asn1(key.certificate), PrivateKeyInfo.load(private), store)


def _asn1(certificate: x509.Certificate) -> object:
    from asn1crypto.x509 import Certificate

    return Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _reserved(key: SealKey) -> int:
    """Hexadecimal digits to keep free for the signature."""
    certificates = [key.certificate, *key.chain]
    sizes = (len(one.public_bytes(serialization.Encoding.DER)) for one in certificates)
    return 2 * (_ROOM + sum(sizes))
