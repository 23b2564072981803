"""Choosing a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.texts.ui import start as words
from workshop.ui.kit.choosing import choose_file

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_chosen_file_is_handed_over_and_the_dialog_goes(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "avond.dialoog"
    file.write_text("", "utf-8")
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chosen: list[Path] = []
    choose_file(window, words.CHOOSE_EVENING, words.EVENING_FILES, tmp_path, chosen.append)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.windowTitle() == words.CHOOSE_EVENING
    dialog.selectFile(str(file))
    dialog.accept()
    assert chosen == [file]
    del dialog
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
