"""The data of a *verklaring van vernietiging*: kinds and numbers, never words of answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.keeping import Gone, Kept
from workshop.pictures.copies import CopyPicture, copies
from workshop.pictures.report import spelled_out
from workshop.pictures.report_data import KeepingLine

if TYPE_CHECKING:
    from workshop.domain.keeping import Decision
    from workshop.domain.state import State


@dataclass(frozen=True)
class Reached:
    """Where the words are gone, beside the own backups of the session."""

    session: str
    """Path."""
    stick: str
    """Path; empty if none was in the laptop."""


@dataclass(frozen=True)
class VersionPicture:
    """A sealed version, by what proves it."""

    version: int
    agreed_at: str
    fingerprint: str
    """64 hexadecimal digits."""


@dataclass(frozen=True)
class StatementData:
    """All that it says. Times are UTC, ISO 8601."""

    title: str
    municipality: str
    date: str
    practice: bool
    decisions: tuple[KeepingLine, ...]
    """Those that destroyed something, oldest first."""
    gone: tuple[tuple[Gone, int], ...]
    """How many of each kind, in all; no zeros."""
    versions: tuple[VersionPicture, ...]
    reached: Reached
    copies: tuple[CopyPicture, ...]
    """What the app knows of and did not reach."""
    made_at: str
    accent: str = ""
    logo: str = ""


def statement_data(state: State, reached: Reached, made_at: str, erased: str) -> StatementData:
    """Of everything that was destroyed so far; `erased` stands where words were erased."""
    decisions = [each for each in state.account.decisions if each.kept is not Kept.WHOLE]
    details = state.details
    data = StatementData(
        title=details.title,
        municipality=details.municipality,
        date=details.date,
        practice=details.practice,
        decisions=tuple(_line(each) for each in decisions),
        gone=_gone(decisions),
        versions=_versions(state),
        reached=reached,
        copies=unreached(state, reached.stick),
        made_at=made_at,
        accent=details.accent,
        logo=details.logo,
    )
    return spelled_out(data, erased)


def unreached(state: State, stick: str) -> tuple[CopyPicture, ...]:
    """Copies that may still hold the words; the one at `stick` follows the session."""
    return tuple(each for each in copies(state) if not stick or each.path != stick)


def _line(decision: Decision) -> KeepingLine:
    return KeepingLine(decision.kept, decision.at, decision.by, decision.category, decision.ground)


def _gone(decisions: list[Decision]) -> tuple[tuple[Gone, int], ...]:
    counts: Counter[str] = Counter()
    for each in decisions:
        counts.update(each.gone)
    return tuple((kind, counts[kind]) for kind in Gone if counts[kind])


def _versions(state: State) -> tuple[VersionPicture, ...]:
    found = {each.version: each for each in state.account.seals}
    return tuple(
        VersionPicture(each.version, each.agreed_at, each.fingerprint.hex())
        for each in found.values()
    )
