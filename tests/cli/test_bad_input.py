"""Bad sessions, locked sessions and disks that refuse: one line, status 1, nothing half-done."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.conftest import ANSWERS, PARTICIPANTS, Ran
from tests.cli.disks import CHECKOUT, fill, limited_files, run_apart, small_disk, snapshot
from workshop import cli
from workshop.store.backup_folder import backups_of
from workshop.store.integrity import check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workshop.store.backup_folder import Backup

AVOND: Final = "avond.dialoog"
"""Answered, shown, not agreed."""
AGREED: Final = "akkoord.dialoog"
"""The same, agreed and sealed."""
SEALED: Final = "akkoord-verslag-v1.pdf"
FORMATS: Final = ("pdf", "docx", "xlsx", "csv", "json", "md")
_AGREEMENT: Final = (
    "--place",
    "Raadzaal",
    "--chair",
    "Vera Voorzitter",
    "--clerk",
    "Gijs Griffier",
)


# --- an evening to spoil -------------------------------------------------------------------


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with two sessions, made once, with its profile beside it."""
    folder = tmp_path_factory.mktemp("avonden")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder.with_name("profiel")))
        (folder / "deelnemers.csv").write_text(PARTICIPANTS, encoding="utf-8")
        (folder / "antwoorden.csv").write_text(ANSWERS, encoding="utf-8")
        for name in (AVOND, AGREED):
            assert cli.run(new(folder / name)) == 0
            assert cli.run(["enter", str(folder / name), str(folder / "antwoorden.csv")]) == 0
        assert cli.run(["agree", str(folder / AGREED), *_AGREEMENT]) == 0
        yield folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same folder, for one test to spoil; the key of this laptop is there already."""
    monkeypatch.setenv("XDG_DATA_HOME", str(prepared.with_name("profiel")))
    shutil.copytree(prepared, tmp_path / "avond")
    return tmp_path / "avond"


def new(path: Path) -> list[str]:
    """Words that make a session at `path`, of the list that lies beside it."""
    people = str(path.with_name("deelnemers.csv"))
    words = ["new", str(path), "--title", "Waarden", "--municipality", "Voorbeeldstad"]
    return [*words, "--programme", "visie", "--participants", people, "--programme", "waardemodel"]


def run_here(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """The command line in this process."""
    status = cli.run([str(each) for each in arguments])
    printed = capsys.readouterr()
    return Ran(status, printed.out, printed.err)


def is_one_line(text: str) -> bool:
    """A whole sentence, for a person."""
    lines = text.strip().splitlines()
    return len(lines) == 1 and lines[0].endswith((".", ":")) and "Traceback" not in text


# --- commands on a session -----------------------------------------------------------------


def on(path: Path) -> dict[str, list[str]]:
    """Every command that takes a session, on the one at `path`."""
    folder = path.parent
    return {
        "check": ["check", str(path)],
        "forms": ["forms", str(path), "-o", str(folder / "formulieren.pdf")],
        "enter": ["enter", str(path), str(folder / "antwoorden.csv")],
        "report": ["report", str(path), "-o", str(folder / "uit.md")],
        "agree": ["agree", str(path), *_AGREEMENT],
        "adopt": ["adopt", str(path), "--council-date", "1-12-2026", "--item", "7"],
        "reopen": ["reopen", str(path), "--reason", "een aanvulling"],
        "erase": ["erase", str(path), "--participant", "Raadslid 01", "--reason", "op verzoek"],
        "verify": ["verify", str(folder / SEALED), str(path)],
    }


COMMANDS: Final = tuple(on(Path(AVOND)))


def missing(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def a_letter(path: Path) -> None:
    path.write_text("Geachte griffier, " * 500, encoding="utf-8")


def half_copied(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE adressen (naam)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")


def with_a_gap(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TRIGGER events_are_never_deleted")
        database.execute("DELETE FROM events WHERE seq = 3")
        database.commit()


BAD: Final[dict[str, tuple[Callable[[Path], None], str]]] = {
    "missing": (missing, "is er niet"),
    "a folder": (a_folder, ""),
    "empty": (empty, "is leeg"),
    "a letter": (a_letter, "is geen bestand van Dialoogavond"),
    "half copied": (half_copied, "is beschadigd"),
    "foreign": (foreign, "is van een ander programma"),
    "newer": (newer, "nieuwere versie"),
    "with a gap": (with_a_gap, "buiten Dialoogavond om iets veranderd"),
}
READ_ALL_THE_SAME: Final = {("check", "newer"), ("check", "with a gap"), ("verify", "newer")}
"""Commands that look at such a file and say what they see."""


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_bad_session_is_refused_in_one_line_and_left_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, bad: str
) -> None:
    spoil, line = BAD[bad]
    spoil(folder / AVOND)
    before = snapshot(folder)
    ran = run_here(capsys, *on(folder / AVOND)[command])
    assert snapshot(folder) == before
    if (command, bad) in READ_ALL_THE_SAME:
        return
    if bad == "a folder":  # refused by click before the command looks
        assert ran.status in (1, 2)
        return
    assert ran.status == 1
    assert ran.out == ""
    assert is_one_line(ran.err), ran.err
    assert line in ran.err


@pytest.mark.parametrize("command", COMMANDS)
def test_damage_at_any_place_never_ends_in_a_crash(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    whole, random = (folder / AVOND).read_bytes(), Random(command)
    statuses = []
    for damaged_bytes in (1, 20, 400) * (2 if command in ("agree", "adopt") else 4):
        raw = bytearray(whole)
        for _ in range(damaged_bytes):
            raw[random.randrange(len(raw))] = random.randrange(256)
        (folder / AVOND).write_bytes(raw)
        ran = run_here(capsys, *on(folder / AVOND)[command])
        statuses.append(ran.status)
        assert ran.status in (0, 1)
        if ran.status and not ran.out:
            assert is_one_line(ran.err), ran.err
        assert not list(folder.glob("*-journal"))
        assert not list(folder.glob("*.lock"))
        for report in folder.glob("avond-verslag-*"):
            report.unlink()
    assert 1 in statuses


@pytest.fixture(scope="module")
def held(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    """A session that another process has open, and the id of that process."""
    folder = tmp_path_factory.mktemp("elders") / "avond"
    shutil.copytree(prepared, folder)
    holding = (
        "import sys; from pathlib import Path; from workshop.evening import open_evening\n"
        "with open_evening(Path(sys.argv[1])): print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(folder / AVOND)],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        yield folder, other.pid
        other.communicate()
    assert check(folder / AVOND).is_whole


@pytest.mark.parametrize("command", COMMANDS)
def test_a_session_that_another_program_has_open_is_refused_with_its_name(
    held: tuple[Path, int], capsys: pytest.CaptureFixture[str], command: str
) -> None:
    folder, process = held
    before = snapshot(folder)
    ran = run_here(capsys, *on(folder / AVOND)[command])
    assert ran.status == 1
    assert ran.out == ""
    assert is_one_line(ran.err), ran.err
    assert "al open in een ander programma" in ran.err
    assert f"({process})" in ran.err
    assert backups_of(folder / AVOND)[-1].path.name in ran.err
    assert snapshot(folder) == before


# --- a folder that may not be written ------------------------------------------------------


@pytest.fixture
def read_only(folder: Path) -> Iterator[Path]:
    """The folder, and the files in it, only to be read; also by root."""
    if os.name == "nt":
        pytest.skip("Windows has other rights")
    if not os.geteuid() and shutil.which("setpriv") is None:
        pytest.fail("root needs setpriv (Debian: util-linux) to give up its rights")
    files = [each for each in folder.rglob("*") if each.is_file()]
    for each in files:
        each.chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


@pytest.mark.parametrize("command", ["enter", "report", "agree", "reopen", "erase", "new"])
def test_a_read_only_folder_is_refused_in_one_line(
    read_only: Path, tmp_path: Path, command: str
) -> None:
    before = snapshot(read_only)
    commands = {**on(read_only / AVOND), "new": new(read_only / "nieuw.dialoog")}
    ran = run_apart(*commands[command], profile=tmp_path / "profiel")
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert is_one_line(ran.stderr), ran.stderr
    assert snapshot(read_only) == before


def test_a_read_only_session_can_still_be_verified(read_only: Path, prepared: Path) -> None:
    ran = run_apart(
        "verify", read_only / SEALED, read_only / AGREED, profile=prepared.with_name("profiel")
    )
    assert ran.returncode == 0, ran.stderr
    assert "hoort bij deze avond" in ran.stdout


# --- a full disk ---------------------------------------------------------------------------


def writing(folder: Path) -> dict[str, list[str]]:
    """Every command that writes."""
    reports = {
        f"report {form}": ["report", str(folder / AVOND), "-o", str(folder / f"uit.{form}")]
        for form in FORMATS
    }
    changed = folder / "andere.csv"
    changed.write_text(ANSWERS.replace("Menselijke maat", "Maat " * 70), encoding="utf-8")
    agreed = on(folder / AGREED)
    return {
        "new": new(folder / "nieuw.dialoog"),
        "enter": ["enter", str(folder / AVOND), str(changed)],
        **reports,
        "agree": on(folder / AVOND)["agree"],
        "adopt": agreed["adopt"],
        "reopen": agreed["reopen"],
        "erase": on(folder / AVOND)["erase"],
        "demo": ["demo", "--out", str(folder)],
    }


WRITING: Final = (
    *("new", "enter", "agree", "adopt", "reopen", "erase", "demo"),
    *(f"report {form}" for form in FORMATS),
)
LIMITS: Final = (0, 600, 5_000, 40_000)
"""Bytes, from where nothing can be written to where a report begins to fit."""

_ENOUGH: Final = 2 << 20

pytest_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")


@pytest_posix
@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("command", WRITING)
def test_where_a_file_cannot_grow_nothing_is_half_done(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, limit: int
) -> None:
    words = writing(folder)[command]
    before = snapshot(folder)
    with limited_files(limit):
        ran = run_here(capsys, *words)
    assert ran.status == 1 or limit, "on a disk that takes nothing it went well"
    check_refused_or_done(folder, before, ran)


@pytest_posix
@pytest.mark.parametrize("command", WRITING)
def test_on_a_full_disk_nothing_is_half_done(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    try:
        with small_disk(tmp_path / "schijf", 8 << 20) as disk:
            for free in (0, 8_192, _ENOUGH):
                place = disk / "avond"
                shutil.copytree(folder, place)
                words = writing(place)[command]
                before = snapshot(place)
                fill(disk, free)
                ran = run_here(capsys, *words)
                (disk / "vol").unlink()
                assert ran.status == 1 or free, "on a full disk it went well"
                assert ran.status == 0 or free < _ENOUGH, ran.err
                check_refused_or_done(place, before, ran)
                shutil.rmtree(place)
    except PermissionError:
        pytest.skip("only root can mount a small disk")


def check_refused_or_done(folder: Path, before: object, ran: Ran) -> None:
    assert ran.status in (0, 1), ran
    assert "Traceback" not in ran.err
    for session in folder.glob("*.dialoog"):  # which mends what a journal waits to mend
        assert check(session).is_whole
        assert all(check(each.path).is_whole for each in backups_of(session))
    if ran.status:
        assert is_one_line(ran.err), ran.err
        assert ran.out == ""
        assert snapshot(folder) == before


@pytest_posix
@pytest.mark.parametrize("free", [40_960, 73_728, 1 << 20])
def test_an_erasure_says_so_when_the_backups_still_have_the_words(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], free: int
) -> None:
    """On a disk that takes the erasure, and not (or just) a new backup."""
    try:
        with small_disk(tmp_path / "schijf", 8 << 20) as disk:
            place = disk / "avond"
            shutil.copytree(folder, place)
            words = on(place / AVOND)["erase"]
            fill(disk, free)
            ran = run_here(capsys, *words)
            (disk / "vol").unlink()
            is_gone = not any(map(_names_them, backups_of(place / AVOND)))
            assert ran.status == (0 if is_gone else 1)
            assert ran.out if is_gone else is_one_line(ran.err)
            run_here(capsys, *on(place / AVOND)["report"])
            assert not any(map(_names_them, backups_of(place / AVOND))), "nor at the next opening"
            assert check(place / AVOND).is_whole
    except PermissionError:
        pytest.skip("only root can mount a small disk")


def _names_them(backup: Backup) -> bool:
    return b"Raadslid 01" in backup.path.read_bytes()


@pytest_posix
@pytest.mark.parametrize("command", ["new", "enter", "report pdf", "report xlsx", "agree", "erase"])
def test_a_process_on_a_full_disk_says_one_line_and_ends_with_1(
    folder: Path, prepared: Path, command: str
) -> None:
    words = writing(folder)[command]
    before = snapshot(folder)
    with limited_files(0):
        ran = run_apart(*words, profile=prepared.with_name("profiel"))
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert is_one_line(ran.stderr), ran.stderr
    assert "De schijf is vol." in ran.stderr
    assert snapshot(folder) == before
