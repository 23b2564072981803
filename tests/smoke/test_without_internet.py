"""The program installed on a machine without internet, from a folder of wheels."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from tests.smoke.environments import CHECKOUT, Environment, run
from tests.supply.pins import APP, Pin, read
from workshop import __version__

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

_WHEELS = CHECKOUT / ".ci" / "bundle" / "wheels.py"


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the lock names for this system, packed again from what is installed, and the program.

    Nothing is downloaded in a test; `.ci/bundle/wheels.py` takes the same files from an index.
    """
    folder = tmp_path_factory.mktemp("wheels")
    for pin in read(APP).values():
        if pin.is_wanted_here:
            _pack(pin, folder)
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(folder)]
    run([sys.executable, "-m", "pip", "wheel", *options, str(CHECKOUT)])
    return folder


def _pack(pin: Pin, folder: Path) -> None:
    found = metadata.distribution(pin.name)
    assert found.version == str(pin.version), f"{pin.name} is not installed as it is locked"
    name = f"{pin.name.replace('-', '_')}-{found.version}-{_tag(found)}.whl"
    with zipfile.ZipFile(folder / name, "w") as archive:
        for file in found.files or ():
            if ".." not in file.parts and file.suffix != ".pyc":
                archive.write(str(found.locate_file(file)), file.as_posix())


def _tag(found: metadata.Distribution) -> str:
    """For which Python, interface and system: *py2.py3-none-any*."""
    lines = (found.read_text("WHEEL") or "").splitlines()
    tags = [line.partition(": ")[2].split("-") for line in lines if line.startswith("Tag: ")]
    return "-".join(".".join(sorted(set(each))) for each in zip(*tags, strict=True))


@pytest.fixture(scope="module")
def installed(wheels: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment of its own that borrows nothing."""
    folder = tmp_path_factory.mktemp("elders") / "venv"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    options = ["--quiet", "--no-compile", "--no-index", "--find-links", str(wheels)]
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    run([*pip, "install", *options, "dialoogavond"], PIP_CONFIG_FILE=os.devnull)
    run([*pip, "check"])
    return Environment(folder)


def test_the_locked_files_are_all_that_is_needed(installed: Environment, tmp_path: Path) -> None:
    assert __version__ in installed.run("dialoogavond", "--version", cwd=tmp_path)
    assert "waardemodel" in installed.run("dialoogavond", "programmes", cwd=tmp_path)


def test_its_windows_draw_there(installed: Environment, tmp_path: Path) -> None:
    probe = (CHECKOUT / "tests" / "smoke" / "qt_probe.py").read_text(encoding="utf-8")
    program = tmp_path / "probe.py"
    program.write_text(probe, encoding="utf-8")
    python = installed.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    printed = run([str(python), str(program)], cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert printed.split() == ["offscreen", "visible=True", "painted=True"]


def test_a_wheel_that_is_not_the_locked_file_is_refused(wheels: Path, tmp_path: Path) -> None:
    """Those packed again have the name and the version, and yet other bytes."""
    done = subprocess.run(
        [sys.executable, str(_WHEELS), "--out", str(tmp_path)],
        env={
            **os.environ,
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(wheels),
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode != 0
    assert "DO NOT MATCH THE HASHES" in done.stderr
    assert list(tmp_path.iterdir()) == []
