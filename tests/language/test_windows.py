"""Promises of another language in the windows: all of it is spoken, and longer words still fit."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.language.outside import outside
from tests.language.spoken import python
from tests.ui.gallery.councils import LONG_TEXT, council
from tests.ui.gallery.table import FIGURES, PAGES, VIEWS, WINDOWS

pytestmark = pytest.mark.timeout(300)

FIXTURES: Final = (
    *("met een kabel", "via wifi", "Raadzaal-Dialoog", "Voorbeeldstad", "Ada Vos", "Sam de Wit"),
    *("Noor Bakker", "Esc", "Ctrl Right", "Ctrl Enter", "Jeugdzorg: wat weegt het zwaarst?"),
    *("Oefenen met de raad", "Waarden in het sociaal domein", "maart", "Rechtvaardigheid"),
    *("Solidair zijn met elkaar", "Dialoogavond-zegel", "akkoord-verslag-v", "de Brug"),
    *("Dit bestand staat in een map die met de cloud meeloopt. Zet het in een gewone map.",),
    *("Anders kan een oude versie terugkomen", "heidsverordening waar", "c a"),
    *("In deze kopie", "antwoorden en", "gezamenlijke regels minder dan nu"),
    *("Dorpsbelangen en Buitengebied Verenigd", "levensloopbestendigheidsve", "rordening"),
)
"""What these pictures fill in: names, titles, keys of the keyboard."""
TERMS: Final = ("Blijvend te bewaren", "Tijdelijk te bewaren", "Nader te bepalen", "Geen beperking")
"""Words that the standard of the archive prescribes."""
PARTS: Final = ("datum dialoogavond titel soort versie", "datum titel gemeente soort versie")
"""Parts of a pattern for names of files, as they are typed."""


_PLACE: Final = re.compile(r"/(?:\w+/)*tmp\S*")
"""Where these evenings lie."""


class Seen(NamedTuple):
    """A page of a window, or a view on the wall."""

    name: str
    said: list[str]
    cut: list[str]


@pytest.fixture(scope="module")
def walked(pseudo_file: Path) -> list[Seen]:
    ran = python(pseudo_file, "tests.language.walk", timeout_s=280)
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert "Traceback" not in ran.stderr, ran.stderr[-2000:]
    return [Seen(*json.loads(line)) for line in ran.stdout.splitlines()]


def test_the_walk_is_a_whole_one(walked: list[Seen]) -> None:
    names = {each.name for each in walked}
    assert len(names) == len(PAGES) + len(WINDOWS) + len({*VIEWS, *FIGURES})
    assert all(any("[" in text for text in each.said) for each in walked)


def test_no_window_and_no_wall_says_a_sentence_in_dutch(walked: list[Seen]) -> None:
    people = [each.name for each in council(7).participants]
    known = (
        *FIXTURES,
        *TERMS,
        *PARTS,
        *people,
        LONG_TEXT,
        *LONG_TEXT.split(":"),
        *LONG_TEXT.split(","),
    )
    left: dict[str, list[str]] = {
        each.name: sorted(
            {
                piece
                for text in each.said
                for piece in outside(_PLACE.sub("", text), known=known)
                if len(piece.split()) > 1
            }
        )
        for each in walked
    }
    assert {name: pieces for name, pieces in left.items() if pieces} == {}


def test_no_text_of_a_third_longer_is_unreadable_at_1280x720(walked: list[Seen]) -> None:
    """Buttons leave out their key, then their sign, then shorten their words with an ellipsis."""
    cut = {each.name: [text for text in each.cut if "[" in text] for each in walked}
    assert {name: texts for name, texts in cut.items() if texts} == {}
