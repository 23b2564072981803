"""The bytes of a sealed file: all of them are under its seals, and nothing else was put in."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workshop.report.seal import field_names

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_HEADER: Final = b"%PDF-"
_HEADER_WITHIN: Final = 1024


class ChangedError(Exception):
    """A file is not as it was sealed, or never was."""

    def __init__(self, reason: str) -> None:
        """`reason` as in `Verification`."""
        super().__init__(reason)
        self.reason = reason


def signatures(data: bytes) -> list[EmbeddedPdfSignature]:
    """Every seal of a file, in order, each in the file as it was just after that seal.

    Raises:
        ChangedError: a byte of it is not under a seal, or something other than a seal was added.
    """
    whole = _read(data)
    found = whole.embedded_signatures
    if not found:
        raise ChangedError("no_seal")
    _check_fields(whole, found)
    ends = [_end(each) for each in found]
    if ends[-1] < len(data):
        raise ChangedError("extra_revision")
    sealed = [_sealed(data[:end], number) for number, end in enumerate(ends)]
    for former, later in pairwise(sealed):
        _check_added(former, later)
    return sealed


def _read(data: bytes) -> PdfFileReader:
    from pyhanko.pdf_utils.reader import PdfFileReader

    if _HEADER not in data[:_HEADER_WITHIN]:
        raise ChangedError("not_a_pdf")
    return PdfFileReader(io.BytesIO(data), strict=False)


def _check_fields(whole: PdfFileReader, found: list[EmbeddedPdfSignature]) -> None:
    """As many seals as the report had room for, in the places that it reserved."""
    from pyhanko.sign.fields import enumerate_sig_fields

    names = [name for name, *_ in enumerate_sig_fields(whole)]
    if len(found) > 1 and [each.field_name for each in found] != field_names(len(found)):
        raise ChangedError("several_seals")
    if len(names) > len(found) and names == field_names(len(names)):
        raise ChangedError("seal_missing")


def _end(signature: EmbeddedPdfSignature) -> int:
    match [int(number) for number in signature.byte_range]:
        case [0, before, after, rest] if 0 < before < after:
            return after + rest
        case _:
            raise ChangedError("damaged")


def _sealed(data: bytes, number: int) -> EmbeddedPdfSignature:
    """The newest seal of `data`: its bytes are the whole of it, but for the seal itself."""
    reader = _read(data)
    found: list[EmbeddedPdfSignature] = reader.embedded_signatures
    if len(found) != number + 1:
        raise ChangedError("damaged")
    _check_bytes(data, found[-1])
    return found[-1]


def _check_bytes(data: bytes, signature: EmbeddedPdfSignature) -> None:
    """The signed bytes are all of `data`, but for one string that holds the signature.

    pyHanko alone accepts bytes after the end and some later changes; here nothing may follow. The
    string must be written in the one way in which it is sealed, so that no byte of it is free.
    """
    _, before, after, _ = [int(number) for number in signature.byte_range]
    digits = signature.pkcs7_content.hex()
    if _end(signature) != len(data) or data[before:after] != f"<{digits.upper()}>".encode():
        raise ChangedError("damaged")
    container = _rebuilt(signature)
    padding = signature.pkcs7_content[len(container) :]
    if signature.pkcs7_content != container + bytes(len(padding)):
        raise ChangedError("damaged")


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


def _check_added(former: EmbeddedPdfSignature, later: EmbeddedPdfSignature) -> None:
    """Between two seals nothing came but the later one, in the field that waited for it."""
    from pyhanko.pdf_utils.generic import Reference

    xrefs, revision = later.reader.xrefs, later.signed_revision
    value, field = later.sig_field.raw_get("/V").reference, later.sig_field.container_ref
    rest = {name: kept for name, kept in later.sig_field.items() if name != "/V"}
    if (
        not isinstance(field, Reference)
        or revision != former.signed_revision + 1
        or xrefs.explicit_refs_in_revision(revision) != {value, field}
        or xrefs.refs_freed_in_revision(revision)
        or dict(former.reader.get_object(field).items()) != rest
        or _roots(former.reader) != _roots(later.reader)
    ):
        raise ChangedError("extra_revision")


def _roots(reader: PdfFileReader) -> list[object]:
    """Where the document begins, and what it says about itself."""
    return [reader.trailer.raw_get(name) for name in ("/Root", "/Info")]
