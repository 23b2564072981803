"""The report: beside WeasyPrint, its cost per page when it grows, its memory, and the seal.

WeasyPrint comes with the extra `bench`, and needs Pango of the system. Without it the row that
compares is not there, and standard error says so.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from html import escape
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from tests.bench import Row, row
from workshop import resources
from workshop.charts.shapes import svg
from workshop.charts.tally import TallyRow, tally
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.evening import create_evening
from workshop.evening.reporting import report_of
from workshop.report.layout.document import lay_out
from workshop.report.local_keys import local_key
from workshop.report.outline import outline
from workshop.report.outline.blocks import Bullets, Figure, Heading, Table
from workshop.report.seal import Statement, seal
from workshop.report.tagged import patches
from workshop.report.tagged.furniture import COLUMN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.pictures.report_data import ProgrammeReport, ReportData
    from workshop.report.outline import Outline
    from workshop.report.tagged.document import Built

OF_WEASYPRINT: Final = 0.5
SEAL_BAR_S: Final = 0.6
MEMORY_BAR_MB: Final = 120.0
"""Above what the program takes before it makes the first page."""


def run(quick: bool) -> Iterator[Row]:
    """About a minute; quick: some seconds."""
    patches.apply()
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as name:
        data = _rehearsal(Path(name))
        yield from _beside_weasyprint(data, rounds=1 if quick else 5)
        yield from _growth(data, rounds=1 if quick else 3)
        if sys.platform == "linux":
            yield _memory(Path(name))
        yield _sealing(data, Path(name), rounds=3 if quick else 9)


def _rehearsal(folder: Path) -> ReportData:
    clock = PlayedClock.of_rehearsal()
    with create_evening(folder / "oefenavond.dialoog", clock) as evening:
        play_into(evening, clock)
        return evening.look(report_of)


def grown(data: ReportData, times: int) -> ReportData:
    """The same evening with all its programmes so many times."""
    more = (_again(each, number) for number in range(times) for each in data.programmes)
    return replace(data, programmes=tuple(more))


def _again(programme: ProgrammeReport, number: int) -> ProgrammeReport:
    if not number:
        return programme
    name = f"{programme.id}{number}"
    steps = (replace(step, id=f"{name}.{step.id.split('.')[1]}") for step in programme.steps)
    return replace(programme, id=name, steps=tuple(steps))


def _made(data: ReportData) -> Built:
    return lay_out(outline(data), data)


def _seconds(make: Callable[[], object], rounds: int) -> list[float]:
    found = []
    for _ in range(rounds):
        began = perf_counter()
        make()
        found.append(perf_counter() - began)
    return found


# --- beside another maker of accessible PDF --------------------------------------------------


def _beside_weasyprint(data: ReportData, rounds: int) -> Iterator[Row]:
    first, *_ = data.programmes
    data = replace(data, programmes=(*data.programmes, _again(first, 1)))
    told = outline(data)
    charts = sum(isinstance(block, Figure) for block in told.blocks)
    count = _made(data).pages
    ours = _seconds(lambda: _made(data), rounds)
    name = f"report with {charts} charts"
    try:
        other = _weasyprint(told)
    except (ImportError, OSError) as error:
        sys.stderr.write(f"REFERENCE MISSING: WeasyPrint cannot be used here: {error}\n")
        return
    theirs = median(_seconds(other, max(rounds // 2, 1)))
    yield row(f"{name} [WeasyPrint]", count, ours, theirs, "s")
    share = [each / theirs for each in ours]
    yield row("its share of WeasyPrint's time [bar]", count, share, OF_WEASYPRINT, "")


def _weasyprint(told: Outline) -> Callable[[], object]:
    """Makes an accessible PDF of the same words, tables and as many drawings."""
    weasyprint = importlib.import_module("weasyprint")  # an extra: not there for every check
    page = _html(told)
    return lambda: weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")


def _html(told: Outline) -> str:
    fonts = resources.assets() / "fonts"
    style = f"""
      @font-face {{ font-family: S; src: url("{(fonts / "SourceSans3-Regular.ttf").as_uri()}") }}
      @font-face {{ font-family: L; src: url("{(fonts / "Literata-Regular.ttf").as_uri()}") }}
      @page {{ size: A4; margin: 24mm; @bottom-right {{ content: counter(page) }} }}
      body {{ font: 11pt/17pt S }} h1, h2, h3 {{ font-family: L }} td {{ vertical-align: top }}
    """
    drawing = svg(tally([TallyRow("Een waarde", 7), TallyRow("Een andere", 4)], COLUMN))
    body = "".join(_element(block, drawing) for block in told.blocks)
    title = escape(told.title)
    return (
        f"<html lang=nl><head><title>{title}</title><style>{style}</style></head>"
        f"<body>{body}</body></html>"
    )


# Any: every kind of block, told by its texts.
def _element(block: Any, drawing: str) -> str:  # noqa: ANN401
    match block:
        case Heading(level, text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Bullets(items):
            return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"
        case Figure():
            words = f"<p>{escape(block.caption)}</p>{_element(block.table, drawing)}"
            return f'<div role="img" aria-label="{escape(block.alt)}">{drawing}</div>{words}'
        case Table():
            head = "".join(f"<th scope=col>{escape(cell)}</th>" for cell in block.header)
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in block.rows)
            return f"<table><tr>{head}</tr>{''.join(f'<tr>{line}</tr>' for line in rows)}</table>"
        case _:
            return "".join(f"<p>{escape(text)}</p>" for text in _texts(block))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            yield from _texts(getattr(part, name))


# --- what grows, and what the seal takes ------------------------------------------------------


def _growth(data: ReportData, rounds: int) -> Iterator[Row]:
    """Milliseconds per page of a long report, beside those of a short one."""
    small, large = grown(data, 2), grown(data, 8)
    few, many = _made(small).pages, _made(large).pages
    reference = median(_seconds(lambda: _made(small), rounds)) / few * 1e3
    cost = [seconds / many * 1e3 for seconds in _seconds(lambda: _made(large), rounds)]
    yield row(f"a page of a long report [of {few} pages]", many, cost, reference, "ms")


_MEMORY_OF: Final = """
import sys
from pathlib import Path
from tests.bench.bench_report import _made, _rehearsal, grown
from workshop.report.tagged import patches

def highest():  # of this process alone, in kB; what resource tells begins with that of its parent
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])

patches.apply()
data = grown(_rehearsal(Path(sys.argv[1])), 8)
_made(grown(data, 0))  # fonts and modules are there
before = highest()
print(_made(data).pages, highest() - before)
"""


def _memory(folder: Path) -> Row:
    """Megabytes above the start, in a process of its own."""
    command = [sys.executable, "-c", _MEMORY_OF, str(folder / "geheugen")]
    (folder / "geheugen").mkdir()
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    count, kilobytes = map(int, told.split())
    return row("memory for it [bar]", count, [kilobytes / 1024], MEMORY_BAR_MB, "MB")


def _sealing(data: ReportData, folder: Path, rounds: int) -> Row:
    """Seconds from an unsealed file to a sealed one on the disk."""
    from datetime import UTC, datetime

    unsealed = folder / "verslag.concept"
    built = _made(data)
    unsealed.write_bytes(built.pdf)
    with patch.dict(os.environ, {"XDG_DATA_HOME": str(folder / "profiel")}):
        key = local_key("Oefenstad")
    said = Statement("Akkoord aanwezigen, versie 1", "Raadzaal", datetime.now(UTC))
    targets = iter(range(rounds))
    took = _seconds(lambda: seal(unsealed, folder / f"{next(targets)}.pdf", key, said), rounds)
    return row("sealing a report [bar]", built.pages, took, SEAL_BAR_S, "s")
