"""Choosing a file: the evening goes on behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Then = Callable[[Path], None]

Choose: TypeAlias = "Callable[[QWidget, str, str, Path, Then], None]"
"""(window, title, kinds such as *Avonden (.dialoog)*, folder to begin in, what to do with it)."""


def choose_file(parent: QWidget, title: str, kinds: str, folder: Path, then: Then) -> None:
    """Let somebody choose a file of these kinds; returns at once."""
    from PySide6.QtWidgets import QFileDialog  # large, and not in the first window

    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def choose_folder(parent: QWidget, title: str, _: str, folder: Path, then: Then) -> None:
    """Let somebody choose a folder, such as a USB stick; returns at once."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def choose_target(parent: QWidget, title: str, kinds: str, proposed: Path, then: Then) -> None:
    """Let somebody name a file, `proposed` at first; returns at once."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    # An older copy of ours is replaced, and nothing else ever: there is nothing to ask.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
