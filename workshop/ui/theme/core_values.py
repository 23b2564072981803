"""The colours of the five core values on a window; apart, for the first window needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workshop.charts.palette import CoreValue

if TYPE_CHECKING:
    from collections.abc import Mapping

CORE_VALUES_EVENING: Final[Mapping[CoreValue, str]] = {
    CoreValue.EQUALITY: "#56B1F7",
    CoreValue.EFFICIENCY: "#FA8F6E",
    CoreValue.WELFARE: "#BDF2C8",
    CoreValue.LIBERTY: "#F8E774",
    CoreValue.SECURITY: "#D09CC0",
}
"""On the dark ground; on paper they have those of `charts`."""
