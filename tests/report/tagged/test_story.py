"""Promises of `workshop.report.tagged.story`: what is told is tagged as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report import sample
from tests.report.reading import objects, page_text, structure_text
from tests.report.tagged.making import file_of, opened, pdf_of, tree_of
from workshop.charts.icons import seal_icon
from workshop.report.tagged import frames, styles
from workshop.report.tagged.fragments import Run
from workshop.report.tagged.story import Column
from workshop.report.tagged.structure import Role

if TYPE_CHECKING:
    from pathlib import Path

    import pikepdf

    from workshop.report.tagged.story import Story


def test_headings_paragraphs_and_words_have_their_own_roles() -> None:
    def tell(story: Story) -> None:
        story.heading(1, "Kop")
        story.paragraph("Tekst")
        story.words("Woorden")

    assert [kid.role for kid in tree_of(tell).kids] == ["H1", "P", "P"]


@pytest.mark.parametrize("levels", [[2], [1, 3], [1, 2, 4], [0], [1, 2, 3, 2, 1, 3]])
def test_a_heading_level_cannot_be_skipped(levels: list[int]) -> None:
    story = sample.empty_document().story
    *allowed, skipped = levels
    for level in allowed:
        story.heading(level, "Kop")
    with pytest.raises(ValueError, match="heading"):
        story.heading(skipped, "Kop")


@pytest.mark.parametrize("nothing", ["", " \n ", "\u3000\u200b\x00"])
def test_an_empty_paragraph_is_no_paragraph(nothing: str) -> None:
    assert tree_of(lambda story: story.paragraph(nothing)).kids == []


@pytest.mark.parametrize("nothing", ["", " \n ", "\u3000\u200b\x00"])
def test_an_empty_heading_can_still_be_seen_and_found(nothing: str, tmp_path: Path) -> None:
    path = file_of(tmp_path, lambda story: story.heading(1, nothing))
    assert structure_text(path).count('"…"') == 1
    with opened(path.read_bytes()).open_outline() as outline:
        assert [item.title for item in outline.root] == ["…"]


def test_a_link_on_nothing_is_no_link() -> None:
    def tell(story: Story) -> None:
        story.paragraph([Run("a"), Run(" ", link="https://gemeente.example/"), Run("b")])

    assert tree_of(tell).all("Link") == []


def test_a_list_has_items_with_a_label_and_a_body() -> None:
    root = tree_of(lambda story: story.items(["Een", "Twee"]))
    (whole,) = root.kids
    assert whole.role == "L"
    assert [[part.role for part in item.kids] for item in whole.kids] == [["Lbl", "LBody"]] * 2


def test_lists_say_how_they_are_numbered() -> None:
    def numbering(pdf: pikepdf.Pdf) -> str:
        return str(pdf.Root.StructTreeRoot.K.K[0].A[0].ListNumbering)

    assert numbering(opened(pdf_of(lambda story: story.items(["a"])))) == "/Disc"
    numbered = pdf_of(lambda story: story.items(["a"], numbered=True))
    assert numbering(opened(numbered)) == "/Decimal"


def test_a_long_item_goes_on_on_the_next_page_without_a_second_label(tmp_path: Path) -> None:
    path = file_of(tmp_path, lambda story: story.items([sample.LONG * 40]))
    assert structure_text(path).count("•") == 1
    assert "•" in page_text(path, 1)
    assert "•" not in page_text(path, 2)


def test_a_box_and_columns_keep_the_order_in_which_they_were_told(tmp_path: Path) -> None:
    def tell(story: Story) -> None:
        story.paragraph("een")
        with story.box(frames.CARD) as box, box.columns(0.5, 0.5) as (left, right):
            right.paragraph("vier")
            left.paragraph("twee")
            left.paragraph("drie")
        story.paragraph("vijf")

    words = [line.strip(' "') for line in structure_text(file_of(tmp_path, tell)).splitlines()]
    assert [word for word in words if word.islower()] == ["een", "twee", "drie", "vier", "vijf"]


def test_a_quotation_may_be_tagged_as_one() -> None:
    def tell(story: Story) -> None:
        with story.box(frames.STATEMENT, Role.QUOTE) as quote:
            quote.words("Zo is het gezegd.")

    (box,) = tree_of(tell).kids
    assert (box.role, [kid.role for kid in box.kids]) == ("BlockQuote", ["P"])


def test_a_picture_that_says_nothing_is_no_part_of_the_tree() -> None:
    assert tree_of(lambda story: story.picture(seal_icon(20))).kids == []


def test_a_row_with_another_number_of_cells_is_a_mistake() -> None:
    story = sample.empty_document().story
    with pytest.raises(ValueError, match="zip"):
        story.table([Column("A"), Column("B")], [["1"]])


def test_missing_characters_are_shown_and_reported(tmp_path: Path) -> None:
    document = sample.empty_document()
    document.story.paragraph("中 en 😀 en ✓")
    built = document.build()
    assert built.missing == ("中", "😀")
    path = tmp_path / "verhaal.pdf"
    path.write_bytes(built.pdf)
    assert "[U+4E2D] en [U+1F600] en ✓" in page_text(path, 1)


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "raad.nl", ""])
def test_only_web_addresses_and_headings_can_be_linked_to(target: str) -> None:
    story = sample.empty_document().story
    story.paragraph([Run("klik", link=target or "x:")])
    document_of = sample.empty_document()
    document_of.story.blocks += story.blocks
    with pytest.raises(ValueError, match="no address"):
        document_of.build()


def test_a_link_is_an_element_with_its_annotation_and_says_where_it_leads() -> None:
    def tell(story: Story) -> None:
        words = "de website van de gemeente " * 9
        story.paragraph([Run("Zie "), Run(words, link="https://gemeente.example/?q=één")])

    pdf = opened(pdf_of(tell))
    paragraph = pdf.Root.StructTreeRoot.K.K[0]
    (link,) = objects(paragraph.K)
    held = [kid.Obj for kid in objects(link.K)]
    assert len(held) == len(pdf.pages[0].Annots) - 1 > 1  # one per line; the field is the other
    for annotation in held:
        assert annotation.A.URI == "https://gemeente.example/?q=%C3%A9%C3%A9n"
        assert str(annotation.Contents).startswith("de website van de gemeente")
        assert pdf.Root.StructTreeRoot.ParentTree.Nums[2 * int(annotation.StructParent) + 1] == link


def test_right_aligned_text_ends_at_the_edge(tmp_path: Path) -> None:
    from dataclasses import replace

    right = replace(styles.BODY, align="right")
    path = file_of(tmp_path, lambda story: story.paragraph("rechts", right))
    assert page_text(path, 1).splitlines()[0].startswith(" " * 40)
