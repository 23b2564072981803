"""The report's data as JSON: complete, for other programs, and to be read again.

The file is one object: `format` (always `dialoogavond-verslag`), `version` (of this format; a
reader refuses a higher one) and `report`, whose keys are the fields of
`workshop.pictures.report_data.ReportData` and of the classes in it. Times are UTC and dates are
dates, both ISO 8601; choices such as `openbaar` are written as the command line writes them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from workshop.domain import codec
from workshop.pictures.report_data import ReportData

if TYPE_CHECKING:
    from typing import Any

FORMAT: Final = "dialoogavond-verslag"
VERSION: Final = 1


def to_json(data: ReportData) -> bytes:
    """UTF-8, indented, ending in a newline; keys in the order of the fields."""
    whole = {"format": FORMAT, "version": VERSION, "report": codec.encode(data)}
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def from_json(content: bytes) -> ReportData:
    """What `to_json` wrote.

    Raises:
        ValueError: this is no such file, or one of a newer version.
    """
    whole: Any = json.loads(content)  # whatever stands in the file
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ValueError(f"no {FORMAT}")
    if whole["version"] > VERSION:
        raise ValueError(f"version {whole['version']} after {VERSION}")
    report: ReportData = codec.decode(ReportData, whole["report"], None)
    return report
