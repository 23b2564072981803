"""All that ships with the program: name, version, licence and its text."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from tests.supply.expressions import expression
from tests.supply.pins import APP, CHECKOUT, read

TEXTS: Final = CHECKOUT / ".ci" / "bundle" / "licences"
"""Texts that a distribution ought to bring along and does not."""
_MISSING: Final = {
    # The Lesser licence is an addition to the other, and asks that both come along.
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
_SAID_IN_ITS_README: Final = {
    # Its icons come from six makers; who they are and what their licences are stands there alone.
    "qtawesome",
}
_FIELDS: Final = ("License-Expression", "License")
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Something that others made."""

    name: str
    version: str
    licence: str
    """As SPDX writes it."""
    texts: tuple[Path, ...]
    files: tuple[str, ...] = ()
    """Of what lies in assets/: which files, from there."""
    is_distribution: bool = True


def distribution(name: str) -> Part:
    """An installed distribution."""
    found = metadata.distribution(name)
    texts = [Path(str(found.locate_file(each))) for each in found.files or () if _is_text(each)]
    if name in _SAID_IN_ITS_README:
        texts += [Path(str(each.locate())) for each in found.files or () if each.name == "METADATA"]
    texts += [TEXTS / each for each in _MISSING.get(name.casefold().replace("_", "-"), ())]
    return Part(found.name, found.version, expression(stated(found)), tuple(sorted(texts)))


def stated(found: metadata.Distribution) -> str:
    """What it says of its licence, in its own words."""
    about = found.metadata
    said = next((each for key in _FIELDS for each in about.get_all(key) or [] if each), "")
    named = [
        each.rpartition(" :: ")[2] for each in about.get_all("Classifier", []) if "License" in each
    ]
    return said.strip().partition("\n")[0] or ", ".join(named)


def _is_text(file: metadata.PackagePath) -> bool:
    """A licence beside the metadata, or anywhere under a name that says so."""
    if file.suffix in (".py", ".pyc", ".pyi"):
        return False
    return "licenses" in file.parts[1:-1] or bool(_TEXT.search(file.name))


def distributions() -> list[Part]:
    """What the program brings along on this system, by name."""
    wanted = [pin.name for pin in read(APP).values() if pin.is_wanted_here]
    return [distribution(name) for name in sorted(wanted)]


_FONTS: Final = CHECKOUT / "assets" / "fonts"
_ICC: Final = CHECKOUT / "assets" / "icc"
VENDORED: Final = (
    Part(
        "Source Sans 3",
        "3.052",
        "OFL-1.1",
        (_FONTS / "OFL-SourceSans3.txt",),
        (
            "fonts/SourceSans3-Bold.ttf",
            "fonts/SourceSans3-Regular.ttf",
            "fonts/SourceSans3-SemiBold.ttf",
        ),
        is_distribution=False,
    ),
    Part(
        "Literata",
        "3.103",
        "OFL-1.1",
        (_FONTS / "OFL-Literata.txt",),
        (
            "fonts/Literata-Italic.ttf",
            "fonts/Literata-Medium.ttf",
            "fonts/Literata-Regular.ttf",
            "fonts/Literata-SemiBold.ttf",
        ),
        is_distribution=False,
    ),
    Part(
        "sRGB2014.icc",
        "2015",
        "LicenseRef-ICC-Profile",
        (_ICC / "README.md",),
        ("icc/sRGB2014.icc",),
        is_distribution=False,
    ),
)
"""Files of others in assets/; everything else there is ours."""


def everything() -> list[Part]:
    """All of it, in the order in which it is listed."""
    return [*distributions(), *VENDORED]


def write_texts(parts: list[Part], folder: Path) -> None:
    """The licences in full, a folder for each part."""
    for part in parts:
        place = folder / f"{part.name}-{part.version}"
        place.mkdir(parents=True)
        for number, text in enumerate(part.texts, start=1):
            # Some bring forty texts of one name, each for something else inside.
            name = text.name if not (place / text.name).exists() else f"{number}-{text.name}"
            shutil.copyfile(text, place / name)
