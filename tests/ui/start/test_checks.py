"""Promises of checking a report in the start window: dropped or chosen, alone or compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.start.opened import click, press, reached_by_tab, show_start
from tests.ui.start.shelf import Chooser, Door, Shelf
from tests.ui.start.test_window import drop, shown_texts
from workshop.domain.verified import KnownSeal, SealedAs, SealVerified, Verified
from workshop.texts import verifying
from workshop.texts.ui import checking
from workshop.texts.ui import start as words
from workshop.ui.acts import Checked
from workshop.ui.start.check_page import CheckPage, CheckRequest
from workshop.ui.start.checks import requested

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.ui.start.window import StartWindow

PRINT = "ab12cd34" * 8
KNOWN = KnownSeal("profile", "Dialoogavond-zegel", PRINT)


def page_of(window: StartWindow) -> CheckPage:
    assert window.asides.check_page is not None
    assert window.stack.currentWidget() is window.asides.check_page
    return window.asides.check_page


def checked(found: Verified) -> Checked:
    return Checked(found.is_proven, tuple(verifying.told(found)), found)


# --- what is checked ---------------------------------------------------------------------------


def test_a_report_that_is_dropped_is_checked(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    drop(window, tmp_path / "Verslag.PDF")
    assert [pdf for pdf, _ in door.checks] == [tmp_path / "Verslag.PDF"]
    assert page_of(window).request == CheckRequest(tmp_path / "Verslag.PDF")


def test_beside_a_report_an_evening_is_compared_with_and_not_opened(
    qtbot: QtBot, tmp_path: Path
) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    drop(window, tmp_path / "verslag.pdf")
    drop(window, tmp_path / "avond.dialoog")
    drop(window, tmp_path / "zegel.cer")
    assert door.opened == []
    assert door.beside == [
        (None, ()),
        (tmp_path / "avond.dialoog", ()),
        (tmp_path / "avond.dialoog", (tmp_path / "zegel.cer",)),
    ]
    assert all(task.is_cancelled for _, task in door.checks[:-1]), "the former need not end"
    assert checking.beside(("avond.dialoog", "zegel.cer")) in shown_texts(window)


def test_an_evening_and_a_certificate_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    door, chooser = Door(), Chooser(tmp_path / "avond.dialoog")
    window = show_start(qtbot, Shelf(tmp_path), door, choose=chooser)
    window.check(tmp_path / "verslag.pdf")
    door.checks[-1][1].done.emit(checked(Verified("", (SealVerified("Stad", PRINT),))))
    click(page_of(window).evening)
    assert door.beside == [(None, ()), (tmp_path / "avond.dialoog", ())]
    door.checks[-1][1].done.emit(checked(Verified("", (SealVerified("Stad", PRINT),))))
    chooser.path = tmp_path / "zegel.pem"
    click(page_of(window).certificate)
    assert door.beside[2] == (tmp_path / "avond.dialoog", (tmp_path / "zegel.pem",))
    assert chooser.kinds == [words.EVENING_FILES, checking.CERTIFICATE_FILES]
    door.checks[-1][1].done.emit(checked(Verified("", (SealVerified("Stad", PRINT),))))
    chooser.path = tmp_path / "brief.docx"
    click(page_of(window).certificate)
    assert checking.NOT_TO_CHECK in shown_texts(window)


@pytest.mark.parametrize(
    ("names", "former", "found"),
    [
        (["a.pdf"], None, CheckRequest(Path("a.pdf"))),
        (["a.pdf", "b.dialoog"], None, CheckRequest(Path("a.pdf"), Path("b.dialoog"))),
        (["a.pdf"], CheckRequest(Path("z.pdf"), Path("z.dialoog")), CheckRequest(Path("a.pdf"))),
        (["a.pdf", "b.pdf"], None, None),
        (["a.pdf", "b.dialoog", "c.dialoog"], None, None),
        (["a.pdf", "b.docx"], None, None),
        (["b.dialoog"], None, None),
        ([], CheckRequest(Path("a.pdf")), None),
        (
            ["c.der", "d.crt"],
            CheckRequest(Path("a.pdf"), certificates=(Path("c.der"),)),
            CheckRequest(Path("a.pdf"), certificates=(Path("c.der"), Path("d.crt"))),
        ),
    ],
)
def test_files_that_were_dropped_say_together_what_they_ask(
    names: list[str], former: CheckRequest | None, found: CheckRequest | None
) -> None:
    assert requested([Path(name) for name in names], former) == found


# --- what came of it ---------------------------------------------------------------------------


def test_the_outcome_is_the_one_of_the_command_line_with_the_fingerprint_large(
    qtbot: QtBot, tmp_path: Path
) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    window.check(tmp_path / "verslag.pdf")
    seal = SealVerified("Gemeente Stad", PRINT)
    found = Verified("", (seal,), (KNOWN,), is_of_file=True, sealed_as=SealedAs(1))
    door.checks[0][1].done.emit(checked(found))
    page = page_of(window)
    assert page.outcome.text() == verifying.UNCHANGED_UNKNOWN
    assert page.outcome.property("role") == "attention"
    (shown,) = page.view.prints
    assert shown.groups == ["AB12", "CD34"] * 8
    assert shown.accessibleName().endswith("AB12 CD34")
    assert page.view.lines == [
        "Zegel: Gemeente Stad: niet bekend.",
        "Dit verslag hoort bij deze avond (versie 1).",
    ]
    listed = {verifying.KNOWN_HERE, verifying.known_line(KNOWN)}
    qtbot.waitUntil(lambda: listed <= set(shown_texts(window)))
    assert shown in reached_by_tab(window)


def test_of_several_seals_each_has_its_fingerprint(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    window.check(tmp_path / "verslag.pdf")
    seals = tuple(SealVerified(name, PRINT, "cert") for name in ("Gemeente", "Griffie"))
    door.checks[0][1].done.emit(checked(Verified("", seals)))
    page = page_of(window)
    assert page.outcome.text() == "Onveranderd. Beide zegels zijn bekend."
    assert page.outcome.property("role") == "good"
    assert len(page.view.prints) == 2
    qtbot.waitUntil(lambda: verifying.NONE_KNOWN in shown_texts(window))


def test_of_a_changed_report_no_seal_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    window.check(tmp_path / "verslag.pdf")
    door.checks[0][1].done.emit(checked(Verified("damaged", (), (KNOWN,))))
    page = page_of(window)
    assert page.outcome.text() == verifying.CHANGED["damaged"]
    assert page.view.prints == []
    assert verifying.KNOWN_HERE not in shown_texts(window)
    assert not page.evening.isVisible()


def test_a_check_can_be_stopped_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door()
    window = show_start(qtbot, Shelf(tmp_path), door)
    window.check(tmp_path / "verslag.pdf")
    page = page_of(window)
    assert page.stop_it.isVisible()
    door.checks[0][1].progress.emit(checking.READING_EVENING)
    assert page.outcome.text() == checking.READING_EVENING
    click(page.stop_it)
    assert door.checks[0][1].is_cancelled
    assert page.outcome.text() == checking.STOPPED
    assert not page.stop_it.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome
