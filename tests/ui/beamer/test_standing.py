"""A joint answer is a concept on the beamer until it is sealed, and never after that."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.beamer.slides import picture
from tests.ui.beamer.wall import drawn
from workshop.domain.programme import Phase
from workshop.texts.ui import beamer as words
from workshop.ui.beamer.slide import Slide, View


def test_a_sealed_answer_is_no_concept_for_the_room() -> None:
    open_ = Slide(View.JOINT, picture("visie.waarden", Phase.DONE))
    assert words.CONCEPT in drawn(open_).words
    sealed = replace(open_, picture=replace(open_.picture, sealed_version=1))
    assert words.CONCEPT not in drawn(sealed).words
    assert "Akkoord aanwezigen, versie 1." in drawn(sealed).words
