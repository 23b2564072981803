"""Is a printer set up? Nothing is sent to it, and nothing is asked of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.texts.ui import precheck_laptop as words

if TYPE_CHECKING:
    from workshop.texts.ui.precheck import Finding


def printer_finding() -> Finding:
    """As Qt knows it; without Qt's own part for printing nobody can tell."""
    name = default_printer()
    if name is None:
        return words.PRINTER_UNKNOWN
    return words.printer_found(name) if name else words.PRINTER_NONE


def default_printer() -> str | None:
    """Its name, empty for none; None where that cannot be asked."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        return None
    return QPrinterInfo.defaultPrinterName()
