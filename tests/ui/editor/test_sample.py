"""Whatever is half typed, the preview shows something and never breaks."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from tests.content.sample import SAMPLE, broken
from tests.content.test_faults import BREAKS
from workshop.content.own import examine_programme
from workshop.domain.errors import ProgrammeFaultsError
from workshop.ui.beamer.draw import draw
from workshop.ui.editor.sample import question_at, slide_of
from workshop.ui.operator.inputs.making import make_editor
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import BEAMER_DAY, DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.domain.programme import Programme
    from workshop.domain.tree import Place

_SIZE: Final = QSize(1280, 800)


def _drawn(programme: Programme, node: Place) -> bool:
    slide = slide_of(programme, node)
    if slide is None:
        return False
    image = QImage(_SIZE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        draw(painter, _SIZE, slide, BEAMER_DAY)
    return True


def _nodes(programme: Programme) -> list[Place]:
    steps: list[Place] = [("step", at) for at in range(len(programme.steps))]
    questions = [
        (*step, "question", at)
        for number, step in enumerate(steps)
        for at in range(len(programme.steps[number].questions))
    ]
    return [(), *steps, *questions]


@pytest.mark.parametrize("name", BREAKS)
def test_a_faulty_programme_is_drawn_as_far_as_it_can_be_read(qtbot: QtBot, name: str) -> None:
    case = BREAKS[name]
    try:
        programme, faults = examine_programme(broken(case.old, case.new), "")
    except (ProgrammeFaultsError, tomllib.TOMLDecodeError):
        assert case.code in {"syntax", "newer_format"}
        return
    assert faults
    for node in _nodes(programme):
        assert _drawn(programme, node)
        if (asked := question_at(programme, node)) is not None:
            editor = make_editor(Look(DAY), asked)
            qtbot.addWidget(editor)
            editor.show()


def test_what_the_reader_has_not_seen_yet_is_not_drawn(qtbot: QtBot) -> None:
    del qtbot  # for fonts
    programme, faults = examine_programme(SAMPLE, "")
    assert faults == ()
    for node in (("step", 9), ("step", 0, "question", 99)):
        assert not _drawn(programme, node)
        assert question_at(programme, node) is None
    assert question_at(programme, ("step", 0)) is None
