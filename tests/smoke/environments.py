"""Virtual environments for installing the program anew, without downloading a thing."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

_BIN = "Scripts" if os.name == "nt" else "bin"
_SUFFIX = ".exe" if os.name == "nt" else ""


@dataclass(frozen=True)
class Environment:
    """A virtual environment that borrows the dependencies of the one the tests run in."""

    folder: Path

    @property
    def site_packages(self) -> Path:
        places = {"base": str(self.folder), "platbase": str(self.folder)}
        return Path(sysconfig.get_path("purelib", "venv", places))

    def install(self, *what: str) -> None:
        """Install with pip, offline and without dependencies."""
        options = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
        python = self.folder / _BIN / f"python{_SUFFIX}"
        run([sys.executable, "-m", "pip", "--python", str(python), "install", *options, *what])

    def run(self, *command: str, cwd: Path) -> str:
        """What one of the environment's programs prints, run from `cwd`."""
        program = self.folder / _BIN / f"{command[0]}{_SUFFIX}"
        return run([str(program), *command[1:]], cwd=cwd)


def make_environment(folder: Path) -> Environment:
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    environment = Environment(folder)
    borrowed = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    (environment.site_packages / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    return environment


def run(command: list[str], *, cwd: Path | None = None, **variables: str) -> str:
    """What `command` prints; fails with all of it when the command does."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ended = subprocess.run(
        command,
        cwd=cwd,
        env={**inherited, "PYTHONUTF8": "1", **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, f"{command}\n{ended.stdout}\n{ended.stderr}"
    return ended.stdout
