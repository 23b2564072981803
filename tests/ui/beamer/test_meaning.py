"""What those present mean by their answer stands on the wall where there is room for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from tests.ui.beamer.slides import LONG, picture
from tests.ui.beamer.wall import HD, drawn
from workshop.domain.ids import QuestionId
from workshop.domain.programme import Phase
from workshop.pictures.polls import PollPicture
from workshop.ui.beamer.slide import Slide, View

OPEN = PollPicture(open=True, reacted=38)
VALUES = "visie.waarden"


def polled(step: str, most: int | None = None) -> Slide:
    """The open poll of a step, of its first entries."""
    shared = picture(step, Phase.DONE)
    joint = shared.joint[0]
    answer = replace(joint.answer, entries=joint.answer.entries[:most])
    return Slide(View.POLL, replace(shared, joint=(replace(joint, answer=answer, poll=OPEN),)))


def meanings(slide: Slide) -> list[str]:
    entries = slide.picture.joint[0].answer.entries
    return [field.text for each in entries for field in each.fields[1:]]


@pytest.mark.parametrize("size", [HD, QSize(1920, 1080)], ids=["1280", "1920"])
@pytest.mark.parametrize("step", [VALUES, "visie.principes", "waardemodel.compromis"])
def test_a_poll_shows_what_is_meant_by_each_entry(step: str, size: QSize) -> None:
    slide = polled(step)
    words = drawn(slide, size).words
    assert meanings(slide)
    for each in meanings(slide):
        assert set(each.split()) <= set(words.split()), each


def test_where_it_does_not_fit_the_names_are_large_and_whole() -> None:
    slide = polled(VALUES)
    joint = slide.picture.joint[0]
    entries = tuple(
        replace(each, fields=(each.fields[0], replace(each.fields[1], text=LONG)))
        for each in joint.answer.entries
    )
    heavy = replace(joint, answer=replace(joint.answer, entries=entries))
    words = drawn(replace(slide, picture=replace(slide.picture, joint=(heavy,)))).words
    assert LONG.split()[-1] not in words
    assert all(each.main in words for each in entries)


def test_of_a_single_entry_that_is_too_long_the_beginning_is_there() -> None:
    slide = polled(VALUES, 1)
    joint = slide.picture.joint[0]
    (one,) = joint.answer.entries
    entry = replace(one, fields=(one.fields[0], replace(one.fields[1], text=LONG * 4)))
    heavy = replace(joint, answer=replace(joint.answer, entries=(entry,)))
    words = drawn(replace(slide, picture=replace(slide.picture, joint=(heavy,)))).words
    assert LONG[:30] in words
    assert "…" in words


def test_the_explanation_says_how_long_each_phase_is_meant_to_take() -> None:
    shared = picture(VALUES, Phase.EXPLAIN)
    assert shared.step is not None
    assert shared.step.minutes == 35
    words = drawn(Slide(View.EXPLAIN, shared)).words
    for part in ("Zelf", "9 min", "Laten zien", "7 min", "Samen", "12 min"):
        assert part in words
    untimed = replace(shared, step=replace(shared.step, minutes=0))
    assert " min" not in drawn(Slide(View.EXPLAIN, untimed)).words


def test_a_gap_in_the_linking_table_asks_for_attention_only_when_it_is_looked_over() -> None:
    shared = picture("visie.koppeling", Phase.DONE)
    joint = shared.joint[0]
    first = joint.answer.entries[0]
    fields = tuple(replace(each, text="") for each in first.fields[:1]) + first.fields[1:]
    gap = replace(joint.answer, entries=(replace(first, fields=fields),))
    slide = Slide(View.LINKS, replace(shared, joint=(replace(joint, answer=gap),)))

    def ink(of: Slide) -> str:
        return next(each.ink for each in drawn(of).texts if "leeg" in each.text)

    calm = ink(slide)
    assert calm != ink(replace(slide, checked=joint.question.id))
    assert calm == ink(replace(slide, checked=QuestionId("een.andere")))
