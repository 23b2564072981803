"""The title page and the two settings as they are being changed; the domain's rules decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import WorkshopError
from workshop.domain.rules.session import change_details
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.domain.state import State
from workshop.exchange.dates import parse_date
from workshop.texts.dates import dutch_date
from workshop.texts.explaining import explain
from workshop.texts.ui import wizard
from workshop.ui.seats import seats_problem

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.desk import Desk

_ANY_TIME: Final = datetime(2026, 1, 1, tzinfo=UTC)


class DetailsDraft(QObject):
    """Belongs to the desk, so that another theme or size of text loses nothing."""

    kept = Signal(object)
    """A `Receipt`: a change is on disk."""
    refused = Signal(str)
    """What happened and what to do now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.saved = Details("", "", "")
        self.typed: dict[str, str] = {}
        """Fields that say something else than what is saved."""
        self.publicity: Publicity | None = None
        self.attribution: Attribution | None = None
        """Chosen, and not saved."""
        self._now: tuple[Publicity, Attribution] | None = None
        self.receipt: Receipt | None = None
        """Of what was saved last."""
        self.focus, self.scroll = "", 0
        """Where the operator was on the page."""
        self.kept.connect(self._on_kept)

    @Slot(object)
    def _on_kept(self, receipt: Receipt) -> None:
        self.receipt = receipt

    # --- what is there ---------------------------------------------------------------------

    def follow(self, picture: OperatorPicture) -> None:
        """What is saved now; whatever was typed and says the same is no change any longer."""
        self.saved = picture.details
        self._now = picture.shared.publicity, picture.shared.attribution
        for name, text in list(self.typed.items()):
            self.type(name, text)
        if picture.settings_fixed:
            self.publicity = self.attribution = None
        self.choose(self.publicity, self.attribution)

    def text(self, name: str) -> str:
        """What stands in that field."""
        return self.typed.get(name, spelled(self.saved, name))

    def says(self, name: str, text: str) -> bool:
        """Whether that is saved already, perhaps in another spelling."""
        return _with(self.saved, name, text) == (self.saved, "")

    def type(self, name: str, text: str) -> None:
        """Somebody typed it."""
        if self.says(name, text):
            self.typed.pop(name, None)
        else:
            self.typed[name] = text

    def choose(self, publicity: Publicity | None, attribution: Attribution | None) -> None:
        """Somebody chose these; None leaves it as it is."""
        now = self._now or (None, None)
        self.publicity = None if publicity == now[0] else publicity
        self.attribution = None if attribution == now[1] else attribution

    # --- what would be saved ---------------------------------------------------------------

    def problems(self) -> dict[str, str]:
        """Field -> what to do."""
        found = {name: _with(self.saved, name, text)[1] for name, text in self.typed.items()}
        return {name: sentence for name, sentence in found.items() if sentence}

    def result(self) -> Details:
        """With every change that can be saved."""
        made = self.saved
        for name, text in self.typed.items():
            made = _with(made, name, text)[0]
        return made

    def settings(self) -> c.ChangeSettings | None:
        """The two settings as chosen; None where they stay."""
        if self._now is None or (self.publicity, self.attribution) == (None, None):
            return None
        publicity, attribution = self._now
        return c.ChangeSettings(self.attribution or attribution, self.publicity or publicity)

    @property
    def is_changed(self) -> bool:
        """Something is typed or chosen that is not saved."""
        return bool(self.typed) or self.settings() is not None


def draft_on(desk: Desk) -> DetailsDraft:
    """The one of this evening."""
    return desk.findChild(DetailsDraft) or DetailsDraft(desk)


def spelled(details: Details, name: str) -> str:
    """A field as people write it."""
    found = getattr(details, name)
    if name == "date":
        return dutch_date(found)
    return "" if found is None else str(found)


def _with(details: Details, name: str, text: str) -> tuple[Details, str]:
    """The details with that in that field, or as they are and what is the matter."""
    text = text.strip()
    changed: dict[str, Any] = {name: text}  # fields have different types
    if name == "date":
        found = parse_date(text)
        if found is None:
            return details, wizard.DATE_UNREAD if text else wizard.DATE_EMPTY
        changed = {name: found.isoformat()}
    elif name == "council_seats":
        if seats_problem(text):
            return details, wizard.SEATS_UNREAD
        changed = {name: int(text) if text else None}
    try:
        command = c.ChangeDetails(replace(details, **changed))
        happened = change_details(State(details=details), command, _ANY_TIME)
    except WorkshopError as error:
        return details, explain(error)
    payloads = [each.payload for each in happened]
    made = [each.details for each in payloads if isinstance(each, e.DetailsChanged)]
    return (made or [details])[0], ""
