"""The other end of `rendering`: data in on stdin, a PDF on disk, a line of JSON out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from workshop.domain.codec import decode
from workshop.domain.errors import WriteFailedError
from workshop.pictures.report_data import ReportData
from workshop.report import files
from workshop.report.layout import lay_out
from workshop.report.outline import outline
from workshop.report.tagged import patches


def main() -> int:
    """Make one report; ends with another status than 0 only for a bug."""
    patches.apply()
    model = json.load(sys.stdin.buffer)
    data: ReportData = decode(ReportData, model["data"], None)
    built = lay_out(outline(data, model["certificate"]), data)
    try:
        files.write_durably(Path(model["target"]), built.pdf)
    except WriteFailedError as error:
        answer: dict[str, object] = {"refused": error.reason}
    else:
        answer = {"missing": built.missing, "pages": built.pages}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    return 0
