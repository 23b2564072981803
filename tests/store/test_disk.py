"""Promises of `workshop.store.disk`."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from workshop.domain.errors import SessionFileError
from workshop.store import disk


def test_a_new_file_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "nieuw"
    with disk.new_file(target) as part:
        part.write_text("inhoud")
        assert not target.exists()
    assert target.read_text() == "inhoud"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        _fail(tmp_path / "nieuw")
    assert list(tmp_path.iterdir()) == []


def _fail(target: Path) -> None:
    with disk.new_file(target) as part:
        part.write_text("half")
        raise KeyError


def _come_second(target: Path) -> None:
    with disk.new_file(target) as part:
        part.write_text("van ons")
        target.write_text("van een ander")


def test_what_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "nieuw"
    with pytest.raises(SessionFileError) as failure:
        _come_second(target)
    assert failure.value.why == "exists"
    assert target.read_text() == "van een ander"
    assert list(tmp_path.iterdir()) == [target]


def _no_links(_: Path, __: Path) -> None:
    raise OSError(errno.EPERM, "no hard links here")


def test_a_disk_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _no_links)
    with disk.new_file(tmp_path / "nieuw") as part:
        part.write_text("inhoud")
    assert (tmp_path / "nieuw").read_text() == "inhoud"
    with pytest.raises(SessionFileError):
        _come_second(tmp_path / "ander")
    assert (tmp_path / "ander").read_text() == "van een ander"


def test_a_new_file_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SessionFileError) as failure:
        _come_second(tmp_path / "weg" / "nieuw")
    assert failure.value.why == "folder"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EFBIG, "full"),
        (errno.EDQUOT, "full"),
        (errno.EACCES, "permission"),
        (errno.EROFS, "permission"),
        (errno.EIO, "io"),
    ],
)
def test_the_number_of_an_error_is_a_reason(number: int, reason: str) -> None:
    assert disk.reason(OSError(number, "")) == reason


def test_a_disk_with_room_is_not_called_full(tmp_path: Path) -> None:
    path = tmp_path / "avond.dialoog"
    path.write_bytes(bytes(100))
    assert disk.why_refused(path) == "io"
    assert disk.why_refused(tmp_path / "weg" / "avond.dialoog") == "io"
    assert list(tmp_path.iterdir()) == [path]
