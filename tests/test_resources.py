"""Where the program's own files are (installed forms are in tests/smoke)."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from workshop import resources
from workshop.desktop.places import usual_places

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


# --- on a stick ------------------------------------------------------------------------------


def frozen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a frozen program in `folder` finds itself."""
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(folder / "dialoogavond"))


def test_with_a_folder_for_it_beside_the_program_everything_stays_there(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert package.is_dir()
    frozen(tmp_path, monkeypatch)
    own = tmp_path / resources.PORTABLE
    own.mkdir()
    assert resources.sessions_folder() == own / "avonden"
    assert resources.settings_folder() == own / "instellingen"
    assert resources.keys_folder() == own / "zegels"
    places = usual_places()
    kept = (places.sessions, places.settings, places.evenings, places.log, places.cards)
    assert all(place.is_relative_to(own) for place in (*kept, places.library))


def test_without_that_folder_a_frozen_program_is_an_installed_one(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen(tmp_path, monkeypatch)
    assert resources.portable_folder() is None
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: package / "Documenten")
    assert resources.sessions_folder() == package / "Documenten" / "Dialoogavond"
    assert "Dialoogavond" in resources.settings_folder().parts
    assert resources.keys_folder().name == "zegels"


@pytest.mark.parametrize(
    ("system", "variable", "folder"),
    [
        ("linux", "XDG_CONFIG_HOME", ""),
        ("linux", "", ".config"),
        ("win32", "LOCALAPPDATA", ""),
        ("win32", "", "AppData/Local"),
        ("darwin", "", "Library/Preferences"),
    ],
)
def test_a_language_file_is_found_beside_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, variable: str, folder: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    if variable:
        monkeypatch.setenv(variable, str(tmp_path))
    place = tmp_path / folder / "Dialoogavond"
    assert resources.language_file() is None
    place.mkdir(parents=True)
    (place / "taal.toml").touch()
    assert resources.language_file() == place / "taal.toml"


def test_a_program_on_a_stick_has_its_language_file_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "portable_folder", lambda: tmp_path)
    (tmp_path / "instellingen").mkdir()
    (tmp_path / "instellingen" / "taal.toml").touch()
    assert resources.language_file() == tmp_path / "instellingen" / "taal.toml"
