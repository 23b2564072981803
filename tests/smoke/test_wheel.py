"""The program installed from a wheel, far from its checkout."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from tests.smoke.environments import CHECKOUT, Environment, make_environment, run
from workshop import __version__

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--wheel", "--no-isolation", "--outdir", str(folder)]
    run([sys.executable, "-m", "build", *options, str(CHECKOUT)])
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    environment = make_environment(tmp_path_factory.mktemp("een map") / "venv")
    environment.install(str(wheel))
    return environment


def test_the_wheel_holds_the_package_with_all_assets_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    tops = {name.split("/")[0] for name in names}
    assets = [path for path in (CHECKOUT / "assets").rglob("*") if path.is_file()]
    assert tops == {"workshop", f"dialoogavond-{__version__}.dist-info"}
    assert {f"workshop/{path.relative_to(CHECKOUT).as_posix()}" for path in assets} <= names
    assert f"dialoogavond-{__version__}.dist-info/licenses/LICENSE" in names


def test_it_says_its_version(installed: Environment, tmp_path: Path) -> None:
    assert __version__ in installed.run("dialoogavond", "--version", cwd=tmp_path)


def test_it_lists_both_programmes(installed: Environment, tmp_path: Path) -> None:
    printed = installed.run("dialoogavond", "programmes", cwd=tmp_path)
    assert "visie" in printed
    assert "waardemodel" in printed


def test_it_is_the_installed_copy_that_runs(installed: Environment, tmp_path: Path) -> None:
    code = "from workshop import resources as r; print(r.in_checkout(), r.assets())"
    printed = installed.run("python", "-c", code, cwd=tmp_path)
    assert printed.strip() == f"False {installed.site_packages / 'workshop' / 'assets'}"


def test_it_leaves_the_folder_it_is_run_from_alone(installed: Environment, tmp_path: Path) -> None:
    installed.run("dialoogavond", "programmes", cwd=tmp_path)
    assert list(tmp_path.iterdir()) == []
