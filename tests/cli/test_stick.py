"""`continue` and `serve --stick`: an evening goes on from a stick, by the command line alone."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.server.room import HOST, free_port
from workshop.evening import open_evening
from workshop.evening.sticking import use_stick
from workshop.store.integrity import check


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


@pytest.fixture
def kept(evening: Path, stick: Path) -> Path:
    """The evening, with its copy on the stick."""
    with open_evening(evening) as opened:
        use_stick(opened, stick)
        assert opened.stick.settle(20.0)
    return evening


def test_the_evening_goes_on_with_all_that_is_on_the_stick(
    run: Run, kept: Path, stick: Path, tmp_path: Path
) -> None:
    target = tmp_path / "verder.dialoog"
    told = run("continue", stick, "-o", target)
    assert (told.status, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0] == "‘Waarden’ (Voorbeeldstad, 11 maart 2026)"
    assert lines[1].startswith("Het laatste op de stick: ")
    assert lines[2:] == [
        "Alles op de stick is heel.",
        f"De avond staat nu op deze laptop: {target}",
        "Werk alleen hier verder. Tablets die hier waren, weigeren de eerste laptop.",
    ]
    with open_evening(kept) as first, open_evening(target) as second:
        epochs = [each.look(lambda state: state.epoch) for each in (first, second)]
    assert epochs == [1, 2]
    assert check(target).is_whole


def test_it_replaces_nothing(run: Run, kept: Path, stick: Path) -> None:
    before = kept.read_bytes()
    refused = run("continue", stick, "-o", kept)
    assert (refused.status, refused.out) == (1, "")
    assert "bestaat al en blijft zoals het is" in refused.err
    assert kept.read_bytes() == before


@pytest.mark.parametrize("place", ["usb", "er niet"])
def test_a_folder_without_an_evening_gets_one_line(
    run: Run, stick: Path, tmp_path: Path, place: str
) -> None:
    assert stick.is_dir()
    refused = run("continue", tmp_path / place, "-o", tmp_path / "verder.dialoog")
    assert (refused.status, refused.out) == (1, "")
    assert "staat geen kopie van een avond" in refused.err
    assert len(refused.err.strip().splitlines()) == 1


def test_a_copy_that_is_damaged_gets_one_line_and_makes_nothing(
    run: Run, kept: Path, stick: Path, tmp_path: Path
) -> None:
    assert kept.exists()
    (copy,) = stick.glob("*/*.kopie")
    data = copy.read_bytes()
    copy.write_bytes(data[:5000] + bytes(4000) + data[9000:])
    target = tmp_path / "verder.dialoog"
    refused = run("continue", stick, "-o", target)
    assert (refused.status, refused.out) == (1, "")
    assert "beschadigd" in refused.err
    assert len(refused.err.strip().splitlines()) == 1
    assert list(tmp_path.glob("verder*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="sends Ctrl C as POSIX does")
def test_serving_says_when_the_copy_is_there_and_when_the_stick_is_gone(
    evening: Path, stick: Path
) -> None:
    command = [*(sys.executable, "-m", "workshop", "serve", str(evening)), "--host", HOST]
    command += ["--port", str(free_port()), "--stick", str(stick)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        line = ""
        while not line.startswith("Kopie op stick: bijgewerkt"):
            line = serving.stdout.readline()
            assert line
        away = stick.rename(stick.with_name("weg"))
        assert serving.stdout.readline().startswith("De stick is weg: steek hem terug")
        away.rename(stick)
        assert serving.stdout.readline().startswith("Kopie op stick: bijgewerkt")
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=20)
    assert serving.returncode == 0


def test_a_stick_that_is_not_there_is_said_before_tablets_come_in(
    run: Run, evening: Path, stick: Path
) -> None:
    refused = run("serve", evening, "--stick", stick / "er niet")
    assert (refused.status, refused.out) == (1, "")
    assert "Steek de USB-stick in" in refused.err
