"""What the project says of itself is so."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.smoke.environments import CHECKOUT, run


def _text(name: str) -> str:
    return (CHECKOUT / name).read_text(encoding="utf-8")


def test_the_readme_names_exactly_two_commands() -> None:
    blocks: list[str] = re.findall(r"```sh\n(.*?)```", _text("README.md"), re.DOTALL)
    assert [block.strip() for block in blocks] == ["./start", "./start test"]


def test_the_licence_is_the_eupl_with_its_appendix() -> None:
    text = _text("LICENSE")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in text
    assert 'license = "EUPL-1.2"' in _text("pyproject.toml")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no mark that a file may be run")
@pytest.mark.parametrize("script", ["start", ".ci/run"])
def test_the_scripts_can_be_run(script: str) -> None:
    assert os.access(CHECKOUT / script, os.X_OK)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no bash of its own")
def test_without_root_or_sudo_start_prints_the_one_line_to_run(tmp_path: Path) -> None:
    """A machine that misses everything: its only commands are the ones made here."""
    pretended = tmp_path / "bin"
    pretended.mkdir()
    for name in ("bash", "cat", "cksum", "dirname", "env", "sort"):
        (pretended / name).symlink_to(shutil.which(name) or name)
    for name, answer in {
        "python3": '[ "$2" = "import ensurepip, venv" ] && exit 1; exit 0',
        "uname": "echo Linux",
        "ldconfig": "echo libX11.so.6",
        "id": "echo 1000",
        "apt-get": "echo apt-get was run",
    }.items():
        (pretended / name).write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
        (pretended / name).chmod(0o755)
    shutil.copy(CHECKOUT / "start", tmp_path / "start")
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path / "pyproject.toml")
    shutil.copytree(CHECKOUT / "requirements", tmp_path / "requirements")
    script = f"! '{tmp_path / 'start'}' 2>&1"
    printed = run(["bash", "-c", script], cwd=tmp_path, PATH=str(pretended))
    line = printed.strip().splitlines()[-1]
    assert "apt-get install --yes --no-install-recommends" in line
    assert {"python3-venv", "libegl1", "libxcb-cursor0"} <= set(line.split())
    assert "apt-get was run" not in printed
    assert not (tmp_path / ".venv").exists()
