"""Promises of long words: broken between syllables, with a hyphen, and only where they must be."""

from __future__ import annotations

import pytest

from workshop.ui.operator.pages.breaking import breakable, broken_in
from workshop.ui.theme.look import sans

SOFT = "\N{SOFT HYPHEN}"
LONG = "Levensloopbestendigheidsverordening"


@pytest.mark.usefixtures("qapp")
def test_a_word_that_fits_stays_whole() -> None:
    font = sans(16)
    assert broken_in(f"Zorg {LONG}", font, 600) == f"Zorg {LONG}"
    broken = broken_in(f"Zorg {LONG}", font, 120)
    assert broken.startswith("Zorg ")
    assert SOFT in broken
    assert broken.replace(SOFT, "") == f"Zorg {LONG}"


def test_of_an_unknown_width_only_long_words_may_be_broken() -> None:
    assert breakable("Vertrouwen in inwoners") == "Vertrouwen in inwoners"
    assert SOFT in breakable(LONG)
