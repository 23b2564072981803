"""The kompas on paper: sentences stay whole, and no page has too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.report import sample
from tests.report.reading import page_text
from workshop.report.layout.blocks import add_block
from workshop.report.outline.blocks import Compass, JointItem, Line
from workshop.report.tagged.document import Document

if TYPE_CHECKING:
    from pathlib import Path


def sentence(number: int, words: str = "wat we denken") -> JointItem:
    lines = (
        Line("Vanuit", (f"Waarde {number}",)),
        Line("werken we aan", (f"Principe {number}",)),
        Line("omdat we denken dat", (words,)),
        Line("zodat over vier jaar", (f"Resultaat {number}",)),
    )
    return JointItem(lines)


def pages(folder: Path, *sentences: JointItem) -> list[str]:
    document = Document(sample.META, sample.RUNNING)
    add_block(document.story, Compass(sentences))
    built = document.build()
    path = folder / "kompas.pdf"
    path.write_bytes(built.pdf)
    return [page_text(path, number) for number in range(1, built.pages + 1)]


def test_four_sentences_a_page(tmp_path: Path) -> None:
    first, second = pages(tmp_path, *(sentence(number) for number in range(1, 6)))
    assert [f"Waarde {number}" in first for number in range(1, 6)] == [True] * 4 + [False]
    assert "Waarde 5" in second


def test_a_sentence_is_not_parted(tmp_path: Path) -> None:
    long = "een lange gedachte die veel regels nodig heeft " * 12
    found = pages(tmp_path, *(sentence(number, long) for number in range(1, 5)))
    assert len(found) > 1
    for text in found:
        for number in range(1, 5):
            assert (f"Waarde {number}" in text) == (f"Resultaat {number}" in text)


def test_the_words_before_a_line_stand_on_one_line(tmp_path: Path) -> None:
    (found,) = pages(tmp_path, sentence(1))
    assert "omdat we denken dat" in found
