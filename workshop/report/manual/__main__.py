"""Makes the manual anew from `docs/handleiding`: `python -m workshop.report.manual`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from workshop import resources
from workshop.report.manual.source import read_manual
from workshop.report.manual.website import STYLE, website

SOURCES: Final = Path(__file__).parents[3] / "docs" / "handleiding"
PICTURES: Final = "beeld"


def main() -> None:
    """Replace the pages in `assets/manual`, and make the PDF if asked."""
    reads = argparse.ArgumentParser(prog="python -m workshop.report.manual", description=__doc__)
    reads.add_argument("--pdf", type=Path, help="also a PDF, of which the name ends in .pdf")
    asked = reads.parse_args()
    folder = resources.assets() / "manual"
    write_pages(SOURCES, folder)
    if asked.pdf is not None:
        asked.pdf.write_bytes(make_pdf(SOURCES, folder / PICTURES))


def write_pages(sources: Path, folder: Path) -> None:
    """All pages into `folder`, where the pictures are; pages that are no more go away."""
    made = {
        **website(read_manual(sources), folder / PICTURES),
        STYLE: (sources / STYLE).read_bytes(),
    }
    for old in folder.rglob("*.html"):
        if old.relative_to(folder).as_posix() not in made:
            old.unlink()
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def make_pdf(sources: Path, pictures: Path) -> bytes:
    """The whole manual as one tagged file; the same sources give the same bytes."""
    from workshop.report.manual.printed import lay_out_manual
    from workshop.report.tagged import patches

    patches.apply()
    return lay_out_manual(read_manual(sources), pictures).pdf


if __name__ == "__main__":
    main()
