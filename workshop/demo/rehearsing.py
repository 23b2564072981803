"""The rehearsal evening as somebody leads it themselves: its people are there, nothing was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.content.rehearsal import rehearsal
from workshop.demo.playing import PROGRAMMES, details_of
from workshop.domain.settings import Attribution, Publicity
from workshop.evening.making import Plan
from workshop.exchange.gathering import Attendant

if TYPE_CHECKING:
    from datetime import date


def rehearsal_plan(today: date) -> Plan:
    """A new rehearsal evening of that day."""
    material = rehearsal()
    return Plan(
        details=details_of(material.evening, today.isoformat()),
        attribution=Attribution.GROUP,
        publicity=Publicity.INFORMAL,
        programmes=PROGRAMMES,
        people=tuple(Attendant(each.name, each.group, each.role) for each in material.participants),
    )
