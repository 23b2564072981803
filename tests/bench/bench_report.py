"""The report: beside other makers of PDF, its cost per page when it grows, its memory, its seal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from tests.bench import Bar, Beside, Row, others, row
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.evening import create_evening
from workshop.evening.reporting import report_of
from workshop.report.layout.document import lay_out
from workshop.report.local_keys import local_key
from workshop.report.outline import outline
from workshop.report.outline.blocks import Figure
from workshop.report.seal import Statement, seal
from workshop.report.tagged import patches
from workshop.report.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.pictures.report_data import ProgrammeReport, ReportData
    from workshop.report.keys import SealKey
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
        yield from _beside_others(data, rounds=1 if quick else 5)
        yield from _growth(data, rounds=1 if quick else 3)
        if sys.platform == "linux":
            yield _memory(Path(name))
        yield from _sealing(data, Path(name), rounds=3 if quick else 9)


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


def _beside_others(data: ReportData, rounds: int) -> Iterator[Row]:
    first, *_ = data.programmes
    data = replace(data, programmes=(*data.programmes, _again(first, 1)))
    told = outline(data)
    charts = sum(isinstance(block, Figure) for block in told.blocks)
    count = _made(data).pages
    ours = _seconds(lambda: _made(data), rounds)
    name, few = f"a report with {charts} charts", max(rounds // 2, 1)
    beside = _other("WeasyPrint", lambda: others.weasyprint(told), few)
    yield row(name, count, ours, "s", beside, Bar(OF_WEASYPRINT, "ratio"))
    yield row(name, count, ours, "s", _other("Typst", lambda: others.typst(told), rounds))


def _other(name: str, begin: Callable[[], Callable[[], float]], rounds: int) -> Beside:
    """Its median; nothing where it is not installed, or lacks something of the system."""
    try:
        make = begin()
        return Beside(name, median(make() for _ in range(rounds)))
    except (ImportError, OSError) as error:
        sys.stderr.write(f"{name} cannot be used here: {error}\n")
        return Beside(name, None)


# --- what grows, and what the seal takes ------------------------------------------------------


def _growth(data: ReportData, rounds: int) -> Iterator[Row]:
    """Milliseconds per page of a long report, beside those of a short one."""
    small, large = grown(data, 2), grown(data, 8)
    few, many = _made(small).pages, _made(large).pages
    reference = median(_seconds(lambda: _made(small), rounds)) / few * 1e3
    cost = [seconds / many * 1e3 for seconds in _seconds(lambda: _made(large), rounds)]
    yield row("a page of a long report", many, cost, "ms", Beside(f"of one of {few}", reference))


_MEMORY_OF: Final = """
import sys
from pathlib import Path
from tests.bench.bench_report import _made, _rehearsal, grown
from tests.bench.memory import highest_mb
from workshop.report.tagged import patches
from workshop.report.verify import verify

patches.apply()
data = grown(_rehearsal(Path(sys.argv[1])), 8)
_made(grown(data, 0))  # fonts and modules are there
before = highest_mb()
print(_made(data).pages, highest_mb() - before, before)
"""


def _memory(folder: Path) -> Row:
    """Megabytes above the start, in a process of its own."""
    command = [sys.executable, "-c", _MEMORY_OF, str(folder / "geheugen")]
    (folder / "geheugen").mkdir()
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    count, more, before = map(float, told.split())
    beside = Beside("the process before it", before)
    return row("memory for a long report", int(count), [more], "MB", beside, Bar(MEMORY_BAR_MB))


# --- the seal --------------------------------------------------------------------------------


def _sealing(data: ReportData, folder: Path, rounds: int) -> Iterator[Row]:
    """Seconds from an unsealed file to a sealed one on the disk, and back again: does it hold."""
    from datetime import UTC, datetime

    unsealed = folder / "verslag.concept"
    built = _made(data)
    unsealed.write_bytes(built.pdf)
    with patch.dict(os.environ, {"XDG_DATA_HOME": str(folder / "profiel")}):
        key = local_key("Oefenstad")
    said = Statement("Akkoord aanwezigen, versie 1", "Raadzaal", datetime.now(UTC))
    targets = iter(range(rounds))
    took = _seconds(lambda: seal(unsealed, folder / f"{next(targets)}.pdf", key, said), rounds)
    bare = Beside("pyHanko alone", median(_seconds(_signing(built.pdf, key), rounds)))
    yield row("sealing a report", built.pages, took, "s", bare, Bar(SEAL_BAR_S))
    sealed = folder / "0.pdf"
    took = _seconds(lambda: verify(sealed.read_bytes(), [key.certificate]), rounds)
    yield row("verifying a sealed report", built.pages, took, "s", _pdfsig(sealed, rounds))


def _signing(pdf: bytes, key: SealKey) -> Callable[[], object]:
    """A plain signature, with nothing forbidden, kept in memory."""
    import io

    from cryptography.hazmat.primitives.serialization import (
        BestAvailableEncryption,
        pkcs12,
    )
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf

    word = b"bench"
    secret = BestAvailableEncryption(word)
    packed = pkcs12.serialize_key_and_certificates(word, key.private, key.certificate, None, secret)
    signer = SimpleSigner.load_pkcs12_data(packed, [], word)
    said = PdfSignatureMetadata(field_name="Bench", md_algorithm="sha256")
    return lambda: sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), said, signer)


def _pdfsig(sealed: Path, rounds: int) -> Beside:
    """Poppler's, as a process."""
    if shutil.which("pdfsig") is None:
        return Beside("pdfsig", None)
    command = ["pdfsig", "-nocert", str(sealed)]
    took = _seconds(lambda: subprocess.run(command, capture_output=True, check=False), rounds)
    return Beside("pdfsig", median(took))
