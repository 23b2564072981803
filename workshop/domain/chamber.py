"""The clock of the council chamber: every time that people read is told by it."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Europe/Amsterdam")
