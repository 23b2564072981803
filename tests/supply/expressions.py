"""What licences may ship, and whether an expression of them (SPDX) is one of those."""

from __future__ import annotations

import re
from typing import Final

from packaging.licenses import canonicalize_license_expression

ALLOWED: Final = frozenset(
    {
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC-BY-4.0",
        # Dynamically linked, and replaceable in the folder of the bundle.
        "LGPL-3.0-only",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        # Of single files that are unchanged.
        "MPL-2.0",
        "OFL-1.1",
        "PSF-2.0",
        "LicenseRef-Public-Domain",
        # May be used, copied and embedded unchanged by anyone.
        "LicenseRef-ICC-Profile",
    }
)
"""None that asks the program itself to become anything but EUPL."""

_STATED: Final = {
    "3-clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    # Both, and what PDFium is made of: its own texts come along.
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD license (see license.txt for details), Copyright (c) 2000-2025, ReportLab Inc.": (
        "BSD-3-Clause"
    ),
    "MIT License": "MIT",
    "Public Domain": "LicenseRef-Public-Domain",
}
"""What older distributions say in words of their own, read and looked up once."""


def expression(stated: str) -> str:
    """The SPDX expression of what a distribution says of itself; ValueError for the unknown."""
    known: str = canonicalize_license_expression(_STATED.get(stated, stated))
    return known


def is_allowed(known: str) -> bool:
    """One side of each OR will do, both sides of an AND must."""
    words = re.findall(r"[()]|[^\s()]+", known)
    allowed, rest = _either(words)
    if rest:
        raise ValueError(f"no licence expression: {known}")
    return allowed


def _either(words: list[str]) -> tuple[bool, list[str]]:
    allowed, rest = _both(words)
    while rest[:1] == ["OR"]:
        other, rest = _both(rest[1:])
        allowed = allowed or other
    return allowed, rest


def _both(words: list[str]) -> tuple[bool, list[str]]:
    allowed, rest = _one(words)
    while rest[:1] == ["AND"]:
        other, rest = _one(rest[1:])
        allowed = allowed and other
    return allowed, rest


def _one(words: list[str]) -> tuple[bool, list[str]]:
    if words[:1] == ["("]:
        allowed, rest = _either(words[1:])
        return allowed, rest[1:]
    # An exception only permits more; what it is to, decides.
    rest = words[3:] if words[1:2] == ["WITH"] else words[1:]
    return words[0] in ALLOWED, rest
