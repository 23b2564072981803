"""The pages of the operator's window, a file or folder each; made when first opened."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from workshop.domain.programme import Phase
from workshop.pictures.shown import WRITTEN

if TYPE_CHECKING:
    from workshop.pictures.desk import DeskPicture
    from workshop.ui.operator.desk import Desk
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room

_PAGES: Final = {
    # of a phase
    "explain": "explain:ExplainPage",
    "own": "own:OwnPage",
    "board": "board:BoardPage",
    "figures": "figures:FiguresPage",
    "joint": "joint:JointPage",
    "links": "links:LinksPage",
    "values": "values:ValuesPage",
    "poll": "poll:PollPage",
    "done": "done:DonePage",
    # beside the phases
    "attendance": "attendance:AttendancePage",
    "tablets": "tablets:TabletsPage",
    "paper": "paper:PaperPage",
    "rules": "rules:RulesPage",
    "points": "points:PointsPage",
    "involve": "involve:InvolvePage",
    "report": "report:ReportPage",
    "account": "account:AccountPage",
    "archive": "archive:ArchivePage",
    "earlier": "earlier:EarlierPage",
    "rooms": "rooms:RoomsPage",
    "reference": "reference:ReferencePage",
    "find": "find:FindPage",
    "log": "log:LogPage",
    "erase": "erase:ErasePage",
    "precheck": "precheck:PrecheckPage",
    "details": "details:DetailsPage",
}
NAMES: Final = tuple(_PAGES)
"""Stable: help and the manual have something for each."""


def make_page(name: str, room: Room) -> Page:
    """The page of that name."""
    module, _, kind = _PAGES[name].partition(":")
    found = import_module(f"{__name__}.{module}")
    return cast("Page", getattr(found, kind)(room))


def page_for(desk: Desk) -> str:
    """The page that belongs on the desk now; empty while there is nothing on it."""
    if desk.page:
        return desk.page
    here = desk.here
    if here is None:
        return ""
    match desk.phase:
        case Phase.SHOW:
            return _showing(here, desk.question)
        case Phase.JOINT:
            return _joint(here, desk.question)
        case phase:
            return str(phase)


def _showing(here: DeskPicture, question: int) -> str:
    if not here.own:
        return "figures"
    asked = here.own[min(question, len(here.own) - 1)].shared.question
    return "board" if asked.kind in WRITTEN else "figures"


def _joint(here: DeskPicture, question: int) -> str:
    if here.step.id.endswith(".compromis"):
        return "values"
    if here.joint and here.joint[min(question, len(here.joint) - 1)].answer.links:
        return "links"
    return "joint"
