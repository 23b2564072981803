"""Sealed evenings, made once: sealing takes seconds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evening.sealed_evening import Sealed, copied, fill
from workshop.domain.settings import Attribution


@pytest.fixture(scope="session")
def sealed_evenings(tmp_path_factory: pytest.TempPathFactory) -> dict[Attribution, Path]:
    """A sealed evening of each attribution, with the profile that has its key beside them."""
    folder = tmp_path_factory.mktemp("verzegeld")
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        _use_profile(patch, folder)
        for attribution in Attribution:
            found[attribution] = folder / attribution / "avond.dialoog"
            found[attribution].parent.mkdir()
            fill(found[attribution], attribution)
    return found


@pytest.fixture
def sealed(
    sealed_evenings: dict[Attribution, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Sealed:
    """A copy of the one with answers per political group, which can be sealed again."""
    _use_profile(monkeypatch, sealed_evenings[Attribution.GROUP].parents[1])
    return copied(sealed_evenings, Attribution.GROUP, tmp_path)


def _use_profile(patch: pytest.MonkeyPatch, folder: Path) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        patch.setenv(variable, str(folder / "profiel"))
