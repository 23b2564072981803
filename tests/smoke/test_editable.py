"""The program installed as developers do it: the checkout itself is what runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.smoke.environments import CHECKOUT, Environment, make_environment
from workshop import __version__

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    environment = make_environment(tmp_path_factory.mktemp("een map") / "venv")
    environment.install("--editable", str(CHECKOUT))
    return environment


def test_it_says_its_version(installed: Environment, tmp_path: Path) -> None:
    assert __version__ in installed.run("dialoogavond", "--version", cwd=tmp_path)


def test_it_lists_both_programmes(installed: Environment, tmp_path: Path) -> None:
    printed = installed.run("dialoogavond", "programmes", cwd=tmp_path)
    assert "visie" in printed
    assert "waardemodel" in printed


def test_it_reads_the_assets_of_the_checkout(installed: Environment, tmp_path: Path) -> None:
    code = "from workshop import resources as r; print(r.in_checkout(), r.assets())"
    printed = installed.run("python", "-c", code, cwd=tmp_path)
    assert printed.strip() == f"True {CHECKOUT / 'assets'}"


def test_it_copies_nothing_of_the_package(installed: Environment) -> None:
    assert not (installed.site_packages / "workshop").exists()
