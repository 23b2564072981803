"""What was changed since the former version of the account was sealed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.domain.ids import QuestionId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workshop.domain.state import State

AREAS: Final[Mapping[str, tuple[str, ...]]] = {
    "details": ("DetailsChanged", "SettingsChanged", "RoleDefined"),
    "people": (
        *("ParticipantSet", "ParticipantRemoved", "PresenceRecorded"),
        *("TeamSet", "TeamRemoved", "RoomMerged"),
    ),
    "programme": ("ProgrammeAdded", "StepSkipped"),
    "answers": ("Shown",),
    "board": ("ClusterSet", "ClusterRemoved", "DotsPlaced", "DotsCounted", "DotsClosed"),
    "poll": ("StanceTaken", "HandsCounted", "PollClosed"),
    "joint": (
        *("EntrySet", "EntryRemoved", "EntriesOrdered", "RemarkSet", "RemarkRemoved", "Undone"),
        *("EarlierBrought", "EarlierEntryBrought", "EarlierRemoved"),
    ),
    "house_rules": ("HouseRulesAgreed",),
    "residents": ("InvolvementRecorded", "ContributionRecorded"),
    "pledges": ("PledgeRecorded",),
    "agreements": ("AgreementRecorded",),
    "points": ("PointParked", "PointStruck"),
    "parts": ("PartsChosen",),
    "erased": ("ContentsErased",),
}
"""Part of the report, and the kinds of event that change it; other kinds change nothing in it."""
_AREA_OF: Final = {kind: area for area, kinds in AREAS.items() for kind in kinds}


@dataclass(frozen=True)
class Change:
    """Somewhere in the report."""

    area: str
    """One of `AREAS`."""
    step: str = ""
    """Its title, where the change belongs to one."""


@dataclass(frozen=True)
class VersionChanges:
    """Between the seal of the former version and that of this one, or so far."""

    version: int
    changes: tuple[Change, ...]


def version_changes(state: State) -> tuple[VersionChanges, ...]:
    """Of each version that was opened again; a change that was taken back counts as well."""
    return tuple(
        VersionChanges(version, _changes(state, state.account.touched.get(version, {})))
        for version, *_ in state.account.reopened
    )


def _changes(state: State, touched: Mapping[tuple[str, str], None]) -> tuple[Change, ...]:
    found = {
        Change(_AREA_OF[kind], _step(state, question)): None
        for kind, question in touched
        if kind in _AREA_OF
    }
    order = list(AREAS)
    return tuple(sorted(found, key=lambda each: order.index(each.area)))


def _step(state: State, question: str) -> str:
    return state.step_of(QuestionId(question)).title if question else ""
