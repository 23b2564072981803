"""Forms from the operator's window, off its thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.opened import acting, failure_of, result_of
from workshop.domain.ids import StepId
from workshop.texts.paper_forms import PRINTING
from workshop.ui.acts import Exported

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_form_becomes_a_file_and_says_so_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    target, told = tmp_path / "formulier.pdf", list[str]()
    with acting(tmp_path) as (_evening, _room, acts):
        task = acts.print_forms(target, StepId("visie.waarden"))
        task.progress.connect(told.append)
        assert result_of(qtbot, task) == Exported(target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert told == [PRINTING]


def test_a_step_without_a_form_is_told_in_dutch(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "formulier.pdf"
    with acting(tmp_path) as (_evening, _room, acts):
        sentence = failure_of(qtbot, acts.print_forms(target, StepId("visie.koppeling")))
    assert "schrijft niemand alleen" in sentence
    assert not target.exists()


def test_what_is_stopped_leaves_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "formulieren.pdf"
    with acting(tmp_path) as (_evening, _room, acts):
        task = acts.print_forms(target, None)
        with qtbot.waitSignal(task.progress):
            pass
        task.cancel()
        assert isinstance(result_of(qtbot, acts.log()), tuple)
        qtbot.waitUntil(lambda: not list(tmp_path.glob(".formulier*")), timeout=10_000)
    assert not target.exists()
