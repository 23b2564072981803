"""The page in `docs/screenshots` that shows what is kept there, in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.ui.gallery.table import Shot

_HEAD: Final = """# Screenshots

Made by a script, from rehearsal evenings with invented people of 7, 21 and 45; never by hand.

    python -m tests.ui.gallery               # these pictures, and this page
    python -m tests.ui.gallery --out DIR     # every page, window and view, with contact sheets
    python -m tests.ui.gallery --out DIR --only attendance beamer-join
    python -m tests.ui.gallery.methods       # every programme: programmas-*.png
    python -m tests.screenshots              # pages of the report: verslag-*.png

Which page is drawn at which size, in which theme and with how many people stands in
`tests/ui/gallery/table.py`; a test sees to it that no page or view is forgotten. A name reads
*group-subject-width-theme-people*.
"""
_GROUPS: Final = {
    "begin": "Before the evening",
    "bediening": "The operator's window",
    "verzegeld": "After the seal",
    "beamer": "What the room sees",
}
_METHODS: Final = """## Every programme, on the beamer, the desk and a tablet

![Twelve questions on the beamer](programmas-beamer.png)
![Twelve questions on the desk](programmas-bediening.png)
![Twelve questions on a tablet](programmas-tablet.png)
"""
_WIDE: Final = 420
"""Pixels of a picture on the page."""


def readme(shots: Iterable[Shot]) -> str:
    """The text of the page, in Markdown."""
    parts, kept = [_HEAD], list(shots)
    for group, title in _GROUPS.items():
        parts.append(f"## {title}\n")
        names = [each.name for each in kept if each.group == group]
        parts += [f'<img src="{name}.png" alt="{name}" width="{_WIDE}">' for name in names]
        parts.append("")
    parts.append(_METHODS)
    return "\n".join(parts)
