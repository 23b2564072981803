"""How much of an evening is there, to choose between versions of it: counts, and nobody's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.pictures.summary import SummaryPicture, summary_picture

if TYPE_CHECKING:
    from workshop.domain.state import State


@dataclass(frozen=True)
class Extent:
    """Of one version."""

    summary: SummaryPicture
    answers: int
    """Standing answers to own questions, also those that nobody saw yet."""
    entries: int
    """Of joint answers."""


def extent(state: State) -> Extent:
    """Of the evening as it stands."""
    return Extent(
        summary=summary_picture(state),
        answers=sum(
            revisions[-1].content_id is not None
            for subjects in state.answers.values()
            for revisions in subjects.values()
        ),
        entries=sum(len(joint.entries) for joint in state.joint.values()),
    )
