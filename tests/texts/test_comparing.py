"""Words beside published figures."""

from __future__ import annotations

from workshop.domain.programme import Published, Source
from workshop.texts import comparing as words

OTHERS = Published("Raden elders", "2017", Source("Een boek"), ())


def test_a_source_that_does_not_say_how_many_answered_is_said_so() -> None:
    assert words.theirs(OTHERS) == "Raden elders, 2017 (aantal niet bekend)"


def test_without_a_note_the_source_stands_alone() -> None:
    assert words.origin(OTHERS) == "Bron: Een boek."
