"""What leaves the house is there whole or not at all, whatever disk, system or person does."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.disks import fill, small_disk
from tests.evening.leaving import AGREEMENT, LEAVING, make, standing
from workshop.domain.errors import SealNotNamedError, WorkshopError, WriteFailedError
from workshop.evening import Evening, open_evening
from workshop.evening.sealing import agree_in
from workshop.evening.target import beside
from workshop.report import files
from workshop.report.stopping import StoppedError
from workshop.store.integrity import check
from workshop.texts.explaining import explain

CHECKOUT = Path(__file__).resolve().parents[2]
_LONG_AGO = 1_700_000_000
"""Seconds since 1970."""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """With the key of this laptop, which takes a while to make."""
    folder = tmp_path_factory.mktemp("profiel")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(folder))
        yield folder


@pytest.fixture(scope="module")
def made(profile: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """The evening as a concept, and agreed on."""
    assert profile.is_dir()
    found = {}
    for is_sealed in (False, True):
        path = tmp_path_factory.mktemp("avond") / "avond.dialoog"
        make(path)
        with open_evening(path) as evening:
            if is_sealed:
                agree_in(evening, AGREEMENT)
        found[is_sealed] = path
    return found


@pytest.fixture(params=LEAVING)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def path(name: str, made: dict[bool, Path], tmp_path: Path) -> Path:
    """A copy for one test, with what was sealed beside it."""
    folder = tmp_path / "avonden"
    shutil.copytree(made[LEAVING[name].is_of_sealed].parent, folder)
    return folder / "avond.dialoog"


def target_in(folder: Path, name: str) -> Path:
    endings = {"certificaat": ".cer", "archief": "", "pdf": ".pdf"}
    return folder / f"uit huis{endings.get(name, '.uit')}"


def lies_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name != "vol")


def is_told(error: WorkshopError, target: Path) -> bool:
    """A sentence for a person that says which file."""
    said = explain(error)
    return said.endswith(".") and target.name in said


@contextmanager
def nothing_changes(evening: Evening) -> Iterator[None]:
    """The account is afterwards what it was before."""
    before = evening.look(standing)
    yield
    assert evening.look(standing) == before


# --- a disk that refuses -------------------------------------------------------------------------


def test_on_a_full_disk_there_is_nothing_and_the_account_is_as_before(
    name: str, path: Path, tmp_path: Path
) -> None:
    try:
        with small_disk(tmp_path / "stick", 8 << 20) as stick:
            fill(stick, 0)
            target = target_in(stick, name)
            with open_evening(path) as evening, nothing_changes(evening):
                with pytest.raises(WriteFailedError) as refused:
                    LEAVING[name].write(evening, target, None)
                assert refused.value.reason == "full"
                assert is_told(refused.value, target)
            assert lies_in(stick) == []
            (stick / "vol").unlink()
            with open_evening(path) as evening:
                LEAVING[name].write(evening, target, None)
            assert target.exists()
    except PermissionError:
        pytest.skip("only root may make a small disk")


def test_where_nothing_may_be_written_it_says_so(name: str, path: Path, tmp_path: Path) -> None:
    try:
        with small_disk(tmp_path / "stick", 1 << 20) as stick:
            subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
            target = target_in(stick, name)
            with open_evening(path) as evening, nothing_changes(evening):
                with pytest.raises(WriteFailedError) as refused:
                    LEAVING[name].write(evening, target, None)
                assert refused.value.reason == "permission"
                assert is_told(refused.value, target)
            assert lies_in(stick) == []
    except PermissionError:
        pytest.skip("only root may make a small disk")


def test_a_file_that_another_program_holds_stays_as_it_is(
    name: str, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows does it: what is open elsewhere cannot be replaced, nor its folder."""
    folder = tmp_path / "uit"
    folder.mkdir()
    target, leaving = target_in(folder, name), LEAVING[name]

    def held(_: Path, final: Path) -> None:
        raise PermissionError(errno.EACCES, "Access is denied", str(final))

    with open_evening(path) as evening:
        if not leaving.seals and name not in ("archief", "certificaat"):
            leaving.write(evening, target, None)  # a copy of before
        before = {each: each.read_bytes() for each in folder.iterdir()}
        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", held)
            with pytest.raises((WriteFailedError, SealNotNamedError)) as refused:
                leaving.write(evening, target, None)
        assert is_told(refused.value, target)
        if isinstance(refused.value, WriteFailedError):
            assert refused.value.reason == "open"
            assert {each: each.read_bytes() for each in folder.iterdir()} == before
    if leaving.seals:  # it is sealed, which cannot be undone: it gets its name as soon as it can
        with open_evening(path):
            assert lies_in(folder) == [target.name]


def test_windows_gets_a_moment_to_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A virus scanner looks at a new file for a moment."""
    tries: list[Path] = []
    replace = Path.replace

    def held_twice(self: Path, final: Path) -> Path:
        tries.append(final)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "Access is denied")
        return replace(self, final)

    (tmp_path / "deel").write_bytes(b"nieuw")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", held_twice)
        patch.setattr(files, "is_windows", lambda: True)
        files.publish(tmp_path / "deel", tmp_path / "uit")
    assert len(tries) == 3
    assert (tmp_path / "uit").read_bytes() == b"nieuw"


# --- a person who stops it, and a power that fails -----------------------------------------------


class _AfterSome:
    """Somebody presses *Stop* when it was looked at so many times."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def is_set(self) -> bool:
        self.looks -= 1
        return self.looks < 0


def test_what_is_stopped_was_never_there(name: str, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    folder.mkdir()
    if not LEAVING[name].stops:
        pytest.skip("it is there at once")
    with open_evening(path) as evening, nothing_changes(evening):
        with pytest.raises(StoppedError):
            LEAVING[name].write(evening, target_in(folder, name), _AfterSome(0))
        assert lies_in(folder) == []


def test_killed_at_the_last_moment_there_is_no_half_file_and_the_rest_goes_later(
    name: str, path: Path
) -> None:
    leaving, target = LEAVING[name], target_in(path.parent, name)
    with open_evening(path) as evening:
        before = evening.look(standing)
    names = lies_in(path.parent)
    child = [sys.executable, "-m", "tests.evening.leaving_child", str(path), str(target), name]
    ran = subprocess.run(child, cwd=CHECKOUT, env={**os.environ}, check=False)
    assert ran.returncode < 0
    assert not any(each.exists() for each in leaving.traces(target))
    for part in path.parent.glob(".*.deel*"):
        os.utime(part, (_LONG_AGO, _LONG_AGO))
    with open_evening(path) as evening:
        if leaving.seals:
            assert target.is_file(), "it was sealed, and gets its name"
            assert evening.look(standing) != before
        else:
            assert evening.look(standing) == before
            assert not beside(target).exists()
    assert check(path).is_whole
    known = {*names, target.name, f"{path.name}.lock"} if leaving.seals else {*names}
    assert set(lies_in(path.parent)) - {f"{path.name}.backups"} <= known | {f"{path.name}.lock"}
