"""Whether a report is as it was sealed, and whether it belongs to a session."""

from __future__ import annotations

import contextlib
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop.domain.verified import KnownSeal, SealedAs, SealVerified, Verified
from workshop.domain.wording import clean
from workshop.evening.opened import look_at
from workshop.report import certificates, files, keys
from workshop.report.local_keys import local_certificates
from workshop.report.verify import Outcome, verify
from workshop.service.owner import utc_now

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from cryptography.x509 import Certificate

    from workshop.domain.state import Seal
    from workshop.report.verify import SealFound

_LONGEST_NAME: Final = 80


def verify_report(pdf: Path, session: Path | None, trusted: Sequence[Path]) -> Verified:
    """Check `pdf` by the keys of certificate files, of this laptop, and of the session.

    Raises a `ResourceError` when something cannot be read at all.
    """
    if session is None:
        return verify_with(pdf, None, trusted)
    return verify_with(pdf, look_at(session, lambda state: tuple(state.account.seals)), trusted)


def verify_with(
    pdf: Path,
    seals: Sequence[Seal] | None,
    trusted: Sequence[Path] = (),
    now: datetime | None = None,
) -> Verified:
    """Like `verify_report`, with the seals of a session that is open; None for no session.

    `now` tells which certificates expired since; whether a seal holds does not depend on it.
    """
    roots = _roots(seals or (), trusted)
    data = files.read(pdf)
    found = verify(data, [certificate for _, certificate in roots])
    digest = sha256(data).hexdigest()
    mine = next((each for each in seals or () if each.pdf_sha256 == digest), None)
    newest = seals[-1] if seals else None
    sources, at = _sources(roots), now or utc_now()
    return Verified(
        reason=found.reason if found.outcome is Outcome.CHANGED else "",
        seals=tuple(_seal(each, sources, at) for each in found.seals),
        known=tuple(
            KnownSeal(source, _name(keys.common_name(each)), keys.fingerprint(each))
            for source, each in roots
            if sources[keys.fingerprint(each)] == source
        ),
        is_of_file=None if seals is None else mine is not None,
        sealed_as=_as(mine) if mine else None,
        later=_as(newest) if mine and newest and newest is not mine else None,
    )


def _as(seal: Seal) -> SealedAs:
    adoption = seal.adoption
    return SealedAs(seal.version, adoption is not None, bool(adoption and adoption.changed))


def _roots(seals: Sequence[Seal], trusted: Sequence[Path]) -> list[tuple[str, Certificate]]:
    """What is known here and why, the best reason first; each certificate once per reason."""
    chosen = [each for path in trusted for each in certificates.read_certificates(path)]
    of_file = [each for seal in seals for each in _certificates(seal)]
    known = {"cert": chosen, "profile": local_certificates(), "file": of_file}
    return [(source, each) for source in known for each in dict.fromkeys(known[source])]


def _certificates(seal: Seal) -> Iterator[Certificate]:
    """As the session has them; what somebody else wrote into it may be none."""
    for each in seal.certificates:
        with contextlib.suppress(ValueError):
            yield certificates.from_pem(each.pem)


def _sources(roots: Sequence[tuple[str, Certificate]]) -> dict[str, str]:
    """Fingerprint to the best reason why it is known."""
    found: dict[str, str] = {}
    for source, certificate in roots:
        found.setdefault(keys.fingerprint(certificate), source)
    return found


def _seal(seal: SealFound, sources: dict[str, str], now: datetime) -> SealVerified:
    return SealVerified(
        signer=_name(seal.signer),
        fingerprint=seal.fingerprint,
        known_by="" if seal.doubt else sources[seal.fingerprint],
        is_outside_dates=seal.doubt == "not_valid_then",
        expired_on=seal.valid_until.isoformat() if now > seal.valid_until else "",
    )


def _name(signer: str) -> str:
    """Whom a certificate names, on one line: anybody may have made it out."""
    return clean(" ".join(signer.split()))[:_LONGEST_NAME]
