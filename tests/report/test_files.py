"""Promises of `workshop.report.files`: a whole file under its name, or the one that was there."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from workshop import durable
from workshop.domain.errors import ReportFileError, WriteFailedError
from workshop.report import files

if TYPE_CHECKING:
    from pathlib import Path

TOO_MUCH = """
import resource, signal, sys
from pathlib import Path
from workshop.domain.errors import WriteFailedError
from workshop.report import files
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
target = Path(sys.argv[1])
try:
    files.write_durably(target, b"x" * 5000)
except WriteFailedError as error:
    assert (error.reason, error.path, target.exists()) == ("full", str(target), False)
else:
    raise SystemExit("no error")
"""


def test_what_is_written_is_there(tmp_path: Path) -> None:
    files.write_durably(tmp_path / "a", b"bytes")
    assert files.read(tmp_path / "a") == b"bytes"


def test_a_full_disk_leaves_no_file(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TOO_MUCH, str(tmp_path / "verslag.tmp")]
    subprocess.run(command, check=True)


def test_a_folder_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(WriteFailedError) as caught:
        files.write_durably(tmp_path / "geen" / "a", b"")
    assert caught.value.reason == "other"


def test_publishing_replaces_the_older_file_at_once(tmp_path: Path) -> None:
    (tmp_path / "verslag.pdf").write_bytes(b"oud")
    files.write_durably(tmp_path / "verslag.tmp", b"nieuw")
    files.publish(tmp_path / "verslag.tmp", tmp_path / "verslag.pdf")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [
        ("verslag.pdf", b"nieuw")
    ]


def test_a_failed_publishing_keeps_the_older_file(tmp_path: Path) -> None:
    (tmp_path / "verslag.pdf").write_bytes(b"oud")
    with pytest.raises(WriteFailedError):
        files.publish(tmp_path / "weg.tmp", tmp_path / "verslag.pdf")
    assert (tmp_path / "verslag.pdf").read_bytes() == b"oud"


def test_reading_what_is_not_there_says_why(tmp_path: Path) -> None:
    with pytest.raises(ReportFileError) as missing:
        files.read(tmp_path / "weg.pdf")
    assert missing.value.why == "missing"
    with pytest.raises(ReportFileError) as folder:
        files.read(tmp_path)
    assert folder.value.why == "other"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "permission"),
        (errno.EIO, "io"),
        (errno.EBUSY, "other"),
    ],
)
def test_what_the_disk_says_becomes_a_reason(tmp_path: Path, number: int, reason: str) -> None:
    failure = files.write_failure(tmp_path, OSError(number, os.strerror(number)))
    assert (failure.reason, failure.path) == (reason, str(tmp_path))


def test_the_names_of_folders_that_were_made_are_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an evening in a new folder is gone after a power cut, however often it was synced."""
    synced: list[Path] = []
    monkeypatch.setattr(durable, "sync_folder", synced.append)
    files.make_folder(tmp_path / "Documenten" / "Dialoogavond")
    assert synced == [tmp_path, tmp_path / "Documenten"]
    synced.clear()
    files.make_folder(tmp_path / "Documenten" / "Dialoogavond")
    assert synced == []
