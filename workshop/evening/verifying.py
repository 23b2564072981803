"""Whether a report is as it was sealed, and whether it belongs to a session."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from workshop.evening.opened import look_at
from workshop.report import certificates, files, keys
from workshop.report.local_keys import local_certificates
from workshop.report.verify import Outcome, verify

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cryptography.x509 import Certificate

    from workshop.domain.state import Seal


@dataclass(frozen=True)
class Verified:
    """The answer to whoever asks."""

    reason: str
    """Why it counts as changed; empty if it is unchanged."""
    known_by: str
    """`cert`, `profile` or `file`; empty if the key is not known here."""
    certificate: str
    """Fingerprint of the seal, 64 hexadecimal digits; empty if there is none."""
    is_of_file: bool | None
    """Whether the session made this very report; None if no session was given."""
    version: int | None
    """Of the account in that session."""

    @property
    def is_proven(self) -> bool:
        """Unchanged, with a known key, and of the session if one was given."""
        return not self.reason and bool(self.known_by) and self.is_of_file is not False


def verify_report(pdf: Path, session: Path | None, trusted: Sequence[Path]) -> Verified:
    """Check `pdf` by the keys of certificate files, of this laptop, and of the session.

    Raises a `ResourceError` when something cannot be read at all.
    """
    if session is None:
        return verify_with(pdf, None, trusted)
    return verify_with(pdf, look_at(session, lambda state: tuple(state.account.seals)), trusted)


def verify_with(pdf: Path, seals: Sequence[Seal] | None, trusted: Sequence[Path] = ()) -> Verified:
    """Like `verify_report`, with the seals of a session that is open; None for no session."""
    roots = {
        "cert": [certificates.read_certificate(path) for path in trusted],
        "profile": local_certificates(),
        "file": [certificates.from_pem(each.certificate_pem) for each in seals or ()],
    }
    data = files.read(pdf)
    found = verify(data, [certificate for each in roots.values() for certificate in each])
    changed = found.reason if found.outcome is Outcome.CHANGED else ""
    known = found.outcome is Outcome.UNCHANGED_KNOWN
    digest = sha256(data).hexdigest()
    mine: Seal | None = next((each for each in seals or () if each.pdf_sha256 == digest), None)
    return Verified(
        reason=changed,
        known_by=_known_by(roots, found.fingerprint) if known else "",
        certificate=found.fingerprint,
        is_of_file=None if seals is None else mine is not None,
        version=mine.version if mine else None,
    )


def _known_by(roots: dict[str, list[Certificate]], fingerprint: str) -> str:
    return next(
        source
        for source, known in roots.items()
        if any(keys.fingerprint(each) == fingerprint for each in known)
    )
