"""Pictures for the documentation, made from the rehearsal evening as it is now.

`python -m tests.screenshots` plays the evening and replaces `docs/screenshots/verslag-*.png`: one
page of each kind, found by its heading, so that no number of a page has to be kept up.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.report.reading import page_text, run
from workshop.demo import play
from workshop.demo.clock import PlayedClock
from workshop.demo.playing import play_into
from workshop.evening import create_evening
from workshop.evening.reporting import report_of
from workshop.report.rendering import render

FOLDER: Final = Path(__file__).parents[1] / "docs" / "screenshots"
RESOLUTION: Final = 60
"""Pixels per inch: enough to see a page beside text."""
AGREED: Final = {
    "titel": "Akkoord aanwezigen, versie 1",
    "kompas": "Ons kompas",
    "kernwaarden": "De vijf kernwaarden",
    "stap": "Stap 1 van 5: Waarden",
    "koppeltabel": "Nog niet verbonden in de koppeltabel",
    "zegel": "Akkoord van de aanwezigen\n",
}
"""Name of a picture -> words on its page; the first page that has them, after the contents."""
CONCEPT: Final = {"concept-titel": "Concept 1", "concept-aanwezig": "Tabel 1. Presentielijst"}


def main(folder: Path) -> None:
    """Make all pictures in `folder`."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        agreed = play(work / "avond").report.path
        _picture_all(agreed, AGREED, folder)
        _picture_all(_concept(work), CONCEPT, folder)


def _concept(work: Path) -> Path:
    clock = PlayedClock.of_rehearsal()
    with create_evening(work / "concept.dialoog", clock) as evening:
        play_into(evening, clock)
        data = evening.look(report_of)
    render(data, work / "concept.pdf")
    return work / "concept.pdf"


def _picture_all(pdf: Path, wanted: dict[str, str], folder: Path) -> None:
    for name, words in wanted.items():
        page = str(page_with(pdf, words))
        options = ["-r", str(RESOLUTION), "-png", "-singlefile", "-f", page, "-l", page]
        stem = folder / f"verslag-{name}"
        subprocess.run(["pdftoppm", *options, pdf, stem], check=True)


def page_with(pdf: Path, words: str) -> int:
    """The first page with `words`, but for the contents. Raises `LookupError`."""
    count = int(run("pdfinfo", pdf).split("Pages:")[1].split()[0])
    for page in range(1, count + 1):
        text = page_text(pdf, page)
        if words in text and "Inhoud\n" not in text:
            return page
    raise LookupError(words)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
