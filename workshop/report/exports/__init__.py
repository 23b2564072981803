"""The report as Word, Excel, CSV, JSON and Markdown; the PDF is laid out elsewhere."""

from __future__ import annotations

from workshop.report.exports.exporting import FORMATS, export

__all__ = ["FORMATS", "export"]
