"""Rules for what stands in the report: the clerk chooses, of what may be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain import events as e
from workshop.domain.errors import UnknownIdError
from workshop.domain.happening import Happening
from workshop.domain.report_part import ReportPart

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain import commands as c
    from workshop.domain.state import State


def choose_parts(state: State, command: c.ChooseParts, _: datetime) -> list[Happening]:
    """In the order of the report, each once; writes nothing where that was chosen already."""
    known = [part.value for part in ReportPart]
    for name in command.left_out:
        if name not in known:
            raise UnknownIdError("report_part", name)
    left_out = tuple(name for name in known if name in command.left_out)
    if left_out == state.account.left_out:
        return []
    return [Happening(e.PartsChosen(left_out))]
