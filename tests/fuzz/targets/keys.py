"""Key files and certificates that a griffier chooses."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.serialization import Encoding

from tests.fuzz.made import PASSWORD, Made
from tests.fuzz.mutations.plain import with_words
from tests.fuzz.target import Run, Target
from tests.report.certificates import NOW, certificate, rsa_key
from workshop.report.certificates import pem, read_certificates
from workshop.report.keys import common_name, fingerprint, load_pkcs12

_DER: Final = (
    b"\x30\x80",
    b"\x30\x84\xff\xff\xff\xff",
    b"\x02\x01\xff",
    b"\x06\x09*\x86H\x86\xf7\r\x01\x01\x01",
    b"\x05\x00",
    b"\x0c\x00",
    b"\x1e\x03\xd8\x00\x00",
    b"\x17\r991332256161Z",
    b"\x18\x0f99991231235959Z",
    b"\xa0\x80",
    b"\x00\x00",
    b"-----BEGIN CERTIFICATE-----\n",
    b"-----END CERTIFICATE-----\n",
    b"-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----\n",
)


@contextlib.contextmanager
def _keys(_: Made, place: Path) -> Iterator[Run]:
    file = place / "zegel.p12"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        key = load_pkcs12(file, PASSWORD, NOW)
        _named(key.certificate)

    yield run


@contextlib.contextmanager
def _certificates(_: Made, place: Path) -> Iterator[Run]:
    file = place / "zegel.cer"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        for each in read_certificates(file):
            _named(each)

    yield run


def _named(found: object) -> None:
    """As a screen names it."""
    common_name(found)  # type: ignore[arg-type]  # what was read just now
    fingerprint(found)  # type: ignore[arg-type]


def _der(made: Made) -> Sequence[bytes]:
    found = certificate(rsa_key())
    return [found.public_bytes(Encoding.DER), made.pem.read_bytes(), pem(found).encode() * 2]


TARGETS: Final = (
    Target(
        "sleutels",
        _keys,
        lambda made: [made.key.read_bytes(), made.open_key.read_bytes()],
        with_words(_DER),
        _DER,
    ),
    Target("certificaten", _certificates, _der, with_words(_DER), _DER),
)
