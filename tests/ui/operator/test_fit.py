"""What fits in the operator's window at some size."""

from __future__ import annotations

import pytest

from workshop.ui.operator.fit import Fit

LARGE = Fit(is_tight=False, is_narrow=False, is_small=False, is_wide=False)


@pytest.mark.parametrize(
    ("width", "height", "fit"),
    [
        (1440, 900, LARGE),
        (1920, 1080, Fit(is_tight=False, is_narrow=False, is_small=False, is_wide=True)),
        (1280, 720, Fit(is_tight=True, is_narrow=False, is_small=False, is_wide=False)),
        (1179, 720, Fit(is_tight=True, is_narrow=True, is_small=False, is_wide=False)),
        (959, 720, Fit(is_tight=True, is_narrow=True, is_small=True, is_wide=False)),
        (1440, 619, Fit(is_tight=False, is_narrow=False, is_small=True, is_wide=False)),
    ],
)
def test_the_outline_folds_away_before_the_column_moves(width: int, height: int, fit: Fit) -> None:
    assert Fit.of(width, height) == fit


@pytest.mark.parametrize("width", range(800, 2400, 40))
def test_the_page_never_has_less_room_than_what_stands_beside_it(width: int) -> None:
    fit = Fit.of(width, 1000)
    beside = (0 if fit.is_narrow else fit.outline) + (0 if fit.is_small else fit.column)
    assert width - beside - 2 * fit.side > beside
