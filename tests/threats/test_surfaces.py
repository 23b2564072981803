"""Script, formula and mark-up in every field that people fill in, up to every surface they reach.

As it stands in a file of another program, which cleaned nothing of it: what people type here is
cleaned first, and so is less.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree

from tests.browser import chromium
from tests.domain.method import JOINT
from tests.server.room import HOST, Room, free_port
from tests.server.walls import PlainWall
from tests.tablet.hand import Hand, opened
from tests.tablet.test_beamer import come_in, screen
from tests.threats.unkind import CANARY, SITE, STEP, TRICKS, hold
from tests.trust.canaries import unpacked
from workshop import cli
from workshop.domain import commands as c
from workshop.domain.programme import Phase
from workshop.domain.settings import Joining
from workshop.evening import open_evening
from workshop.evening.reporting import write_report
from workshop.report.exports import FORMATS
from workshop.server.serving import TabletServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_ACTIVE: Final = re.compile(
    rb"/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|RichMedia|EmbeddedFile|OpenAction|AA)\b"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as made:
        yield made


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """With a trick in every field, and all reports of it."""
    folder = tmp_path_factory.mktemp("onaardig")
    path = folder / "avond.dialoog"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "profiel"))
        assert len(hold(path, crafted=True)) > 100
        for form in (*FORMATS, "pdf"):
            write_report(path, folder / f"verslag.{form}", form)
        yield path


def made(evening: Path, form: str) -> Path:
    """The report in that form."""
    return evening.with_name(f"verslag.{form}")


def parts(path: Path) -> dict[str, bytes]:
    """Of a file that is a zip: its members, none of which has a name that leads elsewhere."""
    with zipfile.ZipFile(path) as packed:
        names = packed.namelist()
        assert not [name for name in names if name.startswith("/") or ".." in name or "\\" in name]
        return {name: packed.read(name) for name in names}


# --- files ----------------------------------------------------------------------------------


def test_word_and_excel_are_xml_without_links_fields_or_formulas(evening: Path) -> None:
    for form in ("docx", "xlsx"):
        for name, data in parts(made(evening, form)).items():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
                tags = {etree.QName(each).localname for each in root.iter(etree.Element)}
                assert not tags & {"f", "hyperlink", "instrText", "oleObject"}, name
                fields = list(root.iter("{*}fldSimple"))
                told = {value.strip() for each in fields for value in each.attrib.values()}
                assert {str(each) for each in told} <= {"PAGE", "NUMPAGES"}, name
                outside = root.xpath("//@TargetMode[. = 'External']")
                assert outside == [], name
            assert "vba" not in name.lower()
            assert not name.startswith("xl/externalLinks")
    cells = parts(made(evening, "xlsx"))
    assert any(CANARY.encode() in data for data in cells.values()), "nothing was written"


@pytest.mark.parametrize("form", ["csv", "toezeggingen"])
def test_no_cell_of_a_sheet_is_a_formula(evening: Path, form: str) -> None:
    text = made(evening, form).read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    cells = [cell for row in rows for cell in row]
    assert any(CANARY in cell for cell in cells)
    for cell in cells:
        assert not cell.lstrip(" \t\r\n\0").startswith(("=", "+", "@", "|")), cell
        assert not cell.startswith(("\t", "\r")), repr(cell)
        if cell.startswith("-"):
            assert re.fullmatch(r"-\d+([.,]\d+)?", cell), cell


def test_markdown_has_no_link_image_or_tag_of_theirs(evening: Path) -> None:
    text = made(evening, "md").read_text(encoding="utf-8")
    assert CANARY in text
    assert not re.search(r"(?<!\\)\]\([^)]*kanarie", text)
    assert not re.search(r"(?<!\\)<(?!br>)\w", text)
    assert f"http://{SITE}" not in text, "a site would make a link of it"
    assert not _CONTROLS.search(text)


def test_json_is_json_and_the_words_are_words(evening: Path) -> None:
    found = json.loads(made(evening, "json").read_text(encoding="utf-8"))
    assert "<script>" in json.dumps(found)


def test_a_pdf_does_nothing_asks_nobody_and_shows_the_words_as_typed(evening: Path) -> None:
    whole = made(evening, "pdf").read_bytes()
    for data in unpacked(whole):
        assert not _ACTIVE.search(data)
        assert not re.search(rb"/URI\s*\([^)]*" + CANARY.encode(), data)
        assert b"root:" not in data, "a file of this laptop stands in it"
    asked = ["pdftotext", "-raw", str(made(evening, "pdf")), "-"]
    run = subprocess.run(asked, check=True, capture_output=True, timeout=30)
    text = re.sub(r"\s+", "", run.stdout.decode())
    for trick in (TRICKS[0], TRICKS[1], TRICKS[4], TRICKS[11], TRICKS[12], TRICKS[15]):
        assert re.sub(r"\s+", "", trick) in text, trick


def test_the_readers_page_runs_nothing_and_asks_nobody(evening: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.set_default_timeout(15_000)
    said = listened(page)
    page.goto(made(evening, "html").as_uri())
    nothing_ran(page, said)
    assert page.locator(f"a[href*='{CANARY}']").count() == 0
    assert page.get_by_text("<script>").count() > 0
    page.close()


# --- browsers --------------------------------------------------------------------------------


def listened(page: Page) -> list[str]:
    """What a page does that it should not: dialogs, requests elsewhere, breaches of its policy."""
    found: list[str] = []
    page.on("dialog", lambda each: found.append(f"dialog {each.message}"))
    page.on("pageerror", lambda each: found.append(f"error {each}"))
    page.on("request", lambda each: found.append(each.url) if SITE in each.url else None)
    page.on(
        "console",
        lambda each: found.append(each.text) if "Content Security" in each.text else None,
    )
    return found


def nothing_ran(page: Page, said: list[str]) -> None:
    """No script of anybody's, and no element of theirs either."""
    assert said == []
    assert page.evaluate(f"typeof window.{CANARY}") == "undefined"
    strange = "img[src='x'], svg[onload], [onerror], font, para, ondraw, iframe, object, embed"
    assert page.locator(strange).count() == 0


def test_no_view_of_a_tablet_makes_anything_but_text_of_it(
    evening: Path, browser: Browser, tmp_path: Path
) -> None:
    own = Path(shutil.copy(evening, tmp_path / "avond.dialoog"))
    with open_evening(own) as held:
        server = TabletServer(held.owner)
        server.start(host=HOST, port=free_port(), joining=Joining.FREE)
        try:
            room = Room(held, server)
            hand = opened(browser, room)
            said = listened(hand.page)
            nothing_ran(hand.page, said)
            hand.join()
            nothing_ran(hand.page, said)
            hand.page.locator(".name").first.click()
            _walk(hand, said)
            hand.page.context.close()
            assert hand.faults == []
        finally:
            server.stop()


def _walk(hand: Hand, said: list[str]) -> None:
    do = hand.room.evening.do
    read = ""
    for phase in Phase:
        do(c.EnterPhase(STEP, phase))
        if phase is Phase.POLL:
            do(c.OpenPoll(JOINT))
        seen = ", ".join(f"main.view-{view}" for view in _VIEWS.get(phase, (phase.value,)))
        hand.page.locator(seen).wait_for()
        nothing_ran(hand.page, said)
        read += hand.page.locator("body").inner_text()
    assert len({trick for trick in TRICKS if trick.split()[0] in read}) > 4, "hardly any was seen"


_VIEWS: Final = {Phase.OWN: ("saved", "question"), Phase.SHOW: ("shown",)}


def test_the_beamer_in_a_browser_reads_out_what_was_typed(
    evening: Path, browser: Browser, tmp_path: Path
) -> None:
    own, wall = Path(shutil.copy(evening, tmp_path / "avond.dialoog")), PlainWall()
    wall.show(1, "\n".join(TRICKS).replace("\ud800", ""))
    with open_evening(own) as held:
        server = TabletServer(held.owner, wall=wall)
        server.start(host=HOST, port=free_port(), joining=Joining.FREE)
        try:
            room = Room(held, server)
            with screen(browser, room) as page:
                said = listened(page)
                come_in(page, room)
                nothing_ran(page, said)
        finally:
            server.stop()


# --- the terminal ----------------------------------------------------------------------------


def test_no_order_reaches_the_terminal(
    evening: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever is printed of an evening, a list or a name of a file."""
    path = tmp_path / "avond\x1b]0;kanarie\x07.dialoog"
    shutil.copy(evening, path)
    answers = tmp_path / "antwoorden.csv"
    answers.write_text("wie;vraag;antwoord\n\x1b[31mrood;\x1b[2J;\x9b31m\n", encoding="utf-8")
    people = tmp_path / "mensen.csv"
    people.write_text("naam;fractie;rol\n\x1b[31mrood;x;\x1b]0;kanarie\x07\n", encoding="utf-8")
    asked = [
        ["check", str(path)],
        ["ris", str(path)],
        ["compare", str(path), str(evening), "-o", str(tmp_path / "uit.md")],
        ["report", str(path), "-o", str(tmp_path / "uit\x1b[31m.md")],
        ["enter", str(path), str(answers)],
        [
            *("new", str(tmp_path / "n.dialoog"), "--title", "x", "--municipality", "y"),
            *("--programme", "visie", "--participants", str(people)),
        ],
        ["verify", str(tmp_path / "\x1b[31m.pdf")],
        ["check", str(tmp_path / "weg\x1b[2J\u202e.dialoog")],
        ["\x1b[31mopdracht"],
        ["report", str(path), "--\x1b[31mkeuze"],
    ]
    for words in asked:
        cli.run(words)
        said = "".join(capsys.readouterr())
        assert said, words
        assert not _CONTROLS.search(said), (words, said)
        assert "Traceback" not in said


def test_only_one_place_prints() -> None:
    """So that nothing is printed past it."""
    for path in Path(cli.__file__).parent.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert path.name == "terminal.py" or not re.search(r"click\.s?echo\(|\bprint\(", text), path
