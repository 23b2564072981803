"""Checks the licence of all that ships, and lists them in docs/licences.md.

python -m tests.licences            writes the list, and ends with 1 when a licence is not allowed
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from tests.supply.expressions import ALLOWED, is_allowed
from tests.supply.parts import Part, everything
from tests.supply.pins import CHECKOUT

if TYPE_CHECKING:
    from pathlib import Path

LIST: Final = CHECKOUT / "docs" / "licences.md"
_HEAD: Final = """\
# Licences

All that ships with the program, and under what. Made by `python -m tests.licences`; a test compares
it with what is installed, and fails on a licence that is not on the list in
`tests/supply/expressions.py`. Of an *OR* one side is enough. A bundle holds the texts in full, in
`licenties/`. Python itself: PSF-2.0. The program itself: EUPL-1.2.

Qt and PySide6 are used under the LGPL: unchanged, and as files of their own that can be replaced.
QtAwesome holds icons of six makers, under OFL-1.1 (Font Awesome, Elusive), MIT (Phosphor, the only
ones in use), Apache-2.0 (Material Design, Remix) and CC-BY-4.0 (Codicons). The distribution of
reportlab holds a typeface under GPL-2.0 (Dark Garden, with an exception for documents); the program
never uses it and a bundle leaves it out. A bundle starts with PyInstaller's bootloader: GPL-2.0
with an exception that leaves the bundle its own licence.

| part | version | licence | texts |
|---|---|---|---|
"""


def main() -> None:
    """Write the list; say which licence may not ship."""
    parts = everything()
    LIST.write_text(listed(parts), encoding="utf-8")
    faults = refused(parts)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    if not faults:
        sys.stdout.write(f"licences: all {len(parts)} parts allowed; {LIST.name} written\n")
    sys.exit(1 if faults else 0)


def listed(parts: list[Part]) -> str:
    """The list as Markdown."""
    return _HEAD + "".join(f"{_row(part)}\n" for part in parts)


def _row(part: Part) -> str:
    name = part.name if part.is_distribution else f"{part.name} (`assets/{_folder(part)}`)"
    return f"| {name} | {part.version} | {part.licence} | {len(part.texts)} |"


def _folder(part: Part) -> str:
    return part.files[0].partition("/")[0]


def refused(parts: list[Part]) -> list[str]:
    """What may not ship, and why: a licence not allowed, or without its text."""
    return [
        *(
            f"{part.name} {part.version}: {part.licence} is not in {sorted(ALLOWED)}"
            for part in parts
            if not is_allowed(part.licence)
        ),
        *(f"{part.name} {part.version}: no text of its licence" for part in parts if _bare(part)),
    ]


def _bare(part: Part) -> bool:
    return not any(_has_words(text) for text in part.texts)


def _has_words(text: Path) -> bool:
    return bool(text.read_text(encoding="utf-8", errors="replace").strip())


if __name__ == "__main__":
    main()
