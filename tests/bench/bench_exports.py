"""What leaves the house beside the report: each form beside the plain writer of the same words.

The evening is the rehearsal's, sealed for the set for the archive.
"""

from __future__ import annotations

import csv
import hashlib
import importlib
import io
import os
import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.bench import Beside, Row, p50, row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.pictures.report_data import ReportData


def run(quick: bool) -> Iterator[Row]:
    """Half a minute."""
    rounds = 2 if quick else 9
    with tempfile.TemporaryDirectory(prefix="dialoogavond-") as name:
        folder = Path(name)
        with patch.dict(os.environ, {"XDG_DATA_HOME": f"{name}/profiel"}):
            yield from _forms(_rehearsal(folder), folder, rounds)
            yield _archive(folder, rounds)
    yield from _manual(max(rounds // 4, 1))


def _rehearsal(folder: Path) -> ReportData:
    """Of a played evening; the file is left sealed."""
    from workshop.demo.clock import PlayedClock
    from workshop.demo.playing import play_into
    from workshop.domain.events import Agreement
    from workshop.evening import create_evening
    from workshop.evening.reporting import report_of
    from workshop.evening.sealing import agree_in

    clock = PlayedClock.of_rehearsal()
    with create_evening(folder / "avond.dialoog", clock) as evening:
        play_into(evening, clock)
        data = evening.look(report_of)
        if not evening.look(lambda state: state.account.seals):
            agree_in(evening, Agreement("Raadzaal", "De voorzitter", "De griffier"))
        return data


def _forms(data: ReportData, folder: Path, rounds: int) -> Iterator[Row]:
    from workshop.report.exports.exporting import export
    from workshop.report.exports.rows import sheets

    pages = [[[str(cell) for cell in each] for each in sheet.rows] for sheet in sheets(data)]
    cells = sum(len(each) for page in pages for each in page)
    plain: dict[str, tuple[str, str, Callable[[], object]]] = {
        "docx": ("Word", "python-docx, a paragraph a row", lambda: _word(pages)),
        "xlsx": ("Excel", "openpyxl, write-only", lambda: _excel(pages)),
        "csv": ("CSV", "csv", lambda: _separated(pages)),
    }
    for form, (name, other, write) in plain.items():
        target = folder / f"export.{form}"
        ours = _ms(lambda form=form, target=target: export(data, form, target), rounds)  # type: ignore[misc]
        beside = Beside(other, p50(_ms(write, rounds)))
        yield row(f"{name}, on disk", cells, ours, "ms", beside)
    for form, name in (("json", "JSON"), ("html", "the reader's page")):
        target = folder / f"export.{form}"
        ours = _ms(lambda form=form, target=target: export(data, form, target), rounds)  # type: ignore[misc]
        content = target.read_bytes()
        beside = Beside("its bytes, to the disk", p50(_writing(folder / "bytes", content, rounds)))
        yield row(f"{name}, on disk", len(content) // 1024, ours, "ms", beside)


def _writing(path: Path, content: bytes, rounds: int) -> list[float]:
    def write() -> None:
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    return _ms(write, rounds)


def _word(pages: list[list[list[str]]]) -> None:
    from docx import Document

    document = Document()
    for page in pages:
        for each in page:
            document.add_paragraph(" ".join(each))
    document.save(io.BytesIO())


def _excel(pages: list[list[list[str]]]) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for page in pages:
        sheet = book.create_sheet()
        for each in page:
            sheet.append(each)
    book.save(io.BytesIO())


def _separated(pages: list[list[list[str]]]) -> None:
    writer = csv.writer(io.StringIO())
    for page in pages:
        writer.writerows(page)


def _archive(folder: Path, rounds: int) -> Row:
    """The whole set, with its sums and zip, beside no more than the sums and zip of its files."""
    from workshop.domain.archive import ArchiveFacts
    from workshop.evening.archiving import archive

    facts = ArchiveFacts("Gemeenteraad van Veenrade", "2026-03-12")
    session, target = folder / "avond.dialoog", folder / "set"
    ours: list[float] = []
    bare: list[float] = []
    files: list[Path] = []
    for _ in range(rounds):
        ours += _ms(lambda: archive(session, target, facts, with_session=True), 1)
        files[:] = sorted(each for each in target.rglob("*") if each.is_file())
        bare += _ms(lambda: _packed(files), 1)
        shutil.rmtree(target)
        target.with_name("set.zip").unlink()
    beside = Beside("sums and zip of its files", p50(bare))
    return row("the set for the archive", len(files), ours, "ms", beside)


def _packed(files: list[Path]) -> None:
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as packed:
        for each in files:
            content = each.read_bytes()
            packed.writestr(f"{each.name} {hashlib.sha256(content).hexdigest()}", content)


def _manual(rounds: int) -> Iterator[Row]:
    from markdown_it import MarkdownIt

    from workshop import resources
    from workshop.report.manual.__main__ import PICTURES, SOURCES, make_pdf
    from workshop.report.manual.source import read_manual
    from workshop.report.manual.website import website

    pictures = resources.assets() / "manual" / PICTURES
    texts = [each.read_text(encoding="utf-8") for each in sorted(SOURCES.glob("*.md"))]
    plain = _ms(lambda: [MarkdownIt().render(text) for text in texts], rounds)
    beside = Beside("markdown-it alone", p50(plain))
    pages = _ms(lambda: website(read_manual(SOURCES), pictures), rounds)
    yield row("the manual's pages", len(texts), pages, "ms", beside)
    printed = _ms(lambda: make_pdf(SOURCES, pictures), rounds)
    words = "".join(MarkdownIt().render(text) for text in texts)
    yield row("the manual as PDF", len(texts), printed, "ms", _weasyprint(words))


def _weasyprint(words: str) -> Beside:
    """The same words, without pictures."""
    name = "WeasyPrint, no pictures"
    try:
        maker = importlib.import_module("weasyprint")  # an extra: not there for every check
    except (ImportError, OSError) as error:
        sys.stderr.write(f"{name} cannot be used here: {error}\n")
        return Beside(name, None)
    bare = re.sub("<img[^>]*>", "", words)
    make = maker.HTML(string=f"<html lang=nl><title>Handleiding</title>{bare}</html>").write_pdf
    return Beside(name, p50(_ms(lambda: make(pdf_variant="pdf/ua-1"), 1)))


def _ms(do: Callable[[], object], rounds: int) -> list[float]:
    found = []
    for _ in range(rounds):
        began = perf_counter()
        do()
        found.append((perf_counter() - began) * 1000)
    return found
