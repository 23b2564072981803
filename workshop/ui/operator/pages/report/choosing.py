"""Choosing where the report goes: a file chooser that the evening goes on behind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workshop.ui.kit.choosing import Then


def choose_target(parent: QWidget, title: str, kinds: str, proposed: Path, then: Then) -> None:
    """Let somebody name a file, `proposed` at first; returns at once."""
    dialog = QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    # An older copy of ours is replaced, and nothing else ever: there is nothing to ask.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
