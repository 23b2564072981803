"""The page *Archiefexport*."""

from workshop.ui.operator.pages.archive.page import ArchivePage

__all__ = ["ArchivePage"]
