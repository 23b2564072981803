"""`./start` installs what the lock names, and says so when it cannot.

The real script and the real pip, in a checkout of a program that needs one small package.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.smoke.environments import CHECKOUT, make_environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(180),
    pytest.mark.skipif(os.name == "nt", reason="Windows has no bash of its own"),
]

_PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "dialoogavond"
version = "0"
dependencies = ["kruimel>=1,<3"]

[project.scripts]
dialoogavond = "kruimel:main"

[tool.hatch.build.targets.wheel]
bypass-selection = true
dev-mode-dirs = ["."]
"""


@dataclass(frozen=True)
class Checkout:
    """A program, its lock, and a folder of wheels in place of an index."""

    folder: Path

    def offer(self, version: str, says: str) -> Path:
        """A wheel of `kruimel` that can be had; `says` makes it another file."""
        wheel = self.folder / "wheels" / f"kruimel-{version}-py3-none-any.whl"
        wheel.parent.mkdir(exist_ok=True)
        about = f"kruimel-{version}.dist-info"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("kruimel.py", f"def main():\n    print({says!r})\n")
            archive.writestr(
                f"{about}/METADATA", f"Metadata-Version: 2.1\nName: kruimel\nVersion: {version}\n"
            )
            archive.writestr(
                f"{about}/WHEEL",
                "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            )
            archive.writestr(f"{about}/RECORD", "")
        return wheel

    def lock(self, wheel: Path) -> None:
        """The lock asks for version 1 with the checksum of `wheel`."""
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        locks = self.folder / "requirements"
        locks.mkdir()
        (locks / "app.txt").write_text(f"kruimel==1.0 \\\n    --hash=sha256:{digest}\n", "utf-8")
        (locks / "build.txt").write_text("", encoding="utf-8")

    def start(self) -> subprocess.CompletedProcess[str]:
        """`./start hello`, with what the program and the set-up say."""
        variables = {
            name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PY"))
        }
        variables |= {
            "PATH": f"{self.folder / 'pretended'}:{os.environ['PATH']}",
            # Of this machine nothing: no configuration, no index, no other folder.
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.folder / "wheels"),
            # "Off" is how a switch that begins with "no" is set by a variable.
            "PIP_NO_BUILD_ISOLATION": "off",
        }
        return subprocess.run(
            [str(self.folder / "start"), "hello"],
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    @property
    def is_set_up(self) -> bool:
        """Whether the next start skips the set-up."""
        return (self.folder / ".venv" / "set-up-app").exists()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    shutil.copy(CHECKOUT / "start", tmp_path / "start")
    (tmp_path / "pyproject.toml").write_text(_PROJECT, encoding="utf-8")
    make_environment(tmp_path / ".venv")
    # What the system must have is another test's.
    pretended = tmp_path / "pretended"
    pretended.mkdir()
    (pretended / "uname").write_text("#!/bin/sh\necho Elsewhere\n", encoding="utf-8")
    (pretended / "uname").chmod(0o755)
    return Checkout(tmp_path)


def test_it_installs_the_locked_version_though_a_newer_one_can_be_had(checkout: Checkout) -> None:
    checkout.lock(checkout.offer("1.0", says="de eerste"))
    checkout.offer("2.0", says="de tweede")
    done = checkout.start()
    assert (done.returncode, done.stdout) == (0, "de eerste\n"), done.stderr
    assert "LET OP" not in done.stderr
    assert not (checkout.folder / ".venv" / "not-locked").exists()


def test_where_the_locked_version_is_not_to_be_had_it_says_so_and_takes_another(
    checkout: Checkout,
) -> None:
    gone = checkout.offer("1.0", says="de eerste")
    checkout.lock(gone)
    gone.unlink()
    checkout.offer("2.0", says="de tweede")
    done = checkout.start()
    assert (done.returncode, done.stdout) == (0, "de tweede\n"), done.stderr
    assert "LET OP: niet elk pakket is hier te krijgen in de versie" in done.stderr
    assert "kruimel==1.0" in done.stderr
    assert (checkout.folder / ".venv" / "not-locked").exists()


def test_another_file_under_the_locked_name_is_not_installed(checkout: Checkout) -> None:
    checkout.lock(checkout.offer("1.0", says="de eerste"))
    checkout.offer("1.0", says="iets anders")
    checkout.offer("2.0", says="de tweede")
    done = checkout.start()
    assert done.returncode == 1
    assert "de controlesom klopt niet" in done.stderr
    assert "LET OP" not in done.stderr
    assert not checkout.is_set_up


def test_without_any_package_it_stops_and_the_next_start_tries_again(checkout: Checkout) -> None:
    gone = checkout.offer("1.0", says="de eerste")
    checkout.lock(gone)
    gone.unlink()
    done = checkout.start()
    assert done.returncode == 1
    assert "Voor de eerste keer is internet nodig" in done.stderr.splitlines()[-1]
    assert not checkout.is_set_up
