"""Where the program's own files are (installed forms are in tests/smoke)."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from workshop import resources

_CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a package that seems to be installed somewhere else."""
    folder = tmp_path / "workshop"
    folder.mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", folder)
    monkeypatch.setattr(resources, "_CHECKOUT", tmp_path)
    return folder


def test_a_checkout_reads_the_assets_beside_the_package() -> None:
    assert resources.in_checkout()
    assert resources.assets() == _CHECKOUT / "assets"


def test_a_checkout_keeps_its_sessions_to_itself() -> None:
    assert resources.sessions_folder() == _CHECKOUT / "sessions"


def test_an_installed_program_reads_the_assets_in_its_package(package: Path) -> None:
    (package / "assets").mkdir()
    assert not resources.in_checkout()
    assert resources.assets() == package / "assets"


def test_an_installed_program_keeps_sessions_with_the_documents(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: package / "Documenten")
    assert resources.sessions_folder() == package / "Documenten" / "Dialoogavond"


def test_a_broken_installation_names_the_folder_that_is_missing(package: Path) -> None:
    with pytest.raises(FileNotFoundError, match="assets"):
        resources.assets()
