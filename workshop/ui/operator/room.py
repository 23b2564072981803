"""Everything a page of the operator's window works with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workshop.ui.storage import Storage

if TYPE_CHECKING:
    from workshop.ui.acts import Acts
    from workshop.ui.operator.desk import Desk
    from workshop.ui.operator.projector import Projector
    from workshop.ui.operator.round_timer import RoundTimer
    from workshop.ui.preferences import Preferences
    from workshop.ui.sender import Sender
    from workshop.ui.tablets import Door
    from workshop.ui.theme.look import Look


@dataclass(frozen=True)
class Room:
    """Made once per open evening, and anew when the look changes."""

    look: Look
    desk: Desk
    sender: Sender
    projector: Projector
    timer: RoundTimer
    acts: Acts
    preferences: Preferences
    door: Door
    storage: Storage = field(default_factory=Storage)
