"""The sheets of an evening: where they go, and what they never replace."""

from __future__ import annotations

import subprocess
import threading
from typing import TYPE_CHECKING

import pytest

from workshop.domain import commands as c
from workshop.domain.errors import SessionFileError, TargetTakenError
from workshop.domain.ids import SessionId
from workshop.domain.settings import Details
from workshop.evening import create_evening, open_evening
from workshop.evening.putting_ready import print_sheet
from workshop.report.stopping import StoppedError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "avond.dialoog"
    details = Details("Waarden van de zorg", "Stad", "2026-03-11", place="Raadzaal")
    with create_evening(made) as evening:
        evening.do(c.CreateSession(SessionId("s"), details))
    return made


def words_of(pdf: Path) -> str:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_both_sheets_are_of_this_evening_and_replace_their_former_selves(path: Path) -> None:
    room, case = path.with_name("zaal.pdf"), path.with_name("koffer.pdf")
    with open_evening(path) as evening:
        assert print_sheet(evening, room, "room").path == room
        print_sheet(evening, case, "case", address="10.0.0.4:8080", network="Raad")
        print_sheet(evening, case, "case", address="10.0.0.5:8080", network="Raad")
    assert "Raadzaal" in words_of(room)
    assert "Waarden van de zorg" in words_of(room)
    assert "10.0.0.5:8080" in words_of(case)


def test_neither_replaces_anything_else(path: Path) -> None:
    other = path.with_name("brief.pdf")
    other.write_bytes(b"%PDF-1.7 van iemand anders")
    with open_evening(path) as evening:
        with pytest.raises(TargetTakenError):
            print_sheet(evening, other, "room")
        with pytest.raises(TargetTakenError):
            print_sheet(evening, path, "room")
        with pytest.raises(SessionFileError):
            print_sheet(evening, path.parent / "weg" / "zaal.pdf", "room")
    assert other.read_bytes() == b"%PDF-1.7 van iemand anders"


def test_a_stop_leaves_no_file(path: Path) -> None:
    stop = threading.Event()
    stop.set()
    target = path.with_name("zaal.pdf")
    with open_evening(path) as evening, pytest.raises(StoppedError):
        print_sheet(evening, target, "room", stop=stop)
    assert not target.exists()
