"""Which view belongs to what is on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.domain.programme import Phase
from workshop.pictures.shown import WRITTEN
from workshop.ui.beamer.slide import View

if TYPE_CHECKING:
    from workshop.pictures.joint import JointPicture
    from workshop.ui.operator.desk import Desk

_OF_PHASE: Final = {
    Phase.EXPLAIN: View.EXPLAIN,
    Phase.OWN: View.QUESTION,
    Phase.SHOW: View.WALL,
    Phase.JOINT: View.JOINT,
    Phase.POLL: View.POLL,
    Phase.DONE: View.HARVEST,
}


_STEPS_TO_DRAW: Final = 2
"""One step makes no line of time."""


def _of_joint(answer: JointPicture) -> View:
    if answer.links:
        return View.LINKS
    line = answer.timeline
    return View.TIMELINE if line and len(line.spans) >= _STEPS_TO_DRAW else View.JOINT


def view_of(desk: Desk, *, clusters_first: bool) -> View:
    """Clusters instead of loose cards only where there are some."""
    here = desk.here
    if here is None:
        return View.WELCOME
    view = _OF_PHASE[desk.phase]
    if view is View.JOINT and here.joint:
        at = min(desk.question, len(here.joint) - 1)
        return _of_joint(here.joint[at].answer)
    if view is View.WALL and here.own and clusters_first:
        asked = here.own[min(desk.question, len(here.own) - 1)].shared
        if asked.question.kind in WRITTEN and asked.board.clusters:
            return View.CLUSTERS
    return view
