"""A full disk, no rights, *Stop*, a kill: the archive's set is whole or not there."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from tests.cli.disks import as_nobody, fill, small_disk
from tests.evening.sealed_evening import (
    FACTS,
    Sealed,
    contents,
    nothing_is_left,
    sums_hold,
)
from workshop.domain.errors import WriteFailedError
from workshop.evening import open_evening
from workshop.evening.archiving import archive, archive_in, unused_target, zip_of
from workshop.report import files
from workshop.report.stopping import StoppedError

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("part", [0.0, 0.1, 0.4, 0.6, 0.8, 0.95])
def test_a_full_disk_leaves_nothing(sealed: Sealed, tmp_path: Path, part: float) -> None:
    archived = archive(sealed.path, sealed.target, FACTS, with_session=True)
    needed = sum(map(len, contents(archived.folder).values())) + archived.zip.stat().st_size
    try:
        with small_disk(tmp_path / "stick", 8 << 20) as stick:
            fill(stick, int(needed * part))
            with pytest.raises(WriteFailedError) as refused:
                archive(sealed.path, stick / "set", FACTS, with_session=True)
            assert refused.value.reason == "full"
            assert refused.value.path == str(stick / "set")
            assert [each.name for each in stick.iterdir()] == ["vol"]
            (stick / "vol").unlink()
            archive(sealed.path, stick / "set", FACTS, with_session=True)
            assert sums_hold(stick / "set")
    except PermissionError:
        pytest.skip("only root may make a small disk")


def test_a_folder_that_takes_nothing_is_told(sealed: Sealed, tmp_path: Path) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir(mode=0o500)
    words = ["archive", str(sealed.path), "-o", str(closed / "set")]
    command = [*as_nobody(), sys.executable, "-B", "-m", "workshop", *words]
    ran = subprocess.run(command, cwd=CHECKOUT, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 1
    assert "map" in ran.stderr
    assert list(closed.iterdir()) == []


def test_stopped_means_that_nothing_was_made(sealed: Sealed) -> None:
    class AfterSome:
        """Somebody presses *Stop* when so many files are there."""

        def __init__(self, looks: int) -> None:
            self.looks = looks

        def is_set(self) -> bool:
            self.looks -= 1
            return self.looks < 0

    with open_evening(sealed.path) as evening:
        for looks in (0, 1, 5, 13):
            with pytest.raises(StoppedError):
                archive_in(evening, sealed.target, FACTS, with_session=False, stop=AfterSome(looks))
            assert nothing_is_left(sealed.path.parent)
        archive_in(evening, sealed.target, FACTS, with_session=False, stop=threading.Event())
    assert sums_hold(sealed.target)


def test_a_folder_that_cannot_get_its_name_takes_its_zip_along(
    sealed: Sealed, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = files.publish

    def refuses_folders(temporary: Path, final: Path) -> None:
        if temporary.is_dir():
            raise WriteFailedError("permission", str(final))
        publish(temporary, final)

    with open_evening(sealed.path) as evening:
        monkeypatch.setattr(files, "publish", refuses_folders)
        with pytest.raises(WriteFailedError):
            archive_in(evening, sealed.target, FACTS, with_session=False)
    assert nothing_is_left(sealed.path.parent)


@pytest.mark.parametrize("step", ["write:1", "write:9", "write:14", "pack:1", "publish:1"])
def test_killed_at_any_step_leaves_no_half_set_and_the_next_opening_clears_up(
    sealed: Sealed, step: str
) -> None:
    target = unused_target(sealed.path.parent, sealed.path, 1)
    child = [sys.executable, "-m", "tests.evening.archive_child", sealed.path, target, step]
    ran = subprocess.run([*map(str, child)], cwd=CHECKOUT, env={**os.environ}, check=False)
    assert ran.returncode < 0
    assert not target.exists()
    if zip_of(target).exists():  # the zip gets its name first, and is whole
        with zipfile.ZipFile(zip_of(target)) as packed:
            assert packed.testzip() is None
    else:
        assert list(sealed.path.parent.glob(".*.deel"))
    with open_evening(sealed.path) as evening:
        assert not list(sealed.path.parent.glob(".*.deel"))
        copies = evening.look(lambda state: [each.path for each in state.minutes.copies])
        assert {str(target), str(zip_of(target))} <= set(copies)
        again = unused_target(sealed.path.parent, sealed.path, 1)
        archive_in(evening, again, FACTS, with_session=True)
    assert sums_hold(again)
