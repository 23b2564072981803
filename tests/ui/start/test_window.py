"""The start window: evenings on this laptop, files, looks, reports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from tests.ui.start.opened import click, focused, press, show_start, type_text, wizard_of
from tests.ui.start.shelf import RECENTS, Chooser, Door, Shelf
from workshop.domain.errors import InputFileError
from workshop.texts.ui import product
from workshop.texts.ui import start as words
from workshop.ui.acts import Checked
from workshop.ui.theme.look import Look
from workshop.ui.theme.tokens import EVENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from workshop.ui.opening import Recent
    from workshop.ui.start.window import StartWindow


def shown_texts(window: StartWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


def test_evenings_are_shown_with_place_date_and_state(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    qtbot.waitUntil(lambda: "Waarden in het sociaal domein" in shown_texts(window))
    texts = shown_texts(window)
    assert "Voorbeeldstad · 12 november 2026 · Stap 3 van 4, 45 deelnemers" in texts
    assert RECENTS[0].warning in texts


def test_practice_is_marked_and_said(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    qtbot.waitUntil(lambda: shown_texts(window).count(product.PRACTICE) == 1)
    names = [row.button.accessibleName() for row in window.welcome.recents.rows]
    assert [product.PRACTICE in name for name in names] == [False, True, False]


def test_a_sealed_evening_is_only_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    buttons = [row.button.text() for row in window.welcome.recents.rows]
    assert buttons == [words.CONTINUE, words.CONTINUE, words.VIEW]


def test_enter_goes_on_with_the_newest_and_arrows_choose_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Return)
    assert door.opened == [RECENTS[0].path, RECENTS[2].path, RECENTS[1].path]


def test_without_evenings_a_new_one_is_the_first_thing_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path, recents=()), Door())
    qtbot.waitUntil(lambda: words.NONE_YET in shown_texts(window))
    assert focused(window) is window.welcome.new
    press(window, Qt.Key.Key_Return)
    assert wizard_of(window).isVisible()


def test_a_rehearsal_is_one_press_away(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    click(window.welcome.rehearse)
    assert door.rehearsals == 1


def test_a_chosen_file_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    door, chooser = Door(), Chooser(tmp_path / "avond.dialoog")
    window = show_start(qtbot, Shelf(tmp_path), door, choose=chooser)
    click(window.welcome.open_file)
    assert chooser.kinds == [words.EVENING_FILES]
    assert door.opened == [tmp_path / "avond.dialoog"]


def test_a_new_evening_and_a_file_are_one_key_away(qtbot: QtBot, tmp_path: Path) -> None:
    door, chooser = Door(), Chooser(tmp_path / "avond.dialoog")
    window = show_start(qtbot, Shelf(tmp_path), door, choose=chooser)
    press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert door.opened == [tmp_path / "avond.dialoog"]
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert wizard_of(window).isVisible()


def drop(window: StartWindow, *paths: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_an_evening_that_is_dropped_opens_and_anything_else_says_what_fits(
    qtbot: QtBot, tmp_path: Path
) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    drop(window, tmp_path / "brief.docx")
    assert words.NOT_AN_EVENING in shown_texts(window)
    drop(window, tmp_path / "a.dialoog", tmp_path / "b.dialoog")
    assert door.opened == []
    drop(window, tmp_path / "Avond.DIALOOG")
    assert door.opened == [tmp_path / "Avond.DIALOOG"]
    assert words.NOT_AN_EVENING not in shown_texts(window)


def test_a_problem_stays_until_it_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    window.show_problem("Het bestand is al open. Sluit het andere venster.")
    assert "Het bestand is al open. Sluit het andere venster." in shown_texts(window)
    click(window.welcome.seen)
    assert window.welcome.problem.isHidden()


def test_what_is_under_way_is_said_until_it_ends(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    window.show_busy("De avond wordt geopend.")
    assert "De avond wordt geopend." in shown_texts(window)
    window.show_problem("Dat bestand is weg. Kies een ander bestand.")
    assert "De avond wordt geopend." not in shown_texts(window)
    window.show_busy("De avond wordt geopend.")
    assert window.welcome.problem.isHidden()
    window.hide()
    assert window.welcome.busy.isHidden()


def test_reading_the_list_again_keeps_the_focus_on_the_same_evening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    press(window, Qt.Key.Key_Down)
    window.refresh()
    assert focused(window) is window.welcome.recents.rows[1].button
    window.welcome.show_recents(RECENTS[:1])
    assert focused(window) is window.welcome.new


class BrokenShelf(Shelf):
    """A disk that cannot be read."""

    def recents(self) -> tuple[()]:
        raise InputFileError("avonden", "permission")

    def programmes(self) -> tuple[()]:
        raise InputFileError("programma", "permission")


def test_what_cannot_be_read_is_said_and_the_window_stays(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start_broken(qtbot, tmp_path)
    assert any("avonden" in text for text in shown_texts(window))
    window.start_new()
    assert any("programma" in text for text in shown_texts(window))
    assert window.stack.currentWidget() is window.welcome


def show_start_broken(qtbot: QtBot, tmp_path: Path) -> StartWindow:
    from workshop.ui.start.window import StartWindow

    window = StartWindow(Look(), BrokenShelf(tmp_path), Door())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.welcome.problem.isVisible)
    return window


# --- looks ---------------------------------------------------------------------------------


def test_another_look_holds_at_once_and_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    with qtbot.waitSignal(window.look_changed) as told:
        window.welcome.look_bar.text_size.setCurrentIndex(3)
    assert told.args[0].scale == 2.0
    with qtbot.waitSignal(window.look_changed) as told:
        window.welcome.look_bar.colours.setCurrentIndex(1)
    with qtbot.waitSignal(window.look_changed) as told:
        window.welcome.look_bar.calm.setChecked(False)
    assert told.args[0] == window.look == Look(EVENING, 2.0, motion=True)
    assert len(window.welcome.recents.rows) == 3


def test_another_look_loses_nothing_that_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_start(qtbot, Shelf(tmp_path), Door())
    window.start_new()
    type_text(window, "Waarden")
    window.set_look(Look(EVENING, 1.5))
    assert wizard_of(window).draft.typed("title") == "Waarden"


# --- checking a report ---------------------------------------------------------------------


def test_a_report_is_checked_without_an_evening(qtbot: QtBot, tmp_path: Path) -> None:
    door, chooser = Door(), Chooser(tmp_path / "verslag.pdf")
    window = show_start(qtbot, Shelf(tmp_path), door, choose=chooser)
    click(window.welcome.check)
    assert chooser.kinds == [words.REPORT_FILES]
    ((pdf, task),) = door.checks
    assert pdf == tmp_path / "verslag.pdf"
    assert words.CHECKING in shown_texts(window)
    task.progress.emit("Het zegel wordt gelezen.")
    task.done.emit(Checked(is_unchanged=True, lines=("Het verslag is ongewijzigd.", "Versie 1")))
    wanted = {"verslag.pdf", "Het verslag is ongewijzigd.", "Versie 1"}
    qtbot.waitUntil(lambda: wanted <= set(shown_texts(window)))


def test_a_changed_report_and_one_that_cannot_be_read_look_different(
    qtbot: QtBot, tmp_path: Path
) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    window.check(tmp_path / "een.pdf")
    door.checks[0][1].done.emit(Checked(is_unchanged=False, lines=("Er is iets gewijzigd.",)))
    page = window.asides.check_page
    assert page is not None
    assert page.outcome.property("role") == "attention"
    window.check(tmp_path / "twee.pdf")
    door.checks[1][1].failed.emit("Dit is geen verslag van Dialoogavond. Kies een ander bestand.")
    assert page.trouble.isVisible()
    assert not page.outcome.isVisible()


def test_leaving_stops_the_check(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    window.check(tmp_path / "een.pdf")
    window.check(tmp_path / "twee.pdf")
    assert door.checks[0][1].is_cancelled
    press(window, Qt.Key.Key_Escape)
    assert door.checks[1][1].is_cancelled
    assert window.stack.currentWidget() is window.welcome


# --- fast ----------------------------------------------------------------------------------


def test_the_first_picture_needs_no_heavy_modules(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from workshop.ui.start.window import StartWindow\n"
        "from workshop.ui.theme.look import Look, load_fonts\n"
        "load_fonts()\n"
        "class Empty:\n"
        "    def recents(self): return ()\n"
        "window = StartWindow(Look(), Empty(), None)\n"
        "window.show()\n"
        "window.grab()\n"
        "heavy = {'qtawesome', 'reportlab', 'sqlite3', 'workshop.ui.start.wizard'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
        cwd=Path(__file__).parents[3],
    )
    assert run.stdout.strip() == "[]", run.stderr


def test_the_list_is_read_after_the_window_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    from workshop.ui.start.window import StartWindow

    read: list[str] = []

    class Told(Shelf):
        def recents(self) -> Sequence[Recent]:
            read.append("recents")
            return super().recents()

    shelf = Told(tmp_path)
    window = StartWindow(Look(), shelf, Door())
    qtbot.addWidget(window)
    assert read == []
    window.show()
    qtbot.waitUntil(lambda: bool(read))
