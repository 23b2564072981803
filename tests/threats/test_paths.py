"""A name from people or from a file that becomes a path: it stays where it belongs, or is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest

from tests.evening.two_rooms import begin
from tests.threats.guest import evening
from workshop import cli
from workshop.content.own import own_programmes
from workshop.desktop.file_names import unused_file
from workshop.domain import commands as c
from workshop.domain.errors import WorkshopError
from workshop.domain.events import Agreement
from workshop.domain.ids import SessionId
from workshop.domain.settings import Attribution, Details
from workshop.evening import create_evening, open_evening
from workshop.evening.sticking import resume_stick, use_stick
from workshop.report.local_keys import local_key
from workshop.server import guard
from workshop.store import location, meta
from workshop.store.backup_folder import backups_of
from workshop.store.session_file import SessionFile
from workshop.store.stick_folder import folder_for
from workshop.texts.handing_over import NameFacts, file_name

DEVICES: Final = ("CON", "nul", "aux.txt", "COM1", "LPT9.pdf", "PRN ", "con .", "conin$")
NAMES: Final = (
    *("..", ".", "../../etc/passwd", "..\\..\\windows", "/etc/passwd", "C:\\kwaad", "C:kwaad"),
    *("\\\\kwaad.example\\deel\\x", "//kwaad.example/deel/x", "\\\\?\\C:\\x", "file:///etc/passwd"),
    *(
        "a\0b",
        "\0",
        "",
        " ",
        "...",
        "a" * 5_000,
        "\N{GRINNING FACE}" * 300,
        "a/b",
        "a:b",
        "a|b?*<>",
    ),
    *(
        "verslag\u202efdp.exe",
        "\u2066links\u2069",
        "p\u0430ypal",
        "x\ud800y",
        "a\nb\rc\x1b[31m",
        "~root",
    ),
    *("$HOME", "%TEMP%", "`touch kwaad`", "-rf", "--help", ".dialoog", "x.dialoog:stroom"),
    *DEVICES,
)
_BAD: Final = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
_DEVICE: Final = re.compile(
    r"(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$) *(\.|$)", re.IGNORECASE
)


def fits(name: str) -> bool:
    """As one name, on every system, that means what it looks like."""
    return (
        not _BAD.search(name)
        and not _DEVICE.match(name)
        and name not in ("", ".", "..")
        and not name.endswith((" ", "."))
        and len(name.encode()) <= 255
    )


# --- what people type ------------------------------------------------------------------------


@pytest.mark.parametrize("typed", NAMES, ids=ascii)
def test_a_title_becomes_a_name_in_its_folder_and_nothing_else(tmp_path: Path, typed: str) -> None:
    for date in ("2026-03-12", "", typed):
        made = unused_file(tmp_path, date, typed)
        assert made.parent == tmp_path
        assert fits(made.name), made.name
        assert len(made.name.encode()) < 230, "its backups have longer names"
    facts = NameFacts("2026-03-12", typed, typed, "v1")
    for pattern in ("", "{soort} {titel}", "{titel}{soort}", typed, f"{typed}{{soort}}"):
        made_name = file_name(facts, "verslag", "pdf", pattern)
        assert fits(made_name), (pattern, made_name)


@pytest.mark.parametrize("typed", ["../../x\0", "\u202eCON" * 99])
def test_a_municipality_is_no_part_of_the_path_of_its_key(tmp_path: Path, typed: str) -> None:
    local_key(typed, tmp_path / "zegels")
    (made,) = (tmp_path / "zegels").iterdir()
    assert re.fullmatch(r"zegel-[0-9a-f]{16}\.pem", made.name)


@pytest.mark.parametrize("typed", NAMES, ids=ascii)
def test_the_id_of_an_evening_is_no_part_of_a_path(tmp_path: Path, typed: str) -> None:
    """It comes from the file, and the folder on a stick is called after it."""
    assert folder_for(tmp_path, "avond", typed.replace("\ud800", "")).parent == tmp_path


def test_an_evening_of_an_unkind_id_keeps_its_copies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))
    (tmp_path / "avonden").mkdir()
    (tmp_path / "usb").mkdir()
    path = tmp_path / "avonden" / "avond.dialoog"
    with create_evening(path) as made:
        details = Details("../../x", "..\\..\\y", "2026-03-12")
        made.do(c.CreateSession(SessionId("../../../kwaad"), details, Attribution.GROUP))
        use_stick(made, tmp_path / "usb")
        assert made.stick.settle(20)
    assert backups_of(path)
    places = {each.relative_to(tmp_path).parts[0] for each in tmp_path.rglob("*")}
    assert places <= {"avonden", "usb", "profiel"}
    assert not [each for each in tmp_path.rglob("*") if "kwaad" in each.name]


@pytest.mark.parametrize("typed", ["../x", "a/b", "a\\b", "..", "C:x", "CON", "a\0b", "x" * 300])
def test_a_programme_is_asked_for_by_its_id_never_by_a_path(
    tmp_path: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "eigen").mkdir()
    file = tmp_path / "eigen" / "x.toml"
    file.write_text(f"format = 1\nid = {typed!r}\ntitle = 'x'\n".replace("\0", "\\u0000"), "utf-8")
    assert own_programmes(tmp_path / "eigen").found == ()
    made = tmp_path / "avond.dialoog"
    words = ["new", str(made), "--title", "x", "--municipality", "y", "--programme", typed]
    assert cli.run(words) in (1, 2)
    assert "Traceback" not in "".join(capsys.readouterr())
    assert not made.exists()


# --- what is asked for over the line ---------------------------------------------------------


@pytest.fixture(scope="module")
def roads() -> list[str]:
    """Every way to write a path that leads elsewhere."""
    bare = [each.replace("\ud800", "") for each in NAMES if len(each) < 1_000]
    steps = (
        "../" * 8,
        "..%2f" * 8,
        "%2e%2e/" * 8,
        "..\\" * 8,
        "..%5c" * 8,
        "%252e%252e/" * 8,
        "....//" * 8,
    )
    leads = [f"{step}etc/passwd" for step in steps]
    return [
        *(quote(each, safe="") for each in bare),
        *(quote(each, safe="/%") for each in bare),
        *leads,
    ]


def test_no_path_of_a_request_leads_out_of_the_list_of_files(
    tmp_path: Path, roads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the page's files and of cards, by somebody who was let in."""
    monkeypatch.setattr(guard, "BURST", 100_000.0)
    with evening(tmp_path) as room:
        tablet = room.joined("bo")
        known = tablet.get("/")[2]
        for start in ("/", "/s/", "/api/cards/", "/api/beamer/frame/", "/api/", "/r/", "/b/"):
            for road in roads:
                status, _, data = tablet.get(f"{start}{road}")
                assert status in (400, 404, 401) or data == known or road in ("", "%20"), (
                    start,
                    road,
                )
                assert b"root:" not in data
                assert b"Traceback" not in data


# --- what a file says ------------------------------------------------------------------------


def test_a_file_from_elsewhere_sends_no_evening_to_a_place_that_it_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick is gone on with by itself; a file can say that any folder was one."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))
    monkeypatch.chdir(tmp_path)  # where a share of Windows is a name like any other
    asked: list[str] = []
    is_dir = Path.is_dir

    def noted(self: Path) -> bool:
        asked.append(str(self))
        return is_dir(self)

    monkeypatch.setattr(Path, "is_dir", noted)
    path = begin(tmp_path / "avond.dialoog", Attribution.GROUP)
    share = "\\\\kwaad.example\\deel\\Dialoogavond-avond-12345678"
    for place in (tmp_path / "gedeeld" / "Dialoogavond-x", Path(share)):
        place.mkdir(parents=True)
        asked.clear()
        with open_evening(path) as made:
            made.do(c.RecordCopy("stick", str(place), ""))
            resume_stick(made)
            assert made.stick.status.folder is None
        assert list(place.iterdir()) == []
        assert share not in asked, "asking is telling that computer who is logged on"


def test_a_file_from_elsewhere_moves_and_removes_nothing_away_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sealing that was interrupted is finished where the file says: only of our own files."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "profiel"))
    (tmp_path / "avonden").mkdir()
    (tmp_path / "elders").mkdir()
    path = begin(tmp_path / "avonden" / "avond.dialoog", Attribution.GROUP)
    parts = [tmp_path / "elders" / f".brief.pdf.{end}" for end in ("deel", "concept")]
    for each in parts:
        each.write_bytes(b"van iemand anders")
    with open_evening(path) as made:
        agreement = Agreement("Raadzaal", "Vera", "Gijs")
        made.do(c.StartSealing(agreement, target=str(tmp_path / "elders" / "brief.pdf")))
    log = SessionFile.open(path)
    meta.put(log._connection, meta.Key.MACHINE, "een andere laptop")
    log.close()
    with open_evening(path) as made:
        assert made.look(lambda state: state.account.sealing) is None
    assert [each.exists() for each in parts] == [True, True]


def test_a_share_is_known_by_its_name_alone() -> None:
    for name in ("\\\\kwaad.example\\deel\\x", "\\\\?\\UNC\\kwaad\\deel\\x"):
        assert location.unc_share(name)
    with pytest.raises(WorkshopError):
        SessionFile.open(Path("\\\\kwaad.example\\deel\\x.dialoog"))
