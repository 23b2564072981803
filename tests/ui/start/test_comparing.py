"""Laying evenings beside each other in the start window."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from tests.pictures.comparing.evenings import (
    OWN_WEIGHTS,
    PLACES,
    STATEMENT,
    answered,
    beside,
    chose,
    council,
    ended,
    place,
    weights,
    wrote,
)
from tests.ui.start.opened import (
    click,
    cut_off,
    focused,
    interactive,
    press,
    reached_by_tab,
    show_start,
)
from tests.ui.start.shelf import RECENTS, Chooser, Door, Shelf
from workshop.domain.errors import SessionFileError
from workshop.pictures.comparing.compared import Fate, LoneQuestion
from workshop.texts import evening_figures as figures
from workshop.texts.ui import comparing as words
from workshop.texts.ui import help
from workshop.ui.acts import Exported
from workshop.ui.kit.button import Button
from workshop.ui.start.comparing.course_view import CourseView
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import DAY, EVENING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workshop.pictures.comparing import EveningsCompared
    from workshop.ui.opening import Recent
    from workshop.ui.start.comparing.comparisons import Comparisons
    from workshop.ui.start.comparing.page import ComparePage
    from workshop.ui.start.window import StartWindow
    from workshop.ui.theme.tokens import Theme

OTHER: Final = Path("/elders/vorige raad.json")


def several(number: int) -> EveningsCompared:
    made = []
    for at in range(number):
        evening = wrote(council(), "Rust", "<b>Waarde</b>", f"Waarde van avond {at}")
        answered(evening, OWN_WEIGHTS, *[weights(20 + 10 * at, 30, 50 - 10 * at)] * 4)
        answered(evening, PLACES, *[place(-3)] * 3)
        answered(evening, STATEMENT, *[chose("welzijn")] * 3)
        made.append(ended(evening, f"202{at}-03-12"))
    return beside(*made)


def comparing(window: StartWindow) -> tuple[Comparisons, ComparePage]:
    click(window.welcome.compare)
    assert window.asides.comparisons is not None
    assert window.stack.currentWidget() is window.asides.comparisons.page
    return window.asides.comparisons, window.asides.comparisons.page


def said(page: ComparePage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def drop(window: StartWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_two_ticked_evenings_are_compared(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    _, page = comparing(show_start(qtbot, Shelf(tmp_path), door))
    click(page.compare)
    assert not door.compared
    assert page.told.text() == words.refusal(0)
    press(page.window(), Qt.Key.Key_Tab)
    for recent in RECENTS[:2]:
        page.chosen.boxes[recent.path].setChecked(True)
    assert page.told.text() == words.chosen(2)
    click(page.compare)
    ((paths, _),) = door.compared
    assert paths == (RECENTS[0].path, RECENTS[1].path)
    assert page.stop_it.isVisible()
    assert page.told.text() == words.READING


def test_files_are_chosen_or_dropped_and_taken_away(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door, choose=Chooser(OTHER))
    _, page = comparing(window)
    click(page.chosen.choose)
    drop(window, OTHER, RECENTS[2].path, Path("/elders/drie.dialoog"))
    assert page.chosen.paths() == [RECENTS[2].path, OTHER, Path("/elders/drie.dialoog")]
    assert not door.opened
    away = [each for each in page.findChildren(Button) if each.text() == words.REMOVE]
    click(next(each for each in away if each.accessibleName() == words.removes(OTHER.name)))
    assert OTHER not in page.chosen.paths()
    drop(window, Path("/elders/verslag.pdf"))
    assert page.trouble.sentence.text() == words.NOT_THIS


def test_what_was_found_is_shown_by_question_with_its_figures(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    _, page = comparing(show_start(qtbot, Shelf(tmp_path), door))
    page.chosen.add([OTHER, RECENTS[0].path])
    click(page.compare)
    door.compared[0][1].done.emit(several(2))
    told = said(page)
    assert {"Rust", "<b>Waarde</b>", "Waarde van avond 0", "Waarde van avond 1"} <= set(told)
    assert "Bleef (2)" in told
    assert "12 maart 2020 (4 antwoorden)" in " ".join(told)
    (drawing,) = page.findChildren(CourseView)
    assert "Vrijheid: 12 maart 2020 20, 12 maart 2021 30." in drawing.accessibleName()
    assert drawing.isVisible()
    assert not page.compare.isVisible()
    assert focused(page.window()) is page.save


def test_the_filter_leaves_one_fate_and_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    _, page = comparing(show_start(qtbot, Shelf(tmp_path), Door()))
    found = several(2)
    page.show_found(replace(found, alone=(LoneQuestion("Waarden", "Welke?", 1),)))
    assert any("Welke?" in each for each in said(page))
    click(page.result.filters[Fate.WENT])
    told = said(page)
    assert "Waarde van avond 0" in told
    assert "Waarde van avond 1" not in told
    assert not any(each.isVisible() for each in page.findChildren(CourseView))
    click(page.result.filters[None])
    assert "Waarde van avond 1" in said(page)


def test_more_evenings_say_when_an_entry_stood_there(qtbot: QtBot, tmp_path: Path) -> None:
    _, page = comparing(show_start(qtbot, Shelf(tmp_path), Door()))
    page.show_found(several(3))
    assert "12 maart 2020, 12 maart 2021 en 12 maart 2022" in said(page)


def test_figures_alone_need_no_filter(qtbot: QtBot, tmp_path: Path) -> None:
    _, page = comparing(show_start(qtbot, Shelf(tmp_path), Door()))
    found = several(2)
    bare = tuple(
        replace(each, erased=1, other_words=True) for each in found.questions if not each.entries
    )
    page.show_found(replace(found, questions=bare))
    assert not page.result.filters


def test_figures_say_what_to_bear_in_mind(qtbot: QtBot, tmp_path: Path) -> None:
    _, page = comparing(show_start(qtbot, Shelf(tmp_path), Door()))
    found = several(2)
    changed = [
        replace(
            each,
            together=each.weights and replace(each.weights, n=(None, None), same_options=False),
            weights=None,
            shares=each.shares and replace(each.shares, folded=True),
        )
        for each in found.questions
    ]
    page.show_found(replace(found, questions=tuple(changed)))
    told = said(page)
    for sentence in (figures.TOGETHER, figures.OTHER_OPTIONS, figures.SAME_OPTIONS_FOLDED):
        assert sentence in told


def test_the_drawing_is_there_in_both_themes(qtbot: QtBot, tmp_path: Path) -> None:
    for theme in (DAY, EVENING):
        window = show_start(qtbot, Shelf(tmp_path), Door(), Look(theme, motion=False))
        _, page = comparing(window)
        page.show_found(several(2))
        (drawing,) = page.findChildren(CourseView)
        qtbot.waitUntil(lambda of=drawing: of.height() > 200)  # type: ignore[misc]
        image = drawing.grab().toImage()
        spots = product(range(0, image.width(), 3), range(0, image.height(), 3))
        colours = {image.pixel(*spot) for spot in spots}
        assert len(colours) > 20


def test_it_is_saved_under_a_name_that_is_free_and_says_where(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    comparisons, page = comparing(show_start(qtbot, Shelf(tmp_path), door))
    found = several(2)
    page.show_found(found)
    taken = tmp_path / words.file_name(("2020-03-12", "2021-03-12"))
    taken.write_text("van eerder")
    proposals: list[Path] = []

    def choose(
        parent: QWidget, title: str, kinds: str, proposed: Path, then: Callable[[Path], None]
    ) -> None:
        assert parent.isVisible()
        assert (title, kinds) == (words.SAVE_TITLE, words.SAVE_KINDS)
        proposals.append(proposed)
        then(proposed)

    comparisons.choose_target = choose
    click(page.save)
    ((saved, target, task),) = door.saved
    assert (saved, target) == (found, proposals[0])
    assert target.name.endswith(" 2.pdf")
    task.progress.emit(words.SAVING)
    assert page.told.text() == words.SAVING
    task.done.emit(Exported(target, "Let op."))
    assert page.told.text().endswith("Let op.")
    assert str(target) in page.told.text()


def test_stopping_waits_for_nothing_and_a_problem_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    _, page = comparing(show_start(qtbot, Shelf(tmp_path), door))
    page.chosen.add([OTHER, RECENTS[0].path])
    click(page.compare)
    click(page.stop_it)
    assert door.compared[0][1].is_cancelled
    assert page.told.text() == words.STOPPED
    click(page.compare)
    door.compared[1][1].failed.emit("Dit gaat niet.")
    assert page.trouble.sentence.text() == "Dit gaat niet."
    assert page.compare.isVisible()


def test_escape_goes_back_and_what_was_chosen_stays(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    _, page = comparing(window)
    page.chosen.boxes[RECENTS[0].path].setChecked(True)
    press(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome
    comparing(window)
    assert page.chosen.paths() == [RECENTS[0].path]
    page.show_found(several(2))
    click(page.others)
    assert page.compare.isVisible()
    assert page.chosen.paths() == [RECENTS[0].path]


def test_without_evenings_a_file_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    _, page = comparing(show_start(qtbot, Shelf(tmp_path, recents=()), Door()))
    qtbot.waitUntil(lambda: words.NO_RECENTS in said(page))
    assert focused(page.window()) is page.chosen.choose


class Broken(Shelf):
    """Its list can be read once."""

    reads = 0

    def recents(self) -> Sequence[Recent]:
        self.reads += 1
        if self.reads > 1:
            raise SessionFileError("x", "permission")
        return super().recents()


def test_evenings_that_cannot_be_read_are_said(qtbot: QtBot, tmp_path: Path) -> None:
    _, page = comparing(show_start(qtbot, Broken(tmp_path), Door()))
    assert page.trouble.isVisible()


@pytest.mark.parametrize("theme", [DAY, EVENING], ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_nothing_is_cut_off_and_everything_is_reached_by_tab(
    qtbot: QtBot, tmp_path: Path, theme: Theme, size: tuple[int, int]
) -> None:
    look = Look(theme, motion=False)
    window = show_start(qtbot, Shelf(tmp_path), Door(), look, size)
    _, page = comparing(window)
    page.chosen.add([OTHER])
    assert not cut_off(window)
    assert reached_by_tab(window) >= set(interactive(window))
    page.show_found(several(3))
    qtbot.waitUntil(lambda: not cut_off(window))
    assert reached_by_tab(window) >= set(interactive(window))


def test_f1_has_help_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    comparing(window)
    press(window, Qt.Key.Key_F1)
    told = " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())
    assert help.PAGES["start.compare"].what in told
