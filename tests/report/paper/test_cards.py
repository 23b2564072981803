"""Promises of the cards: eight on a page, sorted, a QR code that reads, and nobody's name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from PIL import Image

from tests.report.paper import samples
from tests.report.reading import page_text, printed_over, run, spots, tree
from workshop.charts.modules import qr_modules
from workshop.domain.settings import Attribution
from workshop.report.paper.cards import QR_SIZE, lay_out_cards
from workshop.report.paper.qr import QUIET, qr
from workshop.texts import cards as words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.verapdf import VeraPdf
    from workshop.report.paper.sheets import Card, Deck

pytestmark = pytest.mark.timeout(120)
MM = 72 / 25.4
DPI = 400


def printed(folder: Path, deck: Deck) -> Path:
    path = folder / "kaartjes.pdf"
    path.write_bytes(lay_out_cards(deck).pdf)
    return path


def words_of(path: Path) -> str:
    """All that is printed, in the order of the file: that of the structure."""
    return run("pdftotext", "-raw", path, "-")


def pages_of(path: Path) -> int:
    return int(re.findall(r"Pages:\s+(\d+)", run("pdfinfo", path))[0])


def awkward() -> list[Card]:
    """Names and groups of every length."""
    long = "Anna-Margaretha van der Weijden-van den Hoogenband"
    group = "Partij voor de Leefbare Kernen en het Buitengebied"
    names = (long, samples.LONG, "W" * 120, "Ab " * 40, "Bo", "<b>Łódź</b> 中")
    pairs = [(name, name_of) for name in names for name_of in (group, "Noord", "", "Lang " * 24)]
    return [samples.card(at, *pair) for at, pair in enumerate(pairs, 1)]


# --- what stands on them -------------------------------------------------------------------


def test_forty_five_cards_take_six_pages(tmp_path: Path) -> None:
    assert pages_of(printed(tmp_path, samples.deck(samples.council()))) == 6


@pytest.mark.parametrize(("cards", "pages"), [(0, 1), (1, 1), (8, 1), (9, 2)])
def test_eight_go_on_a_page(cards: int, pages: int, tmp_path: Path) -> None:
    assert pages_of(printed(tmp_path, samples.deck(samples.council()[:cards]))) == pages


def test_cards_come_by_group_and_then_by_name(tmp_path: Path) -> None:
    people = [
        *(("Zoë", "Zuid"), ("Bram", "noord"), ("Anna", "Zuid"), ("cees", "Noord"), ("Dirk", "")),
    ]
    deck = samples.deck([samples.card(at, *each) for at, each in enumerate(people)])
    assert [each.name for each in deck.cards] == ["Bram", "cees", "Anna", "Zoë", "Dirk"]
    read = words_of(printed(tmp_path, deck))
    places = [read.index(each.name) for each in deck.cards]
    assert places == sorted(places)


def test_each_card_says_who_how_and_with_which_code(tmp_path: Path) -> None:
    read = " ".join(words_of(printed(tmp_path, samples.deck(samples.council()))).split())
    for card in samples.council():
        for text in (card.name, card.code):
            assert read.count(text) == 1, text
    for text in ("192.168.178.23:8311", "Wifi: Raadzaal-avond", "Avondcode: 4821"):
        assert read.count(text) >= 45, text
    assert read.count(words.STAY) == 45
    assert "http" not in read
    assert words.OF_NOBODY not in read


def test_an_unnamed_card_has_a_number_a_code_and_no_name(tmp_path: Path) -> None:
    deck = samples.deck(samples.council()[::-1], Attribution.ANONYMOUS)
    assert {(each.name, each.group) for each in deck.cards} == {("", "")}
    path = printed(tmp_path, deck)
    read = " ".join(words_of(path).split())
    assert read.count(words.OF_NOBODY) == 45
    for text in ("Raadslid", "Fractie", words.CODE):
        assert text not in read
        assert text.encode() not in path.read_bytes()
    numbers = [read.index(f"Kaart {at} ") for at in range(1, 46)]
    assert numbers == sorted(numbers), "in order, whatever the order of the names"
    assert [each.code in read for each in deck.cards] == [True] * 45


def test_what_is_not_known_is_not_there(tmp_path: Path) -> None:
    deck = replace(samples.deck(samples.council()[:2]), network="", evening_code="")
    read = words_of(printed(tmp_path, deck))
    assert "Wifi" not in read
    assert "Avondcode" not in read


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://192.168.1.2:8311/#p7", "192.168.1.2:8311"),
        ("http://192.168.1.2:8311", "192.168.1.2:8311"),
        ("http://dialoog.local:8311/?wie=7", "dialoog.local:8311"),
        ("192.168.1.2:8311/", "192.168.1.2:8311"),
    ],
)
def test_the_address_is_what_somebody_types(url: str, address: str) -> None:
    assert replace(samples.card(1), url=url).address == address


# --- the QR code ---------------------------------------------------------------------------


def figures(path: Path) -> Iterator[tuple[int, str, list[float]]]:
    """Page from 0, alternative text and place of each figure."""
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
        for node in pdf.objects:
            found: Any = node  # a structure element is a dictionary like all others
            if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure":
                box = [float(each) for each in found.A[0].BBox]
                yield pages[found.Pg.objgen], str(found.Alt), box


def grey(path: Path, page: int) -> Image.Image:
    target = path.with_suffix("")
    run("pdftoppm", "-r", str(DPI), "-f", str(page + 1), "-singlefile", "-gray", path, target)
    with Image.open(target.with_suffix(".pgm")) as image:
        return image.copy()


def modules_in(image: Image.Image, box: list[float], count: int) -> list[list[int]]:
    """What a camera sees in the middle of each of so many by so many squares; 1 is dark."""
    left, bottom, right, _ = (each * DPI / 72 for each in box)
    side = (right - left) / count
    top = image.height - bottom - (right - left)
    pixels = image.tobytes()
    levels = [int(top + (at + 0.5) * side) * image.width for at in range(count)]
    places = [int(left + (at + 0.5) * side) for at in range(count)]
    return [[int(pixels[level + place] < 128) for place in places] for level in levels]


def test_each_printed_qr_code_is_that_of_its_address_with_white_around_it(tmp_path: Path) -> None:
    deck = samples.deck(samples.council()[:8])
    path = printed(tmp_path, deck)
    image = grey(path, 0)
    found = list(figures(path))
    assert len(found) == 8
    for card, (_, _, box) in zip(deck.cards, found, strict=True):
        expected = [list(row) for row in qr_modules(card.url)]
        count = len(expected) + 2 * QUIET
        seen = modules_in(image, box, count)
        inner = [row[QUIET:-QUIET] for row in seen[QUIET:-QUIET]]
        assert inner == expected, card
        assert sum(map(sum, seen)) == sum(map(sum, expected)), "nothing in the quiet zone"


def test_it_is_at_least_twenty_eight_millimetres_without_the_white(tmp_path: Path) -> None:
    assert QR_SIZE >= 28 * MM
    path = printed(tmp_path, samples.deck(samples.council()[:1]))
    ((_, _, (left, bottom, right, top)),) = figures(path)
    share = len(qr_modules(samples.card(1).url)) / (
        len(qr_modules(samples.card(1).url)) + 2 * QUIET
    )
    assert (right - left) * share >= 28 * MM
    assert (top - bottom) * share >= 28 * MM


def test_it_is_drawn_in_lines_and_not_in_pixels(tmp_path: Path) -> None:
    path = printed(tmp_path, samples.deck(samples.council()))
    assert len(run("pdfimages", "-list", path).splitlines()) == 2, "only the head of a list"
    assert qr("http://1.2.3.4:80/", 100).width == pytest.approx(100 * (25 + 8) / 25)


def test_its_words_say_what_it_opens_and_never_the_code(tmp_path: Path) -> None:
    deck = samples.deck(samples.council())
    told = [alt for _, alt, _ in figures(printed(tmp_path, deck))]
    assert told == ["QR-code. Opent 192.168.178.23:8311 op een tablet of telefoon."] * 45
    assert not any(card.code in alt for card in deck.cards for alt in told)


# --- as others read them -------------------------------------------------------------------


@pytest.mark.parametrize("attribution", list(Attribution))
def test_cards_conform_to_both_standards(
    attribution: Attribution, vera: VeraPdf, tmp_path: Path
) -> None:
    deck = replace(samples.deck(awkward(), attribution), practice=True)
    assert vera.check(printed(tmp_path, deck)).failures == ()


def test_a_card_is_read_whole_before_the_next(tmp_path: Path) -> None:
    path = printed(tmp_path, samples.deck(samples.council()[:8]))
    with pikepdf.open(path) as pdf:
        sections = tree(pdf).all("Sect")
    assert [len(each.all("Figure")) for each in sections] == [1] * 8


def test_names_of_any_length_stay_on_their_card_and_print_over_nothing(tmp_path: Path) -> None:
    deck = replace(samples.deck(awkward()), practice=True, network="Raadzaal " * 30)
    path = printed(tmp_path, deck)
    assert pages_of(path) == 3
    for page in range(1, 4):
        words_on = spots(path, page)
        assert printed_over(words_on) == []
        codes = [each for each in words_on if re.fullmatch(r"ZQ\d\d", each.word)]
        assert len(codes) == 8
        for spot in words_on:
            assert int(spot.left // (105 * MM)) == int(spot.right // (105 * MM)), spot
            assert int(spot.top // (74.25 * MM)) == int(spot.bottom // (74.25 * MM)), spot


def test_around_a_qr_code_is_white_whatever_else_a_card_says(tmp_path: Path) -> None:
    deck = replace(samples.deck(awkward()), practice=True, network="Raadzaal " * 30)
    path = printed(tmp_path, deck)
    pages = [grey(path, at) for at in range(pages_of(path))]
    for card, (page, _, box) in zip(deck.cards, figures(path), strict=True):
        left, bottom, right, top = (each * DPI / 72 for each in box)
        height = pages[page].height
        whole = pages[page].crop(
            (int(left) + 1, int(height - top) + 1, int(right), int(height - bottom))
        )
        module = whole.width / (len(qr_modules(card.url)) + 2 * QUIET)
        edge = int(QUIET * module) - 1
        inner = (edge, edge, whole.width - edge, whole.height - edge)
        whole.paste(255, inner)
        assert whole.getextrema() == (255, 255), card


def test_nothing_is_smaller_than_what_the_report_prints_smallest(tmp_path: Path) -> None:
    path = printed(tmp_path, samples.deck(awkward()))
    plain = tmp_path / "plain.pdf"
    run("qpdf", "--qdf", "--object-streams=disable", path, plain)
    sizes = re.findall(r"/F\S+ ([\d.]+) Tf", plain.read_bytes().decode("latin-1"))
    assert min(float(size) for size in sizes) >= 9.5


def test_a_first_page_shows_its_own_eight(tmp_path: Path) -> None:
    deck = samples.deck(samples.council())
    read = page_text(printed(tmp_path, deck), 1)
    assert [card.code for card in deck.cards if card.code in read] == [
        card.code for card in deck.cards[:8]
    ]


def test_the_same_deck_gives_the_same_bytes() -> None:
    deck = samples.deck(samples.council())
    assert lay_out_cards(deck).pdf == lay_out_cards(deck).pdf
