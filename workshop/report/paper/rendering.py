"""Forms, cards and sheets made in the report's own process: the evening goes on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.codec import encode
from workshop.report.rendering import make

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.report.paper.sheets import AheadData, Deck, FormsData
    from workshop.report.stopping import Stop


def render_forms(data: FormsData, target: Path, stop: Stop | None = None) -> tuple[str, ...]:
    """Write the forms as PDF to `target`; raises and returns as `rendering.render`."""
    return make({"kind": "forms", "data": encode(data)}, target, stop)


def render_cards(deck: Deck, target: Path, stop: Stop | None = None) -> tuple[str, ...]:
    """Write the cards as PDF to `target`; raises and returns as `rendering.render`."""
    return make({"kind": "cards", "data": encode(deck.dealt())}, target, stop)


def render_room(data: AheadData, target: Path, stop: Stop | None = None) -> tuple[str, ...]:
    """Write the sheet for the room as PDF to `target`; raises and returns as `rendering.render`."""
    return make({"kind": "room", "data": encode(data)}, target, stop)


def render_case(data: AheadData, target: Path, stop: Stop | None = None) -> tuple[str, ...]:
    """Write the sheet for the case as PDF to `target`; raises and returns as `rendering.render`."""
    return make({"kind": "case", "data": encode(data)}, target, stop)
