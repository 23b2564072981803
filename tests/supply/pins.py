"""The lock: what exactly is installed, read from requirements/*.txt."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name
from packaging.version import Version

if TYPE_CHECKING:
    from collections.abc import Iterable

CHECKOUT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = CHECKOUT / "requirements"
APP: Final = FOLDER / "app.txt"
"""What the program itself needs, and nothing else."""

_PIN = re.compile(
    r"^(?P<pin>[^\s#][^\\\n]*?)\s*\\\n(?P<hashes>(?:\s+--hash=\S+(?:\s*\\)?\n)+)", re.M
)
_HASH = re.compile(r"--hash=(\w+:[0-9a-f]+)")


@dataclass(frozen=True)
class Pin:
    """One distribution in one version."""

    name: NormalizedName
    version: Version
    requirement: Requirement
    hashes: tuple[str, ...]
    """Of every file of this version, as *sha256:0f…*."""

    @property
    def is_wanted_here(self) -> bool:
        """Whether this system and this Python get it."""
        return self.requirement.marker is None or self.requirement.marker.evaluate()


def read(lock: Path) -> dict[NormalizedName, Pin]:
    """All pins of a lock by name; a line that is no pin is an error."""
    text = lock.read_text(encoding="utf-8")
    found = [_pin(match["pin"], match["hashes"]) for match in _PIN.finditer(text)]
    rest = _PIN.sub("", text).splitlines()
    if odd := [line for line in rest if line.strip() and not line.lstrip().startswith("#")]:
        raise ValueError(f"{lock.name}: no pin with a hash: {odd[0]}")
    return {pin.name: pin for pin in found}


def _pin(line: str, hashes: str) -> Pin:
    requirement = Requirement(line)
    (only,) = requirement.specifier
    if only.operator != "==":
        raise ValueError(f"not one exact version: {line}")
    name = canonicalize_name(requirement.name)
    return Pin(name, Version(only.version), requirement, tuple(_HASH.findall(hashes)))


def project() -> dict[str, list[Requirement]]:
    """The ranges of pyproject.toml: `app`, `build`, and each extra by its name."""
    data = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    extras: dict[str, list[str]] = data["project"]["optional-dependencies"]
    return {
        "app": _requirements(data["project"]["dependencies"]),
        "build": _requirements(data["build-system"]["requires"]),
        **{name: _requirements(lines) for name, lines in extras.items()},
    }


def _requirements(lines: Iterable[str]) -> list[Requirement]:
    return [Requirement(line) for line in lines]
