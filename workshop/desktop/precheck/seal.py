"""Does the seal open that the report gets at the end of the evening?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import WorkshopError
from workshop.texts.explaining import explain
from workshop.texts.ui import precheck_files as words

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.seals import KeyFile
    from workshop.report.keys import SealKey
    from workshop.texts.ui.precheck import Finding

SOON: Final = timedelta(days=60)
"""A new one takes weeks to get."""
_SHOWN: Final = 8
"""Digits of a fingerprint, to know it again by."""


def seal_finding(municipality: str, now: datetime) -> Finding:
    """Of this laptop's own; it is made if this is the first time."""
    from workshop.report.keys import grouped
    from workshop.report.local_keys import local_key

    try:
        key = local_key(municipality)
        key.check_valid(now)
    except WorkshopError as error:
        return words.seal_trouble(explain(error))
    return words.seal_fine(_kind(key), grouped(key.fingerprint[:_SHOWN]))


def key_finding(file: KeyFile, now: datetime) -> Finding:
    """Of the municipality's own; the password is for now."""
    from workshop.report.keys import load_pkcs12

    try:
        key = load_pkcs12(file.path, file.password, now)
    except WorkshopError as error:
        return words.seal_trouble(explain(error))
    until = key.certificate.not_valid_after_utc
    if until - now < SOON:
        return words.key_ends(key.name, until.date().isoformat())
    return words.key_fine(key.name, _kind(key), until.date().isoformat())


def _kind(key: SealKey) -> str:
    from cryptography.hazmat.primitives.asymmetric import rsa

    is_rsa = isinstance(key.private, rsa.RSAPrivateKey)
    return words.key_kind("RSA" if is_rsa else "elliptische kromme", key.private.key_size)
