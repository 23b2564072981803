"""Where the account stands: concept, agreed, adopted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.events import Adoption, Agreement
from workshop.domain.keeping import Decision, Hold
from workshop.domain.rounds import OpenRound, open_rounds
from workshop.pictures.comments import CommentPicture, comments
from workshop.pictures.copies import CopyPicture, copies

if TYPE_CHECKING:
    from workshop.domain.state import Seal, State


@dataclass(frozen=True)
class SealPicture:
    """A sealed report."""

    version: int
    fingerprint: str
    """Of the version, hexadecimal."""
    certificate: str
    """Fingerprint of the seal, hexadecimal."""
    target: str
    """Path of the PDF."""
    sealed_at: str
    agreement: Agreement
    adoption: Adoption | None
    others: tuple[str, ...] = ()
    """Fingerprints of further seals on it, hexadecimal."""


@dataclass(frozen=True)
class AccountPicture:
    """Where the account stands."""

    version: int
    is_sealing: bool
    seal: SealPicture | None
    """The newest of this version; None while it is a concept."""
    seals: tuple[SealPicture, ...]
    reopened: tuple[tuple[int, str, str], ...]
    """(version, at, reason)."""
    concept: int | None
    """The one that lies before those present; None while nothing of this version does."""
    concept_at: str
    """Since when, UTC; empty while nothing lies there."""
    next_concept: int
    comments: tuple[CommentPicture, ...]
    open_rounds: tuple[OpenRound, ...]
    """Nobody can agree before they are closed."""
    left_out: tuple[str, ...]
    """Names of `ReportPart`, in its order."""
    decision: Decision | None
    """About own answers of this version; None while nothing was decided."""
    hold: Hold | None
    """*Woo-verzoek loopt*; None if words may be destroyed."""
    copies: tuple[CopyPicture, ...]
    changes: int
    """Another number: something changed that the account tells of; comments are beside it."""


def account_picture(state: State) -> AccountPicture:
    """With every seal, every concept's comment and every reopening so far."""
    account = state.account
    return AccountPicture(
        version=account.version,
        is_sealing=account.sealing is not None,
        seal=_seal(account.seal) if account.seal else None,
        seals=tuple(_seal(each) for each in account.seals),
        reopened=tuple(account.reopened),
        concept=account.concept.number if account.concept else None,
        concept_at=account.concept.at if account.concept else "",
        next_concept=account.next_concept,
        comments=comments(state),
        open_rounds=tuple(open_rounds(state)),
        left_out=account.left_out,
        decision=account.decision,
        hold=account.hold,
        copies=copies(state),
        changes=state.seq - state.aside,
    )


def _seal(made: Seal) -> SealPicture:
    return SealPicture(
        version=made.version,
        fingerprint=made.fingerprint.hex(),
        certificate=made.certificate,
        target=made.target,
        sealed_at=made.sealed_at,
        agreement=made.agreement,
        adoption=made.adoption,
        others=tuple(each.fingerprint for each in made.others),
    )
