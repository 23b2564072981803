"""The manual's pages on this laptop, opened in whatever shows HTML here; never the internet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from workshop import resources

if TYPE_CHECKING:
    from pathlib import Path

DOORS: Final = "hulp"
"""A file for each name of help, which leads to the right section of the right page."""


def manual_page(name: str) -> Path:
    """The doorway of this name of help."""
    return resources.assets() / "manual" / DOORS / f"{name}.html"


def open_manual(name: str) -> bool:
    """Whether something could show it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(manual_page(name))))
