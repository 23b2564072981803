"""Promises of `workshop.report.tagged.tables`: heads repeat, rows hold together, columns fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.report import sample
from tests.report.reading import page_text, structure_text
from tests.report.tagged.making import file_of, opened, pdf_of, tree_of
from workshop.report.tagged.lines import extent
from workshop.report.tagged.story import Column
from workshop.report.tagged.tables import Table

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.report.tagged.story import Story

COLUMNS = [Column("Wie"), Column("Antwoord"), Column("Keer", "right")]


def table_of(rows: list[list[str]]) -> Table:
    story = sample.empty_document().story
    story.table(COLUMNS, rows)
    (table,) = story.blocks
    assert isinstance(table, Table)
    return table


def long_table(story: Story) -> None:
    rows = [[f"Formulier {number}", "Nabijheid", str(number)] for number in range(1, 45)]
    story.table(COLUMNS, rows, "Tabel 1. Alles")


def test_a_table_has_caption_head_and_body_with_cells() -> None:
    (table,) = tree_of(lambda story: story.table(COLUMNS, [["a", "", "1"]], "Tabel 1")).kids
    assert [kid.role for kid in table.kids] == ["Caption", "THead", "TBody"]
    rows = [[cell.role for cell in row.kids] for row in table.all("TR")]
    assert rows == [["TH", "TH", "TH"], ["TH", "TD", "TD"]]


def test_head_cells_say_what_they_head() -> None:
    pdf = opened(pdf_of(lambda story: story.table(COLUMNS, [["a", "b", "1"]])))
    head, body = pdf.Root.StructTreeRoot.K.K[0].K
    assert [str(cell.A[0].Scope) for cell in head.K[0].K] == ["/Column"] * 3
    assert str(body.K[0].K[0].A[0].Scope) == "/Row"
    assert "/A" not in body.K[0].K[1]


def test_rows_need_no_head_of_their_own() -> None:
    def tell(story: Story) -> None:
        story.table(COLUMNS, [["a", "b", "1"]], row_heads=False)

    assert [cell.role for cell in tree_of(tell).all("TBody")[0].kids[0].kids] == ["TD"] * 3


def test_the_head_stands_on_each_page_but_is_read_once_and_no_row_is_lost(tmp_path: Path) -> None:
    path = file_of(tmp_path, long_table)
    pages = len(opened(path.read_bytes()).pages)
    assert pages > 1
    for page in range(1, pages + 1):
        assert "Antwoord" in page_text(path, page)
    text = structure_text(path)
    assert text.count("Antwoord") == text.count("Tabel 1. Alles") == 1
    for number in range(1, 45):
        assert text.count(f'"Formulier {number}"') == 1


def test_a_row_that_is_higher_than_a_page_goes_on_in_the_same_cells() -> None:
    def tell(story: Story) -> None:
        story.table(COLUMNS, [["a", "woord " * 4000, "1"], ["b", "c", "2"]])

    root = tree_of(tell)
    assert len(root.all("TR")) == 3
    cell = root.all("TD")[0]
    assert len(cell.pages) > 2
    assert cell.pages == sorted(cell.pages)


def test_a_row_is_parted_only_when_four_lines_stay_and_two_go() -> None:
    table = table_of([["a", sample.LONG * 6, "1"]])
    width, whole = 456.0, table_of([["a", sample.LONG * 6, "1"]]).height(456.0)
    line, parted = 14.0, []
    for lines in range(1, 40):
        room = 60.0 + lines * line
        if parts := table.split(width, room):
            parted.append([part.height(width) for part in parts])
            assert parts[0].height(width) <= room
    assert parted
    head = table_of([]).height(width)
    assert min(first for first, _ in parted) >= head + 4 * line
    assert min(second for _, second in parted) >= head + 2 * line
    assert max(first for first, _ in parted) < whole


def test_a_table_never_ends_a_page_with_its_head_alone() -> None:
    table = table_of([["a", "b", "1"], ["c", "d", "2"]])
    head = table_of([]).height(456)
    assert table.split(456, head + 5) is None
    assert table.least(456) > head


def test_the_last_row_takes_another_one_along_to_the_next_page() -> None:
    table = table_of([["a", "b", "1"]] * 6)
    head, row = table_of([]).height(456), table_of([["a", "b", "1"]]).height(456)
    row -= head
    parts = table.split(456, head + 5 * row)
    assert parts is not None
    assert [round((part.height(456) - head) / row) for part in parts] == [4, 2]


def test_a_table_begins_with_at_least_two_rows() -> None:
    table = table_of([["a", "b", "1"]] * 6)
    two = table_of([["a", "b", "1"]] * 2)
    assert table.least(456) == two.height(456)


def test_a_table_without_rows_is_a_head() -> None:
    assert [kid.role for kid in tree_of(lambda story: story.table(COLUMNS, [])).kids] == ["Table"]


CELL = st.text(alphabet="abcdefg hij", max_size=300)


@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=5), st.floats(80, 500))
def test_columns_fill_the_table_and_no_more(rows: list[tuple[str, ...]], width: float) -> None:
    widths = table_of([list(row) for row in rows]).widths(width)
    assert all(one > 0 for one in widths)
    assert sum(widths) + 14 * 2 <= width + 1e-6


def test_one_endless_word_does_not_squeeze_the_other_columns() -> None:
    first, _, last = table_of([["Formulier 1", "W" * 300, "125"]]).widths(456)
    assert first > 45
    assert last > 15


def test_columns_stay_where_they_are_on_the_next_page() -> None:
    rows = [["a", "kort", "1"]] * 30 + [["b", sample.LONG, "2"]]
    table = table_of(rows)
    widths = list(table.widths(456))
    parts = table.split(456, 300)
    assert parts is not None
    assert [list(part.widths(456)) for part in parts] == [widths, widths]


LIST = "Gemeentebelangen Voorbeeldstad en omliggende kernen"


def test_a_column_of_long_names_leaves_the_answers_beside_it_most_of_the_width() -> None:
    story = sample.empty_document().story
    story.table([Column("Wie"), Column("Antwoord")], [[LIST, sample.LONG], [LIST, "Nabijheid"]])
    (table,) = story.blocks
    assert isinstance(table, Table)
    names, answers = table.widths(456)
    assert names < answers / 2


def test_a_column_of_short_names_stays_on_one_line_beside_any_answer() -> None:
    table = table_of([["Fractie Haven", sample.LONG * 20, "1"]])
    (row,) = table._rows
    assert len(row.cells[0].lines(table.widths(456)[0])) == 1


def test_columns_with_as_much_to_say_are_as_wide() -> None:
    one, other, _ = table_of([[sample.LONG, sample.LONG, "1"]]).widths(456)
    assert abs(one - other) < 1


@given(st.integers(1, 32), st.sampled_from([LIST, "Fractie Haven", "Anna " * 40]))
def test_no_word_is_broken_that_fits_beside_the_longest_of_the_others(
    letters: int, name: str
) -> None:
    word = "w" * letters
    table = table_of([[name, f"{word} {sample.LONG}", "125"]])
    (row,) = table._rows
    for cell, width in zip(row.cells, table.widths(456), strict=True):
        whole = cell.style.align == "right" or extent(cell.parts, cell.style.size)[0] <= width
        assert whole, (word, name)
