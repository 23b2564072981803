"""The program frozen into one folder, as a griffie without Python will get it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.smoke.environments import CHECKOUT, run
from workshop import __version__

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

# Beside the program itself, a probe of Qt: that its libraries and plugins came along.
_ENTRY = """\
import sys

if sys.argv[1:] == ["probe-qt"]:
    from tests.smoke.qt_probe import main
else:
    from workshop.__main__ import main

raise SystemExit(main())
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundel")
    entry = folder / "entry.py"
    entry.write_text(_ENTRY, encoding="utf-8")
    options = ["--onedir", "--console", "--name", "dialoogavond", "--log-level", "ERROR"]
    options += ["--paths", str(CHECKOUT)]
    options += ["--add-data", f"{CHECKOUT / 'assets'}{os.pathsep}workshop/assets"]
    for place in ("specpath", "workpath", "distpath"):
        options += [f"--{place}", str(folder / place)]
    run([sys.executable, "-m", "PyInstaller", *options, str(entry)])
    suffix = ".exe" if os.name == "nt" else ""
    return folder / "distpath" / "dialoogavond" / f"dialoogavond{suffix}"


def test_it_says_its_version(program: Path, tmp_path: Path) -> None:
    assert __version__ in run([str(program), "--version"], cwd=tmp_path)


def test_it_lists_both_programmes(program: Path, tmp_path: Path) -> None:
    printed = run([str(program), "programmes"], cwd=tmp_path)
    assert "visie" in printed
    assert "waardemodel" in printed


def test_it_plays_a_whole_evening_and_makes_the_report(program: Path, tmp_path: Path) -> None:
    run([str(program), "demo", "--out", str(tmp_path / "avond")], cwd=tmp_path)
    report = tmp_path / "avond" / "verslag.pdf"
    assert report.read_bytes().startswith(b"%PDF-")


def test_qt_comes_along(program: Path, tmp_path: Path) -> None:
    printed = run([str(program), "probe-qt"], cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert printed.split() == ["offscreen", "visible=True", "painted=True"]
