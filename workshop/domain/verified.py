"""What checking a sealed report found: one of three outcomes, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SealVerified:
    """One seal of an unchanged report."""

    signer: str
    """Whom its certificate names; only what it says of itself."""
    fingerprint: str
    """SHA-256 of its certificate, 64 hexadecimal digits."""
    known_by: str = ""
    """`cert`, `profile` or `file`; empty if it is not known here."""
    is_outside_dates: bool = False
    """The key is known, but its certificate did not hold when the seal says it was put on."""
    expired_on: str = ""
    """ISO 8601: since when the certificate does not hold any more; empty if it still does."""


@dataclass(frozen=True)
class KnownSeal:
    """A certificate by which a seal is known here."""

    source: str
    """`cert` (somebody chose it), `profile` (of this laptop) or `file` (in the evening)."""
    signer: str
    fingerprint: str


@dataclass(frozen=True)
class SealedAs:
    """As what an evening sealed a report."""

    version: int
    is_adopted: bool = False
    is_changed: bool = False
    """The council adopted it otherwise than it lay there."""


@dataclass(frozen=True)
class Verified:
    """The answer to whoever asks."""

    reason: str
    """Why it counts as changed; empty if it is unchanged."""
    seals: tuple[SealVerified, ...] = ()
    """In order; none where it counts as changed."""
    known: tuple[KnownSeal, ...] = ()
    """All that there was to compare with."""
    is_of_file: bool | None = None
    """Whether the evening made this very report; None if no evening was given."""
    sealed_as: SealedAs | None = None
    """In that evening."""
    later: SealedAs | None = None
    """The newest report of that evening, if it is another."""

    @property
    def is_known(self) -> bool:
        """Unchanged, and every seal is known here."""
        return bool(self.seals) and all(each.known_by for each in self.seals)

    @property
    def is_proven(self) -> bool:
        """Likewise, and of the evening if one was given."""
        return self.is_known and self.is_of_file is not False
