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
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from cryptography import x509
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigningSession

    from workshop.report.keys import SealKey

_FIELD: Final = "Zegel"

_ROOM: Final = 6_000
"""Bytes that a signature takes beside its certificates, with room to spare."""


def field_names(seals: int) -> list[str]:
    """Of the signature fields that the report reserves, one for each seal, in order."""
    return [_FIELD if number == 1 else f"{_FIELD} {number}" for number in range(1, seals + 1)]


@dataclass(frozen=True, slots=True)
class Sealed:
    """What must be written down about a seal, so that it can be found out again."""

    sha256: str
    """Of the sealed file."""
    certificate: bytes
    """DER; of the first seal."""
    fingerprint: str
    """SHA-256 of that certificate."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the seal says about itself."""

    reason: str
    place: str
    when: datetime
    """Aware. Nobody but the laptop vouches for it."""


def seal(
    source: Path,
    target: Path,
    key: SealKey,
    statement: Statement,
    others: Sequence[SealKey] = (),
) -> Sealed:
    """Write a sealed copy of `source` to `target` and wait until the disk has it.

    `others` seal after `key`, each over all that was there; the report reserved a field for every
    one of them.

    `target` is a temporary name beside the final one. Write down that the report is sealed first,
    with what this returns, and then `files.publish` it.

    Raises:
        SealKeyExpiredError: the key is no longer valid; likewise SealKeyNotYetValidError.
        SealFailedError: `source` cannot be sealed.
        ReportFileError: `source` cannot be read.
        WriteFailedError: the disk refused; there is no `target` then.
    """
    every = (key, *others)
    for each in every:
        each.check_valid(statement.when)
    data = files.read(source)
    for number, each in enumerate(every):
        data = _signed(source, data, each, statement, _Turn(number, len(every)))
    files.write_durably(target, data)
    der = key.certificate.public_bytes(serialization.Encoding.DER)
    return Sealed(hashlib.sha256(data).hexdigest(), der, key.fingerprint)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Which seal of how many, from 0."""

    number: int
    of: int


def _signed(source: Path, data: bytes, key: SealKey, statement: Statement, turn: _Turn) -> bytes:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.signers import PdfSigner

    output = io.BytesIO()
    try:
        writer = _writer(data, turn)
        if len(writer.prev.embedded_signatures) > turn.number:
            raise SealFailedError(str(source), "sealed_already")
        if turn.of != _reserved_fields(writer):
            raise SealFailedError(str(source), "no_field")
        signer = PdfSigner(_metadata(statement, turn), signer=_signer(key))
        session = signer.init_signing_session(writer, existing_fields_only=True)
    except SigningError as error:
        raise SealFailedError(str(source), "no_field") from error
    except PdfError as error:
        raise SealFailedError(str(source), "not_a_pdf") from error
    session.system_time = statement.when
    asyncio.run(_sign(session, _reserved(key), output))
    return output.getvalue()


def _writer(data: bytes, turn: _Turn) -> IncrementalPdfFileWriter:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Unaltered(IncrementalPdfFileWriter):
        """Adds a seal and nothing else to what is sealed already: `verify` takes nothing more."""

        def _update_meta(self) -> None:
            """No new date."""

        def register_extension(self, ext: object) -> None:
            """No word about the kind of key in the catalog."""

        def ensure_output_version(self, version: object) -> None:
            """Likewise."""

    return (Unaltered if turn.number else IncrementalPdfFileWriter)(io.BytesIO(data))


def _reserved_fields(writer: IncrementalPdfFileWriter) -> int:
    from pyhanko.sign.fields import enumerate_sig_fields

    return len(list(enumerate_sig_fields(writer)))


async def _sign(session: PdfSigningSession, reserved: int, output: io.BytesIO) -> None:
    """Like pyHanko's own `sign_pdf`, but at the time that the session names."""
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

    document = session.prepare_tbs_document(None, reserved)
    prepared, _ = document.digest_tbs_document(output=output)
    attributes = PdfCMSSignedAttributes(signing_time=session.system_time)
    await document.perform_signature(prepared.document_digest, attributes)


def _metadata(statement: Statement, turn: _Turn) -> PdfSignatureMetadata:
    """The first seal forbids every change but the seals that were announced."""
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata

    return PdfSignatureMetadata(
        field_name=field_names(turn.of)[turn.number],
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=statement.reason,
        location=statement.place,
        certify=turn.number == 0,
        docmdp_permissions=MDPPerm.NO_CHANGES if turn.of == 1 else MDPPerm.FILL_FORMS,
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
