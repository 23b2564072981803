"""What fits in the operator's window at some size; all lengths are those of the design."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.ui.operator.page import SIDE, TIGHT_SIDE

if TYPE_CHECKING:
    from typing import Self

_TIGHT: Final = 1360
_NARROW: Final = 1180
_SMALL: Final = 960
_LOW: Final = 620
_WIDE: Final = 1920
_OUTLINE, _TIGHT_OUTLINE = 248, 240
_COLUMN, _TIGHT_COLUMN, _WIDE_COLUMN = 340, 300, 420


@dataclass(frozen=True)
class Fit:
    """How the parts of the window are arranged."""

    is_tight: bool
    """All is a little narrower."""
    is_narrow: bool
    """The outline folds away."""
    is_small: bool
    """The column stands above the page."""
    is_wide: bool
    """The column is wider."""

    @classmethod
    def of(cls, width: float, height: float) -> Self:
        """At this size of the window."""
        return cls(
            is_tight=width < _TIGHT,
            is_narrow=width < _NARROW,
            is_small=width < _SMALL or height < _LOW,
            is_wide=width >= _WIDE,
        )

    @property
    def side(self) -> int:
        """Left and right of a page."""
        return TIGHT_SIDE if self.is_tight else SIDE

    @property
    def outline(self) -> int:
        """Width of the outline."""
        return _TIGHT_OUTLINE if self.is_tight else _OUTLINE

    @property
    def column(self) -> int:
        """Width of the column."""
        if self.is_wide:
            return _WIDE_COLUMN
        return _TIGHT_COLUMN if self.is_tight else _COLUMN
